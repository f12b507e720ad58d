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


FOUND, UNSURE, OPEN = "path[fill=currentColor]:not(.open)", "path[stroke]", "path.open"


def test_it_has_no_words_and_is_hidden_from_who_hears_the_page() -> None:
    found = drawn(AGENCY, COURT)
    assert found["aria-hidden"] == "true"
    assert not found.text
    assert {each.name for each in found.find_all(True)} == {"path"}


def test_a_line_is_a_party_and_a_column_a_question_with_the_first_answer_above() -> None:
    # danger, protection, reason, stay: the agency says no and no, the court yes, no and yes
    assert corners(drawn(AGENCY, COURT), FOUND) == [(0, 6), (0, 16), (8, 22), (16, 16), (24, 6)]


def test_what_is_not_certain_is_never_filled() -> None:
    agency = AGENCY.replace("decided: 2020", "decided: 2020, basis: inferred")
    assert corners(drawn(agency), FOUND) == []
    assert corners(drawn(agency), UNSURE) == [(0.5, 6.5), (8.5, 6.5)]


def test_an_answer_that_is_not_known_is_a_dot() -> None:
    found = drawn("  - {by: agency, decided: 2020, cite: press, answers: {danger: undisclosed}, outcome: refused}\n")
    assert (2, 5) in corners(found, OPEN)


def test_the_first_question_at_which_they_part_is_tinted() -> None:
    assert drawn(AGENCY, COURT).select_one(".parting")
    assert not drawn(AGENCY).select_one(".parting")


def test_an_argument_alone_has_none() -> None:
    assert thumbnail(traced(block("  - {by: author, answers: {danger: yes, protection: yes, stay: yes}}\n"))) == ""
