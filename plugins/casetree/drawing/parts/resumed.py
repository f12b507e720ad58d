"""Names a party once more where its line begins again with what it is known to have answered, if there is room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from casetree.drawing.colours import fill
from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK, Area, Label
from casetree.drawing.parts.plan import Plan
from casetree.drawing.parts.rooms import has_room
from casetree.drawing.parts.signs import DOTS, RADIUS
from casetree.drawing.parts.words import is_right_to_left, lines_of_text
from casetree.drawing.stands import End
from casetree.text.markup import NOTHING, Markup, element
from casetree.text.measure import width, wrap

_GAP = 5
"""From the dots to the name, in px."""

_ABOVE = 6
"""From the upper edge of the box to the foot of the name, in px."""

_ACROSS = (300, 200, 140)
"""So wide a name may be, in px: on as few lines as possible first."""


def draw_resumed(
    plan: Plan,
    found: Iterable[tuple[str, Sequence[End]]],
    names: Mapping[tuple[str, str], str],
    labels: Sequence[Label],
) -> Markup:
    """Write the names of those whose lines begin again at a box.

    `found` are the ends of lines by box, `names` who is to be named by box and party, `labels` those of all answers.
    """
    named: list[Markup] = []
    for node, ends in found:
        for end in ends:
            name = names.get((node, end.lines[0].by)) if end.sign == DOTS and len(end.lines) == 1 else None
            if name:
                taken = [_area(each) for each in ends if each is not end]
                named.append(_named(plan, node, name, end, taken=taken, labels=labels))
    return element("g", f' class="resumed"{fill("ink")} font-size="{LABEL}"', *named) if any(named) else NOTHING


def _named(plan: Plan, node: str, name: str, end: End, *, taken: Sequence[Area], labels: Sequence[Label]) -> Markup:
    """Write a name on the first side of its dots that has room; nothing where none has."""
    for across in _ACROSS:
        words = wrap(name, plan.language, LABEL, across / SLACK)
        wide = int(max(width(line, LABEL) for line in words) * SLACK) + 1
        bottom = end.edge - _ABOVE
        top = bottom - LABEL_LINE * len(words)
        for start, left in ((end.high + _GAP, end.high + _GAP), (end.low - _GAP, end.low - _GAP - wide)):
            is_inside = plan.left <= left and left + wide <= plan.left + plan.width
            if is_inside and has_room(plan.layout, node, Area(left, top, left + wide, bottom), taken, labels):
                is_start = (start == left) != is_right_to_left(words[0])
                anchor = f' text-anchor="{"start" if is_start else "end"}"'
                return lines_of_text(anchor, words, (start, top + 12), LABEL_LINE)
    return NOTHING


def _area(end: End) -> Area:
    """Return what a sign at the end of lines covers."""
    across, down = (end.low, end.high), (end.edge - RADIUS, end.edge + RADIUS)
    (left, right), (top, bottom) = (across, down) if end.is_down else (down, across)
    return Area(left, top, right, bottom)
