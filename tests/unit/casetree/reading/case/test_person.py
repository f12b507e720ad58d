"""What a case says of the person, and what was said of the case later."""

from datetime import date

import pytest

from casetree.nouns.model import Text
from casetree.reading.case.person import read_corrections, read_facts, read_now, read_withdrawn
from casetree.reading.grammar.cases import CASE
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from reading import fields_in, node_of, told


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def case(fields: Fields, text: str) -> Entry:
    entry = read_lines(fields, node_of(f"tree: t\n{text}\n"), CASE)
    assert entry is not None
    return entry


def test_the_catalogue_learns_country_ground_people_and_applications(fields):
    facts = read_facts(
        case(fields, "facts: {nationality: Syria, ground: Politics, people: 4, applied: [2012, by 2014]}")
    )
    assert (facts.nationality, facts.ground, facts.people) == (Text({"en": "Syria"}), Text({"en": "Politics"}), 4)
    assert [moment.text for moment in facts.applied] == ["2012", "by 2014"]
    assert read_facts(case(fields, "title: x")).people == 1


@pytest.mark.parametrize("people", ["0", "some", "-1", "1.5", "12345678"])
def test_people_are_a_whole_number(fields, people):
    assert read_facts(case(fields, f"facts: {{people: {people}}}")).people == 1
    assert told(fields.faults) == [("unknown-value", people)]


# Today -----------------------------------------------------------------------------------------------


def test_a_person_stands_today_at_an_outcome_or_as_words_say(fields):
    outcome = read_now(case(fields, "now: {is: recognised, date: 2025-03, cite: press}"))
    words = read_now(case(fields, "now: {is: {en: Left Japan, ja: 出国}, cite: press}"))
    assert (outcome.outcome, outcome.text, outcome.date.text) == ("recognised", None, "2025-03")
    assert [reference.id for reference in outcome.cite] == ["press"]
    assert (words.outcome, words.text, words.date) == ("", Text({"en": "Left Japan", "ja": "出国"}), None)
    assert read_now(case(fields, "now: {is: Left Japan., cite: press}")).text == Text({"en": "Left Japan"})
    assert read_now(case(fields, "title: x")) is None
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("recognised", [("wrong-shape", "recognised")]),
        ("{date: 2024, cite: a}", [("missing-key", "{date: 2024, cite: a}")]),
        ("{is: recognised}", [("case-now-without-source", "recognised")]),
        ("{is: a, cite: b, date: pending}", [("case-bad-decided", "pending")]),
        ("{is: a, cite: b, date: soon}", [("case-bad-decided", "soon")]),
        ("{is: '', cite: b}", [("empty-value", "''")]),
    ],
)
def test_how_a_person_stands_has_a_source_and_a_date_that_has_come(fields, text, codes):
    read_now(case(fields, f"now: {text}"))
    assert told(fields.faults) == codes


# Later -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["{2024-06-01: B., 2024-05-01: A.}", "[{date: 2024-06-01, text: B.}, {text: A., date: 2024-05-01}]"],
)
def test_corrections_stand_under_their_day_or_in_a_list_and_are_put_in_order(fields, text):
    found = read_corrections(case(fields, f"corrected: {text}"))
    assert [(remark.date, remark.text.by_language["en"]) for remark in found] == [
        (date(2024, 5, 1), "A."),
        (date(2024, 6, 1), "B."),
    ]
    assert not fields.faults


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("{May: A.}", [("bad-date", "May")]),
        ("[{date: 2024-06-01}]", [("missing-key", "{date: 2024-06-01}")]),
        ("[A.]", [("wrong-shape", "A.")]),
        ("A.", [("wrong-shape", "A.")]),
    ],
)
def test_a_correction_without_a_day_or_words_is_a_fault(fields, text, codes):
    assert read_corrections(case(fields, f"corrected: {text}")) == ()
    assert told(fields.faults) == codes


def test_a_case_is_withdrawn_on_a_day_for_a_reason(fields):
    found = read_withdrawn(case(fields, "withdrawn: {date: 2026-02-01, why: The source was wrong.}"))
    assert (found.date, found.why) == (date(2026, 2, 1), Text({"en": "The source was wrong."}))
    assert read_withdrawn(case(fields, "title: x")) is None


def test_a_withdrawal_without_a_reason_is_a_fault(fields):
    assert read_withdrawn(case(fields, "withdrawn: {date: 2026-02-01}")) is None
    assert told(fields.faults) == [("missing-key", "{date: 2026-02-01}")]
