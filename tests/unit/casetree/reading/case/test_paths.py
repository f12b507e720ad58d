"""The paths of a block, each with an id of its own."""

import pytest

from casetree.nouns.model import Path
from casetree.reading.case.paths import is_answer, read_paths
from casetree.reading.values.fields import Fields
from reading import fields_in, told, value_of


@pytest.fixture
def fields() -> Fields:
    return fields_in("en")


def paths(fields: Fields, text: str) -> tuple[Path, ...]:
    return read_paths(fields, value_of(text))


def test_paths_go_by_their_party_in_written_order(fields):
    found = paths(fields, "[{by: court}, {by: court}, {id: court-2}, {by: Nagoya High Court}, {by: 裁判所}]")
    assert [path.id for path in found] == ["court", "court-3", "court-2", "nagoya-high-court", "party"]


def test_a_second_path_of_an_id_gets_another_and_a_fault(fields):
    assert [path.id for path in paths(fields, "[{id: a, by: court}, {id: a, by: court}]")] == ["a", "court"]
    assert told(fields.faults) == [("case-duplicate-path", "a")]


def test_a_path_without_a_party_is_the_agencys_decision_or_the_authors_argument(fields):
    assert [path.by for path in paths(fields, "[{decided: 2024}, {answers: {a: yes}}]")] == ["agency", "author"]


def test_a_decision_with_a_faulty_date_is_a_decision_all_the_same(fields):
    [path] = paths(fields, "[{decided: soon}]")
    assert (path.is_decision, path.is_whole, path.decided.is_unknown) == (True, False, True)


@pytest.mark.parametrize(
    ("text", "is_whole"),
    [
        ("{decided: 2024, answers: {a: yes}}", True),
        ("{decided: 2024, note: [x]}", True),
        ("{decided: 2024, answers: {a: [yes]}}", False),
        ("{decided: 2024, outcome: []}", False),
        ("{decided: 2024, danger: yes}", False),
        ("{decided: 2024, colour: red}", True),
    ],
)
def test_a_path_is_whole_where_all_that_a_walk_needs_could_be_read(fields, text, is_whole):
    [path] = paths(fields, f"[{text}]")
    assert path.is_whole is is_whole


def test_more_paths_than_are_compared_are_refused(fields):
    assert len(paths(fields, "[" + ", ".join(["{by: court}"] * 51) + "]")) == 50
    assert [fault.code for fault in fields.faults] == ["case-too-many-paths"]


@pytest.mark.parametrize(
    ("text", "code"), [("[]", "empty-value"), ("words", "wrong-shape"), ("[words]", "wrong-shape")]
)
def test_what_is_no_list_of_paths_is_a_fault(fields, text, code):
    assert paths(fields, text) == ()
    assert [fault.code for fault in fields.faults] == [code]


def test_an_answer_is_known_wherever_it_stands():
    assert [is_answer(value_of(text)) for text in ("yes", "undisclosed", "{answer: x}", "red", "[yes]")] == [
        True,
        True,
        True,
        False,
        False,
    ]
