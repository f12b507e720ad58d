"""What is given to Vega-Lite has all of its room in numbers of ours, and says nothing that is not in the table."""

import pytest

from charts.drawing.ground import NARROW, WIDE
from charts.drawing.vega import specs_of
from reading import chart

FORMS = [
    "form: line",
    "form: line\nseries: applications",
    "form: shares",
    "form: bar\nseries: recognised",
    "form: multiples",
]


@pytest.mark.parametrize("keys", FORMS)
@pytest.mark.parametrize("language", ["en", "ja"])
def test_no_drawing_asks_the_library_to_measure_words(keys, language):
    for spec in specs_of(chart(keys), language):
        assert spec["autosize"] == "none"
        assert spec["width"] + spec["padding"]["left"] + spec["padding"]["right"] in (WIDE, NARROW)
        assert spec["width"] > 100
        assert "legend" not in str(spec).replace("'legend': None", "")


def test_a_chart_has_a_drawing_for_each_kind_of_page_and_small_ones_are_one_each():
    assert [len(specs_of(chart(keys), "en")) for keys in FORMS] == [2, 2, 2, 2, 2]
    widths = [
        spec["width"] + spec["padding"]["left"] + spec["padding"]["right"] for spec in specs_of(chart(FORMS[-1]), "en")
    ]
    assert widths == [NARROW, NARROW]
