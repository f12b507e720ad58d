"""Two versions of a tree to their difference, as a value: what an amendment of the law changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casetree.nouns.model import Answer, DecisionTree, Factor, Next, Outcome, Question, Reference, Text

Amended = tuple[str, tuple[str, ...]]
"""The id of a question or an outcome, and its keys that differ, as an author writes them."""


@dataclass(frozen=True, slots=True)
class Rerouted:
    """An answer of a question that both versions ask, and where it led and leads."""

    question: str
    answer: str
    before: str
    """The id it led to; empty where the older version does not offer the answer."""

    after: str
    """The id it leads to; empty where the newer version does not offer the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What sets a version of a tree apart from an older one.

    Ids are those of questions and outcomes: new wording keeps an id, new meaning gets a new one.
    All are in the order of the version that has them, questions before outcomes.
    """

    before: DecisionTree
    after: DecisionTree
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[Amended, ...]
    """Kept ids with other words: in the question, its help, its answers, what is weighed, what may follow."""

    rerouted: tuple[Rerouted, ...]
    """Answers of kept questions that lead elsewhere, are new or are gone."""

    resourced: tuple[Amended, ...]
    """Kept ids with the same words and other sources, confidence, sides or order of answers."""

    is_retitled: bool
    """True where the tree's own title or reading differs."""

    is_restarted: bool
    """True where another question comes first."""

    is_reranked: bool
    """True where the outcomes that both have stand in another order, best first."""

    @property
    def is_empty(self) -> bool:
        """True where a reader would find nothing changed."""
        changed = (self.added, self.removed, self.reworded, self.rerouted, self.resourced)
        return not any(changed) and not (self.is_retitled or self.is_restarted or self.is_reranked)


def difference(before: DecisionTree, after: DecisionTree) -> Difference:
    """Compare two versions of a tree."""
    old, new = _nodes(before), _nodes(after)
    kept = [id for id in new if id in old]
    words = {id: _differing(_words(old[id], new[id]), _words(new[id], old[id])) for id in kept}
    details = {id: _differing(_details(old[id], new[id]), _details(new[id], old[id])) for id in kept}
    return Difference(
        before=before,
        after=after,
        added=tuple(id for id in new if id not in old),
        removed=tuple(id for id in old if id not in new),
        reworded=tuple((id, keys) for id, keys in words.items() if keys),
        rerouted=tuple(each for id in after.questions if id in before.questions for each in _routes(id, before, after)),
        resourced=tuple((id, keys) for id, keys in details.items() if keys),
        is_retitled=(before.title, before.reading) != (after.title, after.reading),
        is_restarted=before.start != after.start,
        is_reranked=[id for id in before.outcomes if id in after.outcomes]
        != [id for id in after.outcomes if id in before.outcomes],
    )


def _nodes(tree: DecisionTree) -> dict[str, Question | Outcome]:
    return {**tree.questions, **tree.outcomes}


def _differing(before: dict[str, object], after: dict[str, object]) -> tuple[str, ...]:
    return tuple(key for key in {**after, **before} if before.get(key) != after.get(key))


def _words(node: Question | Outcome, other: Question | Outcome) -> dict[str, object]:
    """Return what a reader reads of a node, by the key it is written under.

    Of answers only those that the other version offers too: a new one is no other wording.
    """
    if isinstance(node, Outcome):
        following = [(each.label, each.within) for each in node.next]
        return {"label": node.label, "short": node.short, "help": node.help, "next": following}
    offered = {answer.id for answer in other.answers} if isinstance(other, Question) else set()
    return {
        "ask": node.ask,
        "ask-you": node.ask_you,
        "short": node.short,
        "help": node.help,
        "weigh": {factor.id: factor.label for factor in node.factors},
        "answers": {answer.id: answer.label for answer in node.answers if answer.id in offered},
    }


def _details(node: Question | Outcome, other: Question | Outcome) -> dict[str, object]:
    """Return what stands after the words of a node; after what may follow, only where it may in both versions."""
    if isinstance(node, Outcome):
        following = [each.label for each in other.next] if isinstance(other, Outcome) else []
        cited = [each.cite for each in node.next if each.label in following]
        return {"cite": node.cite, "confidence": node.confidence, "next": cited}
    sides = {factor.id: (factor.side, factor.cite, factor.confidence) for factor in node.factors}
    order = [answer.id for answer in node.answers] if node.is_ordered else None
    return {"cite": node.cite, "confidence": node.confidence, "weigh": sides, "ordered": order}


def _routes(id: str, before: DecisionTree, after: DecisionTree) -> Iterator[Rerouted]:
    old = {answer.id: answer.to for answer in before.questions[id].answers}
    new = {answer.id: answer.to for answer in after.questions[id].answers}
    for answer in {**new, **old}:
        if old.get(answer) != new.get(answer):
            yield Rerouted(id, answer, old.get(answer, ""), new.get(answer, ""))


def texts_of(node: Question | Outcome) -> Iterator[tuple[str, Text]]:
    """Yield every text of a node with the key or the place that an author finds it under."""
    if isinstance(node, Question):
        yield "ask", node.ask
        if node.ask_you:
            yield "ask-you", node.ask_you
        parts: tuple[Answer | Factor | Next, ...] = (*node.answers, *node.factors)
    else:
        yield "label", node.label
        parts = node.next
    for key, text in (("short", node.short), ("help", node.help)):
        if text:
            yield key, text
    for part in parts:
        if part.label:
            yield (f"next: {part.label.in_language('')[0]}" if isinstance(part, Next) else part.id), part.label
        if isinstance(part, Next) and part.within:
            yield "within", part.within


def citations(tree: DecisionTree) -> Iterator[tuple[str, Reference]]:
    """Yield every source that a tree cites, with the id of the question or outcome, in written order."""
    for question in tree.questions.values():
        for reference in (*question.cite, *(each for factor in question.factors for each in factor.cite)):
            yield question.id, reference
    for outcome in tree.outcomes.values():
        for reference in (*outcome.cite, *(each for following in outcome.next for each in following.cite)):
            yield outcome.id, reference
