"""Pagefind is told of pages in an order, and what it says of a failure is handed on."""

import json
from pathlib import Path

import pytest
from pagefind_bin import get_executable

from finding.search.service import running

PAGE = '<html lang="en"><head><title>{0}</title></head><body>Word{0} ｛“é” 本.</body></html>'


def indexed(names: str) -> set[str]:
    with running(Path(get_executable())) as service:
        service.begin()
        for name in names:
            service.add(f"posts/{name}/index.html", PAGE.format(name))
        files = service.files()
    assert json.loads(files["pagefind-entry.json"])["languages"]["en"]["page_count"] == len(names)
    return {name for name in files if name.startswith("index/")}


def test_pages_are_numbered_in_the_order_in_which_they_are_told():
    first = indexed("abcdef")
    assert first == indexed("abcdef")
    assert first != indexed("fedcba")


def test_last_words_are_told_where_it_ends_before_it_has_answered(tmp_path):
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\necho no space left >&2\n", encoding="utf-8")
    program.chmod(0o755)
    with running(program) as service, pytest.raises(RuntimeError, match=r"^no space left$"):
        service.begin()


def test_an_answer_that_says_no_is_an_error():
    with running(Path(get_executable())) as service, pytest.raises(RuntimeError, match="index"):
        service.add("one/index.html", PAGE)
