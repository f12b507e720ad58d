"""Reads off the marks of a figure how its parties stand to what is drawn.

Each party has its own line and its own certainty, whoever is in focus, and the same place among the lines that run side
by side in the whole drawing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from casetree.drawing.layouts.geometry import CLOSE, offset
from casetree.drawing.looks import Look
from casetree.drawing.stands import BoxStand, ConnectorStand, Line, surest
from casetree.nouns.trace import Certainty, Connector
from casetree.walking.marks import Marks, Rail

Sure = Mapping[Connector, Certainty]

_CLEAR = 13
"""From a line that goes on to one that stops in a question mark beside it, in px."""

_APART = 20
"""From one line that stops to the next where each has a question mark of its own, in px."""

_BESIDE = 4
"""From the end of the outermost line to the middle of its question mark, away from the others; in px."""

_BETWEEN = 2
"""The same for a line further in: less than half of the way to the next, so that the mark stands on its own line."""


class Parties:
    """The parties of one figure."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._numbers = {node: number for number, node in enumerate(marks.steps, 1)}
        self._focus = marks.focus
        self._focus_sure: Sure = dict(self._focus.sure) if self._focus else {}
        self._focus_fits: Sure = dict(self._focus.drawn_fits) if self._focus else {}
        self._own_line = [(self._focus, {**self._focus_sure, **self._focus_fits})] if self._focus else []
        others = sorted([rail for rail in marks.rails if not rail.is_focus], key=lambda rail: -rail.reach)
        self._others = [(rail, dict(rail.sure)) for rail in others]
        self._asides = {rail.by: offset(place) for place, rail in enumerate(marks.drawn)}
        self._only_led = marks.only_led
        self._begins = _begins(marks.drawn, self._asides)

    def connector(self, connector: Connector) -> ConnectorStand:
        """Return how the parties stand to a connector."""
        own = self._look_on(connector)
        focus = [Line(own, self._focus.by, 0)] if own and self._focus else []
        others = [self._line(rail, sure[connector]) for rail, sure in self._others if connector in sure]
        return ConnectorStand((*focus, *others))

    def box(self, node: str, connectors: Collection[Connector], entering: Sequence[Connector] = ()) -> BoxStand:
        """Return how the parties stand to a box.

        `connectors` are those that leave a question, or that lead to an outcome; `entering` all that lead to it. The
        box of an outcome on which nobody decided never looks found, whatever was found on the way to it.
        """
        number = self._number(node, connectors)
        own, ended = self._own(node, connectors, number), surest(self._ended(node, connectors))
        look = own or surest((*self._passing(connectors), *([ended] if ended else [])))
        is_decided = node not in self._only_led
        if look and not is_decided:
            look = look._replace(certainty=Certainty(look.certainty).at_most_inferred)
        return BoxStand(
            look=look,
            number=number,
            is_real=is_decided and bool(ended and ended.is_found),
            open=tuple(self._open(node, entering)),
            is_parting=node in self._marks.parting,
            is_turning=node in self._marks.turning,
        )

    def begins(self) -> list[Line]:
        """Return the line of each party as it comes to the first question."""
        lines = [self._line(rail, _first(rail)) for rail in self._marks.drawn]
        return [line._replace(aside=self._begins[line.by]) for line in lines]

    def _line(self, rail: Rail, certainty: Certainty) -> Line:
        return Line(_look(rail, certainty), rail.by, self._asides[rail.by])

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
        is_met = bool(focus and focus.may_take(connectors))
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
        for rail, _ in self._others:
            if rail.outcome == node and rail.may_take(connectors):
                yield _look(rail, rail.outcome_certainty)

    def _open(self, node: str, entering: Sequence[Connector]) -> Iterable[tuple[Line, int, int]]:
        for rail, taken in (*self._own_line, *self._others):
            if node in rail.open or node in rail.resumed:
                came = next((place for place, connector in enumerate(entering) if connector in taken), -1)
                line = self._line(rail, Certainty.STATED)
                placed = self.connector(entering[came]).placed if came >= 0 else ()
                if came < 0 and node in rail.open:
                    yield line, came, self._begins[rail.by]
                else:
                    aside = next((aside for each, aside in placed if each.by == rail.by), line.aside)
                    yield line, came, self._beside_others(node, line, aside, placed)

    def _beside_others(self, node: str, line: Line, aside: int, placed: Sequence[tuple[Line, int]]) -> int:
        """Return how far from the middle a line's question mark stands, clear of others that go on beside it there."""
        side = (aside > 0) - (aside < 0)
        stopping = {rail.by for rail, _ in self._others if node in rail.open}
        going = [other * side for each, other in placed if each.by not in stopping]
        if side and going and not any(each.look.is_focus for each, _ in placed):
            return side * max(abs(aside), max(going) + _CLEAR)
        return aside + self._outwards(line) * side

    def _outwards(self, line: Line) -> int:
        """Return how far from the end of a line its question mark stands, away from the lines that go on."""
        is_outermost = all(aside * line.aside <= line.aside**2 for aside in self._asides.values())
        return _BESIDE if is_outermost else _BETWEEN


def _begins(rails: Sequence[Rail], asides: Mapping[str, int]) -> dict[str, int]:
    """Return how far from the middle each party's line comes to the first question.

    Those that stop there stand off from those that go on: a question mark on them covers no other line, and where they
    are two on a side each has its own.
    """
    found: dict[str, int] = {}
    for side in (1, -1):
        mine = [rail for rail in rails if asides[rail.by] * side > 0]
        going = [asides[rail.by] * side for rail in mine if rail.reach]
        stopping = [rail.by for rail in mine if not rail.reach]
        found |= {rail.by: asides[rail.by] for rail in mine}
        apart = _APART if len(stopping) == 2 else CLOSE
        found |= {by: side * (max(going, default=0) + _CLEAR + at * apart) for at, by in enumerate(stopping)}
    return {**asides, **found}


def _first(rail: Rail) -> Certainty:
    """Return how sure a party's answer to the first question is."""
    return next((certainty for _, certainty in (*rail.sure[:1], *rail.fits)), Certainty.UNDISCLOSED)


def _look(rail: Rail, certainty: str) -> Look:
    role = "argued" if rail.is_argued else "on-path" if rail.is_focus else "other"
    return Look(role, Certainty.ARGUED if rail.is_argued else certainty, rail.is_focus, rail.is_read)
