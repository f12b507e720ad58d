"""What is known of a site before any post is converted: its trees, its cases, and what settings say of both."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pages import BLOCK

HEADER = "Title: {}\nDate: 2026-11-22\n\n"
FAULTY = BLOCK.replace("danger: yes", "danger: maybe")


def test_a_folder_that_pelican_is_told_to_leave_out_is_left_out(check, said):
    files = {"private/a.md": "Titel: A\n\n" + FAULTY, "b.md": HEADER.format("B") + FAULTY}
    assert said(check(files)) == [("b.md", "case-unknown-answer")]


@pytest.mark.parametrize(
    ("source", "slug"), [("title", "a-long-title"), ("basename", "a-file")], ids=["by title", "by file name"]
)
def test_a_case_goes_by_the_slug_that_pelican_gives_its_post(check, said, source, slug):
    shown = f"```case\ncase: {slug}\n```\n"
    files = {"a file.md": HEADER.format("A long title") + BLOCK, "other.md": HEADER.format("Other") + shown}
    assert said(check(files, f"SLUGIFY_SOURCE = {source!r}")) == []


def test_a_slug_language_and_date_may_come_from_the_files_name(check, said):
    pattern = r"FILENAME_METADATA = r'(?P<date>\d{4}-\d\d-\d\d)_(?P<slug>[^.]+)\.(?P<lang>..)'"
    files = {"2026-11-22_one.ja.md": f"Title: x\n\n{BLOCK}", "2026-11-22_two.en.md": "Title: y\n\n{case:one:outcome}\n"}
    build = check(files, pattern)
    assert said(build) == []
    assert {post.language for post in build.site.posts.values()} == {"ja", "en"}


def test_a_site_may_make_all_posts_drafts_or_give_them_a_date(check, said):
    settings = "DEFAULT_METADATA = {'status': 'draft'}\nDEFAULT_DATE = 'fs'"
    build = check({"a.md": f"Title: x\n\n{BLOCK}"}, settings)
    assert said(build) == []
    assert [post.is_public for post in build.site.posts.values()] == [False]


@pytest.mark.parametrize("place", ["America/Adak", "Pacific/Kiritimati"])
def test_the_clock_of_the_site_tells_which_posts_are_to_come_wherever_the_machine_stands(check, monkeypatch, place):
    now = datetime.now(ZoneInfo("Asia/Tokyo"))
    days = {"past.md": now - timedelta(hours=1), "to-come.md": now + timedelta(hours=1)}
    files = {name: f"Title: {name[:-3]}\nDate: {day:%Y-%m-%d %H:%M}\n\nText.\n" for name, day in days.items()}
    monkeypatch.setenv("TZ", place)
    time.tzset()
    try:
        posts = check(files, "TIMEZONE = 'Asia/Tokyo'\nWITH_FUTURE_DATES = False").site.posts
    finally:
        monkeypatch.undo()
        time.tzset()
    assert {post.slug: post.is_public for post in posts.values()} == {"past": True, "to-come": False}


def test_a_post_may_show_the_case_of_one_that_is_read_after_it(check, said):
    files = {"a.md": HEADER.format("A") + "```case\ncase: z\n```", "z.md": HEADER.format("Z") + BLOCK}
    assert said(check(files)) == []


def test_the_folders_of_a_post_are_known(check, said):
    assert said(check({"_drafts/a.md": HEADER.format("A") + "Text.\n"})) == [("a.md", "post-in-draft-folder")]


@pytest.mark.parametrize("text", ["# What is here\n\nTrees.\n", HEADER.format("A post") + "Text.\n"])
def test_nothing_among_trees_is_a_post(check, said, text):
    build = check({"trees/readme.md": text, "trees/steps/notes.md": text})
    assert said(build) == [("readme.md", "file-stray"), ("notes.md", "file-stray")]
    assert build.by_url == {}


def test_a_tree_that_cannot_be_read_is_told_once_and_the_site_is_read_on(check, said):
    files = {"trees/oak/2000-01-01.yaml": "title: [", "a.md": HEADER.format("A") + FAULTY}
    assert {code.partition("-")[0] for _, code in said(check(files))} == {"yaml", "case"}


@pytest.mark.parametrize(
    ("settings", "severity"),
    [
        ("", None),
        ("CASETREE_SUMMARY_REQUIRED = True", "warning"),
        ("CASETREE_SUMMARY_REQUIRED = True\nCASETREE_PUBLISHING = True", "error"),
    ],
)
def test_a_summary_is_asked_for_where_the_site_wants_one_and_needed_where_it_is_published(check, settings, severity):
    found = check({"a.md": HEADER.format("A")}, settings).found()
    assert [fault.severity.value for fault in found if fault.code == "post-no-summary"] == (
        [severity] if severity else []
    )


@pytest.mark.parametrize(("settings", "is_public"), [("", True), ("WITH_FUTURE_DATES = False", False)])
def test_a_post_of_a_day_to_come_is_public_where_the_site_says_so(check, settings, is_public):
    build = check({"a.md": "Title: A\nDate: 2126-01-01\n\nText.\n"}, settings)
    assert [post.is_public for post in build.site.posts.values()] == [is_public]


def test_the_pages_of_a_folder_need_no_date(check, said):
    assert said(check({"pages/about.md": "Title: About\n\nText.\n"})) == []
    assert ("a.md", "post-missing-date") in said(check({"a.md": "Title: A\n\nText.\n"}))


def test_a_post_that_a_link_brings_in_from_outside_is_told_and_is_none_of_the_site(check, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "outside.md").write_text(HEADER.format("A") + "Words.\n", encoding="utf-8")
    (tmp_path / "content" / "news").mkdir(parents=True)
    (tmp_path / "content" / "news" / "a.md").symlink_to(tmp_path / "outside.md")
    build = check({"b.md": HEADER.format("B") + "Words.\n"})
    assert "file-link-astray" in dict(map(reversed, said(build)))
    assert [*build.site.posts] == ["content/b.md"]
