"""What a build hands a preview: faults with addresses, also of posts that cannot be read, and what is not public."""

import json
from pathlib import Path

import pytest
from pelican.settings import read_settings

from casetree.nouns.diagnostics import Source, error, say
from pelican.plugins.casetree.building.reporting.handed_over import expected_url, folders_elsewhere, handed_over
from pelican.plugins.casetree.posts.post_reader import read_post

SETTINGS = read_settings(str(Path(__file__).parents[7] / "pelicanconf.py"))


def test_each_fault_is_told_with_its_place_and_the_address_of_its_page():
    fault = error("post-no-header", Source.of("a.md", "x").span(1), say("it is wrong"))
    left_out, urls = [("b.md", say("a draft"))], {"a.md": "posts/a/"}
    told = json.loads(handed_over([fault], left_out, urls, ["/a theme"], {"a draft": "下書き"}))
    [one] = told["faults"]
    assert (one["file"], one["line"], one["is_error"], one["address"]) == ("a.md", 1, True, "posts/a/")
    assert "it is wrong" in one["text"]
    assert told["unpublished"] == [{"file": "b.md", "address": "", "reason": "下書き"}]
    assert told["elsewhere"] == ["/a theme"]


@pytest.mark.parametrize(
    ("name", "header", "url"),
    [
        ("one.md", "Title: A", "posts/one/"),
        ("news/one.md", "Slug: two", "posts/two/"),
        ("one.ja.md", "Title: A", "ja/posts/one/"),
        ("pages/one.md", "Title: A", "one/"),
        ("one.md", "Status: draft", "drafts/one/"),
        ("pages/one.ja.md", "Status: draft", "ja/drafts/pages/one/"),
    ],
)
def test_a_post_that_cannot_be_read_has_the_address_that_it_would_have(name, header, url, tmp_path):
    path = tmp_path / name
    source = Source.of(name, f"{header}\n\nText.\n")
    language = "ja" if ".ja." in name else ""
    slug = header.removeprefix("Slug: ") if header.startswith("Slug") else "one"
    assert expected_url(path, tmp_path, read_post(source, slug, language=language), SETTINGS) == url


def test_a_file_of_which_nothing_could_be_read_goes_by_its_name(tmp_path):
    assert expected_url(tmp_path / "one.ja.md", tmp_path, None, SETTINGS) == "ja/posts/one/"
    dated = {**SETTINGS, "ARTICLE_URL": "{date:%Y}/{slug}/"}
    assert expected_url(tmp_path / "one.md", tmp_path, None, dated) == ""


@pytest.mark.parametrize(
    ("settings", "seen"),
    [
        ({}, True),
        ({"THEME": "theme/dark", "PLUGIN_PATHS": ["plugins"]}, True),
        ({"THEME": "my-theme"}, False),
        ({"THEME_TEMPLATES_OVERRIDES": ["templates"]}, False),
        ({"PLUGIN_PATHS": ["plugins", "more"]}, False),
    ],
)
def test_a_build_stands_only_where_the_next_one_looks_through_all_that_it_was_made_from(
    tmp_path, monkeypatch, settings, seen
):
    monkeypatch.chdir(tmp_path)
    plain = {"THEME": str(tmp_path / "theme"), "THEME_TEMPLATES_OVERRIDES": [], "PLUGIN_PATHS": []}
    assert (not folders_elsewhere({**plain, **settings})) is seen
