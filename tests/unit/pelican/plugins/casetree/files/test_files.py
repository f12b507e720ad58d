"""Content folders are read whole: trees, sources and posts, and what is wrong with a file's name or bytes."""

from datetime import date
from pathlib import Path

import pytest

from pages import TREE
from pelican.plugins.casetree.files.files import (
    content_root,
    files_below,
    leads_to_file,
    posts_below,
    read_library,
    read_posts,
    read_source,
    write_new,
)
from pelican.plugins.casetree.files.names import shown_name

SOURCES = "act: {title: The Act, publisher: Nobody, date: 2024, url: 'https://example.org/act'}\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that holds an empty content folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def write(path: Path, text: str | bytes = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


# Single files ------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [b"one\r\ntwo", b"\xef\xbb\xbfone\ntwo"])
def test_a_byte_order_mark_and_windows_line_ends_are_not_part_of_a_line(content, data):
    source, faults = read_source(write(content / "a.md", data), "a.md")
    assert (source.path, source.lines, faults) == ("a.md", ("one", "two"), [])


@pytest.mark.parametrize("name", [".a.md", "a.md~", "#a.md#", "~$a.docx", "Thumbs.db", "Desktop.ini", ".git/a.md"])
def test_what_editors_and_systems_keep_beside_is_passed_over(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    assert files_below(tmp_path) == [tmp_path / "a.md"]


def test_a_file_that_is_not_utf8_is_reported_at_the_line(content):
    path = write(content / "a.md", "Title: x\n\ncafé\n".encode("latin-1"))
    source, [fault] = read_source(path, "a.md")
    assert (fault.code, fault.span.line, fault.span.length) == ("file-not-utf8", 3, 4)
    assert source.lines[2] == "caf\ufffd"


def test_a_file_that_cannot_be_read_is_reported(content, monkeypatch):
    path = write(content / "a.md", "Title: x")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    source, [fault] = read_source(path, "a.md")
    assert (source.path, source.lines, fault.code, fault.span.source.path) == ("a.md", (), "file-unreadable", "a.md")


@pytest.mark.parametrize(("name", "most"), [("a.md", 1024 * 1024), ("a.csv", 2 * 1024 * 1024)])
def test_a_file_that_no_hand_typed_is_not_read(content, monkeypatch, name, most):
    path = write(content / name, b"x" * most)
    assert read_source(path, name)[1] == []
    write(path, b"x" * (most + 1))
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    source, [fault] = read_source(path, name)
    assert (source.lines, fault.code) == ((), "file-too-large")


def test_names_are_shown_as_seen_from_where_the_command_was_started(content, monkeypatch):
    path = write(content / "a.md")
    assert shown_name(path) == "content/a.md"
    monkeypatch.chdir(content)
    assert shown_name(path) == "a.md"
    assert shown_name(Path("/elsewhere/b.md")) == "/elsewhere/b.md"


# Posts -------------------------------------------------------------------------------------------


def test_posts_are_the_markdown_files_of_all_folders_in_order(content):
    for name in ("b.md", "a/z.markdown", "a/b/c.mkd", "d.mdown", "e.rst", "f.md.bak", "g.MD.txt"):
        write(content / name)
    (content / "folder.md").mkdir()
    assert [path.relative_to(content).as_posix() for path in posts_below(content)] == [
        "a/b/c.mkd",
        "a/z.markdown",
        "b.md",
        "d.mdown",
    ]


def test_a_post_that_is_not_utf8_is_left_out_and_reported(content):
    good, bad = write(content / "good.md", "Title: x"), write(content / "bad.md", b"Title: \xff")
    posts, [fault] = read_posts([good, bad])
    assert [path for path, _ in posts] == [good]
    assert fault.span.source.path == "content/bad.md"


@pytest.mark.parametrize("mark", ["trees/x.txt", "sources.yaml"])
def test_a_post_belongs_to_the_nearest_folder_that_has_trees_or_sources(content, mark):
    write(content / mark)
    post = write(content / "articles/2026/a.md")
    assert content_root(post) == content
    assert content_root(post.parent) == content
    assert content_root(content) == content


def test_what_stands_among_trees_is_no_post_but_a_folder_of_that_name_without_any_is_one_like_others(content):
    write(content / "trees/oak.md", "")
    assert [path.name for path in posts_below(content)] == ["oak.md"]
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    assert posts_below(content) == []


def test_a_folder_without_trees_or_sources_stands_for_itself(content):
    post = write(content / "a.md")
    assert content_root(post) == content


# Links -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("b.md", True),
        ("../other/c.md", True),
        ("/other/c.md", True),
        ("two%20words.md", True),
        ("a&amp;b.md", True),
        ("c.md", False),
        ("/b.md", False),
        ("../other", False),
    ],
)
def test_links_lead_from_the_posts_folder_or_with_a_slash_from_the_content_folder(content, link, leads):
    post = write(content / "posts/a.md")
    for name in ("posts/b.md", "posts/two words.md", "posts/a&b.md", "other/c.md"):
        write(content / name)
    assert leads_to_file(post, content)(link) is leads


# New posts ---------------------------------------------------------------------------------------


def test_a_new_file_is_written_with_its_folders_and_never_over_another(content):
    path = content / "articles" / "2026" / "a.md"
    assert write_new(path, "one")
    assert not write_new(path, "two")
    assert path.read_text(encoding="utf-8") == "one"


# Trees and sources -------------------------------------------------------------------------------


def test_an_empty_folder_gives_an_empty_library(content):
    library, faults = read_library(content, "ja")
    assert (dict(library.trees), dict(library.sources), library.default_language, faults) == ({}, {}, "ja", [])


def test_trees_are_read_with_their_versions_in_order_of_date(content):
    for day in ("2024-06-10", "1982-01-01", "2023-12-01"):
        write(content / "trees/steps" / f"{day}.yaml", TREE.replace("title: Steps", f"title: Steps of {day[:4]}"))
    write(content / "trees/other/2000-01-01.yaml", TREE)
    library, faults = read_library(content, "en")
    assert faults == []
    assert [tree.law for tree in library.trees["steps"]] == ["1982-01-01", "2023-12-01", "2024-06-10"]
    assert [tree.id for tree in library.trees["other"]] == ["other"]


def test_a_version_ends_the_day_before_the_next_one_in_force(content):
    for law in ("2000-01-01", "2020-03-01"):
        write(content / "trees" / "stay" / f"{law}.yaml", TREE)
    write(content / "trees" / "stay" / "2030-01-01.yaml", TREE + "status: expected\n")
    library, _ = read_library(content, "en")
    assert [version.until for version in library.trees["stay"]] == [date(2020, 2, 29), None, None]


def test_sources_are_read_and_known_to_trees(content):
    write(content / "sources.yaml", SOURCES)
    write(content / "trees/steps/2000-01-01.yaml", TREE.replace("Is there a tie?", "Tie?, cite: act"))
    library, faults = read_library(content, "en")
    assert faults == []
    assert library.sources["act"].url == "https://example.org/act"


def test_faulty_sources_are_reported_and_the_others_kept(content):
    write(content / "sources.yaml", SOURCES + "bad: {titel: x}\n")
    library, faults = read_library(content, "en")
    assert "act" in library.sources
    assert {fault.span.source.path for fault in faults} == {"content/sources.yaml"}
    assert {fault.span.line for fault in faults} == {2}


@pytest.mark.parametrize("data", [b"a: [\n", b"\xff\n"])
def test_sources_that_cannot_be_read_are_reported_and_nothing_is_lost_with_them(content, data):
    write(content / "sources.yaml", data)
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    library, faults = read_library(content, "en")
    assert [fault.span.source.path for fault in faults] == ["content/sources.yaml"]
    assert list(library.trees) == ["steps"]


def test_a_tree_with_faults_is_reported_and_known_without_that_version(content):
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    write(content / "trees/steps/2020-01-01.yaml", TREE.replace("start: danger", "start: dangr"))
    write(content / "trees/broken/2000-01-01.yaml", b"\xff")
    library, faults = read_library(content, "en")
    assert [tree.law for tree in library.trees["steps"]] == ["2000-01-01"]
    assert library.trees["broken"] == ()
    assert [(fault.code, fault.span.source.path) for fault in faults] == [
        ("file-not-utf8", "content/trees/broken/2000-01-01.yaml"),
        ("tree-missing-target", "content/trees/steps/2020-01-01.yaml"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "steps.yaml",
        "steps.yml",
        "steps/2024-1-1.yaml",
        "steps/2024-02-30.yaml",
        "steps/new.yaml",
        "steps/2024-01-01.yml",
        "my tree/2024-01-01.yaml",
    ],
)
def test_a_file_that_is_not_named_as_a_version_is_reported(content, name):
    write(content / "trees" / name, TREE)
    _, [fault] = read_library(content, "en")
    assert (fault.code, fault.span.source.path) == ("tree-bad-file-name", f"content/trees/{name}")


@pytest.mark.parametrize(
    "name", [".git/x.yaml", ".hidden.yaml", "steps/.2024-01-01.yaml", "steps/notes.md", "README.md"]
)
def test_hidden_and_other_files_among_trees_are_passed_over(content, name):
    write(content / "trees" / name, TREE)
    library, faults = read_library(content, "en")
    assert faults == []
    assert not any(library.trees.values())
