"""The words of a tree in lines, and the sizes that are made for them."""

import pytest

from casetree.drawing.layouts.lettering import BoxNames, Lettering, Measures
from reading import tree_of

TREE = tree_of(
    """
title: T
start: q
questions:
  q:
    ask: {en: "Do the circumstances, weighed together, call for it?", ja: 諸事情を総合して在留を認めるべきか}
    weigh: {family: {label: Family, side: for}}
    answers: {yes: good, no: bad}
outcomes:
  good: Allowed
  bad: {label: Refused, next: [{label: Request for review, within: 7 days}]}
"""
)
NARROW, WIDE = Measures(120, 100), Measures(300, 150)


def test_a_narrower_measure_breaks_the_words_into_more_lines():
    narrow, wide = (Lettering(TREE, "en", measures).node("q") for measures in (NARROW, WIDE))
    assert len(narrow.lines) > len(wide.lines)
    assert " ".join(narrow.lines) == " ".join(wide.lines)
    assert narrow.width < wide.width
    assert narrow.height > wide.height


def test_a_question_that_weighs_has_room_for_its_scales():
    assert Lettering(TREE, "en", WIDE).node("q").inset > 0
    assert Lettering(TREE, "en", WIDE).node("good").inset == 0


def test_parties_that_ended_in_an_outcome_are_named_in_its_box_and_what_may_follow_is_not():
    ended = (BoxNames("bad", ("The agency (2020)", "The Minister of Justice, on the second application (2021)")),)
    plain, named = (Lettering(TREE, "en", WIDE, each).node("bad") for each in ((), ended))
    assert plain.names == ()
    assert "".join(named.names).replace(" ", "") == "".join(ended[0][1]).replace(" ", "")
    assert named.height > plain.height
    assert named.lines == plain.lines == ("Refused",)
    assert Lettering(TREE, "en", WIDE, ended).within(NARROW).node("bad").names


def test_an_outcome_on_which_nobody_decided_says_that_first_or_below_words_of_another_language():
    ended = (BoxNames("bad", ("The court (2022)", "(not itself decided)"), is_only_led=True),)
    own, other = (Lettering(TREE, language, WIDE, ended).node("bad") for language in ("en", "ja"))
    assert own.lines == ("Leads to: Refused",)
    assert own.names == ("The court (2022)", "(not itself decided)")
    assert other.lines == ("Refused",)
    assert other.names


def test_parties_that_stop_at_a_question_are_named_in_its_box():
    named = Lettering(TREE, "en", WIDE, (BoxNames("q", ("The court: No answer known",)),)).node("q")
    assert named.names == ("The court: No answer known",)
    assert named.height > Lettering(TREE, "en", WIDE).node("q").height


def test_words_say_which_language_they_are_in():
    lettering = Lettering(TREE, "ja", WIDE)
    assert (lettering.node("q").language, lettering.node("good").language) == ("ja", "en")
    assert lettering.label(TREE.questions["q"].answers[0]).lines == ("はい",)


@pytest.mark.parametrize("across", [92, 150, 240, 400])
@pytest.mark.parametrize("node", ["q", "good", "bad"])
def test_widened_words_stay_within_the_place_they_are_widened_for(node, across):
    lettering = Lettering(TREE, "en", NARROW)
    least = lettering.node(node)
    found = lettering.widened(node, max(across, least.width))
    assert found.width <= max(across, least.width)
    assert len(found.lines) <= len(least.lines)
