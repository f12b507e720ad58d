"""Reads off the marks of a figure how its parties stand to what is drawn.

Each party has its own line and its own certainty, whoever is in focus. Parties beside the focus whose lines look alike
share one, and their letters stand together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from casetree.drawing.looks import Look
from casetree.drawing.stands import BoxStand, Company, ConnectorStand, surest
from casetree.nouns.trace import Certainty, Connector
from casetree.walking.marks import Marks, Rail

Sure = Mapping[Connector, Certainty]


class Parties:
    """The parties of one figure."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._numbers = {node: number for number, node in enumerate(marks.steps, 1)}
        self._focus = marks.focus
        self._focus_sure: Sure = dict(self._focus.sure) if self._focus else {}
        self._focus_fits: Sure = dict(self._focus.fits) if self._focus else {}
        self._others = [(letter, rail, dict(rail.sure)) for letter, rail in marks.beside]

    def connector(self, connector: Connector) -> ConnectorStand:
        """Return how the parties stand to a connector."""
        taking = (
            (_look(rail, sure[connector]), letter, rail) for letter, rail, sure in self._others if connector in sure
        )
        return ConnectorStand(self._look_on(connector), _companies(taking))

    def box(self, node: str, connectors: Collection[Connector]) -> BoxStand:
        """Return how the parties stand to a box.

        `connectors` are those that leave a question, or that lead to an outcome.
        """
        number = self._number(node, connectors)
        ended = _companies(self._ended(node, connectors))
        others = (*self._passing(connectors), *(company.look for company in ended))
        return BoxStand(
            look=self._own(node, connectors, number) or surest(others),
            number=number,
            ended=ended,
            is_parting=node in self._marks.parting,
            is_turning=node in self._marks.turning,
        )

    def _look_on(self, connector: Connector) -> Look | None:
        """Return how the line of the focus looks on a connector; None where it does not come there."""
        if self._focus and connector in self._focus_sure:
            return _look(self._focus, self._focus_sure[connector])
        return Look("fits", self._focus_fits[connector], True) if connector in self._focus_fits else None

    def _number(self, node: str, connectors: Collection[Connector]) -> int:
        """Return the number of a step, or of the end where the focus comes to that box; else 0."""
        if node in self._numbers:
            return self._numbers[node]
        focus = self._focus
        is_met = bool(focus and focus.is_silent) or any(map(self._look_on, connectors))
        return self._marks.outcome_number if is_met and node == self._marks.outcome else 0

    def _own(self, node: str, connectors: Collection[Connector], number: int) -> Look | None:
        """Return how the focus stands to a box: by the answer that it gave there, or by what its end rests on."""
        here = surest(look for look in map(self._look_on, connectors) if look)
        if not number or not self._focus:
            return here
        if node not in self._numbers:
            return _look(self._focus, self._focus.outcome_certainty)
        return _look(self._focus, here.certainty if here else Certainty.UNDISCLOSED)

    def _passing(self, connectors: Collection[Connector]) -> Iterable[Look]:
        for connector in connectors:
            for _, rail, sure in self._others:
                if connector in sure:
                    yield _look(rail, sure[connector])

    def _ended(self, node: str, connectors: Collection[Connector]) -> Iterable[tuple[Look, str, Rail]]:
        for letter, rail, sure in self._others:
            is_met = rail.is_silent or not {*sure, *dict(rail.fits)}.isdisjoint(connectors)
            if is_met and rail.outcome == node:
                yield _look(rail, rail.outcome_certainty), letter, rail


def _look(rail: Rail, certainty: str) -> Look:
    role = "argued" if rail.is_argued else "on-path" if rail.is_focus else "other"
    return Look(role, Certainty.ARGUED if rail.is_argued else certainty, rail.is_focus)


def _companies(found: Iterable[tuple[Look, str, Rail]]) -> tuple[Company, ...]:
    """Gather the parties whose looks are equal."""
    companies: dict[Look, list[tuple[str, str]]] = {}
    for look, letter, rail in found:
        companies.setdefault(look, []).append((letter, rail.by))
    return tuple(
        Company(look, shortened("".join(letter for letter, _ in mine)), " ".join(by for _, by in mine))
        for look, mine in companies.items()
    )


def shortened(letters: str) -> str:
    """Write more than three letters in a row as a range, and of others the first and how many more there are.

    >>> shortened("ABC"), shortened("ABCD"), shortened("ABDE")
    ('ABC', 'A–D', 'A+3')
    """
    if len(letters) < 4:
        return letters
    is_row = ord(letters[-1]) - ord(letters[0]) == len(letters) - 1
    return f"{letters[0]}–{letters[-1]}" if is_row else f"{letters[0]}+{len(letters) - 1}"
