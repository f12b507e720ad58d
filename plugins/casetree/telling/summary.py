"""A few sentences that say what a drawing shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from casetree.nouns.model import Basis
from casetree.nouns.trace import PathTrace
from casetree.telling.ends.results import conclusion
from casetree.telling.voice import Voice
from casetree.text.languages.base import Summary
from casetree.text.markup import plain


def summarise(voice: Voice) -> str:
    """Say what a drawing shows, for somebody who hears nothing else of it."""
    trace, words = voice.trace, voice.words
    if trace.is_comparison:
        return words.summary_compared.format(paths=plain(voice.parties(trace.paths)))
    focus, tree = trace.focus, trace.tree
    if focus is None:
        return words.tree_summary(len(tree.questions), len(tree.outcomes))
    bases = [step.basis for step in focus.steps if step.answer]
    beside = trace.drawn_beside
    parting = trace.first_parting if beside else None
    return _in_words(
        words.summary,
        Summary(
            stated=bases.count(Basis.STATED),
            inferred=bases.count(Basis.INFERRED),
            assumed=bases.count(Basis.ASSUMED),
            is_argued=focus.is_argued,
            is_reading=focus.path.reads is not None,
            is_silent=focus.path.has_no_answers,
            is_awaited=focus.path.is_awaited,
            told=_told(voice, focus),
            fits=0 if focus.is_result_unwalked else focus.fit_count,
            beside=tuple(plain(voice.party(path, is_inside=True)) for path in beside),
            parts_at=plain(voice.step_number(parting.question)) if parting and focus.asks(parting.question) else "",
        ),
    )


@lru_cache(maxsize=1024)  # a case is summed up wherever it is drawn
def _in_words(say: Callable[[Summary], str], found: Summary) -> str:
    return say(found)


def _told(voice: Voice, focus: PathTrace) -> str:
    """Say whose path the focus is, and where it ended."""
    end, words, decided = plain(conclusion(voice, focus)), voice.words, focus.path.decided
    if focus.is_argued or decided is None:
        return end
    who = plain(voice.party(focus)) if focus.path.reads else plain(voice.name(focus.path))
    if not decided.is_pending:
        who = words.decided.format(party=who, date=words.moment(decided))
    return words.came_to.format(party=who, end=end)
