"""Laws of the layout: nothing overlaps, everything fits, no line leads astray."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetree.drawing.layouts.branching import branching
from casetree.drawing.layouts.geometry import (
    GAP,
    LABEL,
    LABEL_LINE,
    LINE,
    MARGIN,
    SIZES,
    TEXT,
    Box,
    Label,
    Layout,
    Wire,
    spaced,
)
from casetree.drawing.layouts.ladders.ladder import ladder
from casetree.drawing.layouts.layers.layered import layered
from casetree.drawing.layouts.layout import MEASURES, arrange
from casetree.drawing.layouts.lettering import BoxNames, Lettering, Trial
from casetree.nouns.model import DecisionTree
from casetree.reading.grammar.cases import LAYOUTS
from casetree.text.measure import width
from drawings import content_drawings, gallery_drawings, of_each
from drawn_trees import SHAPES, drawn_trees, tree_of
from strategies import read_tree_data

Segment = tuple[tuple[float, float], tuple[float, float]]
Law = Callable[[DecisionTree, Layout], None]

HAIR = 0.01
"""Less than this is rounding."""


# Geometry --------------------------------------------------------------------------------------------


def distance(one: Box | Label, other: Box | Label) -> float:
    """Return how far two rectangles are apart along an axis; negative where they overlap."""
    across = max(other.x - one.x - one.width, one.x - other.x - other.width)
    down = max(other.y - one.y - one.height, one.y - other.y - other.height)
    return max(across, down)


def segments(wire: Wire) -> list[Segment]:
    return list(zip(wire.points, wire.points[1:], strict=False))


def as_label(segment: Segment) -> Label:
    """Return a horizontal or vertical line as a rectangle without width or height."""
    (x1, y1), (x2, y2) = segment
    return Label(x=min(x1, x2), y=min(y1, y2), width=abs(x2 - x1), height=abs(y2 - y1), lines=(), language="")


def neighbours(
    shapes: list[tuple[Box | Label, object]],
) -> Iterator[tuple[tuple[Box | Label, object], tuple[Box | Label, object]]]:
    """Yield the pairs of rectangles that may touch, each with what it belongs to, by a sweep from left to right."""
    ordered = sorted(shapes, key=lambda each: each[0].x)
    for number, one in enumerate(ordered):
        for other in ordered[number + 1 :]:
            if other[0].x > one[0].x + one[0].width + GAP:
                break
            yield one, other


def start_of(wire: Wire, layout: Layout) -> Box:
    """Return the box of the question that a connector leaves."""
    return next(box for box in layout.boxes if box.node == wire.question and not box.is_outcome)


def square(x: int, y: int) -> Label:
    """Return the square around the sign of a tone."""
    return Label(x=x, y=y, width=18, height=18, lines=(), language="")


# Laws ------------------------------------------------------------------------------------------------


def boxes_keep_their_distance(tree: DecisionTree, layout: Layout) -> None:
    for (one, _), (other, _) in neighbours([(box, None) for box in layout.boxes]):
        assert distance(one, other) >= GAP - HAIR


def nothing_reaches_into_the_margin(tree: DecisionTree, layout: Layout) -> None:
    for shape in [*layout.boxes, *(wire.label for wire in layout.wires)]:
        assert shape.x >= MARGIN - HAIR
        assert shape.y >= MARGIN - HAIR
        assert shape.x + shape.width <= layout.width - MARGIN + HAIR
        assert shape.y + shape.height <= layout.height - MARGIN + HAIR
    for wire in layout.wires:
        assert all(MARGIN / 2 <= x <= layout.width - MARGIN / 2 for x, _ in wire.points)


def every_text_fits_with_room_for_wider_fonts(tree: DecisionTree, layout: Layout) -> None:
    for box in layout.boxes:
        assert max(width(line, TEXT) for line in box.lines) * 1.12 <= box.width
        assert len(box.lines) * LINE <= box.height
        assert max([width(line, LABEL) for line in box.names], default=0) * 1.12 <= box.width
        assert len(box.lines) * LINE + len(box.names) * LABEL_LINE < box.height
    for wire in layout.wires:
        label = wire.label
        written = [*label.lines[:-1], label.lines[-1] + " ?"]  # the mark of what fits but is not disclosed
        assert max(width(line, LABEL) for line in written) * 1.12 <= label.width
        assert len(label.lines) * 16 <= label.height


def a_question_is_drawn_once_and_every_answer_has_its_connector(tree: DecisionTree, layout: Layout) -> None:
    assert sorted(box.node for box in layout.boxes if not box.is_outcome) == sorted(tree.questions)
    assert {box.node for box in layout.boxes if box.is_outcome} == set(tree.outcomes)
    assert sorted((wire.question, wire.answer, wire.to) for wire in layout.wires) == sorted(
        (question.id, answer.id, answer.to) for question in tree.questions.values() for answer in question.answers
    )
    assert all(layout.boxes[wire.end].node == wire.to for wire in layout.wires)


def a_connector_leads_straight_from_edge_to_edge(tree: DecisionTree, layout: Layout) -> None:
    for wire in layout.wires:
        for place, box in ((wire.points[0], start_of(wire, layout)), (wire.points[-1], layout.boxes[wire.end])):
            assert distance(Label(*place, 0, 0, (), ""), box) == pytest.approx(0, abs=HAIR)
        for (x1, y1), (x2, y2) in segments(wire):
            assert x1 == x2 or y1 == y2


def no_connector_passes_through_a_box(tree: DecisionTree, layout: Layout) -> None:
    lines = [(as_label(segment), wire) for wire in layout.wires for segment in segments(wire)]
    for (one, wire), (other, box) in neighbours([*lines, *((box, box) for box in layout.boxes)]):
        if isinstance(wire, Wire) == isinstance(box, Wire):
            continue
        if not isinstance(wire, Wire):
            wire, box = box, wire
        ends = (start_of(wire, layout), layout.boxes[wire.end])
        assert distance(one, other) >= (-HAIR if box in ends else 4)


def no_connector_passes_close_to_the_sign_of_a_tone(tree: DecisionTree, layout: Layout) -> None:
    """The sign is a circle of 9 px on the right edge of an outcome."""
    lines = [(as_label(segment), wire) for wire in layout.wires for segment in segments(wire)]
    middles = [(box, box.y + box.height // 2) for box in layout.boxes if box.is_outcome]
    signs = [(square(box.x + box.width - 9, y - 9), box) for box, y in middles]
    for (one, first), (other, second) in neighbours([*lines, *signs]):
        if isinstance(first, Wire) != isinstance(second, Wire):
            assert distance(one, other) >= 6


def no_connector_passes_under_a_foreign_label(tree: DecisionTree, layout: Layout) -> None:
    lines = [(as_label(segment), wire) for wire in layout.wires for segment in segments(wire)]
    labels = [(wire.label, wire) for wire in layout.wires]
    for (one, wire), (other, owner) in neighbours([*lines, *labels]):
        if wire is not owner and bool(one.language) != bool(other.language):
            assert distance(one, other) >= 4


def labels_overlap_nothing(tree: DecisionTree, layout: Layout) -> None:
    shapes = [*layout.boxes, *(wire.label for wire in layout.wires)]
    for (one, _), (other, _) in neighbours([(shape, None) for shape in shapes]):
        assert distance(one, other) >= 2


def an_answer_stands_on_its_own_connector_near_its_question(tree: DecisionTree, layout: Layout) -> None:
    for wire in layout.wires:
        assert distance(wire.label, start_of(wire, layout)) <= 14
        assert distance(as_label(segments(wire)[0]), wire.label) < 0
        for point in wire.points[1:-1]:
            assert distance(Label(*point, 0, 0, (), ""), wire.label) >= 0  # a connector turns beside no word


def connectors_meet_only_at_their_common_end_or_cross_at_right_angles(tree: DecisionTree, layout: Layout) -> None:
    """In a tree and in a ladder nothing crosses at all."""
    lines = [(as_label(segment), wire) for wire in layout.wires for segment in segments(wire)]
    for (one, wire), (other, second) in neighbours(lines):
        if wire.end == second.end or distance(one, other) > HAIR:
            continue
        assert layout.shape == "layered"
        assert (one.width > 0) != (other.width > 0)


def answers_leave_a_question_in_written_order(tree: DecisionTree, layout: Layout) -> None:
    if layout.shape != "tree":
        return
    wires = {(wire.question, wire.answer): wire for wire in layout.wires}
    for question in tree.questions.values():
        mine = [wires[question.id, answer.id] for answer in question.answers]
        box = start_of(mine[0], layout)
        places = [wire.points[0] for wire in mine]
        for edge in (box.x, box.x + box.width):
            down = [y for x, y in places if abs(x - edge) < HAIR]
            assert down == sorted(down)
        across = [x for x, y in places if abs(y - box.bottom) < HAIR]
        assert across == sorted(across)


def equal_subtrees_are_drawn_equally(tree: DecisionTree, layout: Layout) -> None:
    """Everything below two questions has the same places, seen from them, where their subtrees are the same."""
    if layout.shape != "tree":
        return
    seen: dict[object, list[tuple[int, ...]]] = {}
    wires: dict[str, list[Wire]] = {}
    for wire in layout.wires:
        wires.setdefault(wire.question, []).append(wire)
    for question in tree.questions:
        start = start_of(wires[question][0], layout)
        kind = look(question, wires, layout)
        places = [(box.x - start.middle, box.y - start.bottom, box.width) for box in below(question, wires, layout)]
        assert seen.setdefault(kind, places) == places


def look(question: str, wires: dict[str, list[Wire]], layout: Layout) -> object:
    """Return all that the drawing of a question's subtree should depend on."""
    return tuple(
        (wire.label.lines, look_of(layout.boxes[wire.end]), wire.to in wires and look(wire.to, wires, layout))
        for wire in wires[question]
    ), start_of(wires[question][0], layout).width


def look_of(box: Box) -> object:
    """Return what stands in a box."""
    return box.lines, box.inset, box.names


def below(question: str, wires: dict[str, list[Wire]], layout: Layout) -> Iterator[Box]:
    """Yield the boxes below a question."""
    for wire in wires[question]:
        yield layout.boxes[wire.end]
        if wire.to in wires:
            yield from below(wire.to, wires, layout)


def it_fits_its_width_class_or_says_that_it_scrolls(tree: DecisionTree, layout: Layout) -> None:
    assert layout.size in SIZES
    assert layout.overflows == (layout.width > 60 * 16)
    assert layout.overflows or layout.width <= layout.size * 16


LAWS = [
    boxes_keep_their_distance,
    nothing_reaches_into_the_margin,
    every_text_fits_with_room_for_wider_fonts,
    a_question_is_drawn_once_and_every_answer_has_its_connector,
    a_connector_leads_straight_from_edge_to_edge,
    no_connector_passes_through_a_box,
    no_connector_passes_close_to_the_sign_of_a_tone,
    no_connector_passes_under_a_foreign_label,
    labels_overlap_nothing,
    an_answer_stands_on_its_own_connector_near_its_question,
    connectors_meet_only_at_their_common_end_or_cross_at_right_angles,
    answers_leave_a_question_in_written_order,
    equal_subtrees_are_drawn_equally,
    it_fits_its_width_class_or_says_that_it_scrolls,
]

LANGUAGES = st.sampled_from(["en", "ja"])
DRAWINGS = {drawing.name: drawing for drawing in [*gallery_drawings(), *content_drawings()]}
WANTED = st.sampled_from(["", *LAYOUTS.words])


@settings(max_examples=80)
@given(tree=drawn_trees(max_questions=10), language=LANGUAGES, wanted=WANTED)
def test_every_law_holds_for_any_drawing(tree: DecisionTree, language: str, wanted: str) -> None:
    layout = arrange(tree, language, wanted)
    for law in LAWS:
        law(tree, layout)


@settings(max_examples=80)
@given(drawn_trees(max_questions=10), LANGUAGES, WANTED, st.integers(2, 6), st.data())
def test_every_law_holds_for_any_drawing_with_room_for_several_parties(tree, language, wanted, parties, data):
    names = ("The agency (2020)", "The Minister of Justice on the second application (2021)")
    told = data.draw(st.lists(st.sampled_from([*tree.outcomes, *tree.questions]), unique=True))
    layout = arrange(tree, language, wanted, parties, tuple(BoxNames(node, names) for node in told))
    for law in LAWS:
        law(tree, layout)
    assert all(bool(box.names) == (box.node in told) for box in layout.boxes)
    if layout.shape != "layered":
        lines_of_parties_touch_no_foreign_box_label_or_line(layout, spaced(parties).reach)


def test_the_lines_of_two_parties_enter_a_question_clear_of_the_label_of_its_own_exit():
    layout = arrange(tree_of("any sharing", 5, 2, ("short",), 6392), "en", "", 2)
    lines_of_parties_touch_no_foreign_box_label_or_line(layout, spaced(2).reach)


def lines_of_parties_touch_no_foreign_box_label_or_line(layout: Layout, reach: int) -> None:
    lines = [(as_label(segment), wire) for wire in layout.wires for segment in segments(wire)]
    shapes = [(box, box) for box in layout.boxes] + [(wire.label, wire) for wire in layout.wires]
    for line, wire in lines:
        own = (start_of(wire, layout), layout.boxes[wire.end], wire)
        for shape, owner in shapes:
            assert owner in own or distance(line, shape) > reach, (wire.question, wire.answer)
        for other, second in lines:
            assert wire.end == second.end or wire.question == second.question or distance(line, other) > reach


def test_an_outcome_below_a_narrow_ladder_is_no_wider_than_the_ladder():
    """Its longest word fits into a wider line than the ladder has room for."""
    tree = tree_of("ladder", 2, 3, ("long",), 644)
    layout = arrange(tree, "en")
    for law in LAWS:
        law(tree, layout)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_law_holds_for_the_largest_trees(shape, language):
    tree = tree_of(shape, 40, 6, ("short", "long"), seed=40)
    layout = arrange(tree, language)
    for law in LAWS:
        law(tree, layout)


@of_each(DRAWINGS)
def test_every_law_holds_for_every_shipped_tree_and_figure(name):
    drawing = DRAWINGS[name]
    for wanted in {drawing.trace.case.layout, "", "layered"}:
        layout = arrange(drawing.trace.tree, drawing.language, wanted)
        for law in LAWS:
            law(drawing.trace.tree, layout)


@settings(max_examples=20)
@given(drawn_trees(max_questions=8), LANGUAGES)
def test_equal_trees_are_laid_out_equally(tree, language):
    once = arrange(tree, language)
    arrange.cache_clear()
    assert arrange(tree, language) == once


@settings(max_examples=30)
@given(drawn_trees(max_questions=8), LANGUAGES)
def test_the_drawing_has_all_the_words(tree, language):
    for box in arrange(tree, language).boxes:
        node = tree.questions.get(box.node) or tree.outcomes[box.node]
        words, spoken = node.label.in_language(language)
        assert "".join("".join(box.lines).split()) == "".join(words.split())
        assert box.language == spoken


@pytest.mark.parametrize(
    ("shape", "questions", "wanted", "is_one_column"),
    [
        ("branching", 6, "", False),
        ("ladder", 6, "", True),
        ("ladder", 3, "", False),
        ("ladder", 6, "tree", False),
        ("ladder", 3, "ladder", True),
        ("shared exit", 6, "tree", True),
    ],
)
def test_a_ladder_is_drawn_in_one_column_where_it_is_long_or_shares_or_is_asked_for(
    shape, questions, wanted, is_one_column
):
    tree = tree_of(shape, questions, 3, ("short",), 1)
    layout = arrange(tree, "en", wanted)
    lefts = {box.x for box in layout.boxes if not box.is_outcome}
    assert (len(lefts) == 1) == is_one_column


@pytest.mark.parametrize(
    ("questions", "seed", "shape"), [(1, 0, "tree"), (2, 2, "tree"), (2, 3, "ladder"), (3, 2, "ladder"), (3, 4, "tree")]
)
def test_a_short_line_is_a_ladder_where_that_is_narrower(questions, seed, shape):
    tree = tree_of("ladder", questions, 6, ("long",), seed)
    as_tree, chosen = arrange(tree, "en", "tree"), arrange(tree, "en")
    assert chosen.shape == shape
    is_narrower = chosen.size < as_tree.size or as_tree.overflows > chosen.overflows
    assert is_narrower == (shape == "ladder")


@pytest.mark.parametrize("wanted", LAYOUTS.words)
def test_a_tree_that_can_be_drawn_in_any_layout_is_drawn_in_the_one_that_is_asked_for(wanted):
    assert arrange(tree_of("ladder", 3, 2, ("short",), 1), "en", wanted).shape == wanted


@pytest.mark.parametrize("wanted", ["tree", "layered"])
def test_words_are_set_anew_in_a_box_that_became_wide_for_its_answers(wanted):
    ways = {f"w{number}": {"label": f"Permanent residence, way {number}", "to": "x"} for number in range(4)}
    ask = "Does the person fall under one of the ways that are named in this article of the Act?"
    tree = read_tree_data(
        {"title": "t", "start": "q", "questions": {"q": {"ask": ask, "answers": ways}}, "outcomes": {"x": "X"}}
    )
    [box] = [box for box in arrange(tree, "en", wanted).boxes if not box.is_outcome]
    narrow = Lettering(tree, "en", MEASURES[60][0]).node("q")
    assert box.width > narrow.width
    assert len(box.lines) < len(narrow.lines)


def twins() -> DecisionTree:
    """A question with two answers that lead to the same questions, under other ids, beside a third that does not."""

    def side(name: str) -> dict[str, object]:
        return {
            f"{name}-1": {"ask": "Is there danger?", "answers": {"yes": f"{name}-2", "no": "refused"}},
            f"{name}-2": {"ask": "Is it for one of five reasons?", "answers": {"yes": "allowed", "no": "refused"}},
        }

    ways = {f"w{number}": {"label": "This way", "to": to} for number, to in enumerate(("a-1", "allowed", "b-1"))}
    questions = {"start": {"ask": "Which way?", "answers": ways}, **side("a"), **side("b")}
    outcomes = {"allowed": "Allowed to stay", "refused": "Not recognised"}
    return read_tree_data({"title": "t", "start": "start", "questions": questions, "outcomes": outcomes})


def test_twins_are_drawn_alike():
    layout = arrange(twins(), "en", "tree")
    equal_subtrees_are_drawn_equally(twins(), layout)
    wires = {wire.question: wire for wire in layout.wires}
    first, second = (start_of(wires[name], layout) for name in ("a-1", "b-1"))
    assert (first.y, first.width, first.height) == (second.y, second.width, second.height)


@settings(max_examples=30)
@given(drawn_trees(max_questions=8), LANGUAGES)
def test_a_drawing_takes_the_narrowest_class_that_it_fits(tree, language):
    layout = arrange(tree, language)
    engine = {"tree": branching, "ladder": ladder, "layered": layered}[layout.shape]
    for size in [size for size in SIZES if size < layout.size or layout.overflows]:
        narrow = [Trial(Lettering(tree, language, measures), size, size * 16) for measures in MEASURES[size]]
        with pytest.raises(StopIteration):
            engine(tree, iter(narrow))


def test_a_tree_in_two_languages_has_a_drawing_in_each():
    tree = tree_of("branching", 3, 2, ("short",), 3)
    assert arrange(tree, "en").wires[0].label.lines == ("Yes",)
    assert arrange(tree, "ja").wires[0].label.lines == ("はい",)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_wide_outcomes_keep_clear_of_a_neighbour_with_wide_labels(language, mirrored):
    words = "Do the circumstances of the person, weighed together, call for it?"
    many = {f"a{n}": {"label": words, "to": "short"} for n in range(6)}
    few = {f"a{n}": {"label": "x", "to": "long"} for n in range(4)}
    questions = {
        "first": {"ask": "?", "answers": {"yes": "few", "no": "many"} if mirrored else {"yes": "many", "no": "few"}},
        "few": {"ask": "?", "answers": few},
        "many": {"ask": "?", "answers": many},
    }
    tree = read_tree_data(
        {"title": "t", "start": "first", "questions": questions, "outcomes": {"short": "S", "long": words * 3}}
    )
    for law in LAWS:
        law(tree, arrange(tree, language))
