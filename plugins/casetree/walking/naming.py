"""Checks the names by which effects and readings mean decisions, of the same block or of another one of the case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.library import KnownCase
from casetree.nouns.model import Case, Effect, Path, PathName
from casetree.nouns.suggest import did_you_mean
from casetree.nouns.trace import Decision


def check_names(case: Case, course: Sequence[Decision], cases: Mapping[str, KnownCase]) -> list[Diagnostic]:
    """Return a fault for every name that is not of a decision which the effect or the reading can be about.

    `course` is that of the whole case; `cases` are those of the site by id.
    """
    return [fault for path in case.paths for fault in _path_faults(path, case, course, cases)]


def _path_faults(
    path: Path, case: Case, course: Sequence[Decision], cases: Mapping[str, KnownCase]
) -> Iterator[Diagnostic]:
    for name in [path.reads] if path.reads else ():
        fault = _unknown(name, _block(name, case, cases), cases)
        yield from [fault] if fault else ()
    for effect in path.effects:
        for name in effect.of:
            block = _block(name, case, cases)
            fault = _unknown(name, block, cases) or _foreign(name, block, case)
            fault = fault or _not_earlier(name, effect, path, case, course)
            yield from [fault] if fault else ()


def _block(name: PathName, case: Case, cases: Mapping[str, KnownCase]) -> Case | None:
    """Return the block that a name means; None where there is none of that id."""
    if name.case in ("", case.id):
        return case
    return cases[name.case].case if name.case in cases else None


def _unknown(name: PathName, block: Case | None, cases: Mapping[str, KnownCase]) -> Diagnostic | None:
    """Say why a name is not that of a decision; None where it is."""
    if block is None:
        near = did_you_mean(name.case, [id for id, known in cases.items() if known.is_public], say("cases"))
        return error("case-unknown-case", name.span, say("there is no case `{case}`", case=name.case), near)
    ids = [path.id for path in block.paths if path.is_decision and path.reads is None]
    if name.path in ids:
        return None
    message = say("no decision of the case `{case}` is called `{path}`", case=block.id, path=name.path)
    return error("case-unknown-path", name.span, message, did_you_mean(name.path, ids, say("decisions")))


def _foreign(name: PathName, block: Case | None, case: Case) -> Diagnostic | None:
    """Refuse an effect on a decision about somebody else."""
    if block is None or (block.part_of or block.id) == (case.part_of or case.id):
        return None
    return error(
        "case-effect-elsewhere",
        name.span,
        say(
            "`{name}` is a decision of another case, and an effect is done to a decision about the same person",
            name=name,
        ),
        say(
            "if both are about one person, add `part-of: {case}` at the top of this block",
            case=block.part_of or block.id,
        ),
    )


def _not_earlier(
    name: PathName, effect: Effect, path: Path, case: Case, course: Sequence[Decision]
) -> Diagnostic | None:
    """Refuse an effect on a decision that was not made before it; what could not be walked has faults of its own."""
    places = {decision.id: place for place, decision in enumerate(course)}
    own, other = places.get((case.id, path.id)), places.get((name.case or case.id, name.path))
    if own is None or other is None or other < own:
        return None
    return error(
        "case-effect-order",
        name.span,
        say(
            "`{name}` was not decided before `{path}`, so `{effect}` cannot have been done to it",
            name=name,
            path=path.id,
            effect=effect.effect,
        ),
        say("name a decision that comes before this one in time, or correct a date"),
    )
