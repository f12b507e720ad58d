"""Where a path ended, with the party that it concerns: an argument decides nothing, and says so."""

from __future__ import annotations

from casetree.nouns.trace import PathTrace
from casetree.telling.ends import results
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill


def result(voice: Voice, trace: PathTrace) -> Markup:
    """Write where a path ended, beside its party."""
    return results.result(voice, trace, is_rewalk=voice.trace.rewalk is not None)


def open_end(voice: Voice, trace: PathTrace) -> Markup:
    """Write the outcomes of which one is not told, or not decided."""
    return results.open_end(voice, trace, is_rewalk=voice.trace.rewalk is not None)


def conclusion(voice: Voice, trace: PathTrace) -> Markup:
    """Write where a path ended, by itself: of an argument with its party."""
    if not trace.is_argued:
        return result(voice, trace)
    party = voice.party(trace)
    if trace.stops_at:
        return fill(voice.words.argued_stops, party=party, question=voice.within(trace.stops_at.label))
    return fill(voice.words.argued_outcome, party=party, outcome=results.bare_result(voice, trace))


def end_sentence(voice: Voice, other: PathTrace) -> Markup:
    """Write who came where and when, the end in bold."""
    if other.is_argued and other.stops_at:
        return conclusion(voice, other)
    if other.is_argued:
        outcome = element("b", "", results.bare_result(voice, other))
        return fill(voice.words.argued_outcome, party=voice.party(other), outcome=outcome)
    if other.path.is_awaited and not other.outcome and not other.path.effect:
        return element("b", "", voice.dated(other))
    return fill(voice.words.remark, party=voice.dated(other), note=element("b", "", result(voice, other)))
