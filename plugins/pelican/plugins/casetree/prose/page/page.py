"""The page of one post while its text is converted: what Markdown asks it for, and what is wrong in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Protocol

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Diagnostic, Source, Span
from casetree.nouns.model import Case, CitedSource
from casetree.text.markup import Markup
from charts.drawing import library as charts

from ...files.image_size import Size
from ...posts.blocks import Fence, find
from ...posts.body.flat_lists import coded_entries
from ...posts.body.images import own_image
from ...posts.body.link_check import Link
from ...posts.body.typed import bare_addresses, check_definitions, check_notes, check_words, left_as_typed
from ...posts.limits import beyond_limits
from ...posts.post import Post
from ...site.figures import Figures
from ...site.site import Shown, Site
from ..found import Found as FoundInText
from ..host import Composer, Said
from ..raw_html import Loose
from . import reference_faults
from .cases import CasesShown
from .passages import Passages
from .places import Places
from .quotes import Quotations
from .references import References
from .showing import Found, Showing
from .tables import FiguresSaid, NoCharts
from .terms import TermsShown

_OF_FRAME = frozenset({"text"})
"""Ids that the frame of every page has."""


def _untold(path: str) -> None:
    """Tell no size, where nothing is written."""


class _Charts(Protocol):
    def block(self, fence: Fence) -> Composer: ...

    def of(self, origin: Post) -> Found: ...


def _charts(post: Post, site: Site, shown: Shown, faults: list[Diagnostic]) -> _Charts:
    """Return what shows the charts of a post."""
    if not charts.IS_WHOLE:
        return NoCharts()
    from .charts import ChartsShown

    return ChartsShown(post, site, shown, faults)


class Page:
    """One post on its way to a page; a `Host` for Markdown's processors."""

    def __init__(
        self, post: Post, site: Site, figures: Figures, size_of: Callable[[str], Size | None] = _untold
    ) -> None:
        """`size_of` tells the size of an image in the content folder, by its path as the post writes it."""
        self.post = post
        self.site = site
        self.figures = figures
        self.size_of = size_of
        self.shown = Shown()
        self.faults: list[Diagnostic] = []
        self.places = Places(post)
        self.cases = CasesShown(post, site, self.shown, self.faults)
        self.showings = self.cases.showings
        self.quotations = Quotations(post, site, self.shown, self.faults)
        self.figures_said = FiguresSaid(site, self.places, self.faults)
        self.charts = _charts(post, site, self.shown, self.faults)
        self.terms = TermsShown(post, site, self.shown, self.faults)
        finders = {"chart": self.charts.of, "quote": self.quotations.of, "term": self.terms.of}
        self.passages = Passages(post, site, self.faults, finders, partial(self.cases.of, compose=self._compose))
        self.taken = self.passages.taken
        self.references = References(
            post=post,
            site=site,
            shown=self.shown,
            showings=self.showings,
            places=self.places,
            faults=self.faults,
        )
        self.met: Counter[str] = Counter()
        """How often other things of the text have been met, to tell the second of two equal ones."""

    # What a host tells of itself ---------------------------------------------------------

    @property
    def source(self) -> Source:
        """The post's text."""
        return self.post.source

    @property
    def header(self) -> int:
        """How many lines of it stand above its text."""
        return self.post.header.length

    @property
    def summary(self) -> str:
        """The author's summary, as it is written."""
        return self.post.header.get("summary")

    @property
    def language(self) -> str:
        """The post's language."""
        return self.post.language

    @property
    def refusal(self) -> Diagnostic | None:
        """What forbids to convert it, if anything does."""
        return beyond_limits(self.post)

    def report(self, fault: Diagnostic) -> None:
        """Take note of a fault."""
        self.faults.append(fault)

    def cites(self, sources: tuple[CitedSource, ...], grounds: Mapping[str, int]) -> None:
        """Take note of all that the text cites, in order, and of what so many places of its prose rest on."""
        self.shown.cited, self.shown.grounds = sources, grounds

    # The text ----------------------------------------------------------------------------

    def found(self, found: FoundInText, defined: Iterable[str]) -> None:
        """Check what stands in the text, and take note of its links."""
        for words in found.words:
            self.faults.extend(left_as_typed(words, self._written, partial(_is_source, self.post, self.site)))
        self.faults.extend(coded_entries(found.coded, self._written))
        for words in found.unlinked:
            self.faults.extend(bare_addresses(words, partial(self._written, kind="address")))
        self.met.update(f"id {id}" for id in {*found.repeated})  # the first of each is no fault
        for id in [*found.repeated, *sorted(found.anchors & (self.showings.ids | _OF_FRAME))]:
            self.faults.append(reference_faults.repeated_id(id, self._written(id, "id")))
        self.faults.extend(check_words(found.wordless, lambda target: self.places.words(target, is_link=True)))
        self.faults.extend(check_notes(found.notes, found.referred, self._written))
        self.faults.extend(check_definitions(defined, self._written))
        self.shown.anchors |= found.anchors | self.showings.ids
        for target, is_image in found.links:
            self.shown.links.append(Link(target, is_image, self._written(target, "link")))

    def _written(self, words: str, kind: str = "typed") -> Span:
        """Return where something is written by how often it was asked for."""
        key = f"{kind} {words}"
        self.met[key] += 1
        if kind in ("address", "id"):
            return (self.places.id if kind == "id" else self.places.address)(words, self.met[key])
        return self.places.words(words, self.met[key], is_link=kind == "link")

    def image_size(self, target: str) -> Size | None:
        """Return width and height of an image as the text names it; None where its file does not tell."""
        path = own_image(target)
        return self.size_of(path) if path else None

    def left_over(self, written: str) -> None:
        """Report a reference that Markdown did not look at, because it stands in raw HTML."""
        self.faults.append(reference_faults.left_over(written, self.places.words(written)))

    def loose(self, loose: Loose, is_value: bool) -> None:
        """Report a raw tag that has no other to go with it."""
        self.faults.append(reference_faults.loose(loose, self.places.tag(loose.tag, is_value)))

    # Blocks and references ---------------------------------------------------------------

    def fences(self, source: Source) -> Iterable[Fence]:
        """Return the fenced blocks of the post, or of a value of its header."""
        return self.post.fences if source is self.post.source else find(source)

    def block(self, fence: Fence) -> Composer:
        """Return what composes the figure of a block of ours, or shows its faults."""
        if fence.kind == "chart":
            return self.charts.block(fence)
        if fence.kind == "quote":
            return self.quotations.block(fence)
        if fence.kind == "term":
            return self.terms.block(fence)
        if fence.kind == "passage":
            return self.passages.block(fence)
        found = self.cases.show(fence)
        return partial(self._compose, found) if isinstance(found, Showing) else lambda numbering, page: found

    def _compose(self, showing: Showing, numbering: Numbering, page: Markup) -> Markup:
        own = self.site.public_trace(showing.trace.case.id)
        return self.figures.compose(
            showing.trace, own, self.language, number=showing.number, numbering=numbering, page=page
        )

    def reference(self, kind: str, words: str | None, before: str = "") -> Said:
        """Return what `{case:…}` or `{data:…}` stands for.

        `words` is None where no brace closes it, `before` is the text before.
        """
        return self.figures_said.value(words) if kind == "data" else self.references.said(words, before)

    # Sources -----------------------------------------------------------------------------

    def known_sources(self) -> Iterator[CitedSource]:
        """Yield every source that the prose can cite, those of the post's figures last."""
        yield from {**self.site.library.sources, **self.showings.sources}.values()

    def cited_source(self, id: str) -> CitedSource | None:
        """Return a source that the prose cites: one of the post's figures', or the site's."""
        return self.showings.sources.get(id) or self.site.library.sources.get(id)

    def unknown_source(self, id: str, written: str) -> None:
        """Report a source that the prose cites and nobody declares."""
        if not self.site.library.has_sources:
            return
        self.met[f"@{id}"] += 1
        place = self.places.citation(id, self.met[f"@{id}"])
        known = {**self.site.library.sources, **self.showings.sources}
        self.faults.append(reference_faults.undeclared(id, written, known, place))


def _is_source(post: Post, site: Site, id: str) -> bool:
    """True for what a post can cite; its text is made again when an id that it asked for changes."""
    blocks = (block.block for block in post.blocks)
    return id in site.library.sources or any(id in block.sources for block in blocks if isinstance(block, Case))
