"""Drafts, hidden posts and posts of a day to come: nothing of them stands anywhere but on their own page."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from building import Built, build, write

TREE = "title: T\nstart: q\nquestions:\n  q: {ask: Q?, answers: {yes: a, no: b}}\noutcomes: {a: A, b: B}\n"
POST = """Title: {word} post
Date: {date}
Slug: {slug}
Status: {status}
Category: Cases
Tags: {word} tag
Summary: {word} summary.

```case
tree: t
id: {slug}-case
title: {word} figure
by: agency
decided: 2024
basis: inferred
answers: {{q: yes}}
facts: {{nationality: {word} land}}
```
"""
KINDS = {
    "plain": ("Plainly", "2026-01-01", "published"),
    "drafted": ("Zdraft", "2026-01-02", "draft"),
    "concealed": ("Zhidden", "2026-01-03", "hidden"),
    "tomorrow": ("Zfuture", "2999-01-01", "published"),
}
LEFT_OUT = ("Zdraft", "Zhidden", "Zfuture")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One post of each kind, as `make publish` builds it."""
    folder = tmp_path_factory.mktemp("leaks")
    files: dict[str, str | bytes] = {"trees/t/2000-01-01.yaml": TREE}
    for slug, (word, date, status) in KINDS.items():
        files[f"{slug}.md"] = POST.format(word=word, slug=slug, date=date, status=status)
    return build(write(folder / "content", files), folder / "out", settings="publishconf.py")


def text_of(path: Path) -> bytes:
    """Return a file's bytes, unpacked where it is packed."""
    data = path.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def test_the_site_is_built_with_the_post_that_is_published(published: Built) -> None:
    assert published.done.returncode == 0, published.done.stderr
    assert "posts/plain/" in published.pages


@pytest.mark.parametrize("word", LEFT_OUT)
def test_what_is_not_published_stands_nowhere(published: Built, word: str) -> None:
    slug = next(slug for slug, kind in KINDS.items() if kind[0] == word)
    found = [
        path.relative_to(published.root).as_posix()
        for path in sorted(published.root.rglob("*"))
        if path.is_file() and (word.encode() in text_of(path) or slug.encode() in text_of(path) or slug in str(path))
    ]
    assert found == []


def test_only_the_published_post_has_a_card(published: Built) -> None:
    cards = {path.relative_to(published.root).as_posix() for path in published.root.rglob("*card.png")}
    assert cards == {"posts/plain/card.png", "card.png", "ja/card.png"}, "the site has one in each language"
