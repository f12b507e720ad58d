"""The tables as one file of SQLite, whose bytes are the same wherever it is made.

The database is made in memory and never touches a disk. SQLite notes in the header of a file which version wrote it
(https://www.sqlite.org/fileformat2.html, bytes 92 to 99): the number stands there as zero, so that it differs nowhere.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing

from casetree.exporting.dataset.columns import Cell, Column, Link, Row, Table, in_order, written

_COUNTER, _VALID_FOR, _VERSION = slice(24, 28), slice(92, 96), slice(96, 100)
"""The count of changes, the count for which the version holds, and the number of the version."""

_ONE, _ZERO = (1).to_bytes(4, "big"), bytes(4)
_LARGEST = 2**63 - 1
"""The largest whole number that SQLite knows; a tree may have more ways, which are told as a real number."""

_TYPES = {"integer": "INTEGER", "boolean": "INTEGER", "number": "REAL"}


def as_sqlite(tables: Iterable[Table], rows: Mapping[str, Iterable[Row]]) -> bytes:
    """Write all tables with their keys and links; `rows` are those of each table, by its name.

    Raises `sqlite3.IntegrityError` for a row whose key another one has, or that leads nowhere.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA foreign_keys = ON;")
        for table in tables:
            database.execute(_definition(table))
            places = ", ".join("?" * len(table.columns))
            values = ([_value(cell) for cell in in_order(table, row)] for row in rows[table.name])
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({places})", values)
        database.commit()
        database.execute("VACUUM")
        return _without_version(database.serialize())


def _without_version(data: bytes) -> bytes:
    header = bytearray(data)
    header[_COUNTER], header[_VALID_FOR], header[_VERSION] = _ONE, _ONE, _ZERO
    return bytes(header)


def _value(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return int(cell)
    if isinstance(cell, int) and cell > _LARGEST:
        return float(cell)
    return written(cell) or None if isinstance(cell, tuple) else cell


def _definition(table: Table) -> str:
    lines = [*map(_column, table.columns), f"PRIMARY KEY ({_names(table.key)})", *map(_link, table.links)]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(column: Column) -> str:
    name = _quoted(column.name)
    line = f"{name} {_TYPES.get(column.type, 'TEXT')}" + (" NOT NULL" if column.is_needed else "")
    if column.type == "boolean":
        return f"{line} CHECK ({name} IN (0, 1))"
    words = ", ".join(f"'{word}'" for word in column.words)
    return f"{line} CHECK ({name} IN ({words}))" if words and column.type != "list" else line


def _link(link: Link) -> str:
    return f"FOREIGN KEY ({_names(link.columns)}) REFERENCES {_quoted(link.table)} ({_names(link.to)})"


def _names(columns: Iterable[str]) -> str:
    return ", ".join(map(_quoted, columns))


def _quoted(name: str) -> str:
    return f'"{name}"'
