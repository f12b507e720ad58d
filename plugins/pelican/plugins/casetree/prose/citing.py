"""One text's figures and citations, which share one numbering of sources."""

from __future__ import annotations

from collections import Counter

from casetree.figures.citations import PAGE_LIST, Numbering, SourceList, read_citation
from casetree.nouns.grounds import ground_of
from casetree.text.markup import NOTHING, Markup, element, join, text
from casetree.text.words import words_for

from .host import Composer, Host


class Citing:
    """Composes what stands on a page, asked for in the order in which readers meet it."""

    def __init__(
        self, host: Host, page: Markup = NOTHING, *, is_again: bool = False, is_elsewhere: bool = False
    ) -> None:
        self.host = host
        self.page = page
        """The address of the post, for a feed that carries its text."""

        self.is_again = is_again
        """True where the text is written once more: what is wrong with it has been told."""

        self.is_elsewhere = is_elsewhere
        """True where the text is for another page than its own: nothing in it leads to a place within its own."""

        self.grounds: Counter[str] = Counter()
        """What the places of the prose that cite rest on, by `casetree.nouns.grounds`."""

        self.words = words_for(host.language)
        self.numbering = Numbering(listed_in=PAGE_LIST)
        self.list = SourceList(PAGE_LIST, self.words, self.numbering, page)

    def figure(self, composer: Composer) -> Markup:
        """Compose a figure, whose sources go on from the numbers that the page has given."""
        return composer(self.numbering, self.page)

    def cite(self, written: str, is_in_link: bool) -> Markup:
        """Write what `[@id]` stands for; a source that nobody declares is a fault and shown as written."""
        cited = read_citation(written)
        sources = map(self.host.cited_source, (id for id, _ in cited))
        self.grounds[ground_of(filter(None, sources))] += 1
        links = enumerate(cited)
        return join([self._link(id, place, written, is_in_link, number > 0) for number, (id, place) in links])

    def _link(self, id: str, place: str, written: str, is_in_link: bool, is_next: bool) -> Markup:
        source = self.host.cited_source(id)
        if source is None:
            if not self.is_again:
                self.host.unknown_source(id, f"[{written}]")
            return element("strong", ' class="case-fault"', text(f"[@{id}]"))
        return self.list.link(source, text(place), is_in_link, is_next=is_next)

    def sources(self) -> Markup:
        """Write the sources of the whole page, of its prose as of its figures, where there are any."""
        return self.list.section(self.host.language)
