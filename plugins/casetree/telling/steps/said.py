"""Who answered what at a step, in words: parties that agree, and are as sure, share a line."""

from __future__ import annotations

from collections.abc import Sequence

from casetree.nouns.trace import PathTrace, Step
from casetree.telling.steps.answers import Ground, grounds, rest, weighed
from casetree.telling.voice import Voice, whole
from casetree.text.markup import NOTHING, Markup, attribute, element, fill

Answering = tuple[PathTrace, Step]
"""A party and its step at the question that is told."""


def sureness(step: Step, trace: PathTrace) -> str:
    """Return how sure a party is of its answer; what nobody found never looks found."""
    return str(step.gap or trace.at(step.question).certainty) if not trace.is_argued else str(step.gap or step.basis)


def said_alone(voice: Voice, step: Step, trace: PathTrace) -> list[Markup]:
    """Tell the answer of the only party that answers; what was left open names it."""
    value = voice.value(step, trace)
    if step.gap == "left-open":
        value = fill(voice.words.left_open, party=voice.party(trace, is_inside=True))
    found = rest(voice, [(NOTHING, grounds(voice.words, step, trace))])
    line = element("p", f' class="said {sureness(step, trace)}"', element("b", ' class="answer"', value), found)
    return [line, *[element("p", ' class="weighed"', each) for each in weighed(voice, step.given, step.question)]]


def said(voice: Voice, answering: Sequence[Answering]) -> list[Markup]:
    """Tell what each of some parties answers, with their names; those that agree share a line."""
    together: dict[tuple[str, ...], list[Answering]] = {}
    for path, step in answering:
        words = str(voice.value(step, path))  # two answers may have one label, and a gap several reasons
        alike = step.value, words, sureness(step, path), grounds(voice.words, step, path).reason
        together.setdefault((*alike, "argued" if path.is_argued else ""), []).append((path, step))
    lines = [_line(voice, each) for each in together.values()]
    return lines + [line for path, step in answering for line in weighed_of(voice, path, step)]


def weighed_of(voice: Voice, trace: PathTrace, step: Step) -> list[Markup]:
    """Tell which factors counted for a party, with its name."""
    lines = weighed(voice, step.given, step.question, voice.party(trace))
    return [element("p", ' class="weighed"' + attribute("data-by", trace.path.id), line) for line in lines]


def _line(voice: Voice, alike: Sequence[Answering]) -> Markup:
    """Write one line: who, the answer, and what it rests on."""
    trace, step = alike[0]
    is_own = any(_is_own(voice, each, step) for each, _ in alike)
    kind = "said" if is_own else "argued" if trace.is_argued else "other"
    by = "" if is_own and len(alike) == 1 else " ".join(each.path.id for each, _ in alike)
    who = whole(voice, [each for each, _ in alike])
    found: list[tuple[Markup, Ground]] = [(voice.party(each), grounds(voice.words, own, each)) for each, own in alike]
    return element(
        "p",
        f' class="{kind} {sureness(step, trace)}"' + attribute("data-by", by),
        fill(voice.words.says, party=who, answer=element("b", ' class="answer"', voice.value(step, trace))),
        rest(voice, found),
    )


def _is_own(voice: Voice, trace: PathTrace, step: Step) -> bool:
    """Tell whether a line is the item's own: of the focus, or of a party at a step that the focus does not share."""
    focus = voice.trace.focus
    return not voice.trace.is_comparison and (trace is focus or not (focus and focus.step(step.question.id)))
