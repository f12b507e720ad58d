"""The end of a case: what became of the person, whatever path a figure looks at (design 4.2, rule 9)."""

from __future__ import annotations

from collections.abc import Sequence

from casetree.nouns.trace import Decision, End, Trace, Walked


def end_of(own: Trace | Walked, course: Sequence[Decision]) -> End:
    """Return the end of a case from its own block and its course (`course.course_of`), parts included."""
    now = own.case.now
    made = [decision for decision in course if decision.is_made]
    return End(
        now=now,
        now_outcome=own.tree.outcomes.get(now.outcome) if now else None,
        latest=made[-1] if made else None,
        beside=_beside(made),
        awaited=tuple(decision for decision in course if not decision.is_made),
    )


def _beside(made: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the latest decision of each other proceeding than that of the last one, as far as it still stands."""
    latest = {decision.part: place for place, decision in enumerate(made)}
    if len(latest) < 2:
        return ()
    aside = _set_aside(made)
    others = [place for place in latest.values() if place < len(made) - 1]
    return tuple(made[place] for place in sorted(others) if _stands(made[place], place, aside))


def _set_aside(made: Sequence[Decision]) -> dict[tuple[str, str], int]:
    """Return the decisions that others set aside, each with the place of the last such one that itself stands."""
    aside: dict[tuple[str, str], int] = {}
    for place in range(len(made) - 1, -1, -1):
        if made[place].id not in aside:
            done = (each for effect in made[place].effects if effect.sets_aside for each in effect.of)
            for decision in done:
                aside.setdefault(decision.id, place)
    return aside


def _stands(decision: Decision, place: int, aside: dict[tuple[str, str], int]) -> bool:
    """Tell whether nothing has set a decision aside since, nor all that it let stand."""
    if decision.id in aside:
        return False
    kept = [each.of for each in decision.effects if each.keeps]
    roots = {root.decision.id for root in decision.stands} if kept else set()
    return not roots or any(aside.get(root, -1) <= place for root in roots)
