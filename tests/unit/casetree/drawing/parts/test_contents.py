"""What a box holds whatever the case: words, scales, a sign only where the tree says what an outcome is."""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.colours import COLOURS
from casetree.drawing.layouts.geometry import Box, Lettered, box_of
from casetree.drawing.parts.contents import content_of
from casetree.nouns.model import Tone


def box(**words: object) -> Box:
    found = Lettered(**{"lines": ("Is it", "so?"), "language": "en", "width": 92, "height": 60, **words})
    return box_of(found, "q", is_outcome=False, x=14, y=20)


def parsed(box: Box, tone: Tone | None = None, language: str = "en", struck: str = ""):
    return fromstring(f"<g>{content_of(box, tone, language, struck)}</g>")


def test_words_stand_in_the_middle_of_their_box():
    spans = list(parsed(box()).iter("tspan"))
    assert [span.text for span in spans] == ["Is it", "so?"]
    assert {int(span.get("x")) for span in spans} == {60}
    assert 20 < int(spans[0].get("y")) < int(spans[1].get("y")) < 80


def test_words_in_another_language_than_the_drawings_say_so():
    assert parsed(box(), language="ja").find("text").get("lang") == "en"
    assert parsed(box()).find("text").get("lang") is None


def test_there_is_no_sign_where_the_tree_does_not_say_what_an_outcome_is():
    assert parsed(box()).findall("path") == []


@pytest.mark.parametrize("tone", Tone)
def test_an_outcome_has_the_sign_of_its_tone(tone):
    [sign] = parsed(box(), tone).findall("path")
    assert (sign.get("class"), sign.get("stroke")) == (tone, COLOURS[tone].light)
    assert sign.get("d").startswith("M97 50a9 9")
    assert sign.get("d") not in [parsed(box(), other).find("path").get("d") for other in Tone if other is not tone]


def test_a_question_that_weighs_has_scales_left_of_its_words():
    found = parsed(box(inset=40))
    assert [path.get("class") for path in found.findall("path")] == ["balance"]
    assert int(found.find("text")[0].get("x")) == 80


def test_parties_that_ended_here_are_named_below_the_words_and_within_the_box():
    words, names = parsed(box(names=("The agency (2020)",), height=80)).findall("text")
    assert names.text == "The agency (2020)"
    assert int(words[-1].get("y")) + 10 < int(names.get("y")) < 100


def test_words_that_are_gone_are_struck_after_their_sign():
    found = parsed(box(lines=("− Allowed", "to stay")), struck="− ")
    assert len([span for span in found.iter("tspan") if span.get("text-decoration")]) == 2
