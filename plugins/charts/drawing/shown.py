"""The part of a chart that one drawing shows, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from casetree.text.measure import longest_piece, wrap

from ..chart import Chart
from ..table import Value
from .ground import SIZE, WIDE
from .library import Spec

_DASHES: tuple[list[int], ...] = ([1, 0], [8, 4], [2, 3], [10, 3, 2, 3], [4, 2], [1, 2])


@dataclass(frozen=True)  # without slots, so that what is computed is kept
class Shown:
    """Some series of a chart."""

    chart: Chart
    language: str
    room: int
    """How wide the drawing is."""

    series: tuple[str, ...]

    @cached_property
    def keys(self) -> list[str]:
        """The keys that have a place: every year, or the keys with a value."""
        chart = self.chart
        return [key for key in chart.keys if chart.is_over_time or any(chart.value(id, key) for id in self.series)]

    @property
    def highest(self) -> float:
        """The highest value."""
        found = (self.chart.value(id, key) for id in self.series for key in self.keys)
        return max((value.number for value in found if value), default=0)

    @cached_property
    def colour(self) -> dict[str, str]:
        """The colour of each series, the same in all drawings of the chart."""
        return {id: f"var(--chart-{number})" for number, id in enumerate(self.chart.series, 1)}

    @cached_property
    def dash(self) -> dict[str, list[int]]:
        """The dashes of the line of each series, so that grey lines differ too."""
        return dict(zip(self.chart.series, _DASHES, strict=False))

    @property
    def has_names(self) -> bool:
        """True where series are named beside their ends: one alone is what the headline speaks of."""
        return len(self.series) > 1

    def last(self, id: str) -> Value | None:
        """Return the last value of a series."""
        return next((value for key in reversed(self.keys) if (value := self.chart.value(id, key))), None)

    def name(self, id: str) -> tuple[str, ...]:
        """Return the lines of a series' name, with its last value."""
        words, last = self.chart.table.label(id, self.language), self.last(id)
        limit = max(150 if self.room == WIDE else 84, longest_piece(words, self.language, SIZE))
        lines = wrap(words, self.language, SIZE, limit)
        return (*lines, last.words) if last and self.chart.form != "shares" else lines

    def rows(self) -> list[Spec]:
        """Return the figures, one for each series and year; None where there is no value."""
        return [self._row(id, key) for id in self.series for key in self.keys]

    def _row(self, id: str, key: str) -> Spec:
        value = self.chart.value(id, key)
        return {"s": id, "k": int(key), "v": value.number if value else None, "t": value.words if value else ""}
