"""A chart as a figure: headline, unit and denominator, drawings, source, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from casetree.figures.citations import Numbering, describe
from casetree.nouns.model import CitedSource
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, join, link_to, text
from casetree.text.words import words_for

from .chart import Chart
from .drawing.svg import cleaned, size_of
from .table import data_address

Draw = Callable[[Chart, str], Sequence[str]]
"""Returns the SVG of each of a chart's drawings in a language, as the library writes it."""

_NAMES = ("chart-wide", "chart-narrow")


def figure_id(chart: Chart, number: int = 1) -> str:
    """Return the HTML id of a chart's figure; the nth showing of one chart on a page has another."""
    return f"chart-{chart.id}" + (f"--{number}" if number > 1 else "")


def compose(
    chart: Chart,
    language: str,
    draw: Draw,
    *,
    sources: Mapping[str, CitedSource],
    numbering: Numbering,
    number: int = 1,
    page: Markup = NOTHING,
    origin: Markup = NOTHING,
    level: int = 0,
    to_root: str = "",
) -> Markup:
    """Write the figure; with the address of a page it is for a feed, which takes no SVG: the table stands there open.

    `origin` says from which other post it is; with a `level` the headline is a
    heading; `to_root` leads from the page to the root of the site, where Pelican does not find the way itself.
    """
    words, id = words_for(language), figure_id(chart, number)
    title = chart.title.in_language(language)[0]
    named = f"{id}--title"
    heading = element(f"h{level}" if level else "p", f' class="chart-title" id="{named}"', text(title))
    head = element("figcaption", "", heading, element("p", ' class="chart-unit"', text(unit_words(chart, language))))
    if page:
        drawings, numbers = NOTHING, _table(chart, language, words)
    else:
        drawings = _drawings(chart, language, draw, words, title)
        summary = element("summary", "", text(words.chart_table))
        numbers = element(
            "details",
            ' class="chart-numbers"' + ("" if drawings else " open"),
            summary,
            element("div", ' class="chart-scroll"', _table(chart, language, words)),
        )
    places = _sources(chart, language, sources, numbering, id)
    foot = _foot(chart, language, words, places, to_root)
    link = element("p", "", element("a", f' href="{page}#{id}"', text(words.chart_more))) if page else NOTHING
    attributes = f' class="chart" id="{id}" data-chart="{chart.id}"'
    return element("figure", attributes, head, drawings, foot, origin, numbers, link)


def unit_words(chart: Chart, language: str) -> str:
    """Say what is counted, and of what it is a part.

    Shares are of the sum of what is shown.
    """
    words = words_for(language)
    unit = words.chart_sum if chart.form == "shares" else chart.table.unit.in_language(language)[0]
    of = chart.denominator.in_language(language)[0] if chart.denominator else ""
    return words.chart_aside.format(unit=unit, of=of) if of else unit


def _drawings(chart: Chart, language: str, draw: Draw, words: Words, title: str) -> Markup:
    """Write the drawings: small charts side by side, each with its heading, or one for each width of page.

    Nothing where none was made.
    """
    written = draw(chart, language)
    if not written:
        return NOTHING
    told = words.chart_described.format(title=title, unit=unit_words(chart, language))
    if chart.form == "multiples":
        names = [chart.table.label(id, language) for id in chart.series]
        small = [
            element("div", "", element("p", ' class="chart-name"', text(name)), _svg(svg, "", f"{name}: {told}"))
            for name, svg in zip(names, written, strict=True)
        ]
        scales = element("p", ' class="chart-note"', text(words.chart_own_scales))
        return join([element("div", ' class="chart-small"', *small), scales])
    shown = (_svg(svg, name, told) for name, svg in zip(_NAMES, written, strict=True))
    return element("div", ' class="chart-drawings"', *shown)


def _svg(written: str, name: str, told: str) -> Markup:
    width, height = size_of(written)
    attributes = (
        attribute("class", name) + f' role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    )
    return element("svg", attributes + attribute("aria-label", told), cleaned(written))


def _sources(
    chart: Chart, language: str, sources: Mapping[str, CitedSource], numbering: Numbering, id: str
) -> list[Markup]:
    """Write each source once, and tell the list of the whole page where it stands."""
    places = []
    for source in (sources[each] for each in chart.sources if each in sources):
        number = numbering.number(source)
        place = f"{id}.source-{number}"
        numbering.note(number, place)
        places.append(element("span", f' id="{place}"', describe(source, language)))
    return places


def _foot(chart: Chart, language: str, words: Words, places: list[Markup], to_root: str) -> Markup:
    """Write where the numbers come from, how sure they are, and where they can be had."""
    known = {value.confidence for value in chart.values}
    said = [told for word, told in words.chart_confidences.items() if word in known]
    sure = words.chart_confidence.format(words=", ".join(said)) if said else ""
    note = chart.note.in_language(language)[0] if chart.note else ""
    data = element("a", link_to(to_root + data_address(chart.table.name)) + ' type="text/csv"', text(words.chart_data))
    lines = [join([text(words.from_source), join(places, "; ")]), *(text(line) for line in (sure, note) if line), data]
    return element("div", ' class="chart-source"', *(element("p", "", line) for line in lines))


def _table(chart: Chart, language: str, words: Words) -> Markup:
    """Write the numbers: a row for each key, a column for each series."""
    title = element("caption", "", text(chart.title.in_language(language)[0]))
    names = [element("th", ' scope="col"', text(chart.table.label(id, language))) for id in chart.series]
    first = element("th", ' scope="col"', text(words.chart_year)) if chart.is_over_time else element("td", "")
    rows = [
        element(
            "tr",
            "",
            element("th", ' scope="row"', text(chart.table.key_words(key, language))),
            *_cells(chart, key, words),
        )
        for key in chart.keys
        if any(chart.value(id, key) for id in chart.series)
    ]
    return element(
        "table", "", title, element("thead", "", element("tr", "", first, *names)), element("tbody", "", *rows)
    )


def _cells(chart: Chart, key: str, words: Words) -> list[Markup]:
    values = [chart.value(id, key) for id in chart.series]
    return [
        element(
            "td", attribute("title", value.note if value else ""), text(value.words if value else words.chart_nothing)
        )
        for value in values
    ]
