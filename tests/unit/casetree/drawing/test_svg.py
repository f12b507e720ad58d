"""Drawings with their cases: every shipped tree and every figure of the gallery, by what their parts mean."""

import math
import re
from collections import Counter
from functools import cache
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.layouts.geometry import LABEL, Layout
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.parts import lines
from casetree.drawing.parts.plan import plan
from casetree.drawing.svg import draw
from casetree.figures.figure import planned
from casetree.figures.line_names import line_names, names_in_boxes
from casetree.nouns.trace import Certainty
from casetree.telling.voice import Voice
from casetree.text.measure import width
from casetree.text.words import words_for
from casetree.walking.marks import mark
from casetree.walking.walk import walk
from drawings import Drawing, content_drawings, gallery_drawings, of_each
from reading import case_of, content_library, trace_with_faults, tree_of

STATED = Certainty.STATED

DRAWINGS = {drawing.name: drawing for drawing in [*gallery_drawings(), *content_drawings()]}
WITH_CASE = [name for name, drawing in DRAWINGS.items() if drawing.trace.focus]
OF_SEVERAL = [name for name in WITH_CASE if DRAWINGS[name].trace.beside]

every_drawing = of_each(DRAWINGS)
every_case = of_each(WITH_CASE)
of_several = of_each(OF_SEVERAL)


@cache
def figure_of(name: str) -> tuple[Drawing, Layout, Element]:
    drawing = DRAWINGS[name]
    tree, language, marks = drawing.trace.tree, drawing.language, mark(drawing.trace)
    voice = Voice(drawing.trace, words_for(language))
    ended = names_in_boxes(voice, marks)
    layout = arrange(tree, language, drawing.trace.case.layout, len(marks.drawn) | 1, ended)
    ground = plan(layout, tree, language, ended)
    svg = fromstring(draw(ground, marks, "Title", "id", line_names(voice, marks)))
    for group in svg.iter("g"):
        if "stroke-dasharray" in group.attrib:  # shared by the lines in it
            for line in group.iter("path"):
                line.set("stroke-dasharray", group.attrib["stroke-dasharray"])
    return drawing, layout, svg


def classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def all_of(svg: Element, tag: str, *names: str) -> list[Element]:
    return [each for each in svg.iter(tag) if set(names) <= set(classes(each))]


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
def test_the_end_of_the_focus_is_solid_only_where_it_is_stated_and_decided_and_never_filled(name):
    drawing, _, svg = figure_of(name)
    focus = drawing.trace.focus
    is_only_led = bool(focus.outcome) and focus.outcome.id in mark(drawing.trace).only_led
    is_found = focus.outcome_certainty is STATED and not is_only_led
    for box in [*all_of(svg, "g", "outcome", "on-path"), *all_of(svg, "g", "outcome", "argued")]:
        if focus.outcome and box.attrib["data-node"] == focus.outcome.id and box.find("g[@class='number']") is not None:
            assert is_solid(box.find("rect")) == is_found
            assert box.find("rect").get("fill") is None


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
            seen.setdefault((tree.title.in_language("en")[0], node), set()).update(signs or ["none"])
    assert all(len(signs) == 1 for signs in seen.values())
    assert {*set().union(*seen.values())} >= {"good", "bad", "none"}


# Several parties --------------------------------------------------------------------------------------


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
    rails = [path for path in all_of(svg, "path", "rail") if path.get("data-by") == "court"]
    assert len(rails) == 2
    assert all(map(is_solid, rails))


@of_several
def test_every_party_has_a_line_of_its_own_along_all_that_it_surely_takes(name):
    drawing, _, svg = figure_of(name)
    rails = all_of(svg, "path", "rail")
    for path in drawing.trace.paths:
        mine = [rail for rail in rails if rail.attrib["data-by"] == path.path.id]
        is_focus = path is drawing.trace.focus
        assert len(mine) == len(path.certainty if is_focus else path.on_path)
        assert all(("argued" in classes(rail)) == path.is_argued for rail in mine)
        assert sum(map(is_solid, mine)) == sum(certainty is STATED for certainty in path.certainty.values())


@every_case
def test_a_connector_has_the_classes_of_the_focus_and_of_nobody_else(name):
    drawing, _, svg = figure_of(name)
    focus = drawing.trace.focus
    for line in all_of(svg, "path", "connector"):
        connector = line.attrib["data-from"], line.attrib["data-answer"]
        assert bool({"on-path", "fits", "argued"} & set(classes(line))) == (connector in focus.certainty)
        assert "other" not in classes(line)
        assert line.get("data-by") == (focus.path.id if connector in focus.certainty else None)


@every_case
def test_every_party_is_named_once_where_its_line_begins_in_its_own_colour(name):
    drawing, layout, svg = figure_of(name)
    begins = all_of(svg, "g", "begin")
    drawn = [path for path in drawing.trace.paths if path.on_path or path.fits or path.steps]
    assert sorted(group.attrib["data-by"] for group in begins) == sorted(path.path.id for path in drawn)
    words = ["".join(group.itertext()) for group in begins]
    assert all(words)
    assert len(set(words)) == len(words)
    top = next(box.y for box in layout.boxes if box.node == drawing.trace.tree.start)
    assert all(group.find("path").attrib["d"].endswith(f"V{top}") for group in begins)
    for group in begins:
        path = next(each for each in drawing.trace.paths if each.path.id == group.attrib["data-by"])
        assert (
            path.path.decided is None
            or words_for(drawing.language).year(path.path.decided) in "".join(group.itertext()).replace("\u00a0", " ")
            or drawing.trace.is_comparison
            or path.path.reads
        )


@every_case
def test_names_stand_inside_the_drawing_and_upon_no_line_or_other_name(name):
    _, _, svg = figure_of(name)
    left, top, across, _ = map(float, svg.attrib["viewBox"].split())
    rects, stems = [], []
    for group in all_of(svg, "g", "begin"):
        words = group.find("text")
        spans = [*words] or [words]
        x, ys = float(spans[0].attrib["x"]), [float(span.attrib["y"]) for span in spans]
        wide = max(width(span.text, LABEL) for span in spans)
        start = {"end": x - wide, "start": x}.get(words.get("text-anchor"), x - wide / 2)
        rects.append((start, ys[0] - 11, start + wide, ys[-1] + 3))
        d = group.find("path").attrib["d"]
        stems.append((float(re.findall(r"[MH](-?\d+)", d)[-1]), float(re.match(r"M-?\d+ (-?\d+)", d)[1])))
    for number, (x1, y1, x2, y2) in enumerate(rects):
        assert left <= x1 < x2 <= left + across
        assert top <= y1
        for other, (u1, v1, u2, v2) in enumerate(rects):
            assert number == other or x2 <= u1 or u2 <= x1 or y2 <= v1 or v2 <= y1
        for other, (x, begin) in enumerate(stems):
            assert number == other or not x1 < x < x2 or begin > y2


@of_several
def test_a_line_ends_or_begins_in_a_question_mark_where_nobody_knows_its_way(name):
    drawing, _, svg = figure_of(name)
    rails = mark(drawing.trace).rails
    ended = [
        (group.attrib["data-node"], by)
        for group in all_of(svg, "g", "question")
        for mark in all_of(group, "g", "unknown")
        for by in mark.attrib["data-by"].split()
        if "".join(mark.itertext()) == "?"
    ]
    signs = [("".join(mark.itertext()), mark.attrib["data-by"].split()) for mark in all_of(svg, "g", "unknown")]
    begun = Counter(by for sign, parties in signs if sign == "…" for by in parties)
    for rail in rails:
        known = {node for node, by in ended if by == rail.by}
        assert known >= {*rail.open}, "what it answered is not known"
        assert known <= {*rail.open, *rail.resumed}
        left = len({*rail.resumed} - known)
        assert begun[rail.by] == left, "how it came there is not known"


@of_several
def test_no_question_mark_stands_nearer_to_the_line_of_another_party_than_to_its_own(name):
    drawing, _, svg = figure_of(name)
    ends: dict[str, list[tuple[float, float]]] = {}
    for group in all_of(svg, "g", "begin"):
        ends.setdefault(group.attrib["data-by"], []).append(ends_of(group.find("path").attrib["d"])[1])
    for rail in all_of(svg, "path", "rail"):
        ends.setdefault(rail.attrib["data-by"], []).extend(ends_of(rail.attrib["d"]))
    opened = {(rail.by, node) for rail in mark(drawing.trace).rails for node in rail.open}
    for box in all_of(svg, "g", "question"):
        for unknown in all_of(box, "g", "unknown"):
            own, words = unknown.attrib["data-by"].split(), unknown.find("text")
            x, y = float(words.attrib["x"]), float(words.attrib["y"]) - 5
            away = {by: min(math.hypot(x - u, y - v) for u, v in ends[by]) for by in ends}
            if all((by, box.attrib["data-node"]) in opened for by in own):
                assert min(away, key=away.__getitem__) in own


def ends_of(d: str) -> list[tuple[float, float]]:
    """Return where a line begins and ends."""
    x = y = 0.0
    found = []
    for kind, written in re.findall(r"([MHVqmlh])([-\d. ]*)", d):
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", written)]
        if kind == "q":
            x, y = x + numbers[2], y + numbers[3]
        else:
            x = numbers[0] if kind in "MH" else x
            y = numbers[-1] if kind in "MV" else y
        found.append((x, y))
    return [found[0], found[-1]]


@every_case
def test_an_end_beside_that_of_the_focus_names_who_came_to_it_and_that_of_a_court_alone_says_that_findings_lead_there(
    name,
):
    drawing, layout, _ = figure_of(name)
    rails = mark(drawing.trace).rails
    led, decided = ({rail.outcome for rail in rails if getattr(rail, kind)} for kind in ("is_led", "is_decided"))
    beside = [rail for rail in rails if rail.outcome and not (rail.is_focus or rail.is_argued)]
    own = {rail.outcome for rail in beside if rail.is_decided or (rail.arrives and not rail.is_led)}
    found = {box.node: box for box in layout.boxes if box.names and box.is_outcome}
    assert set(found) == own | (led - decided)
    words = words_for(drawing.language)
    first = words.undecided.format(outcome="").strip()
    told = {node for node, box in found.items() if " ".join(box.lines).startswith(first)}
    assert told == led - decided


def test_no_drawing_needs_a_key():
    for name in WITH_CASE:
        _, _, svg = figure_of(name)
        names = {kind for each in svg.iter() for kind in classes(each)}
        assert not names & {"whose", "fork", "turn", "next"}


# Heads, numbers, words ---------------------------------------------------------------------------------


@every_drawing
def test_the_number_of_a_step_covers_no_arrow_head(name):
    _, layout, svg = figure_of(name)
    circles = [circle for group in all_of(svg, "g", "number") for circle in group.iter("circle")]
    numbers = [(int(c.attrib["cx"]), int(c.attrib["cy"])) for c in circles]
    for wire in layout.wires:
        x, y = wire.points[-1]
        is_down = wire.points[-2][0] == x
        for number_x, number_y in numbers:
            across = max(0, abs(x - number_x) - 6) if is_down else max(0, x - 10 - number_x, number_x - x)
            down = max(0, y - 10 - number_y, number_y - y) if is_down else max(0, abs(y - number_y) - 6)
            assert math.hypot(across, down) >= 11, (wire.question, wire.answer)


MANY = 20
"""Of more connectors that run to one end the last stretch is drawn once."""

OPEN_HEADS = tuple(lines.arrow(way).removeprefix(lines.line(way)) for way in (((0, 0), (0, 30)), ((0, 0), (30, 0))))
"""Of an arrow that ends downwards, and of one that ends to the right."""


@every_drawing
def test_one_head_stands_where_lines_end_and_an_open_one_shows_behind_no_filled_one(name):
    _, layout, svg = figure_of(name)
    heads = "".join(head.attrib["d"] for head in all_of(svg, "path", "head"))
    filled = {(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) (-?\d+)", heads)}
    lines = {(line.attrib["data-from"], line.attrib["data-answer"]): line for line in all_of(svg, "path", "connector")}
    runs: dict[object, list[bool]] = {}
    for wire in layout.wires:
        is_open = lines[wire.question, wire.answer].attrib["d"].endswith(OPEN_HEADS)
        assert not (is_open and wire.points[-1] in filled), (wire.question, wire.answer)
        runs.setdefault((wire.points[-1], wire.points[-1][0] == wire.points[-2][0]), []).append(is_open)
    for (end, _), heads in runs.items():
        assert sum(heads) in ([0] if end in filled else [1 if len(heads) > MANY else len(heads)]), end


def exits(number: int, answers: str = "") -> list[bool]:
    """Draw so many questions with an exit each along one rail; tell of the exits that nobody takes which are whole."""
    questions = "".join(f"  q{n}: {{ask: A?, answers: {{yes: q{n + 1}, no: bad}}}}\n" for n in range(number))
    end = f"  q{number}: {{ask: A?, answers: {{yes: good, no: fair}}}}\n"
    tree = tree_of(f"title: T\nstart: q0\nquestions:\n{questions}{end}outcomes: {{good: G, fair: F, bad: B}}\n")
    trace, _ = walk(tree, case_of(f"tree: example\n{answers}"))
    layout = arrange(tree, "en")
    svg = fromstring(draw(plan(layout, tree, "en"), mark(trace), "Title", "id"))
    plain = [line for line in all_of(svg, "path", "connector") if classes(line) == ["connector"]]
    drawn = {line.attrib["data-from"]: line.attrib["d"] for line in plain if line.attrib["data-to"] == "bad"}
    ways = {
        wire.question: lines.line(wire.points) for wire in layout.wires if wire.question in drawn and wire.to == "bad"
    }
    assert all(way.startswith(drawn[question]) or drawn[question].startswith(way) for question, way in ways.items())
    return [drawn[question].startswith(way) for question, way in ways.items()]


def test_of_many_connectors_that_run_to_one_end_the_longest_alone_is_drawn_as_far_as_that():
    assert exits(MANY) == [True] * MANY
    assert exits(MANY + 1) == [True] + [False] * MANY


def test_where_the_longest_of_them_is_taken_the_next_one_goes_on_in_its_place():
    taken = "decided: 2010\nanswers: {q0: no}\nbasis: stated\ncite: press\n"
    assert exits(MANY + 2, taken) == [True] + [False] * MANY


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
