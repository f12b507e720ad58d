"""Pelican's side: what it logs becomes a diagnostic, what it would lose is kept, whatever a site's settings are."""

import logging
from pathlib import Path
from types import SimpleNamespace

import pytest
from pelican.readers import MarkdownReader

from building import ROOT, write
from casetree.nouns.diagnostics import Diagnostic
from pages import BLOCK, TREE
from pelican import signals
from pelican.plugins.casetree import plugin, register

SETTINGS = f"""
PLUGIN_PATHS = [{str(ROOT / "plugins")!r}]
PLUGINS = ["casetree"]
THEME = {str(ROOT / "theme")!r}
TIMEZONE = "UTC"
ARTICLE_EXCLUDES = ["private"]
PAGE_PATHS = ["pages"]
"""

HEADER = "Title: {}\nDate: 2026-11-22\n\n"
FAULTY = BLOCK.replace("danger: yes", "danger: maybe")


def check(folder: Path, files: dict[str, str | bytes], settings: str = "") -> list[Diagnostic]:
    """Let Pelican read a site of these files, with settings of its own."""
    write(folder, {"conf.py": SETTINGS + settings})
    tree: dict[str, str | bytes] = {"trees/steps/2000-01-01.yaml": TREE}
    return plugin.dry_run(folder / "conf.py", write(folder / "content", tree | files))


def said(faults: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(Path(fault.span.source.path).name, fault.code) for fault in faults]


def test_a_folder_that_pelican_is_told_to_leave_out_is_left_out(tmp_path):
    files = {"private/a.md": "Titel: A\n\n" + FAULTY, "b.md": HEADER.format("B") + FAULTY}
    assert said(check(tmp_path, files)) == [("b.md", "case-unknown-answer")]


@pytest.mark.parametrize(
    ("source", "slug"), [("title", "a-long-title"), ("basename", "a-file")], ids=["by title", "by file name"]
)
def test_a_case_goes_by_the_slug_that_pelican_gives_its_post(tmp_path, source, slug):
    shown = f"```case\ncase: {slug}\n```\n"
    files = {"a file.md": HEADER.format("A long title") + BLOCK, "other.md": HEADER.format("Other") + shown}
    assert said(check(tmp_path, files, f"SLUGIFY_SOURCE = {source!r}")) == []


def test_a_slug_language_and_date_may_come_from_the_files_name(tmp_path):
    pattern = r"FILENAME_METADATA = r'(?P<date>\d{4}-\d\d-\d\d)_(?P<slug>[^.]+)\.(?P<lang>..)'"
    files = {"2026-11-22_one.ja.md": f"Title: x\n\n{BLOCK}", "2026-11-22_two.en.md": "Title: y\n\n{case:one:outcome}\n"}
    assert said(check(tmp_path, files, pattern)) == []
    assert {post.language for post in plugin._Build.site.posts.values()} == {"ja", "en"}


def test_a_site_may_make_all_posts_drafts_or_give_them_a_date(tmp_path):
    settings = "DEFAULT_METADATA = {'status': 'draft'}\nDEFAULT_DATE = 'fs'"
    assert said(check(tmp_path, {"a.md": f"Title: x\n\n{BLOCK}"}, settings)) == []
    assert [post.is_public for post in plugin._Build.site.posts.values()] == [False]


def test_posts_of_other_formats_keep_their_addresses_apart_too(tmp_path):
    rest = "Title\n=====\n\n:date: 2026-11-22\n:slug: one\n\nText.\n"
    assert said(check(tmp_path, {"a.rst": rest, "b.rst": rest})) == [("b.rst", "post-same-address")]


def test_each_run_begins_anew(tmp_path):
    faulty = {"a.md": HEADER.format("A") + FAULTY, "b.rst": "Title\n=====\n\n:date: never\n\nText.\n"}
    assert len(check(tmp_path, faulty)) == 2
    assert len(check(tmp_path, faulty)) == 2
    assert check(tmp_path, {"a.md": HEADER.format("A"), "b.rst": ""}) != []
    (tmp_path / "content/b.rst").unlink()
    assert check(tmp_path, {"a.md": HEADER.format("A") + BLOCK}) == []


def test_a_reader_that_another_plugin_has_put_in_place_is_kept():
    other = type("OtherReader", (MarkdownReader,), {})
    readers = SimpleNamespace(reader_classes={"md": other, "markdown": MarkdownReader})
    plugin._use_reader(readers)
    assert readers.reader_classes == {"md": other, "markdown": plugin._CaseReader}


def test_the_package_is_what_pelican_registers():
    signals.finalized.disconnect(plugin._report)
    register()
    register()
    assert [receiver for receiver in signals.finalized.receivers_for(None) if receiver is plugin._report]


# What Pelican logs -------------------------------------------------------------------------------


def logged(message: str, *arguments: object) -> Diagnostic:
    """Return what an error in Pelican's log becomes."""
    log = plugin._FaultLog()
    log.handle(logging.LogRecord("pelican", logging.ERROR, "x.py", 1, message, arguments, None))
    [fault] = log.faults
    return fault


def test_an_error_in_the_log_names_its_file_and_is_one_line():
    fault = logged("Could not process %s\n  at all", "posts/a.md")
    assert (fault.code, fault.span.source.path) == ("pelican-error", "posts/a.md")
    assert fault.message == "Pelican says: Could not process posts/a.md at all"
    assert logged("Skipping %s", SimpleNamespace(source_path="a.rst")).span.source.path == "a.rst"


def test_an_error_about_no_file_is_pelicans_own():
    assert logged("Something went wrong").span.source.path == "pelican"
    assert logged("%s is no file", "word").span.source.path == "pelican"
    assert logged("").message == "Pelican says: "


def test_the_reason_that_pelican_leaves_out_is_said():
    try:
        raise ValueError("the other day")
    except ValueError:
        fault = logged("Could not process %s", "a.md")
    assert fault.message == "Pelican says: Could not process a.md (the other day)"


def test_warnings_in_the_log_are_left_to_pelican():
    assert plugin._FaultLog().level == logging.ERROR


# The end of a build ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("posts/one/index.html", "posts/one-2/index.html"),
        ("posts/one/", "posts/one-2/"),
        ("one.html", "one-2.html"),
        ("one", "one-2"),
    ],
)
def test_the_second_of_two_equal_addresses_is_numbered(address, expected):
    assert plugin._numbered(address, 2) == expected


def test_a_build_without_faults_prints_nothing(monkeypatch, capsys):
    monkeypatch.setattr(plugin, "_found", list)
    plugin._report(SimpleNamespace(settings={"PUBLISHING": True}))
    assert capsys.readouterr() == ("", "")


def test_a_dry_run_draws_no_pictures(tmp_path, monkeypatch):
    monkeypatch.setattr("pelican.plugins.casetree.pages.case_page.png_of", lambda svg, before: pytest.fail("drawn"))
    assert check(tmp_path, {"one.md": HEADER.format("One") + BLOCK}) == []
