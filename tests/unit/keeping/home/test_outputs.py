"""What is seen of a change in the output folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from keeping.home.outputs import outputs, outputs_after


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("index.html", "posts/one/index.html", "posts/two/index.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("page", encoding="utf-8")
    return tmp_path


def test_what_nobody_touched_is_equal(folder: Path) -> None:
    assert outputs(str(folder)) == outputs(str(folder))


CHANGES: list[Callable[[Path], object]] = [
    lambda folder: os.utime(folder / "posts/one/index.html", ns=(1, 1)),
    lambda folder: (folder / "posts/one/index.html").write_text("another page", encoding="utf-8"),
    lambda folder: (folder / "posts/one/index.html").unlink(),
    lambda folder: (folder / "posts/one/stray.txt").touch(),
    lambda folder: (folder / "posts/three").mkdir(),
    lambda folder: (folder / "posts").rename(folder / "articles"),
    lambda folder: (folder / "posts/link").symlink_to("one"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_touched_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    before = outputs(str(folder))
    change(folder)
    assert outputs(str(folder)) != before


def test_a_folder_that_is_not_there_differs_from_an_empty_one(tmp_path: Path) -> None:
    assert outputs(str(tmp_path / "none")) != outputs(str(tmp_path))


def test_what_was_written_is_known_without_a_look_at_the_rest(folder: Path) -> None:
    before = outputs(str(folder))
    (folder / "posts/one/index.html").write_text("another page", encoding="utf-8")
    (folder / "posts/two/index.html").unlink()
    (folder / "posts/two/new.html").touch()
    assert outputs_after(before, str(folder), ["posts/one/index.html", "posts/two"]) == outputs(str(folder))


def test_a_name_that_begins_as_another_is_another(folder: Path) -> None:
    (folder / "posts/one/index.html.png").touch()
    before = outputs(str(folder))
    assert outputs_after(before, str(folder), ["posts/one/index.html"]) == before


def test_what_was_removed_is_known_too(folder: Path) -> None:
    before = outputs(str(folder))
    (folder / "posts/one/index.html").unlink()
    assert outputs_after(before, str(folder), ["posts/one/index.html"]) == outputs(str(folder))
