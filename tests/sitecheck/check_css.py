"""Style sheets against stylelint's standard rules."""

from pathlib import Path

from sitecheck.support.tools import node

RULES = Path(__file__).with_name("settings") / "stylelint.config.mjs"


def test_stylelint_finds_nothing() -> None:
    done = node("stylelint", "--config", RULES, "--max-warnings", "0", "theme/**/*.css")
    assert done.returncode == 0, done.stderr + done.stdout
