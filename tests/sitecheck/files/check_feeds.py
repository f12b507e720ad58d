"""Feeds against the schema of RFC 4287 (by Jing), and as feedparser reads them; where pages lead to them."""

from __future__ import annotations

from pathlib import Path

import feedparser

from sitecheck.conftest import Published
from sitecheck.support.tools import SETTINGS, VNU, run

SCHEMA = SETTINGS / "atom.rnc"
JING = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"  # Jing as it comes with vnu


def feeds(published: Published) -> list[Path]:
    """Return the files of all feeds."""
    found = sorted((published.built.root / "feeds").rglob("*.xml"))
    assert found
    return found


def test_every_feed_is_valid(published: Published) -> None:
    done = run(["java", "-cp", VNU, JING, "-c", SCHEMA, *feeds(published)])
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_schema_refuses_what_is_no_feed(published: Published, tmp_path: Path) -> None:
    text = feeds(published)[0].read_text(encoding="utf-8")
    for number, (right, wrong) in enumerate(
        {"<updated>": "<updated>yesterday ", "<entry>": "<entry><id>x</id>"}.items()
    ):
        assert right in text
        file = tmp_path / f"{number}.xml"
        file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        assert run(["java", "-cp", VNU, JING, "-c", SCHEMA, file]).returncode == 1, wrong


def test_feedparser_reads_every_feed_without_a_complaint(published: Published) -> None:
    for file in feeds(published):
        read = feedparser.parse(published.url + file.relative_to(published.built.root).as_posix())
        assert not read.bozo, (file, read.get("bozo_exception"))
        assert read.version == "atom10"
        assert read.feed.title
        assert read.entries
        ids = [entry.id for entry in read.entries]
        assert len(set(ids)) == len(ids), file
        for entry in read.entries:
            assert entry.link.startswith(published.url), file
            assert entry.get("author") or read.feed.get("author"), (file, "RFC 4287, 4.1.1: somebody wrote it")
            assert entry.updated_parsed
            assert entry.content[0].value if "content" in entry else entry.summary


def test_every_feed_is_led_to_by_a_page_in_its_language(published: Published) -> None:
    led = {
        link["href"].removeprefix(published.url): page.html["lang"]  # type: ignore[index]  # every page has one
        for page in published.built.pages.values()
        for link in page.select('head link[rel="alternate"][type="application/atom+xml"]')
    }
    for file in feeds(published):
        name = file.relative_to(published.built.root).as_posix()
        assert name in led, name
