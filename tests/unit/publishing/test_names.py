"""A folder gets every file of another one under a second name, whatever it held before, and none is read or written."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import write
from publishing.names import SPARE, give_names, keep_spare, take_spare

NAMES = st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map("/".join)
SITES = st.dictionaries(NAMES, st.sampled_from(["one", "two"]))


def without_clash(site: Mapping[str, str]) -> dict[str, str]:
    """Leave out what would be below a file."""
    return {name: text for name, text in site.items() if not any(name.startswith(f"{other}/") for other in site)}


def inodes(folder: Path) -> dict[str, int]:
    """Return what each name below a folder leads to; a folder is 0."""
    return {
        path.relative_to(folder).as_posix(): 0 if path.is_dir() else path.stat().st_ino for path in folder.rglob("*")
    }


@given(SITES.map(without_clash), SITES.map(without_clash), st.data())
def test_whatever_a_folder_held_it_holds_the_same_files_then(
    site: Mapping[str, str], held: Mapping[str, str], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder:
        one, other = Path(folder, "one"), Path(folder, "other")
        one.mkdir()
        write(one, {**site, "z/stamp": "not given"})
        write(other, {**held, "stamp": "of before"})
        for name in data.draw(st.lists(st.sampled_from(sorted(site)), unique=True) if site else st.just([])):
            if not (other / name).exists() and (other / name).parent.is_dir():
                os.link(one / name, other / name)
        there = inodes(one)
        give_names(str(one), str(other), without="stamp")
        assert inodes(one) == there
        assert inodes(other) == {name: number for name, number in there.items() if name != "z/stamp"}


def test_a_name_that_is_right_already_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "one", {"a/same": "1", "a/new": "2"})
    (tmp_path / "other").mkdir()
    changed = give_names(str(tmp_path / "one"), str(tmp_path / "other"), without="")
    assert changed == [f"{tmp_path}/other/a", f"{tmp_path}/other"]
    write(tmp_path, {"written": "3"})
    os.replace(tmp_path / "written", tmp_path / "one/a/new")
    given, link = [], os.link
    monkeypatch.setattr(os, "link", lambda one, other, **options: given.append(one) or link(one, other, **options))
    assert give_names(str(tmp_path / "one"), str(tmp_path / "other"), without="") == [f"{tmp_path}/other/a"]
    assert given == [f"{tmp_path}/one/a/new"]
    write(tmp_path / "other", {"b/gone": "4"})
    assert give_names(str(tmp_path / "one"), str(tmp_path / "other"), without="") == [f"{tmp_path}/other"]


def test_a_spare_folder_is_kept_and_taken_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, {f"{SPARE.parent}/x": "", "before/one": "1", "again/two": "2"})
    take_spare(Path("new"))
    assert not Path("new").exists()
    keep_spare(Path("before"))
    keep_spare(Path("again"))
    assert Path("again/two").exists(), "there is one already"
    take_spare(Path("new"))
    assert Path("new/one").exists()
    assert not SPARE.exists()
