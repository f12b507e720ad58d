"""Warns of trees that can be read and drawn, and yet may not say what their author means.

Errors are found by `tree_schema`; these are warnings, and an author who means what is there says so
under `allow:`, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise

from casetree.law.versions import difference, texts_of
from casetree.nouns.diagnostics import Diagnostic, Message, Span, enumerated, error, say, warning
from casetree.nouns.model import Allowed, Answer, CitedSource, DecisionTree, Outcome, Question, Text
from casetree.nouns.printing import cells
from casetree.nouns.suggest import did_you_mean

LONGEST_LABEL = 80
"""Cells (a full-width character is two) of a label that a box of the drawing holds without crowding."""

_MAX_PAIRS = 100_000
"""So many pairs of places are compared to find answers that make no difference, or a worse one; then that ends."""

_MAX_NAMED = 3
"""So many texts without a language are named in one warning."""

ACKNOWLEDGEABLE = (
    "label-too-long",
    "missing-language",
    "source-incomplete",
    "tree-changed-meaning",
    "tree-expected-past",
    "tree-same-outcomes",
    "tree-unchanged",
    "tree-worse-answer",
    "unused-source",
)
"""The warnings about trees and sources, which `allow:` can acknowledge."""

_FOUND_LATER = {("tree-expected-past", "")}
"""What the dates of posts may yet tell, so that an `allow` for it may still be needed."""


def check_versions(versions: Sequence[DecisionTree], default_language: str) -> dict[str, list[Diagnostic]]:
    """Return the faults of each version of a tree by its date, none acknowledged yet: warnings, but for its tones.

    `versions` is in order of date.
    """
    found = {tree.law: [*check_tree(tree, default_language), *check_sources(tree.sources)] for tree in versions}
    for before, after in pairwise(versions):
        found[after.law].extend(_check_amendment(before, after))
    for tree, fault in _differing_tones(versions):
        found[tree.law].append(fault)
    in_force = max((tree.since for tree in versions if not tree.is_expected), default=date.min)
    for fault in check_expected(versions, in_force, say("a version in force")):
        found[next(tree.law for tree in versions if tree.span == fault.span)].append(fault)
    return found


def check_tree(tree: DecisionTree, default_language: str) -> Iterator[Diagnostic]:
    """Warn of what one version says, whatever came before it."""
    pairs = _Pairs(tree)
    with suppress(_TooManyPairs):
        yield from _worse_answers(tree, pairs)
        yield from _same_outcomes(tree, pairs)
    yield from _missing_languages(tree, default_language)
    yield from _long_labels(tree)


def _differing_tones(versions: Sequence[DecisionTree]) -> Iterator[tuple[DecisionTree, Diagnostic]]:
    """Refuse an outcome whose tone is not that of the version which had it first."""
    first: dict[str, tuple[DecisionTree, Outcome]] = {}
    for tree in versions:
        for outcome in tree.outcomes.values():
            earlier, before = first.setdefault(outcome.id, (tree, outcome))
            if outcome.tone is not before.tone:
                said, had = (f"`{tone}`" if tone else say("no tone") for tone in (outcome.tone, before.tone))
                yield (
                    tree,
                    error(
                        "tree-tone-differs",
                        outcome.span,
                        say(
                            "the outcome `{outcome}` has {said} here, and {had} in the version of {law}",
                            outcome=outcome.id,
                            said=said,
                            had=had,
                            law=earlier.law,
                        ),
                        say("give it the same `tone` in all versions, or another id if its meaning changed"),
                    ),
                )


def check_sources(sources: Mapping[str, CitedSource]) -> Iterator[Diagnostic]:
    """Warn of sources that a reader may not find again."""
    for source in sources.values():
        given = {"publisher": source.publisher, "date": source.date, "url": source.url}
        missing = [f"`{key}`" for key, value in given.items() if not value]
        if missing and not any(allowed.code == "source-incomplete" for allowed in source.allow):
            yield warning(
                "source-incomplete",
                source.span,
                say("the source `{source}` has no {missing}", source=source.id, missing=enumerated(missing)),
                say("add {missing}, or say why not: `allow: {{source-incomplete: …}}`", missing=enumerated(missing)),
            )


def check_expected(versions: Iterable[DecisionTree], day: date, what: Message) -> Iterator[Diagnostic]:
    """Warn of a law that is still called expected although `what` is of a later `day`.

    No clock is asked: the same content has the same faults on any day (docs/decisions/0007).
    """
    for tree in versions:
        if tree.is_expected and tree.since <= day:
            yield warning(
                "tree-expected-past",
                tree.span,
                say("this version was expected for {law}, and {what} is of {day}", law=tree.law, what=what, day=day),
                say(
                    "write `status: in-force` if it came into force, rename the file if its day was moved, or remove it"
                ),
            )


def acknowledge(tree: DecisionTree, faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Leave out the warnings that the tree allows; warn of an `allow` that allows nothing."""
    left: list[Diagnostic] = []
    used: set[tuple[str, str]] = set()
    spans = _spans(tree)
    for fault in faults:
        by = [allowed for allowed in tree.allow if _covers(allowed, fault, spans)]
        used.update((allowed.code, allowed.node) for allowed in by)
        if not by:
            left.append(fault)
    idle = (allowed for allowed in tree.allow if (allowed.code, allowed.node) not in used | _FOUND_LATER)
    left.extend(_idle(allowed, spans) for allowed in idle)
    return left


def is_acknowledged(tree: DecisionTree, fault: Diagnostic) -> bool:
    """Tell whether a tree allows a warning that was found after the tree was read."""
    return any(_covers(allowed, fault, _spans(tree)) for allowed in tree.allow)


def _covers(allowed: Allowed, fault: Diagnostic, spans: Mapping[str, list[Span]]) -> bool:
    is_there = not allowed.node or fault.span in spans.get(allowed.node, ())
    return allowed.code == fault.code and allowed.code in ACKNOWLEDGEABLE and is_there


def _spans(tree: DecisionTree) -> dict[str, list[Span]]:
    """Return where each id of a tree is written; an id may be a question's and a source's."""
    spans: dict[str, list[Span]] = {}
    places = [(node.id, node.span) for node in _nodes(tree)]
    for id, span in (*places, *((source.id, source.span) for source in tree.sources.values())):
        spans.setdefault(id, []).append(span)
    return spans


def _nodes(tree: DecisionTree) -> list[Question | Outcome]:
    return [*tree.questions.values(), *tree.outcomes.values(), *tree.either.values()]


def _idle(allowed: Allowed, spans: Mapping[str, list[Span]]) -> Diagnostic:
    """Say why an entry of `allow` acknowledges nothing."""
    if allowed.code not in ACKNOWLEDGEABLE:
        message = say("`{code}` is not a warning that a tree can acknowledge", code=allowed.code)
        return warning("unknown-allow", allowed.code_span, message, did_you_mean(allowed.code, ACKNOWLEDGEABLE))
    if allowed.node and allowed.node not in spans:
        message = say("`{node}` is no question, outcome or source of this tree", node=allowed.node)
        return warning("unknown-allow", allowed.span, message, did_you_mean(allowed.node, spans))
    message = say("there is no `{code}` to acknowledge", code=allowed.code)
    if allowed.node:
        message = say("there is no `{code}` at `{node}` to acknowledge", code=allowed.code, node=allowed.node)
    return warning("unused-allow", allowed.span, message, say("remove the line"))


# One version ---------------------------------------------------------------------------------------


def _same_outcomes(tree: DecisionTree, pairs: _Pairs) -> Iterator[Diagnostic]:
    """Warn of questions that decide nothing: whatever else is answered, all their answers lead to the same.

    Where two answers can lead to different sets of outcomes, they sometimes end apart. Where the sets
    are equal they still may (a shortcut past a question), so such answers are walked side by side.
    """
    reachable = {id: 1 << number for number, id in enumerate(tree.outcomes)}
    for question in reversed(list(tree.questions.values())):
        masks = {reachable[answer.to] for answer in question.answers}
        reachable[question.id] = _union(masks)
        if len(masks) == 1 and all(
            pairs.ends_apart(one, two, lambda first, second: first is not second) is None
            for one, two in pairwise(question.answers)
        ):
            names = [f"`{id}`" for id in tree.outcomes if reachable[id] & reachable[question.id]]
            yield warning(
                "tree-same-outcomes",
                question.span,
                say(
                    "whatever is answered to `{question}`, the same follows: {outcomes}",
                    question=question.id,
                    outcomes=_some(names),
                ),
                say(
                    "lead its answers to different ends, or remove the question; if it is meant so: `allow: "
                    "{{tree-same-outcomes: {{{question}: …}}}}`",
                    question=question.id,
                ),
            )


def _union(masks: Iterable[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union


def _worse_answers(tree: DecisionTree, pairs: _Pairs) -> Iterator[Diagnostic]:
    """Warn where answers are written best first, and a better one ends worse with all others kept.

    If any better answer can end worse than some other, then one of two neighbours does.
    """
    for question in tree.questions.values():
        for better, other in pairwise(question.answers) if question.is_ordered else ():
            ends = pairs.ends_apart(better, other, lambda first, second: first.rank > second.rank)
            if ends:
                yield warning(
                    "tree-worse-answer",
                    better.span,
                    say(
                        "`{better}` of `{question}` is written as better than `{other}`, but it can end at "
                        "`{end}` where that one ends at `{other_end}`",
                        better=better.id,
                        question=question.id,
                        other=other.id,
                        end=ends[0].id,
                        other_end=ends[1].id,
                    ),
                    say("put the answers or the outcomes in another order, or remove `ordered`"),
                )


class _TooManyPairs(Exception):
    """Ends the checks that compare places in pairs."""


class _Pairs:
    """Walks two answers of a tree side by side, up to a limit for the whole tree."""

    def __init__(self, tree: DecisionTree) -> None:
        self.tree = tree
        self.place = {id: number for number, id in enumerate(tree.questions)}
        self.left = _MAX_PAIRS

    def ends_apart(
        self, one: Answer, two: Answer, is_apart: Callable[[Outcome, Outcome], bool]
    ) -> tuple[Outcome, Outcome] | None:
        """Return two such outcomes that the answers end at, with every question both come to answered alike.

        Of two different places the earlier moves on. Answers lead onward in topological order, so the
        other never comes back to it, and the two can be answered freely until they meet. None where
        there are none.

        Raises `_TooManyPairs` where the tree was made to be slow.
        """
        seen = {(one.to, two.to)}
        stack = [(one.to, two.to)]
        while stack:
            self.left -= 1
            if self.left < 0:
                raise _TooManyPairs
            first, second = stack.pop()
            if first == second:
                continue
            ends = self.tree.outcomes.get(first), self.tree.outcomes.get(second)
            if ends[0] and ends[1]:
                if is_apart(ends[0], ends[1]):
                    return ends[0], ends[1]
                continue
            for pair in self._onward(first, second):
                if pair not in seen:
                    seen.add(pair)
                    stack.append(pair)
        return None

    def _onward(self, first: str, second: str) -> Iterator[tuple[str, str]]:
        last = len(self.place)
        if self.place.get(first, last) < self.place.get(second, last):
            yield from ((answer.to, second) for answer in self.tree.questions[first].answers)
        else:
            yield from ((first, answer.to) for answer in self.tree.questions[second].answers)


def _missing_languages(tree: DecisionTree, default_language: str) -> Iterator[Diagnostic]:
    """Warn of texts that lack the site's language, or one in which others of the tree are written."""
    own = [("title", tree.title)] + ([("reading", tree.reading)] if tree.reading else [])
    groups: list[tuple[str, Span, list[tuple[str, Text]]]] = [(say("this tree"), tree.span, own)]
    for node in _nodes(tree):
        groups.append((f"`{node.id}`", node.span, list(texts_of(node))))
    written = [code for _, _, texts in groups for _, text in texts for code in text.by_language]
    languages = dict.fromkeys([default_language, *written])
    for name, span, texts in groups:
        for language in languages:
            missing = [f"`{key}`" for key, text in texts if language not in text.by_language]
            if missing:
                more = len(missing) - _MAX_NAMED
                named = missing[:_MAX_NAMED] if more <= 0 else [*missing[:_MAX_NAMED], say("{count} more", count=more)]
                yield warning(
                    "missing-language",
                    span,
                    _unwritten(enumerated(named), name, language, len(missing) == 1, language in written),
                    say(
                        "write `{{{listing}}}`, or say why not: `allow: {{missing-language: …}}`",
                        listing=", ".join(f"{code}: …" for code in languages),
                    ),
                )


def _unwritten(keys: Message, name: str, language: str, is_one: bool, is_used: bool) -> Message:
    """Say which texts lack a language that others of the tree have, or that is the site's."""
    if is_used and is_one:
        template = say(
            "{keys} of {name} is not written in `{language}`, as other texts of this tree are",
            keys=keys,
            name=name,
            language=language,
        )
    elif is_used:
        template = say(
            "{keys} of {name} are not written in `{language}`, as other texts of this tree are",
            keys=keys,
            name=name,
            language=language,
        )
    elif is_one:
        template = say(
            "{keys} of {name} is not written in `{language}`, the site's language",
            keys=keys,
            name=name,
            language=language,
        )
    else:
        template = say(
            "{keys} of {name} are not written in `{language}`, the site's language",
            keys=keys,
            name=name,
            language=language,
        )
    return template


def _long_labels(tree: DecisionTree) -> Iterator[Diagnostic]:
    """Warn of words that crowd their box, where no shorter ones are given for the drawing."""
    for node in _nodes(tree):
        words = node.ask if isinstance(node, Question) else node.label
        for language, text in words.by_language.items():
            length = sum(map(cells, text))
            if length > LONGEST_LABEL and (node.short is None or language not in node.short.by_language):
                yield warning(
                    "label-too-long",
                    node.span,
                    say(
                        "`{node}` takes {length} cells in `{language}`, more than the {most} that a box "
                        "of the drawing holds well",
                        node=node.id,
                        length=length,
                        language=language,
                        most=LONGEST_LABEL,
                    ),
                    say("add `short: …` with fewer words for the drawing; the list keeps the long ones"),
                )
                break


# Two versions --------------------------------------------------------------------------------------


def _check_amendment(before: DecisionTree, after: DecisionTree) -> Iterator[Diagnostic]:
    change = difference(before, after)
    if change.is_empty and before.is_expected == after.is_expected:
        yield warning(
            "tree-unchanged",
            after.span,
            say("this version says the same as that of {law}", law=before.law),
            say("remove the file, or write what the amendment changed"),
        )
    rerouted = {route.question for route in change.rerouted}
    for id, keys in change.reworded:
        if id in rerouted and "ask" in keys:
            yield warning(
                "tree-changed-meaning",
                after.questions[id].span,
                say(
                    "`{id}` asks in other words than in the version of {law}, and its answers lead elsewhere",
                    id=id,
                    law=before.law,
                ),
                say(
                    "give it a new id if it means something else now; if it means the same: `allow: "
                    "{{tree-changed-meaning: {{{id}: …}}}}`",
                    id=id,
                ),
            )


def _some(names: list[str]) -> Message:
    """Join outcomes, the first few of many."""
    if len(names) > _MAX_NAMED:
        return say("{outcomes}, …", outcomes=enumerated(names[:_MAX_NAMED], "or"))
    return enumerated(names, "or")
