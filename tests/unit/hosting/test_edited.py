"""What hosts read follows from the files that stand there after an edit."""

from building import write
from hosting.edited import HEADERS, edited, headers_of
from keeping.home.texts import Edited


def test_the_headers_are_written_anew_where_the_files_ask_for_others(tmp_path):
    write(tmp_path, {"index.html": "", "one/index.html": ""})
    write(tmp_path, {HEADERS: headers_of(tmp_path)})
    texts = Edited([], {}, str(tmp_path))
    assert edited(texts).files == []
    write(tmp_path, {"two.html": ""})
    assert edited(texts).files == [HEADERS]
    assert "/two.html" in (tmp_path / HEADERS).read_text(encoding="utf-8")


def test_a_site_for_reading_at_home_has_none(tmp_path):
    assert edited(Edited([], {}, str(tmp_path))).files == []
