"""Edited texts on their way from one process to another."""

from __future__ import annotations

import pytest

from keeping.home.texts import Edited, note, noted


def test_what_is_known_of_texts_is_read_as_it_was_written() -> None:
    texts = Edited(["content/一.md"], {"posts": {"content/一.md": ["x", "\ud800"]}}, ["x"], {"x": "<p>文</p>"})
    assert Edited.read(texts.written()) == texts


@pytest.mark.parametrize("data", [b"", b"[]", b'{"name": 1}', b"\xff"])
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        Edited.read(data)


def test_notes_are_read_as_they_were_written() -> None:
    assert noted(note({"name": "新聞"})) == {"name": "新聞"}
