"""The index as Pagefind writes it: anew each time, without what our page does not use, or with its words on why not."""

import errno
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path, PurePath

import pytest

from building import write
from finding.search import pagefind, parts
from finding.search.pagefind import write_index
from finding.search.records import ALL_WORDS, Record
from finding.search.service import Service

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


def test_an_index_is_the_same_in_whatever_order_a_file_system_lists_its_pages(tmp_path):
    records = [replace(RECORD, file=f"posts/{n}/index.html", title=f"Word{n}") for n in range(12)]
    for name, order in (("one", records), ("other", records[::-1])):
        write_index(order, tmp_path / name)  # tmpfs lists what was made last first
    one, other = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.*")} for name in ("one", "other")
    )
    assert one == other


def test_a_large_index_comes_in_parts_that_one_program_asks(tmp_path, monkeypatch):
    folder = tmp_path / "pagefind"
    monkeypatch.setattr(parts, "AT_MOST", 3)
    write_index([replace(RECORD, file=f"posts/{number}/index.html") for number in range(12)], folder)
    script = (folder / "pagefind.js").read_text(encoding="utf-8")
    assert script.endswith(f'\nexport const parts = 4, words = "{ALL_WORDS}";\n')
    places = [folder, *(folder / name for name in ("2", "3", "4"))]
    told = [json.loads((place / "pagefind-entry.json").read_bytes())["languages"]["en"] for place in places]
    assert sum(part["page_count"] for part in told) == 12 + 4
    assert {path.name for path in places[1].iterdir()} == {
        "fragment",
        "index",
        "pagefind-entry.json",
        f"pagefind.{told[1]['hash']}.pf_meta",
    }
    write_index([RECORD], folder)
    assert "const parts" not in (folder / "pagefind.js").read_text(encoding="utf-8")
    assert not [place for place in places[1:] if place.exists()]


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


@pytest.mark.parametrize(
    "words", ["cannot write: No space left (os error 28)", "on an Err value: Os { code: 28, kind: Other }"]
)
def test_what_the_system_refuses_pagefind_is_told_as_such(tmp_path, monkeypatch, words):
    tool: Path = tmp_path / "tool"
    tool.write_text(f"#!/bin/sh\necho '{words}'\nexit 1\n", encoding="utf-8")
    tool.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: tool)
    with pytest.raises(OSError, match="No space left on device") as told:
        write_index([RECORD], tmp_path / "pagefind")
    assert told.value.errno == errno.ENOSPC


BROKEN = {
    "an empty fragment": ("fragment/*.pf_fragment", b""),
    "a fragment that ends too soon": ("fragment/*.pf_fragment", None),
    "an index that ends too soon": ("index/*.pf_index", None),
    "no script": ("pagefind.js", b""),
    "no list of languages": ("pagefind-entry.json", b"{}"),
    "a page less": ("pagefind-entry.json", b'{"languages": {"en": {"page_count": 2, "wasm": "en"}}}'),
}


@pytest.mark.parametrize(("pattern", "data"), BROKEN.values(), ids=BROKEN)
def test_an_index_that_is_not_whole_is_refused_though_pagefind_ended_well(tmp_path, monkeypatch, pattern, data):
    folder = tmp_path / "pagefind"
    whole = Service.files

    def half_done(service):
        return {
            name: (content[:-5] if data is None else data) if PurePath(name).match(pattern) else content
            for name, content in whole(service).items()
        }

    monkeypatch.setattr(Service, "files", half_done)
    with pytest.raises(OSError, match="Pagefind has not written all of it"):
        write_index([RECORD], folder)
    assert not folder.exists()
    assert not (tmp_path / ".pagefind-new").exists()


def test_of_an_index_that_is_refused_the_one_before_stays(tmp_path, monkeypatch):
    folder = write(tmp_path / "pagefind", {"pagefind.js": "old"})
    monkeypatch.setattr(pagefind, "get_executable", lambda: shutil.which("false"))
    with pytest.raises(RuntimeError):
        write_index([RECORD], folder)
    assert (folder / "pagefind.js").read_text() == "old"


@pytest.mark.parametrize("place", ["read/1/gone.html", ".pagefind-new/gone", "pagefind/gone"])
def test_what_stays_of_an_earlier_index_is_told_and_never_indexed(tmp_path, monkeypatch, place):
    write(tmp_path, {place: "old"})
    remove = os.unlink

    def refusing(path, **others):
        if os.path.basename(path) == os.path.basename(place):
            raise PermissionError(errno.EACCES, "Permission denied")
        remove(path, **others)

    monkeypatch.setattr(os, "unlink", refusing)
    with pytest.raises(PermissionError):
        write_index([] if place.startswith("pagefind") else [RECORD], tmp_path / "pagefind", str(tmp_path / "read"))
