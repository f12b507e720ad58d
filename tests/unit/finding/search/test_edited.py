"""An edited text is found by its new words, as if the whole site had been indexed anew."""

from dataclasses import replace
from pathlib import Path

import pytest

from building import write
from finding.search import edited as module
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


def test_a_page_that_was_not_indexed_is_refused():
    with pytest.raises(RefusedError):
        edited(Edited([], {"address": ""}, texts={"posts/three/index.html": "<p>x</p>"}))


def test_where_there_is_no_index_none_is_made(tmp_path):
    write_index([], Path("output/pagefind"), stay=READ)
    write(tmp_path, {f"{READ}/posts/one/index.html": "of an earlier build"})
    texts = Edited([], {"address": ""}, texts={ONE.file: "<p>x</p>"})
    assert edited(texts).files == []
    assert not Path("output/pagefind").exists()


def test_where_pagefind_fails_the_whole_way_is_to_tell_why(monkeypatch):
    def fails(*_: object) -> None:
        raise RuntimeError("Pagefind failed: it is tired")

    monkeypatch.setattr(module, "index", fails)
    with pytest.raises(RefusedError, match="it is tired"):
        edited(Edited([], {"address": ""}, texts={ONE.file: "<p>x</p>"}))
