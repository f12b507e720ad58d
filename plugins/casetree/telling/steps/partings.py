"""Where paths part, in words, at a step of the list."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.model import Basis, Question
from casetree.nouns.trace import Parting, PathTrace
from casetree.telling.voice import Voice, gap
from casetree.text.markup import NOTHING, Markup, element, fill, join, text


def parting_here(voice: Voice, question: Question, beside: PathTrace | None = None) -> list[Markup]:
    """Say that paths part here; who answers what stands above, unless in several places.

    With `beside` the place is a step of that path alone: then it is told once, at the first such path, with
    who goes which way.
    """
    parting = [p for p in voice.trace.partings if any(step.question is question for step in p.steps)]
    if not parting or beside not in (None, _paths_of(voice, parting)[0]):
        return []
    told = text(voice.words.parts_here)
    if beside:
        groups = _groups(voice, question, parting)
        told = fill(voice.words.part_here, place=voice.place(question), groups=groups)
    return [element("p", ' class="parting"', told)]


def incomparable_here(voice: Voice, question: Question, beside: PathTrace | None = None) -> Markup:
    """Say whose answers cannot be compared with another's here, and why; `beside` is as in `parting_here`."""
    silent = [p for p in voice.trace.partings if question in _silent_at(p) and _is_answered(p, question)]
    if not silent or beside not in (None, _paths_of(voice, silent)[0]):
        return NOTHING
    words, place = voice.words, voice.place(question)
    lines = (fill(words.incomparable, place=place, reason=reason) for reason in _reasons(voice, question, silent))
    return join([element("p", ' class="incomparable"', line) for line in lines])


def _groups(voice: Voice, question: Question, parting: list[Parting]) -> Markup:
    """Say who goes which way at a question where paths part."""
    apart = _paths_of(voice, parting)
    told = []
    for answer in question.answers:
        there = [path for path in apart if (step := path.step(question.id)) and step.answer is answer]
        if there:
            parties = voice.parties(there)
            told.append(fill(voice.words.part_group, answer=voice.answer_within(answer), parties=parties))
    return join(told, voice.words.between_items)


def _paths_of(voice: Voice, partings: Iterable[Parting]) -> list[PathTrace]:
    """Return the paths of some pairs, once and as they were written."""
    ids = {path.path.id for parting in partings for path in (parting.first, parting.second)}
    return [path for path in voice.trace.paths if path.path.id in ids]


def _reasons(voice: Voice, question: Question, pairs: Iterable[Parting]) -> list[Markup]:
    """Say which of some paths have no answer that could be compared, and why."""
    silent: dict[str, list[PathTrace]] = {}
    for path in _paths_of(voice, pairs):
        step = path.step(question.id)
        if step is None:
            silent.setdefault("stops", []).append(path)
        elif step.gap or step.basis is Basis.ASSUMED:
            silent.setdefault(str(Basis.ASSUMED) if step.answer else gap(step, path), []).append(path)
    return [fill(voice.words.no_answer[why], parties=voice.parties(paths)) for why, paths in silent.items()]


def _is_answered(parting: Parting, question: Question) -> bool:
    """Tell whether one of two paths has an answer that the other's could have been compared with."""
    steps = (path.step(question.id) for path in (parting.first, parting.second))
    return any(step and step.answer and step.basis is not Basis.ASSUMED for step in steps)


def _silent_at(parting: Parting) -> tuple[Question, ...]:
    """Return where two paths cannot be compared; nowhere where one was told nothing of: there is nothing to compare."""
    both = (parting.first, parting.second)
    is_told = all(any(given.is_offered for given in each.path.answers.values()) for each in both)
    return parting.incomparable if is_told else ()
