"""What each connector and box of a drawing is to the case: on the path, fitting, argued, another's.

The list uses the same marks, so drawing and words cannot tell different stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from itertools import takewhile
from typing import NamedTuple

from casetree.nouns.trace import Certainty, Connector, Decision, PathTrace, Trace


class Rail(NamedTuple):
    """One party's own line through the drawing, with the party's own certainty on each connector."""

    by: str
    """The path's id: `data-by`."""

    is_focus: bool
    """True for the one that is red, unless it is argued; never in a comparison."""

    is_argued: bool

    sure: tuple[tuple[Connector, Certainty], ...]
    """The connectors that the party takes, in order."""

    fits: tuple[tuple[Connector, Certainty], ...]
    """Those that it may take."""

    outcome: str
    """Where it ends; empty while that is open, or where an argument stops."""

    outcome_certainty: Certainty
    """How sure that is."""

    is_decided: bool
    """True where the party decided on that outcome; false where its answers only lead there, as those of a court."""

    is_led: bool = False
    """True where its answers lead to that outcome, and it decided something else: a court grants nothing itself."""

    drawn_fits: tuple[tuple[Connector, Certainty], ...] = ()
    """Those of `fits` that are drawn: of the focus only, where the list tells them; any other line ends in a `?`."""

    is_read: bool = False
    """True for a reading of a decision by somebody else than the author of the post."""

    arrives: bool = False
    """True where its line runs from the first question to its outcome without a gap."""

    open: tuple[str, ...] = ()
    """The questions to which its line leads, and what it answered there is not known."""

    resumed: tuple[str, ...] = ()
    """The questions that it surely answered, and how it came there is not known."""

    @property
    def reach(self) -> int:
        """So many connectors its line runs along from the first question on, without a gap."""
        return sum(1 for _ in takewhile(lambda each: each[0][0] not in self.resumed, self.sure))

    @property
    def is_silent(self) -> bool:
        """True for a decision that answered no question: no connector is its, and yet its outcome may be known."""
        return not self.sure and not self.fits

    def may_take(self, connectors: Collection[Connector]) -> bool:
        """Tell whether it takes one of some connectors, or may take it; a silent one may take any."""
        return self.is_silent or not dict((*self.sure, *self.fits)).keys().isdisjoint(connectors)

    @property
    def is_drawn(self) -> bool:
        """True where it begins at the first question: all but a silent one."""
        return bool(self.sure or self.fits or self.open)


class Marks(NamedTuple):
    """The marks of one figure, by connector and by node; figures with equal marks of one tree are drawn alike."""

    rails: tuple[Rail, ...] = ()
    """The lines of all parties, in written order."""

    steps: tuple[str, ...] = ()
    """The questions of the focus, numbered from 1."""

    parting: frozenset[str] = frozenset()
    """Questions where two paths part."""

    turning: frozenset[str] = frozenset()
    """Questions that the decision in focus turned on, as somebody says."""

    outcome: str = ""
    """Where the focus ends; empty while that is open."""

    is_expected: bool = False
    """True for a law that is not in force yet."""

    @property
    def focus(self) -> Rail | None:
        """The line of the focus, if there is one."""
        for rail in self.rails:
            if rail.is_focus:
                return rail
        return None

    @property
    def drawn(self) -> tuple[Rail, ...]:
        """The lines that are drawn, in the order of their places: the focus in the middle, then those beside it.

        Those that stop sooner run further out, so that none ends between lines that go on.
        """
        found = [rail for rail in self.rails if rail.is_drawn]
        if len(found) > 1:
            found.sort(key=lambda rail: (not rail.is_focus, -rail.reach))
        return tuple(found)

    @property
    def decided(self) -> frozenset[str]:
        """The outcomes on which somebody decided."""
        return frozenset([rail.outcome for rail in self.rails if rail.is_decided])

    @property
    def only_led(self) -> tuple[str, ...]:
        """The outcomes to which answers lead, and on which nobody decided, in written order of the parties."""
        decided = self.decided
        return tuple(dict.fromkeys(rail.outcome for rail in self.rails if rail.is_led and rail.outcome not in decided))

    @property
    def outcome_number(self) -> int:
        """The number of the end, which follows those of the steps."""
        return len(self.steps) + 1


def mark(trace: Trace) -> Marks:
    """Read the marks of a figure off its trace."""
    focus = trace.focus
    return Marks(
        rails=tuple([_rail(path, trace) for path in trace.paths]),
        steps=tuple([step.question.id for step in focus.steps]) if focus else (),
        parting=frozenset([step.question.id for parting in trace.partings for step in parting.steps]),
        turning=frozenset([point.question.id for point in focus.turned_on if point.question] if focus else ()),
        outcome=focus.outcome.id if focus and focus.outcome else "",
        is_expected=trace.tree.is_expected,
    )


def _is_led(path: PathTrace, decision: Decision | None) -> bool:
    """Say whether answers alone lead to an outcome; in a comparison, which has no course, by what is written."""
    if decision:
        return decision.leads_to is not None
    return bool(path.outcome and path.path.effects) and not path.is_outcome_known


def _rail(path: PathTrace, trace: Trace) -> Rail:
    decision, tree = trace.decision(path), trace.tree
    sure = {connector: certainty for connector, certainty in path.certainty.items() if certainty.is_sure}
    fits: Mapping[Connector, Certainty] = _told_fits(path) if path is trace.focus else {}
    asked = dict((*sure, *fits))
    leading = [tree.questions[id].answer(chosen) for id, chosen in (*sure, *fits)]
    led = {tree.start, *[answer.to for answer in leading if answer]}
    return Rail(
        by=path.path.id,
        is_focus=path is trace.focus,
        is_argued=path.is_argued,
        sure=tuple(sure.items()),
        fits=tuple(path.fits.items()),
        drawn_fits=tuple(fits.items()),
        outcome=path.outcome.id if path.outcome else "",
        outcome_certainty=path.outcome_certainty,
        is_decided=bool(decision and decision.outcome) and not path.is_rewalked,
        is_led=path.is_stage and not path.is_rewalked and _is_led(path, decision),
        is_read=path.is_read_by_others,
        arrives=bool(path.outcome) and len(path.known_way) == len(path.steps) and not path.fits,
        open=tuple([id for step in path.steps if step.gap and (id := step.question.id) in led and id not in asked]),
        resumed=tuple([id for id in asked if id not in led]),
    )


def _told_fits(path: PathTrace) -> Mapping[Connector, Certainty]:
    """Return the ways that the list tells: where not every one ends as the decision did, only what has no other."""
    if not path.is_result_unwalked:
        return path.fits
    answers, steps = Counter(id for id, _ in path.fits), {step.question.id for step in path.steps}
    return {each: why for each, why in path.fits.items() if each[0] in steps and answers[each[0]] == 1}
