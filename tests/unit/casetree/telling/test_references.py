"""`{case:FIELD}` says what the figure says, in the page's language."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.model import FIELDS, TurnedOn
from casetree.telling import references
from casetree.telling.references import place_of, refer, titled
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, plain
from casetree.text.words import words_for
from casetree.walking.pipeline import trace_case
from pages import BLOCK, HEADER, LIBRARY, TREE, page_of, pages_of, pointed_at
from reading import case_of, library_of, trace_of, trace_with_faults

SPAN = Source.of("post.md", "{case:x}").span(1, 7, 1)

COURT = """
tree: steps
id: k1
law: 2010-01-01
paths:
  - by: agency
    decided: 2010
    answers: {danger: no}
  - by: court
    name: {en: Nagoya High Court, ja: 名古屋高裁}
    decided: 2012-03
    effect: quashed
    outcome: recognised
    answers: {danger: yes, tie: yes}
"""
SILENT = "tree: steps\ndecided: by 2010\noutcome: allowed\nanswers: {danger: undisclosed}"
AWAITED = "tree: steps\nlaw: 2010-01-01\ndecided: pending\nanswers: {danger: pending}"
ARGUED = "tree: steps\nby: author\nanswers: {danger: yes}"
REFUSED = "tree: steps\ndecided: 2010\nanswers: {danger: no}"
OPEN_ANSWER = "tree: steps\ndecided: 2010\nanswers: {danger: undisclosed, tie: undisclosed}"


def words(block: str, name: str, language: str = "en", before: str = "It was ") -> str:
    """Say a field inside a sentence, or after what else stands before it."""
    found = refer(trace_of(block, LIBRARY), name, language, SPAN, before)
    assert not isinstance(found, Diagnostic), found
    return found


def fault(block: str, name: str) -> Diagnostic:
    found = refer(trace_of(block, LIBRARY), name, "en", SPAN)
    assert isinstance(found, Diagnostic)
    return found


@pytest.mark.parametrize(
    ("name", "english", "japanese"),
    [
        (
            "outcome",
            "refusal quashed; on the tree its answers lead to “Recognised”, which is not a court’s to decide",
            "入国管理局の判断の取消し。答えを判断フローでたどると「認定」に至るが、裁判所が自らその処分をするのではない",
        ),
        ("end", "refusal quashed", "入国管理局の判断の取消し"),
        ("effect", "refusal quashed", "入国管理局の判断の取消し"),
        ("decided", "March 2012", "2012年3月"),
        ("by", "Nagoya High Court", "名古屋高裁"),
        ("danger", "yes", "はい"),
    ],
)
def test_fields_and_questions_of_the_focus_are_worded_in_the_pages_language(name, english, japanese):
    assert words(COURT, name) == english
    assert words(COURT, name, "ja") == japanese


def test_the_law_is_a_day_that_machines_can_read():
    assert words(COURT, "law") == '<time datetime="2000-01-01">1 January 2000</time>'
    assert words(COURT, "law", "ja") == '<time datetime="2000-01-01">2000年1月1日</time>'


def test_the_parting_is_the_question_where_the_parties_part():
    assert words(COURT, "parting") == "Is there a danger?"


def test_words_that_are_not_in_the_pages_language_say_which_they_are_in():
    assert words(COURT, "parting", "ja") == '<span lang="en">Is there a danger?</span>'
    assert words(REFUSED, "outcome", "ja") == '<span lang="en">Not recognised</span>'


def test_a_known_outcome_is_said_where_the_way_to_it_is_not():
    assert words(SILENT, "outcome") == "Allowed to stay"
    assert words(SILENT, "decided") == "by 2010"


@pytest.mark.parametrize("before", ["", "It ended. ", "Who? “", "It was so! **", "(", "A line.\n"])
def test_words_of_ours_take_a_capital_where_a_sentence_begins(before):
    assert words(REFUSED, "by", before=before) == "The agency"
    assert words(COURT, "danger", before=before) == "Yes"
    assert words(COURT, "effect", before=before) == "Refusal quashed"
    assert words(COURT, "parting-step", before=before) == "Step 1"
    assert words(SILENT, "decided", before=before) == "By 2010"
    assert words(AWAITED, "outcome", before=before).startswith("Still open (")


@pytest.mark.parametrize("before", ["What ", "it ended at once; ", "They asked: ", "as “", "a **"])
def test_and_none_inside_it(before):
    assert words(REFUSED, "by", before=before) == "the agency"
    assert words(COURT, "danger", before=before) == "yes"
    assert words(AWAITED, "danger", before=before) == "not decided yet"
    assert words(COURT, "effect", before=before) == "refusal quashed"
    assert words(COURT, "parting-step", before=before) == "step 1"


def test_an_authors_words_keep_their_capitals():
    named = COURT.replace("effect: quashed", "effect: Set aside in part")
    assert words(named, "by", before="what ") == "Nagoya High Court"
    assert words(named, "effect", before="what ") == "Set aside in part"
    assert words(REFUSED, "outcome", before="what ") == "Not recognised"


def test_a_sentence_of_a_post_is_read_up_to_the_reference():
    text = "The refusal was by {case:by}. {case:by} said **{case:danger}**.\n\n" + BLOCK
    said = page_of(text).p.text
    assert said == "The refusal was by the agency. The agency said yes."


def test_where_a_courts_answers_lead_is_not_called_its_outcome():
    silent = COURT.replace("    outcome: recognised\n", "")
    assert (
        words(silent, "outcome")
        == "refusal quashed; on the tree its answers lead to “Recognised”, which is not a court’s to decide"
    )
    assert (
        words(silent, "outcome", before="")
        == "Refusal quashed; on the tree its answers lead to “Recognised”, which is not a court’s to decide"
    )


def test_an_open_outcome_names_the_possible_ones():
    said = words(AWAITED, "outcome")
    assert said == "still open (possibly “Recognised”, “Allowed to stay” or “Not recognised”)"
    untold = "tree: steps\nlaw: 2010-01-01\ndecided: unknown\nanswers: {danger: yes, tie: undisclosed}"
    assert words(untold, "outcome") == "not known (possibly “Recognised” or “Allowed to stay”)"
    assert words(untold, "outcome", "ja") == "不明（「認定」「在留許可」のいずれか）"


def test_an_unknown_language_is_answered_in_english():
    assert words(COURT, "effect", "de") == words(COURT, "effect", "en")


def test_hostile_words_are_text():
    assert (
        words('tree: steps\nlaw: 2010-01-01\nby: "<b>{x}"\ndecided: 2010\nanswers: {danger: no}', "by")
        == "&lt;b&gt;&#123;x&#125;"
    )


@pytest.mark.parametrize(
    ("block", "name"),
    [(REFUSED, "effect"), (REFUSED, "parting"), (REFUSED, "tie"), (ARGUED, "decided"), (ARGUED, "effect")],
)
def test_a_field_that_the_case_says_nothing_about_is_an_error(block, name):
    found = fault(block, name)
    assert (found.code, found.span) == ("case-empty-reference", SPAN)
    assert f"`{name}`" in found.message


def test_whatever_no_question_may_be_called_is_a_field_and_every_field_is_among_it():
    assert tuple(references._FIELDS) == FIELDS


def test_an_unknown_field_is_an_error_that_lists_what_is_possible():
    found = fault(REFUSED, "outcom")
    assert (found.code, found.span) == ("case-unknown-reference", SPAN)
    assert "did you mean `outcome`?" in found.help
    assert all(f"`{name}`" in found.help for name in (*FIELDS, "danger", "tie"))


def test_an_answer_that_was_not_told_is_said_not_to_be():
    assert words("tree: steps\ndecided: 2010\nanswers: {danger: undisclosed}", "danger") == "not disclosed"
    assert words(AWAITED, "danger") == "not decided yet"


def test_what_was_written_for_a_question_that_only_some_ways_come_to_is_said_too():
    block = "tree: steps\nlaw: 2010-01-01\ndecided: pending\nbasis: inferred\nanswers: {danger: pending, tie: %s}"
    assert words(block % "pending", "tie") == "not decided yet"
    assert words(block % "no", "tie") == "no"
    page = pages_of({"post.md": f"{HEADER}It is {{case:tie}}.\n\n```case\n{block % 'pending'}\n```"})
    assert page.faults == []
    link = page.soup("post.md").select_one("a.case-ref")
    assert page.soup("post.md").find(id=link["href"][1:])["data-node"] == "tie"


@pytest.mark.parametrize(
    ("name", "english", "japanese"),
    [("parting-step", "step 1", "問い1"), ("steps", "2", "2"), ("fits", "1", "1"), ("final", "final", "確定")],
)
def test_counts_and_places_are_worded(name, english, japanese):
    block = COURT.replace("    outcome: recognised", "    final: yes\n    outcome: recognised")
    assert words(block, name) == english
    assert words(block, name, "ja") == japanese


def test_turning_points_are_named():
    court = case_of(COURT, "a")
    said = [TurnedOn(question=id, span=SPAN) for id in ("danger", "tie")]
    turned = replace(court, paths=(court.paths[0], replace(court.paths[1], turned_on=tuple(said))))
    trace, _ = trace_case(turned, LIBRARY)
    assert trace is not None
    assert refer(trace, "turning", "en", SPAN) == "“Is there a danger?” and “Is there a tie?”"
    assert plain(Markup(refer(trace, "turning", "ja", SPAN))) == "「Is there a danger?」および「Is there a tie?」"
    assert fault(COURT, "turning").code == "case-empty-reference"


@pytest.mark.parametrize("name", ["final", "parting", "parting-step"])
def test_what_there_is_not_is_an_error(name):
    assert fault(SILENT, name).code == "case-empty-reference"


SHOWN = (
    HEADER
    + """{}

```case
tree: steps
title: {}
decided: 2010
answers: {{danger: yes, tie: no}}
basis: inferred
```
"""
)


def test_words_about_a_step_link_to_it_where_the_post_shows_it():
    page = pages_of({"post.md": SHOWN.format("It was {case:tie}, so {case:outcome}; {case:law}.", "A title")})
    assert page.faults == []
    links = page.soup("post.md").select("a.case-ref")
    assert [(a.text, a["href"]) for a in links] == [
        ("no", "#post--tie"),
        ("Allowed to stay (in our reading)", "#post--allowed"),
    ]
    assert all(page.soup("post.md").find(id=a["href"][1:]) for a in links)


def test_a_title_takes_computed_words():
    page = pages_of({"post.md": SHOWN.format("Words.", "'So it ended: {case:outcome}'")})
    assert page.faults == []
    assert page.soup("post.md").select_one(".case-title").text == "So it ended: Allowed to stay (in our reading)"


def test_an_unknown_word_in_a_title_is_pointed_at():
    [found] = pages_of({"post.md": SHOWN.format("Words.", "'So: {case:outcom}'")}).faults
    assert (found.code, pointed_at(found)) == ("case-unknown-reference", "{case:outcom}")


# A fault is told where it is, once -----------------------------------------------------------------

NAMED = BLOCK.replace("tree: steps", "tree: steps\nid: named")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("aliases: [two words]\n", "bad-id"),
        ("paths: [{by: agency, decided: 2010, answers: {dangr: yes}}]\n", "case-unknown-question"),
        ("paths: [{by: agency, decided: 2010, answers: {danger: maybe}}]\n", "case-unknown-answer"),
    ],
)
def test_what_a_faulty_case_would_have_said_is_no_fault_of_its_own(wrong, code):
    block = f"```case\ntree: steps\nid: named\n{wrong}```"
    if "paths" not in wrong:
        block = NAMED.replace("id: named\n", f"id: named\n{wrong}")
    prose = "It was {case:outcome}, {case:danger}, {case:turning}; {case:named:outcome}.\n\n"
    page = pages_of({"post.md": HEADER + prose + block})
    assert page.codes == [code]
    assert len(page.soup("post.md").select("strong.case-fault")) == 4


def test_two_cases_stay_ambiguous_even_if_one_has_faults():
    faulty = NAMED.replace("danger: yes", "danger: maybe")
    page = pages_of({"post.md": f"{HEADER}It was {{case:outcome}}.\n\n{BLOCK}\n\n{faulty}"})
    assert page.codes == ["case-ambiguous-reference", "case-unknown-answer"]


def test_a_case_of_another_post_that_has_faults_is_named_once_in_each():
    faulty = HEADER + NAMED.replace("danger: yes", "danger: maybe")
    text = HEADER + "It was {case:named:outcome}, {case:named:danger}; {case:named:by}."
    assert pages_of({"a.md": faulty, "b.md": text}).codes == ["case-unknown-answer", "case-faulty-case"]


def test_a_post_that_shows_a_faulty_case_again_says_so_once():
    faulty = HEADER + NAMED.replace("danger: yes", "danger: maybe")
    text = HEADER + "It was {case:outcome}.\n\n```case\ncase: named\n```"
    assert pages_of({"a.md": faulty, "b.md": text}).codes == ["case-unknown-answer", "case-faulty-case"]


def test_a_case_that_is_shown_under_a_former_id_is_reported_once():
    renamed = HEADER + NAMED.replace("id: named\n", "id: named\naliases: former\n")
    text = HEADER + "It was {case:outcome}, {case:danger}, {case:former:by}.\n\n```case\ncase: former\n```"
    [found] = pages_of({"a.md": renamed, "b.md": text}).faults
    assert (found.code, found.span.line, pointed_at(found)) == ("case-unknown-case", 7, "former")
    assert "write `named`" in found.help


def test_a_second_showing_with_faults_leaves_the_first_to_speak_of():
    text = f"{HEADER}It was {{case:outcome}}.\n\n{NAMED}\n\n```case\ncase: named\nlaw: 1990-01-01\n```"
    page = pages_of({"post.md": text})
    assert len(page.codes) == 1
    assert page.soup("post.md").p.text == "It was Allowed to stay (in our reading)."


def test_a_question_of_the_tree_of_which_nothing_is_known_and_a_word_that_is_none_are_two_faults():
    assert fault(REFUSED, "tie").code == "case-empty-reference"
    assert fault(REFUSED, "would-be").help.startswith("name a day on which another law held")
    unknown = fault(REFUSED, "outcme")
    assert unknown.code == "case-unknown-reference"
    assert unknown.help.startswith("did you mean `outcome`? fields: ")


def test_fields_of_a_path_without_them_are_empty_and_the_count_of_its_ways_is_one():
    empty = ("outcome", "end", "effect", "decided", "final", "turning")
    assert [fault(ARGUED, name).code for name in empty] == ["case-empty-reference"] * len(empty)
    assert (words(REFUSED, "steps"), words(REFUSED, "fits")) == ("1", "1")
    assert words(OPEN_ANSWER, "tie") == "not disclosed"


def test_words_of_a_turning_point_that_are_nobody_s_question_stand_as_they_are_written():
    said = "tree: steps\ndecided: 2010\ncite: p\nturned-on: {}\nanswers: {{danger: no}}\nsources: {{p: {{title: P}}}}"
    assert words(said.format("{en: His passport}"), "turning") == "His passport"
    assert words(said.format("undisclosed"), "turning", before="") == "Not disclosed"
    assert words(said.format("undisclosed"), "turning") == "not disclosed"


def test_where_another_law_would_lead_is_said_where_it_leads_anywhere():
    known = {"a": "tree: steps\nid: a\ndecided: 2010\nanswers: {danger: yes, tie: yes}\nbasis: inferred"}
    for later, said in (("Is there a new tie?", "Recognised"), ("tie: {ask", None)):
        changed = TREE.replace("Is there a tie?", later) if said else TREE.replace("tie", "bond")
        library = library_of({"2000-01-01": TREE, "2020-01-01": changed}, known, "steps")
        trace, _ = trace_with_faults("case: a\nlaw: 2020-01-01", library)
        assert trace is not None
        found = refer(trace, "would-be", "en", SPAN)
        assert found == (said or "“Recognised” or “Allowed to stay”")


@pytest.mark.parametrize(
    ("block", "name", "place"),
    [
        (COURT, "parting", "danger"),
        (COURT, "tie", "tie"),
        (COURT, "by", ""),
        (REFUSED, "parting", ""),
        (REFUSED, "outcome", "refused"),
        (SILENT, "tie", "tie"),
        ("tree: steps", "danger", ""),
    ],
)
def test_a_field_or_a_question_has_a_place_in_the_list_where_it_has_one(block, name, place):
    assert place_of(trace_of(block, LIBRARY), name) == place


def test_a_title_without_a_case_keeps_its_references_as_they_are_written():
    trace = trace_of('tree: steps\ntitle: "So {case:outcome}"', LIBRARY)
    assert plain(titled(trace, Voice(trace, words_for("en")))) == "So {case:outcome}"
