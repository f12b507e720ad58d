"""What surrounds a term on a page, in each language of the site; names and definitions come from the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.text.words import spoken


@dataclass(frozen=True, slots=True)
class TermWords:
    """The words of one language."""

    ask: str
    """Names the button that shows a definition; with `term`."""

    notes: str
    """Heads the definitions of a post on paper, and where a browser cannot show one by itself."""

    source: str
    more: str
    """Leads to the glossary."""

    between: str
    """Between two sources."""

    aside: tuple[str, str]
    """Around a reading."""


_WORDS = {
    "en": TermWords(
        ask="Definition of “{term}”",
        notes="Terms",
        source="Source: ",
        more="In the glossary",
        between="; ",
        aside=(" (", ")"),
    ),
    "ja": TermWords(
        ask="「{term}」の意味",
        notes="用語",
        source="出典：",
        more="用語集で見る",
        between="；",
        aside=("（", "）"),
    ),
}


def term_words(language: str) -> TermWords:
    """Return the words of a language, or English ones."""
    return spoken(_WORDS, language)
