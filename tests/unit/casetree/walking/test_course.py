"""The decisions of a case in order of time, over its parts, and what each did to earlier ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casetree import speak
from casetree.nouns.trace import Authority
from casetree.walking.pipeline import trace_case
from reading import library_with, part_with, several, stage, stages, standing, walked_whole

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
    assert stages(walked_whole(several(*paths))) == [f"p{n}" for n in order]


def test_neither_an_argument_nor_the_reading_of_a_decision_is_a_stage() -> None:
    reading = "by: agency, id: read, reads: agency, decided: 2024, outcome: bad"
    trace = walked_whole(several("by: agency, decided: 2020, outcome: bad", "by: author", reading))
    assert stages(trace) == ["agency"]
    assert trace.focus is trace.paths[0]


def test_parts_stand_among_the_decisions_of_the_case_in_order_of_time() -> None:
    own = several("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked_whole(own, part_with("by: agency, decided: 2021, outcome: allowed"))
    assert stages(trace) == ["agency", "other/agency", "court"]


def test_a_part_has_the_course_of_the_whole() -> None:
    own = several("by: agency, decided: 2020, outcome: bad")
    other = part_with("by: agency, decided: 2021, outcome: allowed")
    trace, _ = trace_case(other, library_with(own, other))
    assert trace is not None
    assert stages(trace) == ["agency", "other/agency"]
    assert trace.focus is trace.course[1].trace


def test_on_a_tie_parts_follow_the_case_by_date_of_post_and_then_by_place() -> None:
    parts = [part_with("by: agency, decided: 2020, outcome: bad", id=id) for id in ("late", "first", "second")]
    own = several("by: agency, decided: 2020, outcome: bad")
    trace = walked_whole(own, *parts, posted=(None, date(2026, 2, 1), date(2026, 1, 1), date(2026, 1, 1)))
    assert stages(trace) == ["agency", "first/agency", "second/agency", "late/agency"]


def test_a_part_without_any_day_follows_the_case() -> None:
    own = several("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked_whole(
        own, part_with("by: agency, decided: unknown, outcome: bad", "by: court, decided: by 2019, effect: dismissed")
    )
    assert stages(trace) == ["agency", "court", "other/agency", "other/court"]


def test_a_part_that_begins_without_a_day_begins_with_its_first_one() -> None:
    own = several("by: agency, decided: 2020, outcome: bad", "by: court, decided: 2022, effect: dismissed")
    trace = walked_whole(
        own, part_with("by: agency, decided: unknown, outcome: bad", "by: court, decided: 2021, effect: dismissed")
    )
    assert stages(trace) == ["agency", "other/agency", "other/court", "court"]


def test_parts_of_hidden_posts_are_nobody_else_s() -> None:
    own, other = (
        several("by: agency, decided: 2020, outcome: bad"),
        part_with("by: agency, decided: 2021, outcome: allowed"),
    )
    known = library_with(own, other)
    hidden = replace(known.cases["other"], is_public=False)
    trace, _ = trace_case(own, replace(known, cases={**known.cases, "other": hidden}))
    assert trace is not None
    assert stages(trace) == ["agency"]
    shown, _ = trace_case(other, replace(known, cases={**known.cases, "other": hidden}))
    assert shown is not None
    assert stages(shown) == ["agency", "other/agency"]


# What a decision did ------------------------------------------------------------------------------

AGENCY = "by: agency, decided: 2020, outcome: bad"
UPHELD = "by: court, decided: 2023, effect: upheld"
QUASHED = "by: court, decided: 2022, effect: quashed"


@pytest.mark.parametrize("effect", ["dismissed", "inadmissible"])
def test_where_a_claim_fails_the_agency_s_decision_stands(effect: str) -> None:
    trace = walked_whole(
        several(AGENCY, "by: review, decided: 2021, effect: dismissed", f"by: court, decided: 2022, effect: {effect}")
    )
    assert [decision.id[1] for decision in stage(trace, "court").effects[0].of] == ["agency"]
    assert standing(stage(trace, "court")) == ["agency"]
    assert stage(trace, "court").effects[0].keeps


@pytest.mark.parametrize("effect", ["quashed", "recognition-ordered", "sent-back"])
def test_what_a_court_does_to_the_agency_s_decision_is_what_stands(effect: str) -> None:
    trace = walked_whole(
        several(AGENCY, "by: review, decided: 2021, effect: dismissed", f"by: court, decided: 2022, effect: {effect}")
    )
    assert standing(stage(trace, "court")) == [f"agency {effect} by court"]
    assert not stage(trace, "court").effects[0].keeps


def test_the_agency_s_last_decision_is_the_one_that_is_quashed() -> None:
    second = "by: agency, id: second, decided: 2021, outcome: allowed"
    trace = walked_whole(several(AGENCY, second, "by: court, decided: 2022, effect: quashed"))
    assert standing(stage(trace, "court")) == ["second quashed by court"]


def test_an_appeal_that_fails_leaves_what_the_judgment_below_did() -> None:
    trace = walked_whole(
        several(AGENCY, "by: court, decided: 2022, effect: quashed", "by: court, decided: 2023, effect: upheld")
    )
    assert [decision.id[1] for decision in stage(trace, "court-2").effects[0].of] == ["court"]
    assert standing(stage(trace, "court-2")) == ["agency quashed by court"]
    assert stage(trace, "court-2").standing_outcome is None


def test_a_third_instance_that_upholds_an_upholding_leaves_what_the_first_did() -> None:
    upheld = ["by: court, decided: 2023, effect: upheld", "by: court, decided: 2024, effect: upheld, final: yes"]
    trace = walked_whole(several(AGENCY, "by: court, decided: 2022, effect: quashed", *upheld))
    assert standing(stage(trace, "court-3")) == ["agency quashed by court"]
    dismissed = walked_whole(several(AGENCY, "by: court, decided: 2022, effect: dismissed", *upheld))
    assert standing(stage(dismissed, "court-3")) == ["agency"]
    assert stage(dismissed, "court-3").standing_outcome is stage(dismissed, "agency").outcome


def test_a_judgment_that_is_reversed_is_set_aside_and_the_rest_is_for_the_other_effects_to_say() -> None:
    alone = walked_whole(several(AGENCY, QUASHED, "by: court, decided: 2023, effect: reversed"))
    assert standing(stage(alone, "court-2")) == ["court reversed by court-2"]
    both = walked_whole(several(AGENCY, QUASHED, "by: court, decided: 2023, effect: [reversed, dismissed]"))
    assert standing(stage(both, "court-2")) == ["court reversed by court-2", "agency"]


def test_an_effect_that_names_its_object_is_done_to_that() -> None:
    court = "by: court, decided: 2022, effect: [quashed, {effect: inadmissible, of: review}]"
    trace = walked_whole(several(AGENCY, "by: review, decided: 2021, effect: dismissed", court))
    assert [[each.id[1] for each in done.of] for done in stage(trace, "court").effects] == [["agency"], ["review"]]


def test_what_was_reviewed_does_not_stand_by_the_review_where_it_was_quashed() -> None:
    court = "by: court, decided: 2022, effect: [quashed, {effect: inadmissible, of: review}]"
    trace = walked_whole(several(AGENCY, "by: review, decided: 2021, effect: dismissed", court))
    assert standing(stage(trace, "court")) == ["agency quashed by court"]
    above = walked_whole(several(AGENCY, "by: review, decided: 2021, effect: dismissed", court, UPHELD))
    assert standing(stage(above, "court-2")) == ["agency quashed by court"]


def test_an_effect_may_be_done_to_several_decisions() -> None:
    second = "by: agency, id: second, decided: 2021, outcome: bad"
    court = "by: court, decided: 2022, effect: {effect: quashed, of: [agency, second]}"
    trace = walked_whole(several(AGENCY, second, court))
    assert standing(stage(trace, "court")) == ["agency quashed by court", "second quashed by court"]


@pytest.mark.parametrize("effect", ["{effect: quashed, of: unknown}", "Settled"])
def test_nothing_is_said_to_stand_where_nobody_told_what_the_effect_was_done_to(effect: str) -> None:
    court = stage(walked_whole(several(AGENCY, f"by: court, decided: 2022, effect: {effect}")), "court")
    assert (court.effects[0].of, standing(court)) == ((), [])


def test_what_was_kept_in_one_part_and_set_aside_in_another_is_not_said_to_stand() -> None:
    effects = "[{effect: upheld, of: court}, {effect: reversed, of: court}, sent-back]"
    trace = walked_whole(several(AGENCY, QUASHED, f"by: court, decided: 2023, effect: {effects}"))
    assert standing(stage(trace, "court-2")) == ["agency sent-back by court-2"]


def test_an_effect_may_be_done_to_a_decision_of_another_part() -> None:
    other = part_with("by: court, decided: 2022, effect: {effect: quashed, of: a-case/agency}")
    assert standing(stage(walked_whole(several(AGENCY), other), "court")) == ["agency quashed by court"]


def test_without_an_agency_there_is_nothing_that_a_court_is_said_to_have_quashed() -> None:
    trace = walked_whole(several("by: review, decided: 2021, outcome: bad", QUASHED))
    assert standing(stage(trace, "court")) == []


# How a decision ends ------------------------------------------------------------------------------


def test_a_party_that_the_site_names_decides_what_is_written_as_its_outcome_whatever_else_it_did() -> None:
    speak(parties={"board": {"en": "The board"}}, effects={"waived": {"en": "waived"}})
    written = several("by: board, decided: 2020, effect: waived, outcome: good", top="law: 2000-01-01\n")
    decision = walked_whole(written).course[0]
    speak()
    assert decision.outcome
    assert (decision.outcome.id, decision.leads_to) == ("good", None)


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
    decision = walked_whole(several(path, top="law: 2000-01-01\n")).course[0]
    assert (decision.outcome.id if decision.outcome else "") == outcome
    assert (decision.leads_to.id if decision.leads_to else "") == leads_to


@pytest.mark.parametrize(
    ("by", "authority"),
    [("agency", "agency"), ("review", "review"), ("court", "court"), ("Osaka High Court", "other"), ("other", "other")],
)
def test_authorities_are_told_apart_as_decisions_are_counted(by: str, authority: str) -> None:
    assert walked_whole(several(f"by: {by}, decided: 2020, effect: x")).course[0].authority is Authority(authority)


def test_what_is_to_come_is_not_final() -> None:
    trace = walked_whole(several("by: court, decided: 2020, effect: x, final: yes", "by: court, decided: pending"))
    assert [(decision.is_made, decision.final) for decision in trace.course] == [(True, "yes"), (False, "")]
