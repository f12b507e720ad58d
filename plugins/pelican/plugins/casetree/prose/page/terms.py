"""The terms that one page shows in full, and those that its prose mentions for the first time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.suggest import did_you_mean
from casetree.text.markup import NOTHING, Markup, text
from casetree.text.words import words_for
from terms.mentions import mentions
from terms.reader import read_shown
from terms.showing import compose, figure_id, mention, notes
from terms.term import Term

from ...posts.blocks import Fence
from ...posts.headers.header import names_in
from ...posts.post import Post
from ...site.addresses import GLOSSARY, address_in
from ...site.site import Shown, Site
from ..host import Composer, Said, faulty
from .showing import Found, Show, broken, misplaced

SHEET = "terms"
"""The style sheet of pages with a term."""

EVERY = "all"
"""What a post says that links none."""


class TermsShown:
    """The terms of one post; `shown` and `faults` take what is found."""

    def __init__(self, post: Post, site: Site, shown: Shown, faults: list[Diagnostic]) -> None:
        self.post, self.site, self.shown, self.faults = post, site, shown, faults
        self.ids: Counter[str] = Counter()
        self.linked: dict[str, Term] = {}
        self.glossary = address_in(GLOSSARY, words_for(post.language).code, site.library.default_language)
        self._unlinked: set[str] | None = None

    # Shown in full ----------------------------------------------------------------------------

    def block(self, fence: Fence) -> Composer:
        """Return what composes the term of a block, or shows its faults."""
        wrong = misplaced(fence)
        term, faults = (None, [wrong]) if wrong else read_shown(fence.passage, self.site.terms, self.post.language)
        self.faults.extend(faults)
        if term is None:
            shown = faulty(fault for fault in faults if fault.is_error)
            return lambda numbering, page: shown
        return self.show(term)

    def show(self, term: Term, origin: Markup = NOTHING) -> Composer:
        """Return what composes a term in full."""
        self.ids[term.id] += 1
        self.shown.sheets.add(SHEET)
        self.shown.terms.add(term.id)
        return partial(self._compose, term, self.ids[term.id], origin)

    def _compose(self, term: Term, number: int, origin: Markup, numbering: Numbering, page: Markup) -> Markup:
        sources = self.site.library.sources
        return compose(term, self.post.language, sources=sources, numbering=numbering, number=number, origin=origin)

    def of(self, origin: Post) -> Found:
        """Return the terms that another post shows in full."""
        found: dict[str, tuple[str, Show]] = {}
        for fence in origin.fences:
            if fence.kind == "term" and misplaced(fence) is None:
                term, faults = read_shown(fence.passage, self.site.terms, origin.language)
                if term:
                    found.setdefault(term.id, (figure_id(term.id), partial(self.show, term)))
                else:
                    found.setdefault(*broken(fence, faults, "term"))
        return found

    # Mentioned --------------------------------------------------------------------------------

    def mentioned(self, words: str, is_prose: Callable[[int, int], bool]) -> Iterator[tuple[int, int, Said]]:
        """Yield where a text mentions a term that it is to link, from where to where, and how.

        `is_prose` is true for a part of it that is the author's own prose.
        """
        language = words_for(self.post.language).code
        if language != self.post.language or EVERY in self.unlinked:
            return
        for found in mentions(words, self.site.forms.get(language, {}), language):
            is_known = found.id in self.linked or found.id in self.unlinked or found.id in self.ids
            if is_known or not is_prose(found.start, found.end):
                continue
            term = self.linked[found.id] = self.site.terms[found.id]
            self.shown.sheets.add(SHEET)
            self.shown.terms.add(term.id)
            written = words[found.start : found.end]
            in_page = mention(term, written, language, self.glossary)
            yield found.start, found.end, Said(text(written), in_page=in_page)

    def notes(self) -> Markup:
        """Write what the linked terms mean, for the end of the page."""
        return notes(self.linked.values(), self.post.language, self.site.library.sources, self.glossary)

    @property
    def unlinked(self) -> set[str]:
        """The terms that the header says are not to be linked; what it names wrongly is a fault."""
        if self._unlinked is None:
            named = names_in(self.post.header.values.get("unlinked"))
            for name in named:
                if name.text != EVERY and name.text not in self.site.terms:
                    message = say("the glossary has no term `{term}`", term=name.text)
                    help = did_you_mean(name.text, [*self.site.terms, EVERY])
                    self.faults.append(error("term-unknown", name.span, message, help))
            self._unlinked = {name.text for name in named}
        return self._unlinked
