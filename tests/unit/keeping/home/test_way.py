"""What is written down of the last build."""

from __future__ import annotations

from pathlib import Path

import pytest

from keeping.home.way import Way, differing


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".kept").mkdir()
    return tmp_path


def test_a_build_is_read_as_it_was_written() -> None:
    way = Way(1.5, ["content/一.md"], "a reason", ["posts/one/index.html"])
    way.write()
    assert Way.read() == way


@pytest.mark.parametrize("text", ["", "[]", '{"began": 1, "what": 2}', "{"])
def test_what_cannot_be_read_is_nothing(project: Path, text: str) -> None:
    assert Way.read() is None
    (project / ".kept" / "last-way").write_text(text, encoding="utf-8")
    assert Way.read() is None


def test_what_differs_is_named() -> None:
    assert differing(b"a\x001\0b\x002\0c\x003", b"b\x002\0c\x004\0d\x005") == ["a", "c", "d"]
