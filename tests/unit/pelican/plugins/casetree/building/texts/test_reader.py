"""Which files our reader reads, and what it makes of their headers."""

from types import SimpleNamespace

import pytest
from pelican.readers import MarkdownReader

from building import build_well, write
from pelican.plugins.casetree.building.texts.reader import CaseReader, use_reader


def test_a_reader_that_another_plugin_has_put_in_place_is_kept():
    other = type("OtherReader", (MarkdownReader,), {})
    readers = SimpleNamespace(reader_classes={"md": other, "markdown": MarkdownReader})
    use_reader(readers)
    assert readers.reader_classes == {"md": other, "markdown": CaseReader}


@pytest.mark.parametrize("line", ["Url: elsewhere/", "Save_as: elsewhere/index.html"])
def test_links_lead_to_where_a_post_is_written_whichever_of_the_two_it_says(line, tmp_path):
    header = "Title: {}\nDate: 2026-11-22\nSummary: S.\n"
    posts = {"a.md": header.format("A") + f"{line}\n\nText.\n", "b.md": header.format("B") + "\n[a]({filename}a.md)\n"}
    built = build_well(write(tmp_path / "content", posts), tmp_path / "out", cwd=tmp_path)
    assert "Text." in built.pages["elsewhere/"].main.text
    assert built.pages["posts/b/"].find("a", string="a")["href"] == "../../elsewhere/"
