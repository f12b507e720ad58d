"""Pages against the HTML standard: the Nu Html Checker (vnu), and html-validate's rules."""

from __future__ import annotations

import json
from pathlib import Path

from sitecheck.conftest import Published
from sitecheck.tools import VNU, node, run

# What scrolls by itself is named as a region where it is a `pre` or a part of a figure, neither of which is a section.
RULES = Path(__file__).with_name("html-validate.json")

# vnu asks no server on this machine, so it reads files, and takes the site's own address for a stranger's; and it
# takes JSON-LD, which no browser runs, for a script. Policies are Chromium's to judge: check_visits.py.
ELSEWHERE = "(Resource|Inline script) violates Content Security Policy .*"


def test_vnu_finds_no_error_and_warns_of_nothing(published: Published) -> None:
    drawings = sorted(published.built.root.rglob("*.svg"))
    command = ["java", "-jar", VNU, "--format", "json", "--also-check-svg", "--filterpattern", ELSEWHERE]
    done = run([*command, *published.files, *drawings])
    found = json.loads(done.stderr)["messages"]
    assert not [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_html_validate_finds_nothing(published: Published) -> None:
    done = node("html-validate", "--config", RULES, "--formatter", "text", *published.files)
    assert done.returncode == 0, done.stdout + done.stderr
