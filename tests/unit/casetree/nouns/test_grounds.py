"""What a claim rests on: the weightiest of its sources, the author's reading, or nothing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.grounds import GROUNDS, ground_of, grounds_of
from casetree.nouns.model import CitedSource, SourceKind, Text
from reading import case_of

SPAN = Source.of("post.md", "x").span(1)


def source(id: str, kind: SourceKind | None) -> CitedSource:
    return CitedSource(id=id, title=Text({"en": id}), kind=kind, span=SPAN)


COURT, PRESS, UNSORTED = source("ruling", SourceKind.COURT), source("paper", SourceKind.PRESS), source("note", None)
SOURCES: Mapping[str, CitedSource] = {each.id: each for each in (COURT, PRESS, UNSORTED)}


@pytest.mark.parametrize(
    ("sources", "ground"),
    [((PRESS, COURT), "court"), ((PRESS, UNSORTED), "press"), ((UNSORTED,), "unsorted"), ((), "unsorted")],
)
def test_several_sources_count_as_the_weightiest_and_none_as_unsorted(
    sources: tuple[CitedSource, ...], ground: str
) -> None:
    assert ground_of(sources) == ground
    assert ground in GROUNDS
    assert {type(each) for each in (ground_of(sources), *GROUNDS)} == {str}, "kept, and read back as the same"


def test_answers_effects_and_outcomes_count_once_each_by_what_they_rest_on() -> None:
    found = case_of("""\
tree: steps
paths:
  - {by: agency, decided: 2020, cite: paper, outcome: refused, answers: {a: no, b: undisclosed}}
  - by: court
    decided: 2022
    number: unknown
    effect: quashed
    cite: ruling
    answers: {a: {answer: yes, cite: paper}, b: {answer: yes, basis: assumed}}
  - {by: author, answers: {a: {answer: yes, basis: inferred}}}
""")
    assert grounds_of(found, SOURCES) == {"press": 3, "untold": 1, "court": 1, "assumed": 1, "inferred": 1}


def test_an_outcome_that_is_only_inferred_is_a_reading() -> None:
    found = case_of("tree: steps\nby: agency\ndecided: 2020\ncite: paper\noutcome: {is: refused, basis: inferred}\n")
    assert grounds_of(found, SOURCES) == {"inferred": 1}
