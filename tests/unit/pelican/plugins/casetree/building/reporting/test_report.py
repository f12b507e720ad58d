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
