"""The mutants of a part, as cosmic-ray makes and keeps them, without those that change nothing that is ever run."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

import yaml
from cosmic_ray.commands import init
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_db import WorkDB
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkerOutcome, WorkResult
from mutate.parts import Part
from mutate.trial import FAILED, PASSED, ROOT, STOPPED

SEED = 24
"""By which the mutants of a sample are drawn."""

_OUTCOMES = {PASSED: TestOutcome.SURVIVED, FAILED: TestOutcome.KILLED, STOPPED: TestOutcome.INCOMPETENT}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one module."""

    job: str
    spec: MutationSpec

    @property
    def module(self) -> str:
        """The file, from the root of the project."""
        return self.spec.module_path.as_posix()

    def code(self) -> bytes:
        """Return the module with the change."""
        operator = get_operator(self.spec.operator_name)(**self.spec.operator_args)
        code: str | None = mutate_code((ROOT / self.module).read_text(encoding="utf-8"), operator, self.spec.occurrence)
        assert code is not None
        return code.encode()

    @property
    def lines(self) -> tuple[str, str]:
        """The first line that differs, as it was and as it is."""
        before, after = (ROOT / self.module).read_text(encoding="utf-8").splitlines(), self.code().decode().splitlines()
        number = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), -1)
        return before[number].strip(), after[number].strip()

    @property
    def told(self) -> str:
        """What it is, for a reader."""
        was, now = self.lines
        return (
            f"{self.module}:{self.spec.start_pos[0]} {self.spec.operator_name.rpartition('/')[2]}\n- {was}\n+ {now}\n"
        )

    @property
    def reason(self) -> str:
        """Why no test can notice it, if somebody has read it and said so."""
        was, now = self.lines
        return next((each["reason"] for each in _explained() if _is_meant(each, self.module, was, now)), "")


def _is_meant(explained: dict[str, str], module: str, was: str, now: str) -> bool:
    return module.endswith(explained["module"]) and explained["was"] in (was, "*") and explained["now"] in (now, "*")


@cache
def _explained() -> list[dict[str, str]]:
    text = Path(__file__).with_name("equivalent.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text) or []


def mutants_of(part: Part, base: WorkDB) -> list[Mutant]:
    """Return the mutants of a part in order, or its sample as drawn: so those tried first are a sample too.

    They are made when they are first asked for.
    """
    if not base.num_work_items:
        init([path.relative_to(ROOT) for path in _files(part)], base, {})
    found = [Mutant(item.job_id, item.mutations[0]) for item in base.work_items]
    found = [mutant for mutant in found if _is_run(mutant) and _can_be_made(mutant)]
    found.sort(
        key=lambda mutant: (mutant.module, mutant.spec.start_pos, mutant.spec.operator_name, mutant.spec.occurrence)
    )
    if not part.sample or len(found) <= part.sample:
        return found
    drawn = random.Random(SEED).sample(range(len(found)), part.sample)
    return [found[number] for number in drawn]


def fingerprint(part: Part) -> str:
    """Return a hash of the modules: where they differ, mutants of before mean nothing."""
    return blake2b(b"\0".join(path.read_bytes() for path in _files(part)), digest_size=4).hexdigest()


def _files(part: Part) -> list[Path]:
    found = [ROOT / name for name in part.modules]
    below = (each for path in found for each in ([path] if path.is_file() else sorted(path.rglob("*.py"))))
    return [path for path in below if path.name != "__init__.py"]


def _can_be_made(mutant: Mutant) -> bool:
    """False for a change that cosmic-ray lists and cannot make: of `except` with a name from another module."""
    if not mutant.spec.operator_name.endswith("ExceptionReplacer"):
        return True
    try:
        return bool(mutant.code())
    except AttributeError:
        return False


def _is_run(mutant: Mutant) -> bool:
    """False for what stands in the annotation of a type: no module of ours evaluates one."""
    return not any(first <= mutant.spec.start_pos < last for first, last in _annotations(mutant.module))


@cache
def _annotations(module: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    return [((each.lineno, each.col_offset), (each.end_lineno or 0, each.end_col_offset or 0)) for each in _types(tree)]


def _types(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            yield node.annotation
        if isinstance(node, ast.FunctionDef) and node.returns:
            yield node.returns


def pending(base: WorkDB, mutants: list[Mutant]) -> list[Mutant]:
    """Return those that were not tried yet, and those that no test noticed: there may be a new test."""
    found = verdicts(base, mutants)
    return [mutant for mutant in mutants if found[mutant.job] == PASSED and not mutant.reason]


def noted(base: WorkDB, mutant: Mutant, verdict: str) -> None:
    """Keep how a mutant ended."""
    result = WorkResult(worker_outcome=WorkerOutcome.NORMAL, output=verdict, test_outcome=_OUTCOMES[verdict])
    base.set_result(mutant.job, result)


def verdicts(base: WorkDB, mutants: list[Mutant]) -> dict[str, str]:
    """Return by job how each ended; one that was not tried yet passes."""
    found = {job: result.output for job, result in base.results}
    return {mutant.job: found.get(mutant.job, PASSED) for mutant in mutants}
