"""A post shows something of another post, in its own numbering, and says from which it is."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source, error
from casetree.nouns.model import CitedSource, Text
from charts.table import faulty_table
from pages import HEADER, LIBRARY, pages_of
from pelican.plugins.casetree.prose.page.passages import KINDS
from reading import table, terms

SOURCES = {
    id: CitedSource(id=id, title=Text({"en": f"The {id}"}), span=Source.of("", "").span(1)) for id in ("annex", "press")
}
WITH_SOURCES = replace(LIBRARY, sources=SOURCES)
ORIGIN = """\
```chart
data: figures
id: one-chart
title: A headline
form: line
```

```quote
id: words
words: A phrase
cite: press
```

```term
term: refugee
```

| Year [@annex] | [There]({filename}other.md) |
|---|---:|
| 2020 | {data:figures:applications:2020} |

```case
tree: steps
id: a-case
sources: {s: {title: A source}}
paths:
  - {by: agency, decided: 2001, outcome: refused, cite: s, answers: {danger: no}}
```
"""
NAMES = {"chart": "one-chart", "quote": "words", "term": "refugee", "table": "Year", "case": "a-case"}


def header(slug, more=""):
    return HEADER.replace("\n\n", f"\nSlug: {slug}\n{more}\n")


def block(*lines):
    return "\n".join(["```passage", *lines, "```"]) + "\n\n"


def shown(text, origin=ORIGIN, more="", of_post=""):
    posts = {"2025/one.md": header("one", more) + origin, "2026/two.md": header("two", of_post) + text}
    return pages_of(posts, WITH_SOURCES, {"figures": table()}, terms())


def soup(pages):
    return pages.soup("2026/two.md")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_thing_is_shown_with_its_origin(kind):
    pages = shown(block("from: one", f"{kind}: {NAMES[kind]}"))
    assert pages.faults == []
    [origin] = soup(pages).select(".passage-from")
    assert origin.text == "From: A post, 22 November 2026"
    assert origin.time["datetime"] == "2026-11-22"
    places = {"chart": "#chart-one-chart", "quote": "#quote.words", "term": "#term-refugee", "case": "#case-a-case"}
    assert origin.a["href"] == "{filename}../2025/one.md" + places.get(kind, "")
    there = {element["id"] for element in pages.soup("2025/one.md").select("[id]")}
    assert places.get(kind, "#")[1:] in {*there, ""}
    assert soup(pages).select_one("table" if kind == "table" else f"figure.{kind}")


def test_what_a_passage_cites_has_its_number_here():
    pages = shown("Words [@press].\n\n" + block("from: one", "chart: one-chart"))
    assert [source.id for source in pages.site.shown["2026/two.md"].cited] == ["press", "annex"]


def test_a_table_is_converted_here_and_its_links_lead_where_they_led():
    main = soup(shown("Before.\n\n" + block("from: one", "table: Year") + "After.\n"))
    assert [each.name for each in main.find_all(recursive=False)][:4] == ["p", "table", "p", "p"]
    assert main.table.a["href"].startswith("#s.")
    assert main.table.select_one("a[href^='{filename}']")["href"] == "{filename}../2025/other.md"
    assert main.table.data["value"] == "3936"


def test_ids_do_not_clash_with_those_of_the_post():
    chart = "```chart\ndata: figures\nid: one-chart\ntitle: Mine\nform: line\n```\n\n"
    quote = "```quote\nid: words\nwords: Mine\ncite: press\n```\n\n"
    term = "```term\nterm: refugee\n```\n\n"
    blocks = "".join(block("from: one", f"{kind}: {NAMES[kind]}") * 2 for kind in KINDS)
    ids = [element["id"] for element in soup(shown(chart + quote + term + blocks)).select("[id]")]
    assert len(ids) == len({*ids})


def test_the_version_in_the_language_of_the_post_is_shown():
    posts = {
        "a/one.md": header("one") + ORIGIN,
        "a/one.ja.md": header("one", "Lang: ja\n")
        + "```chart\ndata: figures\nid: one-chart\ntitle: 見出し\nform: line\n```\n",
        "a/two.ja.md": header("two", "Lang: ja\n") + block("from: one", "chart: one-chart"),
        "a/three.ja.md": header("three", "Lang: ja\n") + block("from: two-en", "chart: one-chart"),
        "a/two-en.md": header("two-en") + ORIGIN.partition("```quote")[0],
    }
    pages = pages_of(posts, WITH_SOURCES, {"figures": table()}, terms())
    assert pages.faults == []
    own = pages.soup("a/two.ja.md")
    assert own.select_one(".chart-title").text == "見出し"
    assert own.select_one(".passage-from").text == "元の記事：A post、2026年11月22日"
    other = pages.soup("a/three.ja.md")
    assert other.select_one("[lang=en] .chart-title").text == "A headline"
    assert other.select_one(".passage-from")["lang"] == "ja"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("",), "case-empty"),
        (("chart: one-chart",), "missing-key"),
        (("from: one",), "passage-not-one-thing"),
        (("from: one", "chart: one-chart", "table: Year"), "passage-not-one-thing"),
        (("from: won", "chart: one-chart"), "passage-unknown-post"),
        (("from: two", "chart: one-chart"), "passage-unknown-post"),
        (("from: one", "chart: recognition"), "passage-unknown-thing"),
        (("from: one", "table: People"), "passage-unknown-thing"),
        (("from: one", "figure: x"), "unknown-key"),
    ],
)
def test_what_cannot_be_shown_is_told(lines, code):
    assert code in shown(block(*lines)).codes


FAULTY = {
    "chart": ("```chart\ndata: figures\nid: one-chart\ntitle: T\nform: lime\n```\n", "lime"),
    "quote": ("```quote\nid: words\nwords: A phrase\ncite: pres\n```\n", "pres"),
    "term": ("```term\nterm: refugee\nshow: x\n```\n", "show"),
    "case": ("```case\ntree: steps\nid: a-case\ncase: b\npaths: 1\n```\n", "tree"),
}


@pytest.mark.parametrize("kind", FAULTY)
def test_what_has_a_fault_is_not_said_to_be_missing_and_its_own_fault_is_shown(kind):
    origin, word = FAULTY[kind]
    alone = shown("Words.", origin).codes
    pages = shown(block("from: one", f"{kind}: {NAMES[kind]}"), origin)
    assert pages.codes == alone != []
    assert word in soup(pages).select_one(".case-fault").text


def test_a_chart_of_a_table_with_faults_tells_those_of_the_table():
    wrong = error("data-without-source", Source.of("data/figures.csv", "x").span(1), "this value has no source")
    tables = {"figures": faulty_table("figures", wrong.span.source, (wrong,))}
    posts = {
        "2025/one.md": header("one") + ORIGIN,
        "2026/two.md": header("two") + block("from: one", "chart: one-chart"),
    }
    pages = pages_of(posts, WITH_SOURCES, tables, terms())
    assert "passage-unknown-thing" not in pages.codes
    assert "this value has no source" in pages.soup("2026/two.md").select_one(".case-fault").text


def test_what_nobody_can_read_is_shown_in_no_published_post():
    text = block("from: one", "chart: one-chart")
    assert shown(text, more="Status: draft\n").codes == ["passage-unpublished"]
    assert shown(text, more="Status: draft\n", of_post="Status: draft\n").codes == []


@pytest.mark.parametrize("cell", ["{case:fits}", "a note[^1]", "[there](#place)"])
def test_a_table_that_would_mean_something_else_here_is_not_shown(cell):
    origin = f"| Year | A |\n|---|---|\n| 1 | {cell} |\n\n[^1]: A note.\n"
    assert "passage-unknown-thing" in shown(block("from: one", "table: Year"), origin).codes
