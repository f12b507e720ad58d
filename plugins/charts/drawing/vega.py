"""A chart to specifications for Vega-Lite: which drawing shows it, and how many there are."""

from __future__ import annotations

from ..chart import Chart
from .bars import bars
from .ground import NARROW, WIDE
from .library import Spec
from .shown import Shown
from .years import columns, lines, shares


def specs_of(chart: Chart, language: str) -> list[Spec]:
    """Return what a chart is drawn from: one each for wide and narrow pages, or one for each of its small charts."""
    if chart.form == "multiples":
        return [_spec_of(Shown(chart, language, NARROW, (id,))) for id in chart.series]
    return [_spec_of(Shown(chart, language, room, chart.series)) for room in (WIDE, NARROW)]


def _spec_of(shown: Shown) -> Spec:
    chart = shown.chart
    if not chart.is_over_time:
        return bars(shown)
    if chart.form == "shares":
        return shares(shown)
    is_line = chart.form == "line" or (chart.form == "multiples" and len(chart.keys) > 6)
    return lines(shown) if is_line else columns(shown)
