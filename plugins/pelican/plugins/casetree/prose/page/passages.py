"""Passages: a chart, case, quotation, term or table of another post, with that post named and linked."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from casetree.nouns.diagnostics import Diagnostic, enumerated, say
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.grammar.shapes import NEEDED, Key, Lines, Plain
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.repair import load_all, read_again
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, attribute, beside_address, element, join, place_link, text
from casetree.text.words import words_for

from ...posts.blocks import Fence
from ...posts.body.named_tables import led_from, named_tables
from ...posts.post import Post
from ...site.site import Site
from ..host import Composer, faulty
from .showing import Found, Show, misplaced

KINDS = {
    "chart": "its chart of that `id`; without one, a chart has the name of its table",
    "case": "its case of that id",
    "quote": "its quotation of that `id`",
    "term": "its `term` block of that term",
    "table": "its table with these words in the first cell",
}

ONE = "one of the five is needed"

PASSAGE = Lines(
    what=say("a passage"),
    example="from: …",
    keys=(
        Key(name="from", says="the slug of the other post", left_out=NEEDED, shape=Plain.WORD),
        *(Key(name=kind, says=says, left_out=ONE, shape=Plain.WORD) for kind, says in KINDS.items()),
    ),
)

_BOUND = re.compile(r"\{case:|\[\^|\]\(#")
"""What means something else in another post: its case, its notes, its places."""


class Passages:
    """The passages of one post; `faults` takes what is wrong with them."""

    def __init__(
        self,
        post: Post,
        site: Site,
        faults: list[Diagnostic],
        finders: Mapping[str, Callable[[Post], Found]],
        cases: Callable[[Post, Fence], Found],
    ) -> None:
        """`finders` find things in another post, by kind; `cases` finds those that stand in place of a block."""
        self.post, self.site, self.faults, self.finders, self.cases = post, site, faults, finders, cases
        self.taken: dict[int, list[str]] = {}
        """By the line of a block, the lines of the table that stands in its place."""

    def block(self, fence: Fence) -> Composer:
        """Return what composes a passage, or shows its faults."""
        wrong = misplaced(fence)
        composer, faults = (None, [wrong]) if wrong else self._read(fence)
        self.faults.extend(faults)
        if composer is None:
            shown = faulty(fault for fault in faults if fault.is_error)
            return lambda numbering, page: shown
        return composer

    def _read(self, fence: Fence) -> tuple[Composer | None, list[Diagnostic]]:
        passage = fence.passage
        node, faults = load_all(passage)
        fields = Fields(self.post.language, read_again)
        if node is None and not faults:
            fields.error("case-empty", passage.start, say("this passage block is empty"), say("write `from: …` in it"))
        entry = read_lines(fields, node, PASSAGE, place=passage.start)
        kind = self._kind(entry, passage) if entry else ""
        origin = self._origin(entry) if entry else None
        composer = self._found(entry, kind, origin, fence) if entry and kind and origin else None
        faults += fields.faults
        return (None if any(fault.is_error for fault in faults) else composer), faults

    def _kind(self, entry: Entry, passage: Passage) -> str:
        """Return the one kind of thing that a block names."""
        named = [kind for kind in KINDS if kind in entry]
        if len(named) != 1:
            message = say("a passage shows one thing, and this block names {count}", count=len(named))
            help = say("write one of {kinds}", kinds=enumerated((f"`{kind}: …`" for kind in KINDS), "or"))
            entry.fields.error("passage-not-one-thing", passage.start, message, help)
            return ""
        return named[0]

    def _origin(self, entry: Entry) -> Post | None:
        """Return the other post, in the language of this one where it has that."""
        slug = entry.word("from")
        posts = self.site.origins[slug] if slug and slug in self.site.origins else ()
        if slug and not posts:
            others = [each for each in self.site.origins if each != self.post.slug]
            message = say("no post has the slug `{slug}`", slug=slug)
            entry.error("passage-unknown-post", "from", message, did_you_mean(slug, others))
            return None
        if slug == self.post.slug:
            message = say("a passage shows something of another post, and this is the post itself")
            entry.error("passage-unknown-post", "from", message, say("link to it instead"))
            return None
        own = [post for post in posts if post.language == self.post.language] or [*posts]
        if own and self.post.is_public and not own[0].is_public:
            message = say("the post `{slug}` is not public, and this one is", slug=slug)
            entry.error("passage-unpublished", "from", message, say("publish that post first, or remove the block"))
            return None
        return own[0] if own else None

    def _found(self, entry: Entry, kind: str, origin: Post, fence: Fence) -> Composer | None:
        name = entry.word(kind)
        in_place = {"table": self._tables, "case": self.cases}
        found = in_place[kind](origin, fence) if kind in in_place else self.finders[kind](origin)
        if name in found:
            id, show = found[name]
            return show(self._from(origin, id))
        if name:
            message = say("the post `{slug}` has no {kind} `{name}`", slug=origin.slug, kind=kind, name=name)
            help = say("that post has none that can be shown; remove the block")
            if others := [other for other in found if other]:
                help = did_you_mean(name, others)
            entry.error("passage-unknown-thing", kind, message, help)
        return None

    def _from(self, origin: Post, id: str) -> Markup:
        """Write from which post a thing is, and when that was written."""
        words, language = words_for(self.post.language), self.post.language
        title = origin.header.get("title")
        named = attribute("lang", origin.language if origin.language != language else "")
        address = beside_address(posixpath.relpath(origin.source.path, posixpath.dirname(self.post.source.path)))
        link = element("a", (place_link(id, address) if id else f' href="{address}"') + named, text(title))
        told = join([link, *([_day(origin.posted, words)] if origin.posted else [])], words.separator)
        ours = attribute("lang", language if named else "")
        said = element("small", "", text(words.passage_from), told)
        return element("p", ' class="passage-from"' + ours, said)

    # Tables ------------------------------------------------------------------------------------

    def _tables(self, origin: Post, fence: Fence) -> Found:
        """Return the tables of a post; their lines are converted here, so that what they cite has its number here."""
        tables = {name: lines for name, lines in named_tables(origin).items() if not _is_bound(lines)}
        return {name: ("", self._table(lines, origin, fence)) for name, lines in tables.items()}

    def _table(self, lines: Iterable[str], origin: Post, fence: Fence) -> Show:
        def show(told: Markup) -> Composer:
            self.taken[fence.first] = led_from(lines, origin, self.post)
            return lambda numbering, page: told

        return show


def _day(day: date, words: Words) -> Markup:
    return element("time", attribute("datetime", day.isoformat()), text(words.day(day)))


def _is_bound(lines: Iterable[str]) -> bool:
    return any(_BOUND.search(line) for line in lines)
