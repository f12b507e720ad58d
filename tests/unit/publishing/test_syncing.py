"""Which files and folders are waited for before a site is published."""

import os
from pathlib import Path

import pytest

from building import write
from publishing.syncing import sync_all, sync_these


@pytest.fixture
def synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were waited for, from the folder of the test on."""
    found, fsync = list[str](), os.fsync

    def noted(file: int) -> None:
        fsync(file)
        found.append(os.path.relpath(os.readlink(f"/proc/self/fd/{file}"), tmp_path))

    monkeypatch.setattr(os, "fsync", noted)
    return found


def test_all_is_waited_for(tmp_path: Path, synced: list[str]) -> None:
    write(tmp_path, {"site/a/one": "1", "site/b/c/two": "2"})
    sync_all(str(tmp_path / "site"))
    assert sorted(synced) == ["site", "site/a", "site/a/one", "site/b", "site/b/c", "site/b/c/two"]
    assert synced[-1] == "site"


def test_what_is_new_is_waited_for_with_the_folders_that_it_stands_in(tmp_path: Path, synced: list[str]) -> None:
    write(
        tmp_path,
        {"site/a/one": "1", "site/b/c/two": "2", "site/d/e/f/three": "3", "site/g/four": "4", "site/h/five": "5"},
    )
    sync_these(str(tmp_path / "site"), ["b/c/two", "g/gone", "none/gone", "h"], [str(tmp_path / "site/d/e")])
    assert sorted(synced) == [
        "site",
        "site/b",
        "site/b/c",
        "site/b/c/two",
        "site/d/e",
        "site/g",
        "site/h",
        "site/h/five",
    ]
