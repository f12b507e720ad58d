"""What Zotero makes of the page of a case, by the rules of its translators.

Zotero takes the first translator that finds something. A page like these has no translator of its own; *unAPI* looks
for `<link rel="unapi-server">`, *COinS* for `<span class="Z3988">`, and *Embedded Metadata* takes what `<meta>` says: a
name begins with a prefix that it knows, then one of `.`, `:` and `_`. That is handed to the translator *RDF*, where
`z:itemType` goes before all other signs of a kind, `dc:title` before `og:title`, and what else begins with `z:` becomes
a field of that name. (https://github.com/zotero/translators: Embedded Metadata.js, RDF.js.)
"""

import json
import re

import pytest
from bs4 import BeautifulSoup

from building import Built

PREFIXES = {
    "bib", "bibo", "dc", "dcterms", "prism", "foaf", "vcard", "link", "z", "eprint", "eprints", "og", "article", "book",
    "rdf",
}  # fmt: skip
"""The prefixes of names that Embedded Metadata knows without being told; a page may declare others."""

KINDS = {"website": "webpage", "book": "book"}
"""What `og:type` alone would make of a page; `article` is only a guess."""


def read(page: BeautifulSoup) -> dict[str, str]:
    """Return the item that Zotero would make of a page."""
    assert not page.select('link[rel="unapi-server"], span.Z3988'), "another translator would be asked first"
    said: dict[str, str] = {}
    for tag in page.select("head meta"):
        for name in (tag.get("name") or tag.get("property") or "").split():
            found = re.search("[.:_]", name)
            if found and name[: found.start()].lower() in PREFIXES and tag.get("content"):
                prefix, rest = name[: found.start()].lower(), name[found.end() :]
                said.setdefault(f"{prefix}:{rest[:1].lower()}{rest[1:]}", tag["content"])
    item = {
        "itemType": said.get("z:itemType") or KINDS.get(said.get("og:type", ""), "webpage"),
        "title": said.get("dc:title") or said.get("og:title") or page.title.get_text(),
        "url": said.get("og:url", ""),
        "abstractNote": said.get("og:description", ""),
        "language": said.get("dc:language", ""),
    }
    return {**item, **{name[2:]: value for name, value in said.items() if name.startswith("z:")}}


@pytest.fixture(params=["", "ja/"])
def prefix(request: pytest.FixtureRequest) -> str:
    """The folder of each language."""
    return str(request.param)


def test_the_page_of_a_case_is_a_case_with_court_docket_number_and_day(public_site: Built, prefix: str):
    item = read(public_site.pages[f"{prefix}cases/gay-man-refusal-quashed/"])
    assert item["itemType"] == "case"
    assert item["court"] == ("大阪高裁" if prefix else "Osaka High Court")
    assert (item["docketNumber"], item["date"]) == ("令和6年（行コ）第102号", "2025-02-27")
    assert item["url"].startswith("https://www.courts.go.jp/")
    assert item["language"] == ("ja" if prefix else "en")


def test_it_is_the_latest_decision_of_the_file_for_citing(public_site: Built):
    files = sorted(public_site.root.glob("cases/*/case.csl.json"))
    for file in files:
        item, told = read(public_site.pages[f"cases/{file.parent.name}/"]), json.loads(file.read_text("utf-8"))[-1]
        assert (item["itemType"] == "case") is (told["type"] == "legal_case")
        if told["type"] == "legal_case":
            assert (item["title"], item["url"]) == (told["title"], told["URL"])
            assert (item.get("court"), item.get("docketNumber")) == (told.get("authority"), told.get("number"))
    assert files


def test_other_pages_are_pages(public_site: Built, prefix: str):
    for address in ("data/", "trees/refugee-recognition/", ""):
        assert read(public_site.pages[prefix + address])["itemType"] == "webpage"
