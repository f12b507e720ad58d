"""The end of a build: what is printed, and the exit status."""

from types import SimpleNamespace

from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.reporting.report import report


def test_a_build_without_faults_prints_nothing(tmp_path, capsys):
    settings = {"PUBLISHING": True}
    begin(settings, tmp_path)
    report(SimpleNamespace(settings=settings))
    assert capsys.readouterr() == ("", "")
