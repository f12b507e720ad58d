"""What the references of one page stand for: the words of a case that it shows, or of another post's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.moments import read_day
from casetree.nouns.trace import Trace
from casetree.telling.references import WOULD_BE, place_of, refer
from casetree.text.markup import element, text
from casetree.walking.refusals import is_withdrawn, unknown_case

from ...posts.post import Post
from ...site.site import Shown, Site
from ..host import Said
from . import reference_faults
from .places import Places, as_written
from .showing import Showings


class References:
    """The references of one post, in the order in which Markdown meets them; `faults` takes what is wrong with them."""

    def __init__(
        self, *, post: Post, site: Site, shown: Shown, showings: Showings, places: Places, faults: list[Diagnostic]
    ) -> None:
        self.post = post
        self.site = site
        self.shown = shown
        self.showings = showings
        self.places = places
        self.faults = faults
        self.met: Counter[str] = Counter()
        """How often each has been met, to tell the second of two equal ones."""

        self.broken: set[str] = set()
        """Ids of cases of other posts that are named and have faults there: told once."""

    def said(self, words: str | None, before: str = "") -> Said:
        """Return what `{case:…}` stands for, or its fault; `words` is None where no brace closes it.

        `before` is the text before it, which tells whether it begins a sentence.
        """
        written = as_written(words)
        self.met[written] += 1
        if before.endswith("{"):
            self.faults.append(reference_faults.braced_twice(self.places.reference(words, self.met[written])))
        found = reference_faults.unclosed() if words is None else self._found(words.strip(), before)
        shown = Said(element("strong", ' class="case-fault"', text(written)))
        if not isinstance(found, Diagnostic):
            return shown if found is None else found
        place = self.places.reference(words, self.met[written])
        self.faults.append(replace(found, span=place))
        return shown

    def _found(self, words: str, before: str) -> Said | Diagnostic | None:
        """Return computed words or a fault; None where they cannot be computed for a fault that is told already."""
        named, colon, name = words.rpartition(":")
        id, at, day = named.partition("@")
        span = self.post.source.span(1)
        if not name or (colon and not named) or (at and not day):
            return reference_faults.no_field(words, span)
        if at and name != WOULD_BE:
            return reference_faults.only_would_be(words, span)
        trace, fault = self._referred(id, words)
        if trace is None:
            return fault
        shown = self._walked_again(trace.real, day, words) if name == WOULD_BE else trace
        said = shown if isinstance(shown, Diagnostic) else refer(shown, name, self.post.language, span, before)
        return said if isinstance(said, Diagnostic) else Said(said, self._place(trace, name))

    def _walked_again(self, real: Trace, written: str, words: str) -> Trace | Diagnostic:
        """Return a case under the law of a day, or under the one other law under which the post shows it."""
        span = self.post.source.span(1)
        day = read_day(written)
        if written and day is None:
            return reference_faults.no_day(words, written, span)
        if day:
            trace, faults = self.site.walks.under(real, day, span)
            return trace if trace is not None else faults[0]
        shown = {trace.tree.law: trace for trace in self.showings.rewalks if trace.case.id == real.case.id}
        if len(shown) != 1:
            return reference_faults.which_law(words, shown, span)
        return next(iter(shown.values()))

    def _place(self, trace: Trace, name: str) -> str:
        """Return the HTML id of the step that a field speaks of, where the post shows it."""
        showing, node = self.showings.first.get(trace.case.id), place_of(trace, name)
        return showing.anchor(node) if node and showing and showing.trace is trace else ""

    def _referred(self, id: str, words: str) -> tuple[Trace | None, Diagnostic | None]:
        """Return the case that a reference means; neither it nor a fault where the fault is its block's, told there."""
        traces = self.shown.traces
        if not id:
            shown = {self._whole(each) for each in self.showings.faulty.union(traces)}
            shown = shown or set(self.showings.withdrawn)
            if len(shown) != 1:
                return None, reference_faults.ambiguous(words, shown, next(iter(traces), ""), self.post.source.span(1))
            if not traces and not self.showings.withdrawn:
                return None, None
            id = shown.pop()
        withdrawn = self.site.library.withdrawn(id)
        if withdrawn:
            return None, is_withdrawn(id, withdrawn, self.post.source.span(1))
        self.shown.mentions.add(id)
        if id in traces:
            return traces[id], None
        if id in self.showings.faulty or self.site.library.aliases.get(id) in self.showings.faulty:
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
