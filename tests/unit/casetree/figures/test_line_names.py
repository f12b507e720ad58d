"""Parties are named with their years, each so that no other goes by the same name."""

from casetree.figures.line_names import line_names, names_at_ends
from casetree.nouns.trace import Trace
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.marks import mark
from reading import library_of, several, trace_of, walked_whole

FOUND = "by: court, decided: 2022-05, effect: quashed, answers: {danger: yes}"
AGENCY = "by: agency, decided: 2020, answers: {danger: no, stay: no}"
AUTHOR = "by: author, answers: {danger: yes}"


def named(trace: Trace, language: str = "en") -> tuple[str, ...]:
    return line_names(Voice(trace, words_for(language)), mark(trace))


def ended(trace: Trace) -> dict[str, tuple[str, ...]]:
    return dict(names_at_ends(Voice(trace, words_for("en")), mark(trace)))


def test_a_party_goes_by_its_name_and_year_and_an_argument_by_its_name():
    trace = walked_whole(several(AGENCY, FOUND, AUTHOR))
    assert named(trace) == ("The court (2022)", "The agency (2020)", "The author")
    assert named(trace, "ja") == ("裁判所（2022年）", "入管庁（2020年）", "筆者")


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


def walked(*paths: str) -> Trace:
    return trace_of(f"tree: example\npaths: [{', '.join(paths)}]\n", library_of({"2000-01-01": TREE}))


def test_who_decided_in_a_way_that_is_not_told_is_named_at_the_outcome_too():
    assert ended(walked(UNTOLD, COURT)) == {"bad": ("The agency (2020)",)}


def test_whose_line_leads_there_is_not_named_again_nor_the_focus_nor_a_court_whose_answers_only_lead_there():
    assert ended(walked(TOLD, COURT)) == {}
    assert ended(walked(COURT, UNTOLD.replace("2020", "2023"))) == {}
