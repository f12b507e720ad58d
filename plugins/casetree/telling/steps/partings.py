"""Where paths part, in words: for the whole figure, and at a step of the list."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.model import Question
from casetree.nouns.trace import Parting, PathTrace
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill, join


def partings(voice: Voice) -> list[Markup]:
    """Say where paths part, once for each question where some do first, and what keeps others from comparing."""
    parted = [p.steps[0].question for p in voice.trace.partings if p.steps]
    silent = [(found[0], p) for p in voice.trace.partings if not p.steps and (found := _silent_at(p))]
    words = voice.words
    told = []
    for question in _in_order(voice, parted):
        told.append(fill(words.parts, place=_place(voice, question), groups=_groups(voice, question)))
    for question in _in_order(voice, (question for question, _ in silent)):
        pairs = [pair for at, pair in silent if at is question]
        reasons = _reasons(voice, question, pairs)
        told += [fill(words.parts_nowhere, place=_place(voice, question), reason=reason) for reason in reasons]
    return told


def parting_here(voice: Voice, question: Question, beside: PathTrace | None = None) -> list[Markup]:
    """Say where paths part, and where that cannot be said.

    With `beside` the place is a step of that path alone: then it is told once, at the first such path.
    """
    parting = [p for p in voice.trace.partings if any(step.question is question for step in p.steps)]
    silent = [p for p in voice.trace.partings if question in _silent_at(p)]
    told = []
    if parting and beside in (None, _paths_of(voice, parting)[0]):
        line = fill(voice.words.part_here, groups=_groups(voice, question))
        told.append(element("p", ' class="parting"', line))
    if silent and beside in (None, _paths_of(voice, silent)[0]):
        lines = [fill(voice.words.incomparable, reason=reason) for reason in _reasons(voice, question, silent)]
        told += [element("p", ' class="incomparable"', line) for line in lines]
    return told


def _in_order(voice: Voice, questions: Iterable[Question]) -> list[Question]:
    """Return questions once and in the order in which they are asked."""
    found = {question.id for question in questions}
    return [question for id, question in voice.tree.questions.items() if id in found] if found else []


def _place(voice: Voice, question: Question) -> Markup:
    """Name a question, by its number too and with a link where it is a step of the focus."""
    if voice.trace.focus is None or not voice.trace.focus.asks(question):
        return voice.quoted(question.ask)
    step = element("a", voice.link(voice.anchor(question.id)), voice.step_number(question))
    return fill(voice.words.place, step=step, question=voice.quoted(question.ask))


def _groups(voice: Voice, question: Question) -> Markup:
    """Say who goes which way at a question where paths part."""
    parting = (p for p in voice.trace.partings if any(step.question is question for step in p.steps))
    apart = _paths_of(voice, parting)
    told = []
    for answer in question.answers:
        there = [path for path in apart if (step := path.step(question.id)) and step.answer is answer]
        if there:
            parties = voice.parties(there)
            told.append(fill(voice.words.part_group, answer=voice.answer(answer), parties=parties))
    return join(told, voice.words.between_sentences)


def _paths_of(voice: Voice, partings: Iterable[Parting]) -> list[PathTrace]:
    """Return the paths of some pairs, once and as they were written."""
    ids = {path.path.id for parting in partings for path in (parting.first, parting.second)}
    return [path for path in voice.trace.paths if path.path.id in ids]


def _reasons(voice: Voice, question: Question, pairs: Iterable[Parting]) -> list[Markup]:
    """Say which of some paths have no answer that could be compared, and why."""
    silent: dict[str, list[PathTrace]] = {}
    for path in _paths_of(voice, pairs):
        step = path.step(question.id)
        if step is None or step.answer is None:
            silent.setdefault(str(step.gap) if step else "stops", []).append(path)
    return [fill(voice.words.no_answer[why], parties=voice.parties(paths)) for why, paths in silent.items()]


def _silent_at(parting: Parting) -> tuple[Question, ...]:
    """Return where two paths cannot be compared; nowhere where one was told nothing of: there is nothing to compare."""
    both = (parting.first, parting.second)
    is_told = all(any(given.is_offered for given in each.path.answers.values()) for each in both)
    return parting.incomparable if is_told else ()
