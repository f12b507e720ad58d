"""Drawings with their cases: every shipped tree and every figure of the gallery, by what their parts mean."""

import math
import re
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest

from casetree.drawing.layouts.geometry import Layout
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.parts import lines
from casetree.drawing.parts.plan import plan
from casetree.drawing.svg import draw
from casetree.figures.figure import planned
from casetree.nouns.trace import Certainty, PathTrace
from casetree.walking.marks import mark
from drawings import Drawing, content_drawings, gallery_drawings
from reading import content_library, trace_with_faults

STATED = Certainty.STATED

DRAWINGS = {drawing.name: drawing for drawing in [*gallery_drawings(), *content_drawings()]}
WITH_CASE = [name for name, drawing in DRAWINGS.items() if drawing.trace.focus]
OF_SEVERAL = [name for name in WITH_CASE if DRAWINGS[name].trace.beside]

every_drawing = pytest.mark.parametrize("name", DRAWINGS)
every_case = pytest.mark.parametrize("name", WITH_CASE)
of_several = pytest.mark.parametrize("name", OF_SEVERAL)


def figure_of(name: str) -> tuple[Drawing, Layout, Element]:
    drawing = DRAWINGS[name]
    tree, language = drawing.trace.tree, drawing.language
    layout = arrange(tree, language, drawing.trace.case.layout)
    return drawing, layout, fromstring(draw(plan(layout, tree, language), mark(drawing.trace), "Title", "id"))


def classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def all_of(svg: Element, tag: str, *names: str) -> list[Element]:
    return [each for each in svg.iter(tag) if set(names) <= set(classes(each))]


def letters_of(group: Element) -> str:
    return "".join(text.text or "" for each in all_of(group, "g", "whose") for text in each.iter("text"))


def lettered(drawing: Drawing) -> list[tuple[str, PathTrace]]:
    """Return the paths beside the focus of which anything is known, with their letters."""
    known = [path for path in drawing.trace.beside if path.on_path or path.outcome]
    return list(zip("ABCDEFG", known, strict=False))


# Whole and in its place ---------------------------------------------------------------------------------


@every_drawing
def test_a_drawing_holds_every_part_of_its_tree_and_nothing_stands_outside(name):
    _, layout, svg = figure_of(name)
    left, top, across, down = map(float, svg.attrib["viewBox"].split())
    for rect in svg.iter("rect"):
        x, y, width, height = (float(rect.attrib[each]) for each in ("x", "y", "width", "height"))
        assert left <= x <= x + width <= left + across
        assert top <= y <= y + height <= top + down
    hooked = [
        (path.attrib["data-from"], path.attrib["data-answer"], path.attrib["data-to"])
        for path in all_of(svg, "path", "connector")
    ]
    assert sorted(hooked) == sorted((wire.question, wire.answer, wire.to) for wire in layout.wires)
    nodes = [group.attrib["data-node"] for kind in ("question", "outcome") for group in all_of(svg, "g", kind)]
    assert sorted(nodes) == sorted(box.node for box in layout.boxes)


@every_drawing
def test_a_drawing_has_no_style_no_script_and_one_id(name):
    _, _, svg = figure_of(name)
    assert {each.tag for each in svg.iter()} <= {"svg", "title", "g", "rect", "path", "circle", "text", "tspan"}
    names = {name for each in svg.iter() for name in each.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert [each.attrib["id"] for each in svg.iter() if "id" in each.attrib] == ["id"]


@every_drawing
def test_every_shape_has_a_colour_of_its_own_or_of_its_group(name):
    _, _, svg = figure_of(name)

    def check(element: Element, fill: str) -> None:
        fill = element.get("fill", fill)
        assert fill or element.tag not in ("rect", "path", "circle", "text"), element.attrib
        for child in element:
            check(child, fill)

    check(svg, "")


# What is found and what is not ----------------------------------------------------------------------------


def is_solid(line: Element) -> bool:
    return line.get("stroke-dasharray") in (None, "none")


@every_case
def test_a_connector_of_the_focus_is_solid_and_its_answer_filled_only_where_a_decision_states_it(name):
    drawing, _, svg = figure_of(name)
    focus = drawing.trace.focus
    found = {connector for connector, certainty in focus.certainty.items() if certainty is STATED}
    for line in all_of(svg, "path", "connector"):
        connector = line.attrib["data-from"], line.attrib["data-answer"]
        if connector in focus.certainty:
            assert is_solid(line) == (connector in found), connector
    filled = [label for label in all_of(svg, "g", "answer") if label.find("rect").get("fill")]
    assert len(filled) == len(found)
    assert all("stated" in classes(label) for label in filled)


@every_case
def test_the_end_of_the_focus_is_solid_and_filled_only_where_it_is_stated(name):
    drawing, _, svg = figure_of(name)
    focus = drawing.trace.focus
    is_found = focus.outcome_certainty is STATED
    for box in [*all_of(svg, "g", "outcome", "on-path"), *all_of(svg, "g", "outcome", "argued")]:
        if focus.outcome and box.attrib["data-node"] == focus.outcome.id and box.find("g[@class='number']") is not None:
            assert is_solid(box.find("rect")) == is_found
            assert (box.find("rect").get("fill") is not None) == is_found


@every_case
def test_a_question_of_the_focus_is_as_solid_as_its_answer(name):
    drawing, _, svg = figure_of(name)
    boxes = {group.attrib["data-node"]: group for group in all_of(svg, "g", "question")}
    certainty = drawing.trace.focus.certainty
    for step in drawing.trace.focus.steps:
        is_found = step.answer is not None and certainty[step.question.id, step.answer.id] is STATED
        assert is_solid(boxes[step.question.id].find("rect")) == is_found


# What an outcome is to the applicant ---------------------------------------------------------------------


def test_an_outcome_has_the_sign_of_its_tone_in_every_drawing_and_none_where_its_tree_gives_none():
    seen: dict[tuple[str, str], set[str]] = {}
    for name in DRAWINGS:
        drawing, _, svg = figure_of(name)
        tree = drawing.trace.tree
        for group in all_of(svg, "g", "outcome"):
            node = group.attrib["data-node"]
            signs = [path.attrib["class"] for path in group.findall("path")]
            assert signs == ([tree.outcomes[node].tone] if tree.outcomes[node].tone else [])
            seen.setdefault((tree.id, node), set()).update(signs or ["none"])
    assert all(len(signs) == 1 for signs in seen.values())
    assert {*set().union(*seen.values())} >= {"good", "bad", "none"}


# Several parties --------------------------------------------------------------------------------------


def labels(svg: Element) -> list[Element]:
    """Return the labels of answers, in the order of the layout's connectors."""
    return all_of(svg, "g", "answer")


def test_what_an_earlier_court_found_looks_found_though_the_court_in_focus_left_it_open():
    block = """
tree: refugee-steps
paths:
  - {by: court, number: A, decided: 2021, effect: quashed, answers: {persecution: yes, state-involved: yes}}
  - {by: court, number: B, decided: 2023, effect: sent-back, answers: {persecution: yes, state-involved: pending}}
"""
    trace, faults = trace_with_faults(block, content_library())
    assert trace is not None, faults
    svg = fromstring(draw(planned(trace.tree, "en", ""), mark(trace), "Title", "id"))
    [line] = [
        path
        for path in all_of(svg, "path", "connector")
        if (path.get("data-from"), path.get("data-answer")) == ("state-involved", "yes")
    ]
    assert classes(line)[:3] == ["connector", "fits", "left-open"]
    assert not is_solid(line)
    [rail] = [path for path in all_of(svg, "path", "rail") if path.get("data-by") == "court"][1:]
    assert is_solid(rail)
    [label] = [label for label in labels(svg) if "left-open" in classes(label) and label.find("g") is not None]
    assert label.find("rect").get("fill") is None
    assert label.find("g")[0].get("fill") is not None


@of_several
def test_every_party_has_a_line_of_its_own_along_all_that_it_surely_takes(name):
    drawing, _, svg = figure_of(name)
    rails = all_of(svg, "path", "rail")
    for path in drawing.trace.beside:
        mine = [rail for rail in rails if path.path.id in rail.attrib["data-by"].split()]
        assert len(mine) == len(path.on_path)
        assert all(("argued" in classes(rail)) == path.is_argued for rail in mine)
        assert sum(map(is_solid, mine)) == sum(certainty is STATED for certainty in path.certainty.values())


@of_several
def test_every_answer_has_the_letters_of_all_who_gave_it(name):
    drawing, layout, svg = figure_of(name)
    assert lettered(drawing)
    for wire, label in zip(layout.wires, labels(svg), strict=True):
        wanted = [letter for letter, path in lettered(drawing) if (wire.question, wire.answer) in path.on_path]
        assert sorted(letters_of(label)) == wanted


@of_several
def test_every_outcome_has_the_letters_of_all_who_end_there(name):
    drawing, _, svg = figure_of(name)
    ended: dict[str, list[str]] = {}
    for letter, path in lettered(drawing):
        if path.outcome:
            ended.setdefault(path.outcome.id, []).append(letter)
    drawn = {group.attrib["data-node"]: sorted(letters_of(group)) for group in all_of(svg, "g", "outcome")}
    assert {node: letters for node, letters in drawn.items() if letters} == ended


@of_several
def test_every_parting_of_any_two_paths_is_drawn(name):
    drawing, _, svg = figure_of(name)
    parting = {step.question.id for parting in drawing.trace.partings for step in parting.steps}
    forks = [g.attrib["data-node"] for g in svg.iter("g") if any(p.get("class") == "fork" for p in g.findall("path"))]
    assert sorted(forks) == sorted(parting)


# Heads, numbers, words ---------------------------------------------------------------------------------


@every_drawing
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


OPEN_HEADS = tuple(lines.arrow(way).removeprefix(lines.line(way)) for way in (((0, 0), (0, 30)), ((0, 0), (30, 0))))
"""Of an arrow that ends downwards, and of one that ends to the right."""


@every_drawing
def test_one_head_stands_where_lines_end_and_an_open_one_shows_behind_no_filled_one(name):
    _, layout, svg = figure_of(name)
    heads = [re.match(r"M(-?\d+) (-?\d+)", head.attrib["d"]).groups() for head in all_of(svg, "path", "head")]
    filled = {(int(x), int(y)) for x, y in heads}
    lines = {(line.attrib["data-from"], line.attrib["data-answer"]): line for line in all_of(svg, "path", "connector")}
    for wire in layout.wires:
        is_open = lines[wire.question, wire.answer].attrib["d"].endswith(OPEN_HEADS)
        assert is_open != (wire.points[-1] in filled), (wire.question, wire.answer)


@every_drawing
def test_what_matters_most_is_painted_last(name):
    _, _, svg = figure_of(name)
    weights = {"on-path": 3, "fits": 2}
    painted = [max(weights.get(kind, 0) for kind in classes(line)) for line in all_of(svg, "path", "connector")]
    assert all(one <= other for one, other in pairwise(painted))


def test_words_that_run_to_the_left_say_so_and_others_do_not():
    _, _, svg = figure_of("scripts-decided.en")
    texts = {"".join(text.itertext()): text.get("direction") for text in svg.iter("text")}
    hebrew = [direction for words, direction in texts.items() if "האדם" in words]
    assert hebrew == ["rtl"]
    assert {direction for words, direction in texts.items() if words.isascii()} == {None}
