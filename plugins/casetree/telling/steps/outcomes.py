"""Where a path ends, as an item of the list."""

from __future__ import annotations

from casetree.nouns.model import Basis, Outcome
from casetree.nouns.trace import PathTrace
from casetree.telling.speech import Speech
from casetree.telling.steps.questions import outcome_help
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, attribute, element, join, text
from casetree.walking.marks import tone_of

_TONES = {"good": "✓", "mixed": "~", "bad": "✕"}
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
    return is_apart or other.outcome is not focus.outcome or bool(other.path.effect) or other.fit_count > 1


def ended(voice: Voice, outcome: Outcome, focus: PathTrace) -> Markup:
    """Tell the outcome of the focus, and what it rests on."""
    is_decided = focus.is_outcome_known or (focus.path.is_decision and not focus.path.effect)
    is_reached = is_decided and not voice.trace.rewalk
    kind = "argued" if focus.is_argued else f"on-path {focus.outcome_basis}"
    return element(
        "li",
        f' class="case-end {kind}"' + attribute("id", voice.anchor(outcome.id)),
        element("p", ' class="heading"', text(voice.words.ended if is_reached else voice.words.would_end)),
        element("p", ' class="ask"', voice.say(outcome.label)),
        tone(voice, outcome),
        outcome_basis(voice, focus),
        outcome_help(voice, outcome, is_beside_case=True),
    )


def tone(voice: Voice, outcome: Outcome) -> Markup:
    """Show how an outcome is for the applicant by the sign that the drawing has; its words say it themselves."""
    found = tone_of(outcome.id, voice.tree)
    return element("span", f' class="tone {found}" aria-hidden="true"', text(_TONES[found]))


def outcome_basis(speech: Speech, trace: PathTrace) -> Markup:
    """Tell what an outcome rests on, the author's note on it and its sources."""
    given, words = trace.path.outcome, speech.words
    parts = []
    if not trace.is_argued and trace.outcome_basis is not Basis.STATED:
        reason = words.inferred if trace.outcome_basis is Basis.INFERRED else words.assumed
        parts.append(element("span", ' class="basis"', text(reason)))
    if given and given.note:
        parts.append(element("span", ' class="case-note"', speech.say(given.note)))
    cite = speech.cite(given.cite) if given else NOTHING
    return element("p", "", join(parts, " "), cite) if parts or cite else NOTHING
