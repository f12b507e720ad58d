"""Pelican: gathers what is published and has it indexed; the only module here that imports pelican."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from pelican.writers import Writer

from casetree.text.html_reader import sentence_of, words_of
from finding.search.pagefind import READ, READ_PUBLIC, write_index
from finding.search.records import Facts, Outcome, Record, labels, mark, nationality_keys
from handover.addresses import Address, Generating, Refused
from handover.border import offer, offered, told
from handover.cases import Cases, CaseWords, EndOutcome
from handover.html import Html, html_of
from handover.pages import Findable, FoundPage, Searching
from handover.posts import Page, PostHeader
from keeping.code import code_fingerprint
from keeping.digests import digest
from keeping.home.memory import OUTPUT
from keeping.setting import TOLD, store_in
from keeping.store import kept_or_made
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

_WORDS = "words"
"""What the store calls the words of a text."""


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)


class SearchGenerator(Generating):
    """Writes the index; the page itself is one of the site's lists."""

    names: dict[str, str]
    """The key of each case's nationality, by the case's id."""

    def generate_context(self) -> None:
        """Let the search page offer what there is to choose from, and know its marks."""
        posts = _published(self.context["articles"])
        facts = [fact for found in (_facts, _elsewhere) for post in posts for fact in found(post)]
        found = labels(facts, self.settings["DEFAULT_LANG"])
        offer(self.context, Searching(SEARCH_LABELS=found, search_mark=mark))
        self.names = nationality_keys(facts, self.settings["DEFAULT_LANG"])

    @property
    def addresses(self) -> list[Address]:
        """The folder of the index: Pagefind names the files in it by what they hold."""
        return [Address(file="pagefind/", kind="search")]

    def generate_output(self, writer: Writer) -> None:
        """Index every published post and page, drafts and hidden ones never, and what is made from data."""
        if not getattr(writer, "writes_files", True):  # in a check
            return
        write_index(self._records(), Path(self.output_path) / "pagefind", stay=self._place)

    def _records(self) -> Iterator[Record]:
        yield from (self._record(post, "post") for post in _published(self.context["articles"]))
        yield from (self._record(page, "page") for page in _published(self.context["pages"]))
        refused = offered(self.context, Refused).refused_files
        for found in offered(self.context, Findable).FINDABLE():
            if f"{found.address.partition('#')[0]}index.html" not in refused:
                yield self._found(found)

    @property
    def _place(self) -> str:
        """Where the records stay for the next build; a preview may be of another state."""
        if TOLD not in self.settings:
            return ""
        is_at_home = Path(self.output_path).resolve() == Path(OUTPUT).resolve()
        return READ_PUBLIC if self.settings.get("CASETREE_PUBLISHING") else READ if is_at_home else ""

    def _record(self, content: Page, kind: str) -> Record:
        facts = list(_facts(content))
        date: datetime | None = getattr(content, "date", None)
        return Record(
            file=content.save_as,
            language=content.lang,
            title=sentence_of(content.title),
            summary=sentence_of(html_of(told(content, PostHeader).standfirst)),
            date=date.strftime("%Y-%m-%d") if date else "",
            text=self._words(content),
            end=" · ".join(fact.end for fact in facts),
            kind=kind,
            filters=self._filters(facts),
        )

    def _found(self, found: FoundPage) -> Record:
        """Return the record of a page made from data; one of a part of a page stands in a folder of its own."""
        page, _, place = found.address.partition("#")
        facts = [_fact(found.case, found.language)] if found.case else []
        return Record(
            file=f"{page}{f'{place}/' if place else ''}index.html",
            language=found.language,
            title=found.title,
            summary=found.summary,
            date="",
            text=found.text,
            end=" · ".join(fact.end for fact in facts),
            kind=found.kind,
            filters=self._filters(facts),
            address=found.address if place else "",
        )

    def _filters(self, facts: Iterable[Facts]) -> dict[str, tuple[str, ...]]:
        known = list(facts)
        return {
            "outcome": tuple(dict.fromkeys(outcome.key for fact in known for outcome in fact.outcomes)),
            "nationality": tuple(dict.fromkeys(self.names[fact.case] for fact in known if fact.nationality)),
        }

    def _words(self, content: Page) -> str:
        """Return the words of a text, from the store if they are kept there; where its links lead is none of them."""
        html, store = content._content or "", store_in(self.settings)
        if store is None:
            return words_of(html)  # where nothing is kept, nobody asks what the code is
        keys = {html: digest(code_fingerprint() + html.encode("utf-8", "surrogatepass"))}
        words = kept_or_made(store, _WORDS, keys, _all_words)
        return words[html].decode("utf-8", "surrogatepass")


def _all_words(texts: Iterable[str]) -> list[bytes]:
    return [words_of(html).encode("utf-8", "surrogatepass") for html in texts]


def _published(originals: Iterable[Page]) -> list[Page]:
    """Return published contents with their translations, but for those that have no address."""
    return [each for original in originals for each in (original, *original.translations) if each.save_as]


def _facts(content: Page) -> Iterator[Facts]:
    """Yield what the cases of a post can be found by."""
    for case in told(content, Cases).cases:
        yield _fact(case.words, content.lang)


def _elsewhere(content: Page) -> Iterator[Facts]:
    """Yield the same in the other languages: a choice is to be named there too, though no post is written in them."""
    for case in told(content, Cases).cases:
        for names in case.elsewhere:
            yield Facts(
                case=case.words.id,
                end="",
                outcomes=tuple(_outcome(end) for end in names.ends),
                nationality=_said(names.nationality),
                language=names.language,
            )


def _fact(words: CaseWords, language: str) -> Facts:
    return Facts(
        case=words.id,
        end=_said(words.end),
        outcomes=tuple(_outcome(end) for end in words.ends),
        nationality=_said(words.nationality),
        language=language,
    )


def _outcome(end: EndOutcome) -> Outcome:
    return Outcome(f"{end.tree}.{end.outcome}", _said(end.label), _said(end.tree_title))


def _said(words: Html) -> str:
    return sentence_of(html_of(words))


def _generator(pelican: Pelican) -> type[SearchGenerator]:
    return SearchGenerator
