"""A header as Pelican takes one."""

from __future__ import annotations

from pelican.settings import DEFAULT_CONFIG

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.building.texts.usable import usable
from pelican.plugins.casetree.posts.post import Post
from pelican.plugins.casetree.posts.post_reader import read_post

_SETTINGS = {**DEFAULT_CONFIG, "SLUGIFY_SOURCE": "basename"}


def _post(header: str) -> Post:
    return read_post(Source.of("one.md", f"{header}\n\nText.\n"), "one")


def test_what_would_lead_a_page_out_of_the_site_is_left_out() -> None:
    assert usable(_post("Title: T\nSlug: ../x"), _SETTINGS) == {"title": ["T"]}


def test_tags_without_an_address_are_left_out() -> None:
    assert usable(_post("Title: T\nTags: a, !!, b"), _SETTINGS)["tags"] == ["a, b"]


def test_a_file_gives_its_post_a_slug() -> None:
    assert usable(_post("Title: T"), _SETTINGS)["slug"] == ["one"]


def test_names_after_the_hundredth_are_not_read() -> None:
    listed = ", ".join(f"name {n}" for n in range(101))
    found = usable(_post(f"Title: T\nTags: {listed}\nAuthors: {listed}"), _SETTINGS)
    assert found["tags"] == found["authors"] == [listed.removesuffix(", name 100")]
