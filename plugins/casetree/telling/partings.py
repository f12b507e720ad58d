"""Where paths part, in words: for the whole figure, and at a step of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from casetree.nouns.model import Question
from casetree.nouns.trace import Parting, PathTrace
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, attribute, element, fill, join


class Partings:
    """Tells the partings of one trace."""

    def __init__(self, voice: Voice, anchor: Callable[[str], str]) -> None:
        self.voice = voice
        self.words = voice.words
        self.trace = voice.trace
        self.anchor = anchor
        """Turns a node's id into the HTML id of its place in the list."""

    def told(self) -> list[Markup]:
        """Say where paths part, once for each question where some do first, and what keeps others from comparing."""
        parted = [(p.steps[0].question, p) for p in self.trace.partings if p.steps]
        silent = [(found[0], p) for p in self.trace.partings if not p.steps and (found := _silent_at(p))]
        told = []
        for question in self._in_order(question for question, _ in parted):
            told.append(fill(self.words.parts, place=self._place(question), groups=self._groups(question)))
        for question in self._in_order(question for question, _ in silent):
            pairs = [pair for at, pair in silent if at is question]
            told += self._silent(self.words.parts_nowhere, question, pairs, place=self._place(question))
        return told

    def _in_order(self, questions: Iterable[Question]) -> list[Question]:
        """Return questions once and in the order in which they are asked."""
        found = {question.id for question in questions}
        return [question for id, question in self.voice.tree.questions.items() if id in found] if found else []

    def _place(self, question: Question) -> Markup:
        """Name a question, by its number too and with a link where it is a step of the focus."""
        if self.trace.focus is None or not self.trace.focus.asks(question):
            return self.voice.quoted(question.ask)
        step = element("a", attribute("href", f"#{self.anchor(question.id)}"), self.voice.step_number(question))
        return fill(self.words.place, step=step, question=self.voice.quoted(question.ask))

    def _groups(self, question: Question) -> Markup:
        """Say who goes which way at a question where paths part."""
        apart = self._paths_of(p for p in self.trace.partings if any(s.question is question for s in p.steps))
        told = []
        for answer in question.answers:
            there = [path for path in apart if (step := path.step(question.id)) and step.answer is answer]
            if there:
                parties = self.voice.parties(there)
                told.append(fill(self.words.part_group, answer=self.voice.answer(answer), parties=parties))
        return join(told, self.words.between_sentences)

    def _paths_of(self, partings: Iterable[Parting]) -> list[PathTrace]:
        """Return the paths of some pairs, once and as they were written."""
        ids = {path.path.id for parting in partings for path in (parting.first, parting.second)}
        return [path for path in self.trace.paths if path.path.id in ids]

    def _silent(self, template: str, question: Question, pairs: list[Parting], **parts: Markup) -> list[Markup]:
        """Say which of some paths have no answer that could be compared, and why."""
        silent: dict[str, list[PathTrace]] = {}
        for path in self._paths_of(pairs):
            step = path.step(question.id)
            if step is None or step.answer is None:
                silent.setdefault(str(step.gap) if step else "stops", []).append(path)
        reasons = [fill(self.words.no_answer[why], parties=self.voice.parties(paths)) for why, paths in silent.items()]
        return [fill(template, reason=reason, **parts) for reason in reasons]

    def here(self, question: Question, beside: PathTrace | None = None) -> list[Markup]:
        """Say where paths part, and where that cannot be said.

        With `beside` the place is a step of that path alone: then it is told once, at the first such path.
        """
        parting = [p for p in self.trace.partings if any(step.question is question for step in p.steps)]
        silent = [p for p in self.trace.partings if question in _silent_at(p)]
        told = []
        if parting and beside in (None, self._paths_of(parting)[0]):
            line = fill(self.words.part_here, groups=self._groups(question))
            told.append(element("p", ' class="parting"', line))
        if silent and beside in (None, self._paths_of(silent)[0]):
            lines = self._silent(self.words.incomparable, question, silent)
            told += [element("p", ' class="incomparable"', line) for line in lines]
        return told


def _silent_at(parting: Parting) -> tuple[Question, ...]:
    """Return where two paths cannot be compared; nowhere where one was told nothing of: there is nothing to compare."""
    both = (parting.first, parting.second)
    is_told = all(any(given.is_offered for given in each.path.answers.values()) for each in both)
    return parting.incomparable if is_told else ()
