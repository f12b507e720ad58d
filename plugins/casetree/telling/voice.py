"""The words for what a trace is made of: parties, dates, answers, steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casetree.nouns.model import UNDISCLOSED, GivenAnswer, Kind, Path, Question
from casetree.nouns.trace import Authority, Decision, Gap, PathTrace, Step, Trace
from casetree.telling.speech import Anchor, Cite, Speech, in_aside, uncited
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, fill, join, text

_NAMED = 3
"""So many questions are named in a sentence; more are only counted."""


def gap(step: Step, trace: PathTrace) -> str:
    """Return why a step of a path has no answer; another law asks what the decision perhaps never was about.

    A judgment is public: what a court answered is not kept back, but not known to whoever wrote the case.
    """
    is_untold = (step.gap or Gap.UNDISCLOSED) is Gap.UNDISCLOSED
    is_unknown = (trace.is_rewalked and step.given is None) or (trace.path.by == Authority.COURT and is_untold)
    return "unanswered" if is_unknown else str(step.gap or Gap.UNDISCLOSED)


def gap_in_short(words: Words, step: Step, trace: PathTrace) -> str:
    """Say why a step has no answer in as few words as a cell of the strip and a box of the drawing have room for."""
    why = gap(step, trace)
    return words.strip_cells.get(why) or words.gap_answers[why]


class Voice(Speech):
    """Names what one trace is made of, in one language."""

    def __init__(
        self, trace: Trace, words: Words, numbers: Cite = uncited, anchor: Anchor = str, page: Markup = NOTHING
    ) -> None:
        super().__init__(words, numbers, anchor, page)
        self.trace = trace
        self.tree = trace.tree
        self._decisions: dict[str, Decision | None] = {}
        """By the id of a path, the decision that it is: a figure asks for it at each place where it tells an end."""
        self._finals: dict[str, Markup] = {}
        """By the id of a path, whether it is final."""
        self.conclusions: dict[str, Markup] = {}
        """By the id of a path, where it ended, as far as that was told (`ends.results.conclusion`)."""

    # Parties ---------------------------------------------------------------------------------

    def party(self, trace: PathTrace, is_inside: bool = False) -> Markup:
        """Write a party's name, at the start of a sentence or inside one.

        Where another party goes by the same name the date is added, and in a comparison always the
        year: its paths are those of several cases. A reading of a decision says so.
        """
        name = self.name(trace.path, is_inside)
        aside = self._aside(trace)
        return name + in_aside(aside, self.words) if aside else name

    def parties(self, traces: Iterable[PathTrace]) -> Markup:
        """Write several parties' names one after the other, inside a sentence."""
        return self.together(self.party(trace, is_inside=True) for trace in traces)

    def _aside(self, trace: PathTrace) -> Markup:
        """Return what tells a party from another of its name, or a reading from a decision."""
        path = trace.path
        if path.reads and not path.name and not self.trace.is_comparison:
            return self._read(path)
        if self.trace.is_comparison:
            return self._apart(trace)
        return NOTHING if path.name else self._dated_or_numbered(path)

    def _dated_or_numbered(self, path: Path) -> Markup:
        """Return the date of a party that has a namesake, and its number where that does not tell them apart."""
        namesakes = [other for other in self.trace.case.paths if other.by == path.by and not other.name]
        if len(namesakes) < 2:
            return NOTHING
        alike = [other.id for other in namesakes if self._moment(other) == self._moment(path) and not other.reads]
        number = str(alike.index(path.id) + 1) if len(alike) > 1 else ""
        return text(self.words.separator.join(each for each in (self._moment(path), number) if each))

    def _moment(self, path: Path) -> str:
        return self.words.moment(path.decided) if path.decided else ""

    def _apart(self, trace: PathTrace) -> Markup:
        """Return what tells a path of a comparison from the others: its year, else its case's title, else its name."""
        year, title = self.year(trace.path), self.own(trace).case.title
        others = [each for each in self.trace.paths if each is not trace]
        namesakes = [each for each in others if self.name(each.path) == self.name(trace.path)]
        if not any(self.year(each.path) == year for each in namesakes):
            return text(year)
        is_titled = title and not any(self.own(each).case.title == title for each in namesakes)
        return self.say(title) if title and is_titled else text(trace.path.id)

    def _read(self, path: Path) -> Markup:
        """Say whose decision a path is a reading of."""
        read = next((each.path for each in self.trace.paths if path.reads and each.path.id == path.reads.path), None)
        if read is None:
            return text(self.words.a_reading)
        is_review = read.by == Authority.REVIEW and not read.name
        return fill(self.words.reads_review if is_review else self.words.reads, party=self.name(read, is_inside=True))

    def year(self, path: Path) -> str:
        """Say the year of a decision; an argument has none."""
        if path.decided is None:
            return ""
        return self.words.year(path.decided)

    def dated(self, trace: PathTrace) -> Markup:
        """Write who decided when, and whether that is final; or who argues."""
        path = trace.path
        if path.decided is None:
            is_named = path.name or path.reads
            return self.party(trace) if is_named else fill(self.words.argues, party=self.party(trace))
        if self.trace.is_comparison:
            return self.party(trace)
        name = self.party(trace) if path.reads else self.name(path)
        told = fill(self.words.decided, party=name, date=text(self.words.moment(path.decided)))
        final = self.final(path)
        return join([told, final], self.words.separator) if final else told

    def byline(self, trace: PathTrace) -> Markup:
        """Write the same beside a conclusion, without what that says already."""
        if trace.is_argued:
            return NOTHING
        return self.name(trace.path) if trace.path.is_awaited else self.dated(trace)

    def final(self, path: Path) -> Markup:
        """Write whether a decision is final; one that has not been made is neither."""
        if path.id not in self._finals:
            course = self.trace.real.course
            found = next((decision for decision in reversed(course) if decision.trace.path.id == path.id), None)
            self._finals[path.id] = text(self.finality(path, found.proceeding(course)) if found else "")
        return self._finals[path.id]

    def this_law(self) -> Markup:
        """Say that a case is walked under this law, or under this reading, which is none."""
        return text(self.words.this_law["reading" if self.tree.kind is Kind.READING else "law"])

    # The case of a path ----------------------------------------------------------------------

    def own(self, trace: PathTrace) -> Trace:
        """Return the real case that a path is of: in a comparison one of several."""
        if not self.trace.compared:
            return self.trace.real
        return next((each.own for each in self.trace.compared if each.path is trace), self.trace).real

    def decision(self, trace: PathTrace) -> Decision | None:
        """Return the decision that a path is, as it was really made; None for an argument and a reading."""
        id = trace.path.id
        if id not in self._decisions:
            own, wanted = self.own(trace), id
            if self.trace.is_comparison:
                wanted = id.partition("/")[2] or (own.focus.path.id if own.focus else "")
            found = (each for each in own.course if each.trace.path.id == wanted and each.part == own.case.id)
            self._decisions[id] = next(found, None)
        return self._decisions[id]

    # Questions and answers -------------------------------------------------------------------

    def deciding(self, questions: Sequence[Question]) -> Markup:
        """Name the questions that would decide something, or say how many they are."""
        if len(questions) > _NAMED:
            return fill(self.words.many, count=text(str(len(questions))))
        return self.listed(questions)

    def value(self, step: Step, trace: PathTrace) -> Markup:
        """Write what was answered at a step of a path, or why there is no answer."""
        return self.answer(step.answer) if step.answer else text(self.words.gap_answers[gap(step, trace)])

    def given(self, given: GivenAnswer, trace: PathTrace) -> Markup:
        """Write an answer that the author gave."""
        answer = self.tree.questions[given.question].answer(given.value)
        if answer:
            return self.answer(answer)
        if given.value == UNDISCLOSED and trace.path.by == Authority.COURT:
            return text(self.words.gap_answers["unanswered"])
        is_left_open = given.value == "pending" and not trace.path.is_awaited
        return text(self.words.gap_answers[Gap.LEFT_OPEN if is_left_open else given.value])

    def place(self, question: Question) -> Markup:
        """Name a step by its number on the way of the focus, else by its question; a comparison has no focus."""
        focus = None if self.trace.is_comparison else self.trace.focus
        return self.step_number(question) if focus and focus.asks(question) else self.quoted(question.label)

    def step_number(self, question: Question) -> Markup:
        """Name a question by the number of its step on the path in focus."""
        steps = self.trace.focus.steps if self.trace.focus else ()
        place = next((n for n, step in enumerate(steps, 1) if step.question is question), len(steps) + 1)
        return fill(self.words.step, number=text(str(place)))


def whole(voice: Voice, traces: Sequence[PathTrace]) -> Markup:
    """Name who answers alike, at the start of a sentence: all courts together where they are several."""
    courts = {id(each) for each in voice.trace.paths if each.path.by == Authority.COURT and each.is_stage}
    is_all = len(traces) > 1 and {id(each) for each in traces} == courts
    if is_all and not voice.trace.is_comparison:
        return text(voice.words.capital(voice.words.courts(len(traces))))
    first, *others = traces
    return voice.together([voice.party(first), *(voice.party(each, is_inside=True) for each in others)])
