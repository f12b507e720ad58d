"""The page of one post while its text is converted: what its blocks and references stand for, and their faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from casetree.figures.citations import Numbering
from casetree.figures.figure import known_sources
from casetree.figures.withdrawn import withdrawn_figure
from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say
from casetree.nouns.model import CitedSource, Comparison, ShownCase
from casetree.nouns.moments import read_day
from casetree.nouns.trace import Trace
from casetree.telling.references import WOULD_BE, place_of, refer
from casetree.text.markup import Markup, element, text
from casetree.walking.binding import check_steps
from casetree.walking.pipeline import Place
from casetree.walking.refusals import is_withdrawn, unknown_case

from ..posts.blocks import Fence, find
from ..posts.body.link_check import Link
from ..posts.body.typed import check_definitions, check_notes, left_as_typed
from ..posts.limits import beyond_limits
from ..posts.post import CaseBlock, Post
from ..site.figures import Figures
from ..site.site import Shown, Site
from . import references
from .found import Found
from .host import Composer, Said, faulty
from .places import Places, as_written
from .raw_html import Loose
from .showing import Showing, misplaced, numbered, title_faults, withdrawn_in


class Page:
    """One post on its way to a page; a `Host` for Markdown's processors."""

    def __init__(self, post: Post, site: Site, figures: Figures) -> None:
        self.post = post
        self.site = site
        self.figures = figures
        self.shown = Shown()
        self.faults: list[Diagnostic] = []
        self.showings: dict[str, Showing] = {}
        """Where each case is shown first, by its id."""

        self.rewalks: list[Trace] = []
        """The cases that it shows under a law that they were not decided by."""

        self.faulty: set[str] = set()
        """Ids of the cases that it was to show, had their blocks no faults; a place where an id cannot be read."""

        self.withdrawn: Counter[str] = Counter()
        """The cases that it would show, had they not been withdrawn, by id, and how often it would."""

        self.broken: set[str] = set()
        """Ids of cases of other posts that it names and that have faults there: told once."""

        self.sources: dict[str, CitedSource] = {}
        """What the figures shown so far declare themselves, by id."""

        self.used: set[str] = set()
        """HTML ids that figures of the page have taken."""

        self.places = Places(post)
        self.referred: Counter[str] = Counter()
        """How often each reference has been met, to tell the second of two equal ones."""

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

    def cites(self, sources: tuple[CitedSource, ...]) -> None:
        """Take note of all that the text cites, in order."""
        self.shown.cited = sources

    # The text ----------------------------------------------------------------------------

    def found(self, found: Found, defined: Iterable[str]) -> None:
        """Check what stands in the text, and take note of its links."""
        for words in found.words:
            self.faults.extend(left_as_typed(words, self._written))
        self.faults.extend(check_notes(found.notes, found.referred, self._written))
        self.faults.extend(check_definitions(defined, self._written))
        self.shown.anchors |= found.anchors | self.used
        for target, is_image in found.links:
            self.shown.links.append(Link(target, is_image, self._written(target, "link")))

    def _written(self, words: str, kind: str = "typed") -> Span:
        """Return where something is written by how often it was asked for."""
        key = f"{kind} {words}"
        self.referred[key] += 1
        return self.places.words(words, self.referred[key], is_link=kind == "link")

    # Blocks ------------------------------------------------------------------------------

    def fences(self, source: Source) -> Iterable[Fence]:
        """Return the fenced blocks of the post, or of a value of its header."""
        return self.post.fences if source is self.post.source else find(source)

    def block(self, fence: Fence) -> Composer:
        """Return what composes the figure of a case block, or shows its faults."""
        found = self._showing(fence)
        return partial(self._compose, found) if isinstance(found, Showing) else lambda numbering, page: found

    def _compose(self, showing: Showing, numbering: Numbering, page: Markup) -> Markup:
        own = self.site.public_trace(showing.trace.case.id)
        return self.figures.compose(
            showing.trace, own, self.language, number=showing.number, numbering=numbering, page=page
        )

    def _showing(self, fence: Fence) -> Showing | Markup:
        """Walk a block's case, or return its faults in the figure's place."""
        block = self._read(fence)
        refused = self.site.refused.get((self.post.source.path, fence.first))
        wrong = None if refused else misplaced(fence)
        if refused or wrong:
            self.faults.extend([wrong] if wrong else ())  # a refused one is told already
            self._note_faulty(block)
            return faulty([fault for fault in (refused, wrong) if fault])
        gone, withdrawn = withdrawn_in(block, self.site.library, self.post)
        if withdrawn:
            self.faults.extend(block.faults)
            self.withdrawn[gone] += 1
            return withdrawn_figure(withdrawn, self.language, gone, self.withdrawn[gone])
        found, faults = self._walked(block)
        faults = [*block.faults, *faults, *(title_faults(found, fence) if found else ())]
        self.faults.extend(faults)
        errors = [fault for fault in faults if fault.is_error]
        if found is None or errors:
            self._note_faulty(block)
            return faulty(errors)
        return self._shown(found, fence)

    def _walked(self, block: CaseBlock) -> tuple[Trace | None, list[Diagnostic]]:
        if block.block is None:
            return None, []
        return self.site.walks.block(block.block, Place(self.post.source.path, self.post.is_public))

    def _read(self, fence: Fence) -> CaseBlock:
        """Return what a fence was read as; one of a header's value is read as none."""
        return self.post.block(fence) or CaseBlock(fence, None, ())

    def _shown(self, trace: Trace, fence: Fence) -> Showing:
        """Take note of what a figure shows."""
        if not trace.rewalk and not trace.is_comparison:
            self.faults.extend(fault for fault in check_steps(trace) if self._is_within(fault.span, fence))
        showing = numbered(trace, self.used)
        self.sources.update(known_sources(trace, {}))
        if trace.case.id and trace.focus:
            self.shown.traces.setdefault(trace.case.id, trace)
            self.showings.setdefault(trace.case.id, showing)
        if trace.rewalk and not trace.is_comparison:
            self.rewalks.append(trace)
        self.shown.mentions |= trace.cases
        return showing

    def _is_within(self, span: Span, fence: Fence) -> bool:
        """True for a place in this block; a case that is shown again is checked where it is defined."""
        return span.source.path == self.post.source.path and fence.first < span.line <= fence.last + 1

    def _note_faulty(self, block: CaseBlock) -> None:
        """Keep which case a faulty block was to show: what prose would say of it is no fault of its own."""
        read = block.block
        if isinstance(read, ShownCase):
            self.faulty.add(self.site.library.aliases.get(read.case, read.case))
        elif not isinstance(read, Comparison) and (read is None or read.paths):
            self.faulty.add((read.id if read else "") or f"line {block.fence.first}")

    # Sources -----------------------------------------------------------------------------

    def known_sources(self) -> Iterator[CitedSource]:
        """Yield every source that the prose can cite, those of the post's figures last."""
        yield from {**self.site.library.sources, **self.sources}.values()

    def cited_source(self, id: str) -> CitedSource | None:
        """Return a source that the prose cites: one of the post's figures', or the site's."""
        return self.sources.get(id) or self.site.library.sources.get(id)

    def unknown_source(self, id: str, written: str) -> None:
        """Report a source that the prose cites and nobody declares."""
        if not self.site.library.has_sources:
            return
        self.referred[f"@{id}"] += 1
        place = self.places.citation(id, self.referred[f"@{id}"])
        known = {**self.site.library.sources, **self.sources}
        self.faults.append(references.undeclared(id, written, known, place))

    # References --------------------------------------------------------------------------

    def reference(self, words: str | None, before: str = "") -> Said:
        """Return what `{case:…}` stands for, or its fault; `words` is None where no brace closes it.

        `before` is the text before it, which tells whether it begins a sentence.
        """
        written = as_written(words)
        self.referred[written] += 1
        found = references.unclosed() if words is None else self._words(words.strip(), before)
        shown = Said(element("strong", ' class="case-fault"', text(written)))
        if not isinstance(found, Diagnostic):
            return shown if found is None else found
        place = self.places.reference(words, self.referred[written])
        self.faults.append(replace(found, span=place))
        return shown

    def left_over(self, written: str) -> None:
        """Report a reference that Markdown did not look at, because it stands in raw HTML."""
        self.faults.append(references.left_over(written, self.places.words(written)))

    def loose(self, loose: Loose, is_value: bool) -> None:
        """Report a raw tag that has no other to go with it."""
        self.faults.append(references.loose(loose, self.places.tag(loose.tag, is_value)))

    def _words(self, words: str, before: str) -> Said | Diagnostic | None:
        """Return computed words or a fault; None where they cannot be computed for a fault that is told already."""
        named, colon, name = words.rpartition(":")
        id, at, day = named.partition("@")
        span = self.post.source.span(1)
        if not name or (colon and not named) or (at and not day):
            return references.no_field(words, span)
        if at and name != WOULD_BE:
            return references.only_would_be(words, span)
        trace, fault = self._referred(id, words)
        if trace is None:
            return fault
        shown = self._walked_again(trace.real, day, words) if name == WOULD_BE else trace
        said = shown if isinstance(shown, Diagnostic) else refer(shown, name, self.language, span, before)
        return said if isinstance(said, Diagnostic) else Said(said, self._place(trace, name))

    def _walked_again(self, real: Trace, written: str, words: str) -> Trace | Diagnostic:
        """Return a case under the law of a day, or under the one other law under which the post shows it."""
        span = self.post.source.span(1)
        day = read_day(written)
        if written and day is None:
            return references.no_day(words, written, span)
        if day:
            trace, faults = self.site.walks.under(real, day, span)
            return trace if trace is not None else faults[0]
        shown = {trace.tree.law: trace for trace in self.rewalks if trace.case.id == real.case.id}
        if len(shown) != 1:
            return references.which_law(words, shown, span)
        return next(iter(shown.values()))

    def _place(self, trace: Trace, name: str) -> str:
        """Return the HTML id of the step that a field speaks of, where the post shows it."""
        showing, node = self.showings.get(trace.case.id), place_of(trace, name)
        return showing.anchor(node) if node and showing and showing.trace is trace else ""

    def _referred(self, id: str, words: str) -> tuple[Trace | None, Diagnostic | None]:
        """Return the case that a reference means; neither it nor a fault where the fault is its block's, told there."""
        traces = self.shown.traces
        if not id:
            shown = {self._whole(each) for each in self.faulty.union(traces)}
            shown = shown or set(self.withdrawn)
            if len(shown) != 1:
                return None, references.ambiguous(words, shown, next(iter(traces), ""), self.post.source.span(1))
            if not traces and not self.withdrawn:
                return None, None
            id = shown.pop()
        withdrawn = self.site.library.withdrawn(id)
        if withdrawn:
            return None, is_withdrawn(id, withdrawn, self.post.source.span(1))
        self.shown.mentions.add(id)
        if id in traces:
            return traces[id], None
        if id in self.faulty or self.site.library.aliases.get(id) in self.faulty:
            return None, None
        return self._of_another_post(id)

    def _whole(self, id: str) -> str:
        """Return the case that a part belongs to, any other as it is."""
        known = self.site.library.cases.get(id)
        return known.case.part_of or id if known else id

    def _of_another_post(self, id: str) -> tuple[Trace | None, Diagnostic | None]:
        library, span = self.site.library, self.post.source.span(1)
        known = library.cases.get(id)
        if known is None or (self.post.is_public and not known.is_public):
            return None, unknown_case(id, library, span)
        trace, _ = self.site.walks.case(known.case)
        if trace is not None and id not in self.site.unread:
            return trace, None
        if known.path == self.post.source.path or id in self.broken:
            return None, None
        self.broken.add(id)
        message = say("the case `{id}` has errors where it is defined", id=id)
        return None, error("case-faulty-case", span, message, say("fix it there"))
