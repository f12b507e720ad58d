"""Pelican: gathers what is published and has it indexed; the only module here that imports pelican."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import Generator
from pelican.writers import Writer

from casetree.text.html_reader import sentence_of, words_of
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types
from search.pagefind import write_index
from search.records import Facts, Record, labels, mark, nationality_keys


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)


class SearchGenerator(Generator):  # type: ignore[misc]  # Pelican comes without types
    """Writes the index; the page itself is one of the site's lists."""

    def generate_context(self) -> None:
        """Let the search page offer what there is to choose from, as `SEARCH_LABELS`, and know its marks."""
        facts = [fact for post in _published(self.context["articles"]) for fact in _facts(post)]
        self.context["SEARCH_LABELS"] = labels(facts, self.settings["DEFAULT_LANG"])
        self.context["search_mark"] = mark
        self.names = nationality_keys(facts, self.settings["DEFAULT_LANG"])

    def generate_output(self, writer: Writer) -> None:
        """Index every published post and page, drafts and hidden ones never."""
        contents = [*_published(self.context["articles"]), *_published(self.context["pages"])]
        write_index([self._record(content) for content in contents], Path(self.output_path) / "pagefind")

    def _record(self, content: Content) -> Record:
        facts = list(_facts(content))
        return Record(
            content.save_as,
            content.lang,
            sentence_of(content.title),
            sentence_of(content.metadata.get("summary", "")),
            content.date.strftime("%Y-%m-%d") if hasattr(content, "date") else "",
            words_of(content.content),
            {
                "outcome": tuple(dict.fromkeys(fact.outcome for fact in facts if fact.outcome)),
                "nationality": tuple(dict.fromkeys(self.names[fact.case] for fact in facts if fact.nationality)),
            },
        )


def _published(originals: list[Content]) -> list[Content]:
    """Return published contents with their translations."""
    return [each for original in originals for each in (original, *original.translations)]


def _facts(content: Content) -> Iterator[Facts]:
    """Yield what the cases of a post can be found by."""
    cases: tuple[Any, ...] = getattr(content, "cases", ())
    for case in cases:
        yield Facts(case.words.id, case.outcome, words_of(case.end), words_of(case.words.nationality), content.lang)


def _generator(pelican: Pelican) -> type[SearchGenerator]:
    return SearchGenerator
