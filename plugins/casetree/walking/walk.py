"""Tree and case to trace: the paths that fit what is known, and what is wrong with what was written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from casetree.nouns.diagnostics import Diagnostic, error, has_error, say, series, warning
from casetree.nouns.model import (
    PENDING,
    Answer,
    Basis,
    Case,
    DecisionTree,
    GivenAnswer,
    Path,
    Question,
)
from casetree.nouns.trace import (
    Certainty,
    Connector,
    Gap,
    Other,
    PathTrace,
    Rewalk,
    Step,
    Trace,
    TurningPoint,
    Walked,
)
from casetree.walking.comparing import part
from casetree.walking.course import course_of, in_order
from casetree.walking.end import end_of
from casetree.walking.ways import Graph, Known, Others, Sure, Ways, find


def walk(tree: DecisionTree, case: Case, rewalk: Rewalk | None = None) -> tuple[Trace | None, list[Diagnostic]]:
    """Walk every path of a case through one version of its tree.

    The case's ids must be known to be the tree's (`binding.bind`). With `rewalk` the written
    outcomes are not used, a path may stay open, and course and end are the real case's. Returns
    None and the errors where a path contradicts itself; warnings come with a trace. Course and end
    are those of this block alone; `pipeline.Walks` adds the parts.
    """
    case = settled(case)
    walkers = [_Walker(tree, path, rewalk is not None) for path in case.paths]
    found = [walker.trace() for walker in walkers]
    faults = [fault for walker in walkers for fault in walker.faults]
    if has_error(faults):
        return None, faults
    return _joined(tree, case, [path for path in found if path], rewalk), faults


def _joined(tree: DecisionTree, case: Case, paths: Sequence[PathTrace], rewalk: Rewalk | None) -> Trace:
    """Join the walked paths of a case."""
    walked = Walked(tree, case, tuple(paths))
    course = rewalk.real.course if rewalk else course_of([walked])
    return Trace(
        tree=tree,
        case=case,
        paths=walked.paths,
        focus=_focus(case, paths),
        partings=tuple([part(one, other, tree) for one, other in combinations(paths, 2)]),
        rewalk=rewalk,
        course=course,
        end=rewalk.real.end if rewalk else end_of(walked, course),
    )


def agreed(own: Trace, also: Sequence[Trace]) -> Trace:
    """Leave out what is said otherwise of other answers by walks under other versions that may have applied as well."""
    return _joined(own.tree, own.case, [_agreed(path, also) for path in own.paths], own.rewalk) if also else own


def seen_as(own: Trace, showing: Case) -> Trace:
    """Return a walked case with the title, the focus, the layout and the explanations of one showing of it."""
    case = replace(own.case, title=showing.title, focus=showing.focus, layout=showing.layout, explain=showing.explain)
    return replace(own, case=case, focus=_focus(case, own.paths))


def _focus(case: Case, paths: Sequence[PathTrace]) -> PathTrace | None:
    focus = focus_of(case)
    return next((path for path in paths if focus and path.path.id == focus.id), None)


def settled(case: Case) -> Case:
    """Put what stands at the top of a block for the path in focus to that path."""
    focus = focus_of(case) if case.turned_on else None
    if focus is None:
        return case
    paths = [replace(path, turned_on=case.turned_on) if path is focus else path for path in case.paths]
    return replace(case, turned_on=(), paths=tuple(paths))


def focus_of(case: Case) -> Path | None:
    """Choose the path that a figure looks at: the named one, else the last decision, else the first path."""
    if len(case.paths) == 1 and not case.focus:
        return case.paths[0]
    if case.focus:
        return next((path for path in case.paths if path.id == case.focus), None)
    awaited = [path for path in case.paths if path.is_awaited and not path.reads]
    decisions = in_order(case.paths) or awaited or case.paths[:1]
    return decisions[-1] if decisions else None


def _agreed(trace: PathTrace, also: Sequence[Trace]) -> PathTrace:
    """Keep of other answers what the same path says under every version that may have applied."""
    same = [path for other in also for path in other.paths if path.path.id == trace.path.id]
    told = [{_consequence(step, other) for step in path.steps for other in step.others} for path in same]
    steps = []
    for step in trace.steps:
        kept = tuple(other for other in step.others if all(_consequence(step, other) in each for each in told))
        steps.append(step._replace(others=kept))
    return replace(trace, steps=tuple(steps))


def _consequence(step: Step, other: Other) -> tuple[object, ...]:
    """Return what is said of another answer, by ids, to be compared over versions."""
    depends_on = other.depends_on.id if other.depends_on else ""
    ends = tuple(outcome.id for outcome in other.outcomes)
    return step.question.id, other.answer.id, other.answer.to, ends, depends_on, other.keeps_current


class _Walker:
    """Walks one path; faults are left in `faults`."""

    def __init__(self, tree: DecisionTree, path: Path, is_again: bool) -> None:
        self.tree = tree
        self.path = path
        self.is_again = is_again
        """True under a law that the decisions did not apply: the written outcome does not bind."""

        self.given = {id: a for id, a in path.answers.items() if a.is_offered and id in tree.questions}
        self.known = Known(
            tuple([(id, given.value) for id, given in self.given.items()]),
            tuple([id for id, given in self.given.items() if given.is_if_asked]),
            tuple([id for id, given in path.answers.items() if given.value == PENDING and id in tree.questions]),
            () if path.outcome is None or is_again else _meant(tree, path.outcome.id),
        )
        self.faults: list[Diagnostic] = []

    def trace(self) -> PathTrace | None:
        """Walk the path; None where it contradicts itself."""
        found = self._way()
        turned_on = [TurningPoint(said, self.tree.questions.get(said.question)) for said in self.path.turned_on]
        points = () if self.is_again else tuple(turned_on)
        if found and points:
            self._warn_turned_off_path(found, points)
        written = self.path.outcome
        either = self.tree.either.get(written.id) if written else None
        if found is None or not (either or points or self.is_again):
            return found
        return replace(found, either=either, turned_on=points, is_rewalked=self.is_again)

    def _way(self) -> PathTrace | None:
        if self.path.has_no_answers:
            return self._silent()
        return self._decision() if self.path.is_decision else self._argument()

    def _silent(self) -> PathTrace:
        """Walk nowhere: a decision that answered no question has no steps, and nothing fits it."""
        ends = tuple([self.tree.outcomes[id] for id in self.known.ends])
        return PathTrace(path=self.path, fit_count=0, ends=ends)

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
        off = self._off_path({question.id for question, _ in passed})
        self._warn_off_path(off)
        return PathTrace(
            path=self.path,
            steps=tuple([self._given_step(question, answer, others) for question, answer in passed]),
            ends=(end,) if end else (),
            stops_at=self.tree.questions.get(node),
            unsaid=frozenset(graph.reached((node,))),
            off_path=off,
        )

    def _given_step(self, question: Question, answer: Answer, others: Others) -> Step:
        given = self.given[question.id]
        told = others.of(question, answer) if _tells_others(given, question) else ()
        return Step(question=question, answer=answer, basis=given.basis, given=given, others=told)

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
            path=self.path,
            steps=tuple([self._step(sure) for sure in ways.sure]),
            fits=self._fits(ways),
            fit_questions=ways.fit_questions,
            fit_count=ways.fit_count,
            routes=ways.routes,
            ends=ways.ends,
            off_path=self._off_path(ways.passed),
        )

    def _step(self, sure: Sure) -> Step:
        question, answer, follows, others = sure
        written = self.path.answers.get(question.id)
        if answer is None or (written and written.is_kept_open):
            basis = written.basis if written else Basis.STATED
            return Step(question=question, basis=basis, gap=self._gap(written), given=written)
        if written is None or not written.is_offered:
            return Step(question=question, answer=answer, basis=Basis.ASSUMED, follows=follows, given=written)
        told = others if _tells_others(written, question) else ()
        return Step(question=question, answer=answer, basis=written.basis, given=written, others=told)

    def _gap(self, written: GivenAnswer | None) -> Gap:
        """Say why a question has no answer; what a decision that has been made wrote `pending` for, it left open."""
        is_pending = written.value == PENDING if written else self.path.is_awaited
        if not is_pending:
            return Gap.UNDISCLOSED
        return Gap.PENDING if self.path.is_awaited else Gap.LEFT_OPEN

    def _fits(self, ways: Ways) -> dict[Connector, Certainty]:
        """Say of each connector that the path only may take why that is open, in the order of the tree."""
        written = self.path.answers
        kept_open = [sure for sure in ways.sure if (given := written.get(sure.question.id)) and given.is_kept_open]
        fits = ways.fits.union([(sure.question.id, sure.answer.id) for sure in kept_open if sure.answer])
        if not fits:
            return {}
        sure = {each.question.id for each in ways.sure}
        found = {}
        for id, question in self.tree.questions.items():
            taken = [connector for answer in question.answers if (connector := (id, answer.id)) in fits]
            if taken:
                found.update(dict.fromkeys(taken, self._openness(id, id in sure, ways.after_pending)))
        return found

    def _openness(self, question: str, is_sure: bool, after_pending: frozenset[str]) -> Certainty:
        """Say why it is open what a path answers to a question, or whether it comes to it."""
        written = self.path.answers.get(question)
        if is_sure or (written and not written.is_offered):
            return Certainty(self._gap(written))
        if self.path.is_awaited:
            return Certainty.PENDING
        return Certainty.LEFT_OPEN if question in after_pending else Certainty.UNDISCLOSED

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
                        say(
                            "the path never comes to `{question}`, so this answer counts for nothing",
                            question=answer.question,
                        ),
                        say(
                            "remove it, or write `{{answer: {answer}, if-asked: yes}}` if it was found beside the path",
                            answer=answer.value,
                        ),
                    )
                )

    def _warn_turned_off_path(self, found: PathTrace, points: Iterable[TurningPoint]) -> None:
        """Warn where a decision is to have turned on a question that it never came to, by its own answers."""
        come_to = {*(step.question.id for step in found.steps), *(question.id for question in found.fit_questions)}
        come_to |= {answer.question for answer in found.off_path}
        for point in points:
            if come_to and point.question and point.question.id not in come_to:
                self.faults.append(
                    warning(
                        "case-turned-on-off-path",
                        point.said.span,
                        say(
                            "the path never comes to `{question}`, so the decision cannot have turned on it",
                            question=point.question.id,
                        ),
                        say(
                            "name a question that it passes, say it in words, or write `if-asked: yes` beside what it "
                            "found there"
                        ),
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
                say(
                    "`{other}: {second}` and `{one}: {first}` (line {line}) exclude each other: no way "
                    "through the tree passes both",
                    other=other,
                    second=second.value,
                    one=one,
                    first=first.value,
                    line=first.span.line,
                ),
                say(
                    "correct one of them, or write `{{answer: {second}, if-asked: yes}}` if it was found "
                    "beside the path",
                    second=second.value,
                ),
            )
        )

    def _note_contradiction(self, reached: Container[str]) -> None:
        """Say which answer keeps the path from the outcome that was written (rule 3d)."""
        given = self.path.outcome
        assert given is not None, "without an outcome there is none to contradict"
        listing = series(f"`{id}`" for id in self.tree.outcomes if id in reached)
        culprit = self._culprit()
        self.faults.append(
            error(
                "case-outcome-contradicted",
                given.span,
                say(
                    "the outcome `{given}` is contradicted by `{question}: {answer}` (line {line})",
                    given=given.id,
                    question=culprit.question,
                    answer=culprit.value,
                    line=culprit.span.line,
                ),
                say("correct one of the two; with these answers the path ends at {listing}", listing=listing),
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
        if self.is_again or says_so or path.outcome or path.effects:
            return
        question = next(sure.question.id for sure in ways.sure if sure.answer is None)
        self.faults.append(
            error(
                "case-stops-short",
                path.span,
                say("this decision stops at the question `{question}`, which it does not answer", question=question),
                say(
                    "answer it, write `{question}: undisclosed` or `{question}: pending`, or add the `outcome`",
                    question=question,
                ),
            )
        )


def _meant(tree: DecisionTree, outcome: str) -> tuple[str, ...]:
    """Return the outcomes that a written one may be: itself, or those of which it says that it is one."""
    return tree.either[outcome].either if outcome in tree.either else (outcome,)


def _tells_others(given: GivenAnswer, question: Question) -> bool:
    """Tell whether anything is said of other answers than a given one (rule 8)."""
    return given.basis is not Basis.ASSUMED and not question.factors
