"""Says beside the label of an answer what has no room in it: how sure it is, and who else gave it, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, SLACK, Area, Label, even
from casetree.drawing.parts.plan import Plan, PlannedWire
from casetree.drawing.parts.rooms import has_room
from casetree.drawing.parts.words import anchored, lines_of_text
from casetree.nouns.trace import Connector
from casetree.text.markup import Markup
from casetree.text.measure import longest_piece, width, wrap

_GAP = 6
"""From the label to the words beside it, in px."""

_APART = 4
"""From the label to the words above or below it, in px."""

_ACROSS = (300, 200, 150, 110, 80)
"""So wide the words may be, in px: on as few lines as possible first."""


def beside_labels(
    plan: Plan, labels: Sequence[Label], said: Sequence[tuple[Connector, str]], taken: Iterable[Area]
) -> Iterator[Markup]:
    """Yield what is `said` beside the labels of connectors, where there is room: `labels` are those of `plan`'s wires.

    Nothing of it lies upon what is `taken` besides boxes, labels and connectors.
    """
    if not said:
        return
    found = {wire.connector: (wire, label) for wire, label in zip(plan.wires, labels, strict=True)}
    covered = [*taken]
    for connector, words in said:
        place = next(_places(plan, *found[connector], words, covered, labels), None)
        if place:
            area, written = place
            covered.append(area)
            yield written


def _places(
    plan: Plan, wire: PlannedWire, label: Label, words: str, taken: Sequence[Area], labels: Sequence[Label]
) -> Iterator[tuple[Area, Markup]]:
    """Yield where words have room beside a label, and the words there; the best place first."""
    for across in _ACROSS:
        if across / SLACK < longest_piece(words, plan.language, LABEL):
            return
        lines = wrap(words, plan.language, LABEL, across / SLACK)
        wide, high = even(max(width(line, LABEL) for line in lines) * SLACK) + 2, LABEL_LINE * len(lines)
        middle = label.y + (label.height - high) // 2
        for side, left, top in (
            (-1, label.x - _GAP - wide, middle),
            (1, label.x + label.width + _GAP, middle),
            (-1, label.x - _GAP - wide, label.y),
            (1, label.x + label.width + _GAP, label.y),
            (0, label.middle - wide // 2, label.y - _APART - high),
            (0, label.middle - wide // 2, label.bottom + _APART),
            (0, label.x, label.y - _APART - high),
            (0, label.x, label.bottom + _APART),
        ):
            area = Area(left, top, left + wide, top + high)
            is_inside = plan.left <= left and area.right <= plan.left + plan.width
            if is_inside and has_room(plan.layout, wire.wire.question, area, taken, labels):
                yield area, _written(lines, area, side)


def _written(lines: Sequence[str], area: Area, side: int) -> Markup:
    x = {-1: area.right, 0: (area.left + area.right) // 2, 1: area.left}[side]
    return lines_of_text(anchored(side, lines), lines, (x, area.top + 12), LABEL_LINE)
