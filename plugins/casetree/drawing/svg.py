"""Layout and marks to a drawing in SVG.

Presentation attributes draw a readable light picture where no style sheet is; style sheets recolour it by class. There
is no id in it but the one of its title, no style and no script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from casetree.drawing.beside import beside_labels
from casetree.drawing.layouts.geometry import Label
from casetree.drawing.parties import Parties
from casetree.drawing.parts.boxes import draw_box, ends_at
from casetree.drawing.parts.connectors import draw_connector, draw_heads, share_looks
from casetree.drawing.parts.header import draw_header
from casetree.drawing.parts.labels import draw_label
from casetree.drawing.parts.plan import GROUP_LABELS, GROUP_WIRES, Plan, PlannedBox, PlannedWire
from casetree.drawing.parts.resumed import draw_resumed, draw_words
from casetree.drawing.parts.rooms import certainty_in_words, is_unsaid, labels_with_certainty, lanes
from casetree.drawing.stands import BoxStand, ConnectorStand, LineName
from casetree.nouns.trace import Connector
from casetree.text.markup import Markup, attribute, element, join, text
from casetree.walking.marks import Marks

_WEIGHTS = {"on-path": 4, "fits": 3, "argued": 2, "other": 1}
"""The order of painting: what matters most is painted last."""


class Drawn(NamedTuple):
    """What stands inside a drawing's element, or inside a larger picture's."""

    parts: Markup
    above: int
    """So much of it stands above what the plan has, in px: the names of the parties."""


def draw(
    plan: Plan, marks: Marks, title: str, title_id: str, names: tuple[LineName, ...] = (), *, is_file: bool = False
) -> Markup:
    """Draw a tree with a case's paths; as a file of its own it says what it is.

    `title` is one sentence, which becomes the drawing's name under the id `title_id`; `names` are those of
    `marks.drawn`, in that order, or none.
    """
    kind = ' xmlns="http://www.w3.org/2000/svg"' if is_file else ""
    found = draw_parts(plan, marks, names)
    return element(
        "svg",
        f'{kind} class="case-drawing" role="img" aria-labelledby="{text(title_id)!s}"{plan.frame(found.above)}',
        element("title", attribute("id", title_id), text(title)),
        found.parts,
    )


@lru_cache(maxsize=128)  # a case is drawn in its post, on its page, in lists and as a picture, and many cases end alike
def draw_parts(plan: Plan, marks: Marks, names: tuple[LineName, ...] = ()) -> Drawn:
    """Draw what stands inside a drawing's element."""
    parties = Parties(marks)
    found = _as_painted(plan, parties)
    labels = labels_with_certainty(plan.layout, [stand for _, stand in found], plan.language)
    drawn = [drawn_wire(wire, stand, label) for (wire, stand), label in zip(found, labels, strict=True)]
    order = sorted(range(len(found)), key=lambda place: _weight(found[place][1]))
    header, above = draw_header(plan, parties.begins(), [name.name + name.more for name in names])
    boxes = [(box, parties.box(box.node, box.connectors, box.entering)) for box in plan.boxes]
    wires = [(found[place][1], drawn[place][0]) for place in order]
    again = draw_resumed(
        plan,
        [(box.node, [*ends_at(box, stand)]) for box, stand in boxes if stand.open],
        _resumed(marks, names),
        labels,
    )
    said = _beside(plan, found, labels, names)
    covered = chain(again.covered, *(lanes(wire.wire, stand) for wire, stand in found if said))
    parts = [
        header,
        element("g", GROUP_WIRES, *share_looks(wires), *draw_heads(found)),
        element("g", GROUP_LABELS, *[label for _, label in drawn]),
        element("g", plan.boxes_look, *_boxes(boxes)),
        again.signs,
        draw_words([*again.words, *beside_labels(plan, labels, said, covered)]),
    ]
    return Drawn(join(parts), above)


def _beside(
    plan: Plan, found: Sequence[tuple[PlannedWire, ConnectorStand]], labels: Sequence[Label], names: Sequence[LineName]
) -> list[tuple[Connector, str]]:
    """Return what is to be said beside labels: first how sure their own answers are, where they could not say it."""
    unsaid = [
        (wire.connector, certainty_in_words(stand, plan.language))
        for (wire, stand), label in zip(found, labels, strict=True)
        if label is wire.wire.label and is_unsaid(label, stand, plan.language)
    ]
    return [*unsaid, *(each for name in names for each in name.beside)]


def _resumed(marks: Marks, names: Sequence[LineName]) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return by box and party what names a line that begins again there."""
    return {
        (node, rail.by): words
        for rail, name in zip(marks.drawn, names, strict=bool(names))
        for node, words in name.again
    }


def drawn_wire(wire: PlannedWire, stand: ConnectorStand, label: Label) -> tuple[Markup, Markup]:
    """Return a connector and its label, as the parties of a case stand to them."""
    if (stand, label) not in wire.drawn:
        wire.drawn[stand, label] = draw_connector(wire, stand), draw_label(wire, stand, label)
    return wire.drawn[stand, label]


def _boxes(found: Iterable[tuple[PlannedBox, BoxStand]]) -> Iterator[Markup]:
    """Draw the boxes: those of the steps first, the nth in the nth place, so that a style sheet can pair both.

    The end has one place, too, where its way is open and several boxes may be it.
    """
    steps: dict[int, list[Markup]] = {}
    for box, stand in found:
        if stand not in box.drawn:
            box.drawn[stand] = draw_box(box, stand)
        steps.setdefault(stand.number, []).append(box.drawn[stand])
    others = steps.pop(0, [])
    if steps:
        yield element("g", ' class="way"', *[_together(steps[number]) for number in sorted(steps)])
    yield from others


def _together(boxes: list[Markup]) -> Markup:
    return boxes[0] if len(boxes) == 1 else element("g", "", *boxes)


def _as_painted(plan: Plan, parties: Parties) -> list[tuple[PlannedWire, ConnectorStand]]:
    """Return how each connector stands to the case, and to others that end where it ends."""
    found = [(wire, parties.connector(wire.connector)) for wire in plan.wires]
    plain = {wire.connector: wire.wire.end for wire, stand in found if stand.leading is None}
    ends = {*plain.values()}
    tips = {wire.wire.points[-1] for wire, stand in found if stand.middle}
    joining = {each for run in plan.runs for each in [each for each in run if each in plain][1:]}
    return [
        (wire, stand._replace(is_shared=wire.wire.end in ends))
        if stand.middle
        else (wire, stand._replace(is_bare=wire.wire.points[-1] in tips, is_joining=wire.connector in joining))
        for wire, stand in found
    ]


def _weight(stand: ConnectorStand) -> int:
    return _WEIGHTS[stand.leading.role] if stand.leading else 0
