"""How sure an answer is stands in words on its connector, where they have room."""

from __future__ import annotations

import pytest

from casetree.drawing.layouts.geometry import offset
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.looks import Look
from casetree.drawing.parts.rooms import label_with_certainty
from casetree.drawing.stands import ConnectorStand, Line
from casetree.nouns.trace import Certainty
from drawn_trees import tree_of

TREE = tree_of("ladder", 4, 2, ("short",), 1)


def labels(language: str, *looks: Look) -> list[tuple[str, ...]]:
    """Return the words of every label of a ladder, on each connector of which parties are that sure."""
    stand = ConnectorStand(tuple(Line(look, f"party-{place}", offset(place)) for place, look in enumerate(looks)))
    placed = []
    layout = arrange(TREE, language)
    for wire in layout.wires:
        placed.append(label_with_certainty(wire, layout, stand, language, placed))
    return [label.lines for label in placed]


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
