"""The strip of a figure: who answered what at which question, how sure that is, and how it ended."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetree.figures.figure import Stand, compose
from casetree.figures.strip import strip
from casetree.nouns.trace import Reach, Trace
from casetree.telling.voice import Voice
from casetree.text.markup import text
from casetree.text.words import words_for
from casetree.walking.walk import walk
from reading import library_of
from strategies import cases, read_case_data, read_tree_data, trees
from told import AGENCY, COURT, LIBRARY, REVIEW, TREE, all_told, block, figure, told, traced

ARGUED = "  - {by: author, answers: {danger: yes}}\n"


@st.composite
def walked(draw: st.DrawFn) -> Trace:
    """Any case with up to three parties."""
    tree = draw(trees(6, max_answers=3, is_plain=True))
    case = draw(cases(tree, max_paths=3, is_plain=True, is_sound=True))
    trace, _ = walk(read_tree_data(tree), read_case_data(case))
    assume(trace is not None)
    assert trace is not None
    return trace


def strip_of(trace: Trace, language: str = "en", page: str = "") -> Tag | None:
    written = strip(Voice(trace, words_for(language), page=text(page)))
    return BeautifulSoup(written, "html.parser").table


def shown(block_text: str, language: str = "en") -> Tag:
    found = strip_of(traced(block_text), language)
    assert found
    return found


def rows(found: Tag) -> list[list[str]]:
    """Return what each row says, as it is heard."""
    return [all_told(row, "th, td") for row in found.select("tr")]


# Laws ------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(walked())
def test_there_is_a_cell_for_each_party_and_question_and_none_says_more_than_the_walk_found(trace: Trace) -> None:
    found = strip_of(trace)
    assume(found)
    assert found
    parties = len(trace.paths)
    assert {len(row.find_all(["th", "td"])) for row in found.select("tr")} == {parties + 1}
    labels = {question.label.in_language("en")[0]: question for question in trace.tree.questions.values()}
    for row in found.select("tbody tr:not(.result)"):
        head, *cells = row.find_all(["th", "td"])
        question = labels[[*head.stripped_strings][-1]]
        reached = [path.at(question) for path in trace.paths]
        sure = [str(cell.certainty) for cell in reached if cell.reach is Reach.ANSWERED]
        drawn = [cell.b["class"][0] for cell in cells if cell.b]
        assert sorted(drawn) == sorted(sure)
        gaps = [cell for cell in reached if cell.reach is Reach.UNSAID]
        assert len([cell for cell in cells if not cell.get_text()]) == len(gaps)


@settings(max_examples=40, deadline=None)
@given(walked())
def test_parents_stand_before_what_they_lead_to(trace: Trace) -> None:
    found = strip_of(trace)
    assume(found)
    assert found
    labels = [[*head.stripped_strings][-1] for head in found.select("tbody tr:not(.result) > th")]
    place = {question.id: question.label.in_language("en")[0] for question in trace.tree.questions.values()}
    for question in trace.tree.questions.values():
        for answer in question.answers:
            pair = [place[question.id], place.get(answer.to, "")]
            if set(pair) <= set(labels):
                assert labels.index(pair[0]) < labels.index(pair[1])


# What it says ----------------------------------------------------------------------------------------


def test_decisions_stand_in_the_order_of_time_and_arguments_after_them() -> None:
    assert all_told(shown(block(ARGUED, COURT, AGENCY, REVIEW, more="focus: court\n")), "thead th") == [
        "The agency 2020",
        "The review June 2020",
        "The court 2021",
        "The author",
    ]


def test_a_row_says_what_each_party_answered_and_how_sure_that_is() -> None:
    agency = AGENCY.replace("danger: no", "danger: {answer: no, basis: inferred}")
    assert rows(shown(block(agency, COURT, ARGUED, more="focus: court\n"))) == [
        ["", "The agency 2020", "The court 2021", "The author"],
        ["They disagree here: Is there a danger?", "No (our reading)", "Yes", "Yes (argued)"],
        ["Is there protection?", "– (not asked)", "No", ""],
        ["Is there a reason?", "– (not asked)", "Yes", ""],
        ["Is there a tie?", "No", "– (not asked)", ""],
        ["Result", "The agency: Not recognised (in our reading)", "The court: Refusal quashed", ""],
    ]


def test_what_is_not_told_left_open_or_still_to_come_is_said_in_words() -> None:
    silent = "  - {by: agency, decided: 2020, cite: press, outcome: refused, answers: {danger: undisclosed}}\n"
    assert rows(shown(block(silent)))[1:3] == [
        ["Is there a danger?", "not told"],
        ["Is there a tie?", "No (assumed)"],
    ]
    awaited = "  - {by: court, decided: pending, cite: press, answers: {danger: pending}}\n"
    assert rows(shown(block(AGENCY, awaited)))[1][1:] == ["No", "not decided yet"]


def test_no_other_question_is_a_row_than_what_somebody_came_to() -> None:
    assert [row[0] for row in rows(shown(block(AGENCY)))] == ["", "Is there a danger?", "Is there a tie?", "Result"]


def test_in_japanese_it_says_the_same() -> None:
    found = shown(block(AGENCY, COURT), "ja")
    assert rows(found)[1] == ["ここで判断が分かれる： 危険があるか", "いいえ", "はい"]


def test_the_key_explains_only_what_is_there() -> None:
    assert all_told(figure(block(AGENCY)), ".case-strip-key") == []
    assert all_told(figure(block(AGENCY, COURT)), ".case-strip-key") == ["Filled: a source says so. –: not asked."]


def test_words_of_the_author_may_take_several_lines_and_those_of_ours_none() -> None:
    tree = TREE.replace("{yes: allowed, no: refused}", "{spouse: {label: A spouse, to: allowed}, no: refused}")
    agency = AGENCY.replace("stay: no", "stay: spouse")
    found = figure(block(agency), library=library_of({"2000-01-01": tree}))
    assert [b["class"] for b in found.select(".case-strip b")] == [["stated"], ["stated", "worded"]]


# Where there is none, or another ---------------------------------------------------------------------


def test_a_tree_an_argument_and_a_case_under_another_law_have_none() -> None:
    two = library_of({"2000-01-01": TREE, "2022-01-01": TREE}, {"a": block(AGENCY)})
    assert strip_of(traced("tree: example\n")) is None
    assert strip_of(traced(block(ARGUED))) is None
    assert strip_of(traced("case: a\nlaw: 2022-01-01\n", two)) is None


def many(questions: int) -> str:
    asked = "".join(f"  q{n}: {{ask: Question {n}?, answers: {{yes: q{n + 1}, no: out}}}}\n" for n in range(questions))
    asked = asked.replace(f"yes: q{questions}", "yes: in")
    return f"title: Many\nstart: q0\nquestions:\n{asked}outcomes: {{in: In, out: Out}}\n"


def test_over_eight_questions_are_rows_at_any_width() -> None:
    for count, kinds in ((8, ["case-strip", "of-1"]), (9, ["case-strip", "tall", "of-1"])):
        answers = ", ".join(f"q{n}: yes" for n in range(count))
        case = f"tree: example\nid: a\nby: agency\ndecided: 2020\nanswers: {{{answers}}}\n"
        found = strip_of(traced(case, library_of({"2000-01-01": many(count)})))
        assert found
        assert found["class"] == kinds


FIVE = [
    f"  - {{by: court, id: c{n}, decided: 201{n}, name: Court {n}, effect: dismissed, answers: {{danger: {answer}}}}}\n"
    for n, answer in enumerate(("no", "yes", "no", "undisclosed", "yes"), 1)
]


def test_five_parties_are_named_beside_their_answers_and_those_that_say_the_same_together() -> None:
    [row, *_] = shown(block(*FIVE)).select("tbody tr")
    assert [told(cell) for cell in row.select("td:not(.too)")] == [
        "Court 1 and Court 3: No",
        "Court 2 and Court 5: Yes",
        "Court 4: No answer known",
    ]
    assert [told(cell) for cell in row.select("td.too")] == ["No", "Yes"]
    assert not shown(block(*FIVE[:4])).select(".too, tr:not(.result) .by")


def test_the_result_of_each_of_five_parties_has_its_date() -> None:
    names = [told(by) for by in shown(block(*FIVE)).select(".result .by")]
    assert names == [f"Court {n}, 201{n}:" for n in range(1, 6)]
    assert [told(by) for by in shown(block(*FIVE[:4])).select(".result .by")] == [f"Court {n}:" for n in range(1, 5)]


def test_more_parties_than_fit_side_by_side_are_a_table_that_scrolls() -> None:
    answers = "{danger: no, stay: no}"
    paths = [f"  - {{by: court, id: c{n}, decided: 20{n}, answers: {answers}}}\n" for n in range(10, 19)]
    assert shown(block(*paths))["class"] == ["case-strip", "named", "many"]


def test_the_time_line_is_folded_where_the_strip_says_the_same() -> None:
    folded = figure(block(AGENCY, COURT)).select_one("details.case-folded")
    assert folded
    assert [part.name for part in folded.find_all(recursive=False)] == ["summary", "ol"]
    two = library_of({"2000-01-01": TREE, "2022-01-01": TREE}, {"a": block(AGENCY, COURT)})
    again = figure("case: a\nlaw: 2022-01-01\n", library=two)
    assert again.select(":scope > ol.case-course")


def test_in_a_feed_which_has_no_style_sheet_words_say_everything_once() -> None:
    stand = Stand(language="en", page=text("https://example.org/post/"))
    page = BeautifulSoup(compose(traced(block(AGENCY, COURT)), LIBRARY.sources, stand), "html.parser")
    assert not page.select(".case-strip-key, .by, details")
    many = BeautifulSoup(compose(traced(block(*FIVE)), LIBRARY.sources, stand), "html.parser")
    assert not many.select(".case-strip .by, .case-strip .too")
    last = page.select(".case-strip .result td")
    assert [told(each) for each in last] == ["Not recognised", "Refusal quashed"]


def test_what_somebody_else_reads_is_not_our_reading_in_strip_and_drawing():
    told_of = "decided: 2020, outcome: allowed, cite: press, answers: {danger: no, stay: yes}"
    for by, said, key in [
        ("UNHCR", "a reading", "Dashed: a reading, not a finding."),
        ("author", "our reading", "Dashed: our reading."),
    ]:
        found = figure(block(AGENCY, f"  - {{by: {by}, reads: agency, {told_of}}}\n"))
        assert {each.get_text() for each in found.select(".case-strip .heard")} == {f" ({said})"}
        assert key in told(found.select_one(".case-strip-key"))
        drawn = " ".join(each.get_text(" ") for each in found.select("svg text"))
        assert [words for words in ("(our reading)", "(a reading)") if words in drawn] == [f"({said})"]


def test_the_key_calls_a_reading_of_a_decision_no_argument():
    read = "  - {by: author, reads: agency, answers: {danger: yes}}\n"
    words = {
        ARGUED: "Blue dashes: argued, not decided.",
        read: "Blue dashes: a reading, not the decision itself.",
        ARGUED + read.replace("reads", "id: b, reads"): (
            "Blue dashes: an argument, or a reading of a decision; neither decides anything."
        ),
    }
    for others, said in words.items():
        [key] = all_told(figure(block(AGENCY, others)), ".case-strip-key")
        assert said in key
        assert key.count("Blue dashes") == said.count("Blue dashes")
