"""A build into an older one leaves the same as a clean one, and takes nothing from a folder that is not its own."""

import pytest

from building import Built, build, build_well, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-22\nSummary: S.\n"
FILES = {
    "trees/steps/2000-01-01.yaml": TREE,
    "one.md": HEADER.format("One") + "Tags: one\n\n" + BLOCK,
    "two.md": HEADER.format("Two") + "Tags: two\n\n![a]({static}/images/a.svg)\n",
    "unread.md": HEADER.format("Unread") + "\nText.\n",
    "faulty.md": HEADER.format("Faulty") + "\n" + BLOCK,
    "undated.md": HEADER.format("Undated") + "\n" + BLOCK,
    "images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Built]:
    """Build a folder of posts, then a changed one into the same output; return that, and a clean build of the latter.

    Changed are the names of a post with its case, of its tag and of an image; one post cannot be read any more, and
    the case of another has a fault.
    """
    folder = tmp_path_factory.mktemp("leftovers")
    before = build_well(write(folder / "before", FILES), folder / "out", cwd=folder)
    assert {"posts/one/", "cases/one/", "tags/one/", "posts/unread/", "cases/faulty/"} <= before.html.keys()
    after = FILES | {
        "uno.md": FILES["one.md"].replace("Tags: one", "Tags: uno"),
        "two.md": FILES["two.md"].replace("a.svg", "b.svg"),
        "images/b.svg": FILES["images/a.svg"],
        "unread.md": "Title: Unread\n\nNo date.\n",
        "undated.md": FILES["undated.md"].replace("2026-11-22", "no day"),
        "faulty.md": FILES["faulty.md"].replace("tie: no", "tie: perhaps"),
    }
    del after["one.md"], after["images/a.svg"]
    content = write(folder / "after", after)
    return build(content, folder / "out", cwd=folder), build(content, folder / "clean", cwd=folder)


def test_a_build_into_an_older_one_leaves_the_same_as_a_clean_one(sites):
    over, clean = sites
    assert over.done.returncode == 1
    assert over.bytes() == clean.bytes()


def test_a_renamed_post_a_tag_a_case_and_an_image_leave_nothing_at_their_old_addresses(sites):
    over, _ = sites
    assert "posts/uno/index.html" in over.bytes()
    for gone in ("posts/one", "cases/one", "tags/one", "images/a.svg"):
        assert not (over.root / gone).exists(), gone


def test_a_post_that_cannot_be_read_any_more_leaves_no_old_text(sites):
    assert not (sites[0].root / "posts/unread/index.html").exists()


def test_a_case_with_a_fault_leaves_no_old_page(sites):
    assert not (sites[0].root / "cases/faulty").exists()


def test_a_post_that_cannot_be_published_any_more_leaves_no_picture_of_its_case(sites):
    assert not (sites[0].root / "cases/undated").exists()


def test_a_folder_of_somebody_else_keeps_what_it_has(tmp_path):
    write(tmp_path / "out", {"letter.txt": "mine"})
    build_well(write(tmp_path / "content", FILES), tmp_path / "out", cwd=tmp_path)
    again = build_well(tmp_path / "content", tmp_path / "out", cwd=tmp_path)
    assert again.bytes()["letter.txt"] == b"mine"
