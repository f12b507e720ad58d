"""The strip in its small form: no words, the same parties, questions and certainty."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from casetree.figures.thumbnail import thumbnail
from told import AGENCY, COURT, block, traced

ARGUED = "  - {by: author, answers: {danger: yes}}\n"


def drawn(*paths: str, more: str = "") -> Tag:
    found = BeautifulSoup(thumbnail(traced(block(*paths, more=more))), "html.parser").svg
    assert found
    return found


def corners(found: Tag, selector: str) -> list[tuple[float, float]]:
    """Return the upper left corners of what is drawn in one look."""
    path = found.select_one(selector)
    return [(float(x), float(y)) for x, y in re.findall(r"M([\d.]+) ([\d.]+)", str(path["d"]))] if path else []


FOUND, UNSURE, OPEN, WAY = "path[fill=currentColor]:not(.open)", "path[stroke-width]", "path.open", "path.way"


def test_it_has_no_words_and_is_hidden_from_who_hears_the_page() -> None:
    found = drawn(AGENCY, COURT)
    assert found["aria-hidden"] == "true"
    assert not found.text
    assert {each.name for each in found.find_all(True)} == {"path"}


def test_a_line_is_a_party_and_a_column_a_question_with_the_first_answer_above() -> None:
    # danger, protection, reason, stay: the agency says no and no, the court yes, no and yes
    assert sorted(corners(drawn(AGENCY, COURT), FOUND)) == sorted([(0, 8), (0, 22), (12, 30), (24, 22), (36, 8)])


def test_what_is_not_certain_is_never_filled() -> None:
    agency = AGENCY.replace("decided: 2020", "decided: 2020, basis: inferred")
    assert corners(drawn(agency), FOUND) == []
    assert corners(drawn(agency), UNSURE) == [(0.75, 8.75), (12.75, 8.75)]


def test_an_answer_that_is_not_known_is_a_dot() -> None:
    found = drawn("  - {by: agency, decided: 2020, cite: press, answers: {danger: undisclosed}, outcome: refused}\n")
    assert (2, 5) in corners(found, OPEN)


def test_the_first_question_at_which_they_part_is_tinted() -> None:
    assert drawn(AGENCY, COURT).select_one(".parting")
    assert not drawn(AGENCY).select_one(".parting")


def test_an_argument_alone_has_none() -> None:
    assert thumbnail(traced(block("  - {by: author, answers: {danger: yes, protection: yes, stay: yes}}\n"))) == ""


def test_the_line_of_a_party_runs_through_the_questions_that_it_surely_came_to() -> None:
    # the agency goes from danger straight to stay; of the court nothing is left out
    found = drawn(AGENCY, COURT).select_one(WAY)
    assert found
    assert found["d"] == "M0 7.5h9M36 7.5h9M0 29.5h33"


def test_an_answer_that_was_also_found_is_a_bar_without_a_line() -> None:
    also = AGENCY.replace("stay: no", "stay: no, reason: yes")
    found = drawn(also, COURT)
    assert (24, 0) in corners(found, FOUND)
    assert "M24 7.5" not in str(found.select_one(WAY))


def test_a_question_that_a_party_may_have_come_to_is_a_dot_without_a_line() -> None:
    found = drawn("  - {by: agency, decided: 2020, cite: press, outcome: refused}\n", COURT)
    way = found.select_one(WAY)
    assert way
    assert str(way["d"]).startswith("M0 7.5h9M36 7.5h9M0 29.5")
    assert {(14, 5), (26, 5)} <= {*corners(found, OPEN)}
