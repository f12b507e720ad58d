"""Composes the figures of a site: where each leads, and the picture that stands beside the page of its case."""

from __future__ import annotations

from collections.abc import Callable

from casetree.figures.citations import Numbering
from casetree.figures.figure import CaseFiles, Stand, compose, ground_of
from casetree.figures.leads import TreePages
from casetree.figures.picture import Imprint, Picture, paint
from casetree.nouns.library import Library
from casetree.nouns.trace import Trace
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup
from casetree.text.words import words_for
from casetree.walking.marks import mark

from .addresses import TREES, VERSIONS, address_in, case_address, walk_address
from .walk_states import address_of


class Figures:
    """The figures of one build. No picture stays in memory, where those of a large site would take 27 kB a post."""

    def __init__(
        self, library: Library, name: str = "", address: str = "", has_png: bool = True, *, paints: bool = True
    ) -> None:
        self.library = library
        self.name = name
        """The site's name."""

        self.address = address
        """What pictures name as where they come from; empty where it is not known yet."""

        self.has_png = has_png
        """False where pictures are drawn as SVG alone."""

        self.paints = paints
        """False in a check: what says how large a picture is, is then in no figure."""

        self._sizes: dict[tuple[str, str], tuple[int, int]] = {}
        """Of pictures, by case and language."""

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
            trees=_tree_pages(trace, lambda address: address_in(address, code, default)),
            case_address=address_in(case_address("{case}"), code, default),
            page=page,
        )
        return compose(trace, self.library.sources, stand, numbering)

    def compose_page(self, trace: Trace, language: str, numbering: Numbering) -> Markup:
        """Compose a figure of the page of a case: its own, beside whose page its files stand, or that of a part."""
        id = trace.case.id
        page, folder = (f"#case-{id}", f"../{id}/") if trace.case.part_of else ("", "")
        files = self._beside(self._size(trace, language), page=page, folder=folder, id=id)
        stand = Stand(language=language, files=files, trees=_tree_pages(trace, "../../{}".format))
        return compose(trace, self.library.sources, stand, numbering)

    def picture(self, trace: Trace, language: str) -> Picture:
        """Paint a case that has a page of its own."""
        key = _, code = trace.case.id, words_for(language).code
        ground = ground_of(Voice(trace, words_for(code)), mark(trace))
        address = f"{self.address}/{self._address(trace.case.part_of or trace.case.id, language)}"
        picture = paint(trace, ground, language, Imprint(site=self.name, address=address))
        self._sizes[key] = picture.width, picture.height
        return picture

    def _size(self, trace: Trace, language: str) -> tuple[int, int]:
        """Return width and height of a picture, which is painted for that if it never was."""
        key = trace.case.id, words_for(language).code
        if key not in self._sizes:
            self.picture(trace, language)
        return self._sizes[key]

    def _files(self, trace: Trace, own: Trace | None, language: str) -> CaseFiles | None:
        """Return where what a figure shows is to be had by itself; None where it is no case as its page has it."""
        if own is None or trace.tree is not own.tree or trace.focus is None or own.focus is None:
            return None
        if trace.rewalk or trace.focus.path != own.focus.path or trace.case.layout != own.case.layout:
            return None
        size = self._size(own, language) if self.paints else (0, 0)
        folder = self._address(own.case.id, language)
        whole = own.case.part_of
        page = f"{self._address(whole, language)}#case-{own.case.id}" if whole else folder
        return self._beside(size, page=page, folder=folder, id=own.case.id)

    def _beside(self, size: tuple[int, int], *, page: str, folder: str, id: str) -> CaseFiles:
        return CaseFiles(page=page, folder=folder, id=id, width=size[0], height=size[1], has_png=self.has_png)

    def _address(self, id: str, language: str) -> str:
        """Return the address of a case or a part in the language that its figures have there."""
        return address_in(case_address(id), words_for(language).code, self.library.default_language)


def _tree_pages(trace: Trace, here: Callable[[str], str]) -> TreePages:
    """Return where the pages of trees are; `here` makes an address what it is in a language or from a page on."""
    way = trace.focus.known_way if trace.focus else ()
    walk = walk_address(trace.tree) + address_of(trace.tree, way)
    return TreePages(tree=here(f"{TREES}{{tree}}/"), version=here(VERSIONS), walk=here(walk))
