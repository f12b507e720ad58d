"""Puts two versions of a tree into one, in which every layout can draw both.

Signs stand in the words of that tree, “+” before what is new and “−” before what is gone, so that boxes and labels have
room for them and a greyscale print keeps them. A rerouted answer is there both ways.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from casetree.law.versions import Difference
from casetree.nouns.model import Answer, DecisionTree, Outcome, Question, Text
from casetree.reading.topology import topological_order
from casetree.text.words import LANGUAGES, words_for

BEFORE = "--before"
"""After the id of an answer that is drawn as it led before; no id of an author has two hyphens."""

SIGNS = {"added": "+ ", "removed": "− "}


@dataclass(frozen=True, slots=True)
class Merged:
    """Two versions in one tree, with what is only in one of them."""

    tree: DecisionTree
    nodes: dict[str, str]
    """Ids of questions and outcomes that are `added` or `removed`."""

    answers: dict[tuple[str, str], str]
    """Question and answer, as they are called in the merged tree, that are `added` or `removed`."""


def merge(difference: Difference) -> Merged | None:
    """Put two versions into one tree; None where their ways together would run in a circle."""
    before, after = difference.before, difference.after
    nodes = dict.fromkeys(difference.added, "added") | dict.fromkeys(difference.removed, "removed")
    answers: dict[tuple[str, str], str] = {}
    questions = {id: _merged(id, difference, nodes, answers) for id in {**after.questions, **before.questions}}
    order, loops = topological_order(after.start, questions)
    if loops:
        return None
    outcomes = {
        id: replace(outcome, rank=rank, label=_signed(outcome, nodes.get(id)), short=None, next=())
        for rank, (id, outcome) in enumerate(_ranked(difference).items())
    }
    reached = {answer.to for id in order for answer in questions[id].answers}
    tree = replace(
        after,
        questions={id: questions[id] for id in order},
        outcomes={id: outcome for id, outcome in outcomes.items() if id in reached},
    )
    return Merged(tree, nodes, answers)


def _ranked(difference: Difference) -> dict[str, Outcome]:
    """Return the outcomes of both versions, best first; one that is gone stands after its former neighbour."""
    before, after = difference.before.outcomes, difference.after.outcomes
    ranked = list(after)
    place = 0
    for id in before:
        if id in after:
            place = ranked.index(id) + 1
        else:
            ranked.insert(place, id)
            place += 1
    known = {**before, **after}
    return {id: known[id] for id in ranked}


def _merged(id: str, difference: Difference, nodes: dict[str, str], kinds: dict[tuple[str, str], str]) -> Question:
    """Return a question with the answers of both versions; note which are in one of them only."""
    old, new = difference.before.questions.get(id), difference.after.questions.get(id)
    question = new or old
    assert question is not None, "the id is of a question of one of the versions"
    answers = [_kept(answer, old, new, id, kinds) for answer in (new.answers if new else ())]
    for answer in old.answers if old else ():
        now = new.answer(answer.id) if new else None
        if now is None or now.to != answer.to:
            called = answer.id + BEFORE
            kinds[id, called] = "removed"
            answers.append(replace(answer, id=called, label=_worded(answer, "removed")))
    return replace(question, ask=_signed(question, nodes.get(id)), short=None, answers=tuple(answers), factors=())


def _kept(
    answer: Answer, old: Question | None, new: Question | None, id: str, kinds: dict[tuple[str, str], str]
) -> Answer:
    before = old.answer(answer.id) if old else None
    if before is not None and before.to == answer.to:
        return answer
    kinds[id, answer.id] = "added"
    return replace(answer, label=_worded(answer, "added"))


def _worded(answer: Answer, kind: str) -> Text:
    """Return an answer's words after the sign of its kind, in every language."""
    own = answer.label.by_language if answer.label else {c: words_for(c).built_in(answer.id) for c in LANGUAGES}
    return Text({code: SIGNS[kind] + words for code, words in own.items()})


def _signed(node: Question | Outcome, kind: str | None) -> Text:
    """Return a node's words for a drawing, after the sign of its kind."""
    words = (node.short or (node.ask if isinstance(node, Question) else node.label)).by_language
    return Text({code: (SIGNS[kind] if kind else "") + text for code, text in words.items()})
