"""Lighthouse: accessibility, best practices and findability are complete on the pages that readers meet first."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from browser.tabs import browser_path
from sitecheck.conftest import Published
from sitecheck.tools import PACKAGES, run

WANTED = {"home": "", "article": "posts/*/", "case": "cases/*/", "search": "search/", "Japanese article": "ja/posts/*/"}
CATEGORIES = "accessibility,best-practices,seo"


@pytest.mark.parametrize("kind", WANTED)
def test_the_score_is_full(published: Published, tmp_path: Path, kind: str) -> None:
    (address,) = _pages(published, WANTED[kind])
    report = tmp_path / "report.json"
    options = [f"--only-categories={CATEGORIES}", "--quiet", "--output=json", f"--output-path={report}"]
    # Lighthouse has the page itself fetch robots.txt, which the page's policy refuses; it is read below instead.
    options.append("--skip-audits=robots-txt")
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    done = run(
        [PACKAGES / ".bin" / "lighthouse", published.url + address, *options, f"--chrome-flags={flags}"],
        environment={"CHROME_PATH": browser_path()},
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(report.read_text(encoding="utf-8"))
    failed = {
        id: [audit["title"], *map(_where, audit.get("details", {}).get("items", ()))]
        for id, audit in found["audits"].items()
        if audit["score"] is not None and audit["score"] < 1 and audit["scoreDisplayMode"] != "informative"
    }
    scores = {name: category["score"] for name, category in found["categories"].items()}
    assert scores == dict.fromkeys(CATEGORIES.split(","), 1), failed


def test_robots_txt_is_read_as_it_is_meant(published: Published) -> None:
    robots = RobotFileParser(published.url + "robots.txt")
    robots.read()
    assert all(robots.can_fetch("*", published.url + address) for address in published.addresses)
    assert robots.site_maps() == [published.url + "sitemap.xml"]


def _pages(published: Published, pattern: str) -> list[str]:
    """Return the longest page of a kind."""
    found = [address for address in published.built.html if Path(f"/{address}").match(f"/{pattern}")]
    found = [address for address in found if address.count("/") == pattern.count("/")]
    return sorted(found, key=lambda address: len(published.built.html[address]))[-1:]


def _where(item: object) -> object:
    node = item.get("node") if isinstance(item, dict) else None
    return node.get("snippet") if isinstance(node, dict) else item
