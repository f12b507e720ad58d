"""What a decision turned on, as its source or the author says, in words (design 4.2, rule 12)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from casetree.nouns.model import Basis, Question
from casetree.nouns.trace import PathTrace, TurningPoint
from casetree.telling.voice import Voice, whole
from casetree.text.markup import NOTHING, Markup, element, fill, text


def turned_here(voice: Voice, question: Question, traces: Iterable[PathTrace]) -> list[Markup]:
    """Say which of some decisions turned on a question; those of which no more is said share a line."""
    together: dict[Hashable, list[tuple[PathTrace, TurningPoint]]] = {}
    for trace in traces:
        for point in trace.turned_on:
            if point.question is question and trace.asks(question):
                alike = trace.path.id if point.said.note or point.said.cite else point.said.basis
                together.setdefault(alike, []).append((trace, point))
    return [_told(voice, [trace for trace, _ in each], each[0][1]) for each in together.values()]


def turned_otherwise(voice: Voice, trace: PathTrace) -> list[Markup]:
    """Say what a decision turned on that is no step of its way, or that nobody told."""
    points = (point for point in trace.turned_on if point.question is None or not trace.asks(point.question))
    return [_told(voice, [trace], point) for point in points]


def turning_in_words(voice: Voice, trace: PathTrace) -> list[Markup]:
    """Say in sentences what a decision turned on, and how sure that is, as far as it was told.

    Questions that are as sure share a sentence.
    """
    alike: dict[Hashable, list[TurningPoint]] = {}
    for number, point in enumerate(trace.turned_on):
        if not point.said.is_undisclosed:
            alike.setdefault(point.said.basis if point.question else number, []).append(point)
    return [_sentence(voice, [trace], points) for points in alike.values()]


def _told(voice: Voice, traces: Sequence[PathTrace], point: TurningPoint) -> Markup:
    said = point.said
    note = text(" ") + element("span", ' class="case-note"', voice.say(said.note)) if said.note else NOTHING
    told = _sentence(voice, traces, [point])
    return element("p", ' class="turning-point"', told, voice.cite(said.cite), note)


def _sentence(voice: Voice, traces: Sequence[PathTrace], points: Sequence[TurningPoint]) -> Markup:
    """Say what one decision or several turned on, and how sure that is; of several points all are questions."""
    said, words = points[0].said, voice.words
    asked = [voice.quoted(point.question.label) for point in points if point.question]
    kind = "undisclosed" if said.is_undisclosed else "question" if asked else "text"
    kind = "questions" if len(asked) > 1 else kind if len(traces) == 1 else "each"
    told = fill(
        words.turned[kind],
        party=whole(voice, traces),
        place=voice.together(asked) if asked else NOTHING,
        words=voice.say(said.text) if said.text else NOTHING,
    )
    reasons = {Basis.STATED: words.stated, Basis.INFERRED: words.inferred, Basis.ASSUMED: words.assumed}
    return told + (NOTHING if said.is_undisclosed else voice.reason(reasons[said.basis]))
