"""A command whose output nobody reads any more ends without a word."""

import os
import subprocess
import sys

import pytest

from pelican.plugins.casetree.files.closed_output import STATUS
from reading import ROOT


def ended(command: list[str], **closed: bool) -> tuple[int, bytes]:
    """Run a command in the project with outputs that nobody reads; return its exit status and what it still says."""
    reader, writer = os.pipe()
    os.close(reader)
    streams = {name: writer if is_closed else subprocess.PIPE for name, is_closed in closed.items()}
    done = subprocess.run([sys.executable, *command], cwd=ROOT, check=False, **streams)
    os.close(writer)
    return done.returncode, done.stderr or b""


@pytest.mark.parametrize(
    "command",
    [
        ["block", "refugee-steps"],
        ["export", "refugee-steps", "--as", "mermaid"],
        ["schema", "tree"],
    ],
    ids=lambda command: command[0],
)
def test_a_command_ends_quietly(command):
    assert ended(["-m", "casetree", *command], stdout=True, stderr=False) == (STATUS, b"")


def test_faults_that_nobody_reads_end_it_too(tmp_path):
    (tmp_path / "a.md").write_text("No header", encoding="utf-8")
    assert ended(["-m", "casetree", "check", str(tmp_path)], stdout=True, stderr=True)[0] == STATUS
