"""Draws a connector: the line of the focus in the middle, those of other parties beside it."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.drawing.colours import fill, stroke
from casetree.drawing.looks import Look, of_line
from casetree.drawing.parts.lines import arrow, beside, headed, line
from casetree.drawing.parts.plan import PlannedWire, hooks
from casetree.drawing.stands import Company, ConnectorStand
from casetree.text.markup import Markup, empty, join

_APART = 5
"""From the middle of a connector to the first line beside it, in px."""

_STEP = 4
"""From there to the next line on the same side."""


def draw_connector(wire: PlannedWire, stand: ConnectorStand) -> Markup:
    """Draw a connector as the parties of a case stand to it."""
    points, leading = wire.wire.points, stand.leading
    if leading is None:
        way = line(points) if stand.is_bare else arrow(points)
        return empty("path", f' class="connector"{hooks(wire.wire)} d="{way}"')
    way, head = headed(points)
    tip = filled_head(leading.role, leading.tone, head)
    return join([*_middle(wire, stand, leading, way), tip, *_beside(wire, stand)])


def filled_head(name: str, tone: str, head: str) -> Markup:
    """Draw an arrow head from its path data, with a class and the name of its colour."""
    return empty("path", f' class="head {name}" d="{head}"{fill(tone)} stroke="none"')


def _middle(wire: PlannedWire, stand: ConnectorStand, leading: Look, way: str) -> Iterable[Markup]:
    """Draw the line in the middle; one that the focus does not take lies upon the connector."""
    if stand.focus is None:
        tone = stroke("argued" if "argued" in stand.roles else "ink")
        yield empty("path", f' class="connector {" ".join(stand.roles)}"{hooks(wire.wire)} d="{way}"{tone}')
    if (stand.focus is None or stand.is_shared) and not leading.is_found:
        yield empty("path", f' class="halo" d="{way}"{stroke("paper")} stroke-width="3"')
    if stand.focus:
        names = " ".join(dict.fromkeys([*leading.classes.split(), *stand.roles]))
        yield empty("path", f' class="connector {names}"{hooks(wire.wire)} d="{way}"{of_line(leading)}')
    else:
        yield from (_rail(company, way) for company in stand.others if company.look == leading)


def _beside(wire: PlannedWire, stand: ConnectorStand) -> Iterable[Markup]:
    """Draw the lines of the other parties, the first on the left of one that runs down, then right and left in turn."""
    companies = [company for company in stand.others if stand.focus or company.look != stand.leading]
    for number, company in enumerate(companies):
        distance = (_APART + number // 2 * _STEP) * (-1 if number % 2 else 1)
        yield _rail(company, beside(wire.wire.points, distance))


def _rail(company: Company, way: str) -> Markup:
    look = company.look
    return empty("path", f' class="rail {look.classes}" data-by="{company.by}" d="{way}"{of_line(look)}')
