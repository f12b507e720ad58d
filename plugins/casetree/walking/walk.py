"""Tree and case to trace: the paths that fit what is known, and what is wrong with what was written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import combinations, pairwise

from casetree.nouns.diagnostics import Diagnostic, error, warning
from casetree.nouns.model import (
    PENDING,
    Answer,
    Basis,
    Case,
    DecisionTree,
    GivenAnswer,
    Path,
    Question,
    Text,
)
from casetree.nouns.trace import (
    Gap,
    Parting,
    PartingStep,
    PathTrace,
    Rewalk,
    Step,
    Trace,
)
from casetree.walking.ways import Graph, Known, Others, Sure, Ways, find

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


class _Walker:
    """Walks one path; faults are left in `faults`."""

    def __init__(self, tree: DecisionTree, path: Path, outcome: str | None, may_stay_open: bool) -> None:
        self.tree = tree
        self.path = path
        self.may_stay_open = may_stay_open
        self.given = {id: a for id, a in path.answers.items() if a.is_offered and id in tree.questions}
        self.known = Known(
            tuple([(id, given.value) for id, given in self.given.items()]),
            tuple([id for id, given in self.given.items() if given.is_if_asked]),
            tuple([id for id, given in path.answers.items() if given.value == PENDING and id in tree.questions]),
            outcome,
        )
        self.faults: list[Diagnostic] = []

    def trace(self) -> PathTrace | None:
        """Walk the path; None where it contradicts itself."""
        return self._decision() if self.path.is_decision else self._argument()

    def _argument(self) -> PathTrace:
        """Follow the given answers as far as they go (rule 2)."""
        graph = Graph(self.tree, dict(self.known.answers))
        passed: list[tuple[Question, Answer]] = []
        node = self.tree.start
        while node in self.given:
            answer = graph.onward[node][0]
            passed.append((self.tree.questions[node], answer))
            node = answer.to
        end = self.tree.outcomes.get(node)
        others = Others(graph, end)
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
        """Take over the ways that fit (rules 3 and 4)."""
        reached, ways = find(self.tree, self.known)
        self._warn_off_path(self._off_path(reached))
        if ways is None:
            self._note_conflict()
            return None
        if ways.fit_count > 1:
            self._note_stop(ways)
        return PathTrace(
            self.path,
            tuple([self._step(sure) for sure in ways.sure]),
            ways.fits,
            ways.fit_questions,
            ways.fit_count,
            ways.routes,
            ways.ends,
            None,
            self._off_path(ways.passed),
            self.known.outcome is not None,
        )

    def _step(self, sure: Sure) -> Step:
        question, answer, follows, others = sure
        written = self.path.answers.get(question.id)
        if answer is None:
            unwritten = Gap.PENDING if self.path.is_awaited else Gap.UNDISCLOSED
            gap = Gap(written.value) if written else unwritten
            return Step(question, None, written.basis if written else Basis.STATED, gap, None, written, ())
        if written is not None and written.is_offered:
            return Step(question, answer, written.basis, None, None, written, others)
        return Step(question, answer, Basis.ASSUMED, None, follows, written, others)

    def _off_path(self, passed: Container[str]) -> tuple[GivenAnswer, ...]:
        """Return the answers, given or awaited, to questions that are not passed: also found, never drawn."""
        off = [id for id in (*self.known.pending, *self.given) if id not in passed]
        if not off:
            return ()
        return tuple([self.path.answers[id] for id in self.tree.questions if id in off])

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

    def _note_conflict(self) -> None:
        """Say what keeps every way through the tree from fitting."""
        graph = Graph(self.tree, dict(self.known.answers))
        required = graph.required(self.known, graph.reached((self.tree.start,)))
        fits = graph.fitting(required, self.tree.outcomes)
        if fits is None:
            self._note_exclusion(graph, required)
        else:
            self._note_contradiction({a.to for answers in fits.values() for a in answers})

    def _note_exclusion(self, graph: Graph, required: list[str]) -> None:
        """Name two answers that no path can pass both of; some neighbours in order must be such."""
        pairs = pairwise(required)
        one, other = next((a, b) for a, b in pairs if b not in graph.reached((a,), before=b))
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

    def _note_contradiction(self, reached: Container[str]) -> None:
        """Say which answer keeps the path from the outcome that was written (rule 3d)."""
        given = self.path.outcome
        span = given.span if given else self.path.span
        listing = ", ".join(f"`{id}`" for id in self.tree.outcomes if id in reached)
        culprit = self._culprit()
        whose = "" if given else f" of the decision before, which `{self.path.effect}` lets stand,"
        self.faults.append(
            error(
                "case-outcome-contradicted",
                span,
                f"the outcome `{self.known.outcome}`{whose} is contradicted by "
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
        trial = self.known._replace(answers=tuple([(id, self.given[id].value) for id in answered]))
        return find(self.tree, trial).ways is None

    def _note_stop(self, ways: Ways) -> None:
        """Refuse a decision that leaves open what it does not say is open (rule 2)."""
        path = self.path
        says_so = any(not answer.is_offered for answer in path.answers.values()) or path.is_awaited
        if self.may_stay_open or says_so or path.outcome or path.effect:
            return
        question = next(sure.question.id for sure in ways.sure if sure.answer is None)
        self.faults.append(
            error(
                "case-stops-short",
                path.span,
                f"this decision stops at the question `{question}`, which it does not answer",
                f"answer it, write `{question}: undisclosed` or `{question}: pending`, or add the `outcome`",
            )
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
