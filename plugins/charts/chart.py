"""A chart as its author asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from casetree.nouns.diagnostics import Span
from casetree.nouns.model import Text

from .table import Table, Value, is_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A day of law, drawn as a line."""

    year: float
    """The year, with the day as a part of it."""

    label: Text
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chart:
    """One chart, whose table is known to have what it asks for."""

    id: str
    table: Table
    form: str
    """`line`, `bar`, `shares` or `multiples`."""

    title: Text
    """The headline: what the chart shows."""

    denominator: Text | None
    """Of what the figures are a part, or what they leave out."""

    series: tuple[str, ...]
    first: int
    last: int
    """The years that are shown, of a chart over time; 0 otherwise."""

    labelled: tuple[str, ...]
    """The keys whose values are written beside their points."""

    events: tuple[Event, ...]
    note: Text | None
    span: Span

    @property
    def is_over_time(self) -> bool:
        """True where the keys are years."""
        return bool(self.last)

    @property
    def keys(self) -> list[str]:
        """The keys that are shown: all years of the range, or the keys in the order of the table."""
        if self.is_over_time:
            return [str(year) for year in range(self.first, self.last + 1)]
        return [*dict.fromkeys(key for id in self.series for key in self.table.series[id])]

    def value(self, series: str, key: str) -> Value | None:
        """Return a value; None where the table has none."""
        return self.table.series[series].get(key)

    @property
    def values(self) -> list[Value]:
        """Every value that is shown."""
        return [value for id in self.series for key in self.keys if (value := self.value(id, key))]

    @property
    def sources(self) -> list[str]:
        """The ids of the sources, in the order of the values."""
        return [*dict.fromkeys(value.source for value in self.values)]


def years_of(table: Table, series: Sequence[str]) -> list[int]:
    """Return the years of some series in order; none where a key is no year."""
    keys = {key for id in series for key in table.series[id]}
    return sorted(map(int, keys)) if keys and all(map(is_year, keys)) else []
