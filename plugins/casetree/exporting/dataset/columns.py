"""What a table is: its columns, each with what it says, its key, and the tables that it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from casetree.nouns.model import Text
from casetree.text.words import LANGUAGES

Type = Literal["string", "integer", "number", "boolean", "date", "list"]
"""As Table Schema (https://datapackage.org/standard/table-schema/) calls them; a list is of strings."""

BETWEEN = ";"
"""What stands between the items of a list in one cell; no item has it, since all of them are ids."""

Cell = str | int | bool | tuple[str, ...] | None
Row = Mapping[str, Cell]
"""What stands in each column, by its name; what is left out is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column."""

    name: str
    says: str
    """What stands in it, as a sentence."""

    type: Type = "string"
    is_needed: bool = False
    """True where no row leaves it empty."""

    words: tuple[str, ...] = ()
    """The only values that it may have, where they are few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Columns that name a row of another table by its key."""

    columns: tuple[str, ...]
    table: str
    to: tuple[str, ...]
    """The columns there."""

    may_lack: bool = False
    """True where one of the columns may be empty, and the row then leads nowhere; Data Packages have no word for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; its rows are told apart by its key."""

    name: str
    title: Text
    says: Text
    """What one row is."""

    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...] = ()

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


def column(name: str, says: str, *, type: Type = "string", words: Iterable[str] = ()) -> Column:
    """Declare a column that may be empty."""
    return Column(name=name, says=says, type=type, words=tuple(words))


def needed(name: str, says: str, *, type: Type = "string", words: Iterable[str] = ()) -> Column:
    """Declare a column that no row leaves empty."""
    return Column(name=name, says=says, type=type, words=tuple(words), is_needed=True)


def in_words(name: str, says: str) -> tuple[Column, ...]:
    """Declare a column for each language of the site: empty where nobody has written the words in it.

    >>> [each.name for each in in_words("title", "The title.")]
    ['title_en', 'title_ja']
    """
    return tuple(column(f"{name}_{code}", f"{says} In the language {code}.") for code in LANGUAGES)


def words_of(name: str, text: Text | None) -> dict[str, Cell]:
    """Return what stands in these columns: the words of each language, never those of another.

    >>> words_of("title", Text({"en": "One"}))
    {'title_en': 'One', 'title_ja': None}
    """
    found = text.by_language if text else {}
    return {f"{name}_{code}": found.get(code) for code in LANGUAGES}


def in_order(table: Table, row: Row) -> list[Cell]:
    """Return the cells of a row in the order of the columns; a column that there is not is an error."""
    strange = row.keys() - {each.name for each in table.columns}
    if strange:
        raise KeyError(f"{table.name} has no column {sorted(strange)}")
    return [row.get(each.name) for each in table.columns]


def written(cell: Cell) -> str:
    """Write a cell as a file of CSV has it.

    >>> [written(each) for each in (None, True, 3, ("a/b", "c/d"), "so")]
    ['', 'true', '3', 'a/b;c/d', 'so']
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return BETWEEN.join(cell) if isinstance(cell, tuple) else str(cell)
