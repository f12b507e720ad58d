"""Where something is written in a post: outside fences, and outside code where it can be told."""

from __future__ import annotations

import re
from functools import cached_property

from casetree.nouns.diagnostics import Span

from ...posts.post import Post
from ..raw_html import Tag

_UNCLOSED = r"\{case:(?![^{}`]*\})"
_UNCLOSED_FIGURE = r"\{data:(?![^{}`]*\})"


def as_written(words: str | None) -> str:
    """Return a reference as its author wrote it; `words` is None where no brace closes it."""
    return "{case:" if words is None else "{case:" + words + "}"


def _sign(sign: str) -> str:
    """Match a sign of an address as it can be written: after a backslash, or as an entity."""
    if sign == "&":
        return "&(?:amp;)?"
    return re.escape(sign) if sign.isalnum() else rf"\\?{re.escape(sign)}"


_MOST_READ = 20_000_000
"""So many characters of a post are looked through in all for the places of what stands in it."""


class Places:
    """The places of one post; each thing is looked for once, however often it is written."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self._found: dict[tuple[str, range], list[Span]] = {}
        self._left = _MOST_READ

    def reference(self, words: str | None, count: int) -> Span:
        """Return where a reference is written for the `count`-th time."""
        if words is None:
            return self._nth(_UNCLOSED, count)
        return self._nth(re.escape(as_written(words)), count, part=as_written(words))

    def unclosed_figure(self, count: int) -> Span:
        """Return where a reference to a table begins that nothing closes, for the `count`-th time."""
        return self._nth(_UNCLOSED_FIGURE, count)

    def citation(self, id: str, count: int) -> Span:
        """Return where a source is cited for the `count`-th time."""
        return self._nth(rf"(?<=@){re.escape(id)}(?![A-Za-z0-9-])", count, part=id)

    def words(self, words: str, count: int = 1, is_link: bool = False) -> Span:
        """Return where something is written for the `count`-th time; a link's address stands by itself."""
        words = words.partition("\n")[0]
        if not is_link:
            return self._nth(re.escape(words), count, part=words)
        may_differ = "&" in words or self._has_backslash
        escaped = "".join(map(_sign, words)) if may_differ else re.escape(words)
        longest = max(re.findall(r"[^\W_]+", words), key=len, default="")  # written in one way only
        return self._nth(rf"(?<=[(<\"'=\s]){escaped}(?=[)>\"'\s]|$)", count, part=longest)

    def id(self, id: str, count: int) -> Span:
        """Return where an element is given an id for the `count`-th time: `{#id}`, or `id="…"` in raw HTML."""
        escaped = re.escape(id)
        return self._nth(rf"(?<=#){escaped}(?=(?:\s[^{{}}]*)?\}})|(?<=id=[\"']){escaped}(?=[\"'])", count, part=id)

    def address(self, address: str, count: int) -> Span:
        """Return where an address stands in the text for the `count`-th time, and is no link's."""
        return self._nth(rf"(?<!\]\()(?<![<\[\"'=]){re.escape(address)}(?![A-Za-z0-9_/?&=#%-])", count, part=address)

    def tag(self, tag: Tag, is_value: bool) -> Span:
        """Return where a raw tag is written: in the header, or below it."""
        end = r"\s*>" if tag.written.startswith("</") else ""
        first = re.escape(tag.written.partition("\n")[0])
        header = self.post.header.length
        lines = range(header) if is_value else range(header, len(self.post.source.lines))
        return self._nth(f"(?i:{first}{end})", tag.count, lines)

    @cached_property
    def _has_backslash(self) -> bool:
        return any("\\" in line for line in self.post.source.lines)

    def _nth(self, written: str, count: int, lines: range | None = None, part: str = "") -> Span:
        """Return one of the places of a pattern; `part` stands in every line that has one."""
        lines = range(len(self.post.source.lines)) if lines is None else lines
        key = written, lines
        if key not in self._found:
            self._found[key] = self._all(written, self._lines_with(part, lines))
        places = self._found[key]
        return places[min(count, len(places)) - 1]

    def _lines_with(self, part: str, lines: range) -> list[int]:
        """Return the lines with a part; none where thousands of things were looked for in a long text already."""
        self._left -= len(lines)
        found = [number for number in lines if part in self.post.source.lines[number]] if self._left > 0 else []
        self._left -= sum(len(self.post.source.lines[number]) for number in found)
        return found if self._left > 0 else []

    def _all(self, written: str, lines: list[int]) -> list[Span]:
        """Look through lines; where there are none, the post is the place."""
        source = self.post.source
        prose: list[Span] = []
        code: list[Span] = []
        for number in lines:
            line, ticks, end = source.lines[number], 0, 0
            for found in re.finditer(written, line) if number not in self.post.hidden else ():
                ticks, end = ticks + line.count("`", end, found.start()), found.start()
                (code if ticks % 2 else prose).append(source.span(number + 1, found.start() + 1, len(found[0])))
        return prose or code or [source.span(1)]
