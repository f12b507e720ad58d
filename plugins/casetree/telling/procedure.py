"""The time line of a case: applications and decisions in order of time, as a list."""

from __future__ import annotations

from typing import NamedTuple

from casetree.nouns.moments import Moment
from casetree.nouns.trace import PathTrace
from casetree.telling.ends.results import effect
from casetree.telling.steps.outcomes import end_anchor
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, text


class Stage(NamedTuple):
    """One stage of the procedure: an application, or a decision."""

    name: str
    """Unique in its case: a path's id, or `application-1`."""

    moment: Moment
    trace: PathTrace | None
    """None for an application."""


def course(voice: Voice, id: str) -> Markup:
    """Tell the stages of the procedure as a list in order of time; nothing where there is only one.

    Each stage has an HTML id that begins with `id`, and links to itself.
    """
    stages = _stages(voice)
    if len(stages) < 2:
        return NOTHING
    return element(
        "ol",
        ' class="case-course"' + attribute("aria-label", voice.words.course),
        *(_stage(voice, f"{id}.stage-{stage.name}", stage) for stage in stages),
    )


def _stages(voice: Voice) -> list[Stage]:
    """Return applications and decisions with their dates; an application goes after what was surely before it."""
    made = [(trace.path, trace) for trace in voice.trace.procedure]
    stages = [Stage(path.id, path.decided, trace) for path, trace in made if path.decided]
    for number, moment in enumerate(voice.trace.case.facts.applied if stages else (), 1):
        before = [place for place, stage in enumerate(stages, 1) if _is_before(stage.moment, moment)]
        stages.insert(max(before, default=0), Stage(f"application-{number}", moment, None))
    return stages


def _stage(voice: Voice, id: str, stage: Stage) -> Markup:
    trace = stage.trace
    kind = "case-stage" + (" on-path" if trace is voice.trace.focus else "")
    attributes = f' class="{kind}"{attribute("id", id)}' + attribute("data-stage", trace.path.id if trace else "")
    date = element("a", voice.link(id), _time(stage.moment, voice.words))
    if trace is None:
        return element("li", attributes, date, text(" "), element("b", "", text(voice.words.applied)))
    final = voice.final(trace.path)
    separator = text(voice.words.separator)
    end = element("span", ' class="case-stage-final"', separator, final) if final else NOTHING
    return element("li", attributes, date, text(" "), _made(voice, trace), end, voice.cite(trace.path.cite))


def _made(voice: Voice, trace: PathTrace) -> Markup:
    """Say who decided, and what came of it, with a link to where the list tells more."""
    place = voice.link(end_anchor(voice, trace))
    party = element("b", ' class="case-stage-party"', voice.name(trace.path))
    if trace.path.is_awaited:
        return element("a", place, party)
    result = element("a", ' class="case-stage-result"' + place, _result(voice, trace))
    return fill(voice.words.remark, party=party, note=result)


def _result(voice: Voice, trace: PathTrace) -> Markup:
    """Say in a few words how a stage ended: its effect, or its outcome."""
    if not trace.path.effect:
        return voice.say(trace.outcome.label) if trace.outcome else text(voice.words.open_stage)
    told = effect(voice, trace)
    if trace.outcome is None or not trace.path.outcome:
        return told
    return fill(voice.words.effect_ends, effect=told, outcome=voice.within(trace.outcome.label))


def _is_before(one: Moment, other: Moment) -> bool:
    """True for a moment that is known to begin before another, or with it."""
    day = other.first or other.last
    return bool(day and one.first and one.first <= day)


def _time(moment: Moment, words: Words) -> Markup:
    """Write a date, for machines too where it is one."""
    shown = text(words.moment(moment.text))
    return element("time", attribute("datetime", moment.text), shown) if moment.is_dated else shown
