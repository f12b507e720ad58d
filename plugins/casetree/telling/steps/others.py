"""The answers not given at a step, in one line each: where they lead, and what they would have changed."""

from __future__ import annotations

from casetree.nouns.model import Question
from casetree.nouns.trace import Other, PathTrace, Step
from casetree.telling.phrases import phrases
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, element, fill, text


def ways(voice: Voice, question: Question, step: Step | None = None, trace: PathTrace | None = None) -> Markup:
    """Tell the answers not taken at a step of a path; of a question without a step all of them."""
    if step and step.answer is None:
        return NOTHING
    found = {other.answer.id: other for other in step.others} if step else {}
    lines = phrases(voice.tree, voice.words.code).ways
    explain = (step.given.explain if step and step.given else "") or voice.trace.case.explain
    items = [
        _line(
            voice, lines[question.id, answer.id], answer.to, _consequence(voice, found.get(answer.id), trace, explain)
        )
        for answer in question.answers
        if not (step and answer is step.answer)
    ]
    return element("ul", ' class="case-ways"', *items) if items else NOTHING


def _line(voice: Voice, way: Markup, to: str, told: Markup) -> Markup:
    """Write an answer and where it leads; what it would have changed is said once of all that lead there."""
    if not told:
        return element("li", "", way)
    is_new = voice.is_new(f"way to {to}: {told}")
    return element("li", "", way, in_aside(told if is_new else text(voice.words.as_above), voice.words))


def _consequence(voice: Voice, other: Other | None, trace: PathTrace | None, explain: str) -> Markup:
    """Say what an answer not given would have changed (design 4.2, rule 8); under another law nothing is said.

    How much is said the answer of that step tells, or else the block.
    """
    if other is None or trace is None or trace.is_rewalked or explain == "none":
        return NOTHING
    changed = other.changes_to
    if changed and changed.id == other.answer.to:
        return text(voice.words.turns)
    if changed:
        return fill(voice.words.changes_to, outcome=voice.within(changed.label))
    if explain == "short":
        return NOTHING
    if other.makes_no_difference:
        return text(voice.words.no_difference)
    return _dependence(voice, other, other.depends_on, trace) if other.depends_on else NOTHING


def _dependence(voice: Voice, other: Other, question: Question, trace: PathTrace) -> Markup:
    """Say on which question the outcome would have depended, and what it could not have been."""
    words = voice.words
    kind = "weighing-" if other.depends_on_weighing else ""
    kind += "here" if question.id == other.answer.to else "there"
    is_met = trace.asks(question) or question in trace.fit_questions
    return fill(
        words.depends[kind if other.keeps_current else f"{kind}-never"],
        why=text(words.not_told if is_met else words.never_reached),
        question=voice.within(question.ask),
        outcome=voice.within(trace.outcome.label) if trace.outcome else NOTHING,
    )
