"""Parties by names that tell them apart, and answers that are not known by why they are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.telling.voice import Voice
from casetree.text.words import words_for
from reading import library_of
from told import AGENCY, COURT, TREE, block, traced

SECOND = "  - {by: agency, id: second, decided: 2022, answers: {danger: no, stay: no}}\n"
READ = "  - {by: author, id: read, reads: agency, answers: {danger: no, stay: no}}\n"


def voice(*paths: str, language: str = "en") -> Voice:
    return Voice(traced(block(*paths)), words_for(language))


def test_parties_of_one_name_have_their_dates() -> None:
    spoken = voice(AGENCY, SECOND, COURT)
    assert [str(spoken.party(path)) for path in spoken.trace.paths] == [
        "The agency (2020)",
        "The agency (2022)",
        "The court",
    ]


def test_who_reads_a_decision_says_so_and_a_name_of_its_own_needs_no_more() -> None:
    assert voice(AGENCY, READ).party(voice(AGENCY, READ).trace.paths[1]) == (
        "The author (reading the decision of the agency)"
    )
    japanese = voice(AGENCY, READ, language="ja")
    assert japanese.party(japanese.trace.paths[1]) == "筆者（入管庁の判断についての解釈）"
    named = voice(AGENCY, READ.replace("id: read", "name: Our reading"))
    assert named.party(named.trace.paths[1]) == "Our reading"


def test_who_decided_when_and_whether_that_is_final_stand_in_one_line() -> None:
    spoken = voice(AGENCY, COURT.replace("cite: press", "cite: press, final: no"), READ)
    agency, court, _ = spoken.trace.paths
    assert spoken.dated(agency) == "The agency, 2020"
    assert spoken.dated(court) == "The court, 2021, not final"
    argued = voice("  - {by: applicant, cite: press, answers: {danger: yes}}\n")
    assert argued.dated(argued.trace.paths[0]) == "The applicant argues"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("by: agency, decided: 2020, outcome: refused, answers: {danger: undisclosed}", "Not disclosed"),
        ("by: court, decided: 2020, effect: quashed, answers: {danger: pending}", "Left open"),
        ("by: court, decided: pending, answers: {danger: pending}", "Not decided yet"),
    ],
)
def test_why_an_answer_is_not_known_is_said(path: str, words: str) -> None:
    spoken = voice(f"  - {{{path}}}\n")
    [trace] = spoken.trace.paths
    assert spoken.value(trace.steps[0], trace) == words
    assert spoken.given(trace.path.answers["danger"], trace) == words


def test_a_step_off_the_way_of_the_focus_goes_by_its_question() -> None:
    spoken = voice(COURT, AGENCY.replace("2020", "2022"))
    questions = spoken.tree.questions
    assert spoken.place(questions["stay"]) == "step 2"
    assert spoken.place(questions["reason"]) == "“Is there a reason?”"


def test_a_reading_is_not_called_law() -> None:
    reading = library_of({"2000-01-01": "kind: reading\n" + TREE})
    assert Voice(traced(block(AGENCY)), words_for("en")).this_law() == "this law"
    assert Voice(traced(block(AGENCY), reading), words_for("ja")).this_law() == "この解釈"


def test_who_reads_a_review_reads_a_decision_on_review() -> None:
    review = "  - {by: review, decided: 2021, outcome: refused}\n"
    spoken = voice(review, READ.replace("reads: agency", "reads: review"), language="ja")
    assert spoken.party(spoken.trace.paths[1]) == "筆者（審査請求の裁決についての解釈）"


def test_parties_that_no_date_tells_apart_are_numbered() -> None:
    argument = "  - {by: author, answers: {danger: no}}\n"
    both = voice(argument, argument.replace("by: author", "by: author, id: other"))
    assert [both.party(trace) for trace in both.trace.paths] == ["The author (1)", "The author (2)"]
    alone = voice(AGENCY, argument)
    assert [alone.party(trace) for trace in alone.trace.paths] == ["The agency", "The author"]
    twice = voice(AGENCY, AGENCY.replace("by: agency", "by: agency, id: other"), language="ja")
    assert [twice.party(trace) for trace in twice.trace.paths] == ["入管庁（2020年、1）", "入管庁（2020年、2）"]


def test_more_questions_than_can_be_named_are_counted() -> None:
    spoken = voice(AGENCY)
    questions = [*spoken.tree.questions.values()]
    assert spoken.deciding([*questions, *questions]) == "the 8 questions that have no answer"
    assert "and" in spoken.deciding(questions[:2])


def test_a_reading_that_stands_without_what_it_reads_says_that_it_is_one() -> None:
    spoken = voice(AGENCY, READ)
    alone = replace(spoken.trace, paths=spoken.trace.paths[1:])
    assert Voice(alone, words_for("en")).party(alone.paths[0]) == "The author (a reading, not a finding)"
