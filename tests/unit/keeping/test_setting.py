"""When a build has a store, and that all its parts have the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from keeping import setting
from keeping.setting import KEEP, close_store, store_in


def test_a_build_that_nobody_asked_to_keep_anything_has_no_store() -> None:
    settings: dict[str, Any] = {}
    assert store_in(settings) is None
    assert close_store(settings) == ""


def test_all_parts_of_a_build_have_the_same_store(tmp_path: Path) -> None:
    settings: dict[str, Any] = {KEEP: str(tmp_path / "store")}
    store = store_in(settings)
    assert store is not None
    assert store_in(settings) is store
    store.put("page", b"one", b"1")
    assert close_store(settings) == ""
    again = store_in(settings)
    assert again is not None
    assert again.get("page", b"one") == b"1"
    close_store(settings)


def test_what_is_wrong_with_a_store_is_told_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("something else, and more of it than a header of SQLite would have" * 20)
    settings: dict[str, Any] = {KEEP: str(tmp_path / "store")}
    store_in(settings)
    assert close_store(settings)


def test_nothing_is_kept_where_the_code_was_changed_while_it_was_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings: dict[str, Any] = {KEEP: str(tmp_path / "store")}
    for is_as_loaded, left in ((True, b"1"), (False, None)):
        monkeypatch.setattr(setting, "is_as_loaded", lambda told=is_as_loaded: told)
        store = store_in(settings)
        assert store is not None
        store.put("page", b"one", b"1")
        assert close_store(settings) == ""
        again = store_in(settings)
        assert again is not None
        assert again.get("page", b"one") == left
