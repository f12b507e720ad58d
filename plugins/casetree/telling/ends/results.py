"""Where a path ended, in words: its effect, its outcome, or what is still open."""

from __future__ import annotations

from casetree.nouns.trace import PathTrace
from casetree.telling.speech import Speech
from casetree.text.markup import NOTHING, Markup, fill, text


def result(speech: Speech, trace: PathTrace, is_rewalk: bool) -> Markup:
    """Write where a path ended: its effect first, then where its answers lead (design 4.2, rule 6)."""
    words, outcome = speech.words, trace.outcome
    if is_rewalk and trace.ends and not trace.is_argued:
        if outcome is None:
            return open_end(speech, trace, is_rewalk)
        return fill(words.rewalk_outcome, outcome=speech.within(outcome.label))
    if trace.path.effect:
        return _effect_result(speech, trace)
    if trace.path.is_awaited:
        pending = text(words.pending)
        return fill(words.effect_then, effect=pending, outcome=speech.within(outcome.label)) if outcome else pending
    if outcome:
        return speech.say(outcome.label)
    if trace.stops_at:
        return fill(words.stops, question=speech.within(trace.stops_at.label))
    return open_end(speech, trace, is_rewalk)


def open_end(speech: Speech, trace: PathTrace, is_rewalk: bool) -> Markup:
    """Write the outcomes of which one is not told, or not decided."""
    template = speech.words.open_end if trace.waits else speech.words.unknown_end
    if is_rewalk:
        template = speech.words.rewalk_unknown
    return fill(template, outcomes=speech.either(trace.ends))


def _effect_result(speech: Speech, trace: PathTrace) -> Markup:
    words, path = speech.words, trace.path
    told = effect(speech, trace)
    is_told = any(given.is_offered for given in path.answers.values())
    if not is_told and trace.outcome is None:
        return told
    if trace.outcome is None:
        template = words.effect_open if trace.waits else words.effect_unknown
        return fill(template, effect=told, outcomes=speech.either(trace.ends))
    template = words.effect_then
    if trace.is_outcome_known:
        template = words.effect_ends
    return fill(template, effect=told, outcome=speech.within(trace.outcome.label))


def effect(speech: Speech, trace: PathTrace) -> Markup:
    """Write what a decision did to an earlier one."""
    return text(speech.words.effects.get(trace.path.effect, trace.path.effect))


def bare_result(speech: Speech, trace: PathTrace) -> Markup:
    """Write the outcome alone; nothing while that is open."""
    return speech.within(trace.outcome.label) if trace.outcome else NOTHING
