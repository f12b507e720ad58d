"""What the frame of a post tells of a case in it: its end in words, its corrections, its sentence and its strip."""

from __future__ import annotations

from collections import Counter

from casetree.figures.citations import known_sources
from casetree.figures.strip import strip
from casetree.nouns.grounds import grounds_of
from casetree.nouns.model import Remark
from casetree.nouns.trace import Trace
from casetree.telling.ends.sentence import sentence
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import text
from casetree.text.words import LANGUAGES, words_for
from handover.cases import Correction, Grounds, ShownCase

from ...posts.post import Post
from ...site.site import Shown, Site, Whole
from .case_words import in_words, names_in


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
    voice = Voice(traces[0], words, page=text("."))  # the figure stands elsewhere
    return ShownCase(
        words=in_words(whole.own, whole.parts, site.library, words.code),
        corrections=tuple(_correction(remark, words) for trace in traces for remark in trace.case.corrected),
        grounds=_grounds(whole, site),
        sentence=sentence(voice),
        strip=strip(Voice(traces[0], words)),
        elsewhere=tuple(names_in(whole.own, code) for code in LANGUAGES if code != words.code),
    )


def _grounds(whole: Whole, site: Site) -> tuple[Grounds, ...]:
    found: Counter[str] = Counter()
    for trace in whole.blocks:
        found += grounds_of(trace.case, known_sources(trace, site.library.sources))
    return tuple(Grounds(on=str(on), count=count) for on, count in sorted(found.items()))


def _correction(remark: Remark, words: Words) -> Correction:
    said = remark.text.in_language(words.code)[0]
    return Correction(date=remark.date, text=text(said))
