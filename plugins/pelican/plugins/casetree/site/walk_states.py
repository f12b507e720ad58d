"""The states of a walk through a tree: one for each way so far, so that every state has an address.

A tree whose questions are shared may have more ways than a site can have pages. Above `MAX_PAGES`
each question has one page, which cannot tell how the reader came there (decision 15).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Connector

MAX_PAGES = 300
"""So many pages a walk may have, in each language, before ways that meet share a page."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a reader stands after some answers."""

    address: str
    """Below the walk's own: empty for the first question, `tie/`, or `tie/2/` where several ways lead there."""

    node: str
    """The question that is asked now, or the outcome."""

    way: tuple[Connector, ...]
    """The answers so far; empty where ways that meet share a page."""

    onward: Mapping[str, str]
    """Answer to the address of the state that it leads to."""

    @property
    def number(self) -> str:
        """Which of several ways to the node it is; empty where there is only one."""
        return self.address.partition("/")[2].rstrip("/")


def count_states(tree: DecisionTree) -> int:
    """Count the ways to all nodes over the graph, without listing them."""
    ways = Counter({tree.start: 1})
    for question in tree.questions.values():
        for answer in question.answers:
            ways[answer.to] += ways[question.id]
    return ways.total()


def states(tree: DecisionTree, limit: int = MAX_PAGES) -> list[State]:
    """Return the states of a walk, the first question first."""
    if count_states(tree) > limit:
        return [_shared(node, tree) for node in (*tree.questions, *tree.outcomes)]
    ways: list[tuple[str, tuple[Connector, ...]]] = []
    stack: list[tuple[str, tuple[Connector, ...]]] = [(tree.start, ())]
    while stack:
        node, way = stack.pop()
        ways.append((node, way))
        answers = tree.questions[node].answers if node in tree.questions else ()
        stack.extend((answer.to, (*way, (node, answer.id))) for answer in reversed(answers))
    count = Counter(node for node, _ in ways)
    met: Counter[str] = Counter()
    addresses = {}
    for node, way in ways:
        met[node] += 1
        addresses[way] = "" if not way else f"{node}/{met[node]}/" if count[node] > 1 else f"{node}/"
    return [State(addresses[way], node, way, _onward(node, way, tree, addresses)) for node, way in ways]


def _onward(
    node: str, way: tuple[Connector, ...], tree: DecisionTree, addresses: Mapping[tuple[Connector, ...], str]
) -> dict[str, str]:
    question = tree.questions.get(node)
    return {answer.id: addresses[*way, (node, answer.id)] for answer in question.answers} if question else {}


def _shared(node: str, tree: DecisionTree) -> State:
    """Return the one state of a node, whatever way leads there."""
    question = tree.questions.get(node)
    onward = {answer.id: f"{answer.to}/" for answer in question.answers} if question else {}
    return State("" if node == tree.start else f"{node}/", node, (), onward)
