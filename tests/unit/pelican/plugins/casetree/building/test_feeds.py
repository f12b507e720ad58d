"""What feeds carry: somebody who wrote each entry, an id that stays, and no half of a figure."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from handover.border import tell
from handover.posts import Moved
from pelican.plugins.casetree.building.build import begin, build_of
from pelican.plugins.casetree.building.contents import WrittenAgain
from pelican.plugins.casetree.building.feeds import prepare_feed, summarise_without_figures

ROOT = "https://example.org"


@pytest.fixture
def context(tmp_path):
    found: dict[str, object] = {"SITEURL": ROOT, "SITENAME": "A site"}
    begin({}, tmp_path, found)
    return found


def entry(context, *told: object, content: str = "<svg></svg>", author: str | None = None) -> dict[str, object]:
    """Prepare a feed of one post, and return its entry."""
    post = SimpleNamespace(date=datetime(2026, 1, 2, tzinfo=UTC), _update_content=lambda text, root: f"{root}: {text}")
    for value in told:
        tell(post, value)
    build_of(context).by_url["posts/one/"] = post
    item = {"link": f"{ROOT}/posts/one/?x", "author_name": author, "unique_id": "as it was", "content": content}
    prepare_feed(context, SimpleNamespace(items=[item]))
    return item


def test_an_entry_without_an_author_is_the_sites(context):
    assert entry(context)["author_name"] == "A site"
    assert entry(context, author="Ann")["author_name"] == "Ann"


def test_a_post_that_has_moved_keeps_the_id_that_it_had(context):
    assert entry(context)["unique_id"] == "as it was"
    moved = entry(context, Moved(first_url="posts/before/"))
    assert moved["unique_id"] == "tag:example.org,2026-01-02:/posts/before/"


def test_a_feed_carries_the_text_that_was_written_for_it_with_its_links_resolved(context):
    assert entry(context, WrittenAgain(in_feed=lambda: "<p>x</p>"))["content"] == f"{ROOT}: <p>x</p>"
    assert entry(context)["content"] == "<svg></svg>"


def test_a_feed_of_summaries_stays_one(context):
    assert entry(context, WrittenAgain(in_feed=lambda: "<p>x</p>"), content="")["content"] == ""


def test_an_entry_of_another_plugin_is_left_alone_but_for_its_author(context):
    item = {"link": f"{ROOT}/elsewhere/", "author_name": None, "unique_id": "x", "content": "y"}
    prepare_feed(context, SimpleNamespace(items=[item]))
    assert item == {"link": f"{ROOT}/elsewhere/", "author_name": "A site", "unique_id": "x", "content": "y"}


class Cut:
    """A content whose summary Pelican cuts out of its text."""

    _content = "<figure>half a figure"

    def get_summary(self, root: str) -> str:
        """Cut it."""
        return self._content


def test_a_summary_is_cut_out_of_the_text_around_the_figures_and_the_text_stays():
    content = Cut()
    tell(content, WrittenAgain(without_figures=lambda: "<p>Words.</p>"))
    summarise_without_figures(content)
    assert content.get_summary(ROOT).fetch() == "<p>Words.</p>"
    assert content._content == "<figure>half a figure"


def test_a_summary_that_the_author_wrote_is_left_to_pelican():
    content = Cut()
    summarise_without_figures(content)
    assert "get_summary" not in vars(content)
