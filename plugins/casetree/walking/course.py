"""The course of a case: its decisions in order of time, and what each did to earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casetree.nouns.model import DECIDES_NOTHING, EFFECTS, Effect, Outcome, Path
from casetree.nouns.moments import Moment
from casetree.nouns.trace import Authority, Decision, EffectOn, PathTrace, Trace, Walked

_ON_THE_DECISION_ABOVE = ("upheld", "reversed")
"""Effects that are done to the decision above, where nobody says to which; the others to the agency's last."""


def in_order(paths: Iterable[Path]) -> list[Path]:
    """Return the decisions of one block that have been made, in order of time (design 4.2, rule 5)."""
    return [path for path, _ in sorted(_days(paths), key=lambda dated: dated[1])]


def course_of(blocks: Sequence[Trace | Walked]) -> tuple[Decision, ...]:
    """Return the decisions of a case in order of time, those to come last.

    `blocks` are the case's own block and its parts, the parts by date of post and place.
    """
    paths = [(block, path) for block in blocks for path in block.paths]
    if len(paths) < 2:
        return tuple([_decision(block, path, ()) for block, path in paths if path.is_stage])
    made = sorted(_placed(blocks), key=lambda placed: placed[0])
    course: list[Decision] = []
    for _, block, path in made:
        course.append(_decision(block, path, course))
    awaited = [(block, path) for block, path in paths if path.is_stage and path.path.is_awaited]
    return (*course, *(_decision(block, path, course) for block, path in awaited))


def _days(paths: Iterable[Path]) -> list[tuple[Path, int]]:
    """Return made decisions in written order with the day that each counts from; 0 where no day is known above it."""
    found, day = [], 0
    for path in paths:
        if path.decided and not path.is_awaited and not path.reads:
            day = _day(path.decided, day)
            found.append((path, day))
    return found


def _day(moment: Moment, above: int) -> int:
    """Return the first day that a date allows and that is not before the one above; without a day that one."""
    if moment.first is None or moment.last is None:
        return above
    first, last = moment.first.toordinal(), moment.last.toordinal()
    return max(first, above) if above <= last else first


def _placed(blocks: Sequence[Trace | Walked]) -> Iterable[tuple[tuple[int, int, int], Trace | Walked, PathTrace]]:
    """Yield each decision that has been made, with its place in time; on a tie parts follow the case's own block."""
    last = 0
    for number, block in enumerate(blocks):
        days = _days(path.path for path in block.paths)
        walked = {path.path.id: path for path in block.paths}
        # A part that begins without a day begins with its first day, or after the case's own block.
        unknown = next((day for _, day in days if day), last) if number else 0
        for place, (path, day) in enumerate(days):
            yield (day or unknown, number, place), block, walked[path.id]
        if not number:
            last = max((day for _, day in days), default=0)


def _decision(block: Trace | Walked, path: PathTrace, before: Sequence[Decision]) -> Decision:
    part = block.case.id
    effects = tuple(EffectOn(effect, _objects(effect, part, before)) for effect in path.path.effects)
    return Decision(part=part, tree=block.tree, trace=path, outcome=_outcome(path), effects=effects)


def _objects(effect: Effect, part: str, before: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that an effect was done to: those that are named, or else by the rule (design 4.1)."""
    if effect.of:
        named = [(name.case or part, name.path) for name in effect.of]
        return tuple(decision for decision in before if decision.id in named)
    if effect.is_of_unknown or effect.effect not in EFFECTS:
        return ()
    own = [decision for decision in before if decision.part == part]
    if effect.effect in _ON_THE_DECISION_ABOVE:
        return tuple(own[-1:])
    return tuple([decision for decision in own if decision.authority is Authority.AGENCY][-1:])


def _outcome(path: PathTrace) -> Outcome | None:
    """Return the outcome that a decision ends at.

    Where a court's answers lead is not what it decided, nor is it where any other party did something to an
    earlier decision and no outcome is written. A party in an author's own words may be a court; one that the settings
    of the site name is none.
    """
    written = path.path
    is_known = written.by_text is None and written.by not in DECIDES_NOTHING
    if written.is_awaited or written.by == Authority.COURT:
        return None
    if written.effects and not (is_known and written.outcome):
        return None
    return path.either or path.outcome
