"""The difference of two versions of a tree in words: what an amendment added, took away, reworded and rerouted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from casetree.law.versions import Difference, Rerouted
from casetree.nouns.model import DecisionTree, Next
from casetree.telling.speech import in_aside, say, say_answer
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text


def tell_difference(difference: Difference, words: Words) -> Markup:
    """Write `<ul class="case-difference">`: one line for each change, most telling first.

    Where nothing changed for a reader it has one line that says so.
    """
    lines = list(_Amendment(difference, words).lines())
    if not lines:
        lines = [element("li", ' class="same"', text(words.amendment["same"]))]
    return element("ul", ' class="case-difference"', *lines)


class _Amendment:
    """Tells one difference in one language."""

    def __init__(self, difference: Difference, words: Words) -> None:
        self.difference = difference
        self.words = words

    def lines(self) -> Iterator[Markup]:
        """Yield the items of the list."""
        change = self.difference
        for id in change.added:
            yield self._line("added", id, self._node_kind("added", change.after, id), node=self._node(change.after, id))
        for id in change.removed:
            kind = self._node_kind("removed", change.before, id)
            yield self._line("removed", id, kind, node=self._node(change.before, id))
        for routes in self._alike(change.rerouted):
            yield self._rerouted(routes)
        for id, keys in change.reworded:
            followed = list(self._following(id)) if "next" in keys else []
            yield from followed
            if followed and keys == ("next",):
                continue
            before, after = self._node(change.before, id), self._node(change.after, id)
            key = "asked-anew" if {"ask", "label"} & set(keys) else "reworded"
            yield self._line("reworded", id, key, before=before, node=after)
        if change.is_restarted:
            start = change.after.start
            yield self._line("restarted", start, "restarted", node=self._node(change.after, start))
        if change.is_reranked:
            yield element("li", ' class="reranked"', text(self.words.amendment["reranked"]))
        if change.is_retitled:
            yield element("li", ' class="retitled"', text(self.words.amendment["retitled"]))

    def _line(self, kind: str, id: str, template: str, **parts: Markup) -> Markup:
        told = fill(self.words.amendment[template], **parts)
        return element("li", f' class="{kind}"' + attribute("data-node", id), told)

    def _following(self, id: str) -> Iterator[Markup]:
        """Tell what may follow an outcome now, what no longer does, and of what the deadline is told otherwise."""
        old, new = self.difference.before.outcomes[id].next, self.difference.after.outcomes[id].next
        node = self._node(self.difference.after, id)
        retimed = [(was, step) for was, step in product(old, new) if _is_retimed(was, step)]
        for was, step in retimed:
            label = say(step.label, self.words, is_quoted=True)
            times = {"before": self._within(was), "after": self._within(step)}
            yield self._line("reworded", id, "next-retimed", node=node, step=label, **times)
        kept = [step.label for _, step in retimed]
        for key, here, there in (("next-added", new, old), ("next-removed", old, new)):
            known = [(step.label, step.within) for step in there]
            for step in here:
                if step.label not in kept and (step.label, step.within) not in known:
                    yield self._line("reworded", id, key, node=node, step=self._step(step))

    def _step(self, step: Next) -> Markup:
        """Write what may follow, its deadline in brackets."""
        within = self._within(step)
        return say(step.label, self.words) + (in_aside(within, self.words) if within else NOTHING)

    def _within(self, step: Next) -> Markup:
        return say(step.within, self.words) if step.within else NOTHING

    def _alike(self, routes: Iterable[Rerouted]) -> Iterable[Sequence[Rerouted]]:
        """Put together what led to one place and leads to another now, in the order of the first of each."""
        together: dict[tuple[str | None, str | None], list[Rerouted]] = {}
        for route in routes:
            together.setdefault((route.before, route.after), []).append(route)
        return together.values()

    def _rerouted(self, routes: Sequence[Rerouted]) -> Markup:
        """Tell where answers led and lead; a new one has only the one, one that is gone only the other."""
        route, change = routes[0], self.difference
        key = "rerouted" if route.before and route.after else "answer-added" if route.after else "answer-removed"
        asked = [self._node(change.after, each.question) for each in routes]
        answers = [self._answer(change.after if each.after else change.before, each) for each in routes]
        pairs = [fill(self.words.amendment["answer"], node=n, answer=a) for n, a in zip(asked, answers, strict=True)]
        parts = {
            "answers": join(pairs, self.words.separator),
            "before": self._node(change.before, route.before) if route.before else NOTHING,
            "after": self._node(change.after, route.after) if route.after else NOTHING,
        }
        hooks = attribute("data-node", " ".join(each.question for each in routes))
        hooks += attribute("data-answer", " ".join(each.answer for each in routes))
        return element("li", ' class="rerouted"' + hooks, fill(self.words.amendment[key], **parts))

    def _node_kind(self, verb: str, tree: DecisionTree, id: str) -> str:
        return f"question-{verb}" if id in tree.questions else f"outcome-{verb}"

    def _node(self, tree: DecisionTree, id: str) -> Markup:
        question = tree.questions.get(id)
        return say(question.ask if question else tree.outcomes[id].label, self.words)

    def _answer(self, tree: DecisionTree, route: Rerouted) -> Markup:
        answer = tree.questions[route.question].answer(route.answer)
        assert answer is not None, "the route is of an answer that this version offers"
        return say_answer(answer, self.words)


def _is_retimed(before: Next, after: Next) -> bool:
    """Tell whether the same thing may follow, with another deadline or one in other words."""
    return before.label == after.label and bool(before.within and after.within) and before.within != after.within
