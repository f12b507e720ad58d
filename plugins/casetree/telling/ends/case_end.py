"""The end of a case in words: what became of the person, the same wherever it is said (design 4.2, rule 9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol

from casetree.nouns.model import Now
from casetree.nouns.trace import Authority, Decision, End, Trace
from casetree.telling.ends.decisions import decision_end, what_stands, which_end
from casetree.telling.speech import Speech
from casetree.text.markup import NOTHING, Markup, fill, join, text

_ANEW = ("quashed", "recognition-ordered", "sent-back")
"""Effects after which somebody has to decide anew."""


def case_end(speech: Speech, trace: Trace, is_start: bool = True) -> Markup:
    """Write the end of a case in a line, without parties: for lists, cards, search, feeds and data.

    A walk under another law has the end of the real case. A case in which nobody has decided says so. Of several
    people the latest decision may concern one alone: then what stands is said, which holds for all.
    """
    parts = _parts(speech, trace, _made if trace.real.case.facts.people == 1 else _holds)
    told = [say(is_start=is_start and not place) for place, say in enumerate(parts)]
    return join(told or [text(speech.words.no_end)], speech.words.between_ends)


def standing(speech: Speech, trace: Trace) -> list[Markup]:
    """Write the parts of the end as what holds now, for a figure that says elsewhere by what decision: it stands.

    Each begins a sentence. Nothing where nobody has decided.
    """
    end = trace.real.end
    if not end.decisions and end.now is None:
        return []
    return [say(is_start=True) for say in _parts(speech, trace, _holds)]


class _Say(Protocol):
    """Says a part of an end, at the start of a sentence or inside one."""

    def __call__(self, *, is_start: bool) -> Markup: ...


def _parts(speech: Speech, trace: Trace, say: Callable[..., Markup]) -> Iterable[_Say]:
    """Return what is to be said of an end, in order: how things are now, what was decided, what is to come.

    Two proceedings may have ended alike, and two decisions of one authority may be awaited: that is said once.
    """
    end, course = trace.real.end, trace.real.course
    now = [partial(_now, speech, end, end.now)] if end.now else []
    made = [(decision, partial(say, speech, decision, course)) for decision in reversed(end.decisions)]
    awaited = [(each, partial(_awaited, speech, each, _is_again(each, end.latest))) for each in end.awaited]
    said_of = defaultdict[str, set[Markup]](set)
    for each, told in made:
        said_of[each.tree.id].add(told(is_start=True))
    named = [(which_end(speech, each, course, len(said_of[each.tree.id]) > 1), told) for each, told in made]
    named += [(which_end(speech, each, course, False), told) for each, told in awaited]
    parts: list[_Say] = [*now, *(partial(_named, speech, which, told) if which else told for which, told in named)]
    if len(parts) < 2:
        return parts
    said: dict[Markup, _Say] = {}
    for part in parts:
        said.setdefault(part(is_start=False), part)
    return said.values()


def _named(speech: Speech, which: Markup, say: _Say, *, is_start: bool) -> Markup:
    """Say a part of an end after the name of its procedure; it begins anew there."""
    return fill(speech.words.end_of, which=which, end=say(is_start=True))


def _holds(speech: Speech, decision: Decision, course: Sequence[Decision], *, is_start: bool) -> Markup:
    return what_stands(speech, decision, course) or _made(speech, decision, course, is_start=is_start)


def _now(speech: Speech, end: End, now: Now, *, is_start: bool) -> Markup:
    label = end.now_outcome.label if end.now_outcome else now.text
    told = speech.say(label) if label else NOTHING
    if now.date is None or now.date.is_unknown:
        return told
    template = speech.words.now_dated if now.date.is_dated else speech.words.now_undated
    return fill(template, now=told, date=text(speech.words.moment(now.date)))


def _made(speech: Speech, decision: Decision, course: Sequence[Decision], *, is_start: bool) -> Markup:
    """Write how a decision ended, and whether that is final."""
    told = decision_end(speech, decision, course, is_start)
    final = speech.finality(decision.trace.path, decision.proceeding(course))
    return fill(speech.words.end_final, end=told, final=text(final)) if final else told


def _is_again(awaited: Decision, latest: Decision | None) -> bool:
    """Tell whether a decision to come is one that a judgment asks for anew which is not known to be final.

    A court that is appealed to decides on that judgment, and so it does whether or not that is final.
    """
    if latest is None or latest.authority is not Authority.COURT or latest.final not in ("no", "unknown"):
        return False
    undone = [each.decision for each in latest.stands if each.effect and each.effect.effect in _ANEW]
    return any((each.part, each.authority) == (awaited.part, awaited.authority) for each in undone)


def _awaited(speech: Speech, decision: Decision, is_open: bool, *, is_start: bool) -> Markup:
    words, party = speech.words, speech.name(decision.trace.path, is_inside=True)
    is_review = decision.authority is Authority.REVIEW and not decision.trace.path.name
    template = words.awaited_if_final if is_open else words.awaited_review if is_review else words.awaited
    return fill(words.capital(template) if is_start else template, party=party)
