"""A place that a link leads to may be of the frame of a page, or of a page made from data: the written page tells."""

from building import build, said, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-01\nSummary: S.\n{}\n"
FILES = {"trees/steps/2000-01-01.yaml": TREE, "one.md": HEADER.format("One", "") + BLOCK}


def faults(text: str, folder, header: str = "") -> list[tuple[str, str]]:
    """Build a site with one more post, and return what is told of places."""
    content = write(folder / "content", FILES | {"two.md": HEADER.format("Two", header) + text + "\n"})
    built = build(content, folder / "out", cwd=folder)
    return [(path, code) for path, _, _, code in said(built) if code == "post-unknown-place"]


def test_places_of_the_frame_and_of_pages_made_from_data_are_found(tmp_path):
    links = "#text", "/cases/one/#case-one", "{filename}/cases/one/#text", "{filename}one.md#text", "/archives/#text"
    assert faults(" ".join(f"[a]({link})" for link in links), tmp_path) == []


def test_a_place_that_no_page_has_is_told_once_for_each_link(tmp_path):
    links = "#nope", "/cases/one/#nope", "{filename}/cases/one/#nope", "{filename}one.md#nope"
    assert faults(" ".join(f"[a]({link})" for link in links), tmp_path) == [("two.md", "post-unknown-place")] * 4


def test_of_a_draft_which_is_not_written_its_text_tells(tmp_path):
    assert faults("[a](#nope)", tmp_path, "Status: draft\n") == [("two.md", "post-unknown-place")]
