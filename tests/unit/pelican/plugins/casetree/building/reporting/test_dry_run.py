"""A site that Pelican reads and lays out without writing it, whatever its settings are."""

from pathlib import Path

import pytest

from building import ROOT, write
from pages import BLOCK, TREE
from pelican.plugins.casetree.building.build import Build
from pelican.plugins.casetree.building.reporting.dry_run import dry_run

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


def check(folder: Path, files: dict[str, str | bytes], settings: str = "") -> Build:
    """Let Pelican read a site of these files, with settings of its own."""
    write(folder, {"conf.py": SETTINGS + settings})
    tree: dict[str, str | bytes] = {"trees/steps/2000-01-01.yaml": TREE}
    return dry_run(folder / "conf.py", write(folder / "content", tree | files))


def said(build: Build) -> list[tuple[str, str]]:
    return [(Path(fault.span.source.path).name, fault.code) for fault in build.found()]


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
    build = check(tmp_path, files, pattern)
    assert said(build) == []
    assert {post.language for post in build.site.posts.values()} == {"ja", "en"}


def test_a_site_may_make_all_posts_drafts_or_give_them_a_date(tmp_path):
    settings = "DEFAULT_METADATA = {'status': 'draft'}\nDEFAULT_DATE = 'fs'"
    build = check(tmp_path, {"a.md": f"Title: x\n\n{BLOCK}"}, settings)
    assert said(build) == []
    assert [post.is_public for post in build.site.posts.values()] == [False]


def test_posts_of_other_formats_keep_their_addresses_apart_too(tmp_path):
    rest = "Title\n=====\n\n:date: 2026-11-22\n:slug: one\n\nText.\n"
    assert said(check(tmp_path, {"a.rst": rest, "b.rst": rest})) == [("b.rst", "post-same-address")]


def test_each_run_begins_anew(tmp_path):
    faulty = {"a.md": HEADER.format("A") + FAULTY, "b.rst": "Title\n=====\n\n:date: never\n\nText.\n"}
    assert len(said(check(tmp_path, faulty))) == 2
    assert len(said(check(tmp_path, faulty))) == 2
    assert said(check(tmp_path, {"a.md": HEADER.format("A"), "b.rst": ""})) != []
    (tmp_path / "content/b.rst").unlink()
    assert said(check(tmp_path, {"a.md": HEADER.format("A") + BLOCK})) == []


def test_a_dry_run_draws_no_pictures(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "pelican.plugins.casetree.pages.cases.case_page.png_of", lambda svg, before: pytest.fail("drawn")
    )
    assert said(check(tmp_path, {"one.md": HEADER.format("One") + BLOCK})) == []
