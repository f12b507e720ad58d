"""Pages against the HTML standard: the Nu Html Checker (vnu), and html-validate's rules."""

from __future__ import annotations

import json
from pathlib import Path

from building import Built
from sitecheck.tools import VNU, node, run

RULES = Path(__file__).with_name("html-validate.json")


def test_vnu_finds_no_error_and_warns_of_nothing(public_site: Built, page_files: list[Path]) -> None:
    drawings = sorted(public_site.root.rglob("*.svg"))
    done = run(["java", "-jar", VNU, "--format", "json", "--also-check-svg", *page_files, *drawings])
    found = json.loads(done.stderr)["messages"]
    assert not [f"{m.get('url')}:{m.get('lastLine')}: {m['message']}" for m in found]


def test_html_validate_finds_nothing(page_files: list[Path]) -> None:
    done = node("html-validate", "--config", RULES, "--formatter", "text", *page_files)
    assert done.returncode == 0, done.stdout + done.stderr
