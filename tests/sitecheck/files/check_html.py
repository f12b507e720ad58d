"""Pages against the HTML standard: the Nu Html Checker (vnu), and html-validate's rules."""

from __future__ import annotations

import json
from pathlib import Path

from bs4 import BeautifulSoup

from sitecheck.conftest import Published
from sitecheck.support.tools import SETTINGS, VNU, node, run

RULES = SETTINGS / "html-validate.json"

# vnu asks no server on this machine, so it reads files, and takes the site's own address for a stranger's; and it
# takes JSON-LD, which no browser runs, for a script. Policies are Chromium's to judge: check_visits.py.
ELSEWHERE = "(Resource|Inline script) violates Content Security Policy .*"


def test_vnu_finds_no_error_and_warns_of_nothing(published: Published) -> None:
    drawings = sorted(published.built.root.rglob("*.svg"))
    command = ["java", "-jar", VNU, "--format", "json", "--also-check-svg", "--filterpattern", ELSEWHERE]
    done = run([*command, *published.files, *drawings])
    found = json.loads(done.stderr)["messages"]
    assert not [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in found]


NAMED_WELL = {
    # What scrolls by itself is named as a region: a `pre` or a part of a figure, neither of which is a section.
    "prefer-native-element": '[role="region"][tabindex="0"]',
    # The course of a case in time is a list with a name; ARIA allows it, the rule would rather have a landmark.
    "aria-label-misuse": "figure.case > ol[aria-label], figure.case > details > ol[aria-label]",
}
"""The only elements that a rule of html-validate may speak of."""


def test_html_validate_finds_nothing(published: Published, tmp_path: Path) -> None:
    report = tmp_path / "report.json"  # to a pipe it writes only a part
    done = node("html-validate", "--config", RULES, "--formatter", f"json={report}", *published.files)
    files = json.loads(report.read_text(encoding="utf-8"))
    found = [(Path(file["filePath"]), message) for file in files for message in file["messages"]]
    assert found or done.returncode == 0, done.stderr
    assert [message for file, message in found if not _is_meant(file, message)] == []


def _is_meant(file: Path, message: dict[str, str]) -> bool:
    """True for what is said of an element that is as it is for a reason."""
    kind = NAMED_WELL.get(message["ruleId"])
    if kind is None:
        return False
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    element = page.select_one(message["selector"])
    return element is not None and element in page.select(kind)
