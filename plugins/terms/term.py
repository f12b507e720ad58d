"""A term of the glossary as a value, and the forms in which a text may write one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from casetree.nouns.diagnostics import Span
from casetree.nouns.model import Reference, Text

Forms = Mapping[str, str]
"""Of one language: each form in which a term may be written, and the id of the term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One term, in every language of the site."""

    id: str
    name: Text
    also: Mapping[str, tuple[str, ...]]
    """By language, other forms that mean the same."""

    reading: str
    """How the Japanese name is read, in kana; its place in a Japanese list follows from it."""

    definition: Text
    cited: tuple[Reference, ...]
    """Where the definition comes from; never empty."""

    is_linked: bool
    """False for one that posts do not link by themselves: its name means too much besides."""

    span: Span = field(compare=False, repr=False)

    def forms(self, language: str) -> Iterator[str]:
        """Yield the forms of a language, the name first."""
        name = self.name.by_language.get(language)
        yield from (name,) if name else ()
        yield from self.also.get(language, ())


def forms_of(terms: Iterable[Term], language: str) -> Forms:
    """Return the forms of a language; of equal ones, which are a fault, the first."""
    found: dict[str, str] = {}
    for term in terms:
        for form in term.forms(language):
            found.setdefault(form, term.id)
    return found
