"""One post, converted by itself, with what the site is told of it."""

from __future__ import annotations

from dataclasses import replace

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.model import CitedSource, Text
from pages import BLOCK, EXTENSIONS, HEADER, LIBRARY
from pelican.plugins.casetree.building.texts.converter import Converter
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.conversion import Conversion
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of

_CONVERTER = Converter({"extensions": EXTENSIONS, "output_format": "html"}, has_feeds=True)


def _no_size(link: str) -> None:
    """Tell no size of any image."""


def _converted(text: str, summary: str = "", faults: list[Diagnostic] | None = None) -> Conversion:
    post = read_post(Source.of("one.md", HEADER + text), "one")
    report = CitedSource(id="report", title=Text({"en": "A report"}), span=post.source.span(1))
    site, _ = site_of([post], replace(LIBRARY, sources={"report": report}))
    values = {"summary": summary} if summary else {}
    found: list[Diagnostic] = [] if faults is None else faults
    return _CONVERTER.convert(
        post, site, Figures(site.library), lambda link: None, values=values, place="a/one.md", faults=found
    )


def test_a_text_that_cites_is_written_for_lists_without_links_to_its_sources() -> None:
    told = _converted("It is so [@report].")
    assert told.without_figures
    assert "[1" in told.without_figures()
    assert "href" not in told.without_figures()
    assert _converted("It is so.").without_figures is None


def test_a_post_is_told_with_what_it_shows() -> None:
    told = _converted(f"See [a](#b).\n\n{BLOCK}", summary="It ended: {case:outcome}.")
    assert '<figure class="case ' in told.html()
    assert told.values == {"summary": "<p>It ended: Allowed to stay (in our reading).</p>"}
    assert told.mentions == ("one",)
    assert [link.target for link in told.links] == ["#b"]
    assert [case.words.id for case in told.cases] == ["one"]
    assert told.without_figures
    assert told.without_figures() == "<p>See <a>a</a>.</p>"
    assert "{filename}/a/one.md#b" in told.in_feed()


def test_one_post_leaves_nothing_for_the_next() -> None:
    _converted(BLOCK)
    told = _converted("Text.")
    assert (told.html(), told.cases, told.anchors, told.without_figures) == ("<p>Text.</p>", (), (), None)


def test_pelican_has_to_look_at_images_and_links_to_files() -> None:
    assert _converted("Text that is [linked](x).").is_plain
    assert not _converted("![An image](https://example.org/x.png)").is_plain
    assert not _converted("[A file]({static}/x.pdf)").is_plain


def test_what_is_wrong_is_told_even_where_a_text_cannot_be_converted() -> None:
    faults: list[Diagnostic] = []
    _converted("It names {case:nobody:outcome}.", faults=faults)
    assert [fault.code for fault in faults] == ["case-unknown-case"]
