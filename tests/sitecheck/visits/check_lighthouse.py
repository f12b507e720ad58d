"""Lighthouse: accessibility, best practices and findability are complete on the pages that readers meet first."""

from __future__ import annotations

from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from sitecheck.conftest import Published
from sitecheck.support.lighthouse import KINDS, longest, report

CATEGORIES = "accessibility,best-practices,seo"


@pytest.mark.parametrize("kind", KINDS)
def test_the_score_is_full(published: Published, tmp_path: Path, kind: str) -> None:
    address = longest(published.built.html, KINDS[kind])
    found = report(published.url + address, CATEGORIES, tmp_path / "report.json")
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


def _where(item: object) -> object:
    node = item.get("node") if isinstance(item, dict) else None
    return node.get("snippet") if isinstance(node, dict) else item
