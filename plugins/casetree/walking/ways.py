"""Which ways through a tree fit what is known: the part of a walk that the tree and plain answers decide.

Everything is counted over the graph, never by listing paths, so a tree with 2^1000 ways through it
costs no more than its connectors. Questions stand in topological order (model.DecisionTree), and
two facts about that order carry the whole module: a path passes a question exactly if none of its
connectors jumps over the question's place, and what can be said about all paths can be said about
connectors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from casetree.nouns.model import Answer, DecisionTree, Outcome, Question
from casetree.nouns.trace import Connector, Follows, Other

MAX_LISTED = 20
"""So many single fits are listed; more are only counted."""

_Onward = Mapping[str, Sequence[Answer]]
"""By question, in topological order, the answers that lead on."""


class Known(NamedTuple):
    """What the ways that fit depend on, besides the tree."""

    answers: tuple[Connector, ...]
    """The questions that are answered, each with the answer that the tree offers."""

    beside: tuple[str, ...]
    """Those of them that a path need not pass: their answers hold if it comes to them."""

    pending: tuple[str, ...]
    """Questions that are written to be open: a path need not come to what lies after them."""

    ends: tuple[str, ...]
    """Where it ended, if that is known; of several nobody knows which."""


class Sure(NamedTuple):
    """A question that every fit passes."""

    question: Question
    answer: Answer | None
    """What all fits answer; None where they divide."""

    follows: Follows
    """What that answer follows from, if nobody gave it."""

    others: tuple[Other, ...]
    """The other answers; empty while the outcome is open."""


class Ways(NamedTuple):
    """All ways that fit, at least one; the values are those of `trace.PathTrace`."""

    fit_count: int
    sure: tuple[Sure, ...]
    fits: frozenset[Connector]
    fit_questions: tuple[Question, ...]

    passed: frozenset[str]
    """All questions that some fit passes."""

    after_pending: frozenset[str]
    """Those of them that are written to be open, and what some fit comes to after such a one."""

    routes: tuple[tuple[Connector, ...], ...]
    ends: tuple[Outcome, ...]


class Found(NamedTuple):
    """What fits, if anything does."""

    reached: frozenset[str]
    """The questions that the answers leave within reach, whether a fit passes them or not."""

    ways: Ways | None
    """None where the answers contradict each other or the outcome."""


@lru_cache(maxsize=256)  # a build walks a case for its post, its page and each language, and many cases answer alike
def find(tree: DecisionTree, known: Known) -> Found:
    """Find the union of the ways that fit (design 4.2, rule 3), and what all of them share (rule 4)."""
    graph = Graph(tree, dict(known.answers))
    reached = graph.reached((tree.start,))
    required = graph.required(known, reached)
    before = graph.fitting(required, tree.outcomes)
    ended = graph.fitting(required, known.ends) if known.ends else before
    if before is None or ended is None:
        return Found(frozenset(reached), None)
    return Found(frozenset(reached), _ways(graph, ended, before, known.pending))


class Graph:
    """A tree of which some questions are answered."""

    def __init__(self, tree: DecisionTree, answers: Mapping[str, str]) -> None:
        self.tree = tree
        self.place = {id: number for number, id in enumerate(tree.questions)}
        self.answered = answers
        self.onward: _Onward = {
            id: [each for each in question.answers if each.id == answers[id]] if id in answers else question.answers
            for id, question in tree.questions.items()
        }
        """The answers of each question that contradict nothing given (rule 3a)."""

    def reached(self, starts: Iterable[str], onward: _Onward | None = None, before: str = "") -> set[str]:
        """Return the questions that can be reached, by all answers that contradict nothing or by those of `onward`.

        What lies after the question `before` is left out.
        """
        onward = self.onward if onward is None else onward
        place, last = self.place, self.place.get(before, len(self.place))
        found = {id for id in starts if id in place}
        stack = list(found)
        while stack:
            id = stack.pop()
            for answer in onward.get(id, ()) if place[id] < last else ():
                if answer.to in place and answer.to not in found:
                    found.add(answer.to)
                    stack.append(answer.to)
        return found

    def required(self, known: Known, reached: Collection[str]) -> list[str]:
        """Return the answered questions that a fit must pass (rule 3c), in order."""
        starts = [answer.to for id in known.pending if id in reached for answer in self.onward[id]]
        after_pending = self.reached(starts) if starts else ()
        free = {*known.beside, *after_pending}
        return sorted([id for id in self.answered if id in reached and id not in free], key=self.place.__getitem__)

    def fitting(self, required: Sequence[str], ends: Iterable[str]) -> dict[str, Sequence[Answer]] | None:
        """Keep the connectors on a path that passes all required questions and ends at one of `ends`.

        Returns them by question, in topological order; None where there is no such path.
        """
        place, next_required = self.place, len(self.place)
        last, alive, marks = next_required, set(ends), set(required)
        leading: dict[str, Sequence[Answer]] = {}
        for id in reversed(place):
            onward = [a for a in self.onward[id] if a.to in alive and place.get(a.to, last) <= next_required]
            if onward:
                leading[id] = onward
                alive.add(id)
            if id in marks:
                next_required = place[id]
        if self.tree.start not in leading:
            return None
        passed = self.reached((self.tree.start,), leading)
        return {id: leading[id] for id in place if id in passed}


def _ways(graph: Graph, fits: _Onward, before: _Onward, pending: Iterable[str]) -> Ways:
    """Read off the fits what all share; `before` are those that fit the answers, whatever the outcome."""
    tree = graph.tree
    reached = {answer.to for answers in fits.values() for answer in answers}
    ends = tuple([outcome for id, outcome in tree.outcomes.items() if id in reached])
    others = Others(graph, ends[0] if len(ends) == 1 else None)
    shared = _shared(graph, fits)
    count = _count(tree, fits)
    return Ways(
        fit_count=count,
        sure=tuple([_sure(tree.questions[id], fits[id], before[id], others) for id in fits if id in shared]),
        fits=frozenset(
            [
                (id, answer.id)
                for id, answers in fits.items()
                if id not in shared or len(answers) > 1
                for answer in answers
            ]
        ),
        fit_questions=tuple([tree.questions[id] for id in fits if id not in shared]),
        passed=frozenset(fits),
        after_pending=frozenset(graph.reached([id for id in pending if id in fits], fits)),
        routes=_routes(tree, fits) if 1 < count <= MAX_LISTED else (),
        ends=ends,
    )


def _sure(question: Question, fits: Sequence[Answer], before: Sequence[Answer], others: Others) -> Sure:
    follows = Follows.LATER_ANSWER if len(before) == 1 else Follows.OUTCOME
    if len(fits) > 1:
        return Sure(question, None, follows, ())
    return Sure(question, fits[0], follows, others.of(question, fits[0]))


def _count(tree: DecisionTree, fits: _Onward) -> int:
    """Count the paths through the fitting connectors."""
    ways: dict[str, int] = {}
    for id in reversed([*fits]):
        ways[id] = sum([ways.get(answer.to, 1) for answer in fits[id]])
    return ways[tree.start]


def _shared(graph: Graph, fits: _Onward) -> set[str]:
    """Return the questions that every fit passes: those that no fitting connector jumps over."""
    shared, furthest = set(), 0
    place, last = graph.place, len(graph.place)
    for id, answers in fits.items():
        if furthest <= place[id]:
            shared.add(id)
        furthest = max(furthest, *[place.get(answer.to, last) for answer in answers])
    return shared


def _routes(tree: DecisionTree, fits: _Onward) -> tuple[tuple[Connector, ...], ...]:
    """List the single fits, of which there are few."""
    found: list[tuple[Connector, ...]] = []
    stack: list[tuple[str, tuple[Connector, ...]]] = [(tree.start, ())]
    while stack:
        node, way = stack.pop()
        if node not in tree.questions:
            found.append(way)
            continue
        for answer in reversed(fits[node]):
            stack.append((answer.to, (*way, (node, answer.id))))
    return tuple(found)


class Others:
    """What the answers not given would have led to (rule 8), computed once for a whole path.

    The answer to a question that weighs is not kept: another answer before it may shift the balance.
    """

    def __init__(self, graph: Graph, current: Outcome | None) -> None:
        self.tree = tree = graph.tree
        self.current = current
        self.outcomes: dict[str, int] = {}
        self.first_open: dict[str, str | None] = {}
        if current is None:
            return
        self.outcomes = {id: 1 << number for number, id in enumerate(tree.outcomes)}
        for id in reversed(graph.place):
            question = tree.questions[id]
            is_kept = id in graph.answered and not question.factors
            onward = graph.onward[id] if is_kept else question.answers
            mask = 0
            for each in onward:
                mask |= self.outcomes[each.to]
            self.outcomes[id] = mask
            self.first_open[id] = self.first_open.get(onward[0].to) if is_kept else id

    def of(self, question: Question, taken: Answer) -> tuple[Other, ...]:
        """Return one line for each answer of a step that was not given."""
        if self.current is None:
            return ()
        return tuple([self._other(answer) for answer in question.answers if answer is not taken])

    def _other(self, answer: Answer) -> Other:
        mask = self.outcomes[answer.to]
        found = tuple([o for o in self.tree.outcomes.values() if mask & self.outcomes[o.id]])
        open_at = self.first_open.get(answer.to) if len(found) > 1 else None
        depends_on = self.tree.questions[open_at] if open_at else None
        return Other(answer, found, depends_on, self.current in found)
