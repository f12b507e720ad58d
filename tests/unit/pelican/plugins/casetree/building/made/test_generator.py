"""Pages made from data, as Pelican writes them."""

import pytest

from building import Built, build, build_well, said, target, write
from pages import BLOCK, TREE

HEADER = "Title: {}\nDate: 2026-11-22\n\n"
FILES = {"trees/steps/2000-01-01.yaml": TREE, "one.md": HEADER.format("One") + BLOCK}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build a site of one case, a post that shows it, and a page that would stand in its place."""
    folder = tmp_path_factory.mktemp("made")
    files = FILES | {
        "one.ja.md": "Lang: ja\nSlug: one\n" + HEADER.format("一") + "```case\ncase: one\n```",
        "draft.md": "Status: draft\n" + HEADER.format("Draft") + BLOCK,
    }
    return build_well(write(folder / "content", files), folder / "out", cwd=folder, shows="true")


def test_a_page_is_headed_by_the_title_of_the_post_in_its_own_language(small):
    assert small.pages["cases/one/"].h1.text == "One"
    assert small.pages["ja/cases/one/"].h1.text == "一"


def test_the_posts_of_the_pages_own_language_stand_first(small):
    assert [a.text for a in small.pages["cases/one/"].select(".case-posts a")] == ["One", "一"]
    assert [a.text for a in small.pages["ja/cases/one/"].select(".case-posts a")] == ["一", "One"]


def test_a_draft_has_no_page(small):
    assert "cases/draft/" not in small.pages
    assert len(small.pages["cases/"].select(".rows > li")) == 1


def test_a_page_of_the_author_does_not_take_the_place_of_a_case(tmp_path):
    files = FILES | {"pages/cases.md": "Title: Cases\nSummary: All.\n\nText.\n"}
    built = build(write(tmp_path / "content", files), tmp_path / "out", cwd=tmp_path)
    assert [fault for fault in said(built) if fault[3] != "post-no-summary"] == [
        ("pages/cases.md", 1, 8, "post-same-address")
    ]
    assert built.pages["cases/"].select(".rows")
    assert "Text." in built.pages["cases-2/"].main.text


# Files -------------------------------------------------------------------------------------------


def test_a_case_has_its_pictures_in_every_language(small):
    assert {f"{root}cases/one/case.{kind}" for root in ("", "ja/") for kind in ("png", "svg")} <= {*small.bytes()}
    english, japanese = (small.root / f"{root}cases/one/case.svg" for root in ("", "ja/"))
    assert "Allowed to stay" in english.read_text(encoding="utf-8")
    assert "在留許可" in japanese.read_text(encoding="utf-8")


def test_a_post_leads_to_the_page_and_the_pictures_of_its_case(small):
    for address, root in (("posts/one/", ""), ("ja/posts/one/", "ja/"), ("cases/one/", "")):
        links = [target(address, a["href"])[0] for a in small.pages[address].select(".case-links a")]
        assert links == [f"{root}cases/one/{name}" for name in ("index.html", "case.svg", "case.png")], address


def test_a_draft_leads_to_its_own_figure(small):
    assert [a["href"] for a in small.pages["drafts/draft/"].select(".case-links a")] == ["#case-draft"]
