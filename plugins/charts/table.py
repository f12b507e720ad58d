"""A table of figures as a value: series of values by key, each with its source and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from casetree.nouns.diagnostics import Diagnostic, Source, Span
from casetree.nouns.model import Text

CONFIDENCES = {
    "confirmed": "read in a text of the authority, a court, or a faithful reprint of it",
    "reported": "from the press, an NGO or a practitioner's page",
    "derived": "computed by us from other values; the note says how",
}
"""How sure a value may be, and what that means. What is only recalled is no value."""

COLUMNS = ("series", "key", "value", "source", "confidence", "note")
"""The columns of every table, in this order."""

_YEAR = re.compile(r"[12][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Value:
    """One figure."""

    written: str
    """As the table gives it: `1267` or `23.8`."""

    source: str
    """The id of its source."""

    confidence: str
    note: str
    span: Span = field(compare=False, repr=False)
    """Where it is written."""

    @property
    def number(self) -> float:
        """The value as a number."""
        return float(self.written)

    @property
    def words(self) -> str:
        """The value as English and Japanese write it.

        >>> Value("13823", "", "", "", Source.of("", "").span(1)).words
        '13,823'
        """
        whole, point, rest = self.written.partition(".")
        return f"{int(whole):,}{point}{rest}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """One file of figures, with what its schema says of them."""

    name: str
    title: Text
    unit: Text
    """What is counted: people, months, per cent."""

    labels: Mapping[str, Text]
    """The words of each series, in order."""

    keys: Mapping[str, Text]
    """The words of keys that are no years."""

    series: Mapping[str, Mapping[str, Value]]
    """By series, then by key, in the order of the file."""

    source: Source
    schema: Source
    span: Span
    """Where the table begins."""

    faults: tuple[Diagnostic, ...] = ()
    """What is wrong with it: such a table has no values, and what names it is not at fault."""

    def label(self, series: str, language: str) -> str:
        """Return the words of a series."""
        return self.labels[series].in_language(language)[0]

    def key_words(self, key: str, language: str) -> str:
        """Return the words of a key; a year is its own."""
        return self.keys[key].in_language(language)[0] if key in self.keys else key


def faulty_table(name: str, source: Source, faults: tuple[Diagnostic, ...]) -> Table:
    """Return what stands for a table that has faults."""
    words = Text({"en": name})
    return Table(
        name=name, title=words, unit=words, labels={}, keys={},
        series={}, source=source, schema=source, span=source.span(1), faults=faults,
    )  # fmt: skip


def is_year(key: str) -> bool:
    """True for a key that is a year, so that it has a place in time."""
    return bool(_YEAR.fullmatch(key))


def data_address(table: str) -> str:
    """Return where the file of a table stands, from the root of the site."""
    return f"data/{table}.csv"
