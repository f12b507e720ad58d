"""A page shows the charts of its blocks."""

from casetree.nouns.diagnostics import Source
from charts.table import faulty_table
from pages import HEADER, pages_of
from reading import table, table_of

CHART = "```chart\ndata: figures\ntitle: A headline\nform: line\n```"
TABLES = {"figures": table()}


def shown(text: str):
    return pages_of({"post.md": f"{HEADER}{text}\n"}, tables=TABLES)


def test_a_block_becomes_a_figure_and_asks_for_its_style_sheet():
    pages = shown(CHART)
    assert pages.faults == []
    assert pages.soup("post.md").select_one("figure.chart")["id"] == "chart-figures"
    assert pages.site.shown["post.md"].sheets == {"charts"}


def test_a_chart_that_is_shown_twice_has_two_ids():
    found = shown(f"{CHART}\n\n- In a list:\n\n    {CHART.replace(chr(10), chr(10) + '    ')}").soup("post.md")
    assert [figure["id"] for figure in found.select("figure.chart")] == ["chart-figures", "chart-figures--2"]


def test_a_faulty_chart_shows_its_fault_in_its_place():
    pages = shown(CHART.replace("line", "pie"))
    assert [fault.code for fault in pages.faults] == ["unknown-value"]
    assert "is not a form of a chart" in pages.soup("post.md").select_one("figure.case-faulty").text


def test_where_a_table_has_faults_nobody_else_is_at_fault_and_its_charts_show_them():
    _, faults = table_of("applications,2020,some,annex,confirmed,\n")
    broken = faulty_table("figures", Source.of("figures.csv", ""), tuple(faults))
    text = f"{CHART}\n\nIn all {{data:figures:applications:2022}}, and {{data:other:a:2020}}."
    pages = pages_of({"post.md": f"{HEADER}{text}\n"}, tables={"figures": broken})
    assert [(fault.code, str(fault.message)) for fault in pages.faults] == [
        ("data-unknown-reference", "there is no table `other` in content/data/")
    ]
    page = pages.soup("post.md")
    assert "`some` is no number" in page.select_one("figure.case-faulty").text
    assert page.strong.text == "{data:figures:applications:2022}"
