"""`{case:FIELD}` in prose and titles: computed words that cannot drift from the figure."""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import Diagnostic, Span, error
from casetree.nouns.model import Answer
from casetree.nouns.trace import Trace
from casetree.telling.ends.conclusions import result
from casetree.telling.ends.results import effect
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, attribute, element, fill, join, plain, text
from casetree.text.suggest import did_you_mean, nearest
from casetree.text.words import words_for

FIELDS = (
    "outcome",
    "effect",
    "decided",
    "final",
    "law",
    "by",
    "parting",
    "parting-step",
    "turning",
    "steps",
    "fits",
)
IN_TITLE = re.compile(r"\{case:([^{}\n]*)\}")
"""A reference in a title: always to the case at hand."""


_OPENING = "\"'“‘「『（([*_ "
"""What may stand between the end of a sentence and the first word of the next."""

_ENDS = (".", "!", "?", "。", "！", "？")


def begins_sentence(before: str) -> bool:
    """Tell from the text before it whether a word begins a sentence, and so takes a capital.

    >>> begins_sentence(""), begins_sentence("It ended. **"), begins_sentence("The court, unlike ")
    (True, True, False)
    """
    rest = before.rstrip().rstrip(_OPENING).rstrip()
    return not rest or rest.endswith(_ENDS)


def refer(trace: Trace, name: str, language: str, span: Span, before: str = "") -> Markup | Diagnostic:
    """Return the words for a field or a question of a case, or a fault at `span`; `before` is the text before them."""
    words = words_for(language)
    voice = Voice(trace, words)
    found = _Referrer(voice, begins_sentence(before)).words(name)
    if found:
        return found
    if name in FIELDS or name in trace.tree.questions:
        return error(
            "case-empty-reference",
            span,
            f"the case `{trace.case.id}` has nothing to say for `{name}`",
            "say it in your own words, or add it to the case block",
        )
    return error(
        "case-unknown-reference",
        span,
        f"`{name}` is neither a field nor a question of the case `{trace.case.id}`",
        _possible(name, trace),
    )


def _possible(name: str, trace: Trace) -> str:
    """Write the help for a word that is no field: the fields, and as many questions as a line takes."""
    near = nearest(name, [*FIELDS, *trace.tree.questions])
    meant = f"did you mean `{near}`? " if near else ""
    fields = ", ".join(f"`{field}`" for field in FIELDS)
    return f"{meant}fields: {fields}; " + did_you_mean("", trace.tree.questions, "questions")


def place_of(trace: Trace, name: str) -> str:
    """Return the node whose place in the list a field or a question speaks of; empty where it is none."""
    focus = trace.focus
    if focus is None:
        return ""
    if name in trace.tree.questions:
        return name if focus.step(name) or any(each.id == name for each in focus.fit_questions) else ""
    if name in ("parting", "parting-step"):
        return trace.first_parting.question.id if trace.first_parting else ""
    return focus.outcome.id if name == "outcome" and focus.outcome else ""


def titled(trace: Trace, voice: Voice) -> Markup:
    """Write a figure's title, with computed words in place of its references; without a title, the tree's."""
    title = trace.case.title
    if title is None:
        return voice.say(trace.tree.title)
    written, language = title.in_language(voice.words.code)
    pieces = IN_TITLE.split(written)
    if len(pieces) == 1:
        return voice.say(title)
    told = [
        _in_title(trace, piece, voice, "".join(pieces[:n])) if n % 2 else text(piece) for n, piece in enumerate(pieces)
    ]
    attributes = attribute("lang", language if language != voice.words.code else "")
    return element("span", attributes, *told) if attributes else join(told)


def _in_title(trace: Trace, name: str, voice: Voice, before: str) -> Markup:
    found = None
    if trace.focus is not None and not trace.is_comparison:
        found = _Referrer(voice, begins_sentence(before)).words(name)
    return found or text(f"{{case:{name}}}")


class _Referrer:
    """Words what the focus of a case has to say for a field or a question, at one place of a sentence."""

    def __init__(self, voice: Voice, is_start: bool) -> None:
        assert voice.trace.focus is not None, "a tree alone is never referred to"
        self.voice, self.focus, self.is_start = voice, voice.trace.focus, is_start

    def words(self, name: str) -> Markup | None:
        """Return the words for a field or a question; None where the case has nothing to say for it."""
        return self._question(name) if name in self.voice.tree.questions else self._field(name)

    def _own(self, words: str) -> Markup:
        """Write words of ours, which stand as inside a sentence, with a capital at its start."""
        return text(self.voice.words.capital(words) if self.is_start else words)

    def _question(self, name: str) -> Markup | None:
        """Say the answer at a step, or what was written for a question that only some fits pass."""
        voice, step = self.voice, self.focus.step(name)
        if step:
            return self._answer(step.answer, voice.value(step))
        given = next((given for given in self.focus.behind if given.question == name), None)
        return self._answer(voice.tree.questions[name].answer(given.value), voice.given(given)) if given else None

    def _answer(self, answer: Answer | None, value: Markup) -> Markup:
        return value if answer and answer.label else self._own(self.voice.words.inside(plain(value)))

    def _field(self, name: str) -> Markup | None:
        voice, words, focus, path = self.voice, self.voice.words, self.focus, self.focus.path
        if name == "outcome":
            return self._outcome()
        if name == "effect" and path.effect:
            told = effect(voice, focus)
            return self._own(words.inside(plain(told))) if path.effect in words.effects else told
        if name == "decided" and path.decided:
            return self._own(words.moment(path.decided.text))
        if name == "law":
            return element("time", f' datetime="{voice.tree.law}"', text(words.day(voice.tree.law)))
        if name == "by":
            return voice.party(focus, is_inside=not self.is_start)
        if name == "final" and path.final and not path.is_awaited:
            return self._own(words.finals[path.final])
        if name == "steps":
            return text(str(len(focus.steps)))
        if name == "fits":
            return text(f"{focus.fit_count:,}")
        if name == "turning":
            return voice.listed([point.question for point in focus.turned_on if point.question], is_short=True)
        return self._parting(name)

    def _parting(self, name: str) -> Markup | None:
        parting = self.voice.trace.first_parting
        if parting is None or name not in ("parting", "parting-step"):
            return None
        if name == "parting":
            return self.voice.say(parting.question.ask)
        return self._own(plain(self.voice.step_number(parting.question)))

    def _outcome(self) -> Markup | None:
        """Say where a path ends; what a court's answers lead to is never said without the court's own word."""
        focus, voice = self.focus, self.voice
        if focus.path.effect and not focus.is_outcome_known:
            return result(voice, focus)
        if focus.outcome:
            return voice.say(focus.outcome.label)
        template = voice.words.open_inside if focus.waits else voice.words.unknown_inside
        begun = voice.words.capital(template) if self.is_start else template
        return fill(begun, outcomes=voice.either(focus.ends)) if focus.ends else None
