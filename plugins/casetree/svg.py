"""Layout and marks to a drawing in SVG.

Presentation attributes draw a readable light picture where no style sheet is; the theme's tokens
restyle it by class. There is no id in it but the one of its title, no style and no script.

What depends on the tree alone is written once, as a `Plan`; a case only adds its marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from casetree.geometry import LABEL, LABEL_LINE, LINE, STUB, Box, Layout, Wire
from casetree.marks import Beside, Marks, Style
from casetree.markup import NOTHING, Markup, attribute, element, empty, text
from casetree.model import Basis, DecisionTree
from casetree.trace import Connector

_RED, _BLUE, _GREY, _INK, _PAPER, _PALE = "#b3261e", "#1f5fa8", "#76736c", "#1d1d1f", "#fff", "#fdeceb"

_DASH = {"inferred": "9 4", "assumed": "2 4", "fits": "5 5", "pending": "1 5", "argued": "8 4 2 4", "expected": "6 3"}
"""Dash pattern by kind; a solid line is a finding."""

_DASH_BESIDE = {
    "argued": ("8 4 2 4", "3 4", "12 3 2 3 2 3"),
    "other": ("", "14 4", "5 3"),
}
"""Dash patterns of the paths beside the focus, by kind and number."""

_SHIFTS = (5, -5, 9)
"""How far such a path is drawn beside a stretch that it shares with the focus."""

_RADIUS = 7
"""Of a connector's corners, in px."""

_SIGN = 9
"""Radius of the sign of an outcome's tone."""

_SIGNS = {"good": "m5 1 3 3 5-6", "mixed": "m5 2q2-4 4-1t4-1", "bad": "m6-3 6 6m0-6-6 6"}

_CORNER_LINES = {"fork": "m11 4v4l-5 4v6m5-10 5 4v6", "turn": "m6 17v-9a5 5 0 0 1 10 0v5m-4-3 4 4 4-4"}

_KEY_SIGNS = {"parting": "fork", "turning": "turn"}
_KEY_KINDS = {
    "on-path": ["on-path"],
    "inferred": ["on-path", "inferred"],
    "assumed": ["on-path", "assumed"],
    "fits": ["fits"],
    "pending": ["fits", "pending"],
    "argued": ["argued"],
}
"""How the lines that the key explains are drawn, by its entry."""

_GROUP_WIRES = f' fill="none" stroke="{_GREY}" stroke-width="1.5"'
_GROUP_LABELS = f' fill="{_PAPER}" stroke-width="1" font-size="{LABEL}"'
_GROUP_BOXES = f' fill="{_PAPER}" stroke="{_GREY}" stroke-width="1.5"'


@dataclass(frozen=True, slots=True, eq=False)
class _PlannedWire:
    """A connector, written as far as the tree alone decides."""

    connector: Connector
    data: str
    """Its hooks and its line, as attributes."""

    line: str
    """The same line without its head."""

    plain: Markup
    """The connector as it is where the case does not pass it."""

    label_shape: str
    label_words: str
    """The attributes of the label's text, without its colour."""

    label_lines: tuple[str, ...]
    label_place: tuple[int, int]
    """The middle of its first line."""

    plain_label: Markup
    drawn: dict[_State, tuple[Markup, Markup]] = field(default_factory=dict)
    """The connector and its label by how they stand to a case: there are few ways, so what is drawn is kept."""


@dataclass(frozen=True, slots=True, eq=False)
class _PlannedBox:
    """A box, written as far as the tree alone decides."""

    node: str
    is_outcome: bool
    connectors: tuple[Connector, ...]
    """Those that lead to an outcome's box, or from a question's."""

    shape: str
    content: Markup
    """Its words, an outcome's tone, a balance, what may follow."""

    plain: Markup
    corner: tuple[int, int]
    """Upper left, where a step's number stands."""

    other_corner: tuple[int, int]
    """Upper right, clear of the words beside it, where a parting and a turning point are marked."""

    drawn: dict[_BoxState, Markup] = field(default_factory=dict)
    """The box by how it stands to a case."""


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A drawing without a case."""

    frame: str
    """The attributes of the drawing's element: view box, size, type."""

    width: int
    height: int
    """In px."""

    group_boxes: str
    overflows: bool
    size: int
    wires: tuple[_PlannedWire, ...]
    boxes: tuple[_PlannedBox, ...]


def plan(layout: Layout, tree: DecisionTree, language: str) -> Plan:
    """Write what every drawing of a tree in one language shares."""
    across = layout.width if layout.overflows else layout.size * 16
    shift = (across - layout.width) // 2
    frame = (
        f' viewBox="{-shift} 0 {across} {layout.height}" width="{across}" height="{layout.height}"'
        ' font-family="sans-serif" font-size="14" text-anchor="middle"'
    )
    connectors: dict[int | str, list[Connector]] = {}
    for wire in layout.wires:
        for end in (wire.question, wire.end):
            connectors.setdefault(end, []).append((wire.question, wire.answer))
    dash = attribute("stroke-dasharray", _DASH["expected"] if tree.is_expected else "")
    return Plan(
        frame,
        across,
        layout.height,
        _GROUP_BOXES + dash,
        layout.overflows,
        layout.size,
        tuple([_plan_wire(wire, language) for wire in layout.wires]),
        tuple(
            [
                _plan_box(box, connectors[index if box.is_outcome else box.node], tree, language)
                for index, box in enumerate(layout.boxes)
            ]
        ),
    )


def draw(plan: Plan, marks: Marks, title: str, title_id: str) -> Markup:
    """Draw a tree with a case's path.

    `title` is one sentence, which becomes the drawing's name under the id `title_id`.
    """
    return element(
        "svg",
        f' class="case-drawing" role="img" aria-labelledby="{text(title_id)}"' + plan.frame,
        element("title", attribute("id", title_id), text(title)),
        *draw_parts(plan, marks),
    )


def draw_parts(plan: Plan, marks: Marks) -> list[Markup]:
    """Draw what stands inside a drawing's element, or inside a larger picture's."""
    wires = [(wire, _state(wire.connector, marks)) for wire in plan.wires]
    marked = [(wire, state) for wire, state in wires if state]
    marked.sort(key=lambda one: _WEIGHTS[one[1].kinds[0]])
    return [
        element(
            "g",
            _GROUP_WIRES,
            *[wire.plain for wire, state in wires if state is None],
            *[_drawn(wire, state)[0] for wire, state in marked],
            *_besides([wire for wire, _ in marked], marks),
        ),
        element("g", _GROUP_LABELS, *[_drawn(wire, state)[1] if state else wire.plain_label for wire, state in wires]),
        element("g", plan.group_boxes, *[_drawn_box(box, _box_state(box, marks)) for box in plan.boxes]),
    ]


def sample(key: str | Beside, x: int, y: int, across: int) -> Markup:
    """Draw what an entry of the drawing's key explains: a line, or a sign in the middle of its place."""
    middle = x + across // 2
    if isinstance(key, str) and key in _KEY_SIGNS:
        return element("g", _GROUP_BOXES, _corner_sign(_KEY_SIGNS[key], middle, y))
    if key == "expected":
        box = f' x="{middle - 14}" y="{y - 8}" width="28" height="16" rx="4" fill="{_PAPER}" stroke="{_GREY}"'
        return empty("rect", f'{box} stroke-width="1.3" stroke-dasharray="{_DASH["expected"]}"')
    kinds = [key.style.kind] if isinstance(key, Beside) else _KEY_KINDS[key]
    look = _stroke(kinds, key.style if isinstance(key, Beside) else None)
    return empty("path", f' d="M{x} {y}h{across}" fill="none"{look}')


# What the tree alone decides -----------------------------------------------------------------


def _plan_wire(wire: Wire, language: str) -> _PlannedWire:
    label = wire.label
    line, head = _line(wire.points)
    data = f' data-from="{wire.question}" data-to="{wire.to}" data-answer="{wire.answer}" d="{line}{head}"'
    shape = f' x="{label.x}" y="{label.y}" width="{label.width}" height="{label.height}" rx="11"'
    words = _lang(label.language, language)
    place = label.x + label.width // 2, label.y + 16
    lines = _words(f' fill="{_INK}" stroke="none"{words}', label.lines, place, LABEL_LINE)
    return _PlannedWire(
        (wire.question, wire.answer),
        data,
        line,
        empty("path", f' class="connector"{data}'),
        shape,
        words,
        label.lines,
        place,
        element("g", ' class="answer"', empty("rect", f'{shape} stroke="{_GREY}"'), lines),
    )


def _plan_box(box: Box, connectors: Sequence[Connector], tree: DecisionTree, language: str) -> _PlannedBox:
    shape = f' x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="{22 if box.is_outcome else 5}"'
    first = box.y + (box.height - len(box.lines) * LINE) // 2 + 14
    attributes = f' fill="{_INK}" stroke="none"' + _lang(box.language, language)
    place = (box.middle + box.inset // 2, first)
    words = _words(attributes, box.lines, place, LINE)
    sign = _tone(box, tree) if box.is_outcome else _balance(box) if box.inset else NOTHING
    content = Markup(words + sign + (_following(box, language) if box.follow else NOTHING))
    kind = "outcome" if box.is_outcome else "question"
    plain = element("g", f' class="{kind}" data-node="{box.node}"', empty("rect", shape), content)
    corners = (box.x, box.y), (box.x + box.width - 6, box.y - 3)
    return _PlannedBox(box.node, box.is_outcome, tuple(connectors), shape, content, plain, *corners)


def tone_of(outcome: str, tree: DecisionTree) -> str:
    """Return how an outcome is for the applicant: `good`, `mixed` or `bad`, by thirds of the tree's order."""
    rank, last = tree.outcomes[outcome].rank, len(tree.outcomes) - 1
    return "mixed" if last == 0 else "good" if 3 * rank < last else "bad" if 3 * rank >= 2 * last else "mixed"


def _tone(box: Box, tree: DecisionTree) -> Markup:
    """Draw a sign on an outcome's right edge: a tick, a wave or a cross, in a circle."""
    tone = tone_of(box.node, tree)
    x, y = box.x + box.width - _SIGN, box.y + box.height // 2
    circle = f"M{x} {y}a{_SIGN} {_SIGN} 0 1 1 0 1z"
    return empty("path", f' class="{tone}" d="{circle}{_SIGNS[tone]}"')


def _balance(box: Box) -> Markup:
    """Draw a pair of scales in a question that weighs."""
    x, y = box.x + 8 + box.inset // 2, box.y + box.height // 2
    scales = f"M{x} {y - 10}v20m-6 0h12m-17-17h22m-22 0-4 10h8zm22 0-4 10h8z"
    return empty("path", f' class="balance" d="{scales}" fill="none" stroke="{_INK}"')


def _following(box: Box, language: str) -> Markup:
    """Draw what may follow an outcome: a sheet with a cut corner that hangs below it."""
    top, high, half = box.bottom + STUB, box.follow_height - STUB, box.width // 2
    sheet = f"M{box.middle} {box.bottom}v{STUB}h-{half}v{high}h{box.width}v-{high - 9}l-9-9h-{half - 9}"
    words = [
        element(
            "tspan", f' x="{box.middle}" y="{top + 17 + number * LABEL_LINE}"' + _lang(spoken, language), text(line)
        )
        for number, (line, spoken) in enumerate(box.follow)
    ]
    return element(
        "g",
        f' class="next" font-size="{LABEL}"',
        empty("path", f' d="{sheet}"'),
        element("text", f' fill="{_INK}" stroke="none"', *words),
    )


def _lang(spoken: str, language: str) -> str:
    return attribute("lang", spoken if spoken != language else "")


def _words(attributes: str, lines: Sequence[str], place: tuple[int, int], step: int) -> Markup:
    """Write lines of text one below the other."""
    x, y = place
    if len(lines) == 1:
        return element("text", f'{attributes} x="{x}" y="{y}"', text(lines[0]))
    spans = [f'<tspan x="{x}" y="{y + n * step}">{text(line)}</tspan>' for n, line in enumerate(lines)]
    return element("text", attributes, Markup("".join(spans)))


def _line(points: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """Write the path data: lines along the axes with round corners, and an open arrow head."""
    (x, y), *rest = points
    parts = [f"M{x} {y}"]
    for (corner_x, corner_y), (after_x, after_y) in pairwise(rest):
        before, after = corner_x - x + corner_y - y, after_x - corner_x + after_y - corner_y
        radius = min(_RADIUS, abs(before) // 2, abs(after) // 2)
        one, other = _signed(radius, before), _signed(radius, after)
        if corner_y == y:
            parts.append(f"H{corner_x - one}q{one} 0 {one} {other}")
        else:
            parts.append(f"V{corner_y - one}q0 {one} {other} {one}")
        x, y = corner_x, corner_y
    end_x, end_y = rest[-1]
    is_down = end_x == x
    parts.append(f"V{end_y}" if is_down else f"H{end_x}")
    return "".join(parts), "m-5-8 5 8 5-8" if is_down else "m-8-5 8 5-8 5"


def _signed(length: int, direction: int) -> int:
    return length if direction > 0 else -length


# What the case adds ----------------------------------------------------------------------------


class _State(NamedTuple):
    """How a connector stands to a case."""

    kinds: tuple[str, ...]
    """Its classes, the one that decides its look first."""

    style: Style | None
    """Whose line it is, where only a path beside the focus passes it."""

    mark: str
    """What stands behind its answer: that it is open, or whose it is."""


def _state(connector: Connector, marks: Marks) -> _State | None:
    """Return how a connector stands to a case; None where no path passes it."""
    kinds = _kinds(connector, marks)
    if not kinds:
        return None
    if kinds[0] == "fits":
        return _State(kinds, None, " …" if marks.is_pending else " ?")
    beside = _first_beside(connector, marks)
    if beside is None:
        return _State(kinds, None, "")
    return _State(kinds, beside.style, f" {beside.letter}" if beside.letter else "")


def _kinds(connector: Connector, marks: Marks) -> tuple[str, ...]:
    """Return the classes of a connector, the one that decides its look first."""
    kinds: list[str] = []
    basis = marks.on_path.get(connector)
    if basis is not None:
        kinds.append("on-path")
        if basis is not Basis.STATED:
            kinds.append(str(basis))
    if connector in marks.fits:
        kinds.append("fits")
        if marks.is_pending:
            kinds.append("pending")
    if connector in marks.argued:
        kinds.append("argued")
    for beside in marks.besides:
        if connector in beside.connectors:
            kinds.extend(kind for kind in beside.look.split() if kind not in kinds)
    return tuple(kinds)


_WEIGHTS = {"on-path": 4, "fits": 3, "argued": 2, "other": 1}
"""The order of painting: what matters most is painted last."""


def _stroke(kinds: Sequence[str], style: Style | None) -> str:
    """Return the look of a connector that the focus passes, or that only a path beside it does."""
    if kinds[0] == "on-path":
        dash = next((_DASH[kind] for kind in kinds if kind in ("inferred", "assumed")), "")
        thick = "2.5" if dash else "4"
        return f' stroke="{_RED}" stroke-width="{thick}"' + attribute("stroke-dasharray", dash)
    if kinds[0] == "fits":
        dash = _DASH["pending" if "pending" in kinds else "fits"]
        return f' stroke="{_RED}" stroke-width="2.5" stroke-dasharray="{dash}"'
    if style is None:
        return f' stroke="{_BLUE}" stroke-width="3" stroke-dasharray="{_DASH["argued"]}"'
    color = _BLUE if style.kind == "argued" else _INK
    dash = _DASH_BESIDE[style.kind][style.number - 1]
    return f' stroke="{color}" stroke-width="2"' + attribute("stroke-dasharray", dash)


def _first_beside(connector: Connector, marks: Marks) -> Beside | None:
    """Return the path beside the focus that passes a connector which the focus does not."""
    if marks.reaches(connector):
        return None
    return next((beside for beside in marks.besides if connector in beside.connectors), None)


def _drawn(wire: _PlannedWire, state: _State) -> tuple[Markup, Markup]:
    if state not in wire.drawn:
        wire.drawn[state] = _wire(wire, state), _label(wire, state)
    return wire.drawn[state]


def _wire(wire: _PlannedWire, state: _State) -> Markup:
    look = _stroke(state.kinds, state.style)
    return empty("path", f' class="connector {" ".join(state.kinds)}"{wire.data}{look}')


def _besides(wires: Sequence[_PlannedWire], marks: Marks) -> list[Markup]:
    """Draw the paths beside the focus a little beside the stretches that they share with it, or with each other."""
    found = []
    for beside in marks.besides:
        shift = _SHIFTS[beside.style.number - 1]
        for wire in wires:
            if wire.connector in beside.connectors and beside is not _first_beside(wire.connector, marks):
                look = f' class="beside {beside.look}" d="{wire.line}"{_stroke([beside.style.kind], beside.style)}'
                found.append(empty("path", f'{look} transform="translate({shift} {shift})"'))
    return found


def _label(wire: _PlannedWire, state: _State) -> Markup:
    """Draw the words of an answer on a connector that some path passes."""
    kinds = state.kinds
    first = kinds[0]
    is_found = first == "on-path" and "inferred" not in kinds and "assumed" not in kinds
    color = _RED if first in ("on-path", "fits") else _BLUE if first == "argued" else _INK
    look = f' fill="{color}"' if is_found else ""
    look += f' stroke="{color}"'
    if first != "other" and not is_found:
        look += ' stroke-dasharray="4 3"'
    lines = (*wire.label_lines[:-1], wire.label_lines[-1] + state.mark)
    ink = f' fill="{_PAPER if is_found else color}" stroke="none"{wire.label_words}'
    words = _words(ink, lines, wire.label_place, LABEL_LINE)
    return element("g", f' class="answer {" ".join(kinds)}"', empty("rect", wire.label_shape + look), words)


class _BoxState(NamedTuple):
    """How a box stands to a case."""

    kind: str
    """The kind of the first path that passes it; empty where none does."""

    style: Style | None
    """Whose it is, where only a path beside the focus passes it."""

    number: int
    """Of the step, or of the end; 0 for none."""

    basis: str
    """What an end of the focus rests on, where that is not a finding."""

    is_parting: bool
    is_turning: bool


def _drawn_box(box: _PlannedBox, state: _BoxState) -> Markup:
    if not state.kind:
        return box.plain
    if state not in box.drawn:
        box.drawn[state] = _box(box, state)
    return box.drawn[state]


def _box(box: _PlannedBox, state: _BoxState) -> Markup:
    kind = state.kind
    names = ["outcome" if box.is_outcome else "question", kind]
    dash = ""
    if state.basis:
        names.append(state.basis)
        dash = attribute("stroke-dasharray", _DASH[state.basis])
    signs = []
    x, y = box.other_corner
    if state.is_parting:
        names.append("parting")
        signs.append(_corner_sign("fork", x, y))
        x -= 26
    if state.is_turning:
        names.append("turning")
        signs.append(_corner_sign("turn", x, y))
    return element(
        "g",
        f' class="{" ".join(names)}" data-node="{box.node}"',
        empty("rect", box.shape + _look(kind, box.is_outcome, state.style) + dash),
        box.content,
        _badge(*box.corner, state.number, kind) if state.number else NOTHING,
        *signs,
    )


def _box_state(box: _PlannedBox, marks: Marks) -> _BoxState:
    """Return how a box stands to a case, by the first path that passes it."""
    node = box.node
    own = "argued" if marks.focus_is_argued else "on-path"
    signs = node in marks.parting, node in marks.turning
    if node in marks.numbers:
        return _BoxState(own, None, marks.numbers[node], "", *signs)
    if node == marks.outcome and any(map(marks.reaches, box.connectors)):
        is_found = marks.focus_is_argued or marks.outcome_basis is Basis.STATED
        return _BoxState(own, None, marks.outcome_number, "" if is_found else str(marks.outcome_basis), *signs)
    if not marks.fits.isdisjoint(box.connectors):
        return _BoxState("fits", None, 0, "", *signs)
    beside = next((beside for beside in marks.besides if not beside.connectors.isdisjoint(box.connectors)), None)
    return _BoxState(beside.style.kind, beside.style, 0, "", *signs) if beside else _NOT_PASSED


_NOT_PASSED = _BoxState("", None, 0, "", False, False)


def _look(kind: str, is_outcome: bool, style: Style | None) -> str:
    if kind == "on-path":
        return (f' fill="{_PALE}"' if is_outcome else "") + f' stroke="{_RED}" stroke-width="2.5"'
    if kind == "fits":
        return f' stroke="{_RED}" stroke-width="1.5" stroke-dasharray="{_DASH["fits"]}"'
    return _stroke([kind], style)


def _badge(x: int, y: int, number: int, kind: str) -> Markup:
    """Draw a step's number on the corner of its box."""
    color = _BLUE if kind == "argued" else _RED
    words = f' x="{x}" y="{y + 5}" fill="{_PAPER}" stroke="none" font-weight="700"'
    return element(
        "g",
        ' class="number"',
        empty("circle", f' cx="{x}" cy="{y}" r="11" fill="{color}" stroke="none"'),
        element("text", words, text(str(number))),
    )


def _corner_sign(name: str, x: int, y: int) -> Markup:
    """Draw a sign on the corner of a question: a fork where paths part, a turn where one answer decides."""
    line = f"M{x - 11} {y - 11}h22v22h-22z{_CORNER_LINES[name]}"
    return empty("path", f' class="{name}" d="{line}" stroke="{_INK}"')
