"""What the frame of a post tells of a case in it: its end in words, its corrections, its drawing in small."""

from __future__ import annotations

from casetree.drawing.svg import draw_thumbnail
from casetree.figures.figure import planned
from casetree.nouns.model import Remark
from casetree.nouns.trace import Trace
from casetree.telling.ends.case_end import case_end
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, text
from casetree.text.words import words_for
from casetree.walking.marks import mark
from handover.cases import Correction, ShownCase

from ...posts.post import Post
from ...site.site import Shown, Site
from .case_words import in_words


def shown_cases(post: Post, shown: Shown, site: Site) -> tuple[ShownCase, ...]:
    """Return the cases of a post that has been converted, in the order it shows them."""
    known = site.library.cases
    return tuple(_shown(trace, post, site) for id, trace in shown.traces.items() if id in known)


def _shown(trace: Trace, post: Post, site: Site) -> ShownCase:
    words = words_for(post.language)
    focus = trace.focus
    return ShownCase(
        words=in_words(trace, site.library, words.code),
        tree=trace.tree.id,
        outcome=focus.outcome.id if focus and focus.outcome and not focus.is_argued else "",
        end=end_of(trace, words),
        corrections=tuple(_correction(remark, words) for remark in trace.case.corrected),
        thumbnail=thumbnail(trace, words.code),
    )


def _correction(remark: Remark, words: Words) -> Correction:
    said = remark.text.in_language(words.code)[0]
    return Correction(date=remark.date.isoformat(), day=text(words.day(remark.date)), text=text(said))


def end_of(trace: Trace, words: Words) -> Markup:
    """Say how a case ended, in as few words as can be."""
    voice = Voice(trace, words)
    return case_end(voice, trace)


def thumbnail(trace: Trace, language: str) -> Markup:
    """Draw a case as a picture that adds nothing to the words beside it: without title and id."""
    return draw_thumbnail(planned(trace.tree, language, trace.case.layout), mark(trace))
