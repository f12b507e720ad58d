"""Lists in every language: which posts they show, in which order, and where they stand."""

from __future__ import annotations

from datetime import datetime
from types import SimpleNamespace
from typing import Any

from editions.lists import edition_of, file_of, surroundings, views_of
from handover.editions import Edition, View

LISTS = {"index": "", "archives": "archives/", "404": "404.html"}


def label(name: str) -> Any:
    return _Label(name)


class _Label:
    """A tag as Pelican makes it: equal by its slug."""

    def __init__(self, name: str) -> None:
        self.name, self.slug, self.url = name, name.lower(), f"tags/{name.lower()}/"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Label) and self.slug == other.slug

    def __hash__(self) -> int:
        return hash(self.slug)


def post(slug: str, day: int, lang: str = "en", tags: str = "", **versions: Any) -> Any:
    made = SimpleNamespace(
        slug=slug, lang=lang, date=datetime(2026, 1, day), tags=list(map(label, tags.split())), translations=[]
    )
    for code, other_tags in versions.items():
        other = SimpleNamespace(**{**vars(made), "lang": code, "tags": list(map(label, other_tags.split()))})
        made.translations.append(other)
    return made


POSTS = [
    post("old", 1, tags="Syria", ja="Syria"),
    post("untranslated", 3, tags="Syria Court"),
    post("only-japanese", 2, "ja", tags="難民"),
]


def edition(language: str) -> Edition:
    return edition_of(POSTS, language, "en")


def told(posts: Any) -> list[tuple[str, str]]:
    return [(each.slug, each.lang) for each in posts]


def test_every_post_is_in_every_edition_in_its_language_where_it_can_be() -> None:
    assert told(edition("en").posts) == [("untranslated", "en"), ("only-japanese", "ja"), ("old", "en")]
    assert told(edition("ja").posts) == [("untranslated", "en"), ("only-japanese", "ja"), ("old", "ja")]


def test_a_post_in_the_language_of_a_region_is_in_that_language() -> None:
    assert told(edition_of([post("one", 1, "en-GB")], "en", "en").own) == [("one", "en-GB")]


def test_an_edition_knows_which_posts_are_its_own() -> None:
    assert told(edition("ja").own) == [("only-japanese", "ja"), ("old", "ja")]


def test_tags_are_those_of_the_posts_that_are_shown() -> None:
    assert {tag.name: told(posts) for tag, posts in edition("ja").tags.items()} == {
        "Court": [("untranslated", "en")],
        "Syria": [("untranslated", "en"), ("old", "ja")],
        "難民": [("only-japanese", "ja")],
    }


def test_a_tag_that_is_written_twice_lists_its_post_once() -> None:
    twice = edition_of([post("one", 1, tags="Syria syria")], "en", "en")
    assert [told(posts) for posts in twice.tags.values()] == [[("one", "en")]]


def test_posts_of_one_day_keep_an_order_that_does_not_depend_on_their_files() -> None:
    pair = [post("b", 1), post("a", 1)]
    assert told(edition_of(pair, "en", "en").posts) == told(edition_of(pair[::-1], "en", "en").posts)


def views() -> dict[str, View]:
    return {view.url: view for view in views_of([edition("en"), edition("ja")], LISTS)}


def test_every_list_stands_in_every_language() -> None:
    single = ["", "archives/", "404.html", "ja/", "ja/archives/", "ja/404.html"]
    tags = ["tags/court/", "tags/syria/", "tags/難民/", "ja/tags/court/", "ja/tags/syria/", "ja/tags/難民/"]
    assert sorted(views()) == sorted([*single, *tags])
    assert file_of(views()["ja/"].url) == "ja/index.html"
    assert file_of(views()["ja/404.html"].url) == "ja/404.html"


def test_lists_know_their_addresses_in_the_other_languages() -> None:
    assert views()["ja/tags/syria/"].alternates == {"en": "tags/syria/", "ja": "ja/tags/syria/"}
    assert views()[""].alternates == {"en": "", "ja": "ja/"}


def test_a_tag_that_only_one_language_has_names_no_other_list() -> None:
    translated = post("one", 1, tags="Court", ja="裁判")
    found = {view.url: view for view in views_of([edition_of([translated], code, "en") for code in ("en", "ja")], {})}
    assert found["ja/tags/裁判/"].alternates == {"ja": "ja/tags/裁判/"}


def test_a_list_knows_what_its_feed_carries() -> None:
    assert told(views()["ja/tags/syria/"].own) == [("old", "ja")]


def test_a_post_has_neighbours_in_the_order_of_publication() -> None:
    found = {
        post.slug: (around.before and around.before.slug, around.after and around.after.slug)
        for post, around in surroundings(edition("en"))
    }
    assert found == {"untranslated": ("only-japanese", None), "old": (None, "only-japanese")}


def test_what_stands_around_a_post_is_told_in_its_own_language() -> None:
    assert told(post for post, _ in surroundings(edition("ja"))) == [("only-japanese", "ja"), ("old", "ja")]
    assert [around.related[0].post.slug for _, around in surroundings(edition("en"))] == ["old", "untranslated"]
