"""The feed of decisions: each that was made, once, with the end that it had and the dates of its post."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from xml.etree import ElementTree

from pages import BLOCK, HEADER, PART, pages_of
from pelican.plugins.casetree.building.made.decisions_feed import FeedFrame, decisions_feed
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords

ATOM = "{http://www.w3.org/2005/Atom}"
PENDING = "```case\ntree: steps\ndecided: pending\n```"


def page(title: str, day: int, **more: object) -> SimpleNamespace:
    """Return a post as Pelican makes it, as far as the feed asks."""
    return SimpleNamespace(title=title, lang="en", date=datetime(2026, 11, day, tzinfo=UTC), translations=[], **more)


def feed(posts: dict[str, str], language: str = "en", **published: SimpleNamespace) -> list[dict[str, str]]:
    """Return the entries of the feed of some posts, of which those are published that are given."""
    site = pages_of({name: HEADER + text for name, text in posts.items()}).site
    frame = FeedFrame(title="T", author="A site", root="https://x.org", file="feeds/d.xml", language=language)
    by_file = {f"{name}.md": each for name, each in published.items()}
    written = decisions_feed(site, CasesInWords(site.library), by_file, frame)  # type: ignore[arg-type]  # parts of pages
    entries = ElementTree.fromstring(written).iter(f"{ATOM}entry") if written else []
    return [{each.tag.removeprefix(ATOM): each.get("href") or each.text or "" for each in entry} for entry in entries]


def test_each_decision_that_was_made_is_an_entry_with_its_end() -> None:
    first, second = feed({"one.md": BLOCK, "two.md": PART}, one=page("A title", 3), two=page("Later", 5))
    assert (first["title"], first["summary"]) == ("Later – The agency, 2021", "Recognised (in our reading)")
    assert (second["title"], second["summary"]) == ("A title – The agency, 2010", "Allowed to stay (in our reading)")
    assert {first["link"], second["link"]} == {"https://x.org/cases/one/"}
    assert first["id"] != second["id"]


def test_the_dates_are_those_of_the_post() -> None:
    [entry] = feed({"one.md": BLOCK}, one=page("A title", 3, updated=datetime(2026, 11, 9, tzinfo=UTC)))
    assert (entry["published"], entry["updated"]) == ("2026-11-03T00:00:00+00:00", "2026-11-09T00:00:00+00:00")


def test_what_is_not_published_or_not_decided_is_in_no_feed() -> None:
    assert feed({"one.md": BLOCK}) == []
    assert feed({"one.md": PENDING}, one=page("A title", 3)) == []
    assert feed({"one.md": "Status: draft\n" + BLOCK}, other=page("Other", 3)) == []


def test_it_speaks_its_language_and_escapes_what_an_author_wrote() -> None:
    [entry] = feed({"one.md": BLOCK}, "ja", one=page("x &lt; <b>y</b> &amp; z", 3))
    assert entry["title"] == "x < y & z – 入国管理局、2010年"
    assert entry["link"] == "https://x.org/ja/cases/one/"


def test_the_id_of_an_entry_is_the_same_in_each_language_and_after_a_new_date() -> None:
    told = [("en", 1), ("ja", 1), ("en", 2)]
    ids = {feed({"one.md": BLOCK}, language, one=page("A", day))[0]["id"] for language, day in told}
    assert len(ids) == 1
