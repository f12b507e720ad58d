"""Parties are named with their years, each so that no other goes by the same name."""

from casetree.figures.line_names import line_names, names_in_boxes
from casetree.nouns.trace import Trace
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.marks import mark
from reading import library_of, several, trace_of, walked_whole

FOUND = "by: court, decided: 2022-05, effect: quashed, answers: {danger: yes}"
AGENCY = "by: agency, decided: 2020, answers: {danger: no, stay: no}"
AUTHOR = "by: author, answers: {danger: yes}"


def named(trace: Trace, language: str = "en") -> tuple[str, ...]:
    return tuple(name.name + name.more for name in line_names(Voice(trace, words_for(language)), mark(trace)))


def ended(trace: Trace) -> dict[str, tuple[str, ...]]:
    return {each.node: each.names for each in names_in_boxes(Voice(trace, words_for("en")), mark(trace))}


def test_a_party_goes_by_its_name_and_year_and_an_argument_by_its_name():
    trace = walked_whole(several(AGENCY, FOUND, AUTHOR))
    assert named(trace) == ("The court (2022) – refusal quashed", "The agency (2020)", "The author")
    assert named(trace, "ja") == ("裁判所（2022年）：入管庁の判断の取消し", "入管庁（2020年）", "筆者")


def test_parties_of_one_name_and_year_are_told_apart():
    earlier = "by: court, decided: 2022-01, effect: quashed, answers: {danger: yes}"
    names = named(walked_whole(several(earlier, FOUND)))
    assert len(set(names)) == 2
    assert all(name.startswith("The court (") and "2022" in name for name in names)


TREE = """
title: T
start: q
questions:
  q: {ask: Q?, answers: {yes: r, no: bad}}
  r: {ask: R?, answers: {yes: good, no: bad}}
outcomes: {good: G, bad: B}
"""
UNTOLD = "{by: agency, decided: 2020, outcome: bad, answers: {q: undisclosed}}"
TOLD = "{by: agency, decided: 2020, outcome: bad, answers: {q: no}}"
COURT = "{by: court, number: A, decided: 2022, effect: quashed, answers: {q: yes, r: undisclosed}}"


def walked(*paths: str, focus: str = "") -> Trace:
    key = f"focus: {focus}\n" if focus else ""
    return trace_of(f"tree: example\n{key}paths: [{', '.join(paths)}]\n", library_of({"2000-01-01": TREE}))


def test_who_decided_in_a_way_that_is_not_told_is_named_at_the_outcome_too():
    assert ended(walked(UNTOLD, COURT)) == {"bad": ("The agency (2020)",)}


def test_whose_line_leads_there_is_named_too_but_not_the_focus():
    assert ended(walked(TOLD, COURT)) == {"bad": ("The agency (2020)",)}
    assert ended(walked(TOLD)) == {}


def test_an_end_to_which_only_the_answers_of_a_court_lead_is_told_without_its_name():
    court = COURT.replace("undisclosed", "yes")
    assert ended(walked(UNTOLD, court))["good"] == ("(not a court’s to decide)",)
    after = "{by: agency, decided: 2023, outcome: good, answers: {q: undisclosed}}"
    assert "good" not in ended(walked(UNTOLD, court, after)), "the focus decided it; the court is not said to have"


def test_where_another_decided_on_the_end_of_its_way_the_focus_is_said_to_lead_there_and_no_more():
    court, after = COURT.replace("undisclosed", "yes"), "{by: agency, decided: 2023, outcome: good, answers: {q: yes}}"
    trace = walked(UNTOLD, court.replace("by: court", "by: court, id: judgment"), after, focus="judgment")
    assert ended(trace)["good"] == ("decided by the agency (2023)", "(the findings of the court (2022) lead here)")


def test_an_argument_is_named_at_its_end_only_beside_another():
    argued = "{by: author, name: We, answers: {q: yes, r: yes}}", "{by: author, name: They, id: they, answers: {q: no}}"
    assert ended(walked(*argued)) == {"bad": ("They",)}
    assert ended(walked(TOLD, argued[0])) == {}


def test_where_the_findings_of_several_courts_lead_the_focus_is_named_with_the_others():
    first, second = (
        COURT.replace("undisclosed", "yes").replace("number: A", f"number: {number}").replace("2022", year)
        for number, year in (("A", "2022"), ("B", "2023"))
    )
    assert ended(walked(UNTOLD, first, second))["good"] == (
        "The court (2022)",
        "The court (2023)",
        "(not a court’s to decide)",
    )


def test_whose_line_stops_at_a_later_question_is_named_in_its_box_with_what_is_missing():
    review = "{by: review, decided: 2020, effect: dismissed, answers: {q: yes, r: undisclosed}}"
    lower = COURT.replace("number: A", "name: Lower Court, number: B").replace("2022", "2021")
    last = COURT.replace("undisclosed", "yes").replace("by: court", "by: court, id: last, name: Upper Court")
    awaited = "{by: agency, decided: pending, answers: {q: {answer: yes, basis: inferred}, r: pending}}"
    assert ended(walked(UNTOLD, review, lower, last, awaited.replace("agency", "agency, id: again"), focus="last"))[
        "r"
    ] == (
        "The review: not told",
        "Lower Court: No answer known",
        "The agency (not decided yet)",
    )
    focused = ended(walked(UNTOLD, review, lower, focus="court"))["r"]
    assert focused == ("The review: not told", "Lower Court: No answer known"), "its answer is as little known"
    assert "r" not in ended(walked(review, lower, focus="court")), "two lines can be told apart"
    assert "q" not in ended(walked(UNTOLD, COURT)), "each is named above the first question"


def test_a_question_whose_answer_only_fits_says_that_the_focus_turned_on_it():
    turned = "turned-on: {question: r, basis: inferred}, outcome: bad, answers: {q: undisclosed, r: undisclosed}}"
    agency = "{by: agency, decided: 2020, " + turned
    assert ended(walked(agency)) == {"r": ("decisive (our reading)",)}
    assert ended(walked(agency.replace("{question: r, basis: inferred}", "r"))) == {"r": ("decisive",)}
    read = agency.replace("r: undisclosed", "r: {answer: no, basis: inferred, if-asked: yes}")
    assert ended(walked(read)) == {"r": ("decisive: No (our reading)",)}
    stated = agency.replace("r: undisclosed", "r: {answer: no, if-asked: yes}")
    assert ended(walked(stated)) == {"r": ("decisive: No (our reading)",)}, "that it turned on it is one"
    assert ended(walked(agency, "{by: author, answers: {q: no}}"))["r"] == ("The agency: decisive (our reading)",)
    assert ended(walked(agency.replace("q: undisclosed, r: undisclosed", "q: yes, r: no"))) == {}, "the list says it"


def test_a_court_whose_findings_lead_somewhere_has_what_it_did_beside_its_name():
    court = COURT.replace("undisclosed", "yes")
    assert "The court (2022) – decision of the agency quashed" in named(walked(UNTOLD, court))
    both = "effect: [{effect: quashed, of: agency}, {effect: inadmissible, of: again}]"
    mixed = court.replace("effect: quashed", both)
    again = "{by: agency, id: again, decided: 2021, outcome: bad, answers: {q: undisclosed}}"
    [told] = [name for name in named(walked(UNTOLD, again, mixed)) if name.startswith("The court")]
    assert told.endswith("not examined (claim inadmissible)"), "else it sounds like a loss"


def test_who_gave_an_answer_as_surely_as_its_label_does_not_show_is_named_beside_it():
    def beside(agency: str, court: str) -> dict[str, list[tuple[str, str]]]:
        paths = (
            f"{{by: agency, decided: 2020, outcome: good, answers: {{q: {agency}, r: {agency}}}}}",
            f"{{by: court, number: A, decided: 2022, effect: dismissed, answers: {{q: {court}, r: {court}}}}}",
        )
        trace = walked(*paths)
        names = line_names(Voice(trace, words_for("en")), mark(trace))
        return {name.name: [(at[0], said) for at, said in name.beside] for name in names if name.beside}

    read = "{answer: yes, basis: inferred}"
    assert beside("yes", "yes") == beside(read, read) == {}
    assert beside("yes", read) == {"The agency (2020)": [("q", "The agency: Yes"), ("r", "The agency: Yes")]}
    assert beside(read, "yes") == {
        "The agency (2020)": [("q", "The agency: Yes (our reading)"), ("r", "The agency: Yes (our reading)")]
    }


def test_who_refused_and_stands_in_no_box_has_that_beside_its_name():
    review = "{by: review, decided: 2021, effect: dismissed, answers: {q: undisclosed}}"
    court = COURT.replace("undisclosed", "yes")
    assert "The review (2021) – request for review dismissed" in named(walked(UNTOLD, review, court))
    assert "審査請求の裁決（2021年）：審査請求棄却" in named(walked(UNTOLD, review, court), "ja")


def test_lines_that_leave_that_of_the_focus_together_say_by_which_answer_and_how_sure_that_is():
    refused = "{by: agency, decided: 2020, outcome: bad, answers: {q: {answer: no, basis: inferred}}}"
    dismissed = "{by: court, number: B, decided: 2021, effect: dismissed, answers: {q: no}}"
    court = COURT.replace("undisclosed", "yes")
    assert "The agency (2020): No (our reading)" in named(walked(refused, dismissed, court))
    assert "The court (2021): No; claim dismissed" in named(walked(refused, dismissed, court))
    assert "入管庁（2020年）：いいえ（本ブログの解釈）" in named(walked(refused, dismissed, court), "ja")


def test_a_line_that_leaves_that_of_the_focus_alone_shows_its_answer_itself():
    assert "The agency (2020)" in named(walked(TOLD, COURT.replace("undisclosed", "yes")))


def test_a_line_that_begins_again_is_named_in_as_many_words_as_have_room():
    shared = TREE.replace("no: bad", "no: s").replace(
        "outcomes:", "  s: {ask: S?, answers: {yes: mid, no: bad}}\noutcomes:"
    )
    library = library_of({"2000-01-01": shared.replace("good: G", "good: G, mid: M")})
    refused = "{by: agency, decided: 2020, outcome: bad, answers: {q: undisclosed, s: {answer: no, basis: inferred}}}"
    court = COURT.replace("undisclosed", "yes")
    trace = trace_of(f"tree: example\npaths: [{refused}, {court}]\n", library)
    for language, told in (
        (
            "en",
            (
                "The agency (2020) from here",
                "The agency from here",
                "↓ The agency",
                "from here",
            ),
        ),
        (
            "ja",
            (
                "ここから入管庁（2020年）",
                "ここから入管庁",
                "↓ 入管庁",
                "ここから",
            ),
        ),
    ):
        names = line_names(Voice(trace, words_for(language)), mark(trace))
        assert [name.again for name in names if name.again] == [(("s", told),)]


def test_the_line_of_a_decision_under_another_law_says_that_it_is_an_exercise():
    case = "tree: example\nby: agency\ndecided: 2010\noutcome: bad\nanswers: {q: no}\n"
    library = library_of({"2000-01-01": TREE, "2020-01-01": TREE}, {"a-case": case})
    trace = trace_of("case: a-case\nlaw: 2020-01-01\n", library)
    assert trace.rewalk
    assert named(trace) == (
        "The agency (2010) – an exercise: the same answers under the law in force since 1 January 2020",
    )
    assert named(trace, "ja") == ("入国管理局（2010年）：仮定（同じ答えを2020年1月1日以降の法律に当てはめた場合）",)
