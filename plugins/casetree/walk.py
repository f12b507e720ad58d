"""Tree and case to trace: which ways through the tree fit what is known.

Everything is counted over the graph, never by listing paths, so a tree with 2^1000 ways through it
costs no more than its connectors. Questions stand in topological order (model.DecisionTree), and
two facts about that order carry the whole module: a path passes a question exactly if none of its
connectors jumps over the question's place, and what can be said about all paths can be said about
connectors.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations, pairwise

from casetree.diagnostics import Diagnostic, error, warning
from casetree.model import (
    PENDING,
    Answer,
    Basis,
    Case,
    DecisionTree,
    GivenAnswer,
    Outcome,
    Path,
    Question,
    Text,
)
from casetree.trace import (
    Connector,
    Follows,
    Gap,
    Other,
    Parting,
    PartingStep,
    PathTrace,
    Rewalk,
    Step,
    Trace,
)

MAX_LISTED = 20
"""So many single fits are listed; more are only counted."""

LETS_STAND = ("upheld", "dismissed")
"""Effects that let the decision before stand (design 4.2, rule 6)."""


def walk(tree: DecisionTree, case: Case, rewalk: Rewalk | None = None) -> tuple[Trace | None, list[Diagnostic]]:
    """Walk every path of a case through one version of its tree.

    The case's ids must be known to be the tree's (`binding.bind`). With `rewalk` the written
    outcomes are not used and a path may stay open. Returns None and the errors where a path
    contradicts itself; warnings come with a trace.
    """
    faults: list[Diagnostic] = []
    walked: dict[str, PathTrace] = {}
    before: PathTrace | None = None
    decisions = _in_sequence(case.paths)
    arguments = [path for path in case.paths if not path.is_decision]
    for path in (*decisions, *arguments):
        outcome = None if rewalk else _known_outcome(path, before)
        walker = _Walker(tree, path, outcome, rewalk is not None)
        trace = walker.trace()
        faults.extend(walker.faults)
        if trace is not None:
            if path.effect in LETS_STAND and not path.outcome and before and not _has_own_outcome(before):
                trace = replace(trace, is_outcome_known=False, upholds=_upheld(path, before))
            walked[path.id] = trace
        if path.is_decision and not path.is_awaited:
            before = trace
    if any(fault.is_error for fault in faults):
        return None, faults
    traces = tuple(walked[path.id] for path in case.paths)
    focus = focus_of(case)
    partings = tuple(_compare(one, other, tree) for one, other in combinations(traces, 2))
    procedure = tuple([walked[path.id] for path in decisions])
    return Trace(tree, case, traces, walked[focus.id] if focus else None, partings, rewalk, procedure=procedure), faults


def compare(first: Trace, second: Trace, title: Text | None, layout: str, explain: str) -> Trace:
    """Join the focus of two cases, walked through the same tree, into one trace.

    Each path goes by its case's id; the case that holds them has no id, since it is none.
    """
    paths = []
    for trace in (first, second):
        assert trace.focus is not None, "a tree alone is never compared"
        path = trace.focus.path
        paths.append(replace(trace.focus, path=replace(path, id=trace.case.id)))
    case = replace(
        first.case,
        id="",
        title=title,
        layout=layout,
        explain=explain,
        corrected=(),
        focus=first.case.id,
        sources={**first.case.sources, **second.case.sources},
        paths=tuple(path.path for path in paths),
    )
    parting = _compare(paths[0], paths[1], first.tree)
    return Trace(first.tree, case, tuple(paths), paths[0], (parting,), first.rewalk, second.rewalk, is_comparison=True)


def focus_of(case: Case) -> Path | None:
    """Choose the path that is drawn in red: the named one, else the last decision, else the first."""
    if case.focus:
        return next((path for path in case.paths if path.id == case.focus), None)
    decisions = [path for path in case.paths if path.is_decision]
    dated = [path for path in _in_sequence(case.paths) if path.decided and path.decided.is_dated]
    candidates = dated or decisions or case.paths[:1]
    return candidates[-1] if candidates else None


def _in_sequence(paths: Iterable[Path]) -> list[Path]:
    """Order decisions by their first possible day; one without a day stays behind the one written before."""
    groups: list[tuple[int, list[Path]]] = [(0, [])]
    for path in paths:
        if path.decided and path.decided.first:
            groups.append((path.decided.first.toordinal(), [path]))
        elif path.is_decision:
            groups[-1][1].append(path)
    return [path for _, group in sorted(groups, key=lambda group: group[0]) for path in group]


def _known_outcome(path: Path, before: PathTrace | None) -> str | None:
    """Return the outcome that a path's fits must end at: its own, or the one that it let stand (rule 6)."""
    if path.outcome:
        return path.outcome.id
    if path.effect in LETS_STAND and before and before.outcome:
        return before.outcome.id
    return None


def _has_own_outcome(trace: PathTrace) -> bool:
    """True where a decision ended somewhere itself; one about another decision did so only where that is known."""
    return trace.is_outcome_known or not trace.path.effect


def _upheld(path: Path, before: PathTrace) -> str:
    """Return the effect that a decision upholds, where the one before it had an effect in place of an outcome."""
    return before.upholds or before.path.effect if path.effect == "upheld" else ""


@dataclass(slots=True)
class _Fits:
    """The connectors that lie on a fit, by question, in topological order."""

    connectors: dict[str, list[Answer]]

    def agreed(self, question: str) -> Answer | None:
        """Return the one answer that leads on from a question."""
        answers = self.connectors[question]
        return answers[0] if len(answers) == 1 else None


@lru_cache(maxsize=256)
def _places(tree: DecisionTree) -> dict[str, int]:
    """Return the place of each question in topological order, from 0."""
    return {id: number for number, id in enumerate(tree.questions)}


class _Walker:
    """Walks one path; faults are left in `faults`."""

    def __init__(self, tree: DecisionTree, path: Path, outcome: str | None, may_stay_open: bool) -> None:
        self.tree = tree
        self.path = path
        self.outcome = outcome
        self.may_stay_open = may_stay_open
        self.place = _places(tree)
        self.given = {id: a for id, a in path.answers.items() if a.is_offered and id in self.place}
        self.faults: list[Diagnostic] = []

    def trace(self) -> PathTrace | None:
        """Walk the path; None where it contradicts itself."""
        return self._decision() if self.path.is_decision else self._argument()

    def _answers(self, question: str) -> tuple[Answer, ...]:
        """Return the answers of a question that contradict nothing given (rule 3a)."""
        offered = self.tree.questions[question].answers
        given = self.given.get(question)
        return tuple(a for a in offered if a.id == given.value) if given else offered

    def _argument(self) -> PathTrace:
        """Follow the given answers as far as they go (rule 2)."""
        passed: list[tuple[Question, Answer]] = []
        node = self.tree.start
        while node in self.given:
            answer = self._answers(node)[0]
            passed.append((self.tree.questions[node], answer))
            node = answer.to
        end = self.tree.outcomes.get(node)
        others = _Others(self.tree, self.given, end)
        steps = tuple(
            Step(
                question,
                answer,
                self.given[question.id].basis,
                None,
                None,
                self.given[question.id],
                others.of(question, answer),
            )
            for question, answer in passed
        )
        off = self._off_path({question.id for question, _ in passed})
        self._warn_off_path(off)
        stops_at = self.tree.questions.get(node)
        return PathTrace(self.path, steps, frozenset(), (), 1, (), (end,) if end else (), stops_at, off)

    def _decision(self) -> PathTrace | None:
        """Find the union of the fits (rule 3) and read the steps off it (rule 4)."""
        reached = self._reached((self.tree.start,), self._answers)
        self._warn_off_path(self._off_path(reached))
        required = self._required(reached)
        known = self._fitting(required, self.tree.outcomes)
        if known is None:
            self._note_exclusion(required)
            return None
        fits = known
        if self.outcome is not None:
            ended = self._fitting(required, (self.outcome,))
            if ended is None:
                self._note_contradiction(known)
                return None
            fits = ended
        count = self._count(fits)
        if count > 1:
            self._note_stop(fits)
        return self._read_off(fits, known, count)

    def _reached(self, starts: Iterable[str], answers: Callable[[str], Iterable[Answer]]) -> set[str]:
        """Return the questions that can be reached."""
        reached = {id for id in starts if id in self.place}
        stack = list(reached)
        while stack:
            for answer in answers(stack.pop()):
                if answer.to in self.place and answer.to not in reached:
                    reached.add(answer.to)
                    stack.append(answer.to)
        return reached

    def _required(self, reached: set[str]) -> list[str]:
        """Return the answered questions that a fit must pass (rule 3c), in order."""
        pending = [id for id, a in self.path.answers.items() if a.value == PENDING and id in reached]
        starts = [answer.to for id in pending for answer in self._answers(id)]
        behind = self._reached(starts, self._answers)
        return [
            id
            for id in self.tree.questions
            if id in self.given and id in reached and id not in behind and not self.given[id].is_if_asked
        ]

    def _fitting(self, required: list[str], ends: Iterable[str]) -> _Fits | None:
        """Keep the connectors on a path that passes all required questions and ends at one of `ends`."""
        place, last = self.place, len(self.place)
        next_required = last
        alive = set(ends)
        marks = set(required)
        leading: dict[str, list[Answer]] = {}
        for id in reversed(list(self.tree.questions)):
            onward = [a for a in self._answers(id) if a.to in alive and place.get(a.to, last) <= next_required]
            if onward:
                leading[id] = onward
                alive.add(id)
            if id in marks:
                next_required = place[id]
        if self.tree.start not in leading:
            return None
        passed = self._reached((self.tree.start,), lambda id: leading.get(id, ()))
        return _Fits({id: leading[id] for id in self.tree.questions if id in passed})

    def _count(self, fits: _Fits) -> int:
        """Count the paths through the fitting connectors."""
        ways: dict[str, int] = {}
        for id in reversed(fits.connectors):
            ways[id] = sum(ways.get(answer.to, 1) for answer in fits.connectors[id])
        return ways[self.tree.start]

    def _read_off(self, fits: _Fits, known: _Fits, count: int) -> PathTrace:
        shared = self._shared(fits)
        reached = {answer.to for answers in fits.connectors.values() for answer in answers}
        ends = tuple([outcome for id, outcome in self.tree.outcomes.items() if id in reached])
        others = _Others(self.tree, self.given, ends[0] if len(ends) == 1 else None)
        steps = tuple([self._step(id, fits, known, others) for id in fits.connectors if id in shared])
        open_connectors = frozenset(
            [
                (id, answer.id)
                for id, answers in fits.connectors.items()
                if id not in shared or len(answers) > 1
                for answer in answers
            ]
        )
        fit_questions = tuple([self.tree.questions[id] for id in fits.connectors if id not in shared])
        routes = self._routes(fits) if 1 < count <= MAX_LISTED else ()
        off = self._off_path(fits.connectors)
        is_known = self.outcome is not None
        return PathTrace(self.path, steps, open_connectors, fit_questions, count, routes, ends, None, off, is_known)

    def _shared(self, fits: _Fits) -> set[str]:
        """Return the questions that every fit passes: those that no fitting connector jumps over."""
        shared, furthest = set(), 0
        last = len(self.place)
        for id, answers in fits.connectors.items():
            if furthest <= self.place[id]:
                shared.add(id)
            furthest = max(furthest, *(self.place.get(answer.to, last) for answer in answers))
        return shared

    def _step(self, id: str, fits: _Fits, known: _Fits, others: _Others) -> Step:
        question = self.tree.questions[id]
        written = self.path.answers.get(id)
        answer = fits.agreed(id)
        if answer is None:
            unwritten = Gap.PENDING if self.path.is_awaited else Gap.UNDISCLOSED
            gap = Gap(written.value) if written else unwritten
            return Step(question, None, written.basis if written else Basis.STATED, gap, None, written, ())
        alternatives = others.of(question, answer)
        if written is not None and written.is_offered:
            return Step(question, answer, written.basis, None, None, written, alternatives)
        follows = Follows.LATER_ANSWER if known.agreed(id) else Follows.OUTCOME
        return Step(question, answer, Basis.ASSUMED, None, follows, written, alternatives)

    def _routes(self, fits: _Fits) -> tuple[tuple[Connector, ...], ...]:
        """List the single fits, of which there are few."""
        found: list[tuple[Connector, ...]] = []
        stack: list[tuple[str, tuple[Connector, ...]]] = [(self.tree.start, ())]
        while stack:
            node, way = stack.pop()
            if node not in self.place:
                found.append(way)
                continue
            for answer in reversed(fits.connectors[node]):
                stack.append((answer.to, (*way, (node, answer.id))))
        return tuple(found)

    def _off_path(self, passed: Container[str]) -> tuple[GivenAnswer, ...]:
        """Return the answers, given or awaited, to questions that are not passed: also found, never drawn."""
        written = {id: answer for id, answer in self.path.answers.items() if answer.value == PENDING} | self.given
        return tuple(written[id] for id in self.tree.questions if id in written and id not in passed)

    def _warn_off_path(self, off: Iterable[GivenAnswer]) -> None:
        """Warn of answers to questions that the path never comes to (rule 3b)."""
        for answer in off:
            if answer.is_offered and not answer.is_if_asked:
                self.faults.append(
                    warning(
                        "case-answer-off-path",
                        answer.span,
                        f"the path never comes to `{answer.question}`, so this answer counts for nothing",
                        "remove it, or write `{answer: "
                        + answer.value
                        + ", if-asked: yes}` if it was found beside the path",
                    )
                )

    def _note_exclusion(self, required: list[str]) -> None:
        """Name two answers that no path can pass both of; some neighbours in order must be such."""
        one, other = next(pair for pair in pairwise(required) if not self._leads_to(*pair))
        first, second = self.given[one], self.given[other]
        self.faults.append(
            error(
                "case-answers-exclude",
                second.span,
                f"`{other}: {second.value}` and `{one}: {first.value}` (line {first.span.line}) "
                "exclude each other: no way through the tree passes both",
                f"correct one of them, or write `{{answer: {second.value}, if-asked: yes}}` "
                "if it was found beside the path",
            )
        )

    def _leads_to(self, one: str, other: str) -> bool:
        """Tell whether some path passes both; look no further down the tree than `other`."""

        def onward(id: str) -> tuple[Answer, ...]:
            return self._answers(id) if self.place[id] < self.place[other] else ()

        return other in self._reached((one,), onward)

    def _note_contradiction(self, known: _Fits) -> None:
        """Say which answer keeps the path from the outcome that was written (rule 3d)."""
        given = self.path.outcome
        span = given.span if given else self.path.span
        possible = {a.to for answers in known.connectors.values() for a in answers} - set(self.place)
        listing = ", ".join(f"`{id}`" for id in self.tree.outcomes if id in possible)
        culprit = self._culprit()
        whose = "" if given else f" of the decision before, which `{self.path.effect}` lets stand,"
        self.faults.append(
            error(
                "case-outcome-contradicted",
                span,
                f"the outcome `{self.outcome}`{whose} is contradicted by "
                f"`{culprit.question}: {culprit.value}` (line {culprit.span.line})",
                f"correct one of the two; with these answers the path ends at {listing}",
            )
        )

    def _culprit(self) -> GivenAnswer:
        """Return the answer at which, going down the tree, the known outcome is lost.

        What an answer excludes stays excluded by those further down, so halving finds it.
        """
        answered = [id for id in self.tree.questions if id in self.given]
        number = bisect_left(range(len(answered)), True, key=lambda n: self._loses_outcome(answered[: n + 1]))
        return self.given[answered[number]]

    def _loses_outcome(self, answered: list[str]) -> bool:
        """Tell whether these answers alone keep every path from the known outcome."""
        trial = _Walker(self.tree, self.path, self.outcome, True)
        trial.given = {id: self.given[id] for id in answered}
        reached = trial._reached((self.tree.start,), trial._answers)
        return trial._fitting(trial._required(reached), (self.outcome or "",)) is None

    def _note_stop(self, fits: _Fits) -> None:
        """Refuse a decision that leaves open what it does not say is open (rule 2)."""
        path = self.path
        says_so = any(not answer.is_offered for answer in path.answers.values()) or path.is_awaited
        if self.may_stay_open or says_so or path.outcome or path.effect:
            return
        question = next(id for id, answers in fits.connectors.items() if len(answers) > 1)
        self.faults.append(
            error(
                "case-stops-short",
                path.span,
                f"this decision stops at the question `{question}`, which it does not answer",
                f"answer it, write `{question}: undisclosed` or `{question}: pending`, or add the `outcome`",
            )
        )


class _Others:
    """What the answers not given would have led to (rule 8), computed once for a whole path."""

    def __init__(self, tree: DecisionTree, given: Mapping[str, GivenAnswer], current: Outcome | None) -> None:
        self.tree = tree
        self.current = current
        self.outcomes: dict[str, int] = {}
        self.first_open: dict[str, str | None] = {}
        if current is None:
            return
        self.outcomes = {id: 1 << number for number, id in enumerate(tree.outcomes)}
        for id in reversed(list(tree.questions)):
            question = tree.questions[id]
            answer = question.answer(given[id].value) if id in given else None
            onward = (answer,) if answer else question.answers
            mask = 0
            for each in onward:
                mask |= self.outcomes[each.to]
            self.outcomes[id] = mask
            self.first_open[id] = self.first_open.get(answer.to) if answer else id

    def of(self, question: Question, taken: Answer) -> tuple[Other, ...]:
        """Return one line for each answer of a step that was not given."""
        if self.current is None:
            return ()
        return tuple(self._other(answer) for answer in question.answers if answer is not taken)

    def _other(self, answer: Answer) -> Other:
        mask = self.outcomes[answer.to]
        found = tuple(o for o in self.tree.outcomes.values() if mask & self.outcomes[o.id])
        open_at = self.first_open.get(answer.to) if len(found) > 1 else None
        return Other(
            answer,
            found,
            self.tree.questions[open_at] if open_at else None,
            self.current in found,
        )


def _compare(one: PathTrace, other: PathTrace, tree: DecisionTree) -> Parting:
    """Find where two paths answer a question differently, and where that cannot be said (rule 7)."""
    first, second = _asked(one), _asked(other)
    differing, incomparable = [], []
    for id, question in tree.questions.items():
        if id not in first or id not in second:
            continue
        a, b = first[id], second[id]
        if a is None or b is None:
            incomparable.append(question)
        elif a is not b:
            differing.append(PartingStep(question, a, b))
    return Parting(one, other, tuple(differing), tuple(incomparable))


def _asked(trace: PathTrace) -> dict[str, Answer | None]:
    """Return the questions that a path surely comes to, with its answers."""
    asked = {step.question.id: step.answer for step in trace.steps}
    if trace.stops_at:
        asked[trace.stops_at.id] = None
    return asked
