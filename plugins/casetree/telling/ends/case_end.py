"""The end of a case in words: what became of the person, the same wherever it is said (design 4.2, rule 9)."""

from __future__ import annotations

from collections.abc import Sequence

from casetree.nouns.model import Now
from casetree.nouns.trace import Decision, End, Trace
from casetree.telling.ends.decisions import decision_end, what_stands
from casetree.telling.speech import Speech
from casetree.text.markup import Markup, fill, join, text


def case_end(speech: Speech, trace: Trace, is_start: bool = True) -> Markup:
    """Write the end of a case in a line, without parties and dates: for lists, cards, search, feeds and data.

    A walk under another law has the end of the real case. A case in which nobody has decided says so.
    """
    end, course = trace.real.end, trace.real.course
    now = _now(speech, end)
    made = enumerate(reversed(end.decisions))
    parts = [*now, *(_made(speech, each, course, is_start=is_start and not now and not place) for place, each in made)]
    awaited = [_awaited(speech, each, is_start=is_start and not parts) for each in end.awaited]
    return join([*parts, *awaited] or [text(speech.words.no_end)], speech.words.between_ends)


def standing(speech: Speech, trace: Trace) -> list[Markup]:
    """Write the parts of the end as what holds now, for a figure that says elsewhere by what decision: it stands.

    Each begins a sentence. Nothing where nobody has decided.
    """
    end, course = trace.real.end, trace.real.course
    if not end.decisions and end.now is None:
        return []
    made = [_holds(speech, decision, course) for decision in reversed(end.decisions)]
    return [*_now(speech, end), *made, *(_awaited(speech, decision, is_start=True) for decision in end.awaited)]


def _holds(speech: Speech, decision: Decision, course: Sequence[Decision]) -> Markup:
    return what_stands(speech, decision, course) or _made(speech, decision, course, is_start=True)


def _now(speech: Speech, end: End) -> list[Markup]:
    now = end.now
    if now is None:
        return []
    label = end.now_outcome.label if end.now_outcome else now.text
    if label is None:
        return []
    told, date = speech.say(label), _as_of(speech, now)
    return [fill(speech.words.now_dated, now=told, date=text(date)) if date else told]


def _as_of(speech: Speech, now: Now) -> str:
    return speech.words.moment(now.date) if now.date and now.date.is_dated else ""


def _made(speech: Speech, decision: Decision, course: Sequence[Decision], *, is_start: bool) -> Markup:
    """Write how a decision ended, and whether that is final."""
    told = decision_end(speech, decision, course, is_start)
    final = speech.words.finals.get(decision.final, "")
    return fill(speech.words.end_final, end=told, final=text(final)) if final else told


def _awaited(speech: Speech, decision: Decision, *, is_start: bool) -> Markup:
    template = speech.words.awaited
    begun = speech.words.capital(template) if is_start else template
    return fill(begun, party=speech.name(decision.trace.path, is_inside=True))
