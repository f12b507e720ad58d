"""Quotations: somebody's own words in their language, where they stand, and our translation beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from casetree.figures.citations import Numbering, describe
from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.nouns.model import CitedSource, Reference
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.grammar.shapes import NEEDED, Key, Lines, Plain
from casetree.reading.grammar.sources import REFERENCE
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Scalar
from casetree.reading.yaml_text.repair import load_all, read_again
from casetree.telling.speech import say as in_words
from casetree.text.markup import NOTHING, Markup, attribute, element, join, text
from casetree.text.words import words_for

from ...posts.blocks import Fence
from ...posts.post import Post
from ...site.site import Shown, Site
from ..host import Composer, faulty
from .showing import Found, Show, broken, misplaced, spoken

SHEET = "terms"
"""The style sheet of pages with a quotation: that of terms has it too."""

LONGEST = 300
"""Characters of a headline or a phrase; more would be a passage, which is not ours to reprint."""

_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")

QUOTE = Lines(
    what=say("a quotation"),
    example="words: …",
    keys=(
        Key(name="id", says="by what other posts show it", left_out="no other post shows it", shape=Plain.ID),
        Key(name="words", says="the words as they stand in the source", left_out=NEEDED, shape=Plain.WORD),
        Key(name="lang", says="their language", left_out="that of the post", shape=Plain.LANGUAGE),
        Key(name="cite", says="the source, and the place in it", left_out=NEEDED, shape=REFERENCE),
        Key(
            name="translation",
            says="our translation into the language of the post",
            left_out="an error where the words are in another language",
            shape=Plain.TEXT,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that has no faults."""

    words: str
    language: str
    source: CitedSource
    reference: Reference
    translation: str
    """Empty where the words are in the language of the post."""

    id: str = ""
    """By what other posts show it; may be empty."""


class Quotations:
    """The quotations of one post; `shown` takes the style sheet that they need, `faults` what is wrong with them."""

    def __init__(self, post: Post, site: Site, shown: Shown, faults: list[Diagnostic]) -> None:
        self.post, self.site, self.shown, self.faults = post, site, shown, faults
        self.count = 0

    def block(self, fence: Fence) -> Composer:
        """Return what composes a quotation, or shows its faults."""
        wrong = misplaced(fence)
        quotation, faults = (None, [wrong]) if wrong else self._read(fence.passage)
        self.faults.extend(faults)
        if quotation is None:
            shown = faulty(fault for fault in faults if fault.is_error)
            return lambda numbering, page: shown
        return self._show(quotation, self.post.language)

    def of(self, origin: Post) -> Found:
        """Return the quotations of another post that have an id, each with the language that it is told in."""
        there, found = Quotations(origin, self.site, self.shown, []), dict[str, tuple[str, Show]]()
        for fence in origin.fences:
            if fence.kind == "quote" and misplaced(fence) is None:
                quotation, faults = there._read(fence.passage)
                if quotation is None:
                    found.setdefault(*broken(fence, faults, "id"))
                elif quotation.id:
                    found.setdefault(
                        quotation.id, (quote_id(quotation), partial(self._show, quotation, origin.language))
                    )
        return found

    def _show(self, quotation: Quotation, language: str, origin: Markup = NOTHING) -> Composer:
        self.count += 1
        self.shown.sheets.add(SHEET)
        return partial(self._compose, quotation, language, origin, f"quote-{self.count}")

    def _compose(
        self, quotation: Quotation, language: str, origin: Markup, id: str, numbering: Numbering, page: Markup
    ) -> Markup:
        figure = compose(quotation, language, numbering, id, origin)
        return spoken(figure, language, self.post.language)

    def _read(self, passage: Passage) -> tuple[Quotation | None, list[Diagnostic]]:
        node, faults = load_all(passage)
        fields = Fields(self.post.language, read_again)
        if node is None and not faults:
            fields.error("case-empty", passage.start, say("this quote block is empty"), say("write `words: …` in it"))
        entry = read_lines(fields, node, QUOTE, place=passage.start)
        found = self._quotation(entry, passage.start) if entry else None
        faults += fields.faults
        return (None if any(fault.is_error for fault in faults) else found), faults

    def _quotation(self, entry: Entry, start: Span) -> Quotation | None:
        words, language = entry.word("words"), entry.language("lang") or self.post.language
        translation = entry.text("translation")
        if len(words) > LONGEST:
            message = say("these are {count} characters, which is more than a headline or a phrase", count=len(words))
            help = say("quote {most} at most, and tell the rest in your own words", most=LONGEST)
            entry.error("quote-too-long", "words", message, help)
        if not entry.language("lang") and _is_elsewhere(words, language):
            message = say("these words are not in the language of the post, and the quotation does not say theirs")
            entry.error("missing-key", "words", message, say("add `lang: …`, as in `lang: ja`, and `translation: …`"))
        if language != self.post.language and translation is None:
            message = say("{what} has no `{key}`", what=QUOTE.what, key="translation")
            entry.fields.error("missing-key", start, message, say("add `{key}: …`", key="translation"))
        cited = entry.cite()
        reference = next(iter(cited), None)
        if len(cited) > 1:
            message = say("a quotation has one source, and this one names {count}", count=len(cited))
            entry.error("wrong-shape", "cite", message, say("keep the one in which the words stand"))
        source = self.site.library.sources.get(reference.id) if reference else None
        if reference and source is None and self.site.library.has_sources:
            message = say("the source `{id}` is not declared", id=reference.id)
            help = did_you_mean(reference.id, self.site.library.sources, say("declared"))
            entry.fields.faults.append(error("unknown-source", reference.span, message, help))
        if not (words and reference and source):
            return None
        said = translation.in_language(self.post.language)[0] if translation else ""
        node = entry.node("id")
        id = entry.fields.id(node, QUOTE.what) if isinstance(node, Scalar) else ""
        return Quotation(words, language, source, reference, translation=said, id=id or "")


def _is_elsewhere(words: str, language: str) -> bool:
    """True for words that are plainly not in a language: Japanese ones elsewhere, or Latin ones alone in Japanese.

    >>> _is_elsewhere("許可", "en"), _is_elsewhere("a phrase", "ja"), _is_elsewhere("2,000", "ja")
    (True, True, False)
    """
    is_japanese = bool(_JAPANESE.search(words))
    return is_japanese != (language == "ja") and (is_japanese or bool(re.search("[A-Za-z]", words)))


def quote_id(quotation: Quotation) -> str:
    """Return the HTML id of a quotation that has an id."""
    return f"quote.{quotation.id}"


def compose(quotation: Quotation, language: str, numbering: Numbering, id: str, origin: Markup = NOTHING) -> Markup:
    """Write a quotation: the words in their language, our translation, and the source with the place in it.

    `origin` says from which other post it is; the id that it has by its own name stands in that post alone.
    """
    words, source = words_for(language), quotation.source
    number = numbering.number(source)
    place = f"{id}.source-{number}"
    numbering.note(number, place)
    of = attribute("lang", quotation.language if quotation.language != language else "")
    quoted = element("blockquote", of + attribute("cite", source.url), element("p", "", text(quotation.words)))
    ours = NOTHING
    if quotation.translation:
        named = words.our_translation.format(words=words.quoted(words.within(quotation.translation)))
        ours = element("p", ' class="quote-translation"', text(named))
    at = [in_words(quotation.reference.at, words)] if quotation.reference.at else []
    told = join([describe(source, language), *at], words.separator)
    own = attribute("id", "" if origin or not quotation.id else quote_id(quotation))
    caption = element("figcaption", f' id="{place}"', told)
    return element("figure", ' class="quote"' + own, quoted, ours, caption, origin)
