"""A chart's figure says the same in its drawings, in its table and in its words."""

from bs4 import BeautifulSoup

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import CitedSource, Text
from casetree.text.markup import post_address
from charts.drawing.drawings import Drawings
from charts.drawing.vega import specs_of
from charts.figure import compose, unit_words
from reading import chart

SOURCES = {
    id: CitedSource(id=id, title=Text({"en": title}), span=Source.of("", "").span(1))
    for id, title in (("annex", "The annex"), ("press", "A report"))
}
DRAWINGS = Drawings(specs_of)


def figure(keys: str = "form: line", language: str = "en", **more: object) -> BeautifulSoup:
    """Return a figure to search in."""
    made = compose(chart(keys), language, DRAWINGS.of, sources=SOURCES, numbering=Numbering(), **more)
    return BeautifulSoup(str(made), "html.parser")


def test_the_table_has_every_value_and_a_mark_where_there_is_none():
    rows = [[cell.text for cell in row.select("th, td")] for row in figure().select("tbody tr")]
    assert rows == [["2020", "3,936", "47"], ["2021", "2,413", "–"], ["2022", "3,772", "202"]]
    assert figure().select_one('td[title="as told, once"]').text == "202"


def test_there_are_drawings_for_wide_and_for_narrow_pages_named_by_headline_and_unit():
    wide, narrow = figure("form: line\nof: of all").select("svg[role=img]")
    assert (wide["width"], narrow["width"]) == ("680", "288")
    assert wide["aria-label"] == "A headline: chart, people; of all. The numbers stand in the table below."


def test_small_charts_have_their_series_as_headings_and_say_that_scales_differ():
    shown = figure("form: multiples")
    assert [name.text for name in shown.select(".chart-name")] == ["Applications", "Recognised"]
    assert shown.select_one(".chart-note").text == "Each chart has its own scale."
    assert [svg["width"] for svg in shown.select("svg")] == ["288", "288"]


def test_the_foot_names_each_source_once_says_what_is_not_confirmed_and_leads_to_the_file():
    lines = [line.text for line in figure("form: line\nnote: A note.").select(".chart-source p")]
    assert lines == [
        "Source: The annex; A report",
        "Not all of these numbers were read in an official text: reported.",
        "A note.",
        "Data (CSV)",
    ]
    assert figure().select_one('a[type="text/csv"]')["href"] == "{filename}/data/figures.csv"
    assert figure(to_root="../../").select_one('a[type="text/csv"]')["href"] == "../../data/figures.csv"
    assert "Not all" not in figure("form: line\nseries: applications").text


def test_a_feed_gets_the_numbers_and_a_link_in_place_of_drawings():
    shown = figure(page=post_address("one.md"))
    assert not shown.select("svg, details")
    assert shown.select("table")
    assert shown.select("a")[-1]["href"] == "{filename}/one.md#chart-figures"


def test_the_second_showing_on_a_page_has_ids_of_its_own_and_a_headline_may_be_a_heading():
    shown = figure(number=2, level=2)
    assert shown.figure["id"] == "chart-figures--2"
    assert shown.h2["id"] == "chart-figures--2--title"


def test_shares_are_of_the_sum_of_what_is_shown():
    assert unit_words(chart("form: shares"), "en") == "per cent of the sum of what is shown"


def test_no_part_of_a_figure_has_a_style_a_script_or_a_brace_but_for_links():
    html = str(figure())
    assert not any(sign in html.replace("{filename}", "") for sign in ("<style", " style=", "<script", "{", "\n\n"))
