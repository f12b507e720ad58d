"""How the parties of a case stand to a connector and to a box: whose line runs there, and how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casetree.drawing.looks import Look


class Company(NamedTuple):
    """Parties beside the focus whose lines look alike."""

    look: Look
    letters: str
    by: str
    """The ids of their paths, with spaces between."""


class ConnectorStand(NamedTuple):
    """How the parties stand to a connector."""

    focus: Look | None = None
    others: tuple[Company, ...] = ()
    """In the order of their first letters."""

    is_bare: bool = False
    """True where no head is drawn, because it ends in the head of a line that some party takes."""

    is_shared: bool = False
    """True where a line that nobody takes ends at the same box, and would shine through dashes."""

    @property
    def leading(self) -> Look | None:
        """The look of the line in the middle: that of the focus, or else the surest one."""
        return self.focus or surest(company.look for company in self.others)

    @property
    def roles(self) -> tuple[str, ...]:
        """What the parties beside the focus are that take it: `other`, `argued` or both."""
        return tuple(dict.fromkeys(company.look.role for company in self.others))

    @property
    def mark(self) -> str:
        """What stands after the answer: that it is open, or still to come."""
        if self.focus is None or self.focus.role != "fits":
            return ""
        return " …" if self.focus.certainty == "pending" else " ?"


class BoxStand(NamedTuple):
    """How the parties stand to a box."""

    look: Look | None = None
    """That of the focus where it comes here, or else the surest one; None where nobody comes."""

    number: int = 0
    """Of the step, or of the end; 0 for none."""

    ended: tuple[Company, ...] = ()
    """The parties beside the focus that end here."""

    is_parting: bool = False
    is_turning: bool = False


def surest(looks: Iterable[Look]) -> Look | None:
    """Return the surest of some looks; None where there is none."""
    return min(looks, key=lambda look: look.rank, default=None)
