"""The library draws what it is given, the same each time, and what it refuses is told."""

import json

import pytest

from charts.drawing.drawings import Drawings
from charts.drawing.library import drawn, maker
from charts.drawing.vega import specs_of
from reading import chart


def test_equal_specifications_are_drawn_alike_by_two_processes():
    specs = Drawings(specs_of).written(chart(), "en")
    assert drawn(specs) == drawn([*specs]) != []
    assert maker().startswith("vl-convert-python ")


def test_no_font_of_the_machine_changes_a_drawing():
    [spec, _] = Drawings(specs_of).written(chart(), "ja")
    fonts = ("sans-serif", "Liberation Sans", "Noto Sans CJK JP", "None Of These")
    found = drawn([spec.replace('"font": "sans-serif"', json.dumps({"font": font})[1:-1]) for font in fonts])
    assert len({svg.replace(font, "sans-serif") for svg, font in zip(found, fonts, strict=True)}) == 1


def test_nothing_is_begun_for_no_chart():
    assert drawn([]) == []


def test_what_it_refuses_is_told_with_its_words():
    with pytest.raises(RuntimeError, match="a chart cannot be drawn"):
        drawn(['{"mark": 1}'])
