"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

from casetree.nouns.model import Question
from casetree.nouns.trace import PathTrace, Step
from casetree.telling.ends.conclusions import end_sentence, open_end
from casetree.telling.steps.answers import ground, weighed
from casetree.telling.steps.beside import beside_after, beside_here
from casetree.telling.steps.fits import fits_after, fits_beside
from casetree.telling.steps.others import ways
from casetree.telling.steps.outcomes import end_anchor, ended, has_branch, outcome_basis, tone
from casetree.telling.steps.partings import parting_here
from casetree.telling.steps.questions import ask, details
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text


def tell(voice: Voice) -> list[Markup]:
    """Return the items of `<ol class="case-steps">`."""
    focus = voice.trace.focus
    if focus is None:
        return [_plain(voice, question) for question in voice.tree.questions.values()]
    return [*(_step(voice, step, focus) for step in focus.steps), _end(voice, focus)]


def _plain(voice: Voice, question: Question) -> Markup:
    """Tell a question of a tree that is shown alone."""
    return element(
        "li",
        attribute("data-node", question.id) + attribute("id", voice.anchor(question.id)),
        ask(voice, question),
        details(voice, question),
        ways(voice, question),
    )


def _step(voice: Voice, step: Step, focus: PathTrace) -> Markup:
    question = step.question
    others = [(other, found) for other in voice.trace.beside if (found := other.step(question.id))]
    return element(
        "li",
        f' class="{_kinds(voice, step, focus)}{" several" * bool(others)}" data-question="{question.id}"'
        f' data-answer="{step.value}"' + attribute("id", voice.anchor(question.id)),
        ask(voice, question, is_beside_case=True),
        details(voice, question, is_beside_case=True),
        *_answers(voice, step, focus, others),
        weighed(voice, step.given, question),
        *parting_here(voice, question),
        *beside_here(voice, question),
        _turning(voice, step, focus),
        ways(voice, question, step, focus),
        fits_after(voice, step, focus),
        *(beside_after(voice, focus) if step is focus.steps[-1] else ()),
        *(_branch(voice, other, question.id, focus) for other in voice.trace.beside),
    )


def _kinds(voice: Voice, step: Step, trace: PathTrace) -> str:
    """Return the classes of a step: whose it is, how sure, and whether it is a turning point."""
    kind = "on-path" if trace is voice.trace.focus else "other"
    turning = " turning" * _is_turning(voice, step, trace)
    return f"{'argued' if trace.is_argued else kind} {step.gap or step.basis}{turning}"


def _is_turning(voice: Voice, step: Step, trace: PathTrace) -> bool:
    is_told = trace is voice.trace.focus or not trace.is_argued
    return step.changes_outcome and is_told and voice.trace.case.explain != "none"


def _turning(voice: Voice, step: Step, trace: PathTrace) -> Markup:
    is_turning = _is_turning(voice, step, trace)
    return element("p", ' class="turning-point"', text(voice.words.turning)) if is_turning else NOTHING


def _answers(voice: Voice, step: Step, focus: PathTrace, others: list[tuple[PathTrace, Step]]) -> list[Markup]:
    """Tell what was answered at a step; of several parties each by its name, to stand side by side."""
    if not others:
        kind = f' class="said {step.gap or step.basis}"'
        return [element("p", kind, _value(voice, step), ground(voice, step, focus))]
    return [_answer_of(voice, focus, step), *(_answer_of(voice, other, found) for other, found in others)]


def _answer_of(voice: Voice, trace: PathTrace, step: Step) -> Markup:
    """Tell one party's answer at a step, with the party's name."""
    is_own = trace is voice.trace.focus or voice.trace.focus is None or voice.trace.focus.step(step.question.id) is None
    kind = "said" if is_own else "argued" if trace.is_argued else "other"
    template = voice.words.argues_answer if trace.is_argued else voice.words.says
    return element(
        "p",
        f' class="{kind} {step.gap or step.basis}"' + attribute("data-by", "" if is_own else trace.path.id),
        fill(template, party=voice.party(trace), answer=_value(voice, step)),
        ground(voice, step, trace),
    )


def _value(voice: Voice, step: Step) -> Markup:
    return element("b", ' class="answer"', voice.value(step))


def _branch(voice: Voice, other: PathTrace, question: str, focus: PathTrace) -> Markup:
    """Tell the steps of another party that the focus does not share, where it left the focus."""
    own = [step for step in other.steps if focus.step(step.question.id) is None]
    shared = [step.question.id for step in other.steps if focus.step(step.question.id)]
    start = focus.steps[0].question.id if focus.steps else ""
    if (shared[-1] if shared else start) != question:
        return NOTHING
    beside = beside_after(voice, other)
    if not has_branch(other, focus):
        return join(beside)
    items = [_other_step(voice, step, other, beside if step is own[-1] else []) for step in own]
    items.append(_other_end(voice, other))
    return (NOTHING if own else join(beside)) + element("ol", ' class="case-branch"', *items)


def _other_step(voice: Voice, step: Step, other: PathTrace, beside: list[Markup]) -> Markup:
    hooks = f' data-node="{step.question.id}"' + attribute("data-by", other.path.id)
    return element(
        "li",
        f' class="{_kinds(voice, step, other)}"{hooks}',
        ask(voice, step.question, is_beside_case=True),
        details(voice, step.question, is_beside_case=True),
        _answer_of(voice, other, step),
        *parting_here(voice, step.question, other),
        _turning(voice, step, other),
        ways(voice, step.question, step, other),
        *beside,
    )


def _other_end(voice: Voice, other: PathTrace) -> Markup:
    """Tell where another party's path ends, or which ways fit it."""
    kind = "argued" if other.is_argued else "other"
    return element(
        "li",
        f' class="case-end {kind}"' + attribute("id", voice.anchor(f"{other.path.id}.end")),
        element("p", "", end_sentence(voice, other)),
        tone(voice, other.outcome) if other.outcome else NOTHING,
        outcome_basis(voice, other) if other.path.outcome else NOTHING,
        fits_beside(voice, other),
    )


def _end(voice: Voice, focus: PathTrace) -> Markup:
    """Tell where the focus ends, or what is still open."""
    if focus.outcome:
        return ended(voice, focus.outcome, focus)
    if focus.stops_at:
        sentence = fill(voice.words.stops, question=voice.within(focus.stops_at.ask))
    else:
        sentence = open_end(voice, focus)
    nowhere = () if focus.steps else (_branch(voice, other, "", focus) for other in voice.trace.beside)
    return element(
        "li",
        ' class="case-end open"' + attribute("id", end_anchor(voice, focus)),
        element("p", ' class="ask"', sentence),
        *(() if focus.steps else beside_after(voice, focus)),
        *nowhere,
    )
