"""All tables of figures as one table of the data set, a value a row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from casetree.exporting.dataset.columns import Link, Row, column, in_words, needed, words_of
from casetree.exporting.dataset.columns import Table as Declared
from casetree.nouns.model import Text

from .table import CONFIDENCES, Table, Value

STATISTICS = Declared(
    name="statistics",
    title=Text({"en": "Statistics", "ja": "統計"}),
    says=Text({"en": "One official or derived figure.", "ja": "1行に一つの数値（公表値または算出値）。"}),
    columns=(
        needed("statistic", "The name of the table that it stands in: there is a file of that name too."),
        *in_words("title", "The title of that table."),
        *in_words("unit", "What is counted."),
        needed("series", "The id of the series."),
        *in_words("series", "The words of the series."),
        needed("key", "A year, or an id."),
        *in_words("key", "The words of the key; empty for a year."),
        needed("value", "The figure.", type="number"),
        needed("source", "The key of its source."),
        needed(
            "confidence",
            " ".join(f"`{word}`: {meaning}." for word, meaning in CONFIDENCES.items()),
            words=CONFIDENCES,
        ),
        column("note", "Anything else, in the language of the site."),
    ),
    key=("statistic", "series", "key"),
    links=(Link(columns=("source",), table="sources", to=("source",)),),
)


def statistic_rows(tables: Mapping[str, Table], key_of: Callable[[str], str]) -> Iterator[Row]:
    """Yield the values of all tables; `key_of` returns the key of a source by its id, and nothing for one unknown.

    A value whose source is not known is not told.
    """
    for name, table in sorted(tables.items()):
        for series, values in table.series.items():
            for key, value in values.items():
                if source := key_of(value.source):
                    yield {**_told(table, series, key, value), "statistic": name, "source": source}


def _told(table: Table, series: str, key: str, value: Value) -> Row:
    return {
        **words_of("title", table.title),
        **words_of("unit", table.unit),
        "series": series,
        **words_of("series", table.labels[series]),
        "key": key,
        **words_of("key", table.keys.get(key)),
        "value": value.written,
        "confidence": value.confidence,
        "note": value.note or None,
    }
