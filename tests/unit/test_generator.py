"""Pages made from data, as Pelican writes them."""

from pathlib import Path

import pytest

from building import SAMPLE, Built, build, build_well, said, write
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
    return build_well(write(folder / "content", files), folder / "out", cwd=folder, settings="pelicanconf.py")


def test_a_page_is_headed_by_the_title_of_the_post_in_its_own_language(small):
    assert small.pages["cases/one/"].h1.text == "One"
    assert small.pages["ja/cases/one/"].h1.text == "一"


def test_the_posts_of_the_pages_own_language_stand_first(small):
    assert [a.text for a in small.pages["cases/one/"].select(".case-posts a")] == ["One", "一"]
    assert [a.text for a in small.pages["ja/cases/one/"].select(".case-posts a")] == ["一", "One"]


def test_a_draft_has_no_page(small):
    assert "cases/draft/" not in small.pages
    assert len(small.pages["cases/"].select(".case-list > li")) == 1


def test_a_page_of_the_author_does_not_take_the_place_of_a_case(tmp_path):
    files = FILES | {"pages/cases.md": "Title: Cases\n\nText.\n"}
    built = build(write(tmp_path / "content", files), tmp_path / "out", cwd=tmp_path)
    assert said(built) == [("pages/cases.md", 1, 8, "post-same-address")]
    assert built.pages["cases/"].select(".case-list")
    assert "Text." in built.pages["cases-2/"].main.text


def test_a_theme_without_the_template_has_no_such_pages(tmp_path):
    theme = tmp_path / "theme"
    (theme / "static").mkdir(parents=True)
    settings = tmp_path / "conf.py"
    root = Path(__file__).parents[2]
    settings.write_text(
        f"PLUGIN_PATHS = [{str(root / 'plugins')!r}]\nPLUGINS = ['casetree']\nTHEME = {str(theme)!r}\n",
        encoding="utf-8",
    )
    built = build_well(SAMPLE, tmp_path / "out", cwd=tmp_path, settings=str(settings))
    assert not [address for address in built.pages if "cases/" in address and "categor" not in address]
