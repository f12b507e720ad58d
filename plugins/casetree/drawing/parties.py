"""Reads off the marks of a figure how its parties stand to what is drawn.

Each party has its own line and its own certainty, whoever is in focus, and the same place among the lines that run side
by side in the whole drawing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from casetree.drawing.layouts.geometry import offset
from casetree.drawing.looks import Look
from casetree.drawing.stands import BoxStand, ConnectorStand, Line, surest
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
        self._others = [(rail, dict(rail.sure)) for rail in marks.rails if not rail.is_focus]
        self._places = {rail.by: place for place, rail in enumerate(marks.drawn)}

    def connector(self, connector: Connector) -> ConnectorStand:
        """Return how the parties stand to a connector."""
        own = self._look_on(connector)
        focus = [Line(own, self._focus.by, 0)] if own and self._focus else []
        others = [self._line(rail, sure[connector]) for rail, sure in self._others if connector in sure]
        return ConnectorStand((*focus, *others))

    def box(self, node: str, connectors: Collection[Connector], entering: Sequence[Connector] = ()) -> BoxStand:
        """Return how the parties stand to a box.

        `connectors` are those that leave a question, or that lead to an outcome; `entering` all that lead to it.
        """
        number = self._number(node, connectors)
        own, ended = self._own(node, connectors, number), surest(self._ended(node, connectors))
        return BoxStand(
            look=own or surest((*self._passing(connectors), *([ended] if ended else []))),
            number=number,
            is_real=bool(ended and ended.is_found),
            open=tuple(self._open(node, entering)),
            is_parting=node in self._marks.parting,
            is_turning=node in self._marks.turning,
        )

    def begins(self) -> list[Line]:
        """Return the line of each party as it comes to the first question."""
        return [self._line(rail, _first(rail)) for rail in self._marks.drawn]

    def _line(self, rail: Rail, certainty: Certainty) -> Line:
        return Line(_look(rail, certainty), rail.by, self._places[rail.by])

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
            for rail, sure in self._others:
                if connector in sure:
                    yield _look(rail, sure[connector])

    def _ended(self, node: str, connectors: Collection[Connector]) -> Iterable[Look]:
        for rail, sure in self._others:
            is_met = rail.is_silent or not {*sure, *dict(rail.fits)}.isdisjoint(connectors)
            if is_met and rail.outcome == node:
                yield _look(rail, rail.outcome_certainty)

    def _open(self, node: str, entering: Sequence[Connector]) -> Iterable[tuple[Line, int, int]]:
        for rail, sure in self._others:
            if node in rail.open or node in rail.resumed:
                came = next((place for place, connector in enumerate(entering) if connector in sure), -1)
                line = self._line(rail, Certainty.STATED)
                placed = self.connector(entering[came]).placed if came >= 0 else ()
                yield line, came, next((aside for each, aside in placed if each.by == rail.by), offset(line.place))


def _first(rail: Rail) -> Certainty:
    """Return how sure a party's answer to the first question is."""
    return next((certainty for _, certainty in (*rail.sure[:1], *rail.fits)), Certainty.UNDISCLOSED)


def _look(rail: Rail, certainty: str) -> Look:
    role = "argued" if rail.is_argued else "on-path" if rail.is_focus else "other"
    return Look(role, Certainty.ARGUED if rail.is_argued else certainty, rail.is_focus)
