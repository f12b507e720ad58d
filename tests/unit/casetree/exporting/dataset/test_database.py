"""The database holds what the files hold, keeps its keys, and has the same bytes wherever it is made."""

import sqlite3
from contextlib import closing

import pytest

from casetree.exporting.dataset.columns import Link, Table, column, needed
from casetree.exporting.dataset.database import as_sqlite
from casetree.nouns.model import Text

WORDS = Text({"en": "Some"})
FIRST = Table(
    name="first",
    title=WORDS,
    says=WORDS,
    columns=(needed("id", "The id."), column("ids", "Ids.", type="list"), column("so", "Whether.", type="boolean")),
    key=("id",),
)
SECOND = Table(
    name="second",
    title=WORDS,
    says=WORDS,
    columns=(
        needed("id", "The id."),
        column("first", "Where it leads."),
        column("value", "A figure.", type="number"),
        column("word", "A word.", words=("yes", "no")),
    ),
    key=("id",),
    links=(Link(columns=("first",), table="first", to=("id",), may_lack=True),),
)
ROWS = {
    "first": [{"id": "a", "ids": ("x", "y"), "so": True}, {"id": "b", "ids": (), "so": None}],
    "second": [{"id": "c", "first": "a", "value": "23.8", "word": "yes"}, {"id": "d"}],
}


def asked(data: bytes, question: str) -> list[tuple]:
    """Ask a database, from its bytes alone."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return database.execute(question).fetchall()


def test_what_was_written_is_found():
    data = as_sqlite([FIRST, SECOND], ROWS)
    assert asked(data, "SELECT * FROM first ORDER BY id") == [("a", "x;y", 1), ("b", None, None)]
    assert asked(data, "SELECT value, word FROM second WHERE first = 'a'") == [(23.8, "yes")]
    assert asked(data, "PRAGMA foreign_key_check") == []
    assert asked(data, "PRAGMA integrity_check") == [("ok",)]
    assert [row[2:5] for row in asked(data, "PRAGMA foreign_key_list(second)")] == [("first", "first", "id")]


def test_more_ways_than_sqlite_can_count_are_a_real_number():
    columns = (needed("id", "The id."), column("fits", "Ways.", type="integer"))
    table = Table(name="t", title=WORDS, says=WORDS, columns=columns, key=("id",))
    data = as_sqlite([table], {"t": [{"id": "a", "fits": 2**63 - 1}, {"id": "b", "fits": 2**177}]})
    assert asked(data, "SELECT fits, typeof(fits) FROM t") == [(2**63 - 1, "integer"), (2.0**177, "real")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "c", "first": "nowhere"},
        {"id": "c", "word": "perhaps"},
        {"id": None},
    ],
    ids=["a link that leads nowhere", "a word that there is not", "no key"],
)
def test_a_row_that_breaks_what_is_declared_is_refused(wrong):
    with pytest.raises(sqlite3.IntegrityError):
        as_sqlite([FIRST, SECOND], {**ROWS, "second": [wrong]})


def test_two_rows_of_one_key_are_refused():
    with pytest.raises(sqlite3.IntegrityError):
        as_sqlite([FIRST], {"first": [{"id": "a"}, {"id": "a"}]})


def test_the_bytes_are_the_same_and_name_no_version_of_sqlite():
    data = as_sqlite([FIRST, SECOND], ROWS)
    assert data == as_sqlite([FIRST, SECOND], ROWS)
    assert data[:16] == b"SQLite format 3\0"
    assert data[96:100] == bytes(4)
    assert data[24:28] == data[92:96] == (1).to_bytes(4, "big")
