"""An author's words as markup, marked with their language where it is not the page's."""

from __future__ import annotations

from casetree.languages.base import Words
from casetree.markup import Markup, attribute, element, text
from casetree.model import Text


def say(what: Text, words: Words) -> Markup:
    """Write an author's words in the page's language, or mark the language that they are in.

    >>> from casetree.words import words_for
    >>> say(Text({"en": "Spouse"}), words_for("ja"))
    '<span lang="en">Spouse</span>'
    """
    written = what.by_language.get(words.code)
    if written is not None:
        return text(written)
    written, language = what.in_language(words.code)
    return element("span", attribute("lang", language), text(written))
