"""Reads what posts claim: each sentence of the prose, with the sources that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casetree.figures.citations import CITATION, read_citation
from pelican.plugins.casetree.files.files import MARKDOWN_SUFFIXES, posts_below, read_posts
from pelican.plugins.casetree.posts.post import Post
from pelican.plugins.casetree.posts.post_reader import read_post

READINGS = ("*Our reading.*", "*本ブログの解釈。*")
"""How a paragraph begins that holds no facts."""

_OF_THE_HEADER = ("title", "summary")
_START = re.compile(r"^\s*(?:[-*]|\d+\.)\s+")
_RULE = re.compile(r"^[\s|:-]+$")
_AFTER = r"\s+(?=[A-Z“*「])"
_END = re.compile(
    rf"(?<=。)(?!\s*(?:\[@|\*\*|」))|(?<!\bArt\.)(?<!\bno\.)(?<=[.?!]){_AFTER}|(?<=[.?!][”*]){_AFTER}|(?<=[.?!]\*\*){_AFTER}"
)
"""Where one sentence ends and the next begins, in English or in Japanese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a post, a row of a table, or a heading."""

    line: int
    words: str
    """As written, citations and computed words included."""

    cites: tuple[str, ...] = ()
    """The ids of the sources that it cites; a row without any has those of the table's first row."""

    is_reading: bool = False
    """True in a paragraph that is marked as a reading."""

    is_heading: bool = False


def posts_of(content: Path) -> list[Post]:
    """Read the posts and pages of a content folder, in the language that the name of the file says."""
    sources, _ = read_posts(posts_below(content))
    return [read_post(source, _stem(path), language=_language(path)) for path, source in sources]


def _language(path: Path) -> str:
    return "ja" if path.name.endswith(tuple(f".ja{suffix}" for suffix in MARKDOWN_SUFFIXES)) else "en"


def _stem(path: Path) -> str:
    return path.name.partition(".")[0]


def sentences_of(post: Post) -> Iterator[Sentence]:
    """Yield the sentences of the header and of the prose, in order."""
    for key in _OF_THE_HEADER:
        value = post.header.values.get(key)
        if value:
            yield Sentence(line=value.span.line, words=value.text, is_heading=key == "title")
    of_table: tuple[str, ...] = ()
    for line, text in _paragraphs(post):
        of_table = of_table or cited_in(text) if text.startswith("|") else ()
        if text.startswith("#"):
            yield Sentence(line=line, words=text.lstrip("# "), is_heading=True)
        elif text.startswith("|"):
            yield Sentence(line=line, words=text, cites=cited_in(text) or of_table)
        else:
            yield from _sentences(line, text)


def _sentences(line: int, paragraph: str) -> Iterator[Sentence]:
    is_reading = paragraph.startswith(READINGS)
    for words in map(str.strip, _END.split(paragraph)):
        if words and words not in READINGS:
            yield Sentence(line=line, words=words, cites=cited_in(words), is_reading=is_reading)


def _paragraphs(post: Post) -> Iterator[tuple[int, str]]:
    """Yield paragraphs, items, rows and headings, each with the line on which it begins."""
    first, gathered = 0, ""
    for number, line in enumerate(post.source.lines[post.header.length :], post.header.length):
        text = "" if number in post.hidden or _RULE.match(line) else line.strip()
        is_new = not text or text.startswith(("#", "|")) or _START.match(line) or gathered.startswith(("#", "|"))
        if is_new and gathered:
            yield first, gathered
            gathered = ""
        if text:
            first = first if gathered else number + 1
            gathered = f"{gathered} {text}" if gathered else _START.sub("", text)
    if gathered:
        yield first, gathered


def cited_in(words: str) -> tuple[str, ...]:
    """Return the ids of what a text cites.

    >>> cited_in("He came in 2014 [@a; @b, p. 2].")
    ('a', 'b')
    """
    return tuple(id for found in re.finditer(CITATION, words) for id, _ in read_citation(found[1]))
