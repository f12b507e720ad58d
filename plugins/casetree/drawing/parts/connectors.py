"""Draws a connector with a rail for each party that takes it: the focus in the middle, the others beside it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from casetree.drawing.colours import fill, stroke
from casetree.drawing.looks import of_line
from casetree.drawing.parts.lines import arrow, beside, head, headed, joining, line
from casetree.drawing.parts.plan import PlannedWire, hooks
from casetree.drawing.stands import ConnectorStand, Line
from casetree.text.markup import Markup, element, empty, join

_ORDER = ("other", "argued", "fits", "on-path")
"""Of roles, in the order in which they are painted."""


def draw_connector(wire: PlannedWire, stand: ConnectorStand) -> Markup:
    """Draw a connector as the parties of a case stand to it; a look that is shared is left to `share_looks`."""
    points, middle = wire.wire.points, stand.middle
    if middle is None:
        return _plain(wire, (joining if stand.is_joining else line if stand.is_bare else arrow)(points))
    return join([*_middle(wire, stand, middle, headed(points)[0]), *_beside(wire, stand)])


def share_looks(drawn: Iterable[tuple[ConnectorStand, Markup]]) -> Iterable[Markup]:
    """Give connectors that follow one another the look that they share, once for all of them."""
    for look, run in groupby(drawn, key=lambda each: each[0].shared_look):
        connectors = [connector for _, connector in run]
        yield element("g", of_line(look), *connectors) if look else join(connectors)


def draw_heads(ends: Iterable[tuple[PlannedWire, ConnectorStand]]) -> Iterable[Markup]:
    """Draw the heads of the lines in the middle, those of one look in one path, the focus's last."""
    heads: dict[tuple[int, str, str], list[str]] = {}
    for wire, stand in ends:
        if stand.middle:
            look = stand.middle.look
            heads.setdefault((_ORDER.index(look.role), look.role, look.tone), []).append(head(wire.wire.points))
    for (_, role, tone), drawn in sorted(heads.items()):
        yield filled_head(role, tone, "".join(drawn))


def filled_head(name: str, tone: str, data: str) -> Markup:
    """Draw an arrow head from its path data, with a class and the name of its colour."""
    return empty("path", f' class="head {name}" d="{data}"{fill(tone)} stroke="none"')


def _plain(wire: PlannedWire, way: str) -> Markup:
    return empty("path", f' class="connector"{hooks(wire.wire)} d="{way}"')


def _middle(wire: PlannedWire, stand: ConnectorStand, middle: Line, way: str) -> Iterable[Markup]:
    """Draw the line in the middle; one that the focus does not take lies upon the plain connector."""
    look = middle.look
    if not look.is_focus:
        yield _plain(wire, line(wire.wire.points))
    if (not look.is_focus or stand.is_shared) and not look.is_found:
        yield empty("path", f' class="halo" d="{way}"{stroke("paper")} stroke-width="3"')
    if look.is_focus:
        name = f' class="connector {look.classes} rail" data-by="{middle.by}"'
        looks = "" if stand.shared_look else of_line(look)
        yield empty("path", f'{name}{hooks(wire.wire)} d="{way}"{looks}')
    else:
        yield _rail(middle, way)


def _beside(wire: PlannedWire, stand: ConnectorStand) -> Iterable[Markup]:
    """Draw the lines of those who do not run in the middle, each in its place."""
    for each, aside in stand.placed:
        if aside:
            yield _rail(each, beside(wire.wire.points, aside))


def _rail(party: Line, way: str) -> Markup:
    look = party.look
    return empty("path", f' class="rail {look.classes}" data-by="{party.by}" d="{way}"{of_line(look)}')
