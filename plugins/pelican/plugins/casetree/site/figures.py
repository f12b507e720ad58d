"""Composes the figures of a site: where each leads, and the picture that stands beside the page of its case."""

from __future__ import annotations

from casetree.figures.citations import Numbering
from casetree.figures.figure import CaseFiles, Stand, compose
from casetree.figures.picture import Imprint, Picture, paint
from casetree.nouns.library import Library
from casetree.nouns.trace import Trace
from casetree.text.markup import NOTHING, Markup
from casetree.text.words import words_for

from .addresses import VERSIONS, address_in, case_address


class Figures:
    """The figures of one build; each picture is painted once."""

    def __init__(self, library: Library, name: str = "", address: str = "") -> None:
        self.library = library
        self.name = name
        """The site's name."""

        self.address = address
        """What pictures name as where they come from; empty where it is not known yet."""

        self._pictures: dict[tuple[str, str], Picture] = {}

    def compose(
        self,
        trace: Trace,
        own: Trace | None,
        language: str,
        number: int,
        numbering: Numbering | None = None,
        page: Markup = NOTHING,
    ) -> Markup:
        """Compose a figure of a post; `own` is how the page of its case shows it, None where it has no page.

        With the `numbering` of its page, in the order in which readers meet it; `number` is the
        number of the showing on that page. For a feed, `page` is the address of the post.
        """
        code, default = words_for(language).code, self.library.default_language
        stand = Stand(
            language=language,
            number=number,
            files=self._files(trace, own, language),
            tree_address=address_in(VERSIONS, code, default),
            case_address=address_in(case_address("{case}"), code, default),
            page=page,
        )
        return compose(trace, self.library.sources, stand, numbering)

    def compose_page(self, trace: Trace, language: str) -> Markup:
        """Compose the figure of the page of a case, beside which its files stand."""
        picture = self.picture(trace, language)
        files = CaseFiles(page="", id=trace.case.id, width=picture.width, height=picture.height)
        stand = Stand(language=language, files=files, tree_address=f"../../{VERSIONS}")
        return compose(trace, self.library.sources, stand)

    def picture(self, trace: Trace, language: str) -> Picture:
        """Paint a case that has a page of its own, once for each language."""
        key = trace.case.id, words_for(language).code
        if key not in self._pictures:
            address = f"{self.address}/{self._page(trace, language)}"
            self._pictures[key] = paint(trace, language, Imprint(site=self.name, address=address))
        return self._pictures[key]

    def _files(self, trace: Trace, own: Trace | None, language: str) -> CaseFiles | None:
        """Return where what a figure shows is to be had by itself; None where it is no case as its page has it."""
        if own is None or trace.tree is not own.tree or trace.focus is None or own.focus is None:
            return None
        if trace.rewalk or trace.focus.path != own.focus.path or trace.case.layout != own.case.layout:
            return None
        picture = self.picture(own, language)
        page = self._page(own, language)
        return CaseFiles(page=page, id=own.case.id, width=picture.width, height=picture.height)

    def _page(self, trace: Trace, language: str) -> str:
        """Return the address of a case's page in the language that its figures have there."""
        return address_in(case_address(trace.case.id), words_for(language).code, self.library.default_language)
