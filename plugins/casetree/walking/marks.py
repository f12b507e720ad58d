"""What each connector and box of a drawing is to the case: on the path, fitting, argued, another's.

The list uses the same marks, so drawing and words cannot tell different stories.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casetree.nouns.model import Basis
from casetree.nouns.trace import Certainty, Connector, PathTrace, Trace

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Letters of the paths beside the focus."""

_STYLES = 3
"""So many styles of line there are for them; the letters tell further paths apart."""


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
    """Those that it may take: drawn for the focus only; another party's line ends in a `?` after its sure steps."""

    outcome: str
    """Where it ends; empty while that is open, or where an argument stops."""

    outcome_certainty: Certainty
    """How sure that is."""

    is_decided: bool
    """True where the party decided on that outcome; false where its answers only lead there, as those of a court."""


class Style(NamedTuple):
    """How the line of a path beside the focus looks."""

    kind: str
    """`argued` or `other`, a decision."""

    number: int
    """From 1, in written order, as far as there are styles."""


class Beside(NamedTuple):
    """A path that is not the focus: drawn beside it, and by itself where they part."""

    place: int
    """Its place among `Trace.drawn_beside`."""

    style: Style
    letter: str
    """What marks its answers and its end."""

    connectors: frozenset[Connector]
    """Those that it surely passes; none where its way is not known."""

    outcome: str
    """Where it ends; empty while that is open."""

    reached: frozenset[Connector]
    """Those that it passes or may have passed."""

    @property
    def look(self) -> str:
        """Its classes in the drawing and in the key."""
        kind, number = self.style
        return kind if number == 1 else f"{kind} path-{number}"


class Marks(NamedTuple):
    """The marks of one figure, by connector and by node; figures with equal marks of one tree are drawn alike."""

    rails: tuple[Rail, ...] = ()
    """The lines of all parties, in written order."""

    on_path: tuple[tuple[Connector, Basis], ...] = ()
    """The focus, where it is a decision: drawn in red."""

    fits: frozenset[Connector] = frozenset()
    """Connectors of some fits of the focus."""

    is_pending: bool = False
    """True where the open fits wait for a decision rather than for its publication."""

    argued: frozenset[Connector] = frozenset()
    """Connectors of the focus, where it is an argument."""

    besides: tuple[Beside, ...] = ()
    """The other paths, as far as anything is known of their way."""

    steps: tuple[str, ...] = ()
    """The questions of the focus, numbered from 1."""

    parting: frozenset[str] = frozenset()
    """Questions where two paths part."""

    turning: frozenset[str] = frozenset()
    """Questions that the decision in focus turned on, as somebody says."""

    outcome: str = ""
    """Where the focus ends; empty while that is open."""

    outcome_basis: Basis = Basis.STATED
    """What the end of the focus rests on."""

    is_expected: bool = False
    """True for a law that is not in force yet."""

    focus_is_argued: bool = False

    @property
    def surest(self) -> dict[Connector, Certainty]:
        """How sure the surest of all parties takes each connector: what nobody found never looks found."""
        order = list(Certainty)
        found: dict[Connector, Certainty] = {}
        for rail in self.rails:
            for connector, certainty in (*rail.sure, *rail.fits):
                found[connector] = min(certainty, found.get(connector, certainty), key=order.index)
        return found

    @property
    def outcome_number(self) -> int:
        """The number of the end, which follows those of the steps."""
        return len(self.steps) + 1

    @property
    def legend(self) -> tuple[str | Beside, ...]:
        """The keys of what is present, in the order of the drawing's weight."""
        bases = {
            *[basis for _, basis in self.on_path],
            *([self.outcome_basis] if self.outcome and not self.focus_is_argued else []),
        }
        before = {
            "on-path": Basis.STATED in bases,
            "inferred": Basis.INFERRED in bases,
            "assumed": Basis.ASSUMED in bases,
            "fits": bool(self.fits) and not self.is_pending,
            "pending": bool(self.fits) and self.is_pending,
            "argued": bool(self.argued),
        }
        after = {"parting": bool(self.parting), "turning": bool(self.turning), "expected": self.is_expected}
        return (*_present(before), *self.besides, *_present(after))


def _present(keys: dict[str, bool]) -> Iterable[str]:
    return [key for key, is_present in keys.items() if is_present]


def mark(trace: Trace) -> Marks:
    """Read the marks of a figure off its trace."""
    marks = Marks(
        rails=tuple(_rail(path, trace) for path in trace.paths),
        besides=tuple(_besides(trace)) if len(trace.paths) > 1 else (),
        parting=frozenset(step.question.id for parting in trace.partings for step in parting.steps),
        is_expected=trace.tree.is_expected,
    )
    focus = trace.focus
    if focus is None:
        return marks
    return marks._replace(
        on_path=() if focus.is_argued else tuple(focus.on_path.items()),
        fits=frozenset(focus.fits),
        is_pending=focus.waits,
        argued=frozenset(focus.on_path) if focus.is_argued else frozenset(),
        steps=tuple([step.question.id for step in focus.steps]),
        turning=frozenset(point.question.id for point in focus.turned_on if point.question),
        outcome=focus.outcome.id if focus.outcome else "",
        outcome_basis=focus.outcome_basis,
        focus_is_argued=focus.is_argued,
    )


def _rail(path: PathTrace, trace: Trace) -> Rail:
    decision = trace.decision(path)
    return Rail(
        by=path.path.id,
        is_focus=path is trace.focus,
        is_argued=path.is_argued,
        sure=tuple([each for each in path.certainty.items() if each[1].is_sure]),
        fits=tuple(path.fits.items()),
        outcome=path.outcome.id if path.outcome else "",
        outcome_certainty=path.outcome_certainty,
        is_decided=bool(decision and decision.outcome) and not path.is_rewalked,
    )


def _besides(trace: Trace) -> Iterable[Beside]:
    for number, path in enumerate(trace.drawn_beside):
        kind = "argued" if path.is_argued else "other"
        style = Style(kind, number % _STYLES + 1)
        surely = frozenset(path.on_path)
        outcome = path.outcome.id if path.outcome else ""
        yield Beside(
            place=number,
            style=style,
            letter=LETTERS[number % len(LETTERS)],
            connectors=surely,
            outcome=outcome,
            reached=surely.union(path.fits),
        )
