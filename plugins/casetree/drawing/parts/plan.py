"""A drawing without a case: what depends on the tree alone is written once, and a case only adds its marks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import LABEL, Box, Layout, Wire
from casetree.drawing.layouts.lettering import Named
from casetree.drawing.looks import ENDS
from casetree.drawing.parts.contents import content_of
from casetree.drawing.parts.words import language_of
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Connector
from casetree.text.markup import Markup, attribute

EXPECTED = "6 5"
"""Dash of the boxes of a law that is not in force yet."""

GROUP_WIRES = f' class="wires" fill="none"{stroke("line-strong")} stroke-width="1.5"'
GROUP_LABELS = f' class="labels"{fill("paper")} font-size="{LABEL}" stroke-width="1.5"'
GROUP_BOXES = f' class="boxes"{fill("paper")} stroke-width="1.5"'


_MANY = 20
"""Up to so many connectors that run to one end each are drawn as far as that; of more the last stretch is drawn once,
which takes half of the time of a picture with 250 of them."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedWire:
    """A connector and its label, before a case is known."""

    wire: Wire
    words: str
    """The attributes of the label's text that tell its language."""

    drawn: dict[Hashable, tuple[Markup, Markup]] = field(default_factory=dict)
    """The connector and its label by how they stand to a case: there are few ways, so what is drawn is kept."""

    @property
    def connector(self) -> Connector:
        """The answer that it stands for."""
        return self.wire.question, self.wire.answer


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlannedBox:
    """A box, written as far as the tree alone decides."""

    node: str
    is_outcome: bool
    connectors: tuple[Connector, ...]
    """Those that lead to an outcome's box, or from a question's."""

    shape: str
    """Where its rectangle stands, as attributes."""

    entering: tuple[Connector, ...]
    """Those that lead to it."""

    entries: tuple[tuple[tuple[int, int], bool], ...]
    """Where each of these comes to its edge, and whether it comes from above."""

    content: Markup
    """Its words, an outcome's tone, a balance, who ended here."""

    corner: tuple[int, int]
    """Upper left, where a step's number stands."""

    top: tuple[int, int]
    """The middle of its upper edge."""

    drawn: dict[Hashable, Markup] = field(default_factory=dict)
    """The box by how it stands to a case."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plan:
    """A drawing without a case."""

    layout: Layout
    left: int
    """The x of its left edge."""

    width: int
    height: int
    """In px."""

    boxes_look: str
    """The attributes of the group of boxes."""

    language: str
    start: tuple[int, int]
    """Where lines come to the first question: the middle of its upper edge."""

    overflows: bool
    size: int
    wires: tuple[PlannedWire, ...]
    runs: tuple[tuple[Connector, ...], ...]
    """Connectors that run along one line to one end, where these are many; first the one that runs along it longest."""

    boxes: tuple[PlannedBox, ...]

    def frame(self, above: int = 0) -> str:
        """Write the attributes of the drawing's element, with `above` px of room for what stands above the first box.

        These are its view box, its size, its type, and how lines end.
        """
        down = self.height + above
        return (
            f' viewBox="{self.left} {-above} {self.width} {down}" width="{self.width}" height="{down}"'
            ' font-family="sans-serif" font-size="14" text-anchor="middle"' + ENDS
        )


def plan(layout: Layout, tree: DecisionTree, language: str, ended: Named = ()) -> Plan:
    """Write what every drawing of a tree in one language shares; an outcome on which nobody decided has no sign."""
    only_led = {each.node for each in ended if each.is_only_led}
    across = layout.width if layout.overflows else layout.size * 16
    leaving: dict[str, list[Wire]] = {}
    entering: dict[int, list[Wire]] = {}
    for wire in layout.wires:
        leaving.setdefault(wire.question, []).append(wire)
        entering.setdefault(wire.end, []).append(wire)
    boxes = [
        _box(box, leaving.get(box.node, ()), entering.get(index, ()), tree, language, has_sign=box.node not in only_led)
        for index, box in enumerate(layout.boxes)
    ]
    wires = [PlannedWire(wire=wire, words=language_of(wire.label.language, language)) for wire in layout.wires]
    return Plan(
        layout=layout,
        left=(layout.width - across) // 2,
        width=across,
        height=layout.height,
        language=language,
        start=next(box.top for box in boxes if box.node == tree.start),
        boxes_look=GROUP_BOXES + attribute("stroke-dasharray", EXPECTED if tree.is_expected else ""),
        overflows=layout.overflows,
        size=layout.size,
        wires=tuple(wires),
        runs=tuple(_runs(layout.wires)),
        boxes=tuple(boxes),
    )


def _runs(wires: Iterable[Wire]) -> Iterator[tuple[Connector, ...]]:
    runs: dict[tuple[tuple[int, int], bool], list[Wire]] = {}
    for wire in wires:
        before, end = wire.points[-2:]
        runs.setdefault((end, before[0] == end[0]), []).append(wire)
    for run in runs.values():
        if len(run) > _MANY:
            yield tuple([(wire.question, wire.answer) for wire in sorted(run, key=lambda wire: wire.points[-2])])


def hooks(wire: Wire) -> str:
    """Write what a connector joins, as attributes."""
    return f' data-from="{wire.question}" data-to="{wire.to}" data-answer="{wire.answer}"'


def _box(
    box: Box, leaving: Sequence[Wire], entering: Sequence[Wire], tree: DecisionTree, language: str, *, has_sign: bool
) -> PlannedBox:
    tone = tree.outcomes[box.node].tone if box.is_outcome and has_sign else None
    radius = 22 if box.is_outcome else 5
    return PlannedBox(
        node=box.node,
        is_outcome=box.is_outcome,
        connectors=tuple([(wire.question, wire.answer) for wire in leaving or entering]),
        entering=tuple([(wire.question, wire.answer) for wire in entering]),
        entries=tuple([(wire.points[-1], wire.points[-1][0] == wire.points[-2][0]) for wire in entering]),
        shape=f' x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="{radius}"',
        content=content_of(box, tone, language, is_dashed=tree.is_expected),
        corner=(box.x, box.y),
        top=(box.middle, box.y),
    )
