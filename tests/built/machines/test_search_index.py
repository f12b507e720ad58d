"""The index of the search page: only what is published, the same bytes each time, and a script nowhere else."""

from __future__ import annotations

import gzip
import json
import re

from building import Built
from finding.search.records import mark

SECRETS = ("Not ready", "Not listed")


def fragments(built: Built) -> list[dict[str, object]]:
    """Return what Pagefind keeps of each page."""
    files = sorted((built.root / "pagefind" / "fragment").iterdir())
    return [json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")) for file in files]


def test_every_published_post_and_page_is_in_the_index(site: Built) -> None:
    urls = {str(fragment["url"]).lstrip("/") for fragment in fragments(site)}
    moved = {address for address, page in site.pages.items() if page.select("meta[http-equiv=refresh]")}
    posts = {address for address in site.pages if "posts/" in address} - moved
    pages = {f"{language}{name}/" for language in ("", "ja/") for name in ("about", "method", "privacy")}
    assert posts | pages <= urls
    cases = {address for address in site.pages if re.fullmatch("(ja/)?cases/[^/]+/", address)} - moved
    assert cases <= urls
    assert {f"{root}trees/refugee-recognition/{walk}" for root in ("", "ja/") for walk in ("", "walk/")} <= urls
    assert "glossary/term-refugee/" in urls
    assert not {url for url in urls if "tags/" in url or "catalogue/" in url}


def test_no_draft_and_no_hidden_post_is_in_the_index(sample_site: Built) -> None:
    kept = json.dumps(fragments(sample_site), ensure_ascii=False)
    assert "Three parties" in kept
    assert not [title for title in SECRETS if title in kept]


def test_a_post_is_found_by_its_outcome_and_nationality_in_both_languages(site: Built) -> None:
    kept = {str(fragment["url"]): str(fragment["content"]) for fragment in fragments(site)}
    for language, root in (("en", "/"), ("ja", "/ja/")):
        marks = [
            mark("language", language),
            mark("kind", "post"),
            mark("outcome", "refugee-steps.allowed"),
            mark("nationality", "Russia"),
        ]
        assert kept[f"{root}posts/russian-critic-allowed-to-stay/"].endswith(" ".join(marks) + ".")
    assert mark("nationality", "Russia") not in kept["/posts/syrian-man-aichi/"]


def test_the_page_offers_what_can_be_found(site: Built) -> None:
    options = site.pages["ja/search/"].select("#nationality option")
    assert {option["value"]: option.text for option in options}["Russia"] == "ロシア"


def test_a_choice_is_named_in_japanese_though_no_japanese_post_is_found_by_it(site: Built) -> None:
    english = {option["value"] for option in site.pages["search/"].select("#nationality option") if option["value"]}
    japanese = {option["value"]: option.text for option in site.pages["ja/search/"].select("#nationality option")}
    assert english == {value for value in japanese if value}
    assert [value for value, said in japanese.items() if value and said.isascii()] == []


def test_interfaces_that_the_page_does_without_are_left_out(site: Built) -> None:
    names = {path.name for path in (site.root / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind", "pagefind-entry.json"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name]


def test_only_the_search_pages_have_a_script_and_it_is_ours(site: Built) -> None:
    scripts = {address: [tag["src"] for tag in page.select("script[src]")] for address, page in site.pages.items()}
    assert {address: found for address, found in scripts.items() if found} == {
        "search/": ["../theme/search.js"],
        "ja/search/": ["../../theme/search.js"],
    }
