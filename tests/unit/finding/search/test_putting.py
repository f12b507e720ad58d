"""What a folder holds after another was put into it, and which files were left alone."""

from pathlib import Path

from building import write
from finding.search.putting import files_differing, put
from keeping.home.outputs import files_below


def test_a_folder_holds_what_the_other_one_did_and_the_same_files_stay(tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"same": "1", "a/other": "new", "a/b/more": "2"})
    folder = write(tmp_path / "folder", {"same": "1", "a/other": "old", "c/d/gone": "3"})
    stays, before = (folder / "same").stat(), tmp_path / "published"
    before.hardlink_to(folder / "a/other")
    differing = files_differing(new, folder)
    assert differing == ["a/b/more", "a/other"]
    assert put(new, folder, differing) == ["a/b/more", "a/other", "c/d/gone"]
    held = {name: (folder / name).read_text() for name in files_below(str(folder))}
    assert held == {"same": "1", "a/other": "new", "a/b/more": "2"}
    assert (folder / "same").stat() == stays
    assert before.read_text() == "old"  # another name of a file that was replaced
    assert not (folder / "c").exists()


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"a/one": "1"})
    differing = files_differing(new, tmp_path / "folder")
    assert put(new, tmp_path / "folder", differing) == ["a/one"]
    assert (tmp_path / "folder/a/one").read_text() == "1"


def test_what_the_new_folder_does_not_speak_of_stays(tmp_path: Path) -> None:
    new = write(tmp_path / "new", {"2/one": "1"})
    folder = write(tmp_path / "folder", {"2/gone": "2", "3/stays": "3"})
    assert put(new, folder, ["2/one"], lambda name: name.startswith("2/")) == ["2/gone", "2/one"]
    assert sorted(files_below(str(folder))) == ["2/one", "3/stays"]
