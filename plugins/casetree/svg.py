"""Layout and marks to a drawing in SVG.

Presentation attributes draw a readable light picture where no style sheet is; the theme's tokens
restyle it by class. There is no id in it but the one of its title, no style and no script.
"""

from __future__ import annotations

from casetree.layout import LABEL, LINE, Box, Layout, Wire
from casetree.marks import Marks
from casetree.markup import Markup, attribute, element, empty, text
from casetree.model import Basis
from casetree.trace import Connector

_RED, _BLUE, _GREY, _INK, _PAPER, _PALE = "#b3261e", "#1f5fa8", "#76736c", "#1d1d1f", "#fff", "#fdeceb"

_DASH = {"inferred": "7 4", "assumed": "2 4", "fits": "7 4", "argued": "8 4 2 4"}
"""Dash pattern by kind; a solid line is a finding."""

_RADIUS = 7
"""Of a connector's corners, in px."""


def draw(layout: Layout, marks: Marks, title: str, title_id: str, language: str) -> Markup:
    """Draw a tree with a case's path.

    `title` is one sentence, which becomes the drawing's name under the id `title_id`.
    """
    across, down = _size(layout)
    shift = (across - layout.width) / 2
    wires = sorted(layout.wires, key=lambda wire: _weight(wire, marks))
    body = [
        element("title", attribute("id", title_id), text(title)),
        element("g", _GROUP_WIRES, *(_wire(wire, marks) for wire in wires), *_besides(wires, marks)),
        element("g", _GROUP_LABELS, *(_label(wire, marks, language) for wire in layout.wires)),
        element("g", _GROUP_BOXES, *_boxes(layout, marks, language)),
    ]
    attributes = (
        f' class="case-drawing" role="img" aria-labelledby="{text(title_id)}"'
        f' viewBox="{_n(-shift)} 0 {across} {down}" width="{across}" height="{down}"'
        ' font-family="Helvetica, Arial, sans-serif" font-size="14" text-anchor="middle"'
    )
    return element("svg", attributes, *body)


_GROUP_WIRES = f' fill="none" stroke="{_GREY}" stroke-width="1.5" stroke-linejoin="round"'
_GROUP_LABELS = f' fill="{_PAPER}" stroke-width="1" font-size="{LABEL:g}"'
_GROUP_BOXES = f' fill="{_PAPER}" stroke="{_GREY}" stroke-width="1.3"'


def _size(layout: Layout) -> tuple[int, int]:
    """Return width and height in px: the class's width, or the drawing's own where it overflows."""
    across = round(layout.width) if layout.overflows else layout.size * 16
    return across, round(layout.height)


def _n(number: float) -> str:
    return str(round(number))


def _weight(wire: Wire, marks: Marks) -> int:
    """Return the order of painting: what matters most is painted last."""
    connector = (wire.question, wire.answer)
    if connector in marks.on_path:
        return 4
    if connector in marks.fits:
        return 3
    return 2 if connector in marks.argued else 1 if connector in marks.other else 0


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


def _wire(wire: Wire, marks: Marks) -> Markup:
    kinds = _kinds((wire.question, wire.answer), marks)
    names = " ".join(["connector", *kinds])
    return empty(
        "path",
        f' class="{names}" data-from="{wire.question}" data-to="{wire.to}" data-answer="{wire.answer}"'
        f' d="{_line(wire)}"{_stroke(kinds)}',
    )


def _besides(wires: list[Wire], marks: Marks) -> list[Markup]:
    """Draw an argued or another path a little beside the stretch that it shares with the focus."""
    found = []
    for wire in wires:
        connector = (wire.question, wire.answer)
        if not marks.reaches(connector):
            continue
        for kind, shared in (("argued", marks.argued), ("other", marks.other)):
            if connector in shared:
                line = _line(wire, is_headless=True)
                found.append(
                    empty("path", f' class="beside {kind}" d="{line}"{_stroke([kind])} transform="translate(5 5)"')
                )
    return found


def _line(wire: Wire, is_headless: bool = False) -> str:
    """Write the path data: straight lines with round corners, and an open arrow head."""
    (x, y), *rest = [(round(x), round(y)) for x, y in wire.points]
    parts = [f"M{x} {y}"]
    for index, (to_x, to_y) in enumerate(rest):
        if index + 1 < len(rest):
            next_x, next_y = rest[index + 1]
            radius = min(_RADIUS, max(abs(to_x - x), abs(to_y - y)) // 2, max(abs(next_x - to_x), abs(next_y - to_y)) // 2)
            before = (to_x - _sign(to_x - x) * radius, to_y - _sign(to_y - y) * radius)
            after = (to_x + _sign(next_x - to_x) * radius, to_y + _sign(next_y - to_y) * radius)
            parts.append(f"L{before[0]} {before[1]}Q{to_x} {to_y} {after[0]} {after[1]}")
        else:
            parts.append(f"L{to_x} {to_y}")
            is_down = abs(to_x - x) < abs(to_y - y)
        x, y = to_x, to_y
    if is_headless:
        return "".join(parts)
    return "".join(parts) + ("m-5-8 5 8 5-8" if is_down else "m-8-5 8 5-8 5")


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def _label(wire: Wire, marks: Marks, language: str) -> Markup:
    """Draw the words of an answer on its connector."""
    label = wire.label
    kinds = _kinds((wire.question, wire.answer), marks)
    found = bool(kinds) and kinds[0] == "on-path" and "inferred" not in kinds and "assumed" not in kinds
    color = _RED if kinds[:1] in (["on-path"], ["fits"]) else _BLUE if kinds[:1] == ["argued"] else _GREY
    fill = f' fill="{color}"' if found else ""
    dash = "" if found or not kinds or kinds[0] == "other" else ' stroke-dasharray="4 3"'
    mark = " ?" if kinds[:1] == ["fits"] else ""
    rect = empty(
        "rect",
        f' x="{_n(label.x)}" y="{_n(label.y)}" width="{_n(label.width)}" height="{_n(label.height)}"'
        f' rx="{min(11, round(label.height / 2))}"{fill} stroke="{color}"{dash}',
    )
    ink = _PAPER if found else color if kinds else _INK
    lines = [*label.lines[:-1], label.lines[-1] + mark]
    words = _lines(lines, label.x + label.width / 2, label.y + 15.7, 16.0)
    attributes = f' fill="{ink}" stroke="none"' + attribute("lang", label.language if label.language != language else "")
    return element("g", attribute("class", " ".join(["answer", *kinds])), rect, element("text", attributes, *words))


def _lines(lines: list[str] | tuple[str, ...], x: float, y: float, step: float) -> list[Markup]:
    if len(lines) == 1:
        return [element("tspan", f' x="{_n(x)}" y="{_n(y)}"', text(lines[0]))]
    return [
        element("tspan", f' x="{_n(x)}" y="{_n(y + number * step)}"', text(line))
        for number, line in enumerate(lines)
    ]


def _boxes(layout: Layout, marks: Marks, language: str) -> list[Markup]:
    incoming = {wire.end: (wire.question, wire.answer) for wire in layout.wires}
    drawn = []
    for index, box in enumerate(layout.boxes):
        if box.is_outcome:
            drawn.append(_outcome(box, marks, incoming.get(index), language))
        else:
            drawn.append(_question(box, marks, language))
    return drawn


def _question(box: Box, marks: Marks, language: str) -> Markup:
    number = marks.numbers.get(box.node)
    kinds = []
    if number is not None:
        kinds.append("argued" if marks.focus_is_argued else "on-path")
    elif any(question == box.node for question, _ in marks.fits):
        kinds.append("fits")
    if not kinds and any(question == box.node for question, _ in marks.argued):
        kinds.append("argued")
    elif not kinds and any(question == box.node for question, _ in marks.other):
        kinds.append("other")
    if box.node in marks.parting:
        kinds.append("parting")
    parts = [_shape(box, kinds, 5), _words(box, language)]
    if number is not None:
        parts.append(_badge(box, number, kinds[0]))
    if box.node in marks.parting:
        parts.append(_parting(box))
    return element("g", attribute("class", " ".join(["question", *kinds])) + attribute("data-node", box.node), *parts)


def _outcome(box: Box, marks: Marks, connector: Connector | None, language: str) -> Markup:
    kinds = []
    is_end = connector is not None and box.node == marks.outcome
    if is_end and connector is not None and marks.reaches(connector):
        kinds.append("on-path")
    elif connector in marks.fits:
        kinds.append("fits")
    elif connector in marks.argued:
        kinds.append("argued")
    elif connector in marks.other:
        kinds.append("other")
    parts = [_shape(box, kinds, 22), _words(box, language)]
    is_numbered = kinds[:1] == ["on-path"] or (marks.focus_is_argued and is_end and bool(kinds))
    if is_numbered:
        parts.append(_badge(box, marks.outcome_number, kinds[0]))
    return element("g", attribute("class", " ".join(["outcome", *kinds])) + attribute("data-node", box.node), *parts)


def _shape(box: Box, kinds: list[str], radius: int) -> Markup:
    look = {
        "on-path": f' fill="{_PALE if box.is_outcome else _PAPER}" stroke="{_RED}" stroke-width="2.5"',
        "fits": f' stroke="{_RED}" stroke-width="1.5" stroke-dasharray="7 4"',
        "argued": f' stroke="{_BLUE}" stroke-width="2" stroke-dasharray="8 4 2 4"',
        "other": f' stroke="{_INK}" stroke-width="2"',
    }.get(kinds[0] if kinds else "", "")
    return empty(
        "rect",
        f' x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}" rx="{radius}"{look}',
    )


def _words(box: Box, language: str) -> Markup:
    first = box.y + (box.height - len(box.lines) * LINE) / 2 + 14.0
    attributes = f' fill="{_INK}" stroke="none"' + attribute("lang", box.language if box.language != language else "")
    return element("text", attributes, *_lines(box.lines, box.middle, first, LINE))


def _badge(box: Box, number: int, kind: str) -> Markup:
    """Draw a step's number on the corner of its box."""
    color = _BLUE if kind == "argued" else _RED
    circle = empty("circle", f' cx="{_n(box.x)}" cy="{_n(box.y)}" r="11" fill="{color}" stroke="none"')
    words = element(
        "text",
        f' x="{_n(box.x)}" y="{_n(box.y + 4.6)}" fill="{_PAPER}" stroke="none" font-size="13" font-weight="700"',
        text(str(number)),
    )
    return element("g", ' class="number"', circle, words)


def _parting(box: Box) -> Markup:
    """Draw a fork on the upper right corner of the question where paths part."""
    x, y = round(box.x + box.width), round(box.y)
    ground = empty("rect", f' x="{x - 11}" y="{y - 11}" width="22" height="22" rx="4" fill="{_PAPER}" stroke="{_INK}"')
    fork = empty("path", f' d="M{x} {y - 7}v4l-5 4v6m5-10 5 4v6" fill="none" stroke="{_INK}" stroke-width="2"')
    return element("g", ' class="fork"', ground, fork)
