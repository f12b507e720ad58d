"""What the frame of a post tells of a case in it: its end in words, its corrections, its drawing in small."""

from __future__ import annotations

from casetree.drawing.svg import draw_thumbnail
from casetree.figures.figure import planned
from casetree.nouns.model import Remark
from casetree.nouns.trace import Trace
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, text
from casetree.text.words import words_for
from casetree.walking.marks import mark
from handover.cases import Correction, ShownCase

from ...posts.post import Post
from ...site.site import Shown, Site, Whole
from .case_words import in_words


def shown_cases(post: Post, shown: Shown, site: Site) -> tuple[ShownCase, ...]:
    """Return the cases of a post that has been converted, in the order it shows them; one with parts is one."""
    found: dict[str, tuple[Whole, list[Trace]]] = {}
    for id, trace in shown.traces.items():
        whole = site.whole(id)
        if whole:
            found.setdefault(whole.id, (whole, []))[1].append(trace)
    return tuple(_shown(whole, traces, post.language, site) for whole, traces in found.values())


def _shown(whole: Whole, traces: list[Trace], language: str, site: Site) -> ShownCase:
    words = words_for(language)
    return ShownCase(
        words=in_words(whole.own, whole.parts, site.library, words.code),
        corrections=tuple(_correction(remark, words) for trace in traces for remark in trace.case.corrected),
        thumbnail=thumbnail(traces[0], words.code),
    )


def _correction(remark: Remark, words: Words) -> Correction:
    said = remark.text.in_language(words.code)[0]
    return Correction(date=remark.date, text=text(said))


def thumbnail(trace: Trace, language: str) -> Markup:
    """Draw a case as a picture that adds nothing to the words beside it: without title and id."""
    marks = mark(trace)
    return draw_thumbnail(planned(trace.tree, language, trace.case.layout, len(marks.drawn) | 1), marks)
