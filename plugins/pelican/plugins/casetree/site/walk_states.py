"""The states of a walk through a version of a tree, and their addresses: each names the answers given so far.

`danger_yes/tie_no/` means the same as long as the version stands: an amendment is another version, with a walk of
its own, and an answer to a question that is gone leads nowhere rather than somewhere else. A tree whose
questions are shared may have more ways than a site can have pages. Above `MAX_PAGES` each question and
outcome has one page, which cannot tell how the reader came there (decision 15).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Connector

from ..posts.headers.address_names import LONGEST_NAME

MAX_PAGES = 300
"""So many pages a walk may have, in each language, before ways that meet share a page."""

MAX_LENGTH = 1_000
"""So many characters an address may have below its walk, before it names a node alone: systems have limits to paths."""


@dataclass(frozen=True, slots=True)
class State:
    """Where a reader stands after some answers."""

    address: str
    """Below the walk's own: empty for the first question, `danger_yes/tie_no/`, or `tie/` where ways share a page."""

    node: str
    """The question that is asked now, or the outcome."""

    way: tuple[Connector, ...]
    """The answers so far; empty where ways that meet share a page."""

    onward: Mapping[str, str]
    """Answer to the address of the state that it leads to."""

    number: str = ""
    """Which of several ways to the node it is; empty where there is only one."""


def count_states(tree: DecisionTree) -> int:
    """Count the ways to all nodes over the graph, without listing them."""
    ways = Counter({tree.start: 1})
    for question in tree.questions.values():
        for answer in question.answers:
            ways[answer.to] += ways[question.id]
    return ways.total()


def address_of(tree: DecisionTree, way: tuple[Connector, ...]) -> str:
    """Return where a walk shows the answers of a way, or, where ways share a page, what they lead to."""
    if not way:
        return ""
    if _is_shared(tree):
        question, given = way[-1]
        return next(f"{answer.to}/" for answer in tree.questions[question].answers if answer.id == given)
    return "".join(map(_named, way))


def states(tree: DecisionTree) -> list[State]:
    """Return the states of a walk, the first question first."""
    if _is_shared(tree):
        return [_shared(node, tree) for node in (*tree.questions, *tree.outcomes)]
    ways = list(_ways(tree))
    count, met = Counter(node for node, _ in ways), Counter[str]()
    found = []
    for node, way in ways:
        met[node] += 1
        address, number = address_of(tree, way), str(met[node]) if count[node] > 1 else ""
        onward = {answer: address + _named((node, answer)) for answer in _answers(node, tree)}
        found.append(State(address, node, way, onward, number))
    return found


@lru_cache(maxsize=512)
def _is_shared(tree: DecisionTree) -> bool:
    """True where ways that meet share a page, since there are too many of them, or an address would be too long."""
    if count_states(tree) > MAX_PAGES or _longest(tree) > MAX_LENGTH:
        return True
    named = [_named((question.id, answer.id)) for question in tree.questions.values() for answer in question.answers]
    return max(map(len, named)) > LONGEST_NAME


def _longest(tree: DecisionTree) -> int:
    """Return how long the address of the longest way is."""
    length = Counter({tree.start: 0})
    for question in tree.questions.values():  # in topological order
        for answer in question.answers:
            below = length[question.id] + len(_named((question.id, answer.id)))
            length[answer.to] = max(length[answer.to], below)
    return max(length.values())


def _named(connector: Connector) -> str:
    """Write one answer as a part of an address; ids have no underscore."""
    question, answer = connector
    return f"{question}_{answer}/"


def _ways(tree: DecisionTree) -> Iterator[tuple[str, tuple[Connector, ...]]]:
    """Yield each way from the first question on with the node that it leads to, in written order."""
    stack: list[tuple[str, tuple[Connector, ...]]] = [(tree.start, ())]
    while stack:
        node, way = stack.pop()
        yield node, way
        answers = tree.questions[node].answers if node in tree.questions else ()
        stack.extend((answer.to, (*way, (node, answer.id))) for answer in reversed(answers))


def _answers(node: str, tree: DecisionTree) -> list[str]:
    question = tree.questions.get(node)
    return [answer.id for answer in question.answers] if question else []


def _shared(node: str, tree: DecisionTree) -> State:
    """Return the one state of a node, whatever way leads there."""
    onward = {answer: address_of(tree, ((node, answer),)) for answer in _answers(node, tree)}
    return State("" if node == tree.start else f"{node}/", node, (), onward)
