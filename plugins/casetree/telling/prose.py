"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

from casetree.nouns.model import Question
from casetree.nouns.trace import PathTrace, Step
from casetree.telling.ends.decisions import open_end
from casetree.telling.ends.results import end_sentence, result, would_be
from casetree.telling.steps.beside import beside_after, beside_here
from casetree.telling.steps.fits import fits_after, fits_beside
from casetree.telling.steps.others import ways
from casetree.telling.steps.outcomes import effect_notes, end_anchor, ended, has_branch, outcome_basis, tone
from casetree.telling.steps.partings import incomparable_here, parting_here
from casetree.telling.steps.questions import ask, folded
from casetree.telling.steps.said import said, said_alone, sureness
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
    return [*[_step(voice, step, focus) for step in focus.steps], _end(voice, focus)]


def _plain(voice: Voice, question: Question) -> Markup:
    """Tell a question of a tree that is shown alone."""
    return element(
        "li",
        attribute("data-node", question.id) + attribute("id", voice.anchor(question.id)),
        ask(voice, question),
        ways(voice, question),
    )


def _comparison(voice: Voice) -> list[Markup]:
    """Tell the questions that any of the compared paths surely comes to, and where each ends."""
    asked = [question for question in voice.tree.questions.values() if any(p.asks(question) for p in voice.trace.paths)]
    return [*(_compared(voice, question) for question in asked), *(_other_end(voice, p) for p in voice.trace.paths)]


def _compared(voice: Voice, question: Question) -> Markup:
    """Tell what each of the compared paths answers at a question, folded where the strip says as much."""
    found = [(path, step) for path in voice.trace.paths if (step := path.step(question.id))]
    by = " ".join(path.path.id for path, _ in found)
    answers, parting = join(said(voice, found)), parting_here(voice, question)
    is_folded = _has_strip(voice) and not parting and not any(_is_explained(step) for _, step in found)
    return element(
        "li",
        f' class="compared" data-node="{question.id}"'
        + attribute("data-by", by)
        + attribute("id", voice.anchor(question.id)),
        _asked(voice, question, (answers if is_folded else NOTHING) + incomparable_here(voice, question)),
        NOTHING if is_folded else answers,
        *parting,
    )


def _has_strip(voice: Voice) -> bool:
    """Tell whether a strip on the same page has every answer; a feed, which may not know how to fold, has all here."""
    return not voice.page and voice.trace.rewalk is None and any(path.is_stage for path in voice.trace.paths)


def _is_explained(step: Step) -> bool:
    """Tell whether more is told of a step than its answer: a note, or what weighed."""
    return _is_noted(step) or bool(step.given and any(step.given.factors_by_side.values()))


def _step(voice: Voice, step: Step, focus: PathTrace) -> Markup:
    question = step.question
    others = [(other, found) for other in voice.trace.beside if (found := other.step(question.id))]
    return element(
        "li",
        f' class="{_kinds(voice, step, focus)}{" several" * bool(others)}" data-question="{question.id}"'
        f' data-answer="{step.value}"' + attribute("id", voice.anchor(question.id)),
        _asked(voice, question, ways(voice, question, step, focus) + incomparable_here(voice, question)),
        *(said(voice, [(focus, step), *others]) if others else said_alone(voice, step, focus)),
        *parting_here(voice, question),
        *beside_here(voice, question),
        *turned_here(voice, question, voice.trace.paths),
        fits_after(voice, step, focus),
        *(beside_after(voice, focus) if step is focus.steps[-1] else ()),
        *(_branch(voice, other, question.id, focus) for other in voice.trace.beside),
    )


def _asked(voice: Voice, question: Question, more: Markup) -> Markup:
    """Ask a question of a case, `more` folded under it, with what helps to answer it where it is asked first."""
    if voice.is_new(f"question {question.id}"):
        return ask(voice, question, is_beside_case=True, more=more)
    return folded(voice, voice.say(question.ask), more)


def _kinds(voice: Voice, step: Step, trace: PathTrace) -> str:
    """Return the classes of a step: whose it is, how sure that party is, and whether its decision turned on it."""
    kind = "argued" if trace.is_argued else "on-path" if trace is voice.trace.focus else "other"
    turning = " turning" * any(point.question is step.question for point in trace.turned_on)
    return f"{kind} {sureness(step, trace)}{turning}"


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
    branch = element("ol", ' class="case-branch"', *items)
    if not (voice.page or other.is_argued or any(_is_noted(step) for step in own)):
        summary = element("summary", "", voice.dated(other))
        branch = element("details", ' class="case-aside"', summary, branch)
    return (NOTHING if own else join(beside)) + branch


def _is_noted(step: Step) -> bool:
    """Tell whether the author noted something at a step, which is not folded away."""
    return step.given is not None and step.given.note is not None


def _other_step(voice: Voice, step: Step, other: PathTrace, beside: list[Markup]) -> Markup:
    hooks = f' data-node="{step.question.id}"' + attribute("data-by", other.path.id)
    more = ways(voice, step.question, step, other) + incomparable_here(voice, step.question, other)
    return element(
        "li",
        f' class="{_kinds(voice, step, other)}"{hooks}',
        _asked(voice, step.question, more),
        *said(voice, [(other, step)]),
        *parting_here(voice, step.question, other),
        *turned_here(voice, step.question, [other]),
        *beside,
    )


def _other_end(voice: Voice, other: PathTrace) -> Markup:
    """Tell where another party's path ends, or which ways fit it."""
    kind = "argued" if other.is_argued else "other"
    parts = [
        element("p", "", end_sentence(voice, other)),
        tone(other.outcome) if other.outcome and not other.path.effects else NOTHING,
        outcome_basis(voice, other) if other.path.outcome else NOTHING,
        *effect_notes(voice, other),
        *turned_otherwise(voice, other),
        fits_beside(voice, other),
    ]
    place = attribute("id", voice.anchor(f"{other.path.id}.end"))
    if not voice.trace.is_comparison or voice.page or other.is_argued:
        return element("li", f' class="case-end {kind}"' + place, *parts)
    summary = element("summary", "", voice.dated(other))
    return element("li", f' class="{kind}"' + place, element("details", "", summary, *parts))


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
    if focus.either:
        return result(voice, focus)
    decision = voice.decision(focus)
    is_about_others = decision is not None and decision.is_made and bool(decision.effects)
    if not focus.ends:
        return text(voice.words.no_answers if is_about_others else voice.words.end_not_told)
    return result(voice, focus) if is_about_others else open_end(voice, focus)
