"""What is read out of a YAML text: nodes that remember line and column, or the place where reading stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from casetree.nouns.diagnostics import Diagnostic, Span
from casetree.nouns.passage import Passage, Place, Slip

# The stubs of PyYAML call every mark optional; the C parser always gives both.
_Mark: TypeAlias = Any


# Not frozen: a frozen dataclass takes three times as long to make, and a block has dozens of nodes.
@dataclass(slots=True, eq=False)
class Node:
    """A YAML node, with the parser's marks of its start and its end; never changed."""

    passage: Passage
    start: _Mark
    end: _Mark

    @property
    def line(self) -> int:
        """The line that it starts on, from 0."""
        number: int = self.start.line
        return number

    @property
    def column(self) -> int:
        """The column that it starts in, from 0."""
        number: int = self.start.column
        return number

    @property
    def end_line(self) -> int:
        """The line that it ends on."""
        number: int = self.end.line
        return number

    @property
    def end_column(self) -> int:
        """The column after its end."""
        number: int = self.end.column
        return number

    @property
    def span(self) -> Span:
        """The node's place in the file; only its first line where it has several."""
        start, end = self.start, self.end
        return self.passage.span(start.line, start.column, end.column - start.column if end.line == start.line else 1)


@dataclass(slots=True, eq=False)
class Scalar(Node):
    """A text. YAML's numbers, dates and booleans stay the text the author typed."""

    text: str

    @property
    def is_empty(self) -> bool:
        """True where a key has nothing after its colon, or an empty text."""
        return not self.text.strip()


@dataclass(slots=True, eq=False)
class Sequence(Node):
    """A list of nodes."""

    items: tuple[Node, ...]


@dataclass(slots=True, eq=False)
class Mapping(Node):
    """Keys and values in written order; keys are texts and occur once."""

    entries: tuple[tuple[Scalar, Node], ...]


class Stop(NamedTuple):
    """Where reading stopped, in lines and columns of the passage."""

    start: Place
    """Where what could not be read began: all before it was read."""

    place: Place
    """The first sign that did not fit."""

    brackets: tuple[Place, ...] = ()
    """The brackets still open, the outermost first."""

    is_ours: bool = False
    """True where YAML itself would go on."""

    refusal: Slip | None = None
    """What is not read on purpose, whatever is typed in its place."""


class Reading(NamedTuple):
    """What one reading of a passage gave."""

    node: Node | None
    """The root; None where the text is empty or reading stopped."""

    faults: list[Diagnostic]
    """Faults that did not stop the reading."""

    stop: Stop | None = None
