"""What was published, and whether anybody has touched it since."""

import pytest

from building import write
from publishing import stamp


@pytest.fixture
def folder(tmp_path):
    files = {"index.html": "home", "posts/one/index.html": "one", "_headers": "/"}
    return write(tmp_path, {**files, "posts/old/index.html": '<meta http-equiv="refresh" content="0">'})


def test_a_stamp_is_read_as_it_was_written(folder):
    made = stamp.made_of(folder, "https://example.org")
    stamp.write(folder, made)
    assert stamp.read(folder) == made
    assert sorted(made.files) == ["_headers", "index.html", "posts/old/index.html", "posts/one/index.html"]
    assert made.leading_on == {"posts/old/index.html"}
    assert stamp.changed_since(folder, made) == []


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 1}', '{"format": 2, "address": "", "files": []}'])
def test_what_is_no_stamp_counts_as_none(folder, text):
    (folder / stamp.NAME).write_text(text, encoding="utf-8")
    assert stamp.read(folder) is None


def test_a_stamp_is_made_of_the_one_before_and_of_what_was_written_since(folder):
    before = stamp.made_of(folder, "https://example.org")
    write(folder, {"index.html": "new", "posts/two": "two"})
    (folder / "posts/one/index.html").unlink()
    (folder / "posts/old/index.html").write_text("no more", encoding="utf-8")
    assert stamp.made_after(before, folder, ["index.html", "posts"]) == stamp.made_of(folder, "https://example.org")


def test_every_change_since_is_found(folder):
    made = stamp.made_of(folder, "https://example.org")
    stamp.write(folder, made)
    write(folder, {"index.html": "touched", "new.html": "new"})
    (folder / "_headers").unlink()
    assert stamp.changed_since(folder, made) == ["_headers", "index.html", "new.html"]
