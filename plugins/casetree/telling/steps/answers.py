"""What an answer rests on, in words: its basis, its sources, the author's note, what weighed."""

from __future__ import annotations

from casetree.nouns.model import AUTHOR, Basis, CountedFactor, GivenAnswer, Question, Text
from casetree.nouns.trace import Follows, PathTrace, Step
from casetree.telling.speech import Speech, in_aside
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, element, fill, join, text


def ground(speech: Speech, step: Step, trace: PathTrace) -> Markup:
    """Tell what the answer at a step rests on, the author's note and the sources."""
    if step.answer and step.follows:
        words = speech.words
        reason = words.follows_outcome if step.follows is Follows.OUTCOME else words.follows_later
        return speech.reason(reason) + _note(speech, step.given)
    return ground_given(speech, step.given, trace)


def ground_given(speech: Speech, given: GivenAnswer | None, trace: PathTrace) -> Markup:
    """Tell the same of an answer that was written.

    What a source states without one of its own has the sources of the whole path.
    """
    if given is None or not given.is_offered:
        return _note(speech, given)
    is_covered = given.basis is Basis.STATED and not given.cite
    cite = speech.cite(trace.path.cite) if is_covered else NOTHING
    return speech.reason(_reason(speech.words, given, trace)) + cite + _note(speech, given)


def _reason(words: Words, given: GivenAnswer, trace: PathTrace) -> str:
    has_source = bool(trace.path.cite or given.cite)
    if trace.path.reads and given.basis is Basis.STATED:
        return words.inferred if trace.path.by == AUTHOR else words.a_reading
    if trace.is_argued and not trace.path.reads:
        return _argued(words, given, trace.path.by, has_source)
    if given.basis is not Basis.STATED:
        return words.inferred if given.basis is Basis.INFERRED else words.assumed
    return words.stated if has_source else words.unsourced


def _argued(words: Words, given: GivenAnswer, by: str, has_source: bool) -> str:
    """Say that an answer is argued, however sure the party is of it."""
    if by == AUTHOR:
        return words.argued
    if given.basis is not Basis.STATED:
        return words.argued_inferred
    return words.argued_reported if has_source else words.argued_unsourced


def _note(speech: Speech, given: GivenAnswer | None) -> Markup:
    if given is None:
        return NOTHING
    cite = speech.cite(given.cite)
    if given.note is None:
        return cite
    return text(" ") + element("span", ' class="case-note"', speech.say(given.note), cite)


def weighed(speech: Speech, given: GivenAnswer | None, question: Question, party: Markup = NOTHING) -> list[Markup]:
    """Tell which factors counted on either side, each with its note and sources; of several parties whose they are."""
    if given is None:
        return []
    labels = {factor.id: factor.label for factor in question.factors}
    told = []
    for side, counted in given.factors_by_side.items():
        named = [_factor(speech, labels[each.id], each) for each in counted if each.id in labels]
        if named:
            template = speech.words.counted[f"{side}-by" if party else side]
            told.append(fill(template, party=party, factors=join(named, speech.words.between_items)))
    return told


def _factor(speech: Speech, label: Text, counted: CountedFactor) -> Markup:
    note = in_aside(speech.say(counted.note), speech.words) if counted.note else NOTHING
    return speech.say(label) + note + speech.cite(counted.cite)
