"""The time line of a case: applications and decisions in order of time, as a list."""

from __future__ import annotations

from collections.abc import Callable

from casetree.nouns.moments import Moment
from casetree.nouns.trace import PathTrace
from casetree.telling.prose import Cite
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, text


class Procedure:
    """Tells the stages of one case."""

    def __init__(self, voice: Voice, cite: Cite, end_anchor: Callable[[PathTrace], str]) -> None:
        self.voice = voice
        self.words = voice.words
        self.trace = voice.trace
        self.cite = cite
        self.end_anchor = end_anchor
        """Returns the HTML id of the place in the list that tells where a path ends."""

    def course(self, id: str) -> Markup:
        """Tell the stages of the procedure as a list in order of time; nothing where there is only one.

        Each stage has an HTML id that begins with `id`, and links to itself.
        """
        stages = self._stages()
        if len(stages) < 2:
            return NOTHING
        return element(
            "ol",
            ' class="case-course"' + attribute("aria-label", self.words.course),
            *(self._stage(f"{id}.stage-{name}", moment, found) for name, moment, found in stages),
        )

    def _stages(self) -> list[tuple[str, Moment, PathTrace | None]]:
        """Return applications and decisions with their dates; an application goes behind what was surely before it."""
        stages: list[tuple[str, Moment, PathTrace | None]] = [
            (trace.path.id, trace.path.decided, trace) for trace in self.trace.procedure if trace.path.decided
        ]
        for number, moment in enumerate(self.trace.case.facts.applied if stages else (), 1):
            before = [place for place, (_, other, _) in enumerate(stages, 1) if _is_before(other, moment)]
            stages.insert(max(before, default=0), (f"application-{number}", moment, None))
        return stages

    def _stage(self, id: str, moment: Moment, trace: PathTrace | None) -> Markup:
        kind = "case-stage" + (" on-path" if trace is self.trace.focus else "")
        attributes = f' class="{kind}"{attribute("id", id)}' + attribute("data-stage", trace.path.id if trace else "")
        date = element("a", attribute("href", f"#{id}"), _time(moment, self.words))
        if trace is None:
            return element("li", attributes, date, Markup(" "), element("b", "", text(self.words.applied)))
        place = attribute("href", f"#{self.end_anchor(trace)}")
        told = element("b", ' class="case-stage-party"', self.voice.name(trace.path))
        if trace.path.is_awaited:
            told = element("a", place, told)
        else:
            result = element("a", ' class="case-stage-result"' + place, self._stage_result(trace))
            told = fill(self.words.remark, party=told, note=result)
        final = self.voice.final(trace.path)
        end = element("span", ' class="case-stage-final"', text(self.words.separator), final) if final else NOTHING
        return element("li", attributes, date, Markup(" "), told, end, self.cite(trace.path.cite))

    def _stage_result(self, trace: PathTrace) -> Markup:
        """Say in a few words how a stage ended: its effect, or its outcome."""
        if trace.path.effect:
            outcome = trace.outcome if trace.path.outcome else None
            if outcome is None:
                return self.voice.effect(trace)
            return fill(
                self.words.effect_ends, effect=self.voice.effect(trace), outcome=self.voice.within(outcome.label)
            )
        return self.voice.say(trace.outcome.label) if trace.outcome else text(self.words.open_stage)


def _is_before(one: Moment, other: Moment) -> bool:
    """True for a moment that is known to begin before another, or with it."""
    day = other.first or other.last
    return bool(day and one.first and one.first <= day)


def _time(moment: Moment, words: Words) -> Markup:
    """Write a date, for machines too where it is one."""
    shown = text(words.moment(moment.text))
    return element("time", attribute("datetime", moment.text), shown) if moment.is_dated else shown
