"""The decisions of a case in order of time, over its parts, and what each did to earlier ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import Case, Effect, PathName
from casetree.nouns.trace import Authority, Decision, Trace
from casetree.walking.pipeline import trace_case
from reading import case_of, library_of

TREE = """\
title: Example
start: danger
questions:
  danger: {ask: In danger?, answers: {yes: good, no: stay}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: bad}}
outcomes: {good: Recognised, allowed: Allowed, bad: Refused}
"""
SPAN = Source.of("post.md", "x").span(1)


def case(*paths: str, id: str = "a-case", top: str = "") -> Case:
    """Read a case of several paths, each given as lines of YAML in braces."""
    listed = "".join(f"  - {{{path}}}\n" for path in paths)
    return case_of(f"tree: example\n{top}paths:\n{listed}", id)


def library(*parts: Case, posted: tuple[str, ...] = ()) -> Library:
    """Build a library that knows a case and its parts, posted on the days given."""
    days = posted or ("",) * len(parts)
    known = {
        part.id: KnownCase(case=part, path=f"{part.id}.md", is_public=True, posted=day)
        for part, day in zip(parts, days, strict=True)
    }
    return replace(library_of({"2000-01-01": TREE}), cases=known)


def walked(own: Case, *parts: Case, posted: tuple[str, ...] = ()) -> Trace:
    """Walk a case that has parts, without any fault."""
    trace, faults = trace_case(own, library(own, *parts, posted=posted))
    assert trace is not None, faults
    assert not [fault for fault in faults if fault.is_error], faults
    return trace


def part(*paths: str, id: str = "other") -> Case:
    """Read a part of the case `a-case`."""
    return replace(case(*paths, id=id), part_of="a-case")


def course(trace: Trace) -> list[str]:
    """Name the stages: the path alone in the case's own block, with its part otherwise."""
    return ["/".join(decision.id).removeprefix("a-case/") for decision in trace.course]


def of(trace: Trace, id: str) -> Decision:
    """Return one stage."""
    return next(decision for decision in trace.course if decision.trace.path.id == id)


def standing(decision: Decision) -> list[str]:
    """Say what stands after a decision: `agency` as it was made, or `agency quashed by court`."""
    return [
        each.decision.trace.path.id + (f" {each.effect.effect} by {each.by.trace.path.id}" if each.effect else "")
        for each in decision.stands
    ]


# Order of time -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["2022", "2020"], [1, 0]),
        (["2020-05", "2020"], [0, 1]),  # from the first day that is not before the one above
        (["2020", "2020-05"], [0, 1]),
        (["2020-05", "2020-04"], [1, 0]),
        (["2022", "unknown", "2020"], [2, 0, 1]),  # without a day it stands after the one above
        (["2022", "by 2010", "2020"], [2, 0, 1]),
        (["unknown", "2020"], [0, 1]),
        (["2020", "pending", "2021"], [0, 2, 1]),  # what is to come comes last
    ],
)
def test_decisions_stand_in_order_of_time(dates: list[str], order: list[int]) -> None:
    paths = [f"by: review, id: p{n}, decided: {date}, effect: x" for n, date in enumerate(dates)]
    assert course(walked(case(*paths))) == [f"p{n}" for n in order]


def test_neither_an_argument_nor_the_reading_of_a_decision_is_a_stage() -> None:
    written = case("by: agency, decided: 2020, outcome: bad", "by: author", "by: agency, id: read, decided: 2024")
    read = replace(written.paths[2], reads=PathName(path="agency", span=SPAN), has_no_answers=True)
    trace = walked(replace(written, paths=(*written.paths[:2], read)))
    assert course(trace) == ["agency"]
    assert trace.focus is trace.paths[0]


def test_parts_stand_among_the_decisions_of_the_case_in_order_of_time() -> None:
    own = case("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked(own, part("by: agency, decided: 2021, outcome: allowed"))
    assert course(trace) == ["agency", "other/agency", "court"]


def test_a_part_has_the_course_of_the_whole() -> None:
    own = case("by: agency, decided: 2020, outcome: bad")
    other = part("by: agency, decided: 2021, outcome: allowed")
    trace, _ = trace_case(other, library(own, other))
    assert trace is not None
    assert course(trace) == ["agency", "other/agency"]
    assert trace.focus is trace.course[1].trace


def test_on_a_tie_parts_follow_the_case_by_date_of_post_and_then_by_place() -> None:
    parts = [part("by: agency, decided: 2020, outcome: bad", id=id) for id in ("late", "first", "second")]
    own = case("by: agency, decided: 2020, outcome: bad")
    trace = walked(own, *parts, posted=("", "2026-02-01", "2026-01-01", "2026-01-01"))
    assert course(trace) == ["agency", "first/agency", "second/agency", "late/agency"]


def test_a_part_without_any_day_follows_the_case() -> None:
    own = case("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked(
        own, part("by: agency, decided: unknown, outcome: bad", "by: court, decided: by 2019, effect: dismissed")
    )
    assert course(trace) == ["agency", "court", "other/agency", "other/court"]


def test_a_part_that_begins_without_a_day_begins_with_its_first_one() -> None:
    own = case("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked(
        own, part("by: agency, decided: unknown, outcome: bad", "by: court, decided: 2021, effect: dismissed")
    )
    assert course(trace) == ["agency", "other/agency", "other/court", "court"]


def test_parts_of_hidden_posts_are_nobody_else_s() -> None:
    own, other = case("by: agency, decided: 2020, outcome: bad"), part("by: agency, decided: 2021, outcome: allowed")
    known = library(own, other)
    hidden = replace(known.cases["other"], is_public=False)
    trace, _ = trace_case(own, replace(known, cases={**known.cases, "other": hidden}))
    assert trace is not None
    assert course(trace) == ["agency"]
    shown, _ = trace_case(other, replace(known, cases={**known.cases, "other": hidden}))
    assert shown is not None
    assert course(shown) == ["agency", "other/agency"]


# What a decision did ------------------------------------------------------------------------------

AGENCY = "by: agency, decided: 2020, outcome: bad"


@pytest.mark.parametrize("effect", ["dismissed", "inadmissible"])
def test_where_a_claim_fails_the_agency_s_decision_stands(effect: str) -> None:
    trace = walked(
        case(AGENCY, "by: review, decided: 2021, effect: dismissed", f"by: court, decided: 2022, effect: {effect}")
    )
    assert [decision.id[1] for decision in of(trace, "court").effects[0].of] == ["agency"]
    assert standing(of(trace, "court")) == ["agency"]
    assert of(trace, "court").effects[0].keeps


@pytest.mark.parametrize("effect", ["quashed", "recognition-ordered", "sent-back"])
def test_what_a_court_does_to_the_agency_s_decision_is_what_stands(effect: str) -> None:
    trace = walked(
        case(AGENCY, "by: review, decided: 2021, effect: dismissed", f"by: court, decided: 2022, effect: {effect}")
    )
    assert standing(of(trace, "court")) == [f"agency {effect} by court"]
    assert not of(trace, "court").effects[0].keeps


def test_the_agency_s_last_decision_is_the_one_that_is_quashed() -> None:
    second = "by: agency, id: second, decided: 2021, outcome: allowed"
    assert standing(of(walked(case(AGENCY, second, "by: court, decided: 2022, effect: quashed")), "court")) == [
        "second quashed by court"
    ]


def test_an_appeal_that_fails_leaves_what_the_judgment_below_did() -> None:
    trace = walked(
        case(AGENCY, "by: court, decided: 2022, effect: quashed", "by: court, decided: 2023, effect: upheld")
    )
    assert [decision.id[1] for decision in of(trace, "court-2").effects[0].of] == ["court"]
    assert standing(of(trace, "court-2")) == ["agency quashed by court"]
    assert of(trace, "court-2").standing_outcome is None


def test_a_third_instance_that_upholds_an_upholding_leaves_what_the_first_did() -> None:
    upheld = ["by: court, decided: 2023, effect: upheld", "by: court, decided: 2024, effect: upheld, final: yes"]
    trace = walked(case(AGENCY, "by: court, decided: 2022, effect: quashed", *upheld))
    assert standing(of(trace, "court-3")) == ["agency quashed by court"]
    dismissed = walked(case(AGENCY, "by: court, decided: 2022, effect: dismissed", *upheld))
    assert standing(of(dismissed, "court-3")) == ["agency"]
    assert of(dismissed, "court-3").standing_outcome is of(dismissed, "agency").outcome


def test_a_judgment_that_is_reversed_is_set_aside_and_the_rest_is_for_the_other_effects_to_say() -> None:
    below = "by: court, decided: 2022, effect: quashed"
    alone = walked(case(AGENCY, below, "by: court, decided: 2023, effect: reversed"))
    assert standing(of(alone, "court-2")) == ["court reversed by court-2"]
    dismissed = with_effects(
        case(AGENCY, below, "by: court, decided: 2023, effect: x"), "court-2", "reversed", "dismissed"
    )
    assert standing(of(walked(dismissed), "court-2")) == ["court reversed by court-2", "agency"]


def with_effects(written: Case, path: str, *effects: str | Effect) -> Case:
    """Give a path several effects."""
    listed = tuple(each if isinstance(each, Effect) else Effect(effect=each, span=SPAN) for each in effects)
    paths = tuple(replace(each, effects=listed) if each.id == path else each for each in written.paths)
    return replace(written, paths=paths)


def named(effect: str, *of: str, is_of_unknown: bool = False) -> Effect:
    """Write an effect with what it was done to, as `path` or `case/path`."""
    names = [PathName(case=one.rpartition("/")[0], path=one.rpartition("/")[2], span=SPAN) for one in of]
    return Effect(effect=effect, of=tuple(names), is_of_unknown=is_of_unknown, span=SPAN)


def test_an_effect_that_names_its_object_is_done_to_that() -> None:
    written = case(AGENCY, "by: review, decided: 2021, effect: dismissed", "by: court, decided: 2022, effect: x")
    trace = walked(with_effects(written, "court", named("quashed"), named("inadmissible", "review")))
    assert standing(of(trace, "court")) == ["agency quashed by court", "agency"]


def test_an_effect_may_be_done_to_several_decisions() -> None:
    written = case(AGENCY, "by: agency, id: second, decided: 2021, outcome: bad", "by: court, decided: 2022, effect: x")
    trace = walked(with_effects(written, "court", named("quashed", "agency", "second")))
    assert standing(of(trace, "court")) == ["agency quashed by court", "second quashed by court"]


def test_nothing_is_said_to_stand_where_nobody_told_what_the_effect_was_done_to() -> None:
    written = case(AGENCY, "by: court, decided: 2022, effect: x")
    for effect in (named("quashed", is_of_unknown=True), named("Settled")):
        trace = walked(with_effects(written, "court", effect))
        assert (of(trace, "court").effects[0].of, standing(of(trace, "court"))) == ((), [])


def test_what_was_kept_in_one_part_and_set_aside_in_another_is_not_said_to_stand() -> None:
    written = case(AGENCY, "by: court, decided: 2022, effect: quashed", "by: court, decided: 2023, effect: x")
    split = with_effects(written, "court-2", named("upheld", "court"), named("reversed", "court"), named("sent-back"))
    assert standing(of(walked(split), "court-2")) == ["agency sent-back by court-2"]


def test_an_effect_may_be_done_to_a_decision_of_another_part() -> None:
    own = case(AGENCY)
    other = with_effects(part("by: court, decided: 2022, effect: x"), "court", named("quashed", "a-case/agency"))
    assert standing(of(walked(own, other), "court")) == ["agency quashed by court"]


def test_without_an_agency_there_is_nothing_that_a_court_is_said_to_have_quashed() -> None:
    trace = walked(case("by: review, decided: 2021, outcome: bad", "by: court, decided: 2022, effect: quashed"))
    assert standing(of(trace, "court")) == []


# How a decision ends ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "outcome", "leads_to"),
    [
        ("by: agency, decided: 2020, outcome: bad", "bad", ""),
        ("by: agency, decided: 2020, answers: {danger: yes}", "good", ""),
        ("by: agency, decided: 2020, answers: {danger: undisclosed}", "", ""),
        ("by: review, decided: 2020, outcome: bad", "bad", ""),
        ("by: agency, decided: 2020, effect: x, outcome: good", "good", ""),
        ("by: agency, decided: 2020, effect: x, answers: {danger: yes}", "", "good"),
        ("by: court, decided: 2020, effect: quashed, outcome: good", "", "good"),
        ("by: court, decided: 2020, answers: {danger: yes}", "", "good"),
        ("by: Osaka High Court, decided: 2020, effect: quashed, outcome: good", "", "good"),
        ("by: Minister of Justice, decided: 2020, outcome: good", "good", ""),
        ("by: agency, decided: pending, answers: {danger: yes}", "", "good"),
    ],
)
def test_a_decision_ends_at_its_outcome_and_a_court_s_answers_only_lead_to_one(
    path: str, outcome: str, leads_to: str
) -> None:
    decision = walked(case(path, top="law: 2000-01-01\n")).course[0]
    assert (decision.outcome.id if decision.outcome else "") == outcome
    assert (decision.leads_to.id if decision.leads_to else "") == leads_to


@pytest.mark.parametrize(
    ("by", "authority"),
    [("agency", "agency"), ("review", "review"), ("court", "court"), ("Osaka High Court", "other"), ("other", "other")],
)
def test_authorities_are_told_apart_as_decisions_are_counted(by: str, authority: str) -> None:
    assert walked(case(f"by: {by}, decided: 2020, effect: x")).course[0].authority is Authority(authority)


def test_what_is_to_come_is_not_final() -> None:
    trace = walked(case("by: court, decided: 2020, effect: x, final: yes", "by: court, decided: pending"))
    assert [(decision.is_made, decision.final) for decision in trace.course] == [(True, "yes"), (False, "")]
