"""A small case in many variations, and what its figure says, as a browser spaces it."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from casetree.figures.figure import Stand, compose
from casetree.nouns.library import Library
from casetree.nouns.trace import Trace
from reading import library_of, trace_with_faults

TREE = """\
title: {en: Example, ja: 例}
start: danger
questions:
  danger: {ask: {en: Is there a danger?, ja: 危険があるか}, answers: {yes: protection, no: stay}}
  protection: {ask: {en: Is there protection?, ja: 保護があるか}, answers: {yes: stay, no: reason}}
  reason: {ask: {en: Is there a reason?, ja: 理由があるか}, answers: {yes: recognised, no: stay}}
  stay: {ask: {en: Is there a tie?, ja: つながりがあるか}, answers: {yes: allowed, no: refused}}
outcomes:
  recognised: {en: Recognised, ja: 認定}
  allowed: {en: Allowed to stay, ja: 在留許可}
  refused:
    label: {en: Not recognised, ja: 不認定}
    next:
      - {label: {en: Review, ja: 審査請求}, within: {en: 7 days, ja: 7日}}
      - {label: {en: Action in court, ja: 取消訴訟}}
sources:
  press: {title: A report, publisher: A newspaper, date: 2024, url: "https://example.org/"}
"""
LIBRARY = library_of({"2000-01-01": TREE})

AGENCY = "  - {by: agency, decided: 2020, cite: press, answers: {danger: no, stay: no}}\n"
_YES = "{danger: yes, protection: no, reason: yes}"
COURT = f"  - {{by: court, decided: 2021, effect: quashed, cite: press, answers: {_YES}}}\n"
REVIEW = "  - {by: review, decided: 2020-06, effect: dismissed, cite: press, answers: {danger: yes, protection: yes}}\n"


def block(*paths: str, more: str = "") -> str:
    """Write a case block of some paths, with `more` keys of its own."""
    return f"tree: example\nid: a\n{more}paths:\n{''.join(paths)}"


def traced(text: str, library: Library = LIBRARY) -> Trace:
    """Walk a block that has no error; warnings don't matter here."""
    trace, faults = trace_with_faults(text, library)
    assert trace is not None, faults
    return trace


def figure(text: str, language: str = "en", library: Library = LIBRARY, case_address: str = "") -> Tag:
    """Compose the figure of a block."""
    stand = Stand(language=language, case_address=case_address)
    found = BeautifulSoup(compose(traced(text, library), library.sources, stand), "html.parser").figure
    assert found
    return found


def told(found: Tag | None) -> str:
    """Return the words of an element, without the numbers of sources."""
    assert found is not None
    for cite in found.select(".cite"):
        cite.extract()
    return " ".join(found.get_text().split())


def all_told(found: Tag, selector: str) -> list[str]:
    """Return the words of each element that a selector finds."""
    return [told(each) for each in found.select(selector)]


def step(found: Tag, question: str) -> Tag:
    """Return the item of the list that tells a step of the focus."""
    here = found.select_one(f"li[data-question={question}]")
    assert here
    return here


def sentences(found: Tag) -> list[str]:
    """Return every sentence that a figure says of its own or with an author's words in it, without its drawing's boxes.

    A sentence has a verb and so at least three words, or ends as one; a term beside an answer is none.
    """
    for hidden in found.select("svg > :not(title), [aria-hidden=true], .case-sources, .case-links, .case-switch"):
        hidden.extract()
    pieces: list[str] = []
    for element in found.select("figcaption > span, h2, p, summary, li, title"):
        own = "".join(str(part) if isinstance(part, str) else _inline(part) for part in element.children)
        line = " ".join(own.split())
        is_one = "case-sentence" in element.get("class", [])
        pieces += [line] if is_one else re.split(r"(?<=[.!?])\s+|(?<=[。！？])", line)
    return [piece.strip() for piece in pieces if piece.strip().endswith((".", "。"))]


_BLOCKS = ("h2", "p", "details", "summary", "li", "ol", "ul", "div", "svg", "title")


def _inline(element: Tag) -> str:
    return "" if element.name in _BLOCKS else element.get_text()
