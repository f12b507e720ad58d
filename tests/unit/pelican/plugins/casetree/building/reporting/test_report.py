"""The end of a build: what is printed, and the exit status."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from pelican.generators import Generator
from pelican.utils import copy

from building import write
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.reporting import report as module
from pelican.plugins.casetree.building.reporting.report import guard, report


def test_a_build_without_faults_prints_nothing(tmp_path, capsys):
    settings = {"CASETREE_PUBLISHING": True}
    begin(settings, tmp_path)
    report(SimpleNamespace(settings=settings))
    assert capsys.readouterr() == ("", "")


def test_a_build_whose_output_nobody_reads_ends_without_a_word(tmp_path, capsys, monkeypatch):
    def run() -> None:
        raise BrokenPipeError

    monkeypatch.setattr(module, "leave_closed_output", lambda: 141)
    pelican = SimpleNamespace(settings={}, run=run)
    begin(pelican.settings, tmp_path)
    guard(pelican)
    with pytest.raises(SystemExit, match="141"):
        pelican.run()
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("is_dry", [False, True])
def test_a_build_that_is_stopped_says_so_and_one_that_is_only_for_its_faults_leaves_it_to_others(
    tmp_path, capsys, is_dry
):
    def run() -> None:
        raise KeyboardInterrupt

    pelican = SimpleNamespace(settings={}, run=run)
    begin(pelican.settings, tmp_path).is_dry = is_dry
    guard(pelican)
    with pytest.raises(KeyboardInterrupt if is_dry else SystemExit) as ended:
        pelican.run()
    assert ended.value.args == (() if is_dry else (130,))
    assert capsys.readouterr().err == ("" if is_dry else "stopped; the site may be half made: build it again\n")


def test_what_the_system_refuses_a_build_is_no_fault_of_the_program(tmp_path, capsys):
    def run() -> None:
        raise OSError(28, "No space left on device", "output/index.html")

    pelican = SimpleNamespace(settings={}, run=run)
    begin(pelican.settings, tmp_path)
    guard(pelican)
    with pytest.raises(SystemExit, match="1"):
        pelican.run()
    said = capsys.readouterr().err
    assert "error[system-refused]: the build stopped here: No space left on device" in said
    assert "output/index.html" in said
    assert "help: make room on the disk, then run it again" in said


def read_content(folder: Path) -> None:
    generator = Generator.__new__(Generator)
    generator.path, generator.settings = str(folder), {"IGNORE_FILES": []}
    generator.get_files([""])


def copy_theme(folder: Path) -> None:
    copy(str(folder), f"{folder}-copy")


@pytest.mark.parametrize("run", [read_content, copy_theme])
def test_a_folder_that_cannot_be_listed_ends_a_build_though_pelican_would_pass_over_it(
    tmp_path, capsys, monkeypatch, run
):
    folder, walk = write(tmp_path / "theme", {"icons/one.png": "1"}), os.walk
    pelican = SimpleNamespace(settings={}, run=lambda: run(folder))
    begin(pelican.settings, tmp_path)
    guard(pelican)
    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", Mock(side_effect=OSError(errno.EIO, "Input/output error", "theme/icons")))
        with pytest.raises(SystemExit, match="1"):
            pelican.run()
    said = capsys.readouterr().err
    assert "error[system-refused]: the build stopped here: Input/output error" in said
    assert "theme/icons" in said
    assert os.walk is walk
