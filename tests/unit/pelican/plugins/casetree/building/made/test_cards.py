"""Cards: one beside each published post, and none at home, where nothing can be linked to."""

from types import SimpleNamespace

import pytest

from handover.border import told
from handover.posts import Carded
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.made.cards import give_cards


def cards(tmp_path, address: str, *names: str) -> list[str]:
    """Give cards to two posts of which one is a translation, and return where they stand."""
    settings = {"SITEURL": address}
    build = begin(settings, tmp_path)
    posts = [SimpleNamespace(save_as=name) for name in names]
    draft = SimpleNamespace(save_as="drafts/two/index.html")
    give_cards(SimpleNamespace(settings=settings, articles=posts[:1], translations=posts[1:], drafts=[draft]))
    assert not told(draft, Carded).card
    return [told(post, Carded).card for post in build.carded]


def test_at_home_no_post_has_a_card(tmp_path):
    assert cards(tmp_path, "", "posts/one/index.html") == []


def test_every_published_post_and_translation_has_a_card_and_no_draft(tmp_path):
    found = cards(tmp_path, "https://example.org", "posts/one/index.html", "ja/posts/one/index.html")
    assert found == ["posts/one/card.png", "ja/posts/one/card.png"]


@pytest.mark.parametrize(
    ("save_as", "card"),
    [("one.html", "one-card.png"), ("index.html", "card.png"), ("a/b/one.html", "a/b/one-card.png")],
)
def test_a_card_stands_beside_its_post_under_a_name_that_no_other_post_has(tmp_path, save_as, card):
    assert cards(tmp_path, "https://example.org", save_as) == [card]
