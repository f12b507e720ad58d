"""The words for what a trace is made of: parties, dates, answers, steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casetree.nouns.model import GivenAnswer, Path, Question
from casetree.nouns.trace import Gap, PathTrace, Step, Trace
from casetree.telling.speech import Anchor, Cite, Speech, in_aside, uncited
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, fill, join, text

_NAMED = 3
"""So many questions are named in a sentence; more are only counted."""


class Voice(Speech):
    """Names what one trace is made of, in one language."""

    def __init__(
        self, trace: Trace, words: Words, numbers: Cite = uncited, anchor: Anchor = str, page: Markup = NOTHING
    ) -> None:
        super().__init__(words, numbers, anchor, page)
        self.trace = trace
        self.tree = trace.tree

    def party(self, trace: PathTrace, is_inside: bool = False) -> Markup:
        """Write a party's name, at the start of a sentence or inside one.

        Where another party goes by the same name the date is added, and in a comparison always the
        year: its paths are those of two cases.
        """
        name = self.name(trace.path, is_inside)
        aside = self._aside(trace)
        return name + in_aside(aside, self.words) if aside else name

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
        return self.together(self.party(trace, is_inside=True) for trace in traces)

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

    def dated(self, trace: PathTrace) -> Markup:
        """Write who decided when, and whether that is final; or who argues."""
        path = trace.path
        if path.decided is None:
            return fill(self.words.argues, party=self.party(trace))
        told = fill(self.words.decided, party=self.name(path), date=text(self.words.moment(path.decided.text)))
        final = self.final(path)
        return join([told, final], self.words.separator) if final else told

    def byline(self, trace: PathTrace) -> Markup:
        """Write the same beside a conclusion, without what that says already."""
        if trace.is_argued:
            return NOTHING
        return self.name(trace.path) if trace.path.is_awaited else self.dated(trace)

    def final(self, path: Path) -> Markup:
        """Write whether a decision is final; one that has not been made is neither."""
        return text("" if path.is_awaited else self.words.finals.get(path.final, ""))

    def deciding(self, questions: Sequence[Question]) -> Markup:
        """Name the questions that would decide something, or say how many they are."""
        if len(questions) > _NAMED:
            return fill(self.words.many, count=text(str(len(questions))))
        return self.listed(questions)

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
