"""What is not public is taken from Pelican's lists, named with its reason, and shown by a preview alone."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from pelican.contents import Page

from pelican.plugins.casetree.building.build import SHOW, begin, build_of
from pelican.plugins.casetree.building.unpublished import keep_inside, leave_out, pass_over_files, withhold


def generator(tmp_path, **settings):
    begin(settings, tmp_path, {})
    kinds = {"drafts": ["draft"], "hidden_articles": ["hidden"], "articles": ["published"]}
    listed = {
        kind: [SimpleNamespace(source_path=str(tmp_path / f"{kind}.md"), status=status) for status in statuses]
        for kind, statuses in kinds.items()
    }
    return SimpleNamespace(settings=settings, path=str(tmp_path), context={"static_links": set()}, **listed)


def test_drafts_and_hidden_posts_are_left_out_and_named(tmp_path):
    made = generator(tmp_path)
    leave_out(made)
    assert (made.drafts, made.hidden_articles, len(made.articles)) == ([], [], 1)
    assert [reason for _, reason in build_of(made.settings).left_out] == ["a draft", "hidden"]


def test_a_preview_shows_them(tmp_path):
    made = generator(tmp_path, **{SHOW: True})
    leave_out(made)
    assert len(made.drafts) == len(made.hidden_articles) == 1
    assert [reason for _, reason in build_of(made.settings).left_out] == ["a draft", "hidden"]


def test_no_file_from_outside_is_published(tmp_path):
    made = generator(tmp_path)
    made.context["static_links"] = {"a.pdf", "news/../b.pdf", "../secret.pdf", "news/../../secret.pdf"}
    keep_inside(made)
    assert made.context["static_links"] == {"a.pdf", "news/../b.pdf"}


def test_a_file_that_is_excluded_is_not_read():
    made = SimpleNamespace(get_files=lambda paths, exclude, extensions: {"./a.md", "news/b.md", "./c.md"})
    pass_over_files(made)
    assert made.get_files([""], exclude=["a.md", "news/b.md"]) == {"./c.md"}


@pytest.mark.parametrize(
    ("year", "shows", "status"), [(2199, False, "draft"), (2199, True, "published"), (2020, False, "published")]
)
def test_a_page_of_a_day_to_come_is_a_draft(tmp_path, year, shows, status):
    page = Page.__new__(Page)
    page.date, page.status, page.settings = datetime(year, 1, 1, tzinfo=UTC), "published", {"WITH_FUTURE_DATES": shows}
    build = begin(page.settings, tmp_path)
    withhold(page)
    assert (page.status, build.dates) == (status, [page.date])


def test_it_is_noted_where_a_file_is_published_that_no_later_build_looks_at(tmp_path):
    made = generator(tmp_path)
    for links, is_seen in (({"images/a.png"}, True), ({"images/.a.png"}, False)):
        made.context["static_links"] = {*links}
        keep_inside(made)
        assert (made.context["static_links"], build_of(made.settings).is_seen_whole) == (links, is_seen)
