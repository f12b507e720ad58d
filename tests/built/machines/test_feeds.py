"""Feeds: the picture and the words of a figure, never its drawing, and never half a figure."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from building import PUBLIC, Built, run_python
from pictures import size_of

ROOT = Path(__file__).parents[3]
ATOM = "{http://www.w3.org/2005/Atom}"

TREE = """title: A tree
start: first
questions:
  first: {ask: First?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""
POST = """Title: A post without a summary
Date: 2026-01-01

```case
tree: small
by: agency
decided: 2024
basis: inferred
answers: {first: yes}
```

""" + " ".join(["Text"] * 49 + ["end.", "Cut", "off."])


@pytest.fixture(scope="module")
def entry(tmp_path_factory: pytest.TempPathFactory) -> ElementTree.Element:
    """Publish one post and return its entry."""
    folder = tmp_path_factory.mktemp("feeds")
    (folder / "content/trees/small").mkdir(parents=True)
    (folder / "content/trees/small/2000-01-01.yaml").write_text(TREE, encoding="utf-8")
    (folder / "content/post.md").write_text(POST, encoding="utf-8")
    arguments = [str(folder / "content"), "-o", str(folder / "out"), "-s", "publishconf.py"]
    terse = ["-e", "CASETREE_SUMMARY_REQUIRED=false", "CASETREE_CATEGORY_REQUIRED=false"]
    assert run_python("-m", "pelican", *arguments, *terse, SITEURL="https://example.org").returncode == 0
    found = ElementTree.parse(folder / "out/feeds/all.atom.xml").find(f"{ATOM}entry")
    assert found is not None
    return found


def test_the_picture_of_a_feed_is_there_and_as_large_as_it_says(public_site: Built) -> None:
    count = 0
    for feed in sorted((public_site.root / "feeds").rglob("*.xml")):
        for content in ElementTree.parse(feed).iter(f"{ATOM}content"):
            page = BeautifulSoup(content.text or "", "html.parser")
            assert page.select("svg") == []
            for image in page.select("figure.case img"):
                count += 1
                file = public_site.root / str(image["src"]).removeprefix(f"{PUBLIC}/")
                assert size_of(file.read_bytes()) == (2 * int(str(image["width"])), 2 * int(str(image["height"])))
                assert image["alt"]
            for link in page.select("a[href], img[src]"):
                assert urlsplit(str(link.get("href") or link.get("src"))).netloc, link
    assert count > 5


def test_a_feed_tells_the_end_of_each_case_as_the_box_beside_its_post_does(public_site: Built) -> None:
    """Also where the figure looks at another decision than the last one, as that of the man of Sapporo does."""
    count = 0
    for found in ElementTree.parse(public_site.root / "feeds/en.atom.xml").iter(f"{ATOM}entry"):
        link = found.find(f"{ATOM}link")
        assert link is not None
        address = link.attrib["href"].removeprefix(PUBLIC).strip("/")
        page = BeautifulSoup((public_site.root / address / "index.html").read_text(encoding="utf-8"), "html.parser")
        content = BeautifulSoup(found.findtext(f"{ATOM}content", ""), "html.parser")
        told = " ".join(content.get_text(" ").split()).lower()
        for ending in page.select("dd.ending"):
            count += 1
            for part in re.sub(r" \([^“)]*\)$", "", ending.get_text()).split("; "):
                assert " ".join(re.sub(r" \((not |)(known whether )?final\)", "", part).split()).lower() in told, (
                    address
                )
    assert count > 5


def test_a_feed_carries_the_list_and_no_drawing(entry: ElementTree.Element) -> None:
    content = entry.findtext(f"{ATOM}content", "")
    assert "<svg" not in content
    assert '<ol class="case-steps"' in content
    assert 'data-question="first"' in content


def test_a_summary_never_holds_a_part_of_a_figure(entry: ElementTree.Element) -> None:
    assert entry.findtext(f"{ATOM}summary", "").strip() == f"<p>{' '.join(['Text'] * 49)} end …</p>"


def test_publishing_without_an_address_says_what_to_type() -> None:
    command = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", os.devnull]
    environment = {key: value for key, value in os.environ.items() if key != "SITEURL"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "make publish SITEURL=https://" in done.stderr
