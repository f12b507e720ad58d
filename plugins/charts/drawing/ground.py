"""What all drawings of charts have in common: room that we measure, and the specification that they begin with."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.text.measure import width

from .library import Spec

WIDE, NARROW = 680, 288
"""The widths of a drawing, in pixels: of the text column, and of a phone."""

SIZE = 14
"""Of all words, in pixels."""

LINE = 17
"""From one line of words to the next."""

SLACK = 1.12
"""By how much a reader's font may be wider than what was measured."""

_AXIS: Spec = {
    "aria": False,
    "labelFontSize": SIZE,
    "labelColor": "var(--muted)",
    "gridColor": "var(--line)",
    "labelPadding": 6,
    "domainColor": "var(--line-strong)",
    "tickColor": "var(--line-strong)",
    "labelOverlap": False,
    "labelBound": False,
    "labelFlush": False,
    "labelLimit": 0,
    "title": None,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """The room of a drawing, in pixels."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int

    @property
    def inner_width(self) -> int:
        """How wide the figures themselves are."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> int:
        """How high they are."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Plane:
    """Where the figures of a drawing stand."""

    box: Box
    first: float
    last: float
    """What lies at the left and at the right edge, in years."""

    highest: float
    """What lies at the upper edge; at the lower one lies 0."""

    places: Spec
    """How years and values become places."""

    def across(self, year: float) -> float:
        """Return where a year stands, in pixels from the left."""
        return self.box.inner_width * (year - self.first) / (self.last - self.first)

    def down(self, value: float) -> float:
        """Return where a value stands, in pixels from the top."""
        return self.box.inner_height - self.box.inner_height / self.highest * value


def ground(box: Box, rows: list[Spec]) -> Spec:
    """Return a specification without any layer; nothing in it is sized by the machine's fonts."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": box.inner_width,
        "height": box.inner_height,
        "padding": {"left": box.left, "right": box.right, "top": box.top, "bottom": box.bottom},
        "autosize": "none",
        "background": "transparent",
        "data": {"values": rows},
        "config": {
            "font": "sans-serif",
            "view": {"stroke": None},
            "text": {"fontSize": SIZE, "color": "var(--ink)"},
            "axis": _AXIS,
        },
    }


def layer_of(mark: Spec, encoding: Spec) -> Spec:
    """Return a layer of marks that no screen reader hears: the figure and its table say what there is."""
    return {"mark": {**mark, "aria": False}, "encoding": encoding}


def words_layer(mark: Spec, encoding: Spec) -> Spec:
    """Return a layer of words, each in the middle of its line."""
    return {"mark": {"type": "text", "baseline": "middle", "aria": False, **mark}, "encoding": encoding}


def scaled(field: str, scale: Spec | None, axis: Spec | None = None) -> Spec:
    """Return how a field becomes a place; a field without a scale is a number of pixels."""
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def extent(words: str) -> int:
    """Return how much room words may take, in whole pixels."""
    return round(SLACK * width(words, SIZE)) + 1
