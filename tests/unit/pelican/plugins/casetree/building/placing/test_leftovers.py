"""A build into an older one leaves the same as a clean one, and takes nothing from a folder that is not its own."""

from pathlib import Path

from building import Built, build, build_well, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-22\nSummary: S.\n"
FILES = {
    "trees/steps/2000-01-01.yaml": TREE,
    "one.md": HEADER.format("One") + "Tags: one\n\n" + BLOCK,
    "two.md": HEADER.format("Two") + "Tags: two\n\n![a]({static}/images/a.svg)\n",
    "images/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
}


def built_over(before: dict[str, str], after: dict[str, str], folder: Path) -> tuple[Built, Built]:
    """Build a folder of posts, then another into the same output; return that, and a clean build of the latter."""
    build_well(write(folder / "before", before), folder / "out", cwd=folder)
    content = write(folder / "after", after)
    return build(content, folder / "out", cwd=folder), build(content, folder / "clean", cwd=folder)


def test_a_renamed_post_a_tag_a_case_and_an_image_leave_nothing_at_their_old_addresses(tmp_path):
    after = FILES | {"uno.md": FILES["one.md"].replace("Tags: one", "Tags: uno"), "images/b.svg": FILES["images/a.svg"]}
    after["two.md"] = FILES["two.md"].replace("a.svg", "b.svg")
    del after["one.md"], after["images/a.svg"]
    over, clean = built_over(FILES, after, tmp_path)
    assert over.bytes() == clean.bytes()
    assert "posts/uno/index.html" in over.bytes()
    assert not (over.root / "posts" / "one").exists()
    assert not (over.root / "tags" / "one").exists()


def test_a_post_that_cannot_be_read_any_more_leaves_no_old_text(tmp_path):
    over, clean = built_over(FILES, FILES | {"two.md": "Title: Two\n\nNo date.\n"}, tmp_path)
    assert over.done.returncode == 1
    assert over.bytes() == clean.bytes()
    assert "posts/two/index.html" not in over.bytes()


def test_a_case_with_a_fault_leaves_no_old_page(tmp_path):
    faulty = FILES | {"one.md": FILES["one.md"].replace("tie: no", "tie: perhaps")}
    over, clean = built_over(FILES, faulty, tmp_path)
    assert over.bytes() == clean.bytes()
    assert not (over.root / "cases" / "one").exists()


def test_a_folder_of_somebody_else_keeps_what_it_has(tmp_path):
    write(tmp_path / "out", {"letter.txt": "mine"})
    build_well(write(tmp_path / "content", FILES), tmp_path / "out", cwd=tmp_path)
    again = build_well(tmp_path / "content", tmp_path / "out", cwd=tmp_path)
    assert again.bytes()["letter.txt"] == b"mine"
