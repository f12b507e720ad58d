"""Where a path ended, in words: what it decided, where its answers lead, what another law would give."""

from __future__ import annotations

from casetree.nouns.trace import Authority, Decision, PathTrace
from casetree.telling.ends.decisions import certain, decision_end, doubt, open_end
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill, text


def result(voice: Voice, trace: PathTrace, is_start: bool = True) -> Markup:
    """Write where a decision or a reading of one ended, beside its party: an effect first, then where its reasons lead.

    Of an argument `conclusion` says where it leads, since it ends nowhere.
    """
    if trace.is_rewalked:
        return would_be(voice, trace)
    decision = voice.decision(trace)
    if decision:
        return _decided(voice, decision, trace, is_start)
    ended = trace.either or trace.outcome
    return certain(voice, ended, trace) if ended else open_end(voice, trace)


def would_be(voice: Voice, trace: PathTrace) -> Markup:
    """Write where the answers of a path would lead under the law that it is walked under (rule 11)."""
    words, this = voice.words, voice.this_law()
    if trace.stops_at:
        return fill(words.stops, question=voice.within(trace.stops_at.label))
    if trace.outcome:
        return fill(words.rewalk_outcome, this=this, outcome=voice.within(trace.outcome.label))
    if trace.ends:
        return fill(words.rewalk_unknown, this=this, outcomes=voice.either(trace.ends))
    return fill(words.rewalk_nothing, this=this)


def _decided(voice: Voice, decision: Decision, trace: PathTrace, is_start: bool) -> Markup:
    """Write how a decision ended, then where its reasons lead, where that is not its end."""
    told = decision_end(voice, decision, voice.own(trace).course, is_start)
    words, leads_to = voice.words, decision.leads_to
    if decision.outcome or not (trace.steps and decision.is_made):
        return told
    if leads_to is None:
        return told
    outcome = certain(voice, leads_to, trace, is_quoted=True)
    if decision.effects:
        template = words.effect_of_court if decision.authority is Authority.COURT else words.effect_then
        return fill(template, effect=told, outcome=outcome)
    return fill(words.leads_alone if is_start else words.inside(words.leads_alone), outcome=outcome)


def conclusion(voice: Voice, trace: PathTrace) -> Markup:
    """Write where a path ended, by itself: of an argument with its party, since it decides nothing."""
    known, id = voice.conclusions, trace.path.id
    if id not in known:
        known[id] = _argued(voice, trace) if trace.is_argued else result(voice, trace)
    return known[id]


def _argued(voice: Voice, trace: PathTrace) -> Markup:
    """Write where an argument leads; a reading of a decision, and a party that the author named, don't argue.

    Nobody argued what another law makes of it.
    """
    words, path, party = voice.words, trace.path, voice.party(trace)
    if trace.is_rewalked:
        return fill(words.came_to, party=party, end=element("b", "", would_be(voice, trace)))
    if trace.stops_at:
        template = words.read_stops if path.reads or path.name else words.argued_stops
        return fill(template, party=party, question=voice.within(trace.stops_at.label))
    assert trace.outcome is not None, "an argument that does not stop leads to an outcome"
    if not path.reads and not path.name:
        outcome = element("b", "", voice.within(trace.outcome.label))
        return fill(words.argued_outcome, party=party, outcome=outcome)
    said = doubt(voice, trace) if path.reads else words.argued
    told = element("b", "", voice.say(trace.outcome.label))
    return fill(words.came_to, party=party, end=told + in_aside(text(said), words) if said else told)


def end_sentence(voice: Voice, other: PathTrace) -> Markup:
    """Write who came where and when, the end in bold."""
    if other.is_argued:
        return _argued(voice, other)
    if other.path.is_awaited and not other.outcome:
        return element("b", "", voice.dated(other))
    return fill(voice.words.came_to, party=voice.dated(other), end=element("b", "", result(voice, other)))
