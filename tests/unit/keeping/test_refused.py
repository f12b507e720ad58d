"""What the system refuses is told in one sentence, with the way out."""

import errno
import os
from pathlib import Path

import pytest

from keeping.refused import is_of_the_machine, place_of, refused, way_out


def fault(number: int, *place: object) -> OSError:
    return OSError(number, os.strerror(number), *place)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "make room on the disk"),
        (errno.EDQUOT, "make room on the disk"),
        (errno.EACCES, "let your user read and write there"),
        (errno.EROFS, "read-only"),
        (errno.EBUSY, "a disk is mounted there"),
        (errno.EMFILE, "ulimit -n"),
        (errno.EIO, "full or broken"),
    ],
)
def test_each_refusal_has_a_way_out(number: int, words: str) -> None:
    assert is_of_the_machine(fault(number))
    assert words in way_out(fault(number))


@pytest.mark.parametrize("slip", [FileNotFoundError(2, "No such file"), ValueError("x"), OSError("Pagefind")])
def test_a_slip_is_none_of_the_machines(slip: Exception) -> None:
    assert not is_of_the_machine(slip)


def test_the_place_is_named_as_seen_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert place_of(fault(errno.EACCES, str(tmp_path / "public" / "a"))) == "public/a"
    assert place_of(fault(errno.EACCES, b"public/a")) == "public/a"
    assert place_of(fault(errno.EACCES, "/elsewhere/a")) == "/elsewhere/a"
    assert place_of(fault(errno.EACCES, "one", None, "other")) == "other"
    assert [place_of(fault(errno.EACCES)), place_of(fault(errno.EACCES, 7))] == ["", ""]


def test_the_sentence_is_whole_with_a_place_and_without() -> None:
    assert str(refused(fault(errno.ENOSPC))) == "No space left on device; make room on the disk, then run it again"
    assert str(refused(fault(errno.ENOSPC, "a"))).startswith("a: No space left")
    assert str(refused(OSError("words"))).startswith("words; run it again")
