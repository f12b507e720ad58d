"""The words for what a trace is made of: parties, answers, effects, results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casetree.nouns.model import Answer, GivenAnswer, Outcome, Path, Question, Text
from casetree.nouns.trace import Gap, PathTrace, Step, Trace
from casetree.telling.phrases import answer_in_words
from casetree.telling.speech import say
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, fill, text

_NAMED = 3
"""So many questions are named in a sentence; more are only counted."""


class Voice:
    """Names what one trace is made of, in one language."""

    def __init__(self, trace: Trace, words: Words) -> None:
        self.trace = trace
        self.tree = trace.tree
        self.words = words

    def say(self, what: Text) -> Markup:
        """Write an author's words, marked with their language where it is another."""
        return say(what, self.words)

    def answer(self, answer: Answer) -> Markup:
        """Write an answer in words."""
        return answer_in_words(answer, self.words.code)

    def node(self, id: str) -> Markup:
        """Write a question or an outcome in words."""
        question = self.tree.questions.get(id)
        return self.say(question.ask if question else self.tree.outcomes[id].label)

    def party(self, trace: PathTrace, is_inside: bool = False) -> Markup:
        """Write a party's name, at the start of a sentence or inside one.

        Where another party goes by the same name the date is added, and in a comparison always the
        year: its paths are those of two cases.
        """
        name = self.name(trace.path, is_inside)
        aside = self._aside(trace)
        before, after = self.words.aside
        return Markup(name + text(before) + aside + text(after)) if aside else name

    def name(self, path: Path, is_inside: bool = False) -> Markup:
        """Write the name of a path's party alone."""
        if path.name:
            return self.say(path.name)
        known = self.words.parties.get(path.by)
        if known is None:
            return text(path.by)
        return text(self.words.inside(known) if is_inside else known)

    def parties(self, traces: Iterable[PathTrace]) -> Markup:
        """Write several parties' names one after the other, inside a sentence."""
        return Markup(self.words.list(self.party(trace, is_inside=True) for trace in traces))

    def _aside(self, trace: PathTrace) -> Markup:
        """Return what tells a party from another of its name."""
        path = trace.path
        if self.trace.is_comparison:
            one, other = ((self.name(each.path), _year(each.path, self.words)) for each in self.trace.paths)
            year = _year(path, self.words)
            return text(year if year and one != other else path.id)
        if path.name or not path.decided or not self._has_namesake(path):
            return NOTHING
        return text(self.words.moment(path.decided.text))

    def _has_namesake(self, path: Path) -> bool:
        """True where another path of the case would go by the same name."""
        return any(other is not path and other.by == path.by and not other.name for other in self.trace.case.paths)

    def result(self, trace: PathTrace) -> Markup:
        """Write where a path ended: its effect first, then where its answers lead (design 4.2, rule 6)."""
        words, outcome = self.words, trace.outcome
        if self.trace.rewalk and trace.ends and not trace.is_argued:
            return fill(words.rewalk_outcome, outcome=self.within(outcome.label)) if outcome else self.open_end(trace)
        if trace.path.effect:
            return self._effect_result(trace)
        if trace.path.is_awaited:
            pending = text(words.pending)
            return fill(words.effect_then, effect=pending, outcome=self.within(outcome.label)) if outcome else pending
        if outcome:
            return self.say(outcome.label)
        if trace.stops_at:
            return fill(words.stops, question=self.within(trace.stops_at.label))
        return self.open_end(trace)

    def open_end(self, trace: PathTrace) -> Markup:
        """Write the outcomes of which one is not told, or not decided."""
        template = self.words.open_end if trace.waits else self.words.unknown_end
        if self.trace.rewalk:
            template = self.words.rewalk_unknown
        return fill(template, outcomes=self.ends(trace))

    def _effect_result(self, trace: PathTrace) -> Markup:
        words, path = self.words, trace.path
        effect = self.effect(trace)
        is_told = any(given.is_offered for given in path.answers.values())
        if not is_told and (trace.outcome is None or trace.upholds):
            return effect
        if trace.outcome is None:
            template = words.effect_open if trace.waits else words.effect_unknown
            return fill(template, effect=effect, outcomes=self.ends(trace))
        template = words.effect_then
        if trace.is_outcome_known:
            template = words.effect_ends if path.outcome else words.effect_stands
        return fill(template, effect=effect, outcome=self.within(trace.outcome.label))

    def effect(self, trace: PathTrace) -> Markup:
        """Write what a decision did to an earlier one, and what that one had done where it is upheld."""
        told = self.words.effects.get(trace.path.effect, trace.path.effect)
        if not trace.upholds:
            return text(told)
        before = text(self.words.effects.get(trace.upholds, trace.upholds))
        return fill(self.words.effect_upheld, effect=text(self.words.inside(told)), before=before)

    def conclusion(self, trace: PathTrace) -> Markup:
        """Write where a path ended, by itself: of an argument with its party, since it decides nothing."""
        if not trace.is_argued:
            return self.result(trace)
        party = self.party(trace)
        if trace.stops_at:
            return fill(self.words.argued_stops, party=party, question=self.within(trace.stops_at.label))
        return fill(self.words.argued_outcome, party=party, outcome=self.bare_result(trace))

    def bare_result(self, trace: PathTrace) -> Markup:
        """Write the outcome alone; nothing while that is open."""
        return self.within(trace.outcome.label) if trace.outcome else NOTHING

    def ends(self, trace: PathTrace) -> Markup:
        """Write the outcomes that are still possible."""
        return self.either(trace.ends)

    def either(self, outcomes: Iterable[Outcome]) -> Markup:
        """Write outcomes in quotation marks, since each may have commas, joined by or."""
        return Markup(self.words.either(self.quoted(outcome.label) for outcome in outcomes))

    def listed(self, questions: Iterable[Question], is_short: bool = False) -> Markup:
        """Write questions in quotation marks, which keep theirs out of the sentence, joined by and."""
        return Markup(self.words.listed(self.quoted(each.label if is_short else each.ask) for each in questions))

    def deciding(self, questions: Sequence[Question]) -> Markup:
        """Name the questions that would decide something, or say how many they are."""
        if len(questions) > _NAMED:
            return fill(self.words.many, count=text(str(len(questions))))
        return self.listed(questions)

    def quoted(self, what: Text) -> Markup:
        """Write an author's words in quotation marks."""
        before, after = map(text, self.words.quote)
        return Markup(before + self.within(what) + after)

    def within(self, what: Text) -> Markup:
        """Write an author's words as they stand in quotation marks, with others for those of their own."""
        said: str = self.say(what)
        for outer, inner in self.words.nested:
            said = said.replace(outer, inner)
        return Markup(said)

    def dated(self, trace: PathTrace) -> Markup:
        """Write who decided when, and whether that is final; or who argues."""
        path = trace.path
        if path.decided is None:
            return fill(self.words.argues, party=self.party(trace))
        told = fill(self.words.decided, party=self.name(path), date=text(self.words.moment(path.decided.text)))
        final = self.final(path)
        return Markup(told + text(self.words.separator) + final) if final else told

    def byline(self, trace: PathTrace) -> Markup:
        """Write the same beside a conclusion, without what that says already."""
        if trace.is_argued:
            return NOTHING
        return self.name(trace.path) if trace.path.is_awaited else self.dated(trace)

    def final(self, path: Path) -> Markup:
        """Write whether a decision is final; one that has not been made is neither."""
        return text("" if path.is_awaited else self.words.finals.get(path.final, ""))

    def value(self, step: Step) -> Markup:
        """Write what was answered at a step, or that it is not known."""
        if step.answer:
            return self.answer(step.answer)
        return text(self.words.undisclosed if step.gap is Gap.UNDISCLOSED else self.words.pending)

    def given(self, given: GivenAnswer) -> Markup:
        """Write an answer that the author gave."""
        answer = self.tree.questions[given.question].answer(given.value)
        return self.answer(answer) if answer else text(self.words.built_in(given.value))

    def step_number(self, question: Question) -> Markup:
        """Name a question by the number of its step on the path in focus."""
        steps = self.trace.focus.steps if self.trace.focus else ()
        place = next((n for n, step in enumerate(steps, 1) if step.question is question), len(steps) + 1)
        return fill(self.words.step, number=text(str(place)))


def _year(path: Path, words: Words) -> str:
    """Say the year of a decision; an argument has none."""
    if path.decided is None:
        return ""
    return words.day(path.decided.text[:4]) if path.decided.is_dated else words.moment(path.decided.text)
