"""What changes the fingerprint of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from keeping import code
from keeping.code import code_fingerprint, count_too, files_fingerprint, is_as_loaded


def _taken(folder: Path) -> bytes:
    files_fingerprint.cache_clear()
    return code_fingerprint(folder)


def test_any_file_of_the_plugins_counts(tmp_path: Path) -> None:
    taken = [_taken(tmp_path)]
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "one.py").write_text("1")
    taken.append(_taken(tmp_path))
    (tmp_path / "inner" / "one.py").write_text("2")
    taken.append(_taken(tmp_path))
    (tmp_path / "inner" / "one.py").rename(tmp_path / "one.py")
    taken.append(_taken(tmp_path))
    assert len({*taken}) == 4


def test_what_python_leaves_does_not_count(tmp_path: Path) -> None:
    before = _taken(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "one.pyc").write_text("1")
    assert _taken(tmp_path) == before


def test_another_version_of_a_package_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "plugins").mkdir()
    (tmp_path / "some-1.0.dist-info").mkdir()
    before = _taken(tmp_path / "plugins")
    (tmp_path / "some-1.0.dist-info").rename(tmp_path / "some-1.1.dist-info")
    assert _taken(tmp_path / "plugins") != before


def test_a_module_beside_the_plugins_counts_and_the_settings_do_not(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    taken = [_taken(tmp_path / "plugins")]
    (tmp_path / "my_filters.py").write_text("1")
    taken.append(_taken(tmp_path / "plugins"))
    (tmp_path / "pelicanconf.py").write_text("1")
    assert taken[0] != taken[1] == _taken(tmp_path / "plugins")


def test_code_that_was_written_since_it_began_to_be_loaded_may_be_other_code(tmp_path: Path) -> None:
    (tmp_path / "plugins").mkdir()
    assert is_as_loaded(tmp_path / "plugins")
    (tmp_path / "plugins" / "one.py").write_text("1")
    assert not is_as_loaded(tmp_path / "plugins")


def test_the_times_of_files_may_be_behind_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plugins").mkdir()
    path = tmp_path / "plugins" / "one.py"
    path.write_text("1")
    written = path.stat().st_ctime_ns
    for began, is_so in ((written / 1e9 + 0.04, False), (written / 1e9 + 0.06, True)):
        monkeypatch.setattr(code, "_BEGAN", began)
        assert is_as_loaded(tmp_path / "plugins") is is_so


def test_the_words_that_a_site_speaks_in_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "_words", [])  # those of the tests before in this process
    before = _taken(tmp_path)
    count_too("The ministry")
    named = code_fingerprint(tmp_path)
    count_too("")
    assert code_fingerprint(tmp_path) == before != named
