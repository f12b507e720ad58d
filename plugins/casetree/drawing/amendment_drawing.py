"""The difference of two versions as one drawing: added parts thick with “+”, removed parts dashed and struck with “−”.

A rerouted answer is drawn both ways: struck to where it led, thick to where it leads. What an amendment adds is neither
good nor bad for anybody by itself, so no colour says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from casetree.drawing.colours import fill, stroke
from casetree.drawing.layouts.geometry import LABEL_LINE, Box, Wire
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.merging import BEFORE, SIGNS, Merged
from casetree.drawing.parts.connectors import filled_head
from casetree.drawing.parts.contents import content_of
from casetree.drawing.parts.labels import BASELINE
from casetree.drawing.parts.lines import arrow, headed
from casetree.drawing.parts.plan import GROUP_LABELS, GROUP_WIRES, PlannedBox, PlannedWire, hooks, plan
from casetree.drawing.parts.words import lines_of_text
from casetree.text.markup import Markup, attribute, element, empty, join, text

_TONES = {"added": "ink", "removed": "line-strong"}
_TONED = {kind: stroke(tone) for kind, tone in _TONES.items()}
_LOOKS = {
    "added": _TONED["added"] + ' stroke-width="3"',
    "removed": _TONED["removed"] + ' stroke-width="2" stroke-dasharray="2 6"',
}


def draw_difference(merged: Merged, language: str, title: str, title_id: str, *, is_file: bool = False) -> Markup:
    """Draw both versions on one tree; `title` is one sentence that names the drawing under `title_id`.

    As a file of its own it says what it is.
    """
    layout = arrange(merged.tree, language)
    ground = plan(layout, merged.tree, language)
    kind = ' xmlns="http://www.w3.org/2000/svg"' if is_file else ""
    boxes = zip(layout.boxes, ground.boxes, strict=True)
    return element(
        "svg",
        f'{kind} class="case-drawing case-amendment" role="img" aria-labelledby="{text(title_id)!s}"' + ground.frame(),
        element("title", attribute("id", title_id), text(title)),
        element("g", GROUP_WIRES, *_connectors(layout.wires, merged)),
        element("g", GROUP_LABELS, *[_label(planned, merged) for planned in ground.wires]),
        element("g", ground.boxes_look, *[_box(box, planned, merged, language) for box, planned in boxes]),
    )


def _connectors(wires: Iterable[Wire], merged: Merged) -> Iterable[Markup]:
    """Draw the connectors, what is new last."""
    drawn: dict[str, list[Markup]] = {"": [], "removed": [], "added": []}
    for wire in wires:
        kind = merged.answers.get((wire.question, wire.answer), "")
        drawn[kind].append(_connector(wire, kind))
    return chain(*drawn.values())


def _connector(wire: Wire, kind: str) -> Markup:
    joined = hooks(wire._replace(answer=wire.answer.removesuffix(BEFORE)))
    if not kind:
        return empty("path", f' class="connector"{joined} d="{arrow(wire.points)}"')
    way, head = headed(wire.points)
    line = empty("path", f' class="connector {kind}"{joined} d="{way}"{_LOOKS[kind]}')
    return join([line, filled_head(kind, _TONES[kind], head)])


def _label(planned: PlannedWire, merged: Merged) -> Markup:
    label, kind = planned.wire.label, merged.answers.get(planned.connector, "")
    rect = f' x="{label.x}" y="{label.y}" width="{label.width}" height="{label.height}" rx="11"'
    ink = fill("ink") + planned.words
    words = lines_of_text(ink, label.lines, (label.middle, label.y + BASELINE), LABEL_LINE, _struck(kind))
    return element(
        "g",
        f' class="{_classed("answer", kind)}"',
        empty("rect", rect + _TONED.get(kind, stroke("line-strong"))),
        words,
    )


def _box(box: Box, planned: PlannedBox, merged: Merged, language: str) -> Markup:
    kind = merged.nodes.get(box.node, "")
    name = _classed("outcome" if box.is_outcome else "question", kind)
    shape = empty("rect", planned.shape + _LOOKS.get(kind, stroke("line-strong")))
    content = content_of(box, None, language, _struck(kind)) if kind == "removed" else planned.content
    return element("g", f' class="{name}" data-node="{box.node}"', shape, content)


def _classed(name: str, kind: str) -> str:
    return f"{name} {kind}" if kind else name


def _struck(kind: str) -> str:
    """Return the sign after which words are struck through."""
    return SIGNS[kind] if kind == "removed" else ""
