"""Where refusals stopped, in one sentence: no more than was counted, and all of it."""

from __future__ import annotations

from casetree.nouns.model import Outcome
from casetree.nouns.trace import Certainty
from casetree.telling.speech import Speech
from casetree.text.languages.base import StoppedHere, Words
from casetree.text.markup import NOTHING, Markup, fill, text
from casetree.walking.counts import Refusals, Stopped


def stops(speech: Speech, found: Refusals) -> Markup:
    """Write how many decisions of the agency stopped at which question, and of how many nobody has told that."""
    words = speech.words
    names = {_name_of_refusal(speech, outcome) for outcome in found.outcomes}
    outcomes = {} if all(names) else {"outcomes": speech.either(found.outcomes)}
    what = fill(words.refused(found.total, names), **outcomes)
    told = [StoppedHere(each.total, _resting(speech, each), each.cases == 1 < each.total) for each in found.stopped]
    template = words.stopped(told, found.untold, found.is_ours)
    places = {f"place{number}": _place(speech, each) for number, each in enumerate(found.stopped)}
    return fill(template, what=what, **_deciders(words), **places)


def unmarked(speech: Speech, found: Refusals) -> Markup:
    """Write how many of them have no mark at the question where they stopped; nothing where all have one."""
    return text(speech.words.unmarked(found.unmarked)) if found.unmarked else NOTHING


def _name_of_refusal(speech: Speech, outcome: Outcome) -> str:
    """Name a refusal by the words of an outcome; empty where these do not say so in the language that is spoken."""
    label, language = outcome.label.in_language(speech.words.code)
    return speech.words.refusal(label) if language == speech.words.code else ""


def _resting(speech: Speech, stopped: Stopped) -> str:
    counts = (stopped.how.count(how) for how in (Certainty.INFERRED, Certainty.ASSUMED))
    return speech.words.resting(stopped.total, *counts)


def _place(speech: Speech, stopped: Stopped) -> Markup:
    question = speech.quoted(stopped.question.label)
    return fill(speech.words.first_question, question=question) if stopped.is_first else question


def _deciders(words: Words) -> dict[str, Markup]:
    """Name the agency inside a sentence, and as the subject that begins one."""
    name = words.whenever("agency")
    return {"agency": text(words.inside(name)), "subject": text(words.capital(name))}
