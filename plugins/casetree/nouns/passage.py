"""A stretch of YAML inside an author's file, with the way back to its places."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from casetree.nouns.diagnostics import Diagnostic, Source, Span, split_lines

Place: TypeAlias = tuple[int, int]
"""Line and column in a passage, counted from 0."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change within one line of a passage; places are counted from 0."""

    line: int
    column: int
    removed: int
    """How many characters go, from `column` on."""

    added: str
    """What comes in their place."""

    def before(self, column: int, is_end: bool = False) -> int:
        """Return where a column of the edited line was before the edit.

        What was taken out stands after the end of a text before it, and before the start of one
        after it.

        >>> Edit(0, 2, 1, ": ").before(4)
        3
        """
        if column < self.column or (column == self.column and (self.added or is_end)):
            return column
        after = column - self.column - len(self.added)
        return self.column + self.removed + after if after >= 0 else min(column, self.column + self.removed)


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A stretch of YAML inside an author's file, with the way back to its places."""

    source: Source
    text: str
    first_line: int = 1
    """The line of the file that the passage's first line is on."""

    indents: tuple[int, ...] = ()
    """Characters cut from the front of each line: list indentation or quote marks."""

    fence: Span | None = None
    """The opening fence of a block, to point at where the passage itself has no place."""

    edits: tuple[Edit, ...] = ()
    """What was changed in the text, in order, so that places still are those of the author's file."""

    lines: tuple[str, ...] = field(init=False, repr=False)
    """The text line by line, as both editors and YAML count."""

    edits_by_line: dict[int, list[Edit]] = field(init=False, repr=False)
    """The edits by line, the last made first: a text may have thousands."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", split_lines(self.text))
        object.__setattr__(self, "edits_by_line", {})
        for edit in reversed(self.edits):
            self.edits_by_line.setdefault(edit.line, []).append(edit)

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Turn a place in the passage (both from 0) into one in the file."""
        if line >= len(self.lines):  # libyaml counts the end of a last line without a line end as a further line
            line, column = len(self.lines) - 1, len(self.lines[-1])
        indent = self.indents[line] if line < len(self.indents) else 0
        if self.edits:
            start = self._written(line, column)
            length, column = self._written(line, column + length, is_end=True) - start, start
        return Span(self.source, self.first_line + line, column + indent + 1, length if length > 1 else 1)

    @property
    def start(self) -> Span:
        """The place to point at when the whole passage is meant."""
        return self.fence or self.span(0, 0)

    def line(self, number: int) -> str:
        """Return one line, counted from 0; empty where there is none."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def indent_of(self, number: int) -> int:
        """Return how many spaces a line begins with."""
        return len(self.line(number)) - len(self.line(number).lstrip(" "))

    def edited(self, edits: Iterable[Edit]) -> Passage:
        """Return the passage with edits made, none of which overlap."""
        lines = list(self.lines)
        in_turn = sorted((edit for edit in edits if edit.line < len(lines)), key=_order, reverse=True)
        for edit in in_turn:
            text = lines[edit.line]
            lines[edit.line] = text[: edit.column] + edit.added + text[edit.column + edit.removed :]
        return replace(self, text="\n".join(lines), edits=(*self.edits, *in_turn))

    def only(self, kept: Collection[int]) -> Passage:
        """Return the passage with all lines blank but those."""
        lines = [line if number in kept else "" for number, line in enumerate(self.lines)]
        return replace(self, text="\n".join(lines))

    def part(self, first: int, column: int, last: int) -> Passage:
        """Return some of the lines as a passage of their own; what stands before `column` is blank in it."""
        lines = [" " * column + self.lines[first][column:], *self.lines[first + 1 : last + 1]]
        edits = tuple(
            Edit(edit.line - first, edit.column, edit.removed, edit.added)
            for edit in self.edits
            if first <= edit.line <= last
        )
        return replace(
            self, text="\n".join(lines), edits=edits, first_line=self.first_line + first, indents=self.indents[first:]
        )

    def _written(self, line: int, column: int, is_end: bool = False) -> int:
        for edit in self.edits_by_line.get(line, ()):
            column = edit.before(column, is_end)
        return column


def _order(edit: Edit) -> tuple[int, int]:
    return edit.line, edit.column


@dataclass(frozen=True, slots=True)
class Slip:
    """A mistake in YAML's own signs."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()
    """What corrects it, or what may; none where that cannot be told."""

    is_plain: bool = True
    """True where it is plain what was meant, so that reading can go on with the edits made."""
