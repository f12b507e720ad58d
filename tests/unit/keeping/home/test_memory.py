"""What is remembered of the last build, and when it does not stand any more."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from keeping.home.memory import Memory, Told


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in (".kept", "output"):
        (tmp_path / name).mkdir()
    (tmp_path / "output" / "index.html").write_text("page", encoding="utf-8")
    return tmp_path


def _remembered(until: float = math.inf) -> Memory:
    Memory.of(Told(1, until, "warning[x]: 一\n".encode()), 100.5, b"a\0b").write()
    memory = Memory.read()
    assert memory
    return memory


def test_it_is_read_as_it_was_written() -> None:
    memory = _remembered(200.25)
    assert (memory.told.status, memory.told.until, memory.since) == (1, 200.25, 100.5)
    assert memory.told.said.decode() == "warning[x]: 一\n"
    assert memory.sources == b"a\0b"
    assert b"index.html" in memory.outputs


def test_it_stands_while_nothing_differs(project: Path) -> None:
    assert _remembered().stands(101, b"a\0b")
    assert not _remembered().stands(101, b"a\0c")
    (project / "output" / "stray").touch()
    assert not Memory.stands(_read(), 101, b"a\0b")


def _read() -> Memory:
    memory = Memory.read()
    assert memory
    return memory


@pytest.mark.parametrize(("now", "stands"), [(99, False), (100.5, True), (199, True), (200, False)])
def test_it_stands_until_a_post_comes_due_and_not_for_an_earlier_day(now: float, stands: bool) -> None:
    assert _remembered(200).stands(now, b"a\0b") is stands


def test_nothing_is_remembered_where_nothing_was_written_or_all_was_forgotten() -> None:
    assert Memory.read() is None
    _remembered()
    Memory.forget()
    Memory.forget()
    assert Memory.read() is None


def test_what_is_broken_at_any_byte_is_never_taken_for_whole(project: Path) -> None:
    _remembered()
    path = project / ".kept" / "last-build"
    whole = path.read_bytes()
    for end in range(len(whole)):
        path.write_bytes(whole[:end])
        assert Memory.read() is None
    for broken in (b"another form\n" + whole, whole + b"x", b"\xff" * 50):
        path.write_bytes(broken)
        assert Memory.read() is None


def test_a_build_hands_over_what_it_said(tmp_path: Path) -> None:
    Told(0, math.inf, b"one\ntwo\n").write(str(tmp_path / "told"))
    told = Told.read(str(tmp_path / "told"))
    assert told
    assert (told.status, told.until, told.said) == (0, math.inf, b"one\ntwo\n")
    assert Told.read(str(tmp_path / "none")) is None
