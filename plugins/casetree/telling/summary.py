"""A sentence or two that say what a drawing shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from casetree.nouns.model import Basis
from casetree.nouns.trace import PathTrace, Trace
from casetree.telling.ends.results import effect
from casetree.telling.voice import Voice
from casetree.text.languages.base import Summary
from casetree.text.markup import plain


def summarise(voice: Voice) -> str:
    """Say in a sentence or two what a drawing shows, for somebody who hears nothing else of it."""
    trace, words = voice.trace, voice.words
    focus, tree = trace.focus, trace.tree
    if focus is None:
        return words.tree_summary.format(questions=len(tree.questions), outcomes=len(tree.outcomes))
    if trace.is_comparison:
        one, other = (plain(voice.party(path)) for path in trace.paths)
        return words.summary_compared.format(one=one, other=other)
    bases = [step.basis for step in focus.steps if step.answer]
    who = plain(voice.party(focus, is_inside=True))
    beside = trace.drawn_beside
    parting = trace.first_parting if beside else None
    return _in_words(
        words.summary,
        Summary(
            stated=bases.count(Basis.STATED),
            inferred=bases.count(Basis.INFERRED),
            assumed=bases.count(Basis.ASSUMED),
            end=_end_of(trace, focus),
            who=who + words.separator + words.moment(focus.path.decided.text) if focus.path.decided else who,
            effect=plain(effect(voice, focus)) if focus.path.effect else "",
            outcome=plain(voice.within(focus.outcome.label)) if focus.outcome else "",
            stops_at=plain(voice.within(focus.stops_at.label)) if focus.stops_at else "",
            fits=focus.fit_count,
            is_pending=focus.waits or focus.path.is_awaited,
            beside=tuple(plain(voice.party(path, is_inside=True)) for path in beside),
            parts_at=plain(voice.step_number(parting.question)) if parting else "",
        ),
    )


@lru_cache(maxsize=1024)  # a case is summed up wherever it is drawn
def _in_words(say: Callable[[Summary], str], found: Summary) -> str:
    return say(found)


def _end_of(trace: Trace, focus: PathTrace) -> str:
    """Say what ends at the outcome of the focus: see `Summary.end`."""
    if focus.is_argued:
        return "argument"
    if trace.rewalk:
        return "rewalk"
    if focus.path.is_awaited or (focus.path.effect and not focus.is_outcome_known):
        return "answers"
    return "case" if focus is trace.procedure[-1] else "decision"
