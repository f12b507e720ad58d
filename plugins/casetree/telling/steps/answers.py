"""What an answer rests on, in words: its basis, its sources, the author's note, what weighed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from casetree.nouns.model import AUTHOR, Basis, CountedFactor, GivenAnswer, Question, Reference, Text
from casetree.nouns.trace import Follows, PathTrace, Step
from casetree.telling.speech import Speech, in_aside
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, element, fill, join, text


class Ground(NamedTuple):
    """What one party's answer rests on."""

    reason: str
    """One word or few; empty where there is no answer to rest on anything."""

    cited: tuple[Reference, ...]
    """The sources of the whole path, for what a source states without one of its own."""

    given: GivenAnswer | None
    by: str = ""
    """The id of the path that `cited` is of."""


def grounds(words: Words, step: Step, trace: PathTrace) -> Ground:
    """Return what the answer at a step rests on."""
    if step.answer and step.follows:
        follows = words.follows_outcome if step.follows is Follows.OUTCOME else words.follows_later
        return Ground(follows, (), step.given)
    return _grounds_given(words, step.given, trace)


def _grounds_given(words: Words, given: GivenAnswer | None, trace: PathTrace) -> Ground:
    if given is None or not given.is_offered:
        return Ground("", (), given)
    is_covered = given.basis is Basis.STATED and not given.cite
    return Ground(_reason(words, given, trace), trace.path.cite if is_covered else (), given, trace.path.id)


def ground_given(speech: Speech, given: GivenAnswer | None, trace: PathTrace) -> Markup:
    """Tell what an answer that was written rests on, the author's note and the sources."""
    return rest(speech, [(NOTHING, _grounds_given(speech.words, given, trace))])


def rest(speech: Speech, found: Sequence[tuple[Markup, Ground]]) -> Markup:
    """Tell what one answer rests on, which each of `found`, a party and its ground, gives for the same reason.

    A source is cited once, where not with a note; those of a whole path only where it first rests on them. Of several
    parties a note says whose it is.
    """
    reason = found[0][1].reason
    plain = [each for _, own in found for each in (*_first_cited(speech, own), *_unnoted(own.given))]
    cited = speech.cite(tuple({each.id: each for each in plain}.values()))
    notes = [_note(speech, own.given, party if len(found) > 1 else NOTHING) for party, own in found]
    return (speech.reason(reason) if reason else NOTHING) + cited + join(notes)


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


def _first_cited(speech: Speech, own: Ground) -> tuple[Reference, ...]:
    return own.cited if own.cited and speech.is_new(f"sources of {own.by}") else ()


def _unnoted(given: GivenAnswer | None) -> tuple[Reference, ...]:
    return given.cite if given and given.note is None else ()


def _note(speech: Speech, given: GivenAnswer | None, party: Markup) -> Markup:
    if given is None or given.note is None:
        return NOTHING
    said = speech.say(given.note)
    told = fill(speech.words.remark, party=party, note=said) if party else said
    return text(" ") + element("span", ' class="case-note"', told, speech.cite(given.cite))


def weighed(speech: Speech, given: GivenAnswer | None, question: Question, party: Markup = NOTHING) -> list[Markup]:
    """Tell which factors counted on either side, each with its note and sources; of several parties whose they are."""
    if given is None or not question.factors:
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
