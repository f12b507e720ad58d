"""Links of a post: to files, and to the pages of trees and cases."""

import posixpath
from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.link_check import Link, LinkedPages, check_links

PAGES = LinkedPages(
    addresses=frozenset(
        {"trees", "trees/steps", "trees/steps/2000-01-01", "trees/steps/walk", "cases/one", "ja/cases/one"}
        | {"trees/steps/2000-01-01/walk", "trees/steps/2000-01-01/walk/danger_yes"}
    ),
    languages=("ja",),
    versions={"steps": ("2000-01-01", "2020-01-01")},
    cases=("one",),
    hidden=frozenset({"secret"}),
)


def told(link: str, pages: LinkedPages = PAGES) -> tuple[str, str] | None:
    """Return the code of what is told about a link, and the words that it points at."""
    written = Link(link, False, Source.of("post.md", link).span(1, 1, len(link)))
    faults = list(check_links([written], True, {"there.md"}.__contains__, lambda p: p.strip("/"), pages))
    assert len(faults) <= 1
    if not faults:
        return None
    span = faults[0].span
    return faults[0].code, span.text[span.column - 1 :][: span.length]


@pytest.mark.parametrize(
    ("link", "other"),
    [
        ("{static}there.md", "{filename}there.md"),
        ("{attach}/there.md", "{filename}/there.md"),
        ("{filename}/sources.yaml", "{static}/sources.yaml"),
        ("{static}/images//a.svg", "{static}/images/a.svg"),
        ("{filename}/there.md/", "{filename}/there.md"),
        ("{filename}there.md/", ""),
        ("{static}/images/a.svg", ""),
        ("{filename}/images/a.svg", ""),
        ("{static}./images/../images/a.svg", ""),
    ],
)
def test_what_pelican_would_leave_as_it_stands_is_told(link: str, other: str) -> None:
    def place(path: str) -> str:
        return posixpath.normpath(path.lstrip("/"))

    def is_file(path: str) -> bool:
        return place(path) in ("there.md", "images/a.svg", "sources.yaml")

    pages = replace(PAGES, addresses=frozenset({"images/a.svg", "there.md"}))
    written = Link(link, False, Source.of("post.md", link).span(1, 1, len(link)))
    faults = list(check_links([written], True, is_file, place, pages))
    assert [(fault.code, fault.help) for fault in faults] == (
        [("post-broken-link", f"did you mean `{other}`?")] if other else []
    )


@pytest.mark.parametrize(
    "link",
    [
        "{filename}there.md",
        "|filename|there.md",
        "{filename}/trees/",
        "{filename}/trees/steps/",
        "{filename}/trees/steps/2000-01-01/#what-changed",
        "{filename}/trees/steps/walk/",
        "{filename}/trees/steps/2000-01-01/walk/danger_yes/",
        "{filename}/ja/cases/one/",
        "https://example.org/trees/gone/",
    ],
)
def test_what_leads_somewhere_is_no_fault(link: str) -> None:
    assert told(link) is None


@pytest.mark.parametrize(
    ("link", "part"),
    [
        ("{filename}/trees/stps/", "stps"),
        ("{filename}/trees/steps.yaml", "steps.yaml"),
        ("{filename}/trees/steps/2000-01-02/", "2000-01-02"),
        ("{filename}/trees/steps/2000-01-02.yaml", "2000-01-02"),
        ("{filename}/ja/trees/steps/2000-01-02/", "2000-01-02"),
        ("{filename}/trees/steps/walk/danger/2/", "danger"),
        ("{filename}/trees/steps/2000-01-01/walk/danger_ye/", "danger_ye"),
        ("{filename}/ja/trees/steps/2000-01-01/walk/danger_yes/tie_no/", "tie_no"),
        ("{filename}/cases/two/", "two"),
        ("{filename}/cases/secret/", "secret"),
    ],
)
def test_the_part_that_means_no_page_is_pointed_at(link: str, part: str) -> None:
    assert told(link) == ("post-unknown-page", part)


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("{filename}gone.md", "gone.md"),
        ("{static}/trees/steps/", "/trees/steps/"),
        ("{filename}/trees/steps/2000-01-01/gone/", "/trees/steps/2000-01-01/gone/"),
        ("{filename}/cases/one/gone.svg", "/cases/one/gone.svg"),
    ],
)
def test_any_other_path_means_a_file(link: str, path: str) -> None:
    assert told(link) == ("post-broken-link", path)


def test_a_path_that_leads_out_of_the_content_folder_is_refused() -> None:
    assert told("{filename}../../../trees") == ("post-link-outside", "../../../trees")


def test_without_trees_and_cases_their_folders_are_like_any_other() -> None:
    none = LinkedPages(addresses=frozenset(), languages=(), versions={}, cases=(), hidden=frozenset())
    assert told("{filename}/trees/oak.md", none) == ("post-broken-link", "/trees/oak.md")
    assert told("{filename}/cases/one.md", none) == ("post-broken-link", "/cases/one.md")


@pytest.mark.parametrize(
    ("link", "help"),
    [
        ("{static}/images/curt.png", "did you mean `{static}/images/court.png`?"),
        ("{attach}court.png", "did you mean `{attach}/images/court.png`?"),
        ("{static}/images/Court.PNG", "did you mean `{static}/images/court.png`?"),
        ("{filename}articles/one.md", "did you mean `{filename}/articles/2026/one.md`?"),
        ("{filename}/articles/2026/on.md", "did you mean `{filename}/articles/2026/one.md`?"),
        ("{filename}court.png", ""),
        ("{static}/other.pdf", ""),
    ],
)
def test_a_file_that_is_not_there_is_answered_with_the_one_that_is_meant(link: str, help: str) -> None:
    pages = replace(PAGES, files=("articles/2026/one.md", "images/court.png"))
    written = Link(link, False, Source.of("post.md", link).span(1, 1, len(link)))
    [fault] = check_links([written], True, lambda path: False, lambda path: path.strip("/"), pages)
    assert fault.help.startswith(help or "write the path from this post's folder")


@pytest.mark.parametrize(
    ("link", "part"),
    [
        ("{tag}nope", "nope"),
        ("|tag|nope", "nope"),
        ("{category}Nope", "Nope"),
        ("{author}x", "x"),
        ("{tag}News", None),
        ("{tag}two-words", None),
        ("{tag}U.S.", None),
        ("{tag}%E9%9B%A3%E6%B0%91", None),
        ("{index}", None),
    ],
)
def test_a_tag_a_category_or_an_author_without_a_page_is_told(link, part):
    names = {"tag": ("news", "two words", "難民", "us"), "category": ("Cases",), "author": ()}
    assert told(link, replace(PAGES, names=names)) == (("post-unknown-page", part) if part else None)
    assert told(link) is None


def test_where_a_site_can_be_asked_for_a_page_it_is():
    names = {"tag": ("two words",)}
    asked = replace(PAGES, names=names, has_page=lambda kind, name: (kind, name) == ("tag", "two-words"))
    assert told("{tag}two-words", asked) is None
    assert told("{tag}two%20words", asked) == ("post-unknown-page", "two%20words")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("/catalogue/yaer/2020/", "{filename}/catalogue/year/2020/"),
        ("/data/recognitoin.csv", "{filename}/data/recognition.csv"),
        ("/nothing/like/any/", ""),
    ],
)
def test_a_page_or_a_file_of_data_that_is_nearly_meant_is_named(written: str, meant: str) -> None:
    pages = replace(PAGES, addresses=frozenset({"catalogue/year/2020", "data/recognition.csv"}))
    link = Link("{filename}" + written, False, Source.of("post.md", written).span(1))
    [fault] = check_links([link], True, lambda path: False, lambda path: path.strip("/"), pages)
    assert (f"did you mean `{meant}`" in fault.help) == bool(meant)
