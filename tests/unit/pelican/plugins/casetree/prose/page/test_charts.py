"""A page shows the charts of its blocks, and puts values of tables into its sentences."""

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


def test_a_value_stands_in_a_sentence_a_heading_and_a_table_and_code_is_left_alone():
    cell = "| a |\n|---|\n| **{data:figures:recognised:2022}** |"
    pages = shown(f"## In {{data:figures:applications:2022}}\n\n{cell}\n\n`{{data:a:b:c}}`")
    assert pages.faults == []
    page = pages.soup("post.md")
    assert page.h2.text == "In 3,772"
    assert [value["value"] for value in page.select("data")] == ["3772", "202"]
    assert page.code.text == "{data:a:b:c}"


def test_a_faulty_chart_shows_its_fault_in_its_place():
    pages = shown(CHART.replace("line", "pie"))
    assert [fault.code for fault in pages.faults] == ["unknown-value"]
    assert "is not a form of a chart" in pages.soup("post.md").select_one("figure.case-faulty").text


def test_the_second_of_two_equal_faults_is_told_at_its_own_place():
    pages = shown("A {data:figures:a:2022}.\n\nB {data:figures:a:2022}.")
    assert [(fault.code, fault.span.line) for fault in pages.faults] == [
        ("data-unknown-reference", 4),
        ("data-unknown-reference", 6),
    ]


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


def test_a_reference_that_is_not_closed_is_told_where_it_begins():
    [fault] = shown("A {data:figures:applications:2022} and {data:figures").faults
    assert (fault.code, fault.span.column) == ("data-unknown-reference", 40)
