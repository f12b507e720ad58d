"""A term as a page shows it: in full, where a text mentions it, and as the note that tells what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casetree.figures.citations import Numbering, describe
from casetree.nouns.model import CitedSource, Reference
from casetree.telling.speech import say
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, site_link, text
from casetree.text.words import words_for

from .term import Term

Sources = Mapping[str, CitedSource]


def figure_id(id: str, number: int = 1) -> str:
    """Return the HTML id of a term that is shown in full; the nth showing on a page has another."""
    return f"term-{id}" + (f"--{number}" if number > 1 else "")


def note_id(id: str) -> str:
    """Return the HTML id of the note that tells what a term means."""
    return f"term.{id}"


def compose(
    term: Term, language: str, *, sources: Sources, numbering: Numbering, number: int = 1, origin: Markup = NOTHING
) -> Markup:
    """Write a term in full; `origin` says from which other post it is."""
    id = figure_id(term.id, number)
    places = [
        _cited(reference, language, sources, numbering, id) for reference in term.cited if reference.id in sources
    ]
    source = element("p", ' class="term-source"', _sources(places, language))
    body = element("p", "", said(term, language))
    caption = element("figcaption", "", name_of(term, language))
    return element("figure", f' class="term" id="{id}" data-term="{term.id}"', caption, body, source, origin)


def mention(term: Term, written: str, language: str, glossary: str) -> Markup:
    """Write a term where a text mentions it: a link to the glossary, and a button that shows the note.

    The words are those of the link, so that they stay where a browser takes buttons away, as it does to read a page
    without its frame. The sign between the two, with the style of the whole, keeps a line from ending there.
    """
    words = words_for(language)
    link = element("a", ' class="term-link"' + site_link(f"{glossary}#{figure_id(term.id)}"), text(written))
    named = attribute("aria-label", words.term_ask.format(term=term.name.in_language(language)[0]))
    button = element("button", f' type="button" class="term-ask" popovertarget="{note_id(term.id)}"{named}')
    return element("span", ' class="term-mention"', link, text("\u2060"), button)


def notes(terms: Iterable[Term], language: str, sources: Sources, glossary: str) -> Markup:
    """Write the notes of a page; nothing where it mentions no term.

    Each is shown by its button, over the page; on paper all stand there as a list.
    """
    written = [_note(term, language, sources, glossary) for term in terms]
    if not written:
        return NOTHING
    heading = element("p", ' class="term-notes-title"', text(words_for(language).term_notes))
    return element("div", ' class="term-notes" data-pagefind-ignore', heading, *written)


def _note(term: Term, language: str, sources: Sources, glossary: str) -> Markup:
    words = words_for(language)
    more = element("a", site_link(f"{glossary}#{figure_id(term.id)}"), text(words.term_more))
    return element(
        "div",
        f' popover class="term-note" id="{note_id(term.id)}"',
        element("p", ' class="term-name"', name_of(term, language)),
        element("p", "", said(term, language)),
        element("p", ' class="term-source"', told_sources(term, language, sources)),
        element("p", ' class="term-more"', more),
    )


def name_of(term: Term, language: str) -> Markup:
    """Write the name in the language of a page, and the other ones after it; a Japanese one with its reading."""
    code = words_for(language).code
    own = element("dfn", "", text(term.name.in_language(code)[0]))
    others = [
        element("span", attribute("lang", other), text(name), _reading(term, other, language))
        for other, name in term.name.by_language.items()
        if other != code
    ]
    return join([join([own, _reading(term, code, language)]), *others], " ")


def _reading(term: Term, of: str, language: str) -> Markup:
    before, after = words_for(language).aside
    return text(f"{before}{term.reading}{after}") if of == "ja" and term.reading else NOTHING


def said(term: Term, language: str) -> Markup:
    """Write what a term means."""
    return say(term.definition, words_for(language))


def told_sources(term: Term, language: str, sources: Sources) -> Markup:
    """Write where a definition comes from, without numbers."""
    cited = [reference for reference in term.cited if reference.id in sources]
    return _sources([_place(reference, sources[reference.id], language) for reference in cited], language)


def _sources(places: Iterable[Markup], language: str) -> Markup:
    words = words_for(language)
    return fill("{source}{places}", source=text(words.from_source), places=join(places, words.term_between))


def _cited(reference: Reference, language: str, sources: Sources, numbering: Numbering, id: str) -> Markup:
    """Write a source, and tell the list of the whole page where it stands."""
    source = sources[reference.id]
    number = numbering.number(source)
    place = f"{id}.source-{number}"
    is_new = place not in numbering.places.get(number, ())
    if is_new:
        numbering.note(number, place)
    return element("span", attribute("id", place if is_new else ""), _place(reference, source, language))


def _place(reference: Reference, source: CitedSource, language: str) -> Markup:
    words = words_for(language)
    return join([describe(source, language), *([say(reference.at, words)] if reference.at else [])], words.separator)
