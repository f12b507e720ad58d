"""The lines that all figures of a tree share in one language, written once."""

from __future__ import annotations

from typing import NamedTuple

from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Connector
from casetree.telling.speech import say, say_answer
from casetree.text.markup import NOTHING, Markup, fill, join
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for


class Phrases(NamedTuple):
    """What a tree alone decides of what a figure says."""

    ways: dict[Connector, Markup]
    """Each answer and where it leads."""

    choices: dict[Connector, Markup]
    """Each answer with its question: one step of a way through the tree."""

    nodes: dict[str, Markup]
    """Each question and outcome."""


@kept_while_worded(maxsize=512)
def phrases(tree: DecisionTree, language: str) -> Phrases:
    """Write the shared lines of a version of a tree in a language that figures speak."""
    words = words_for(language)
    nodes = {id: say(question.ask, words) for id, question in tree.questions.items()}
    nodes |= {id: say(outcome.label, words) for id, outcome in tree.outcomes.items()}
    ways, choices = {}, {}
    for id, question in tree.questions.items():
        name = say(question.label, words)
        for answer in question.answers:
            told = say_answer(answer, words)
            ways[id, answer.id] = fill(words.leads_to, answer=told, target=nodes[answer.to])
            choices[id, answer.id] = fill(words.route_step, question=name, answer=told)
    return Phrases(ways, choices, nodes)


@kept_while_worded(maxsize=4096)
def route(tree: DecisionTree, language: str, connectors: tuple[Connector, ...]) -> Markup:
    """Write the last stretch of a way through a tree: the answers, and the outcome that they lead to."""
    words, known = words_for(language), phrases(tree, language)
    question, given = connectors[-1]
    last = tree.questions[question].answer(given)
    target = known.nodes[last.to] if last else NOTHING
    steps = [known.choices[connector] for connector in connectors]
    return fill(words.leads_to, answer=join(steps, words.route_separator), target=target)
