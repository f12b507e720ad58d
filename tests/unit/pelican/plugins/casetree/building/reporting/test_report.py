"""The end of a build: what is printed, and the exit status."""

from types import SimpleNamespace

import pytest

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
