"""An edited text is found by its new words, as if the whole site had been indexed anew."""

from dataclasses import replace
from pathlib import Path

import pytest

from building import write
from finding.search import edited as module
from finding.search import parts
from finding.search.edited import edited
from finding.search.pagefind import READ, write_index
from finding.search.records import Record
from keeping.home.texts import Edited, RefusedError

ONE = Record(
    kind="post",
    file="posts/one/index.html",
    language="ja",
    title="一 <b>",
    summary="要約 & more",
    date="2026-01-02",
    text="The old words, 難民認定 <p>",
    end="",
    filters={"outcome": ("steps.allowed",)},
)
OTHER = replace(ONE, file="posts/two/index.html", text="Others.")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_index([ONE, OTHER], Path("output/pagefind"), stay=READ)


def test_the_index_is_that_of_the_new_text():
    made = edited(Edited([], {"address": ""}, texts={ONE.file: "<p>The new words, 在留許可 &lt;p&gt; \\1</p>"}))
    assert [Path(name).parts[:2] for name in made.files if "fragment" in name] == [("pagefind", "fragment")] * 2
    write_index([replace(ONE, text="The new words, 在留許可 <p> \\1"), OTHER], Path("anew"))
    assert _files(Path("output/pagefind")) == _files(Path("anew"))
    edited(Edited([], {"address": ""}, texts={ONE.file: "<p>The old words, 難民認定 &lt;p&gt;</p>"}))
    write_index([ONE, OTHER], Path("anew"))
    assert _files(Path("output/pagefind")) == _files(Path("anew"))


def test_of_an_index_in_parts_only_that_of_the_text_is_made(monkeypatch):
    monkeypatch.setattr(parts, "AT_MOST", 2)
    others = [replace(OTHER, file=f"posts/{number}/index.html") for number in range(9)]
    write_index([ONE, *others], Path("output/pagefind"), stay=READ)
    of_one, before = parts.part_of(ONE.file, 5), _files(Path("output/pagefind"))
    made = edited(Edited([], {"address": ""}, texts={ONE.file: "<p>The old words, 難民認定 &lt;p&gt; Others.</p>"}))
    assert {parts.part_with(name.removeprefix("pagefind/")) for name in made.files} == {of_one}
    after = _files(Path("output/pagefind"))
    assert after != before
    write_index([replace(ONE, text="The old words, 難民認定 <p> Others."), *others], Path("anew"))
    assert after == _files(Path("anew"))
    made = edited(Edited([], {"address": ""}, texts={ONE.file: "<p>A new word is one of all words</p>"}))
    assert {parts.part_with(name.removeprefix("pagefind/")) for name in made.files} == {*"12345"}
    write_index([replace(ONE, text="A new word is one of all words"), *others], Path("anew"))
    assert _files(Path("output/pagefind")) == _files(Path("anew"))


def test_a_page_that_was_not_indexed_is_refused():
    with pytest.raises(RefusedError):
        edited(Edited([], {"address": ""}, texts={"posts/three/index.html": "<p>x</p>"}))


def test_where_there_is_no_index_none_is_made(tmp_path):
    write_index([], Path("output/pagefind"), stay=READ)
    write(tmp_path, {f"{READ}/1/posts/one/index.html": "of an earlier build"})
    texts = Edited([], {"address": ""}, texts={ONE.file: "<p>x</p>"})
    assert edited(texts).files == []
    assert not Path("output/pagefind").exists()


def test_where_pagefind_fails_the_whole_way_is_to_tell_why(monkeypatch):
    def fails(*_: object) -> None:
        raise RuntimeError("Pagefind failed: it is tired")

    monkeypatch.setattr(module, "index", fails)
    with pytest.raises(RefusedError, match="it is tired"):
        edited(Edited([], {"address": ""}, texts={ONE.file: "<p>x</p>"}))
