"""What a box holds whatever the case: words, scales, a sign only where the tree says what an outcome is."""

from xml.etree.ElementTree import fromstring

import pytest

from casetree.drawing.colours import COLOURS
from casetree.drawing.layouts.geometry import Box, Lettered, box_of
from casetree.drawing.parts.contents import content_of
from casetree.nouns.model import Tone

FOLLOWING = (("→ Review", "en"), ("不服申立て", "ja"))


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


def test_what_may_follow_hangs_below_each_line_in_its_language():
    group = parsed(box(follow=FOLLOWING, follow_height=50)).find("g")
    assert group.get("class") == "next"
    assert [(span.text, span.get("lang")) for span in group.iter("tspan")] == [
        ("→ Review", None),
        ("不服申立て", "ja"),
    ]


def test_words_that_are_gone_are_struck_after_their_sign():
    found = parsed(box(lines=("− Allowed", "to stay")), struck="− ")
    assert len([span for span in found.iter("tspan") if span.get("text-decoration")]) == 2
