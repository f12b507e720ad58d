"""docs/charts.md has a row for each key of a chart block, and says what its grammar says."""

import re

from building import ROOT
from charts.chart_grammar import CHART, FORM


def test_every_key_and_every_form_has_its_words_in_the_document():
    document = (ROOT / "docs" / "charts.md").read_text(encoding="utf-8")
    rows = {
        name: (says, left_out)
        for name, says, left_out in re.findall(r"^\| `(\w+)` \| (.*) \| (.*) \|$", document, re.M)
    }
    assert {key.name for key in CHART.keys} <= rows.keys()
    assert all(rows[key.name][1] == key.left_out for key in CHART.keys)
    assert all(f"`{form}`: " in rows["form"][0] for form in FORM.words)
