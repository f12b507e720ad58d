"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

from casetree.nouns.model import Question
from casetree.nouns.trace import PathTrace, Step
from casetree.telling.ends.decisions import open_end, reasons_open
from casetree.telling.ends.results import end_sentence, would_be
from casetree.telling.steps.answers import ground, weighed
from casetree.telling.steps.beside import beside_after, beside_here
from casetree.telling.steps.fits import fits_after, fits_beside
from casetree.telling.steps.others import ways
from casetree.telling.steps.outcomes import effect_notes, end_anchor, ended, has_branch, outcome_basis, tone
from casetree.telling.steps.partings import parting_here
from casetree.telling.steps.questions import ask, details
from casetree.telling.steps.turning import turned_here, turned_otherwise
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text


def tell(voice: Voice) -> list[Markup]:
    """Return the items of `<ol class="case-steps">`."""
    focus = voice.trace.focus
    if voice.trace.is_comparison:
        return _comparison(voice)
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


def _comparison(voice: Voice) -> list[Markup]:
    """Tell the questions that any of the compared paths surely comes to, and where each ends."""
    asked = [question for question in voice.tree.questions.values() if any(p.asks(question) for p in voice.trace.paths)]
    return [*(_compared(voice, question) for question in asked), *(_other_end(voice, p) for p in voice.trace.paths)]


def _compared(voice: Voice, question: Question) -> Markup:
    """Tell what each of the compared paths answers at a question."""
    found = [(path, step) for path in voice.trace.paths if (step := path.step(question.id))]
    by = " ".join(path.path.id for path, _ in found)
    return element(
        "li",
        f' class="compared" data-node="{question.id}"'
        + attribute("data-by", by)
        + attribute("id", voice.anchor(question.id)),
        *_asked(voice, question),
        *(_answer_of(voice, path, step) for path, step in found),
        *(line for path, step in found for line in _weighed_of(voice, path, step)),
        *parting_here(voice, question),
    )


def _step(voice: Voice, step: Step, focus: PathTrace) -> Markup:
    question = step.question
    others = [(other, found) for other in voice.trace.beside if (found := other.step(question.id))]
    return element(
        "li",
        f' class="{_kinds(voice, step, focus)}{" several" * bool(others)}" data-question="{question.id}"'
        f' data-answer="{step.value}"' + attribute("id", voice.anchor(question.id)),
        *_asked(voice, question),
        *_answers(voice, step, focus, others),
        *parting_here(voice, question),
        *beside_here(voice, question),
        *turned_here(voice, question, voice.trace.paths),
        ways(voice, question, step, focus),
        fits_after(voice, step, focus),
        *(beside_after(voice, focus) if step is focus.steps[-1] else ()),
        *(_branch(voice, other, question.id, focus) for other in voice.trace.beside),
    )


def _asked(voice: Voice, question: Question) -> tuple[Markup, ...]:
    """Ask a question of a case; what helps to answer it, and its sources, are told where it is asked first."""
    if voice.is_new(f"question {question.id}"):
        return ask(voice, question, is_beside_case=True), details(voice, question, is_beside_case=True)
    return (element("p", ' class="ask"', voice.say(question.ask)),)


def _kinds(voice: Voice, step: Step, trace: PathTrace) -> str:
    """Return the classes of a step: whose it is, how sure that party is, and whether its decision turned on it."""
    kind = "argued" if trace.is_argued else "on-path" if trace is voice.trace.focus else "other"
    turning = " turning" * any(point.question is step.question for point in trace.turned_on)
    return f"{kind} {_sureness(step, trace)}{turning}"


def _sureness(step: Step, trace: PathTrace) -> str:
    """Return how sure a party is of its answer; what nobody found never looks found."""
    return str(step.gap or trace.at(step.question).certainty) if not trace.is_argued else str(step.gap or step.basis)


def _answers(voice: Voice, step: Step, focus: PathTrace, others: list[tuple[PathTrace, Step]]) -> list[Markup]:
    """Tell what was answered at a step; of several parties each by its name, to stand side by side."""
    if not others:
        said = f' class="said {_sureness(step, focus)}"'
        lines = weighed(voice, step.given, step.question)
        return [
            element("p", said, _value(voice, step, focus, is_alone=True), ground(voice, step, focus)),
            *_weighed(lines),
        ]
    told = [_answer_of(voice, focus, step), *(_answer_of(voice, other, found) for other, found in others)]
    both = [(focus, step), *others]
    return told + [line for path, each in both for line in _weighed_of(voice, path, each)]


def _answer_of(voice: Voice, trace: PathTrace, step: Step) -> Markup:
    """Tell one party's answer at a step, with the party's name."""
    focus = voice.trace.focus
    is_own = not voice.trace.is_comparison and (trace is focus or not (focus and focus.step(step.question.id)))
    kind = "said" if is_own else "argued" if trace.is_argued else "other"
    return element(
        "p",
        f' class="{kind} {_sureness(step, trace)}"' + attribute("data-by", "" if is_own else trace.path.id),
        fill(voice.words.says, party=voice.party(trace), answer=_value(voice, step, trace)),
        ground(voice, step, trace),
    )


def _weighed_of(voice: Voice, trace: PathTrace, step: Step) -> list[Markup]:
    """Tell which factors counted for a party, with its name."""
    return _weighed(weighed(voice, step.given, step.question, voice.party(trace)), attribute("data-by", trace.path.id))


def _weighed(lines: list[Markup], by: str = "") -> list[Markup]:
    return [element("p", ' class="weighed"' + by, line) for line in lines]


def _value(voice: Voice, step: Step, trace: PathTrace, *, is_alone: bool = False) -> Markup:
    """Write an answer; where only one party answers, what was left open names it."""
    if is_alone and step.gap == "left-open":
        return element("b", ' class="answer"', fill(voice.words.left_open, party=voice.party(trace, is_inside=True)))
    return element("b", ' class="answer"', voice.value(step, trace))


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
        *_asked(voice, step.question),
        _answer_of(voice, other, step),
        *_weighed_of(voice, other, step),
        *parting_here(voice, step.question, other),
        *turned_here(voice, step.question, [other]),
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
        tone(other.outcome) if other.outcome else NOTHING,
        outcome_basis(voice, other) if other.path.outcome else NOTHING,
        *effect_notes(voice, other),
        *turned_otherwise(voice, other),
        fits_beside(voice, other),
    )


def _end(voice: Voice, focus: PathTrace) -> Markup:
    """Tell where the focus ends, or what is still open."""
    nowhere = [] if focus.steps else [_branch(voice, other, "", focus) for other in voice.trace.beside]
    beside = [] if focus.steps else beside_after(voice, focus)
    more = [*effect_notes(voice, focus), *turned_otherwise(voice, focus), *beside, *nowhere]
    if focus.outcome:
        return ended(voice, focus.outcome, focus, more)
    return element(
        "li",
        ' class="case-end open"' + attribute("id", end_anchor(voice, focus)),
        element("p", ' class="ask"', _open(voice, focus)),
        *more,
    )


def _open(voice: Voice, focus: PathTrace) -> Markup:
    if focus.stops_at:
        return fill(voice.words.stops, question=voice.within(focus.stops_at.ask))
    if focus.is_rewalked:
        return would_be(voice, focus)
    decision = voice.decision(focus)
    is_about_others = decision is not None and decision.is_made and bool(decision.effects)
    if not focus.ends:
        return text(voice.words.no_answers if is_about_others else voice.words.end_not_told)
    if not is_about_others:
        return open_end(voice, focus)
    return reasons_open(voice, focus, is_start=True)
