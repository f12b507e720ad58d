"""What a party found beside its path, in words: also found, or to be answered only if it had been asked."""

from __future__ import annotations

from casetree.nouns.model import GivenAnswer, Question
from casetree.nouns.trace import PathTrace
from casetree.telling.steps.answers import ground_given
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill


def beside_here(voice: Voice, question: Question) -> list[Markup]:
    """Tell what others found at a question of the focus that their own paths do not pass."""
    words = voice.words
    return [
        _also(voice, given, trace, words.if_asked if given.is_if_asked else words.also_found)
        for trace in voice.trace.beside
        for given in trace.off_path
        if given.question == question.id
    ]


def beside_after(voice: Voice, trace: PathTrace) -> list[Markup]:
    """Tell what a party found beside its path, away from the questions of the focus; after its last step."""
    focus, words = voice.trace.focus, voice.words
    return [
        _also(voice, given, trace, words.if_asked_at if given.is_if_asked else words.also_found_at)
        for given in trace.off_path
        if focus is None or trace is focus or focus.step(given.question) is None
    ]


def _also(voice: Voice, given: GivenAnswer, trace: PathTrace, template: str) -> Markup:
    """Tell an answer beside a path: whose it is, and what it rests on."""
    told = fill(
        template,
        party=voice.party(trace),
        question=voice.within(voice.tree.questions[given.question].ask),
        answer=element("b", "", voice.given(given, trace)),
    )
    return element("p", ' class="also"', told, ground_given(voice, given, trace))
