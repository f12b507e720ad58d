"""Style sheets against stylelint's standard rules."""

from sitecheck.support.tools import SETTINGS, node

RULES = SETTINGS / "stylelint.config.mjs"


def test_stylelint_finds_nothing() -> None:
    done = node("stylelint", "--config", RULES, "--max-warnings", "0", "theme/**/*.css")
    assert done.returncode == 0, done.stderr + done.stdout
