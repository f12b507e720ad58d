"""Compares paths: where two of them part, and those of several cases on one tree, none of them the focus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from casetree.nouns.diagnostics import Diagnostic, enumerated, error, say, warning
from casetree.nouns.model import Answer, Basis, Case, Comparison, DecisionTree, PathName
from casetree.nouns.suggest import did_you_mean
from casetree.nouns.trace import Compared, Parting, PartingStep, PathTrace, Trace

Named = tuple[PathName, Trace, PathTrace]
"""A path as a comparison names it, the case that it is of, and the path itself."""


def named_path(name: PathName, own: Trace) -> PathTrace | Diagnostic:
    """Return the path of a case that a name means: the one in focus where it names none."""
    if not name.path and own.focus:
        return own.focus
    found = next((path for path in own.paths if path.path.id == name.path), None)
    if found:
        return found
    help = did_you_mean(name.path, [path.path.id for path in own.paths], say("paths"))
    message = say("no path of the case `{case}` is called `{path}`", case=own.case.id, path=name.path)
    return error("case-unknown-path", name.span, message, help)


def part(one: PathTrace, other: PathTrace, tree: DecisionTree) -> Parting:
    """Find where two paths answer a question differently, and where that cannot be said (rule 7)."""
    first, second = _asked(one), _asked(other)
    differing, incomparable = [], []
    for id, question in tree.questions.items():
        if id not in first or id not in second:
            continue
        (a, is_first_assumed), (b, is_second_assumed) = first[id], second[id]
        if a is None or b is None or (a is not b and (is_first_assumed or is_second_assumed)):
            incomparable.append(question)
        elif a is not b:
            differing.append(PartingStep(question=question, first=a, second=b))
    return Parting(first=one, second=other, steps=tuple(differing), incomparable=tuple(incomparable))


def _asked(trace: PathTrace) -> dict[str, tuple[Answer | None, bool]]:
    """Return the questions that a path surely comes to, with its answers, and whether those are only assumed."""
    asked = {step.question.id: (step.answer, step.basis is Basis.ASSUMED) for step in trace.steps}
    if trace.stops_at:
        asked[trace.stops_at.id] = None, False
    return asked


def compare(named: Sequence[Named], block: Comparison) -> tuple[Trace | None, list[Diagnostic]]:
    """Join paths of cases into one trace; None and an error where they are not walked through one version of a tree.

    Each path goes by its name in the block; the case that holds them has no id, since it is none.
    """
    faults = [fault for one in named[1:] if (fault := _apart(named[0], one))]
    if faults:
        return None, faults
    tree = named[0][1].tree
    paths = tuple(replace(path, path=replace(path.path, id=str(name)), turned_on=()) for name, _, path in named)
    trace = Trace(
        tree=tree,
        case=_case(block, tree.id, named, paths),
        paths=paths,
        partings=tuple(part(one, other, tree) for one, other in combinations(paths, 2)),
        compared=tuple(Compared(path, own) for path, (_, own, _) in zip(paths, named, strict=True)),
    )
    return trace, _nothing_to_compare(trace, named, block)


def _case(block: Comparison, tree: str, named: Iterable[Named], paths: Iterable[PathTrace]) -> Case:
    sources = {id: source for _, own, _ in named for id, source in own.case.sources.items()}
    return Case(
        id="",
        tree=tree,
        title=block.title,
        layout=block.layout,
        explain=block.explain,
        sources=sources,
        paths=tuple(path.path for path in paths),
        span=block.span,
    )


def _apart(one: Named, other: Named) -> Diagnostic | None:
    """Say why two paths cannot stand on one tree; None where they can."""
    (_, first, _), (name, second, _) = one, other
    if first.tree.id != second.tree.id:
        return error(
            "case-compare-trees",
            name.span,
            say(
                "`{case}` is on the tree `{tree}`, `{other}` on `{other_tree}`",
                case=second.case.id,
                tree=second.tree.id,
                other=first.case.id,
                other_tree=first.tree.id,
            ),
            say("compare cases that are on the same tree"),
        )
    if first.tree is not second.tree:
        return error(
            "case-law-mixed",
            name.span,
            say(
                "`{case}` was decided under the law of {law}, `{other}` under that of {other_law}",
                case=second.case.id,
                law=second.tree.law,
                other=first.case.id,
                other_law=first.tree.law,
            ),
            say("add `law: <date>` to the block, to walk both under one law"),
        )
    return None


def _nothing_to_compare(trace: Trace, named: Iterable[Named], block: Comparison) -> list[Diagnostic]:
    """Warn of a comparison in which no two paths have an answer where it matters.

    That is where a decision among them turned; where nobody says that, at any question at all.
    """
    points = {said.question for _, _, path in named for said in path.path.turned_on}
    matter = [id for id in trace.tree.questions if id in points]
    if any(_answering(trace, id) > 1 for id in matter or trace.tree.questions):
        return []
    where = (
        say("at {questions}, which one of them turned on", questions=enumerated(f"`{id}`" for id in matter))
        if matter
        else say("at any question")
    )
    return [
        warning(
            "case-compare-nothing",
            block.span,
            say("no two of these paths have an answer {where}, so there is nothing to compare", where=where),
            say("name other paths, such as `case-id/court`, or other cases"),
        )
    ]


def _answering(trace: Trace, question: str) -> int:
    """Count the paths with an answer to a question that is more than assumed."""
    steps = [path.step(question) for path in trace.paths]
    return sum(1 for step in steps if step and step.answer and step.basis is not Basis.ASSUMED)
