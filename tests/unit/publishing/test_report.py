"""What a publication has brought, as a person is told."""

from publishing.report import counts, difference, vanished
from publishing.stamp import Stamp


def test_pages_are_counted_by_kind():
    files = [
        "index.html",
        "posts/a/index.html",
        "ja/posts/a/index.html",
        "cases/a/index.html",
        "cases/index.html",
        "a.css",
    ]
    assert counts(files) == "5 pages: 2 posts, 1 case, 0 trees"


def test_addresses_that_lead_on_are_neither_posts_nor_cases():
    files = ["index.html", "posts/a/index.html", "posts/old/index.html", "cases/a/index.html", "cases/part/index.html"]
    leading_on = ["posts/old/index.html", "cases/part/index.html"]
    assert counts(files, leading_on) == "3 pages: 1 post, 1 case, 0 trees; besides, 2 addresses lead on"
    assert counts(files[:3], leading_on[:1]) == "2 pages: 1 post, 0 cases, 0 trees; besides, 1 address leads on"
    assert counts(files[1:3], leading_on[:1]) == "1 page: 1 post, 0 cases, 0 trees; besides, 1 address leads on"


def test_new_changed_and_gone_pages_are_named():
    before = {"index.html": "1", "posts/a/index.html": "1", "posts/b/index.html": "1"}
    now = {"index.html": "2", "posts/a/index.html": "1", "posts/c/index.html": "1", "theme/x.css": "1"}
    assert difference(before, now) == ["  new: /posts/c/", "  changed: /", "  gone: /posts/b/"]
    assert difference(now, now) == ["  no page changed"]


def test_a_long_list_is_cut():
    now = {f"posts/{number}/index.html": "1" for number in range(9)}
    assert difference({}, now) == ["  new: /posts/0/, /posts/1/, /posts/2/, /posts/3/, /posts/4/ and 4 more"]


def test_an_address_that_leads_nowhere_any_more_is_named():
    before = Stamp(address="", files={"posts/a/index.html": "1", "posts/b/index.html": "1", "x.css": "1"})
    now = Stamp(address="", files={"posts/b/index.html": "leads on"})
    assert vanished(before, now) == ["posts/a/"]
    assert vanished(None, now) == []
