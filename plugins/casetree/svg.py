"""Layout and marks to a drawing in SVG.

Presentation attributes draw a readable light picture where no style sheet is; the theme's tokens
restyle it by class. There is no id in it but the one of its title, no style and no script.

What depends on the tree alone is written once, as a `Plan`; a case only adds its marks.
"""

from __future__ import annotations

from dataclasses import dataclass

from casetree.layout import LABEL, LINE, Box, Layout, Wire
from casetree.marks import Marks
from casetree.markup import NOTHING, Markup, attribute, element, empty, text
from casetree.model import Basis
from casetree.trace import Connector

_RED, _BLUE, _GREY, _INK, _PAPER, _PALE = "#b3261e", "#1f5fa8", "#76736c", "#1d1d1f", "#fff", "#fdeceb"

_DASH = {"inferred": "7 4", "assumed": "2 4", "fits": "7 4", "argued": "8 4 2 4"}
"""Dash pattern by kind; a solid line is a finding."""

_RADIUS = 7
"""Of a connector's corners, in px."""

_GROUP_WIRES = f' fill="none" stroke="{_GREY}" stroke-width="1.5" stroke-linejoin="round"'
_GROUP_LABELS = f' fill="{_PAPER}" stroke-width="1" font-size="{LABEL:g}"'
_GROUP_BOXES = f' fill="{_PAPER}" stroke="{_GREY}" stroke-width="1.3"'


@dataclass(frozen=True, slots=True)
class _PlannedWire:
    """A connector, written as far as the tree alone decides."""

    connector: Connector
    data: str
    """Its hooks and its line, as attributes."""

    line: str
    """The same line without its head."""

    label_shape: str
    label_words: str
    """The attributes of the label's text, without its colour."""

    label_lines: Markup
    label_unsure: Markup
    """The lines, and the same with a question mark behind them."""


@dataclass(frozen=True, slots=True)
class _PlannedBox:
    """A box, written as far as the tree alone decides."""

    node: str
    is_outcome: bool
    incoming: Connector | None
    """The connector that leads to an outcome's box."""

    shape: str
    words: Markup
    corner: tuple[int, int]
    """Upper left, where a step's number stands."""

    other_corner: tuple[int, int]
    """Upper right, where a parting is marked."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A drawing without a case."""

    frame: str
    """The attributes of the drawing's element: view box, size, type."""

    overflows: bool
    size: int
    wires: tuple[_PlannedWire, ...]
    boxes: tuple[_PlannedBox, ...]


def plan(layout: Layout, language: str) -> Plan:
    """Write what every drawing of a tree in one language shares."""
    across = round(layout.width) if layout.overflows else layout.size * 16
    down = round(layout.height)
    shift = round((across - layout.width) / 2)
    frame = (
        f' viewBox="{-shift} 0 {across} {down}" width="{across}" height="{down}"'
        ' font-family="Helvetica, Arial, sans-serif" font-size="14" text-anchor="middle"'
    )
    incoming = {wire.end: (wire.question, wire.answer) for wire in layout.wires}
    return Plan(
        frame,
        layout.overflows,
        layout.size,
        tuple(_plan_wire(wire, language) for wire in layout.wires),
        tuple(_plan_box(box, incoming.get(index), language) for index, box in enumerate(layout.boxes)),
    )


def draw(plan: Plan, marks: Marks, title: str, title_id: str) -> Markup:
    """Draw a tree with a case's path.

    `title` is one sentence, which becomes the drawing's name under the id `title_id`.
    """
    kinds = {wire.connector: _kinds(wire.connector, marks) for wire in plan.wires}
    wires = sorted(plan.wires, key=lambda wire: _weight(kinds[wire.connector]))
    return element(
        "svg",
        f' class="case-drawing" role="img" aria-labelledby="{text(title_id)}"' + plan.frame,
        element("title", attribute("id", title_id), text(title)),
        element("g", _GROUP_WIRES, *(_wire(w, kinds[w.connector]) for w in wires), *_besides(wires, marks)),
        element("g", _GROUP_LABELS, *(_label(w, kinds[w.connector]) for w in plan.wires)),
        element("g", _GROUP_BOXES, *(_box(box, marks) for box in plan.boxes)),
    )


# What the tree alone decides -----------------------------------------------------------------


def _plan_wire(wire: Wire, language: str) -> _PlannedWire:
    label = wire.label
    line, head = _line(wire)
    middle, first = label.x + label.width / 2, label.y + 15.7
    return _PlannedWire(
        (wire.question, wire.answer),
        f' data-from="{wire.question}" data-to="{wire.to}" data-answer="{wire.answer}" d="{line}{head}"',
        line,
        f' x="{_n(label.x)}" y="{_n(label.y)}" width="{_n(label.width)}" height="{_n(label.height)}"'
        f' rx="{min(11, round(label.height / 2))}"',
        attribute("lang", label.language if label.language != language else ""),
        _lines(label.lines, middle, first, 16.0),
        _lines((*label.lines[:-1], label.lines[-1] + " ?"), middle, first, 16.0),
    )


def _plan_box(box: Box, incoming: Connector | None, language: str) -> _PlannedBox:
    first = box.y + (box.height - len(box.lines) * LINE) / 2 + 14.0
    attributes = f' fill="{_INK}" stroke="none"' + attribute("lang", box.language if box.language != language else "")
    left, right, top = round(box.x), round(box.x + box.width), round(box.y)
    return _PlannedBox(
        box.node,
        box.is_outcome,
        incoming,
        f' x="{left}" y="{top}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{22 if box.is_outcome else 5}"',
        element("text", attributes, _lines(box.lines, box.middle, first, LINE)),
        (left, top),
        (right, top),
    )


def _n(number: float) -> str:
    return str(round(number))


def _lines(lines: tuple[str, ...], x: float, y: float, step: float) -> Markup:
    """Write lines of text one below the other."""
    spans = (
        element("tspan", f' x="{_n(x)}" y="{_n(y + number * step)}"', text(line)) for number, line in enumerate(lines)
    )
    return Markup("".join(spans))


def _line(wire: Wire) -> tuple[str, str]:
    """Write the path data: straight lines with round corners, and an open arrow head."""
    points = [(round(x), round(y)) for x, y in wire.points]
    parts = [f"M{points[0][0]} {points[0][1]}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) // 2, _distance(corner, after) // 2)
        enter, leave = _toward(corner, before, radius), _toward(corner, after, radius)
        parts.append(f"L{enter[0]} {enter[1]}Q{corner[0]} {corner[1]} {leave[0]} {leave[1]}")
    (x, y), (end_x, end_y) = points[-2], points[-1]
    parts.append(f"L{end_x} {end_y}")
    is_down = abs(end_x - x) < abs(end_y - y)
    return "".join(parts), "m-5-8 5 8 5-8" if is_down else "m-8-5 8 5-8 5"


def _distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _toward(start: tuple[int, int], goal: tuple[int, int], length: int) -> tuple[int, int]:
    """Go from a corner along the horizontal or vertical line to its neighbour."""
    return (start[0] + _sign(goal[0] - start[0]) * length, start[1] + _sign(goal[1] - start[1]) * length)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


# What the case adds ----------------------------------------------------------------------------


def _kinds(connector: Connector, marks: Marks) -> list[str]:
    """Return the classes of a connector, the one that decides its look first."""
    kinds = []
    basis = marks.on_path.get(connector)
    if basis is not None:
        kinds.append("on-path")
        if basis is not Basis.STATED:
            kinds.append(str(basis))
    if connector in marks.fits:
        kinds.append("fits")
    if connector in marks.argued:
        kinds.append("argued")
    if connector in marks.other:
        kinds.append("other")
    return kinds


_WEIGHTS = {"on-path": 4, "fits": 3, "argued": 2, "other": 1}


def _weight(kinds: list[str]) -> int:
    """Return the order of painting: what matters most is painted last."""
    return _WEIGHTS[kinds[0]] if kinds else 0


def _stroke(kinds: list[str]) -> str:
    if not kinds:
        return ""
    if kinds[0] == "on-path":
        dash = next((_DASH[kind] for kind in kinds if kind in ("inferred", "assumed")), "")
        thick = "2.5" if dash else "4"
        return f' stroke="{_RED}" stroke-width="{thick}"' + attribute("stroke-dasharray", dash)
    if kinds[0] == "fits":
        return f' stroke="{_RED}" stroke-width="2" stroke-dasharray="{_DASH["fits"]}"'
    if kinds[0] == "argued":
        return f' stroke="{_BLUE}" stroke-width="2" stroke-dasharray="{_DASH["argued"]}"'
    return f' stroke="{_INK}" stroke-width="2"'


def _wire(wire: _PlannedWire, kinds: list[str]) -> Markup:
    names = " ".join(["connector", *kinds])
    return empty("path", f' class="{names}"{wire.data}{_stroke(kinds)}')


def _besides(wires: list[_PlannedWire], marks: Marks) -> list[Markup]:
    """Draw an argued or another path a little beside the stretch that it shares with the focus."""
    found = []
    for wire in wires:
        if not marks.reaches(wire.connector):
            continue
        for kind, shared in (("argued", marks.argued), ("other", marks.other)):
            if wire.connector in shared:
                look = f' class="beside {kind}" d="{wire.line}"{_stroke([kind])} transform="translate(5 5)"'
                found.append(empty("path", look))
    return found


def _label(wire: _PlannedWire, kinds: list[str]) -> Markup:
    """Draw the words of an answer on its connector."""
    first = kinds[0] if kinds else ""
    is_found = first == "on-path" and "inferred" not in kinds and "assumed" not in kinds
    color = _RED if first in ("on-path", "fits") else _BLUE if first == "argued" else _GREY
    look = f' fill="{color}"' if is_found else ""
    look += f' stroke="{color}"'
    if first and first != "other" and not is_found:
        look += ' stroke-dasharray="4 3"'
    ink = _PAPER if is_found else color if first else _INK
    lines = wire.label_unsure if first == "fits" else wire.label_lines
    words = element("text", f' fill="{ink}" stroke="none"{wire.label_words}', lines)
    names = " ".join(["answer", *kinds])
    return element("g", f' class="{names}"', empty("rect", wire.label_shape + look), words)


def _box(box: _PlannedBox, marks: Marks) -> Markup:
    kind = _outcome_kind(box, marks) if box.is_outcome else _question_kind(box.node, marks)
    number = _box_number(box, kind, marks)
    names = ["outcome" if box.is_outcome else "question", kind]
    fork = NOTHING
    if box.node in marks.parting:
        names.append("parting")
        fork = _fork(*box.other_corner)
    dash = ""
    if box.is_outcome and kind == "on-path" and marks.outcome_basis is not Basis.STATED:
        names.append(str(marks.outcome_basis))
        dash = attribute("stroke-dasharray", _DASH[marks.outcome_basis])
    return element(
        "g",
        f' class="{" ".join(filter(None, names))}" data-node="{box.node}"',
        empty("rect", box.shape + _look(kind, box.is_outcome) + dash),
        box.words,
        _badge(*box.corner, number, kind) if number else NOTHING,
        fork,
    )


def _question_kind(node: str, marks: Marks) -> str:
    if node in marks.numbers:
        return "argued" if marks.focus_is_argued else "on-path"
    for kind, connectors in (("fits", marks.fits), ("argued", marks.argued), ("other", marks.other)):
        if any(question == node for question, _ in connectors):
            return kind
    return ""


def _outcome_kind(box: _PlannedBox, marks: Marks) -> str:
    if box.incoming is None:
        return ""
    if box.node == marks.outcome and marks.reaches(box.incoming):
        return "on-path"
    for kind, connectors in (("fits", marks.fits), ("argued", marks.argued), ("other", marks.other)):
        if box.incoming in connectors:
            return kind
    return ""


def _box_number(box: _PlannedBox, kind: str, marks: Marks) -> int:
    """Return the number of the step that a box is, or 0."""
    if not box.is_outcome:
        return marks.numbers.get(box.node, 0)
    is_end = kind == "on-path" or (marks.focus_is_argued and kind == "argued" and box.node == marks.outcome)
    return marks.outcome_number if is_end else 0


def _look(kind: str, is_outcome: bool) -> str:
    if kind == "on-path":
        return (f' fill="{_PALE}"' if is_outcome else "") + f' stroke="{_RED}" stroke-width="2.5"'
    if kind == "fits":
        return f' stroke="{_RED}" stroke-width="1.5" stroke-dasharray="{_DASH["fits"]}"'
    if kind == "argued":
        return f' stroke="{_BLUE}" stroke-width="2" stroke-dasharray="{_DASH["argued"]}"'
    return f' stroke="{_INK}" stroke-width="2"' if kind == "other" else ""


def _badge(x: int, y: int, number: int, kind: str) -> Markup:
    """Draw a step's number on the corner of its box."""
    color = _BLUE if kind == "argued" else _RED
    return element(
        "g",
        ' class="number"',
        empty("circle", f' cx="{x}" cy="{y}" r="11" fill="{color}" stroke="none"'),
        element(
            "text",
            f' x="{x}" y="{y + 5}" fill="{_PAPER}" stroke="none" font-size="13" font-weight="700"',
            text(str(number)),
        ),
    )


def _fork(x: int, y: int) -> Markup:
    """Draw a fork on the corner of the question where paths part."""
    ground = f' x="{x - 11}" y="{y - 11}" width="22" height="22" rx="4" fill="{_PAPER}" stroke="{_INK}"'
    fork = f' d="M{x} {y - 7}v4l-5 4v6m5-10 5 4v6" fill="none" stroke="{_INK}" stroke-width="2"'
    return element("g", ' class="fork"', empty("rect", ground), empty("path", fork))
