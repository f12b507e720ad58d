"""What the frame of a post tells of a case in it: its end in words, its corrections, its drawing in small."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.drawing.svg import draw_thumbnail
from casetree.figures.figure import planned
from casetree.nouns.trace import Trace
from casetree.telling.ends.conclusions import conclusion
from casetree.telling.ends.results import effect
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, text
from casetree.text.words import words_for
from casetree.walking.marks import mark

from ...posts.post import Post
from ...site.site import Shown, Site
from .case_words import CaseWords, in_words


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated remark on what the figure once said."""

    date: str
    day: Markup
    """The date in words."""

    text: Markup


@dataclass(frozen=True, slots=True)
class ShownCase:
    """One case that a post shows, for the templates, for lists of related posts, and for the search."""

    words: CaseWords
    tree: str
    outcome: str
    """Ids; the outcome is empty while it is open or only argued."""

    end: Markup
    """How it ended, in as few words as can be: what a court did, or the outcome."""

    corrections: tuple[Correction, ...]
    thumbnail: Markup
    """The drawing without a name of its own: a picture beside the post's title."""


def shown_cases(post: Post, shown: Shown, site: Site) -> tuple[ShownCase, ...]:
    """Return the cases of a post that has been converted, in the order it shows them."""
    known = site.library.cases
    return tuple(_shown(trace, post, site) for id, trace in shown.traces.items() if id in known)


def _shown(trace: Trace, post: Post, site: Site) -> ShownCase:
    words = words_for(post.language)
    focus = trace.focus
    return ShownCase(
        in_words(trace, site.library, words.code),
        trace.tree.id,
        focus.outcome.id if focus and focus.outcome and not focus.is_argued else "",
        _end(trace, words),
        tuple(
            Correction(remark.date, text(words.day(remark.date)), text(remark.text.in_language(words.code)[0]))
            for remark in trace.case.corrected
        ),
        thumbnail(trace, words.code),
    )


def _end(trace: Trace, words: Words) -> Markup:
    voice = Voice(trace, words)
    focus = trace.focus
    assert focus is not None, "a case has a path"
    if focus.path.effect:
        return effect(voice, focus)
    return conclusion(voice, focus)


def thumbnail(trace: Trace, language: str) -> Markup:
    """Draw a case as a picture that adds nothing to the words beside it: without title and id."""
    return draw_thumbnail(planned(trace.tree, language, trace.case.layout), mark(trace))
