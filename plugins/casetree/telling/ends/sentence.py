"""The sentence under a figure's title: where parties disagree first, and what became of the person."""

from __future__ import annotations

from collections.abc import Sequence

from casetree.nouns.model import AUTHOR, Answer, Basis, Question
from casetree.nouns.trace import Certainty, PathTrace
from casetree.telling.ends.case_end import case_end, standing
from casetree.telling.ends.decisions import decision_end, in_procedure
from casetree.telling.voice import Voice, whole
from casetree.text.markup import NOTHING, Markup, fill, join, plain, text


def sentence(voice: Voice, has_caption: bool = False) -> Markup:
    """Say in plain words where paths part first, with each side's answer, and the end; never more than the answers.

    Nothing for an argument alone and for a tree alone. Where nothing parts, an end that a caption beside it says of the
    focus in the same words is left out.
    """
    trace = voice.trace
    parting = trace.first_parting
    if trace.is_comparison:
        return _differ(voice, parting.question) if parting else _alike(voice)
    if trace.rewalk:
        return fill(voice.words.really, end=case_end(voice, trace))
    apart = _differ(voice, parting.question) if parting else NOTHING
    captioned = _captioned(voice) if has_caption and not apart else ()
    told = [part for part in standing(voice, trace) if plain(part) not in captioned]
    first = voice.words.sentence_end if apart else voice.words.sentence
    ends = [fill(voice.words.sentence if place else first, words=part) for place, part in enumerate(told)]
    return join([each for each in (apart, *ends) if each], voice.words.between_sentences)


def _captioned(voice: Voice) -> tuple[str, ...]:
    """Return what a caption says of how the focus ended, also with whether that is final, which stands beside it."""
    focus = voice.trace.focus
    decision = voice.decision(focus) if focus else None
    if focus is None or decision is None:
        return ()
    course = voice.own(focus).course
    end, final = decision_end(voice, decision, course), voice.final(focus.path)
    said = end, fill(voice.words.end_final, end=end, final=final)
    return tuple(plain(in_procedure(voice, decision, course, each, dated)) for each in said for dated in (False, True))


def _alike(voice: Voice) -> Markup:
    """Say of a comparison in which nothing differs whether anything could be compared."""
    shared = (question for question in voice.tree.questions.values() if len(_answering(voice, question)) > 1)
    return text(voice.words.alike if any(shared) else voice.words.nothing_compared)


def _differ(voice: Voice, question: Question) -> Markup:
    """Say who answered what at the question where paths part first."""
    groups: dict[tuple[str, bool], list[PathTrace]] = {}
    answering = _answering(voice, question)
    for path, answer, is_inferred in answering:
        groups.setdefault((answer.id, is_inferred), []).append(path)
    answers = {answer.id: answer for _, answer, _ in answering}
    told = [_group(voice, paths, answers[id], is_inferred) for (id, is_inferred), paths in groups.items()]
    asked = voice.say(question.label)
    closed = asked + text(voice.words.after_question(plain(asked)))
    return fill(voice.words.differ, question=closed, groups=join(told, voice.words.between_groups))


def _group(voice: Voice, paths: Sequence[PathTrace], answer: Answer, is_inferred: bool) -> Markup:
    words = voice.words
    value = voice.answer_within(answer) if answer.label else text(words.inside(plain(voice.answer(answer))))
    template = words.differ_inferred if is_inferred else words.differ_group
    return fill(template, parties=whole(voice, paths), answer=value)


def _is_ours(path: PathTrace, question: Question, certainty: Certainty | None) -> bool:
    """Tell whether an answer is our reading; a party that reads a decision reads it itself, as its name says."""
    if path.path.reads is None:
        return certainty is Certainty.INFERRED
    step = path.step(question.id)
    return path.path.by != AUTHOR and step is not None and step.basis is Basis.INFERRED


def _answering(voice: Voice, question: Question) -> list[tuple[PathTrace, Answer, bool]]:
    """Return the paths with an answer that is more than assumed, in written order, and whether it is our reading."""
    found = []
    for path in voice.trace.paths:
        cell = path.at(question)
        if cell.reach == "answered" and cell.answer and cell.certainty is not Certainty.ASSUMED:
            found.append((path, cell.answer, _is_ours(path, question, cell.certainty)))
    return found
