"""Turns a test's own posts into pages, the way a build does, without Pelican."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bs4 import BeautifulSoup, Tag
from jsonschema import Draft7Validator

from casetree.exporting.dataset.story import Story
from casetree.nouns.diagnostics import Diagnostic, Source, in_order
from casetree.nouns.library import Library
from casetree.nouns.model import CitedSource, Text
from casetree.nouns.moments import read_moment
from charts.table import Table
from pelican.plugins.casetree.pages.cases.story import Stories
from pelican.plugins.casetree.pages.trees.count_words import Counts, counts_of
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.convert import convert_whole
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of
from pelican.plugins.casetree.site.site import Site
from reading import ROOT, library_of
from terms.term import Term

EXTENSIONS = ["extra", "admonition", "sane_lists"]

TREE = """\
title: Steps
start: danger
questions:
  danger: {ask: Is there a danger?, answers: {yes: tie, no: refused}}
  tie: {ask: Is there a tie?, answers: {yes: recognised, no: allowed}}
outcomes:
  recognised: {en: Recognised, ja: 認定}
  allowed: {en: Allowed to stay, ja: 在留許可}
  refused: Not recognised
allow: {missing-language: A test.}
"""
LATER_TREE = TREE.replace("Is there a tie?", "Is there a new tie?")

LIBRARY = library_of({"2000-01-01": TREE, "2020-01-01": LATER_TREE}, id="steps")
"""One tree, `steps`, with two versions."""

HEADER = "Title: A post\nDate: 2026-11-22\n\n"

BLOCK = """\
```case
tree: steps
decided: 2010
answers: {danger: yes, tie: no}
basis: inferred
```"""
"""A case that needs no source, since its answers are the author's reading."""


CITING = """\
```case
tree: steps
decided: 2010
cite: report
answers: {danger: yes, tie: no}
sources: {report: {title: A report, publisher: A paper, date: 2024-04}}
```"""
"""A case that cites a source of its own."""

PART = """\
```case
tree: steps
id: second
part-of: one
law: 2020-01-01
decided: 2021
answers: {danger: yes, tie: yes}
basis: inferred
```"""
"""A part of the case `one`, under the later law."""


PARTED = (BLOCK, PART)
"""A case in which the agency decided, and a part of it under later law."""

OPEN = BLOCK.replace("{danger: yes, tie: no}", "{danger: yes, tie: undisclosed}")

COURT = """\
```case
tree: steps
paths:
- by: agency
  decided: 2010
  basis: inferred
  answers: {danger: yes, tie: no}
- by: court
  name: {en: Osaka District Court, ja: 大阪地方裁判所}
  decided: 2012-07-04
  final: yes
  number: 平成22年（行ウ）第1号
  effect: quashed
  outcome: recognised
  answers: {danger: {answer: yes, basis: inferred}}
- by: author
  answers: {danger: no}
- by: court
  id: to-come
  decided: pending
```"""
"""An agency, a court that quashed what it decided, an argument, and a decision to come."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a few posts, and every fault found on the way."""

    site: Site
    figures: Figures
    html: Mapping[str, str]
    """By the post's file."""

    faults: list[Diagnostic]

    def soup(self, path: str) -> Tag:
        """Return a page's text to search in, in an element `main`."""
        main = BeautifulSoup(f"<main>{self.html[path]}</main>", "html.parser").main
        assert main
        return main

    @property
    def codes(self) -> list[str]:
        """The codes of all faults, in order."""
        return [fault.code for fault in self.faults]


def pages_of(
    posts: Mapping[str, str],
    library: Library = LIBRARY,
    tables: Mapping[str, Table] = MappingProxyType({}),
    terms: Mapping[str, Term] = MappingProxyType({}),
) -> Pages:
    """Convert posts, by file name; the slug is the name without its ending, unless the header gives one."""
    site, faults = _indexed(posts, library, tables, terms)
    figures = Figures(site.library)
    made = {path: Page(post, site, figures) for path, post in site.posts.items()}
    html = {path: convert_whole(page, EXTENSIONS) for path, page in made.items()}
    site.shown.update({path: page.shown for path, page in made.items()})
    return Pages(site, figures, html, in_order([*faults, *(fault for page in made.values() for fault in page.faults)]))


def site_in(
    posts: Mapping[str, str],
    library: Library = LIBRARY,
    tables: Mapping[str, Table] = MappingProxyType({}),
    terms: Mapping[str, Term] = MappingProxyType({}),
) -> Site:
    """Read the same posts, and convert none: nothing is known of what they show."""
    return _indexed(posts, library, tables, terms)[0]


def _indexed(
    posts: Mapping[str, str], library: Library, tables: Mapping[str, Table], terms: Mapping[str, Term]
) -> tuple[Site, list[Diagnostic]]:
    language = library.default_language
    read = [read_post(Source.of(p, text), p.partition(".")[0], default_language=language) for p, text in posts.items()]
    return site_of(read, library, tables, terms)


def counts_in(site: Site) -> dict[str, Counts]:
    """Count the decisions of a site's cases, by tree."""
    return counts_of({whole.id: whole.blocks for whole in site.wholes()}, site.library)


def page_for(text: str) -> Page:
    """Announce a post that is the only one of its site."""
    post = read_post(Source.of("post.md", text), "post")
    site, _ = site_of([post], LIBRARY)
    return Page(post, site, Figures(site.library))


def page_of(text: str, header: str = HEADER) -> Tag:
    """Convert a single post that has no fault; `text` stands below the header."""
    pages = pages_of({"post.md": header + text})
    assert not pages.faults, pages.faults
    return pages.soup("post.md")


def fault_in(text: str, header: str = HEADER) -> Diagnostic:
    """Convert a single post that has exactly one fault."""
    pages = pages_of({"post.md": header + text})
    assert len(pages.faults) == 1, pages.faults
    return pages.faults[0]


def pointed_at(fault: Diagnostic) -> str:
    """Return the very characters that a diagnostic points at."""
    start = fault.span.column - 1
    return fault.span.text[start : start + fault.span.length]


def indented(block: str, following: str, first: str | None = None) -> str:
    """Put `following` before each line of a block, and `first`, where given, before its first one."""
    head, *rest = block.split("\n")
    return "\n".join([(following if first is None else first) + head, *(following + line for line in rest)])


AGAIN = "```case\ncase: one\n```"


def post(*blocks: str, header: str = HEADER) -> str:
    """Put blocks below a header, a paragraph between them."""
    return header + "\n\nWords.\n\n".join(blocks)


def case(id: str, more: str = "") -> str:
    """Write a case with an id, and with `more` keys."""
    return BLOCK.replace("tree:", f"id: {id}\n{more}tree:")


def status(word: str) -> str:
    """Write a header with a status."""
    return HEADER.replace("Date:", f"Status: {word}\nDate:")


def figures(pages: Pages, path: str) -> list[str]:
    """Return the ids of the figures of a page, in order."""
    return [str(figure["id"]) for figure in pages.soup(path).select("figure.case[id]")]


PLACES: dict[str, tuple[str, str, str, str]] = {
    # what stands above, before the opening fence, before the other lines; the CSS path of the figure on the page
    "at the top level": ("", "", "", "main > figure"),
    "right after a paragraph": ("Words.\n", "", "", "p + figure"),
    "a little indented": ("", "   ", "   ", "main > figure"),
    "in a list": ("- item\n\n", "    ", "    ", "ul > li > figure"),
    "in a numbered list": ("1. item\n\n", "    ", "    ", "ol > li > figure"),
    "in a list indented by tabs": ("- item\n\n", "\t", "\t", "ul > li > figure"),
    "in a list, fence by spaces, block by tabs": ("- item\n\n", "    ", "\t", "ul > li > figure"),
    "in a nested list": ("- item\n    - item\n\n", " " * 8, " " * 8, "ul ul > li > figure"),
    "in a nested list by tabs": ("- item\n\t- item\n\n", " " * 8, "\t\t", "ul ul > li > figure"),
    "right after a list marker": ("", "- ", "  ", "ul > li > figure"),
    "right after a wide list marker": ("", "-   ", "    ", "ul > li > figure"),
    "right after a list marker and a tab": ("", "-\t", "\t", "ul > li > figure"),
    "right after a number": ("", "1.  ", "    ", "ol > li > figure"),
    "right after a later list marker": ("- item\n", "- ", "  ", "ul > li + li > figure"),
    "in a quote": ("", "> ", "> ", "blockquote > figure"),
    "in a quote without a space": ("", ">", ">", "blockquote > figure"),
    "in a quote after its text": ("> Words.\n", "> ", "> ", "blockquote > p + figure"),
    "in a quote in a quote": ("", "> > ", "> > ", "blockquote > blockquote > figure"),
    "in a quote in a list": ("- item\n\n", "    > ", "    > ", "li > blockquote > figure"),
    "in a list in a quote": ("> - item\n>\n", ">     ", ">     ", "blockquote li > figure"),
    "after a marker in a quote": ("", "> - ", ">   ", "blockquote li > figure"),
    "in an admonition": ("!!! note\n\n", "    ", "    ", "div.admonition > figure"),
    "in a definition": ("term\n:   words\n\n", "    ", "    ", "dl > dd > figure"),
    "right after a definition's colon": ("term\n\n", ":   ", "    ", "dl > dd > figure"),
    "in HTML that asks for Markdown": ('<div markdown="1">\n', "", "", "div > figure"),
}
"""Where a block may stand."""


def cited_source(id: str, url: str, language: str = "", archived: str = "") -> CitedSource:
    """Make a source of the site."""
    return CitedSource(
        id=id,
        title=Text({"en": id}),
        publisher=None,
        date=read_moment("2024"),
        url=url,
        language=language,
        archived=archived,
        span=Source.of("s.yaml", "").span(1),
    )


def story(*blocks: str) -> Story:
    """Return the case `one` of the posts `one.md` and `other.md` as the tables of the data set tell it."""
    names = ("one", "other")
    pages = pages_of({f"{name}.md": HEADER + block for name, block in zip(names, blocks, strict=False)})
    [found] = [each for each in Stories(pages.site).all() if each.id == "one"]
    return found


CSL = Draft7Validator(json.loads((ROOT / "tests" / "fixtures" / "csl-data.json").read_text(encoding="utf-8")))
"""What items of CSL-JSON are checked by."""
