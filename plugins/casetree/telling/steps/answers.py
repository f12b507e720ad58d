"""What an answer rests on, in words: its basis, its sources, the author's note, what weighed."""

from __future__ import annotations

from casetree.nouns.model import AUTHOR, Basis, GivenAnswer, Question
from casetree.nouns.trace import Follows, PathTrace, Step
from casetree.telling.speech import Speech
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
    if given.basis is not Basis.STATED:
        return words.inferred if given.basis is Basis.INFERRED else words.assumed
    has_source = bool(trace.path.cite or given.cite)
    if not trace.is_argued:
        return words.stated if has_source else words.unsourced
    if trace.path.by == AUTHOR:
        return words.argued
    return words.argued_reported if has_source else words.argued_unsourced


def _note(speech: Speech, given: GivenAnswer | None) -> Markup:
    if given is None:
        return NOTHING
    cite = speech.cite(given.cite)
    if given.note is None:
        return cite
    return text(" ") + element("span", ' class="case-note"', speech.say(given.note), cite)


def weighed(speech: Speech, given: GivenAnswer | None, question: Question) -> Markup:
    """Tell which factors of a weighing question counted on either side."""
    if given is None or not question.factors:
        return NOTHING
    labels = {factor.id: factor.label for factor in question.factors}
    sides = ((speech.words.counted_for, given.counted_for), (speech.words.counted_against, given.counted_against))
    told = []
    for template, counted in sides:
        named = [speech.say(labels[reference.id]) for reference in counted if reference.id in labels]
        if named:
            told.append(element("p", ' class="weighed"', fill(template, factors=speech.together(named))))
    return join(told)
