"""Runs the checkers that `make` has set up; a missing one is an error, never a reason to pass."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from building import ROOT

PACKAGES = ROOT / "node_modules"
VNU = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
SETTINGS = Path(__file__).parents[1] / "settings"
SECONDS = 300


def run(
    command: Sequence[str | Path], *, cwd: Path = ROOT, given: str = "", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a checker to its end, with `given` to read; its exit status is the caller's affair."""
    return subprocess.run(
        command,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        timeout=SECONDS,
    )


def node(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a checker of package.json."""
    return run([PACKAGES / ".bin" / name, *arguments])
