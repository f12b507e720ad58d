"""What a text is fed to: every reader, and whatever is made of what it read. Each target takes a text, and returns.

A target raises only where the product is broken: whatever stands in a text, its reader has to answer with diagnostics
that can be printed, or with a value of which figures, pages and files can be made. Nothing is written to disk.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import product
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).resolve().parents[2]
from casetree.exporting.dataset.csv_text import as_csv
from casetree.exporting.face import draw, trace_block
from casetree.exporting.tree_export import FORMATS
from casetree.figures.citations import Numbering
from casetree.figures.figure import Stand, compose
from casetree.figures.thumbnail import thumbnail
from casetree.law.tree_check import acknowledge, check_sources, check_versions
from casetree.law.tree_paths import tell_paths
from casetree.law.versions import difference
from casetree.nouns.diagnostics import Diagnostic, Source, in_order
from casetree.nouns.model import DecisionTree
from casetree.reading.case_schema import read_block
from casetree.reading.source_schema import read_sources
from casetree.reading.tree_schema import read_tree
from casetree.text.markup import Markup
from casetree.text.told_in import messages_for
from casetree.walking.pipeline import Place, trace
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.drawing.drawings import Drawings
from charts.drawing.ground import Spec
from charts.drawing.vega import specs_of
from charts.figure import compose as compose_chart
from charts.rows import STATISTICS, statistic_rows
from charts.table_reader import read_table
from pages import BLOCK, COURT, HEADER, TREE
from pelican.plugins.casetree.commands.options import FAULT_FORMATS
from pelican.plugins.casetree.posts.headers.header_check import PostRules
from pelican.plugins.casetree.posts.limits import too_deep
from pelican.plugins.casetree.posts.post_check import check_post, unusable_addresses
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.posts.reader_check import check_for_readers
from pelican.plugins.casetree.posts.together import check_together
from pelican.plugins.casetree.prose.convert import convert, in_feed, markdown_for, without_figures
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.former import addresses_in
from pelican.plugins.casetree.site.index import site_of
from reading import SCHEMA, TERMS, content_library, library_of, passage, table, terms
from terms.reader import read_glossary
from told import LIBRARY as EXAMPLE

Target = Callable[[str], None]

LANGUAGES = ("en", "ja")
ENGLISH, JAPANESE = (messages_for({"CASETREE_LANG": language}) for language in LANGUAGES)

LATER = TREE.replace("Is there a tie?", "Is there a new tie?")
LIBRARY = library_of({"2000-01-01": TREE, "2020-01-01": LATER, "2030-01-01": f"status: expected\n{LATER}"}, id="steps")
_SOURCES = """\
report: {title: {en: A report, ja: 報告}, publisher: A paper, date: 2024-04, url: "https://example.org/"}
annex: {title: The annex, date: 2023}
press: {title: The press, date: 2024}
"""
SOURCES, _ = read_sources(passage(_SOURCES, "sources.yaml"), "en")
assert SOURCES
_SITE = content_library()
KNOWN = replace(_SITE, trees={**_SITE.trees, **EXAMPLE.trees, **LIBRARY.trees}, sources={**_SITE.sources, **SOURCES})
"""The trees of the site and those of the tests, so that fixtures and posts of every kind are walked."""
TABLES = MappingProxyType({"figures": table()})
GLOSSARY = MappingProxyType(terms(TERMS))
OTHER = read_post(
    Source.of("other.md", f"{HEADER}{COURT.replace('paths:', 'id: other' + chr(10) + 'paths:')}\n"), "other"
)
MARKDOWN = runpy.run_path(str(ROOT / "pelicanconf.py"))["MARKDOWN"]


def printed(faults: Iterable[Diagnostic], is_refused: bool = False) -> None:
    """Print diagnostics in every form and language; what is refused must be told why."""
    faults = in_order(faults)
    assert not is_refused or any(fault.is_error for fault in faults), "refused without a word"
    for form in FAULT_FORMATS.values():
        form(faults, ENGLISH).encode()
    FAULT_FORMATS["concise"](faults, JAPANESE).encode()


def block(text: str) -> None:
    """A case block, with the figure of its case in every language."""
    found, faults = trace_block(passage(text), KNOWN, Place("post.md"), id="a-case")
    printed(faults, is_refused=found is None)
    for language in LANGUAGES if found else ():
        assert found
        compose(found, KNOWN.sources, Stand(language=language)).encode()
        draw(found, language=language).encode()
        thumbnail(found).encode()


def tree(text: str) -> None:
    """A tree file, with its warnings, its paths, its exports, its drawing and its difference from another version."""
    found, faults = read_tree(passage(text, "2024-01-01.yaml"), "steps", "2024-01-01", KNOWN.sources, "en")
    printed(faults, is_refused=found is None)
    if found is None:
        return
    before = KNOWN.trees["steps"][0]
    for versions in ([found], [before, found]):
        checked = check_versions(versions, "en")
        printed(acknowledge(found, [*faults, *checked[found.law]]))
        "\n".join(tell_paths(versions)).encode()
    difference(before, found)
    difference(found, before)
    _drawn_alone(found)


def _drawn_alone(found: DecisionTree) -> None:
    known = replace(KNOWN, trees={found.id: (found,)})
    shown, faults = read_block(passage(f"tree: {found.id}\n"), "", "en")
    assert shown, faults
    alone, faults = trace(shown, known, Place("post.md"))
    assert alone or faults
    for language in LANGUAGES:
        for write in FORMATS.values():
            write(found, language).encode()
        if alone:
            compose(alone, {**known.sources, **found.sources}, Stand(language=language)).encode()


def post(text: str) -> None:
    """A whole post beside another: its header, its blocks, its references, its text as a page and as a feed has it."""
    own = read_post(Source.of("post.md", text), "post")
    site, faults = site_of([own, OTHER], KNOWN, TABLES, GLOSSARY)
    site.drawings = Drawings(_undrawn)
    faults += [*check_together([own, OTHER]), *check_post(own, PostRules()), *check_for_readers(own)]
    unusable_addresses(own.header)
    page = Page(own, site, Figures(site.library))
    try:
        _converted(page)
    except RecursionError:  # as `casetree check` does
        page.report(too_deep(own.source.span(1)))
    printed([*faults, *page.faults])


def _converted(page: Page) -> None:
    md = markdown_for(MARKDOWN, page)
    convert(md).encode()
    in_feed(md, Markup("posts/post/")).encode()
    without_figures(md).encode()
    if page.summary:
        md.reset().convert(page.summary)


def _undrawn(chart: Chart, language: str) -> list[Spec]:
    """Make what a chart is drawn from, and leave out the drawing, which another program does."""
    specs_of(chart, language)
    return []


def header(text: str) -> None:
    """A header, with an ordinary text below it."""
    post(f"{text}\n\n{BLOCK}\n")


def prose(text: str) -> None:
    """The text of a post, below an ordinary header."""
    post(f"{HEADER}{text}\n")


PARTED = "\n=====\n"
"""What stands between the rows of a table and its schema, where a text has both."""


def data(text: str) -> None:
    """A table of figures, with its schema below it if it has one, and charts of it in every form."""
    rows, _, schema = text.partition(PARTED)
    found, faults = read_table(
        Source.of("figures.csv", rows), Source.of("figures.schema.json", schema or SCHEMA),
        name="figures", sources=KNOWN.sources, language="en",
    )  # fmt: skip
    printed(faults, is_refused=found is None)
    if found is None:
        return
    as_csv(STATISTICS, statistic_rows({"figures": found}, lambda id: id))
    for form, series in product(("line", "bar", "shares", "multiples"), ("", *found.labels)):
        words = f"data: figures\ntitle: A headline\nform: {form}\n" + (f"series: {series}\n" if series else "")
        _chart(*read_chart(passage(words), {"figures": found}, "en"))


def chart(text: str) -> None:
    """A chart block."""
    _chart(*read_chart(passage(text), TABLES, "en"))


def _chart(found: Chart | None, faults: list[Diagnostic]) -> None:
    printed(faults, is_refused=found is None)
    for language in LANGUAGES if found else ():
        assert found
        compose_chart(found, language, Drawings(_undrawn).of, sources=KNOWN.sources, numbering=Numbering()).encode()


def glossary(text: str) -> None:
    """The glossary."""
    _, faults = read_glossary(passage(text, "glossary.yaml"), sources=KNOWN.sources, languages=LANGUAGES)
    printed(faults)


def sources(text: str) -> None:
    """The sources of a site."""
    found, faults = read_sources(passage(text, "sources.yaml"), "en")
    printed([*faults, *check_sources(found or {})], is_refused=found is None)


def moved(text: str) -> None:
    """The addresses that pages had before."""
    _, faults = addresses_in(Source.of("moved.txt", text))
    printed(faults)


TARGETS: Mapping[str, Target] = {
    each.__name__: each for each in (block, tree, post, header, prose, data, chart, glossary, sources, moved)
}
