"""Which changes are seen in the inputs of a build, and which are none."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from keeping import sources as module
from keeping.sources import Sources, hashes, is_nobodys, is_set_up_alike

FILES = {
    "content/articles/one.md": "One",
    "theme/templates/page.html": "<p>",
    "plugins/editions/lists.py": "pass",
    "requirements/site.txt": "x==1",
    "pelicanconf.py": 'import os\nSITENAME = os.environ.get("MY_NAME", "")\n',
    "publishconf.py": 'import os\nSITEURL = os.environ["MY_ADDRESS"]\n',
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def _text(project: Path) -> bytes:
    return Sources(str(project)).text


def test_two_looks_at_the_same_sources_are_equal(project: Path) -> None:
    one, other = Sources(str(project)), Sources(str(project))
    assert (one.text, one.seen) == (other.text, other.seen)


@pytest.mark.parametrize("name", FILES)
def test_every_source_counts_though_its_size_and_time_stay(project: Path, name: str) -> None:
    before, path = _text(project), project / name
    told = path.stat()
    path.write_text(FILES[name].swapcase(), encoding="utf-8")
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert _text(project) != before


@pytest.mark.parametrize("name", FILES)
def test_a_source_that_is_gone_counts(project: Path, name: str) -> None:
    before = _text(project)
    (project / name).unlink()
    assert _text(project) != before


def test_a_time_alone_is_no_change(project: Path) -> None:
    before = _text(project)
    os.utime(project / "content/articles/one.md", (0, 0))
    assert _text(project) == before


def test_a_folder_without_files_counts(project: Path) -> None:
    before = _text(project)
    (project / "content" / "trees").mkdir()
    assert _text(project) != before


@pytest.mark.parametrize("name", [".one.md.swp", "one.md~", "#one.md#", "__pycache__/x.pyc"])
def test_what_editors_and_python_leave_is_no_change(project: Path, name: str) -> None:
    before, path = _text(project), project / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    assert _text(project) == before
    assert is_nobodys(Path(name).parts[0])


def test_what_was_changed_and_changed_back_has_been_seen(project: Path) -> None:
    before, path = Sources(str(project)), project / "content/articles/one.md"
    for text in ("Two", "One"):
        path.write_text(text, encoding="utf-8")
    after = Sources(str(project))
    assert before.text == after.text
    assert before.seen != after.seen


def test_a_linked_folder_is_read_and_a_circle_ends(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "two.md").write_text("Two", encoding="utf-8")
    (project / "content" / "linked").symlink_to(outside)
    (project / "content" / "circle").symlink_to(project / "content")
    before = _text(project)
    assert "content/linked/two.md" in hashes(before)
    (outside / "two.md").write_text("2", encoding="utf-8")
    assert _text(project) != before


def test_what_cannot_be_read_stands_there_as_such(project: Path) -> None:
    (project / "content" / "nowhere.md").symlink_to(project / "none")
    os.mkfifo(project / "content" / "pipe.md")
    found = hashes(_text(project))
    assert found["content/nowhere.md"] == found["content/pipe.md"] == "no file"


def test_a_file_of_many_bytes_is_read_whole(project: Path) -> None:
    path = project / "content" / "big.png"
    path.write_bytes(b"x" * 3_000_000)
    before = _text(project)
    path.write_bytes(b"x" * 2_999_999 + b"y")
    assert _text(project) != before


@pytest.mark.parametrize("name", ["LC_ALL", "TZ", "CASETREE_LANG", "MY_NAME", "MY_ADDRESS"])
def test_a_variable_that_a_build_asks_for_counts(project: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.delenv(name, raising=False)
    before = _text(project)
    monkeypatch.setenv(name, "ja_JP.UTF-8")
    assert _text(project) != before


def test_a_variable_that_nobody_asks_for_does_not_count(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _text(project)
    monkeypatch.setenv("NAME", "x")
    assert _text(project) == before


def test_only_what_is_installed_decides_whether_set_up_is_asked_for(project: Path) -> None:
    before = _text(project)
    (project / "content/articles/one.md").write_text("1", encoding="utf-8")
    assert is_set_up_alike(before, _text(project))
    (project / "requirements/site.txt").write_text("x==2", encoding="utf-8")
    assert not is_set_up_alike(before, _text(project))
    (project / "requirements/site.txt").write_text("x==1", encoding="utf-8")
    (project / ".venv").mkdir()
    (project / ".venv" / ".site-1-1").touch()
    assert not is_set_up_alike(before, _text(project))


@pytest.mark.parametrize("age", [0.0, 60.0])
def test_sources_are_untouched_until_one_is_written(project: Path, age: float) -> None:
    began = time.time() + age  # as if all had been written so long before
    sources = Sources(str(project))
    assert sources.is_untouched(began, str(project))
    (project / "content/articles/one.md").write_text("Eno", encoding="utf-8")
    assert not sources.is_untouched(began, str(project))


def test_sources_that_were_renamed_are_not_untouched(project: Path) -> None:
    sources = Sources(str(project))
    (project / "content/articles/one.md").rename(project / "content/articles/two.md")
    assert not sources.is_untouched(time.time() + 60, str(project))


def test_what_was_written_a_moment_ago_is_read_again(project: Path) -> None:
    path = project / "content/articles/one.md"
    sources, told = Sources(str(project)), path.stat()
    path.write_text("Two", encoding="utf-8")
    again = Sources(str(project))
    sources.seen = again.seen  # a file system whose clock stood still
    assert not sources.is_untouched(told.st_ctime, str(project))


def test_a_link_in_place_of_a_file_counts_though_it_leads_to_the_same_words(project: Path) -> None:
    before, path = _text(project), project / "content/articles/one.md"
    path.rename(project / "outside.md")
    path.symlink_to(project / "outside.md")
    assert _text(project) != before


def test_what_settings_can_import_from_beside_them_counts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken, module = [_text(project)], project / "my_filters.py"
    for text in ("A = 1", 'import os\nA = os.environ.get("MY_WISH")'):
        module.write_text(text, encoding="utf-8")
        taken.append(_text(project))
    monkeypatch.setenv("MY_WISH", "x")
    assert len({*taken, _text(project)}) == 4


def test_what_is_handed_over_in_small_parts_is_read_whole(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, read = _text(project), os.read
    monkeypatch.setattr(os, "read", lambda file, most: read(file, min(most, 3)))
    assert _text(project) == before


def test_what_cannot_be_read_to_its_end_stands_there_as_such(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> bytes:
        raise OSError("a broken disk")

    monkeypatch.setattr(os, "read", refuse)
    assert hashes(_text(project))["pelicanconf.py"] == "unreadable"


def test_where_a_link_leads_counts_though_the_words_there_are_the_same(project: Path) -> None:
    for name in ("one", "two"):
        (project / name).write_text("1", encoding="utf-8")
    link = project / "content" / "linked.md"
    link.symlink_to(project / "one")
    before = _text(project)
    link.unlink()
    link.symlink_to(project / "two")
    assert _text(project) != before
    assert "content/linked.md leads to" in hashes(before)


def test_sources_to_which_an_empty_folder_came_or_went_are_not_untouched(project: Path) -> None:
    began, sources = time.time() + 60, Sources(str(project))
    (project / "content" / "zone").mkdir()
    assert not sources.is_untouched(began, str(project))
    sources = Sources(str(project))
    (project / "content" / "zone").rmdir()
    assert not sources.is_untouched(began, str(project))


def test_sources_that_became_shorter_are_not_untouched(project: Path) -> None:
    sources = Sources(str(project))
    sources.seen = [(*each[:2], each[2] + 1, *each[3:]) for each in sources.seen]
    assert not sources.is_untouched(time.time() + 60, str(project))


@pytest.mark.parametrize(
    ("written", "is_so"),
    [
        (999_960_000_001, True),
        (999_950_000_001, True),
        (999_949_999_999, False),
        (999_000_000_001, False),
        (997_600_000_000, True),  # of a file system that counts milliseconds, or seconds
        (997_500_000_000, False),
        (997_400_000_000, False),
    ],
)
def test_a_file_may_have_been_written_twice_at_one_time_of_its_file_system(written: int, is_so: bool) -> None:
    assert module._may_be_written_twice(written, began=1_000.0) is is_so


@pytest.mark.parametrize(
    "name", ["-a.md", "!a!", "aba", "a#", "#a", "!a#", "難難", "Readme.md", "~a", "a.", "__pycache"]
)
def test_other_names_are_those_of_an_author(name: str) -> None:
    assert not is_nobodys(name)


def test_nothing_says_nothing() -> None:
    assert hashes(b"") == {}


def test_what_is_installed_is_named_but_for_what_python_leaves(project: Path) -> None:
    packages = project / f".venv/lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
    for name in ("two-1.0.dist-info", "one", "__pycache__"):
        (packages / name).mkdir(parents=True)
    assert hashes(_text(project))["(installed)"] == "one two-1.0.dist-info"
    (packages / "__pycache__").rmdir()
    assert hashes(_text(project))["(installed)"] == "one two-1.0.dist-info"


def test_what_stands_beside_the_settings_and_cannot_be_imported_does_not_count(project: Path) -> None:
    before = _text(project)
    for name in ("notes.txt", ".hidden.py", "#x.py#"):
        (project / name).write_text("1", encoding="utf-8")
    assert _text(project) == before
