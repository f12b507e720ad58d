"""The rows of a case say what its traces say: the end is the case's, and an answer has the certainty of its party."""

from casetree.exporting.dataset.case_rows import (
    answer_rows,
    case_row,
    citation_rows,
    decision_rows,
    effect_rows,
    end_rows,
    part_rows,
)
from casetree.exporting.dataset.source_rows import Sources
from casetree.walking.counts import comings
from pages import BLOCK, CITING, COURT, OPEN, PARTED, story

TWO_EFFECTS = COURT.replace("  effect: quashed\n", "  effect: [quashed, {effect: Sent to the minister, of: unknown}]\n")


def some(row, *names):
    """Return what stands in some columns of a row."""
    return tuple(row.get(name) for name in names)


def test_the_end_of_a_case_is_its_latest_decision_with_its_tree():
    row = case_row(story(*PARTED))
    assert some(row, "end_part", "end_path", "end_tree", "end_law") == ("second", "agency", "steps", "2020-01-01")
    assert some(row, "end_outcome", "end_date", "decided", "awaited") == ("recognised", "2021", 2, 0)
    assert row["end_en"].startswith("2021 – Recognised")


def test_the_end_of_a_court_is_its_effect_and_never_where_its_answers_lead():
    row = case_row(story(COURT))
    assert some(row, "end_outcome", "end_effect", "end_of", "end_final") == (None, ("quashed",), ("one/agency",), "yes")
    assert some(row, "decided", "awaited") == (2, 1)


def test_what_a_court_did_to_a_part_of_a_judgment_is_said_with_the_part():
    above = """\
- by: court
  id: above
  decided: 2013
  number: unknown
  effect: [{effect: upheld, as-to: quashed}, {effect: reversed, as-to: recognition-ordered}]
- by: author
"""
    both = COURT.replace("effect: quashed\n", "effect: [quashed, recognition-ordered]\n")
    told = story(both.replace("- by: author\n", above))
    row, [end] = case_row(told), end_rows(told)
    parts = ("quashed", "recognition-ordered")
    assert some(row, "end_effect", "end_as_to") == (("upheld", "reversed"), parts)
    assert some(end, "effect", "as_to") == (("upheld", "reversed"), parts)
    assert some(case_row(story(COURT)), "end_as_to") == ((),)


def test_how_the_person_stands_today_stands_beside_the_end():
    row = case_row(story(BLOCK.replace("decided: 2010", "now: {is: recognised, date: 2022}\ndecided: 2010")))
    assert some(row, "now_outcome", "now_date", "end_outcome") == ("recognised", "2022", "allowed")
    told = case_row(story(BLOCK.replace("decided: 2010", "now: {is: {en: Left Japan}}\ndecided: 2010")))
    assert some(told, "now_en", "now_ja", "now_outcome") == ("Left Japan", None, None)


def test_a_case_in_which_nobody_has_decided_has_no_end():
    row = case_row(story(BLOCK.replace("decided: 2010\n", "by: author\n").replace("basis: inferred", "")))
    assert some(row, "end_path", "end_tree", "end_outcome", "decided") == (None, None, None, 0)


def test_facts_and_what_the_post_says_stand_in_the_row():
    block = BLOCK.replace("decided:", "facts: {nationality: {en: Syria, ja: シリア}, people: 4}\ndecided:")
    row = case_row(story(block))
    assert some(row, "nationality_en", "nationality_ja", "ground_en", "people") == ("Syria", "シリア", None, 4)
    assert some(row, "title_en", "title_ja", "page", "posted") == ("A post", None, "cases/one/", "2026-11-22")


def test_parts_stand_in_order_each_with_its_law():
    rows = [*part_rows(story(*PARTED))]
    assert [some(row, "case", "part", "place", "law") for row in rows] == [
        ("one", "one", 1, "2000-01-01"),
        ("one", "second", 2, "2020-01-01"),
    ]


def test_decisions_are_rows_and_arguments_are_none():
    agency, court, to_come = decision_rows(story(COURT))
    assert some(agency, "path", "authority", "outcome", "made", "place") == ("agency", "agency", "allowed", True, 1)
    assert some(court, "name_ja", "number", "first_day") == ("大阪地方裁判所", "平成22年（行ウ）第1号", "2012-07-04")
    assert some(court, "outcome", "effect", "final", "answers_lead_to") == (None, ("quashed",), "yes", ("recognised",))
    assert some(to_come, "path", "made", "date", "first_day", "final") == ("to-come", False, "pending", None, None)
    assert agency["name_en"] == "The agency"
    assert some(agency, "first_day", "last_day") == ("2010-01-01", "2010-12-31")


def test_what_a_decision_turned_on_is_told_as_a_question_or_in_words():
    told = "{turned}\n- by: agency".replace("{turned}", "paths:")
    block = COURT.replace(told, "paths:\n- by: agency\n  turned-on: [danger, {en: The haste}]", 1)
    [row, *_] = decision_rows(story(block))
    assert some(row, "turned_on", "turned_on_en") == (("danger",), "The haste")


def test_an_effect_in_words_of_its_author_is_other_and_one_on_an_unknown_decision_says_so():
    quashed, sent = effect_rows(story(TWO_EFFECTS))
    assert some(quashed, "effect", "of", "words_en", "place") == ("quashed", ("one/agency",), None, 1)
    assert some(sent, "effect", "of", "words_en", "words_ja") == ("other", ("unknown",), "Sent to the minister", None)


def test_answers_have_their_certainty_and_gaps_their_reason():
    first, second = answer_rows(story(OPEN))
    assert some(first, "question", "reach", "answer", "certainty", "counted") == (
        "danger",
        "answered",
        "yes",
        "inferred",
        True,
    )
    assert some(second, "question", "reach", "answer", "certainty") == ("tie", "undisclosed", None, None)


def test_what_was_also_found_stands_last_and_is_not_counted():
    block = BLOCK.replace("{danger: yes, tie: no}", "{danger: no, tie: {answer: no, if-asked: yes}}")
    *_, last = answer_rows(story(block))
    assert some(last, "question", "reach", "counted") == ("tie", "also-found", False)


def test_no_answer_of_a_decision_to_come_is_counted():
    rows = [row for row in answer_rows(story(COURT)) if row["path"] == "to-come"]
    assert rows
    assert not any(row["counted"] for row in rows)


def test_what_is_counted_is_what_the_pages_of_trees_count():
    for told in (story(COURT), story(*PARTED), story(OPEN)):
        counted = {some(row, "part", "path", "question") for row in answer_rows(told) if row["counted"]}
        assert counted == {(*each.decision.id, each.question) for each in comings(told.blocks)}


def test_what_is_cited_leads_to_a_source_that_is_told():
    told, sources = story(CITING), Sources({})
    [row] = citation_rows(told, sources)
    assert some(row, "about", "source", "place") == ("decision", "report@one", 1)
    assert [row["source"] for row in sources.rows()] == ["report@one"]


def test_an_answer_an_outcome_and_an_effect_cite_each_for_itself():
    given = (
        "answers: {danger: {answer: yes, cite: {id: report, at: p. 3}}, tie: no}\noutcome: {is: allowed, cite: report}"
    )
    block = CITING.replace("answers: {danger: yes, tie: no}", given)
    rows = [*citation_rows(story(block), Sources({}))]
    assert [some(row, "about", "question", "at_en") for row in rows] == [
        ("decision", None, None),
        ("outcome", None, None),
        ("answer", "danger", "p. 3"),
    ]


def test_the_decisions_of_the_end_stand_the_latest_first_with_what_stands():
    latest, beside = end_rows(story(*PARTED))
    assert some(latest, "place", "part", "outcome", "stands_outcome") == (1, "second", "recognised", "recognised")
    assert some(beside, "place", "part", "stands_tree", "stands_outcome") == (2, "one", "steps", "allowed")
    upheld = COURT.replace("effect: quashed\n  outcome: recognised\n", "effect: upheld\n").replace(
        "  answers: {danger: {answer: yes, basis: inferred}}\n", ""
    )
    [row] = end_rows(story(upheld))
    assert some(row, "outcome", "effect", "stands_outcome") == (None, ("upheld",), "allowed")
    [row] = end_rows(story(COURT))
    assert some(row, "outcome", "stands_outcome") == (None, None)
