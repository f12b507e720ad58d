"""Which version of a tree a case is walked through (design 4.2, rule 1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import combinations

from casetree.nouns.diagnostics import Diagnostic, Message, Span, error, say, series
from casetree.nouns.model import Case, DecisionTree, Path
from casetree.nouns.trace import Connector, Trace

WalkUnder = Callable[[DecisionTree], Trace | None]
"""Walks the case at hand through a version, without noting faults."""

Pick = tuple[DecisionTree | None, list[Diagnostic]]


def newest(versions: Sequence[DecisionTree]) -> DecisionTree | None:
    """Return the newest version in force; None where all are only expected."""
    return next((version for version in reversed(versions) if not version.is_expected), None)


def at(law: date, span: Span, versions: Sequence[DecisionTree]) -> Pick:
    """Return the version that `law:` names, or that was in force on that day.

    `versions` is in order of date and not empty. An expected law is used only where its own date
    is named.
    """
    named = next((version for version in versions if version.since == law), None)
    if named:
        return named, []
    found = _in_force(law, versions)
    if found:
        return found, []
    return None, [
        error(
            "case-no-law",
            span,
            say("no version of the tree `{tree}` was in force on {law}", tree=versions[0].id, law=law),
            say("versions: {versions}", versions=_listing(versions)),
        )
    ]


def pick(case: Case, versions: Sequence[DecisionTree], walk_under: WalkUnder) -> Pick:
    """Choose the version for a block.

    `walk_under` is asked only where a date could fall on both sides of a change: the block then
    needs `law:` unless the walk is the same on both.
    """
    if case.law and case.law_span:
        return at(case.law, case.law_span, versions)
    decisions = [path for path in case.paths if path.decided and not path.is_awaited]
    candidates = {path.id: _candidates(path, versions) for path in decisions}
    faults = [_no_law(path, versions) for path in decisions if not candidates[path.id]]
    if faults:
        return None, faults
    if not decisions:
        found = newest(versions)
        return found, [] if found else [_only_expected(case, versions)]
    common = [v for v in versions if all(v in candidates[path.id] for path in decisions)]
    if not common:
        return None, [_mixed(decisions, candidates)]
    unclear = [path for path in decisions if not _is_settled(path, candidates[path.id], walk_under)]
    if unclear:
        return None, [_unclear(path, candidates[path.id]) for path in unclear]
    return common[0], []


def also_possible(case: Case, tree: DecisionTree, versions: Sequence[DecisionTree]) -> list[DecisionTree]:
    """Return the versions besides the chosen one that some decision of a block may have applied, by its date."""
    if case.law or len(versions) == 1:
        return []
    made = [path for path in case.paths if path.decided and not path.is_awaited]
    possible = [version for path in made for version in _candidates(path, versions)]
    return [version for version in versions if version is not tree and version in possible]


def faulty_law(case: Case, versions: Sequence[DecisionTree], faulty: Sequence[date]) -> date | None:
    """Return the date of a version with errors that the case may need, so that no other is taken for it."""
    if not faulty:
        return None
    days = sorted([version.since for version in versions if not version.is_expected] + [*faulty])
    if case.law:
        needed = _between(case.law, case.law, days)
    else:
        moments = [path.decided for path in case.paths if path.decided and not path.is_awaited]
        needed = [day for moment in moments for day in _between(moment.first, moment.last, days)]
        needed = needed if moments else days[-1:]
    return next((law for law in faulty if law in needed), None)


def _between(first: date | None, last: date | None, days: list[date]) -> list[date]:
    """Return the days from which the law applied at some time between two others."""
    until = [day for day in days if last is None or day <= last]
    before = [day for day in until if first and day <= first]
    return until[len(before) - 1 :] if before else until


def _is_settled(path: Path, possible: list[DecisionTree], walk_under: WalkUnder) -> bool:
    """Tell whether it makes no difference which of the possible versions applied.

    Where the walk fails under all of them alike, its own faults say more than this could.
    """
    if len(possible) == 1:
        return True
    if path.decided is None or path.decided.last is None:
        return False
    first, *others = (_fingerprint(walk_under(version)) for version in possible)
    return all(other == first for other in others)


def _candidates(path: Path, versions: Sequence[DecisionTree]) -> list[DecisionTree]:
    """Return the versions that a decision may have applied, in order of date."""
    moment = path.decided
    in_force = [version for version in versions if not version.is_expected]
    if moment is None or moment.last is None:
        return in_force
    until = [v for v in in_force if v.since <= moment.last]
    if moment.first is None:
        return until
    at_first = _in_force(moment.first, versions)
    return [v for v in until if v is at_first or v.since > moment.first]


def _in_force(day: date, versions: Sequence[DecisionTree]) -> DecisionTree | None:
    past = [v for v in versions if not v.is_expected and v.since <= day]
    return past[-1] if past else None


def _fingerprint(trace: Trace | None) -> object:
    """Return what two walks must share to count as the same; None where a walk failed.

    Equal connectors that lead elsewhere are other ways, so each is taken with where it leads.
    """
    if trace is None:
        return None
    return [
        (
            [(step.question.id, step.value, step.basis, step.follows) for step in path.steps],
            {(connector, _target(connector, trace.tree), why) for connector, why in path.certainty.items()},
            [outcome.id for outcome in path.ends],
            [answer.question for answer in path.off_path],
            path.stops_at.id if path.stops_at else None,
        )
        for path in trace.paths
    ]


def _target(connector: Connector, tree: DecisionTree) -> str:
    answer = tree.questions[connector[0]].answer(connector[1])
    return answer.to if answer else ""


def _unclear(path: Path, possible: list[DecisionTree]) -> Diagnostic:
    text, count, tree = path.decided.text if path.decided else "", len(possible), possible[0].id
    message = say(
        "`decided: {text}` could fall under {count} versions of the tree `{tree}`, and the case would be walked "
        "differently",
        text=text,
        count=count,
        tree=tree,
    )
    if text == "unknown":
        message = say(
            "`decided: {text}` could fall under {count} versions of the tree `{tree}`",
            text=text,
            count=count,
            tree=tree,
        )
    return error(
        "case-law-unclear",
        path.decided_span or path.span,
        message,
        say("add `law:` at the top of the block; possible: {versions}", versions=_listing(possible)),
    )


def _only_expected(case: Case, versions: Sequence[DecisionTree]) -> Diagnostic:
    return error(
        "case-no-law",
        case.span,
        say("no version of the tree `{tree}` is in force yet", tree=case.tree),
        say("add `law: {law}` at the top of the block, to show the expected law", law=versions[-1].law),
    )


def _no_law(path: Path, versions: Sequence[DecisionTree]) -> Diagnostic:
    text = path.decided.text if path.decided else ""
    return error(
        "case-no-law",
        path.decided_span or path.span,
        say(
            "no version of the tree `{tree}` was in force when this was decided ({text})",
            tree=versions[0].id,
            text=text,
        ),
        say(
            "correct `decided:`, or add `law:` at the top of the block; versions: {versions}",
            versions=_listing(versions),
        ),
    )


def _mixed(decisions: list[Path], candidates: dict[str, list[DecisionTree]]) -> Diagnostic:
    pairs = combinations(decisions, 2)
    first, other = next((a, b) for a, b in pairs if not set(candidates[a.id]) & set(candidates[b.id]))
    return error(
        "case-law-mixed",
        other.decided_span or other.span,
        say(
            "the decisions of this block fall under different versions of the law: `{first}` under "
            "{law}, `{other}` under {other_law}",
            first=first.id,
            law=candidates[first.id][0].law,
            other=other.id,
            other_law=candidates[other.id][0].law,
        ),
        say(
            "add `law: {law}` at the top of the block if that is the law the court reviewed, or "
            "write the decision under other law in a block of its own with `part-of: <id of this "
            "case>`",
            law=candidates[first.id][0].law,
        ),
    )


def _listing(versions: Sequence[DecisionTree]) -> Message:
    return series(f"`{version.law}`" for version in versions)
