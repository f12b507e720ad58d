"""Where a path ends, as an item of the list."""

from __future__ import annotations

from casetree.nouns.model import Basis, Outcome, Tone
from casetree.nouns.trace import PathTrace
from casetree.telling.ends.decisions import effect
from casetree.telling.speech import Speech
from casetree.telling.steps.questions import outcome_help
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text, worded

_TONES = {Tone.GOOD: "✓", Tone.MIDDLE: "~", Tone.BAD: "✕"}
"""The sign of an outcome by its tone, as the drawing has it."""


def end_anchor(voice: Voice, trace: PathTrace) -> str:
    """Return the HTML id of the place in the list that tells where a path ends."""
    focus = voice.trace.focus
    if focus and trace is not focus and not has_branch(trace, focus):
        trace = focus
    if trace is focus and trace.outcome:
        return voice.anchor(trace.outcome.id)
    return voice.anchor(f"{trace.path.id}.end")  # no node has a dot in its id


def has_branch(other: PathTrace, focus: PathTrace) -> bool:
    """True where another party's path has steps or an end of its own, beside those of the focus."""
    is_apart = any(focus.step(step.question.id) is None for step in other.steps)
    is_open = bool(other.fits) or other.fit_count == 0
    turned = any(point.question is None or not other.asks(point.question) for point in other.turned_on)
    return is_apart or is_open or turned or other.outcome is not focus.outcome or bool(other.path.effects)


def ended(voice: Voice, outcome: Outcome, focus: PathTrace, more: list[Markup]) -> Markup:
    """Tell the outcome of the focus, what it rests on, and `more`; only what was decided and stated looks found."""
    decision = voice.decision(focus)
    is_reached = bool(decision and decision.outcome) and not focus.is_rewalked
    is_elsewhere = bool(decision and decision.effects and not decision.outcome) and not focus.is_rewalked
    words = voice.words
    heading = words.ended if is_reached else words.not_decided if is_elsewhere else words.would_end
    certainty = focus.outcome_certainty.at_most_inferred if is_elsewhere else focus.outcome_certainty
    kind = "argued" if focus.is_argued else f"on-path {certainty}"
    return element(
        "li",
        f' class="case-end {kind}"' + attribute("id", voice.anchor(outcome.id)),
        worded("p", ' class="heading"', text(heading)),
        worded("p", ' class="ask"', voice.say(outcome.label)),
        NOTHING if is_elsewhere else tone(outcome),
        outcome_basis(voice, focus),
        outcome_help(voice, outcome, is_beside_case=True),
        *more,
    )


def effect_notes(voice: Voice, trace: PathTrace) -> list[Markup]:
    """Tell what the author notes on what a decision did to earlier ones, with the sources."""
    decision = voice.decision(trace)
    if decision is None:
        return []
    told = []
    for done in decision.effects:
        cite = voice.cite(done.effect.cite)
        note = element("span", ' class="case-note"', voice.say(done.effect.note)) if done.effect.note else NOTHING
        if note or cite:
            name = effect(voice, decision, done, voice.own(trace).course, is_start=True)
            told.append(element("p", "", fill(voice.words.remark, party=name, note=note) if note else name, cite))
    return told


def tone(outcome: Outcome) -> Markup:
    """Show how an outcome is for the applicant, where the tree says so, by the sign that the drawing has."""
    if outcome.tone is None:
        return NOTHING
    return worded("span", f' class="tone {outcome.tone}" aria-hidden="true"', text(_TONES[outcome.tone]))


def outcome_basis(speech: Speech, trace: PathTrace) -> Markup:
    """Tell what an outcome rests on, the author's note on it and its sources."""
    given, words = trace.path.outcome, speech.words
    parts = []
    if not trace.is_argued and trace.outcome_basis is not Basis.STATED:
        assumed = words.assumed if given else words.uncertain["partly"]
        reason = words.inferred if trace.outcome_basis is Basis.INFERRED else assumed
        parts.append(element("span", ' class="basis"', text(reason)))
    if given and given.note:
        parts.append(element("span", ' class="case-note"', speech.say(given.note)))
    cite = speech.cite(given.cite) if given else NOTHING
    return element("p", "", join(parts, " "), cite) if parts or cite else NOTHING
