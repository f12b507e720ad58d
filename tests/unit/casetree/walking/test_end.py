"""What became of the person: from the decisions of a case and its parts, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.trace import End
from reading import CASES, content_library, library_with, part_with, several, standing, trace_with_faults, walked_whole

AGENCY = "by: agency, decided: 2020, outcome: bad"


def said(end: End) -> list[str]:
    """Say the decisions of an end: `part/path`, the latest last."""
    return ["/".join(decision.id).removeprefix("a-case/") for decision in end.decisions]


def test_the_end_is_the_latest_decision() -> None:
    trace = walked_whole(several("by: court, decided: 2022, effect: quashed", AGENCY))
    assert said(trace.end) == ["court"]
    assert standing(trace.end.decisions[-1]) == ["agency quashed by court"]


@pytest.mark.parametrize("focus", ["", "agency", "court", "author"])
def test_the_end_does_not_depend_on_the_focus(focus: str) -> None:
    written = several(AGENCY, "by: court, decided: 2022, effect: quashed", "by: author")
    trace = walked_whole(replace(written, focus=focus))
    assert said(trace.end) == ["court"]


def test_an_argument_a_reading_and_what_is_to_come_never_make_an_end() -> None:
    reading = "by: review, reads: agency, decided: 2024, outcome: bad"
    argument = "by: author, answers: {danger: yes}"
    end = walked_whole(several(AGENCY, argument, "by: court, decided: pending", reading)).end
    assert said(end) == ["agency"]
    assert [decision.trace.path.id for decision in end.awaited] == ["court"]


def test_without_a_decision_there_is_no_end() -> None:
    end = walked_whole(several("by: author, answers: {danger: yes}")).end
    assert (end.latest, end.decisions, end.awaited) == (None, (), ())


def test_a_case_that_only_waits_has_no_end_yet() -> None:
    end = walked_whole(several("by: agency, decided: pending", top="law: 2000-01-01\n")).end
    assert (end.decisions, [decision.trace.path.id for decision in end.awaited]) == ((), ["agency"])


# Several proceedings ------------------------------------------------------------------------------


def test_the_latest_of_another_proceeding_is_said_beside_it_where_it_stands() -> None:
    own = several(AGENCY, "by: court, decided: 2022, effect: dismissed")
    end = walked_whole(
        own, part_with("by: agency, decided: 2019, outcome: allowed", "by: review, decided: 2021, outcome: allowed")
    ).end
    assert said(end) == ["other/review", "court"]
    assert end.beside[0].outcome is not None
    assert end.beside[0].outcome.id == "allowed"


def test_the_end_is_the_same_for_the_case_and_for_each_part() -> None:
    own, other = several(AGENCY), part_with("by: agency, decided: 2021, outcome: allowed")
    assert said(walked_whole(own, other).end) == said(walked_whole(other, own).end) == ["agency", "other/agency"]


REFUSED_BESIDE = part_with("by: agency, decided: 2021, outcome: bad")


@pytest.mark.parametrize("effect", ["quashed", "reversed", "recognition-ordered", "sent-back"])
def test_what_another_decision_set_aside_is_not_said_any_more(effect: str) -> None:
    own = several(AGENCY, f"by: court, decided: 2022, effect: {{effect: {effect}, of: other/agency}}")
    assert said(walked_whole(own, REFUSED_BESIDE).end) == ["court"]


def test_what_was_set_aside_by_a_judgment_that_was_set_aside_itself_is_said_again() -> None:
    court = "by: court, decided: 2022, effect: {effect: quashed, of: other/agency}"
    above = "by: court, decided: 2023, effect: {effect: reversed, of: court}"
    assert said(walked_whole(several(AGENCY, court, above), REFUSED_BESIDE).end) == ["other/agency", "court-2"]


def test_a_judgment_that_let_stand_what_was_set_aside_since_is_not_said_either() -> None:
    other = part_with("by: agency, decided: 2019, outcome: bad", "by: court, decided: 2021, effect: dismissed")
    court = "by: court, decided: 2022, effect: quashed"
    assert said(walked_whole(several(AGENCY, court), other).end) == ["other/court", "court"]
    undone = several(AGENCY, "by: court, decided: 2022, effect: {effect: quashed, of: other/agency}")
    assert said(walked_whole(undone, other).end) == ["court"]


# Today ----------------------------------------------------------------------------------------------


def test_a_judgment_that_quashed_one_thing_and_let_stand_nobody_knows_what_stands_itself() -> None:
    """It set aside what it quashed, so that nothing that it let stand is left; yet nothing was done to it."""
    both = "by: court, decided: 2021, effect: [quashed, {effect: upheld, of: unknown}]"
    beside = part_with("by: agency, decided: 2020, outcome: bad", both)
    own = several("by: agency, decided: 2022, outcome: allowed")
    assert said(walked_whole(own, beside).end) == ["other/court", "agency"]


def test_how_the_person_stands_today_comes_from_the_case_s_own_block() -> None:
    own = several(AGENCY, top="now: {is: allowed, date: 2024}\n")
    end = walked_whole(own).end
    assert end.now is own.now
    assert end.now_outcome
    assert end.now_outcome.id == "allowed"
    assert walked_whole(REFUSED_BESIDE, own).end.now is own.now


def test_how_the_person_stands_today_may_be_told_in_words() -> None:
    end = walked_whole(several(AGENCY, top="now: {is: He left Japan, date: 2024}\n")).end
    assert end.now
    assert end.now.text
    assert (end.now.text.by_language, end.now_outcome) == ({"en": "He left Japan"}, None)


def test_a_tree_alone_has_no_end() -> None:
    trace, _ = trace_with_faults("tree: example\n", library_with())
    assert trace is not None
    assert trace.end == End()


# Real cases -----------------------------------------------------------------------------------------

SITE = content_library()


def real(name: str) -> End:
    trace, faults = trace_with_faults((CASES / f"{name}.yaml").read_text(encoding="utf-8"), SITE)
    assert trace is not None, faults
    return trace.end


def test_the_kurdish_man_of_sapporo_was_recognised_whatever_the_figure_looks_at() -> None:
    latest = real("kurdish-man").latest
    assert latest is not None
    assert latest.outcome is not None
    assert (latest.outcome.id, latest.tree.id) == ("recognised", "refugee-recognition")
    assert latest.trace.path.decided is not None
    assert latest.trace.path.decided.text == "2022-07-28"


def test_the_state_s_appeal_failed_and_the_refusal_stays_quashed() -> None:
    latest = real("gay-man").latest
    assert latest is not None
    [done] = latest.effects
    assert (done.effect.effect, done.keeps, latest.final) == ("upheld", True, "yes")
    [stands] = latest.stands
    assert stands.effect is not None
    assert stands.decision.outcome is not None
    assert stands.by is not None
    assert (stands.decision.outcome.id, stands.effect.effect, stands.by.trace.path.id) == (
        "refused",
        "quashed",
        "court",
    )


def test_the_court_let_stand_that_the_syrian_men_may_stay() -> None:
    latest = real("syrian-men").latest
    assert latest is not None
    assert latest.outcome is None
    assert latest.standing_outcome is not None
    assert latest.standing_outcome.id == "allowed"
