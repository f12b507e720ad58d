"""How sure an answer is stands in words on its connector, where they have room."""

from __future__ import annotations

import pytest

from casetree.drawing.layouts.geometry import Area, offset
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.rooms import certainty_in_words, is_unsaid, labels_with_certainty, lanes
from casetree.drawing.stands import ConnectorStand, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)


def labels(language: str, *looks: Look) -> list[tuple[str, ...]]:
    """Return the words of every label of a ladder, on each connector of which parties are that sure."""
    stand = ConnectorStand(tuple(Line(look, f"party-{place}", offset(place)) for place, look in enumerate(looks)))
    layout = arrange(TREE, language)
    return [label.lines for label in labels_with_certainty(layout, [stand] * len(layout.wires), language)]


@pytest.mark.parametrize(
    ("language", "certainty", "words"),
    [
        ("en", Certainty.INFERRED, "(our reading)"),
        ("en", Certainty.ASSUMED, "(assumed)"),
        ("ja", Certainty.INFERRED, "（本ブログの解釈）"),
        ("ja", Certainty.ASSUMED, "（前提）"),
    ],
)
def test_what_nobody_found_is_said_in_words_along_the_main_line(language, certainty, words):
    found = labels(language, Look("on-path", certainty, is_focus=True))
    assert sum(words in lines[-1] for lines in found) >= len(TREE.questions) - 1


@pytest.mark.parametrize("certainty", [Certainty.STATED, Certainty.UNDISCLOSED, Certainty.ARGUED])
def test_other_answers_stay_as_they_are(certainty):
    assert labels("en", Look("on-path", certainty, is_focus=True)) == labels("en")


def test_an_answer_that_somebody_stated_is_not_said_to_be_a_reading():
    looks = Look("other", Certainty.INFERRED), Look("other", Certainty.STATED)
    assert labels("en", *looks) == labels("en")


def test_what_has_no_room_in_a_label_is_said_in_short_words():
    own = next(wire.label for wire in arrange(TREE, "ja").wires)
    inferred, stated = (
        ConnectorStand((Line(Look("on-path", certainty, is_focus=True), "a", 0),))
        for certainty in (Certainty.INFERRED, Certainty.STATED)
    )
    assert is_unsaid(own, inferred, own.language)
    assert not is_unsaid(own, stated, own.language)
    assert not is_unsaid(own, inferred, "ja" if own.language == "en" else "en")
    assert [certainty_in_words(inferred, each) for each in ("en", "ja")] == ["(our reading)", "（解釈）"]


def test_a_party_beside_the_focus_takes_room_on_the_side_on_which_its_line_runs():
    stand = ConnectorStand((Line(Look("other", Certainty.STATED), "b", 18),))
    down = next(wire for wire in arrange(TREE, "en").wires if wire.points[0][0] == wire.points[-1][0])
    (x, y), (_, end) = down.points[0], down.points[-1]
    focus = Line(Look("on-path", Certainty.STATED, is_focus=True), "a", 0)
    assert list(lanes(down, ConnectorStand((focus, *stand.lines)))) == [
        Area(x - 4, y - 4, x + 4, end + 4),
        Area(x - 22, y - 4, x - 14, end + 4),
    ]
