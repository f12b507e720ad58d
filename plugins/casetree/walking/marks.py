"""What each connector and box of a drawing is to the case: on the path, fitting, argued, another's.

The list uses the same marks, so drawing and words cannot tell different stories.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casetree.nouns.trace import Certainty, Connector, PathTrace, Trace

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Letters of the paths beside the focus."""


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

    @property
    def is_silent(self) -> bool:
        """True for a decision that answered no question: no connector is its, and yet its outcome may be known."""
        return not self.sure and not self.fits


class Key(NamedTuple):
    """One entry of a drawing's key: what a line or a sign means, or whose a letter is."""

    name: str
    """`on-path`, `inferred`, `assumed`, `fits`, `pending`, `argued`, `other`, `parting`, `turning` or `expected`."""

    certainty: Certainty | None = None
    """How sure the line is, at its surest; None for a sign, and for a party whose way is not known."""

    is_of_focus: bool = False
    """True for a line that the focus has; false where only parties beside it have such a line."""

    letter: str = ""
    """That of a party beside the focus, which is then `argued` or `other`."""

    place: int = 0
    """Its place among `Trace.drawn_beside`."""


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
        return next((rail for rail in self.rails if rail.is_focus), None)

    @property
    def beside(self) -> tuple[tuple[str, Rail], ...]:
        """The lines of the other parties of which anything is known, each with its letter, in written order."""
        known = [rail for rail in self.rails if not rail.is_focus and (rail.sure or rail.outcome)]
        return tuple((LETTERS[number % len(LETTERS)], rail) for number, rail in enumerate(known))

    @property
    def outcome_number(self) -> int:
        """The number of the end, which follows those of the steps."""
        return len(self.steps) + 1

    @property
    def legend(self) -> tuple[Key, ...]:
        """The keys of what is present, in the order of the drawing's weight."""
        own = _certainties(self.focus)
        others = set[Certainty]().union(*[_certainties(rail) for _, rail in self.beside])
        return (
            *[Key(name, kind, is_of_focus=True) for name, kind in _OF_FOCUS.items() if kind in own],
            *[Key(kind, kind, is_of_focus=kind in own) for kind in _READ if kind in own | others],
            *_keys_of_fits(own),
            *[_key_of(letter, place, rail) for place, (letter, rail) in enumerate(self.beside)],
            *([Key("parting")] if self.parting else []),
            *([Key("turning")] if self.turning else []),
            *([Key("expected")] if self.is_expected else []),
        )


_OF_FOCUS = {"on-path": Certainty.STATED, "argued": Certainty.ARGUED}
_READ = (Certainty.INFERRED, Certainty.ASSUMED)


def _keys_of_fits(own: set[Certainty]) -> Iterable[Key]:
    """Explain what fits: what is left open looks as what is not told, and what is still to come otherwise."""
    if own & {Certainty.UNDISCLOSED, Certainty.LEFT_OPEN}:
        yield Key("fits", Certainty.UNDISCLOSED, is_of_focus=True)
    if Certainty.PENDING in own:
        yield Key("pending", Certainty.PENDING, is_of_focus=True)


def _key_of(letter: str, place: int, rail: Rail) -> Key:
    """Explain a letter, with the line of its party where that is surest."""
    order = list(Certainty)
    certainty = min((certainty for _, certainty in rail.sure), key=order.index, default=None)
    return Key("argued" if rail.is_argued else "other", certainty, letter=letter, place=place)


def _certainties(rail: Rail | None) -> set[Certainty]:
    """Return how sure a party's line is anywhere: on a connector that is drawn, or at its end."""
    if rail is None:
        return set()
    fits = rail.fits if rail.is_focus else ()
    return {certainty for _, certainty in (*rail.sure, *fits)} | ({rail.outcome_certainty} if rail.outcome else set())


def mark(trace: Trace) -> Marks:
    """Read the marks of a figure off its trace."""
    focus = trace.focus
    return Marks(
        rails=tuple(_rail(path, trace) for path in trace.paths),
        steps=tuple(step.question.id for step in focus.steps) if focus else (),
        parting=frozenset(step.question.id for parting in trace.partings for step in parting.steps),
        turning=frozenset(point.question.id for point in focus.turned_on if point.question) if focus else frozenset(),
        outcome=focus.outcome.id if focus and focus.outcome else "",
        is_expected=trace.tree.is_expected,
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
