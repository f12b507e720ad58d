"""Draws the dots in which a line begins again, and names its party beside them, if there is room on that edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from casetree.drawing.colours import fill
from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK, Area, Label
from casetree.drawing.parts.plan import Plan
from casetree.drawing.parts.rooms import has_room
from casetree.drawing.parts.signs import DOTS, RADIUS, draw_end
from casetree.drawing.parts.words import anchored, lines_of_text
from casetree.drawing.stands import End
from casetree.text.markup import NOTHING, Markup, element
from casetree.text.measure import width, wrap

_GAP = 5
"""From the dots to the name, in px."""

_ABOVE = 4
"""From the upper edge of the box to the foot of the name, in px."""

_ACROSS = (300, 200, 140, 110)
"""So wide a name may be, in px: on as few lines as possible first."""

_STEP = 16
"""From one place on the upper edge that is tried to the next, in px."""


class Resumed(NamedTuple):
    """What is drawn where lines begin again."""

    signs: Markup
    words: list[Markup]
    covered: list[Area]
    """What these signs and words cover, and the question marks at the same boxes."""


def draw_resumed(
    plan: Plan,
    found: Iterable[tuple[str, Sequence[End]]],
    names: Mapping[tuple[str, str], Sequence[str]],
    labels: Sequence[Label],
) -> Resumed:
    """Draw the dots in which lines begin again at a box, and name those whose lines these are.

    `found` are the ends of lines by box, `names` what names one by box and party, the best first, `labels` those of
    all answers.
    Dots stand on the line that begins there, or, where a name has no room, elsewhere on the upper edge, behind which
    that line may come from anywhere.
    """
    named: list[Markup] = []
    signs: list[Markup] = []
    covered: list[Area] = []
    for node, ends in found:
        for end in ends:
            if end.sign != DOTS:
                covered.append(_area(end))
                continue
            possible = names.get((node, end.lines[0].by), ()) if len(end.lines) == 1 else ()
            taken = [_area(each) for each in ends if each is not end]
            place, area, words = _placed(plan, node, possible, end, taken=taken, labels=labels)
            signs.append(draw_end(place))
            covered += [_area(place), *([area] if area else [])]
            if words:
                named.append(words)
    return Resumed(element("g", plan.boxes_look, *signs) if signs else NOTHING, named, covered)


def draw_words(words: Sequence[Markup]) -> Markup:
    """Draw the names of lines inside a drawing."""
    return element("g", f' class="resumed"{fill("ink")} font-size="{LABEL}"', *words) if words else NOTHING


def _placed(
    plan: Plan, node: str, names: Sequence[str], end: End, *, taken: Sequence[Area], labels: Sequence[Label]
) -> tuple[End, Area | None, Markup]:
    """Find the nearest place on the upper edge where a name has room beside the dots; where none has, only the dots."""
    for name, place in product(names, _places(plan, node, end)):
        is_free = place == end or has_room(plan.layout, node, _upper_half(place), taken, labels)
        found = _named(plan, node, name, place, taken=taken, labels=labels) if is_free else None
        if found:
            return place, *found
    return end, None, NOTHING


def _places(plan: Plan, node: str, end: End) -> Iterator[End]:
    """Yield where the dots may stand, the nearest to their line first."""
    yield end
    box = next(box for box in plan.layout.boxes if box.node == node)
    first, last = box.x + 2 * RADIUS, box.x + box.width - 2 * RADIUS
    for away in range(_STEP, box.width, _STEP) if end.is_down else ():
        for low in (end.low + away, end.low - away):
            if first <= low and low + 2 * RADIUS <= last:
                yield end._replace(low=low, high=low + 2 * RADIUS)


def _upper_half(end: End) -> Area:
    """Return what of a sign stands above its box, clear of the lines beside it."""
    return Area(end.low, end.edge - RADIUS, end.high, end.edge - _ABOVE)


def _named(
    plan: Plan, node: str, name: str, end: End, *, taken: Sequence[Area], labels: Sequence[Label]
) -> tuple[Area, Markup] | None:
    """Write a name on the first side of its dots that has room; None where none has."""
    for across in _ACROSS:
        words = wrap(name, plan.language, LABEL, across / SLACK)
        wide = int(max(width(line, LABEL) for line in words) * SLACK) + 1
        bottom = end.edge - _ABOVE
        top = bottom - LABEL_LINE * len(words)
        for side, start in ((1, end.high + _GAP), (-1, end.low - _GAP)):
            left = start if side == 1 else start - wide
            is_inside = plan.left <= left and left + wide <= plan.left + plan.width
            area = Area(left, top, left + wide, bottom)
            if is_inside and has_room(plan.layout, node, area, taken, labels):
                return area, lines_of_text(anchored(side, words), words, (start, top + 12), LABEL_LINE)
    return None


def _area(end: End) -> Area:
    """Return what a sign at the end of lines covers."""
    across, down = (end.low, end.high), (end.edge - RADIUS, end.edge + RADIUS)
    (left, right), (top, bottom) = (across, down) if end.is_down else (down, across)
    return Area(left, top, right, bottom)
