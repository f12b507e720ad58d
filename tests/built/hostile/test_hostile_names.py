"""Hostile names of files in `content/`: each is refused by a diagnostic at that file, or becomes a page, no markup."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from building import Built, build, run_python, write
from pages import TREE
from reading import SCHEMA

NAMES = tuple(
    os.fsdecode(name)
    for name in (
        *(b"a\nb", b"a\rc", b"a\td", b"\x1b[31mred", b"a\x7fe", "a\u202ef".encode(), "a\u200bg".encode()),
        *("a\u2028h".encode(), "a\u0085i".encode(), b"a\xffj", b"\xed\xa0\x80k", b"l" * 240),
        *(b'a"m', b"a'n", b"<script>o", b'"><img src=x onerror=p>', b"a&#x202e;q", b"a&r", b"{{ 7*7 }}s"),
        *(b"-t", b"--help", b"%2e%2e", b"%00u", b" v w ", b"..x", b"y..", b"...", b"~", b"#z#", b"{filename}aa"),
        *(b"ab\\c", b"ad|e", b"af:g", b"ah;i,j", b"ak#l?m", b"con", b"index", b"an.b.c", "難民".encode()),
        *(b"Case", b"case", "é".encode(), "e\u0301".encode()),
    )
)
HEADER = "Title: Of {}\nDate: 2026-11-01\nCategory: Cases\nSummary: S.\nSlug: {}\n"
TABLE = "series,key,value,source,confidence,note\nrecognised,2020,47,annex,confirmed,\n"
SOURCES = 'annex: {title: An annex, publisher: An authority, date: 2024-03, url: "https://example.org/annex"}\n'


def site() -> dict[str, str | bytes]:
    """Return files of every kind under each of the names."""
    files: dict[str, str | bytes] = {"sources.yaml": SOURCES, "trees/steps/2000-01-01.yaml": TREE}
    for number, name in enumerate(NAMES):
        for kind, folder in (("post", ""), ("page", "pages/"), ("inner", f"{name}/")):
            header = HEADER.format(f"{kind} {number}", f"{kind}-{number}")
            files[f"{folder}{name}.md"] = f"{header}\nText.\n"
        files[f"{name}.ja.md"] = HEADER.format(f"番号{number}", f"post-{number}") + "Lang: ja\n\n本文。\n"
        files |= {f"trees/{name}/2000-01-01.yaml": TREE, f"trees/steps/{name}.yaml": TREE}
        files |= {f"images/{name}.png": b"a picture", f"data/{name}.csv": TABLE}
        if len(os.fsencode(f"{name}.schema.json")) < 256:
            files[f"data/{name}.schema.json"] = SCHEMA
    return files


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What `check` tells of a site with all of them."""
    root = write(tmp_path_factory.mktemp("names") / "content", site())
    done = run_python("-m", "casetree", "check", str(root), "--settings", "pelicanconf.py", "--format", "json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    found = json.loads(done.stdout)
    return [{**fault, "file": fault["file"].partition("content/")[2]} for fault in found]


@pytest.fixture(scope="module")
def built(faults: list[dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of what is not refused."""
    refused = {fault["file"] for fault in faults}
    files = {name: text for name, text in site().items() if name not in refused and f"{name[:-12]}.csv" not in refused}
    folder = tmp_path_factory.mktemp("taken")
    return build(write(folder / "content", files), folder / "output")


def test_what_is_refused_is_told_at_its_own_file(faults: list[dict[str, str]]) -> None:
    assert {fault["file"] for fault in faults} <= {*site()}
    assert {fault["code"] for fault in faults} <= {
        *("post-bad-address", "post-same-address", "tree-bad-file-name", "data-bad-name", "data-no-schema"),
        *("post-bad-file-name", "pelican-error"),
    }


def test_of_images_each_name_that_nobody_can_read_or_that_windows_has_none_of_is_told(
    faults: list[dict[str, str]],
) -> None:
    told = {fault["file"] for fault in faults}
    unseen = re.compile('[\x00-\x1f\x7f-\x9f\u200b\u2028\u202e\udc80-\udcff<>:"|?\\\\]|^con$|^l+$')
    assert {f"images/{name}.png" for name in NAMES if unseen.search(name)} <= told


def test_what_is_taken_is_built_and_becomes_no_markup(built: Built) -> None:
    assert (built.done.returncode, "Traceback" in built.done.stderr) == (0, False), built.done.stderr
    assert any("of post 0" in text.lower() for text in built.html.values())
    for address, page in built.pages.items():
        assert not page.select("[onerror]"), address
        assert not [each for each in page.select("script") if "src" not in each.attrs and "type" not in each.attrs]
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", str(page)), address


def test_no_name_moves_the_cursor_of_a_terminal(tmp_path: Path) -> None:
    bad = "Title: Of post\nDate: 2026-11-01\n\n{case:nobody:outcome}\n"
    root = write(tmp_path / "content", {f"{name}.md": bad for name in NAMES if "/" not in name})
    for form in ("full", "concise", "github"):
        done = run_python("-m", "casetree", "check", str(root), "--settings", "pelicanconf.py", "--format", form)
        assert done.returncode == 1
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", done.stdout), form
