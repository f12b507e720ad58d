"""What is removed, and what is told where that is refused."""

import os
from pathlib import Path

import pytest

from building import write
from keeping.home.removing import remove, remove_all_in


def test_a_folder_a_file_and_a_link_are_removed_and_what_a_link_leads_to_stays(tmp_path: Path) -> None:
    write(tmp_path, {"folder/inner/one": "1", "file": "2", "kept/three": "3"})
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    for name in ("folder", "file", "link", "missing"):
        remove(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (tmp_path / "kept" / "three").is_file()


def test_a_folder_is_emptied_and_stays_and_so_does_a_link_to_it(tmp_path: Path) -> None:
    write(tmp_path, {"disk/inner/one": "1", "disk/two": "2"})
    (tmp_path / "output").symlink_to(tmp_path / "disk")
    remove_all_in(tmp_path / "output")
    assert (tmp_path / "output").is_symlink()
    assert [*(tmp_path / "disk").iterdir()] == []
    remove_all_in(tmp_path / "missing")


def test_what_stays_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    folder = write(tmp_path / "folder", {"inner/one": "1"})
    monkeypatch.setattr(os, "unlink", refuse)
    for each in (remove, remove_all_in):
        with pytest.raises(PermissionError):
            each(folder)
