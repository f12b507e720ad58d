"""The index as Pagefind writes it: anew each time, without what our page does not use, or with its words on why not."""

from pathlib import Path

import pytest

from building import write
from finding.search import pagefind
from finding.search.pagefind import write_index
from finding.search.records import Record

RECORD = Record(
    kind="post",
    file="posts/one/index.html",
    language="en",
    title="One",
    summary="A summary",
    date="2026-01-02",
    text="Some words.",
    end="",
    filters={},
)


def test_an_index_takes_the_place_of_an_older_one_whole(tmp_path):
    folder = tmp_path / "pagefind"
    write(folder, {"fragment/gone.pf_fragment": "x"})
    write_index([RECORD], folder)
    assert (folder / "pagefind.js").is_file()
    assert len(list((folder / "fragment").iterdir())) == 1
    assert not (folder / "fragment/gone.pf_fragment").exists()
    assert not [path.name for path in folder.iterdir() if "ui" in path.name or "highlight" in path.name]


def test_where_there_is_nothing_to_find_there_is_no_index(tmp_path):
    write(tmp_path / "pagefind", {"pagefind.js": "old"})
    write_index([], tmp_path / "pagefind")
    assert not (tmp_path / "pagefind").exists()


@pytest.mark.parametrize("stream", ["&2", "&1"])
def test_what_pagefind_says_of_a_failure_is_told(tmp_path, monkeypatch, stream):
    tool: Path = tmp_path / "tool"
    tool.write_text(f"#!/bin/sh\necho no space left >{stream}\nexit 1\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: tool)
    with pytest.raises(RuntimeError, match=r"^Pagefind failed: no space left$"):
        write_index([RECORD], tmp_path / "pagefind")
