"""Former ids of a case lead to it, those of its block and the former slugs of its post."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from pages import BLOCK, LIBRARY
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.index import site_of


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
