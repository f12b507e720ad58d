"""Former ids of a case lead to it, those of its block and the former slugs of its post."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from pages import BLOCK, LIBRARY, TREE, pointed_at
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.index import site_of
from reading import library_of, table


def aliases_of(header: str, block: str = BLOCK, slug: str = "now") -> tuple[dict[str, str], list[str]]:
    text = f"Title: A post\nDate: 2026-11-22\n{header}\n\n{block}\n"
    site, faults = site_of([read_post(Source.of("post.md", text), slug)], LIBRARY)
    return dict(site.library.aliases), [fault.code for fault in faults]


def test_a_case_that_goes_by_its_posts_slug_had_the_posts_former_slugs_too() -> None:
    assert aliases_of("Aliases: before, Long.ago, once") == ({"before": "now", "once": "now"}, [])
    assert aliases_of("Aliases: before", BLOCK.replace("case\n", "case\nid: other\n", 1)) == ({}, [])


def test_a_former_id_that_block_and_header_name_is_no_fault() -> None:
    named = BLOCK.replace("case\n", "case\naliases: [before, older]\n", 1)
    assert aliases_of("Aliases: before", named) == ({"before": "now", "older": "now"}, [])


def test_a_former_slug_that_is_the_cases_own_id_is_told() -> None:
    assert aliases_of("Aliases: now") == ({}, ["case-alias-taken"])


def test_an_official_figure_of_a_tree_that_names_no_value_is_an_error_at_the_very_words():
    official = 'official:\n  - label: {en: "None of {data:figures:applied:2020} people", ja: 一部}\n    cite: act\n'
    library = library_of({"2000-01-01": TREE + official + "sources: {act: {title: Act}}\n"}, id="steps")
    _, faults = site_of([], library, {"figures": table()})
    [fault] = faults
    assert (fault.code, fault.span.source.path, pointed_at(fault)) == (
        "data-unknown-reference",
        "2000-01-01.yaml",
        "{data:figures:applied:2020}",
    )
