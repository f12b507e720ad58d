"""An author's words as markup, marked with their language where it is not the page's."""

from __future__ import annotations

from casetree.nouns.model import Text
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, attribute, element, text


def say(what: Text, words: Words) -> Markup:
    """Write an author's words in the page's language, or mark the language that they are in.

    >>> from casetree.text.words import words_for
    >>> say(Text({"en": "Spouse"}), words_for("ja"))
    '<span lang="en">Spouse</span>'
    """
    written = what.by_language.get(words.code)
    if written is not None:
        return text(written)
    written, language = what.in_language(words.code)
    return element("span", attribute("lang", language), text(written))
