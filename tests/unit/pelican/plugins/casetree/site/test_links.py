"""Where the links of all posts lead, told once every post is known."""

from pathlib import Path

import pytest

from building import write
from casetree.nouns.diagnostics import Source
from pages import LIBRARY
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.convert import convert_whole
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of
from pelican.plugins.casetree.site.links import link_faults

HEADER = "Title: {}\nDate: 2026-11-22\n"
OTHER = HEADER.format("Other") + "\n## Part {#part}\n"
DRAFT = HEADER.format("Draft") + "Status: draft\n\nWords.\n"


@pytest.fixture
def told(tmp_path: Path):
    """Return what says the codes of the faults of a link in a post; with `pages`, every address is known."""

    def codes(text: str, pages: dict[str, str] | None = None) -> list[str]:
        texts = {"one.md": HEADER.format("One") + f"\n{text}\n", "other.md": OTHER, "draft.md": DRAFT}
        write(tmp_path, {**texts, "paper.pdf": b"%PDF"})
        read = {
            str(tmp_path / name): read_post(Source.of(str(tmp_path / name), written), name.removesuffix(".md"))
            for name, written in texts.items()
        }
        site, _ = site_of([*read.values()], LIBRARY)
        for name, post in read.items():
            page = Page(post, site, Figures(site.library))
            convert_whole(page, ["extra"])
            site.shown[name] = page.shown
        known = {address: str(tmp_path / name) if name else "" for address, name in pages.items()} if pages else None
        own = {str(tmp_path / "one.md"): "posts/one/"}
        return [fault.code for fault in link_faults(site, tmp_path, own if pages else None, known)]

    return codes


PAGES = {"posts/one": "one.md", "posts/other": "other.md", "tags/x": ""}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[a]({filename}other.md#part)", []),
        ("[a]({static}paper.pdf)", []),
        ("[a]({filename}gone.md)", ["post-broken-link"]),
        ("[a]({filename}other.md#nowhere)", ["post-unknown-place"]),
        ("[a]({filename}draft.md)", ["post-link-to-draft"]),
        ("[a](#nowhere)", ["post-unknown-place"]),
        ("[a]({filename}/trees/steps/)", []),
    ],
)
def test_links_to_files_and_places_are_checked_against_the_folder(told, text, codes):
    assert told(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("[a](/posts/other/)", []),
        ("[a](/posts/other/#part)", []),
        ("[a](/tags/x/)", []),
        ("[a](/posts/gone/)", ["post-dead-link"]),
        ("[a](/posts/other/#nowhere)", ["post-unknown-place"]),
        ("[a](/posts/draft/)", ["post-link-to-draft"]),
    ],
)
def test_links_to_addresses_are_checked_once_every_address_is_known(told, text, codes):
    assert told(text, PAGES) == codes


def test_before_addresses_are_known_none_is_said_to_be_missing(told):
    assert told("[a](/posts/gone/)") == []
