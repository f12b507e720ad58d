"""Each program of `make bench` and of tools/ starts: what it imports is where it looks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from building import ROOT

PROGRAMS = [
    path
    for folder in ("tests/bench", "tools")
    for path in sorted((ROOT / folder).glob("[!_]*.py"))
    if not path.name.startswith(("test_", "make_advances"))  # which needs what is installed nowhere here
]
STARTING = """
import os, runpy, sys, traceback
root, *programs = sys.argv[1:]
path = sys.path[1:]
for program in programs:
    sys.path[:] = [os.path.dirname(program), *path]
    try:
        runpy.run_path(program, run_name="started")
    except Exception:
        traceback.print_exc()
    for name, module in [*sys.modules.items()]:
        if (getattr(module, "__file__", None) or "").startswith((f"{root}/tests", f"{root}/tools")):
            del sys.modules[name]
"""
"""Runs programs as Python does, but for what each does when it is not imported; none finds what another has found."""


def test_each_program_finds_what_it_imports(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTING, str(ROOT), *map(str, PROGRAMS)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_programs_of_the_benchmarks_are_among_them() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    asked = {word for word in makefile.split() if word.startswith(("tests/bench/", "tools/")) and word.endswith(".py")}
    assert len(asked) > 4
    assert {ROOT / word for word in asked} <= {*PROGRAMS}
