"""What Pelican logs as an error becomes a diagnostic."""

import errno
import logging
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from casetree.nouns.diagnostics import Diagnostic
from pelican.plugins.casetree.building.log import FaultLog


def logged(message: str, *arguments: object, root: Path = Path()) -> Diagnostic:
    """Return what an error in Pelican's log becomes."""
    log = FaultLog()
    log.root = root
    log.handle(logging.LogRecord("pelican", logging.ERROR, "x.py", 1, message, arguments, None))
    [fault] = log.faults
    return fault


def test_an_error_in_the_log_names_its_file_and_is_one_line():
    fault = logged("Could not process %s\n  at all", "posts/a.md")
    assert (fault.code, fault.span.source.path) == ("pelican-error", "posts/a.md")
    assert fault.message == "Pelican says: Could not process posts/a.md at all"
    assert logged("Skipping %s", SimpleNamespace(source_path="a.rst")).span.source.path == "a.rst"


def test_what_is_in_the_content_folder_is_named_as_elsewhere_whatever_kind_of_file_it_is(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "circle.md").symlink_to("circle.md")
    for name in ("pipe.md", "circle.md"):
        assert logged("Could not process %s", f"./{name}", root=tmp_path).span.source.path == str(tmp_path / name)


def test_an_error_about_no_file_is_pelicans_own():
    assert logged("Something went wrong").span.source.path == "pelican"
    assert logged("%s is no file", "word").span.source.path == "pelican"
    assert logged("").message == "Pelican says: "


def test_the_reason_that_pelican_leaves_out_is_said():
    try:
        raise ValueError("the other day")
    except ValueError:
        fault = logged("Could not process %s", "a.md")
    assert fault.message == "Pelican says: Could not process a.md (the other day)"


def test_a_warning_in_the_log_is_no_fault_but_is_noted():
    log = FaultLog()
    log.handle(logging.LogRecord("pelican", logging.WARNING, "x.py", 1, "Watch out for %s", ("it",), None))
    assert log.level == logging.WARNING
    assert (log.faults, log.warnings) == ([], ["WARNING  Watch out for it"])


@pytest.mark.parametrize("level", [logging.WARNING, logging.ERROR])
def test_what_the_system_refuses_is_a_fault_however_lightly_pelican_takes_it(level):
    log = FaultLog()
    try:
        raise OSError(errno.ENOSPC, "No space left on device", "court.png")
    except OSError as reason:
        arguments = ("content/court.png", "output/court.png", reason)
        message = "A problem occurred copying file %s to %s; %s"
        log.handle(logging.LogRecord("pelican", level, "x.py", 1, message, arguments, None))
    [fault] = log.faults
    assert (fault.code, fault.span.source.path) == ("system-refused", "content/court.png")
    assert str(fault.help) == "make room on the disk, then run it again"
    assert log.warnings == []
