"""A place that a link leads to may be of the frame of a page, or of a page made from data: the written page tells."""

import pytest

from building import build, said, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-01\nSummary: S.\n{}\n"
FILES = {"trees/steps/2000-01-01.yaml": TREE, "one.md": HEADER.format("One", "") + BLOCK}


LINKS = {
    "found.md": ("", "#text /cases/one/#case-one {filename}/cases/one/#text {filename}one.md#text /archives/#text"),
    "missing.md": ("", "#nope /cases/one/#nope {filename}/cases/one/#nope {filename}one.md#nope"),
    "draft.md": ("Status: draft\n", "#nope"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Build a site of one case, with posts that link to places; return the post of each place that is not there."""
    folder = tmp_path_factory.mktemp("places")
    posts = {
        name: HEADER.format(name, header) + " ".join(f"[a]({link})" for link in links.split()) + "\n"
        for name, (header, links) in LINKS.items()
    }
    built = build(write(folder / "content", FILES | posts), folder / "out", cwd=folder)
    return [path for path, _, _, code in said(built) if code == "post-unknown-place"]


def test_places_of_the_frame_and_of_pages_made_from_data_are_found(told):
    assert "found.md" not in told


def test_a_place_that_no_page_has_is_told_once_for_each_link(told):
    assert told.count("missing.md") == 4


def test_of_a_draft_which_is_not_written_its_text_tells(told):
    assert told.count("draft.md") == 1
