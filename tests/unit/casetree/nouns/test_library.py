"""What posts draw on: the parts of a case follow it in the order in which they were told."""

from datetime import date

from reading import library_with, part_with, several

OWN = several("by: agency, decided: 2020, outcome: bad")
LATER, SOONER, UNDATED = (
    part_with("by: agency, decided: 2021, outcome: bad", id=id) for id in ("later", "sooner", "undated")
)


def test_parts_follow_their_case_by_the_date_of_their_post_and_those_without_one_first():
    days = (None, date(2026, 2, 1), date(2026, 1, 1), None)
    library = library_with(OWN, LATER, SOONER, UNDATED, posted=days)
    assert {id: [part.case.id for part in parts] for id, parts in library.parts.items()} == {
        "a-case": ["undated", "sooner", "later"]
    }


def test_parts_of_one_day_follow_by_the_name_of_their_post():
    library = library_with(OWN, SOONER, LATER)
    assert [part.case.id for part in library.parts["a-case"]] == ["later", "sooner"]


def test_a_case_without_parts_has_none():
    assert library_with(OWN).parts == {}
