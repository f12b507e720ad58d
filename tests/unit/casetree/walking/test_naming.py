"""The names by which effects and readings mean decisions: a fault for each that means none they can be about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.model import Case
from casetree.walking.pipeline import trace_case
from reading import library_with, part_with, several

AGENCY = "by: agency, decided: 2020, outcome: bad"


def faults(own: Case, *others: Case) -> list[tuple[str, str]]:
    """Return code and help of the errors of a case among others."""
    _, found = trace_case(own, library_with(own, *others))
    return [(fault.code, fault.help) for fault in found if fault.is_error]


def court(effect: str, decided: str = "2022") -> str:
    return f"by: court, decided: {decided}, effect: {{effect: quashed, of: {effect}}}"


def test_a_decision_of_the_same_block_or_of_a_part_may_be_named() -> None:
    assert faults(several(AGENCY, court("agency"))) == []
    assert faults(several(AGENCY, court("a-case/agency"))) == []
    assert faults(several(AGENCY, court("other/agency")), part_with("by: agency, decided: 2021, outcome: bad")) == []
    assert faults(part_with(court("a-case/agency")), several(AGENCY)) == []
    assert faults(part_with(court("third/agency")), several(AGENCY), part_with(AGENCY, id="third")) == []


@pytest.mark.parametrize(
    ("name", "code", "help"),
    [
        ("agncy", "case-unknown-path", "did you mean `agency`? decisions: `agency`, `court`"),
        ("author", "case-unknown-path", "decisions: `agency`, `court`"),
        ("read", "case-unknown-path", "decisions: `agency`, `court`"),
        ("others/agency", "case-unknown-case", "did you mean `other`? cases: `a-case`, `other`, `stranger`"),
        ("other/agncy", "case-unknown-path", "did you mean `agency`? decisions: `agency`"),
        (
            "stranger/agency",
            "case-effect-elsewhere",
            "if both are about one person, add `part-of: stranger` at the top of this block",
        ),
        ("court", "case-effect-order", "name a decision that comes before this one in time, or correct a date"),
        ("other/agency", "case-effect-order", "name a decision that comes before this one in time, or correct a date"),
    ],
)
def test_a_name_that_an_effect_cannot_be_about_is_a_fault(name: str, code: str, help: str) -> None:
    argument, reading = "by: author", "by: author, id: read, reads: agency"
    own = several(AGENCY, argument, reading, court(name))
    beside = [part_with("by: agency, decided: 2023, outcome: bad"), several(AGENCY, id="stranger")]
    assert faults(own, *beside) == [(code, help)]


def test_a_reading_may_be_of_a_decision_of_any_known_case() -> None:
    assert faults(several("by: author, reads: stranger/agency"), several(AGENCY, id="stranger")) == []
    assert faults(several("by: author, reads: stranger/court"), several(AGENCY, id="stranger")) == [
        ("case-unknown-path", "decisions: `agency`")
    ]


def test_what_cannot_be_walked_has_faults_of_its_own() -> None:
    own = several(AGENCY, court("other/agency"))
    faulty = replace(part_with("by: agency, decided: 2023, outcome: bad"), tree="nowhere")
    assert faults(own, faulty) == []
