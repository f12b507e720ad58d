"""One text's figures and citations, which share one numbering of sources."""

from __future__ import annotations

from casetree.figures.citations import Numbering, SourceList, read_citation
from casetree.text.markup import NOTHING, Markup, attribute, element, join, text
from casetree.text.words import words_for

from .host import Composer, Host


class Citing:
    """Composes what stands on a page, asked for in the order in which readers meet it."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.words = words_for(host.language)
        self.numbering = Numbering()
        self.list = SourceList("post", self.words, self.numbering)

    def figure(self, composer: Composer) -> Markup:
        """Compose a figure, whose sources go on from the numbers that the page has given."""
        return composer(self.numbering)

    def cite(self, written: str) -> Markup:
        """Write what `[@id]` stands for; a source that nobody declares is a fault and shown as written."""
        return join(self._link(id, place, written) for id, place in read_citation(written))

    def _link(self, id: str, place: str, written: str) -> Markup:
        source = self.host.cited_source(id)
        if source is None:
            self.host.unknown_source(id, f"[{written}]")
            return element("strong", ' class="case-fault"', text(f"[@{id}]"))
        link, number, html_id = self.list.link(source, place)
        self.numbering.note(number, html_id)
        return link

    def sources(self) -> Markup:
        """Write the sources of the whole page, where its prose cites any."""
        if not self.list.places:
            return NOTHING
        id = f"{self.list.id}.sources"
        return element(
            "section",
            ' class="post-sources"' + attribute("aria-labelledby", id),
            element("h2", attribute("id", id), text(self.words.sources)),
            element("ol", ' class="case-sources"', join(self.list.items_of_page())),
        )
