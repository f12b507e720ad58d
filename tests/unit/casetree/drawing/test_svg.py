"""What a case adds to a drawing: letters of parties that have room, signs that do not hide each other."""

import math
import re
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetree.drawing.layouts.geometry import LABEL, Layout, Wire
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.svg import draw, plan, shortened
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import PathTrace
from casetree.text.measure import width
from casetree.walking.marks import Beside, Marks, Style, mark
from drawings import Drawing, golden_drawings
from drawn_trees import drawn_trees

DRAWINGS = {drawing.name: drawing for drawing in golden_drawings()}


def drawing_of(tree: DecisionTree, layout: Layout, marks: Marks) -> Element:
    return fromstring(draw(plan(layout, tree, "en"), marks, "Title", "id"))


def beside(letter: str, wire: Wire) -> Beside:
    """Return a path of which only one connector is known."""
    connector = frozenset({(wire.question, wire.answer)})
    return Beside(0, Style("other", 1), letter, connector, "", connector)


def labels(svg: Element) -> list[Element]:
    """Return the labels of answers, in the order of the layout's connectors."""
    return [group for group in svg.iter("g") if "answer" in group.attrib.get("class", "").split()]


def box_of(rect: Element) -> tuple[int, int, int, int]:
    left, top, across, high = (int(rect.attrib[name]) for name in ("x", "y", "width", "height"))
    return left, top, left + across, top + high


def is_apart(box: tuple[int, int, int, int], left: int, top: int, right: int, foot: int) -> bool:
    return box[2] < left or right < box[0] or box[3] < top or foot < box[1]


def touches(box: tuple[int, int, int, int], wire: Wire, layout: Layout) -> list[object]:
    """Return what a label touches beside its own connector."""
    found: list[object] = [
        shape for shape in layout.boxes if not is_apart(box, shape.x, shape.y, shape.x + shape.width, shape.foot)
    ]
    for other in layout.wires:
        label = other.label
        if other is wire:
            continue
        if not is_apart(box, label.x, label.y, label.x + label.width, label.y + label.height):
            found.append(label)
        for (x1, y1), (x2, y2) in zip(other.points, other.points[1:], strict=False):
            if not is_apart(box, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)):
                found.append(other)
    return found


@settings(max_examples=40)
@given(drawn_trees(max_questions=7), st.sampled_from(["en", "ja"]), st.sampled_from(["B", "AB", "ABC"]))
def test_letters_of_parties_touch_nothing(tree, language, letters):
    layout = arrange(tree, language)
    for number, wire in enumerate(layout.wires):
        svg = drawing_of(tree, layout, Marks(besides=tuple(beside(letter, wire) for letter in letters)))
        label = labels(svg)[number]
        rect, words, _, whose = label
        assert whose.text == letters
        assert touches(box_of(rect), wire, layout) == []
        left, _, right, _ = box_of(rect)
        half = width(letters, LABEL) / 2
        assert left + 3 < int(whose.attrib["x"]) - half < int(whose.attrib["x"]) + half < right - 3
        if int(whose.attrib["y"]) < wire.label.y + wire.label.height:  # beside the words
            lines = [words.text] if words.text else [line.text for line in words]
            x = int(words.attrib.get("x") or words[0].attrib["x"])
            widest = max(width(line, LABEL) for line in lines) / 2
            assert left + 2 < x - widest
            assert x + widest + 2 < int(whose.attrib["x"]) - half


def letters_of(group: Element) -> str:
    return "".join(e.text or "" for e in group.iter("text") if "whose" in e.attrib.get("class", ""))


def figure_of(name: str) -> tuple[Drawing, Layout, Element]:
    drawing = DRAWINGS[name]
    layout = arrange(drawing.trace.tree, drawing.language, drawing.trace.case.layout)
    return drawing, layout, drawing_of(drawing.trace.tree, layout, mark(drawing.trace))


OF_SEVERAL = [name for name, drawing in DRAWINGS.items() if drawing.trace.beside]


def lettered(drawing: Drawing) -> list[tuple[str, PathTrace]]:
    """Return the paths beside the focus of which anything is known, with their letters."""
    known = [path for path in drawing.trace.beside if path.on_path or path.outcome]
    return list(zip("ABCDEFG", known, strict=False))


@pytest.mark.parametrize("name", OF_SEVERAL)
def test_every_answer_has_the_letters_of_all_who_gave_it(name):
    drawing, layout, svg = figure_of(name)
    assert lettered(drawing)
    for wire, label in zip(layout.wires, labels(svg), strict=True):
        wanted = [letter for letter, path in lettered(drawing) if (wire.question, wire.answer) in path.on_path]
        assert letters_of(label) == "".join(wanted)


@pytest.mark.parametrize("name", OF_SEVERAL)
def test_every_outcome_has_the_letters_of_all_who_end_there(name):
    drawing, _, svg = figure_of(name)
    ended = {path.outcome.id: "" for _, path in lettered(drawing) if path.outcome}
    for letter, path in lettered(drawing):
        if path.outcome:
            ended[path.outcome.id] += letter
    drawn = {
        group.attrib["data-node"]: "".join(
            text.text or "" for e in group.iter("g") if e.get("class") == "whose" for text in e.iter("text")
        )
        for group in svg.iter("g")
        if "outcome" in group.attrib.get("class", "").split()
    }
    assert {node: letters for node, letters in drawn.items() if letters} == ended


@pytest.mark.parametrize("name", OF_SEVERAL)
def test_every_parting_of_any_two_paths_is_drawn(name):
    drawing, _, svg = figure_of(name)
    parting = {step.question.id for parting in drawing.trace.partings for step in parting.steps}
    forks = [g.attrib["data-node"] for g in svg.iter("g") if any(p.get("class") == "fork" for p in g.findall("path"))]
    assert sorted(forks) == sorted(parting)


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_number_of_a_step_covers_no_arrow_head(name):
    _, layout, svg = figure_of(name)
    numbers = [(int(c.attrib["cx"]), int(c.attrib["cy"])) for c in svg.iter("circle")]
    for wire in layout.wires:
        x, y = wire.points[-1]
        is_down = wire.points[-2][0] == x
        for number_x, number_y in numbers:
            across = max(0, abs(x - number_x) - 6) if is_down else max(0, x - 10 - number_x, number_x - x)
            down = max(0, y - 10 - number_y, number_y - y) if is_down else max(0, abs(y - number_y) - 6)
            assert math.hypot(across, down) >= 11, (wire.question, wire.answer)


OPEN_HEAD = re.compile(r"m-[58]-[58] [058]")


@pytest.mark.parametrize("name", DRAWINGS)
def test_an_open_arrow_head_shows_behind_no_filled_one(name):
    _, layout, svg = figure_of(name)
    lines = [path for path in svg.iter("path") if "connector" in path.get("class", "").split()]
    drawn = {(line.attrib["data-from"], line.attrib["data-answer"]): line for line in lines}
    passed = {wire.points[-1] for wire in layout.wires if drawn[wire.question, wire.answer].get("class") != "connector"}
    for wire in layout.wires:
        line = drawn[wire.question, wire.answer]
        is_open = line.get("class") == "connector" and wire.points[-1] not in passed
        assert bool(OPEN_HEAD.search(line.attrib["d"])) == is_open, (wire.question, wire.answer)


def test_many_letters_become_a_range_or_a_count():
    assert [shortened(letters) for letters in ("", "A", "ABC", "ABCD", "BCDEF", "ABDE")] == [
        "", "A", "ABC", "A–D", "B–F", "A+3",
    ]  # fmt: skip


def test_words_that_run_to_the_left_say_so_and_others_do_not():
    _, _, svg = figure_of("scripts-decided.en")
    texts = {"".join(text.itertext()): text.get("direction") for text in svg.iter("text")}
    hebrew = [direction for words, direction in texts.items() if "האדם" in words]
    assert hebrew == ["rtl"]
    assert {direction for words, direction in texts.items() if words.isascii()} == {None}
