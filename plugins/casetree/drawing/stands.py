"""How the parties of a case stand to a connector and to a box: whose line runs there, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casetree.drawing.layouts.geometry import CLOSE
from casetree.drawing.looks import Look


class Line(NamedTuple):
    """The line of one party."""

    look: Look
    by: str
    """The id of its path."""

    aside: int
    """How far it runs from the middle, in px: left of a connector that runs down, or right where negative."""


class LineName(NamedTuple):
    """How the line of a party is named."""

    name: str
    """The party with its year."""

    more: str = ""
    """What its line would not show, where it begins."""

    again: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The questions at which it begins again, and what names it there, the best first, by how much room there is."""

    beside: tuple[tuple[tuple[str, str], str], ...] = ()
    """Connectors whose label is not as sure as this party, and what it answered there: where that begins or changes."""


class ConnectorStand(NamedTuple):
    """How the parties stand to a connector."""

    lines: tuple[Line, ...] = ()
    """Of those who take it, the focus first, then those that go furthest."""

    is_bare: bool = False
    """True where no head is drawn, because it ends in the head of a line that some party takes."""

    is_joining: bool = False
    """True where another that nobody takes either runs along all of its last stretch, which is drawn once."""

    is_shared: bool = False
    """True where a line that nobody takes ends at the same box, and would shine through dashes."""

    @property
    def focus(self) -> Line | None:
        """The line of the focus, if it comes here."""
        return next((line for line in self.lines if line.look.is_focus), None)

    @property
    def shared_look(self) -> Look | None:
        """The look of a possible way that the focus alone may have taken: several such ways share it in a drawing."""
        is_alone = self.focus is not None and len(self.lines) == 1 and not self.is_shared
        return self.focus.look if self.focus and is_alone and self.focus.look.role == "fits" else None

    @property
    def leading(self) -> Look | None:
        """The look of what is said of all of them: that of the focus, or else the surest one."""
        return self.focus.look if self.focus else surest(line.look for line in self.lines)

    @property
    def middle(self) -> Line | None:
        """The line that runs in the middle, with a head: that of the focus, or another where it does not come here."""
        return next((line for line, aside in self.placed if aside == 0), None)

    @property
    def placed(self) -> tuple[tuple[Line, int], ...]:
        """Each line with how far it runs from the middle here (`Line.aside`).

        Where the focus does not come, the others close up, the first in the middle.
        """
        if self.focus:
            return tuple([(line, line.aside) for line in self.lines])
        return tuple([(line, (at + 1) // 2 * (CLOSE if at % 2 else -CLOSE)) for at, line in enumerate(self.lines)])

    @property
    def mark(self) -> str:
        """What stands after the answer: that it is open, or still to come."""
        return fits_mark(self.focus.look.certainty) if self.focus and self.focus.look.role == "fits" else ""


def fits_mark(certainty: str) -> str:
    """Return what stands after an answer that only fits."""
    return " …" if certainty == "pending" else " ?"


class BoxStand(NamedTuple):
    """How the parties stand to a box."""

    look: Look | None = None
    """That of the focus where it comes here, or else the surest one; None where nobody comes."""

    number: int = 0
    """Of the step, or of the end; 0 for none."""

    is_real: bool = False
    """True where a party beside the focus surely ended here, however sure the focus is of it."""

    open: tuple[tuple[Line, int, int], ...] = ()
    """The parties beside the focus whose lines end or begin here in a `?`, each with the index of the connector by
    which it comes, -1 where that is not known, or it begins here; and how far the `?` stands from the middle of it."""

    is_parting: bool = False
    is_turning: bool = False


class End(NamedTuple):
    """Where lines end in one question mark: a stretch of the upper or of the left edge of a box, in px."""

    is_down: bool
    """True on the upper edge."""

    edge: int
    """The y of the upper edge, or the x of the left one."""

    low: int
    high: int
    lines: tuple[Line, ...]
    sign: str


def surest(looks: Iterable[Look]) -> Look | None:
    """Return the surest of some looks; None where there is none."""
    return min(looks, key=lambda look: look.rank, default=None)
