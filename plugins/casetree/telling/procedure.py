"""The time line of a case: applications and decisions in order of time, as a list."""

from __future__ import annotations

from typing import NamedTuple

from casetree.nouns.model import UNKNOWN
from casetree.nouns.moments import Moment
from casetree.nouns.trace import Decision
from casetree.telling.ends.decisions import decision_end
from casetree.telling.speech import in_aside
from casetree.telling.steps.outcomes import end_anchor
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, text


class Stage(NamedTuple):
    """One stage of the procedure: an application, or a decision."""

    name: str
    """Unique in its case: a path's id, one of another part with that part's, or `application-1`."""

    moment: Moment
    decision: Decision | None
    """None for an application."""


def course(voice: Voice, id: str) -> Markup:
    """Tell the stages of the procedure as a list in order of time; nothing where there is only one.

    Each stage has an HTML id that begins with `id`, and links to itself. Under another law too the
    stages are those of the real case.
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
    stages = [
        Stage(_name(voice, decision), decision.trace.path.decided, decision)
        for decision in voice.trace.course
        if decision.trace.path.decided
    ]
    for number, moment in enumerate(voice.trace.case.facts.applied if stages else (), 1):
        before = [place for place, stage in enumerate(stages, 1) if _is_before(stage.moment, moment)]
        stages.insert(max(before, default=0), Stage(f"application-{number}", moment, None))
    return stages


def _name(voice: Voice, decision: Decision) -> str:
    path = decision.trace.path.id
    return path if decision.part == voice.trace.case.id else f"{decision.part}.{path}"


def _stage(voice: Voice, id: str, stage: Stage) -> Markup:
    decision = stage.decision
    focus = voice.trace.focus
    is_focus = bool(decision and focus and _name(voice, decision) == focus.path.id)
    kind = "case-stage on-path" if is_focus else "case-stage"
    attributes = f' class="{kind}"{attribute("id", id)}' + attribute("data-stage", stage.name if decision else "")
    date = element("a", voice.link(id), _time(stage.moment, voice.words))
    if decision is None:
        return element("li", attributes, date, text(" "), element("b", "", text(voice.words.applied)))
    final = text(voice.finality(decision.trace.path, decision.proceeding(voice.trace.course)))
    separator, cite = text(voice.words.separator), voice.cite(decision.trace.path.cite)
    end = element("span", ' class="case-stage-final"', separator, final) if final else NOTHING
    return element("li", attributes, date, text(" "), _made(voice, decision), end, _docket(voice, decision), cite)


def _docket(voice: Voice, decision: Decision) -> Markup:
    """Tell the court's docket number, as a link to the official text where there is one."""
    path = decision.trace.path
    number = "" if path.number == UNKNOWN else path.number
    shown = text(number or (voice.words.official_text if path.official else ""))
    if not shown:
        return NOTHING
    if path.official:  # a comma before a link would be heard alone
        return text(" ") + element("a", ' class="case-stage-number"' + attribute("href", path.official), shown)
    return element("span", ' class="case-stage-number"', text(voice.words.separator), shown)


def _made(voice: Voice, decision: Decision) -> Markup:
    """Say who decided, in what other procedure, and what came of it, with a link to where the list tells more."""
    here = next((path for path in voice.trace.paths if path.path.id == _name(voice, decision)), None)
    place = voice.link(end_anchor(voice, here)) if here else ""
    party = element("b", "", voice.name(decision.trace.path))
    if decision.tree.id != voice.tree.id:
        party += in_aside(voice.say(decision.tree.title), voice.words)
    if not decision.is_made:
        return element("a", place, party) if place else party
    told = fill(voice.words.came_to, party=party, end=decision_end(voice, decision, voice.trace.course))
    return element("a" if place else "span", ' class="case-stage-result"' + place, told)


def _is_before(one: Moment, other: Moment) -> bool:
    """True for a moment that is known to begin before another, or with it."""
    day = other.first or other.last
    return bool(day and one.first and one.first <= day)


def _time(moment: Moment, words: Words) -> Markup:
    """Write a date, for machines too where it is one."""
    shown = text(words.moment(moment))
    return element("time", attribute("datetime", moment.text), shown) if moment.is_dated else shown
