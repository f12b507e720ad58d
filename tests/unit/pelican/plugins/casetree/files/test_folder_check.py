"""Nothing in a content folder is passed over in silence, and no link leads out of it."""

import os
from pathlib import Path

import pytest

from building import write
from pelican.plugins.casetree.files.files import folders_of_trees, posts_below
from pelican.plugins.casetree.files.folder_check import check_folder, leading_astray


def told(root) -> list[tuple[str, str]]:
    return sorted(
        (fault.code, fault.span.source.path.rpartition("content/")[2]) for fault in check_folder(root, ["images"])
    )


@pytest.fixture
def content(tmp_path):
    files = [
        "a.md",
        "news/b.markdown",
        "c.rst",
        "images/notes.txt",
        "extra/robots.txt",
        "trees/t/2024-06-10.yaml",
        "d.pdf",
        "sources.yaml",
    ]
    return write(tmp_path / "content", dict.fromkeys([*files, ".hidden.md", ".git/config"], ""))


def test_posts_what_they_attach_and_folders_of_files_are_no_faults(content):
    assert told(content) == []


@pytest.mark.parametrize(
    "name",
    [
        *("a.md.txt", "b.txt", "news/c.docx", "d", "e.mdx", "trees/readme.md", "trees/t/notes.txt", "sources.yml"),
        *("a (1).md", "a copy.md", "a copy 2.md", "a - Copy.md", "aのコピー.md", "コピー ～ a.md", "Copy of a.md"),
        "a (Ann's conflicted copy 2026-11-22).md",
    ],
)
def test_a_file_that_nothing_reads_is_an_error(content, name):
    write(content, {name: ""})
    assert told(content) == [("file-stray", name)]


@pytest.mark.parametrize("name", ["b copy.md", "a (2024).md", "copy.md", "a-2.md"])
def test_what_only_looks_like_a_copy_is_a_post(content, name):
    write(content, {name: ""})
    assert told(content) == []


@pytest.mark.parametrize("name", ["Images", "image", "Trees", "tree", "Pages"])
def test_a_folder_that_is_meant_for_another_is_told(content, name):
    write(content, {f"{name}/x.png": ""})
    assert told(content) == [("file-stray", name)]


@pytest.mark.parametrize(
    ("name", "is_told"),
    [("source.yaml", True), ("Glossary.yaml", True), ("resources.yaml", False), ("courses.yaml", False)],
)
def test_a_file_that_is_meant_for_another_is_told(content, name, is_told):
    (content / "sources.yaml").unlink(missing_ok=True)
    write(content, {name: ""})
    assert told(content) == ([("file-stray", name)] if is_told else [])
    write(content, {"glossary.yaml": "", "sources.yaml": ""})
    assert told(content) == []


def test_links_out_of_the_folder_and_in_circles_are_errors_and_others_are_not(content):
    write(content.parent, {"secret.pdf": ""})
    (content / "out.pdf").symlink_to(content.parent / "secret.pdf")
    (content / "news" / "circle").symlink_to(content)
    (content / "again.pdf").symlink_to(content / "d.pdf")
    (content / "itself").symlink_to(content / "itself")
    assert leading_astray(content) == ["itself", "news/circle", "out.pdf"]
    assert told(content) == [("file-link-astray", name) for name in ("itself", "news/circle", "out.pdf")]


def test_a_link_to_nothing_says_so(content):
    for name in ("gone.md", "gone.pdf", "news/gone"):
        (content / name).symlink_to("nowhere")
    assert leading_astray(content) == ["gone.md", "gone.pdf", "news/gone"]
    assert told(content) == [("file-link-astray", name) for name in leading_astray(content)]
    assert {fault.message for fault in check_folder(content, ("images",))} == {
        "this link leads to `nowhere`, where there is nothing"
    }


def test_a_link_to_a_post_or_a_folder_of_the_site_is_an_error_that_names_the_link(content):
    (content / "two.md").symlink_to(content / "news" / "b.md")
    (content / "other").symlink_to("news")
    assert leading_astray(content) == ["other", "two.md"]
    assert told(content) == [("file-link-astray", "other"), ("file-link-astray", "two.md")]


@pytest.mark.parametrize("asked", [told, posts_below, leading_astray, folders_of_trees])
def test_a_folder_that_cannot_be_listed_is_not_passed_over(content, monkeypatch, asked):
    scan = os.scandir

    def refused(path):
        if Path(path).name == "trees":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    write(content, {"trees/oak/2000-01-01.yaml": ""})
    monkeypatch.setattr(os, "scandir", refused)
    monkeypatch.setattr(os, "listdir", refused)
    with pytest.raises(PermissionError, match="trees"):
        asked(content)


def test_a_folder_that_is_called_trees_and_holds_none_is_one_like_others(tmp_path):
    content = write(tmp_path / "content", {"trees/oak.md": "", "trees/leaf.jpg": ""})
    assert told(content) == []
