"""`{case:FIELD}` in prose and titles: computed words that cannot drift from the figure."""

from __future__ import annotations

import re
from collections.abc import Callable

from casetree.nouns.diagnostics import Diagnostic, Message, Span, error, say, series
from casetree.nouns.model import FIELDS, Answer
from casetree.nouns.suggest import did_you_mean, meant, nearest, then
from casetree.nouns.trace import Authority, Missing, Trace, TurningPoint
from casetree.telling.ends.case_end import case_end
from casetree.telling.ends.decisions import certain, effects
from casetree.telling.ends.results import result
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, attribute, element, fill, join, plain, text
from casetree.text.words import words_for

WOULD_BE = "would-be"
"""The one field that speaks of another law."""

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
    """Return the words for a field or a question of a case, or a fault at `span`; `before` is the text before them.

    `would-be` speaks of a walk under another law, which `trace` is then.
    """
    found = _Referrer(trace, words_for(language), begins_sentence(before)).words(name)
    if found:
        return found
    if name in FIELDS or name in trace.real.tree.questions:
        return error(
            "case-empty-reference",
            span,
            say("the case `{case}` has nothing to say for `{name}`", case=trace.case.id, name=name),
            _missing(name, trace),
        )
    return error(
        "case-unknown-reference",
        span,
        say("`{name}` is neither a field nor a question of the case `{case}`", name=name, case=trace.case.id),
        _possible(name, trace),
    )


def _missing(name: str, trace: Trace) -> Message:
    """Write the help for a field of which the case says nothing."""
    if name == WOULD_BE and not trace.rewalk:
        return say("name a day on which another law held: `{{case:{case}@<date>:would-be}}`", case=trace.case.id)
    if name == "turning":
        parts = "parting-step"
        return say("add `turned-on` to the block if a source or you say so; where they part is `{field}`", field=parts)
    return say("say it in your own words, or add it to the case block")


def _possible(name: str, trace: Trace) -> Message:
    """Write the help for a word that is no field: the fields, and as many questions as a line takes."""
    near = nearest(name, [*FIELDS, *trace.real.tree.questions])
    fields = series(f"`{field}`" for field in FIELDS)
    questions = did_you_mean("", trace.real.tree.questions, say("questions"))
    listed = say("fields: {fields}; {questions}", fields=fields, questions=questions)
    return then(meant(near), listed) if near else listed


def place_of(trace: Trace, name: str) -> str:
    """Return the node whose place in the list a field or a question speaks of; empty where it is none."""
    focus = None if trace.rewalk else trace.focus
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
    if trace.paths and not trace.is_comparison:
        found = _Referrer(trace, voice.words, begins_sentence(before)).words(name)
    return found or text(f"{{case:{name}}}")


class _Referrer:
    """Words what the focus of a case has to say for a field or a question, at one place of a sentence.

    All of it speaks of the case as it really went (rule 11), but for `would-be`.
    """

    def __init__(self, trace: Trace, words: Words, is_start: bool) -> None:
        assert trace.real.focus is not None, "a tree alone is never referred to"
        self.shown = trace
        self.voice, self.focus, self.is_start = Voice(trace.real, words), trace.real.focus, is_start
        self.decision = self.voice.decision(self.focus)

    def words(self, name: str) -> Markup | None:
        """Return the words for a field or a question; None where the case has nothing to say for it."""
        if name in self.voice.tree.questions:
            return self._question(name)
        field = _FIELDS.get(name)
        return field(self) if field else None

    def _own(self, words: str) -> Markup:
        """Write words of ours, which stand as inside a sentence, with a capital at its start."""
        return text(self.voice.words.capital(words) if self.is_start else words)

    def _question(self, name: str) -> Markup | None:
        """Say the answer at a step, or what was written for a question that only some fits pass."""
        voice, step = self.voice, self.focus.step(name)
        if step:
            return self._answer(step.answer, voice.value(step, self.focus))
        given = next((given for given in self.focus.on_some_fits if given.question == name), None)
        if given is None:
            return None
        return self._answer(voice.tree.questions[name].answer(given.value), voice.given(given, self.focus))

    def _answer(self, answer: Answer | None, value: Markup) -> Markup:
        return value if answer and answer.label else self._own(self.voice.words.inside(plain(value)))

    def _outcome(self) -> Markup | None:
        """Say where a path ends; what a court's answers lead to is never said without the court's own word."""
        focus, voice = self.focus, self.voice
        if self.decision and (self.decision.effects or self.decision.authority is Authority.COURT):
            return result(voice, focus, self.is_start)
        ended = focus.either or focus.outcome
        if ended:
            return voice.say(ended.label) if focus.is_argued else certain(voice, ended, focus)
        if not focus.ends:
            return None
        template = voice.words.open_inside[focus.missing or Missing.UNDISCLOSED]
        return fill(voice.words.capital(template) if self.is_start else template, outcomes=voice.either(focus.ends))

    def _end(self) -> Markup | None:
        """Say what became of the person."""
        end = self.voice.trace.end
        if not (end.decisions or end.now):
            return None
        return case_end(self.voice, self.voice.trace, is_start=self.is_start)

    def _effect(self) -> Markup | None:
        if self.decision is None or not self.decision.effects:
            return None
        return effects(self.voice, self.decision, self.voice.trace.course, is_start=self.is_start)

    def _decided(self) -> Markup | None:
        decided = self.focus.path.decided
        return self._own(self.voice.words.moment(decided)) if decided else None

    def _final(self) -> Markup | None:
        decision, voice = self.decision, self.voice
        if decision is None or not decision.is_made:
            return None
        final = voice.finality(decision.trace.path, decision.proceeding(voice.trace.course))
        return self._own(final) if final else None

    def _law(self) -> Markup:
        tree = self.voice.tree
        return element("time", f' datetime="{tree.law}"', text(self.voice.words.day(tree.since)))

    def _by(self) -> Markup:
        return self.voice.party(self.focus, is_inside=not self.is_start)

    def _steps(self) -> Markup:
        return text(str(len(self.focus.steps)))

    def _fits(self) -> Markup:
        return text(f"{self.focus.fit_count:,}")

    def _turning(self) -> Markup | None:
        """Say what the decision turned on, as somebody says; never what another answer would have changed."""
        told = [self._point(point) for point in self.focus.turned_on]
        return self.voice.together(told) if told else None

    def _point(self, point: TurningPoint) -> Markup:
        if point.question:
            return self.voice.quoted(point.question.label)
        undisclosed = self.voice.words.inside(self.voice.words.gap_answers["undisclosed"])
        return self.voice.say(point.said.text) if point.said.text else self._own(undisclosed)

    def _parting(self) -> Markup | None:
        parting = self.voice.trace.first_parting
        return self.voice.say(parting.question.ask) if parting else None

    def _parting_step(self) -> Markup | None:
        parting = self.voice.trace.first_parting
        if parting is None or not self.focus.asks(parting.question):
            return None
        return self._own(plain(self.voice.step_number(parting.question)))

    def _would_be(self) -> Markup | None:
        """Say where another law would lead the same answers; nothing where the case is walked under none."""
        focus = self.shown.focus if self.shown.rewalk else None
        if focus is None or not focus.ends:
            return None
        return self.voice.say(focus.outcome.label) if focus.outcome else self.voice.either(focus.ends)


_FIELDS: dict[str, Callable[[_Referrer], Markup | None]] = {  # all of `FIELDS`
    "outcome": _Referrer._outcome,
    "end": _Referrer._end,
    "effect": _Referrer._effect,
    "decided": _Referrer._decided,
    "final": _Referrer._final,
    "law": _Referrer._law,
    "by": _Referrer._by,
    "parting": _Referrer._parting,
    "parting-step": _Referrer._parting_step,
    "turning": _Referrer._turning,
    "steps": _Referrer._steps,
    "fits": _Referrer._fits,
    WOULD_BE: _Referrer._would_be,
}
