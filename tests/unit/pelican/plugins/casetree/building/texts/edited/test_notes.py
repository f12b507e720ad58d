"""What a whole build notes for one that makes an edited text alone."""

import json

import pytest

from casetree.nouns.diagnostics import Source
from pages import BLOCK, LIBRARY
from pelican.plugins.casetree.building.texts.edited.notes import Noted, blocks_digest, header_digest, notes_of
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.index import site_of

SETTINGS = {
    "TYPOGRIFY": False,
    "SITEURL": "",
    "THEME_TEMPLATES_OVERRIDES": [],
    "FORMATTED_FIELDS": ["summary"],
    "MARKDOWN": {"extensions": ["extra"]},
    "INTRASITE_LINK_REGEX": "x",
    "THEME": "theme",
    "SITENAME": "News",
    "DEFAULT_LANG": "en",
}
HEADER = "Title: A post\nDate: 2026-11-22\nSummary: In short.\n"


def post(text, header=HEADER, name="one"):
    return read_post(Source.of(f"{name}.md", f"{header}\n{text}"), name)


def notes(**settings):
    posts = [
        post(BLOCK),
        post("Text.", HEADER.replace("Summary: In short.\n", ""), "bare"),
        post("Text.", f"{HEADER}Status: draft\n", "draft"),
        post("Text.", name="unkept"),
    ]
    site, _ = site_of(posts, LIBRARY)
    pages = {each.source.path: f"{each.slug}/index.html" for each in posts if each.is_public}
    keys = {f"{name}.md": name.encode() for name in ("one", "bare", "draft")}
    return notes_of(site, pages, keys, {**SETTINGS, **settings}, {"one.md": ["all.xml"]})


def test_posts_that_have_a_page_and_a_summary_of_their_own_are_noted():
    found = notes()
    one = post(BLOCK)
    noted = Noted("one/index.html", "one", "en", header_digest(one), blocks_digest(one, ()), b"one".hex(), ["all.xml"])
    assert found["posts"] == {"one.md": noted}
    assert found["cases"] == {"one": "one.md"}
    assert json.loads(json.dumps(found))["posts"]["one.md"] == [*noted]


@pytest.mark.parametrize(
    "settings",
    [
        {"TYPOGRIFY": True},
        {"THEME_TEMPLATES_OVERRIDES": ["more"]},
        {"FORMATTED_FIELDS": ["summary", "title"]},
        {"MARKDOWN": {"extensions": [object()]}},
        {"MARKDOWN": {"extensions": [], "extension_configs": {1: {}}}},
    ],
)
def test_nothing_is_noted_where_pages_are_made_otherwise(settings):
    assert notes(**settings) == {}


def test_each_part_of_a_post_has_its_digest():
    one = post(f"Text.\n\n{BLOCK}")
    for other, header, blocks in (
        (post(f"Other text.\n\n\n{BLOCK}"), True, True),
        (post(f"Text.\n\n{BLOCK}", HEADER.replace("2026", "2025")), False, True),
        (post(f"Text.\n\n{BLOCK.replace('2010', '2011')}"), True, False),
        (post(f"Text.\n\n{BLOCK}\n\n{BLOCK}"), True, False),
    ):
        assert (header_digest(one) == header_digest(other)) is header
        assert (blocks_digest(one, ()) == blocks_digest(other, ())) is blocks


def test_a_table_counts_in_a_post_of_which_another_shows_something():
    one, other = (post(f"| Year | A |\n|---|---|\n| {year} | 1 |\n") for year in (2020, 2021))
    assert blocks_digest(one, ()) == blocks_digest(other, ())
    assert blocks_digest(one, ("one",)) != blocks_digest(other, ("one",))


@pytest.mark.parametrize("written", ["from: one\ntable: Year", "table: Year\nfrom: 'one'", "{from: one, table: Year}"])
def test_the_posts_of_which_others_show_something_are_noted(written):
    site, _ = site_of([post(f"```passage\n{written}\n```\n", name="two"), post("Text.")], LIBRARY)
    assert notes_of(site, {}, {}, SETTINGS)["origins"] == ["one"]
