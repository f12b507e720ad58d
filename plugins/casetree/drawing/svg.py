"""Layout and marks to a drawing in SVG.

Presentation attributes draw a readable light picture where no style sheet is; the theme's tokens
restyle it by class. There is no id in it but the one of its title, no style and no script.

What depends on the tree alone is written once, as a `Plan`; a case only adds its marks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import NamedTuple, TypeAlias
from unicodedata import bidirectional

from casetree.drawing.layouts.clearance import growth, has_room_below
from casetree.drawing.layouts.geometry import LABEL, LABEL_LINE, LINE, STUB, Box, Layout, Wire
from casetree.drawing.layouts.lettering import ARROW_SIGN, INDENT
from casetree.nouns.model import Basis, DecisionTree
from casetree.nouns.trace import Connector
from casetree.text.markup import NOTHING, Markup, attribute, element, empty, join, text
from casetree.text.measure import width
from casetree.walking.marks import Beside, Marks, Style, tone_of

_RED, _BLUE, _GREY, _INK, _PAPER, _PALE = "#b3261e", "#1f5fa8", "#76736c", "#1d1d1f", "#fff", "#fdeceb"

_DASH = {"inferred": "9 4", "assumed": "2 4", "fits": "5 5", "pending": "1 5", "argued": "8 4 2 4", "expected": "6 3"}
"""Dash pattern by kind; a solid line is a finding."""

_DASH_BESIDE = {
    "argued": ("8 4 2 4", "3 4", "12 3 2 3 2 3"),
    "other": ("", "14 4", "5 3"),
}
"""Dash patterns of the paths beside the focus, by kind and number."""

_HEAD = 10
"""Length of a filled arrow head, in px."""

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

REMOVED = "− "
"""Stands before words that are struck through."""

_PAD = 6
"""From the edge of a label to its words, where letters stand beside them, in px."""

_GROUP_WIRES = f' fill="none" stroke="{_GREY}" stroke-width="1.5"'
_GROUP_LABELS = f' fill="{_PAPER}" stroke-width="1" font-size="{LABEL}"'
_GROUP_BOXES = f' fill="{_PAPER}" stroke="{_GREY}" stroke-width="1.5"'


@dataclass(frozen=True, slots=True, eq=False)
class PlannedWire:
    """A connector and its label, before a case is known."""

    wire: Wire
    layout: Layout
    words: str
    """The attributes of the label's text that tell its language."""

    drawn: dict[_State | None, tuple[Markup, Markup]] = field(default_factory=dict)
    """The connector and its label by how they stand to a case: there are few ways, so what is drawn is kept."""

    @property
    def connector(self) -> Connector:
        """The answer that it stands for."""
        return self.wire.question, self.wire.answer

    @property
    def hooks(self) -> str:
        """What it joins, as attributes."""
        return hooks_of(self.wire, self.wire.answer)


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

    corner: tuple[int, int]
    """Upper left, where a step's number stands."""

    other_corner: tuple[int, int]
    """Upper right, clear of the words beside it, where partings, turning points and other ends are marked."""

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
    wires: tuple[PlannedWire, ...]
    boxes: tuple[_PlannedBox, ...]


def hooks_of(wire: Wire, answer: str) -> str:
    """Write what a connector joins, and the answer that it stands for, as attributes."""
    return f' data-from="{wire.question}" data-to="{wire.to}" data-answer="{answer}"'


def plan(layout: Layout, tree: DecisionTree, language: str, struck: Collection[str] = ()) -> Plan:
    """Write what every drawing of a tree in one language shares; words of the nodes in `struck` are struck through."""
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
    boxes = [
        _plan_box(box, connectors[index if box.is_outcome else box.node], tree, language, box.node in struck)
        for index, box in enumerate(layout.boxes)
    ]
    return Plan(
        frame,
        across,
        layout.height,
        _GROUP_BOXES + dash,
        layout.overflows,
        layout.size,
        tuple([PlannedWire(wire, layout, _lang(wire.label.language, language)) for wire in layout.wires]),
        tuple(boxes),
    )


def draw(plan: Plan, marks: Marks, title: str, title_id: str, is_file: bool = False) -> Markup:
    """Draw a tree with a case's path; as a file of its own it says what it is.

    `title` is one sentence, which becomes the drawing's name under the id `title_id`.
    """
    return element(
        "svg",
        (' xmlns="http://www.w3.org/2000/svg"' if is_file else "")
        + f' class="case-drawing" role="img" aria-labelledby="{text(title_id)}"'
        + plan.frame,
        element("title", attribute("id", title_id), text(title)),
        draw_parts(plan, marks),
    )


def draw_thumbnail(plan: Plan, marks: Marks) -> Markup:
    """Draw the same where it adds nothing to the words beside it: without a name, and for the eye alone."""
    return element("svg", ' class="case-drawing" aria-hidden="true"' + plan.frame, draw_parts(plan, marks))


@lru_cache(maxsize=128)  # a case is drawn in its post, on its page, in lists and as a picture, and many cases end alike
def draw_parts(plan: Plan, marks: Marks) -> Markup:
    """Draw what stands inside a drawing's element, or inside a larger picture's."""
    bases, numbers = dict(marks.on_path), {node: number for number, node in enumerate(marks.steps, 1)}
    found = [(wire, _state(wire.connector, marks, bases)) for wire in plan.wires]
    plain = {wire.wire.end for wire, state in found if state is None}
    tips = {wire.wire.points[-1] for wire, state in found if state}
    wires = [
        (wire, state._replace(is_shared=wire.wire.end in plain) if state else _unpassed(wire, tips))
        for wire, state in found
    ]
    drawn = [drawn_wire(wire, state) for wire, state in wires]
    order = sorted(range(len(wires)), key=lambda place: _weight(wires[place][1]))
    return join(
        [
            element("g", _GROUP_WIRES, *[drawn[place][0] for place in order]),
            element("g", _GROUP_LABELS, *[label for _, label in drawn]),
            element(
                "g",
                plan.group_boxes,
                *[_drawn_box(box, _box_state(box, marks, bases, numbers.get(box.node, 0))) for box in plan.boxes],
            ),
        ]
    )


def sample(key: str | Beside, x: int, y: int, across: int) -> Markup:
    """Draw what an entry of the drawing's key explains: a line, or a sign in the middle of its place."""
    middle = x + across // 2
    if isinstance(key, str) and key in _KEY_SIGNS:
        return element("g", _GROUP_BOXES, _corner_sign(_KEY_SIGNS[key], middle, y))
    if key == "expected":
        box = f' x="{middle - 14}" y="{y - 8}" width="28" height="16" rx="4" fill="{_PAPER}" stroke="{_GREY}"'
        return empty("rect", f'{box} stroke-width="1.3" stroke-dasharray="{_DASH["expected"]}"')
    if isinstance(key, Beside) and not key.connectors:
        return NOTHING  # only its end is marked
    kinds = [key.style.kind] if isinstance(key, Beside) else _KEY_KINDS[key]
    look = _stroke(kinds, key.style if isinstance(key, Beside) else None)
    return empty("path", f' d="M{x} {y}h{across}" fill="none"{look}')


# What the tree alone decides -----------------------------------------------------------------


def _rounded(x: int, y: int, width: int, height: int) -> str:
    return f' x="{x}" y="{y}" width="{width}" height="{height}" rx="11"'


def _plan_box(
    box: Box, connectors: Sequence[Connector], tree: DecisionTree, language: str, is_struck: bool
) -> _PlannedBox:
    shape = f' x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="{22 if box.is_outcome else 5}"'
    first = box.y + (box.height - len(box.lines) * LINE) // 2 + 14
    attributes = f' fill="{_INK}" stroke="none"' + _lang(box.language, language)
    place = (box.middle + box.inset // 2, first)
    words = _words(attributes, box.lines, place, LINE, is_struck)
    sign = _tone(box, tree) if box.is_outcome else _balance(box) if box.inset else NOTHING
    content = words + sign + (_following(box, language) if box.follow else NOTHING)
    corners = (box.x, box.y), (box.x + box.width - 6, box.y - 2)
    return _PlannedBox(box.node, box.is_outcome, tuple(connectors), shape, content, *corners)


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
    words = []
    for number, (line, spoken) in enumerate(box.follow):
        x = box.x + 10 + (0 if line.startswith(ARROW_SIGN) else INDENT)
        place = f' x="{x}" y="{top + 17 + number * LABEL_LINE}"'
        words.append(element("tspan", place + _lang(spoken, language), text(line)))
    return element(
        "g",
        f' class="next" font-size="{LABEL}" stroke-width="1"',
        empty("path", f' d="{sheet}"'),
        element("text", f' fill="{_INK}" stroke="none" text-anchor="start"', *words),
    )


def _lang(spoken: str, language: str) -> str:
    return attribute("lang", spoken if spoken != language else "")


def _words(attributes: str, lines: Sequence[str], place: tuple[int, int], step: int, is_struck: bool = False) -> Markup:
    """Write lines of text one below the other."""
    write = _struck if is_struck else text
    x, y = place
    if _is_right_to_left(lines[0]):
        attributes += ' direction="rtl"'
    if len(lines) == 1:
        return element("text", f'{attributes} x="{x}" y="{y}"', write(lines[0]))
    spans = [element("tspan", f' x="{x}" y="{y + n * step}"', write(line)) for n, line in enumerate(lines)]
    return element("text", attributes, *spans)


def _struck(line: str) -> Markup:
    """Strike through a line; the sign before it stays as it is."""
    sign = REMOVED if line.startswith(REMOVED) else ""
    return text(sign) + element("tspan", ' text-decoration="line-through"', text(line.removeprefix(sign)))


def _is_right_to_left(words: str) -> bool:
    """True where the first letter that has a direction runs to the left (Unicode, annex 9, rules P2 and P3)."""
    if words.isascii():
        return False
    return next((d != "L" for d in map(bidirectional, words) if d in ("L", "R", "AL")), False)


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


def headed(points: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """Write the path data of a line that ends inside its head, and of that head, filled: dashes would tear it.

    The line runs backwards, so that the dashes of all that end in one place fall upon each other.
    """
    (before_x, _), (x, y) = points[-2:]
    if before_x == x:
        near, head = (x, y - _HEAD // 2), f"M{x} {y}l-6-{_HEAD}h12z"
    else:
        near, head = (x - _HEAD // 2, y), f"M{x} {y}l-{_HEAD}-6v12z"
    return _line([near, *points[-2::-1]])[0], head


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
    """What stands behind its answer: that it is open."""

    letters: str
    """Those of the paths beside the focus that pass it."""

    is_shared: bool = False
    """True where a connector that no path passes ends at the same box, and would shine through dashes."""


_Bases: TypeAlias = Mapping[Connector, Basis]
"""What the answers of the focus rest on, where it is a decision."""


def _state(connector: Connector, marks: Marks, bases: _Bases) -> _State | None:
    """Return how a connector stands to a case; None where no path passes it."""
    kinds = _kinds(connector, marks, bases)
    if not kinds:
        return None
    mark = (" …" if marks.is_pending else " ?") if kinds[0] == "fits" else ""
    passing = [beside for beside in marks.besides if connector in beside.connectors]
    style = passing[0].style if passing and not _is_of_focus(connector, marks, bases) else None
    letters = shortened("".join(beside.letter for beside in passing)) if passing else ""
    return _State(kinds, style, mark, letters)


def _is_of_focus(connector: Connector, marks: Marks, bases: _Bases) -> bool:
    """True for a connector that the focus passes or may have passed."""
    return connector in bases or connector in marks.fits or connector in marks.argued


def _kinds(connector: Connector, marks: Marks, bases: _Bases) -> tuple[str, ...]:
    """Return the classes of a connector, the one that decides its look first."""
    kinds: list[str] = []
    basis = bases.get(connector)
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


_BARE = _State((), None, "", "")
"""How a connector stands to a case that no path passes, and that ends in the head of one that some path does."""


def _unpassed(wire: PlannedWire, tips: Collection[tuple[int, int]]) -> _State | None:
    return _BARE if wire.wire.points[-1] in tips else None


def _weight(state: _State | None) -> int:
    return _WEIGHTS[state.kinds[0]] if state and state.kinds else 0


def drawn_wire(wire: PlannedWire, state: _State | None = None) -> tuple[Markup, Markup]:
    """Return a connector and its label, as they stand to a case; without a state no path passes it."""
    if state not in wire.drawn:
        if state and state.kinds:
            wire.drawn[state] = _wire(wire, state), _label(wire, state)
        else:
            wire.drawn[state] = _plain(wire, has_head=state is None), label_of(wire)
    return wire.drawn[state]


def _plain(wire: PlannedWire, has_head: bool) -> Markup:
    line, head = _line(wire.wire.points)
    return empty("path", f' class="connector"{wire.hooks} d="{line + head if has_head else line}"')


def label_of(wire: PlannedWire, kind: str = "", color: str = _GREY, is_struck: bool = False) -> Markup:
    """Draw the words of an answer that no path passes; `kind` is a class beside `answer`."""
    label = wire.wire.label
    shape = _rounded(label.x, label.y, label.width, label.height)
    ink = f' fill="{_INK}" stroke="none"{wire.words}'
    words = _words(ink, label.lines, (label.x + label.width // 2, label.y + 16), LABEL_LINE, is_struck)
    name = f"answer {kind}" if kind else "answer"
    return element("g", f' class="{name}"', empty("rect", f'{shape} stroke="{color}"'), words)


def _wire(wire: PlannedWire, state: _State) -> Markup:
    look = _stroke(state.kinds, state.style)
    way, head = headed(wire.wire.points)
    line = empty("path", f' class="connector {" ".join(state.kinds)}"{wire.hooks} d="{way}"{look}')
    if state.is_shared and "dasharray" in look:
        line = empty("path", f' d="{way}" stroke="{_PAPER}" stroke-width="3"') + line
    return line + empty("path", f' class="head" d="{head}" fill="{_color(state.kinds[0])}" stroke="none"')


def _color(kind: str) -> str:
    return _RED if kind in ("on-path", "fits") else _BLUE if kind == "argued" else _INK


def _label(wire: PlannedWire, state: _State) -> Markup:
    """Draw the words of an answer on a connector that some path passes, and whose answer it is."""
    kinds, label = state.kinds, wire.wire.label
    is_found = kinds[0] == "on-path" and "inferred" not in kinds and "assumed" not in kinds
    color = _color(kinds[0])
    look = f' fill="{color}"' if is_found else ""
    look += f' stroke="{color}"'
    if kinds[0] != "other" and not is_found:
        look += ' stroke-dasharray="4 3"'
    lines = (*label.lines[:-1], label.lines[-1] + state.mark)
    tone = f'{_PAPER}" font-weight="700' if is_found else color
    ink = f' fill="{tone}" stroke="none"{wire.words}'
    shape, middle, tab = _label_shape(wire, lines, state.letters, color)
    words = _words(ink, lines, (middle, label.y + 16), LABEL_LINE)
    return element("g", f' class="answer {" ".join(kinds)}"', empty("rect", shape + look), words, tab)


def _label_shape(wire: PlannedWire, lines: Sequence[str], letters: str, color: str) -> tuple[str, int, Markup]:
    """Return the shape of a label, the middle of its words, and its part for letters.

    That part stands to the right of the words, or below them where the label cannot grow to the side.
    """
    label = wire.wire.label
    x, y, across, high = label.x, label.y, label.width, label.height
    if not letters:
        return _rounded(x, y, across, high), x + across // 2, NOTHING
    written, initials = max(width(line, LABEL) for line in lines), width(letters, LABEL)
    wanted = max(0, ceil(written + initials) + 4 * _PAD - across)
    left, right = growth(wire.wire, wire.layout, wanted)
    if left + right < wanted and has_room_below(wire.wire, wire.layout, LABEL_LINE):
        cut = f"M{x} {y + high - 1}h{across}v6q0 11-11 11h-{across - 22}q-11 0-11-11z"
        whose = _whose_label(cut, x + across // 2, y + high + 12, letters, color)
        return _rounded(x, y, across, high + LABEL_LINE), x + across // 2, whose
    x, across = x - left, across + left + right
    tab = ceil(initials + 2 * min(_PAD, max(1, (across - written - initials) / 4)))
    cut = f"M{x + across - tab} {y}h{tab - 11}q11 0 11 11v{high - 22}q0 11-11 11h-{tab - 11}z"
    whose = _whose_label(cut, x + across - tab // 2 - 1, y + high // 2 + 5, letters, color)
    return _rounded(x, y, across, high), x + (across - tab) // 2 + 1, whose


def _letters_width(letters: str) -> int:
    """Return how wide the part of a label is that holds letters."""
    return ceil(width(letters, LABEL) * 1.1) + 10


def _whose_label(cut: str, x: int, y: int, letters: str, color: str) -> Markup:
    """Draw the part of a label, set off from its words, with the letters of those whose answer it is."""
    words = f' x="{x}" y="{y}" fill="{_INK}" stroke="none"'
    return empty("path", f' d="{cut}" stroke="{color}"') + element("text", f' class="whose"{words}', text(letters))


def shortened(letters: str) -> str:
    """Write more than three letters in a row as a range, and of others the first and how many more there are.

    >>> shortened("ABC"), shortened("ABCD"), shortened("ABDE")
    ('ABC', 'A–D', 'A+3')
    """
    if len(letters) < 4:
        return letters
    is_row = ord(letters[-1]) - ord(letters[0]) == len(letters) - 1
    return f"{letters[0]}–{letters[-1]}" if is_row else f"{letters[0]}+{len(letters) - 1}"


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
    letters: str
    """Those of the paths beside the focus that end here."""


def _drawn_box(box: _PlannedBox, state: _BoxState) -> Markup:
    if state not in box.drawn:
        box.drawn[state] = _box(box, state)
    return box.drawn[state]


def _box(box: _PlannedBox, state: _BoxState) -> Markup:
    kind = state.kind
    names = ["outcome" if box.is_outcome else "question", *([kind] if kind else [])]
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
    if state.letters:
        signs.append(_whose(box.corner, box.other_corner, state.letters))
    return element(
        "g",
        f' class="{" ".join(names)}" data-node="{box.node}"',
        empty("rect", box.shape + (_look(kind, box.is_outcome, state.style) if kind else "") + dash),
        box.content,
        _badge(*box.corner, state.number, kind) if state.number else NOTHING,
        *signs,
    )


def _box_state(box: _PlannedBox, marks: Marks, bases: _Bases, number: int) -> _BoxState:
    """Return how a box stands to a case, by the first path that passes it; `number` is that of a step, or 0."""
    node = box.node
    own = "argued" if marks.focus_is_argued else "on-path"
    ended = [b.letter for b in marks.besides if b.outcome == node and not b.reached.isdisjoint(box.connectors)]
    signs = node in marks.parting, node in marks.turning, shortened("".join(ended)) if ended else ""
    if number:
        return _BoxState(own, None, number, "", *signs)
    if node == marks.outcome and any(_is_of_focus(connector, marks, bases) for connector in box.connectors):
        is_found = marks.focus_is_argued or marks.outcome_basis is Basis.STATED
        return _BoxState(own, None, marks.outcome_number, "" if is_found else str(marks.outcome_basis), *signs)
    if not marks.fits.isdisjoint(box.connectors):
        return _BoxState("fits", None, 0, "", *signs)
    beside = next((beside for beside in marks.besides if not beside.connectors.isdisjoint(box.connectors)), None)
    return _BoxState(beside.style.kind, beside.style, 0, "", *signs) if beside else _BoxState("", None, 0, "", *signs)


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


def _whose(corner: tuple[int, int], other_corner: tuple[int, int], letters: str) -> Markup:
    """Draw the letters of those whose path ends in a box, on the right of its upper edge."""
    across = _letters_width(letters)
    x, y = other_corner[0] - across - 2, corner[1]
    line = f' stroke="{_INK}" stroke-width="1" stroke-dasharray="none"'
    shape = f' x="{x}" y="{y - 11}" width="{across}" height="21" rx="4"{line}'
    words = f' x="{x + across // 2}" y="{y + 5}" fill="{_INK}" stroke="none" font-size="{LABEL}"'
    return element("g", ' class="whose"', empty("rect", shape), element("text", words, text(letters)))


def _corner_sign(name: str, x: int, y: int) -> Markup:
    """Draw a sign on the corner of a question: a fork where paths part, a turn where one answer decides."""
    line = f"M{x - 11} {y - 11}h22v22h-22z{_CORNER_LINES[name]}"
    return empty("path", f' class="{name}" d="{line}" stroke="{_INK}" stroke-dasharray="none"')
