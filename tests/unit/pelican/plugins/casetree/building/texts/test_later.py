"""Texts that wait on Pelican's contents until somebody wants them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pelican.contents import Article
from pelican.settings import DEFAULT_CONFIG

from pelican.plugins.casetree.building.texts.later import Waiting, let_texts_wait


def _article(text: object) -> Article:
    settings = {**DEFAULT_CONFIG, "PATH": "content"}
    return Article(text, {"title": "A title"}, settings, "content/one.md", {"localsiteurl": ""})


def test_a_text_is_fetched_when_it_is_wanted_and_not_before() -> None:
    let_texts_wait()
    fetched: list[int] = []
    article = _article(Waiting(lambda: f"<p>{fetched.append(1)}</p>"))
    assert article.get_static_links() == set()
    assert fetched == []
    assert article.content == "<p>None</p>"
    assert fetched == [1]


def test_any_other_text_is_as_it_was() -> None:
    let_texts_wait()
    let_texts_wait()
    article = _article('<p><a href="{static}/a.pdf">x</a></p>')
    assert article.get_static_links() == {"a.pdf"}
    article._content = "another"
    assert article.content == "another"


@pytest.mark.parametrize("path", [None, "articles/one.md", "../content/one.md", "/elsewhere/one.md"])
def test_the_path_of_a_content_is_what_pelican_works_out(
    path: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_texts_wait()
    article, root = _article("Text."), os.path.abspath("content")
    expected = os.path.relpath(os.path.join(root, path or "content/one.md"), root)
    assert article.get_relative_source_path(path) == expected
    monkeypatch.chdir(tmp_path)
    assert article.get_relative_source_path(path) == os.path.relpath(
        os.path.join(tmp_path, "content", path or "content/one.md"), tmp_path / "content"
    )
