"""Versions of a tree to lines of text, one for each path from the first question to an outcome.

Kept in the repository, the lines show in review what an amendment does: which paths are new, and
which are gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casetree.nouns.model import DecisionTree

MAX_PATHS = 500
"""So many paths of a version are listed; more are only counted."""


def tell_paths(versions: Sequence[DecisionTree]) -> Iterator[str]:
    """Yield the lines of all versions of a tree, in order of date.

    A path reads `question=answer … → outcome`. From the second version on it begins with `+` where
    it is new and with `-` where it was in the version before and is gone; any other begins with two
    spaces.
    """
    before: list[str] | None = None
    for tree in versions:
        count = count_paths(tree)
        paths = list(_paths(tree)) if count <= MAX_PATHS else None
        yield from _version(tree, count, paths, before)
        before = paths


def count_paths(tree: DecisionTree) -> int:
    """Count the paths over the graph, without listing them: there may be 2^1000."""
    ways: dict[str, int] = {}
    for question in reversed(list(tree.questions.values())):
        ways[question.id] = sum(ways.get(answer.to, 1) for answer in question.answers)
    return ways[tree.start]


def _version(tree: DecisionTree, count: int, paths: list[str] | None, before: list[str] | None) -> Iterator[str]:
    head = f"{tree.id} {tree.law}{' (expected)' if tree.is_expected else ''}: {count:,} path{'s' if count > 1 else ''}"
    if paths is None:
        yield f"{head}, more than the {MAX_PATHS} that are listed"
        return
    if before is None:
        yield head
        yield from (f"  {path}" for path in paths)
        return
    known, kept = set(before), set(paths)
    new = [path for path in paths if path not in known]
    gone = [path for path in before if path not in kept]
    yield f"{head}; {len(new)} new, {len(gone)} gone"
    yield from (f"{'  ' if path in known else '+ '}{path}" for path in paths)
    yield from (f"- {path}" for path in gone)


def _paths(tree: DecisionTree) -> Iterator[str]:
    """Yield the paths in written order of the answers; without recursion, since a tree may be deep."""
    stack: list[tuple[str, tuple[str, ...]]] = [(tree.start, ())]
    while stack:
        node, steps = stack.pop()
        question = tree.questions.get(node)
        if question is None:
            yield f"{' '.join(steps)} → {node}"
        else:
            stack.extend((answer.to, (*steps, f"{node}={answer.id}")) for answer in reversed(question.answers))
