"""A site while it is built: its library, the cases of its posts, and the faults found so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from casetree.figures.citations import Numbering
from casetree.figures.figure import CaseFiles, Stand, anchor_of, compose, known_sources, name_of
from casetree.figures.picture import Imprint, Picture, paint
from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, full, in_order
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import ID_PATTERN, Case, CitedSource, Comparison, ShownCase
from casetree.nouns.trace import Trace
from casetree.reading.case_schema import read_block
from casetree.telling.references import IN_TITLE, place_of, refer
from casetree.text.markup import Markup, attribute, element, text
from casetree.text.suggest import did_you_mean
from casetree.text.words import words_for
from casetree.walking.binding import check_steps
from casetree.walking.pipeline import Place, trace_block, trace_case, unknown_case

from ..pages.data_page import address_in
from .blocks import Fence, find
from .chronology import outdated_translations, overdue_law
from .header import read_header

CASES = "cases/"
"""The address of the list of cases; each case has a folder below it."""

VERSIONS = "trees/{tree}/{law}/"
"""The address of the page of a version of a tree."""

_MAX_SHOWN = 20
_HIDDEN = ("draft", "hidden", "skip")


@dataclass(frozen=True, slots=True)
class Showing:
    """A case as a page shows it."""

    trace: Trace
    number: int
    """The how-many-eth showing on the page."""

    def anchor(self, node: str) -> str:
        """Return the HTML id of a node's place in the list."""
        return anchor_of(self.trace, node, self.number)


@dataclass(slots=True)
class Post:
    """A post as it is being turned into a page."""

    source: Source
    language: str
    slug: str
    is_public: bool = True
    traces: dict[str, Trace] = field(default_factory=dict)
    """The cases shown so far, by id."""

    showings: dict[str, Showing] = field(default_factory=dict)
    """Where each case is shown first, by its id."""

    faulty: set[str] = field(default_factory=set)
    """Ids of the cases that it was to show, had their blocks no faults; a place where even the id cannot be read."""

    broken: set[str] = field(default_factory=set)
    """Ids of cases of other posts that it names and that have faults there: told once."""

    sources: dict[str, CitedSource] = field(default_factory=dict)
    """What the figures shown so far declare themselves, by id."""

    cited: tuple[CitedSource, ...] = ()
    """What its figures and its prose cite, in the order in which readers meet it."""

    used: set[str] = field(default_factory=set)
    """HTML ids that figures of the page have taken."""

    referred: Counter[str] = field(default_factory=Counter)
    """How often each reference has been met, to tell the second of two equal ones."""

    mentions: set[str] = field(default_factory=set)
    """Ids of the cases that it defines, shows, compares or speaks of."""

    nameless: int | None = None
    """The line of the first case block without an id, which goes by the slug."""

    def default_id(self, fence: Fence) -> str:
        """Return the id of a case that gives none: the slug, for the first such case of the post."""
        return self.slug if fence.first == self.nameless and is_id(self.slug) else ""


class Site:
    """Collects what the posts of one build define, show and get wrong."""

    def __init__(self, library: Library, faults: Iterable[Diagnostic] = (), name: str = "", address: str = "") -> None:
        self.library = library
        self.name = name
        self.address = address
        """What pictures name as where they come from; the address is empty where it is not known yet."""

        self.faults: list[Diagnostic] = list(faults)
        self.posts: dict[str, Post] = {}
        self._refused: dict[tuple[str, int], Diagnostic] = {}
        self._unread: set[str] = set()
        """Ids of cases of which a part could not be read."""

        self._own: dict[str, Trace | None] = {}
        """The cases that have been walked for pages of their own."""

        self._pictures: dict[tuple[str, str], Picture] = {}

    def post(self, source: Source, slug: str, language: str = "", status: str = "") -> Post:
        """Take note of a post; its cases are known once `index` has run."""
        header = read_header(source)
        post = Post(
            source,
            language or header.get("lang") or self.library.default_language,
            header.get("slug") or slug,
            (header.get("status") or status).lower() not in _HIDDEN,
        )
        post.nameless = next((fence.first for fence in case_fences(source) if _is_nameless(fence)), None)
        self.posts[source.path] = post
        return post

    def index(self) -> None:
        """Learn the cases of all posts, so that any post can show any case."""
        cases: dict[str, KnownCase] = {}
        for post in sorted(self.posts.values(), key=lambda post: not post.is_public):
            for fence in case_fences(post.source):
                block, faults = read_block(fence.passage, post.default_id(fence), self.library.default_language)
                if not isinstance(block, Case) or not block.paths or not block.id:
                    continue
                first = cases.setdefault(
                    block.id, KnownCase(case=block, path=post.source.path, is_public=post.is_public)
                )
                if first.case is not block:
                    self._refuse_twin(post, fence, block, first)
                elif _has_error(faults):
                    self._unread.add(block.id)
        self.library = replace(self.library, cases=cases, aliases=self._aliases(cases))
        self._check_dates()

    def _check_dates(self) -> None:
        """Hold the dates of posts, decisions and laws against each other."""
        headers = {path: read_header(post.source) for path, post in self.posts.items()}
        written = [(post.slug, post.language, headers[path]) for path, post in self.posts.items()]
        known = [case.case for case in self.library.cases.values()]
        self.faults.extend(overdue_law(self.library.trees, headers.values(), known))
        self.faults.extend(outdated_translations(written, self.library.default_language))

    def _aliases(self, cases: Mapping[str, KnownCase]) -> dict[str, str]:
        """Return which case each former id belongs to, and report those that mean something else already."""
        owners: dict[str, str] = {}
        for id, known in cases.items():
            for alias in known.case.aliases:
                if alias.id == id:
                    message = f"`{id}` is what this case is called now"
                elif alias.id in cases:
                    message = f"there is a case `{alias.id}` ({cases[alias.id].path}), which stands at that address"
                elif alias.id in owners:
                    message = f"`{alias.id}` is an alias of the case `{owners[alias.id]}` already"
                else:
                    owners[alias.id] = id
                    continue
                help = "remove it here: an alias is an id that this case had before, and no other has had"
                self.faults.append(error("case-alias-taken", alias.span, message, help))
        return owners

    def _refuse_twin(self, post: Post, fence: Fence, block: Case, first: KnownCase) -> None:
        fault = error(
            "case-duplicate-id",
            block.id_span or block.span,
            f"there is a case `{block.id}` already ({first.path}, line {(first.case.id_span or first.case.span).line})",
            f"write `case: {block.id}` to show that case here, or give this one an `id` of its own",
        )
        self._refused[post.source.path, fence.first] = fault
        self.faults.append(fault)

    def figure(self, fence: Fence, post: Post, numbering: Numbering | None = None) -> Markup:
        """Return a block's figure, or its faults in the figure's place."""
        found = self.showing(fence, post)
        return self.compose(found, post, numbering) if isinstance(found, Showing) else found

    def compose(self, showing: Showing, post: Post, numbering: Numbering | None = None) -> Markup:
        """Compose a figure; with the `numbering` of its page, in the order in which readers meet it."""
        files = self.files_of(showing.trace, post.language)
        trees = address_in(VERSIONS, words_for(post.language).code, self.library.default_language)
        stand = Stand(language=post.language, number=showing.number, files=files, tree_address=trees)
        return compose(showing.trace, self.library.sources, stand, numbering)

    def showing(self, fence: Fence, post: Post) -> Showing | Markup:
        """Walk a block's case, or return its faults in the figure's place."""
        refused = self._refused.get((post.source.path, fence.first))
        if refused:
            self._note_faulty(fence, post)
            return faulty([refused])
        misplaced = _misplaced(fence)
        if misplaced:
            self.faults.append(misplaced)
            self._note_faulty(fence, post)
            return faulty([misplaced])
        place = Place(post.source.path, post.default_id(fence), post.is_public)
        trace, faults = trace_block(fence.passage, self.library, place)
        faults = [*faults, *(_title_faults(trace, fence) if trace else ())]
        self.faults.extend(faults)
        errors = [fault for fault in faults if fault.is_error]
        if trace is None or errors:
            self._note_faulty(fence, post)
            return faulty(errors)
        if not trace.rewalk and not trace.is_comparison:
            self.faults.extend(fault for fault in check_steps(trace) if _is_within(fault.span, fence, post))
        showing = Showing(trace, _number(trace, post))
        post.sources.update(known_sources(trace, {}))
        if trace.case.id and trace.focus:
            post.traces.setdefault(trace.case.id, trace)
            post.showings.setdefault(trace.case.id, showing)
        post.mentions |= trace.cases
        return showing

    def _note_faulty(self, fence: Fence, post: Post) -> None:
        """Keep which case a faulty block was to show: what prose would say of it is no fault of its own."""
        block, _ = read_block(fence.passage, post.default_id(fence), self.library.default_language)
        if isinstance(block, ShownCase):
            post.faulty.add(self.library.aliases.get(block.case, block.case))
        elif not isinstance(block, Comparison) and (block is None or block.paths):
            post.faulty.add((block.id if block else "") or f"line {fence.first}")

    def source(self, id: str, post: Post) -> CitedSource | None:
        """Return a source that the prose of a post cites: one of its figures', or the site's."""
        return post.sources.get(id) or self.library.sources.get(id)

    def unknown_source(self, id: str, written: str, post: Post) -> None:
        """Report a source that the prose cites and nobody declares."""
        if not self.library.has_sources:
            return
        post.referred[f"@{id}"] += 1
        places = _places_of(re.compile(rf"(?<=@){re.escape(id)}(?![A-Za-z0-9-])"), post.source)
        known = {**self.library.sources, **post.sources}
        self.faults.append(
            error(
                "unknown-source",
                places[min(post.referred[f"@{id}"], len(places)) - 1],
                f"the source `{id}` is not declared",
                did_you_mean(id, known, "declared") or f"declare it in content/sources.yaml, or write `\\{written}`",
            )
        )

    def reference(self, words: str | None, post: Post, before: str = "") -> Markup:
        """Return what `{case:…}` stands for, or its fault; `words` is None where no brace closes it.

        `before` is the text before it, which tells whether it begins a sentence.
        """
        written = "{case:" if words is None else "{case:" + words + "}"
        post.referred[written] += 1
        found = _unclosed() if words is None else self._words(words.strip(), post, before)
        shown = element("strong", ' class="case-fault"', text(written))
        if not isinstance(found, Diagnostic):
            return shown if found is None else found
        places = _places_of(_UNCLOSED if words is None else re.compile(re.escape(written)), post.source)
        place = places[min(post.referred[written], len(places)) - 1]
        self.faults.append(replace(found, span=place))
        return shown

    def left_over(self, written: str, post: Post) -> None:
        """Report a reference that Markdown did not look at, because it stands in raw HTML."""
        self.faults.append(
            error(
                "case-reference-in-html",
                _places_of(re.compile(re.escape(written)), post.source)[0],
                f"`{written}` stands in raw HTML or in a link's title, where it is not replaced",
                "write the sentence in Markdown, or show it as it stands in backticks",
            )
        )

    def _words(self, words: str, post: Post, before: str) -> Markup | Diagnostic | None:
        """Return computed words or a fault; None where they cannot be computed for a fault that is told already."""
        id, colon, name = words.rpartition(":")
        if not name or (colon and not id):
            message = f"`{{case:{words}}}` names no field of a case"
            return error("case-unknown-reference", post.source.span(1), message, _FORMS)
        trace, fault = self._referred(id, post, words)
        if trace is not None:
            return self._linked(refer(trace, name, post.language, post.source.span(1), before), trace, name, post)
        return fault

    def _linked(self, words: Markup | Diagnostic, trace: Trace, name: str, post: Post) -> Markup | Diagnostic:
        """Link computed words to the step they speak of, where the post shows it."""
        showing = post.showings.get(trace.case.id)
        place = place_of(trace, name)
        if isinstance(words, Diagnostic) or showing is None or showing.trace is not trace or not place:
            return words
        return element("a", ' class="case-ref"' + attribute("href", f"#{showing.anchor(place)}"), words)

    def _referred(self, id: str, post: Post, words: str) -> tuple[Trace | None, Diagnostic | None]:
        """Return the case that a reference means; neither it nor a fault where the fault is its block's, told there."""
        span = post.source.span(1)
        if not id:
            shown = post.faulty.union(post.traces)
            if len(shown) == 1:
                return next(iter(post.traces.values()), None), None
            count = f"{len(shown)} cases" if shown else "no case"
            example = next(iter(post.traces), "<id>")
            return None, error(
                "case-ambiguous-reference",
                span,
                f"`{{case:{words}}}` means the post's only case, but this post shows {count}",
                f"name the case: `{{case:{example}:{words}}}`",
            )
        post.mentions.add(id)
        if id in post.traces:
            return post.traces[id], None
        if id in post.faulty or self.library.aliases.get(id) in post.faulty:
            return None, None
        known = self.library.cases.get(id)
        if known is None or (post.is_public and not known.is_public):
            return None, unknown_case(id, self.library, span)
        trace, _ = trace_case(known.case, self.library)
        if trace is None or id in self._unread:
            if known.path == post.source.path or id in post.broken:
                return None, None
            post.broken.add(id)
            return None, error(
                "case-faulty-case", span, f"the case `{id}` has errors where it is defined", "mend it there"
            )
        return trace, None

    def public_traces(self) -> list[Trace]:
        """Walk the cases of published posts, in order of id; one with any error is left out."""
        traces = [self.public_trace(id) for id in sorted(self.library.cases)]
        return [trace for trace in traces if trace is not None]

    def public_trace(self, id: str) -> Trace | None:
        """Walk a case that has a page of its own: None where it is no published post's or has any error."""
        known = self.library.cases.get(id)
        if known is None or not known.is_public or id in self._unread:
            return None
        if id not in self._own:
            trace, faults = trace_case(known.case, self.library)
            self._own[id] = None if _has_error(faults) else trace
        return self._own[id]

    def picture(self, trace: Trace, language: str) -> Picture:
        """Paint a case that has a page of its own, once for each language."""
        key = trace.case.id, words_for(language).code
        if key not in self._pictures:
            address = f"{self.address}/{self.page_of(trace, language)}"
            self._pictures[key] = paint(trace, language, Imprint(site=self.name, address=address))
        return self._pictures[key]

    def page_of(self, trace: Trace, language: str) -> str:
        """Return the address of a case's page in the language that its figures have there."""
        return address_in(f"{CASES}{trace.case.id}/", words_for(language).code, self.library.default_language)

    def files_of(self, trace: Trace, language: str) -> CaseFiles | None:
        """Return where what a figure shows is to be had by itself; None where it is no case as its page has it."""
        own = self.public_trace(trace.case.id)
        if own is None or trace.tree is not own.tree or trace.focus is None or own.focus is None:
            return None
        if trace.rewalk or trace.focus.path != own.focus.path or trace.case.layout != own.case.layout:
            return None
        picture = self.picture(own, language)
        page = self.page_of(own, language)
        return CaseFiles(page=page, id=own.case.id, width=picture.width, height=picture.height)

    def posts_about(self, id: str) -> tuple[str, ...]:
        """Return the files of the published posts that show a case or speak of it, its own post first."""
        own = self.library.cases[id].path
        found = [path for path, post in self.posts.items() if post.is_public and id in post.mentions]
        return tuple(sorted(found, key=lambda path: (path != own, path)))

    def report(self) -> list[Diagnostic]:
        """Return every fault once, in the order an author mends in."""
        return in_order(self.faults)


def _has_error(faults: list[Diagnostic]) -> bool:
    return any(fault.is_error for fault in faults)


def case_fences(source: Source) -> list[Fence]:
    """Return the case blocks of a post."""
    return [fence for fence in find(source, read_header(source).length) if fence.is_case]


def faulty(faults: list[Diagnostic]) -> Markup:
    """Show faults in a figure's place: the first of them, since a page is not to be flooded."""
    shown = [
        element(
            "pre",
            ' class="case-fault"',
            element("code", "", Markup("\n".join(text(line) for line in full(fault).split("\n")))),
        )
        for fault in faults[:_MAX_SHOWN]
    ]
    return element("figure", ' class="case case-faulty"', *shown)


def _is_nameless(fence: Fence) -> bool:
    """True for a block that defines a case but gives it no id."""
    block, _ = read_block(fence.passage, "", "en")
    return isinstance(block, Case) and bool(block.paths) and not block.id


def is_id(word: str) -> bool:
    """True for what can be an id."""
    return bool(re.fullmatch(ID_PATTERN, word))


_FORMS = "write `{case:FIELD}` or `{case:ID:FIELD}`; in backticks it is shown as it stands"
_UNCLOSED = re.compile(r"\{case:(?![^{}`]*\})")


def _unclosed() -> Diagnostic:
    message = "this reference to a case is not closed by `}` on its line"
    return error("case-unknown-reference", Source.of("", "").span(1), message, _FORMS)


@lru_cache(maxsize=64)
def _places_of(written: re.Pattern[str], source: Source) -> list[Span]:
    """Find where a reference is written: outside fences, and outside code where it can be told."""
    inside = {n for fence in find(source) for n in range(fence.first, fence.last + 1)}
    prose: list[Span] = []
    code: list[Span] = []
    for number, line in enumerate(source.lines):
        ticks, end = 0, 0
        for found in written.finditer(line) if number not in inside else ():
            ticks, end = ticks + line.count("`", end, found.start()), found.start()
            (code if ticks % 2 else prose).append(source.span(number + 1, found.start() + 1, len(found[0])))
    return prose or code or [source.span(1)]


def _is_within(span: Span, fence: Fence, post: Post) -> bool:
    """True for a place in this block; a case that is shown again is checked where it is defined."""
    return span.source.path == post.source.path and fence.first < span.line <= fence.last + 1


def _title_faults(trace: Trace, fence: Fence) -> list[Diagnostic]:
    """Report the references of a title that say nothing; they are always to the case at hand."""
    source, title = fence.passage.source, trace.case.title
    if title is None or trace.focus is None:
        return []
    faults = []
    for number, line in enumerate(source.lines[fence.first : fence.last + 1], fence.first + 1):
        for found in IN_TITLE.finditer(line):
            if any(found[0] in words for words in title.by_language.values()):
                span = source.span(number, found.start() + 1, len(found[0]))
                said = refer(trace, found[1], "en", span)
                faults += [said] if isinstance(said, Diagnostic) else []
    return faults


def _misplaced(fence: Fence) -> Diagnostic | None:
    place = fence.passage.start
    if not fence.is_closed:
        mark = re.findall("[`~]+", place.text[place.column - 1 :])[0]
        return error(
            "case-unclosed-fence",
            place,
            "this block is opened here and never closed",
            f"add a line with {mark} under its last line, indented as this one",
        )
    if fence.in_footnote:
        return error(
            "case-in-footnote",
            place,
            "a case block cannot stand in a footnote",
            "move it into the text, and link to it from the footnote",
        )
    return None


def _number(trace: Trace, post: Post) -> int:
    """Return which showing of a case this is, passing over numbers whose ids are taken."""
    name = name_of(trace)
    nodes = [*trace.tree.questions, *trace.tree.outcomes]
    number = 1
    while True:
        suffix = f"--{number}" if number > 1 else ""
        ids = {f"case-{name}{suffix}", *(f"{name}--{node}{suffix}" for node in nodes)}
        if not ids & post.used:
            post.used |= ids
            return number
        number += 1
