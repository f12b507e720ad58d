"""YAML text to nodes that remember line and column; the only module that imports yaml.

The nodes are built from PyYAML's event stream, not from `yaml.compose`, because events come one at
a time: nesting, anchors, aliases and tags are refused when they are met, before anything deep or
large has been built, and at an error the collections still open are known, so an unclosed bracket
can be reported where it opens (docs/decisions/0002-yaml-events.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from casetree.diagnostics import LINE_END, Diagnostic, Source, Span, error

# The stubs of PyYAML call every mark optional and leave tags out; the C parser always gives both.
_Event: TypeAlias = Any
_Mark: TypeAlias = Any

if not yaml.__with_libyaml__:  # pragma: no cover - depends on the machine
    raise ImportError(
        "casetree needs PyYAML with its C loader (libyaml); install a PyYAML wheel, "
        "or libyaml's headers before building PyYAML from source"
    )

MAX_BLOCK_BYTES = 256 * 1024
MAX_FILE_BYTES = 2 * 1024 * 1024
MAX_NESTING = 50

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


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

    lines: tuple[str, ...] = field(init=False, repr=False)
    """The text line by line, as both editors and YAML count."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(LINE_END.split(self.text)))

    def span(self, line: int, column: int, length: int = 1) -> Span:
        """Turn a place in the passage (both from 0) into one in the file."""
        if line >= len(self.lines):  # libyaml counts the end of a last line without a line end as a further line
            line, column = len(self.lines) - 1, len(self.lines[-1])
        indent = self.indents[line] if line < len(self.indents) else 0
        return self.source.span(self.first_line + line, column + indent + 1, length)

    @property
    def start(self) -> Span:
        """The place to point at when the whole passage is meant."""
        return self.fence or self.span(0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A YAML node: where it starts and ends in its passage, both counted from 0."""

    passage: Passage
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """The node's place in the file; only its first line where it has several."""
        length = self.end_column - self.column if self.end_line == self.line else 1
        return self.passage.span(self.line, self.column, length)


@dataclass(frozen=True, slots=True, eq=False)
class Scalar(Node):
    """A text. YAML's numbers, dates and booleans stay the text the author typed."""

    text: str

    @property
    def is_empty(self) -> bool:
        """True where a key has nothing after its colon, or an empty text."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True, eq=False)
class Sequence(Node):
    """A list of nodes."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Mapping(Node):
    """Keys and values in written order; keys are texts and occur once."""

    entries: tuple[tuple[Scalar, Node], ...]


def load(passage: Passage, limit: int = MAX_BLOCK_BYTES) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document of at most `limit` bytes.

    Returns the root node and the faults. The node is None where the text is empty or cannot be
    read; duplicate keys are faults that leave the first of the two standing.
    """
    faults = list(_refused_characters(passage, limit))
    if faults:
        return None, faults
    return _Composer(passage).compose()


def _refused_characters(passage: Passage, limit: int) -> Iterator[Diagnostic]:
    """Scan in one pass for what must not reach a YAML parser or a page."""
    size = len(passage.text.encode("utf-8", "surrogatepass"))
    if size > limit:
        yield error(
            "yaml-too-large",
            passage.start,
            f"this is {-(-size // 1024):,} kB of YAML, more than the {limit // 1024:,} kB that are read",
            "split it, or remove what a decision tree or a case does not need",
        )
        return
    for number, line in enumerate(passage.lines):
        found = _FORBIDDEN.search(line)
        if found:
            yield error(
                "yaml-control-character",
                passage.span(number, found.start()),
                f"the invisible character U+{ord(found[0]):04X} cannot stand in YAML or on a page",
                "delete it and type the text around it again",
            )


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: tuple[int, int]
    is_mapping: bool
    is_flow: bool
    items: list[Node]
    keys: list[Scalar]
    seen: dict[str, Scalar]
    pending: Scalar | None = None
    skips: bool = False


class _Refused(Exception):
    """Carries the diagnostic that ends the reading of a passage."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Composer:
    """Builds nodes from events with a stack of its own, so depth never costs recursion."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.faults: list[Diagnostic] = []
        self.documents = 0
        self.quoted: _Event = None
        """The last quoted or `|` text."""
        self.is_garbled = False

    def compose(self) -> tuple[Node | None, list[Diagnostic]]:
        try:
            for event in yaml.parse(self.passage.text, Loader=yaml.CSafeLoader):
                self._take(event)
        except _Refused as refused:
            return None, [*self.faults, refused.diagnostic]
        except yaml.MarkedYAMLError as fault:
            return None, [*self.faults, self._explain(fault)]
        return (None if self.is_garbled else self.root), self.faults

    def _take(self, event: _Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_marks(event)
            self.quoted = event if event.style else self.quoted
            start: _Mark = event.start_mark
            end: _Mark = event.end_mark
            self._place(Scalar(self.passage, start.line, start.column, end.line, end.column, event.value))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_marks(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            raise _Refused(self._mark_fault(event, f"the alias `*{event.anchor}`"))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise _Refused(self._second_document(event))

    def _refuse_marks(self, event: _Event) -> None:
        if event.anchor is not None:
            raise _Refused(self._mark_fault(event, f"the anchor `&{event.anchor}`"))
        if event.tag is not None:
            raise _Refused(self._mark_fault(event, f"the tag `{event.tag}`"))

    def _mark_fault(self, event: _Event, what: str) -> Diagnostic:
        return error(
            "yaml-anchor-or-tag",
            self._at(event.start_mark),
            f"{what} is not read here: every value is written out where it is used",
            'put quotes around a text that begins with `&`, `*` or `!`, as in `"&c"`',
        )

    def _second_document(self, event: _Event) -> Diagnostic:
        return error(
            "yaml-second-document",
            self._at(event.start_mark),
            "`---` begins a second YAML document, but only one is read",
            "remove the line",
        )

    def _open(self, event: _Event) -> None:
        if len(self.stack) >= MAX_NESTING:
            raise _Refused(
                error(
                    "yaml-too-deep",
                    self._at(event.start_mark),
                    f"brackets, lists or keys are nested more than {MAX_NESTING} deep here",
                    "close what is open before; no tree or case needs more than six levels",
                )
            )
        mark = event.start_mark
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open((mark.line, mark.column), is_mapping, bool(event.flow_style), [], [], {}))

    def _close(self, event: _Event) -> None:
        top = self.stack.pop()
        end = event.end_mark
        place = (self.passage, *top.start, end.line, end.column)
        if top.is_mapping:
            self._place(Mapping(*place, tuple(zip(top.keys, top.items, strict=True))))
        else:
            self._place(Sequence(*place, tuple(top.items)))

    def _place(self, node: Node) -> None:
        """Put a finished node where its parent expects it: key, value, item or root."""
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if not top.is_mapping:
            top.items.append(node)
        elif top.pending is None:
            self._take_key(top, node)
        else:
            self._note_garbled_key(top.pending, node)
            if not top.skips:
                top.keys.append(top.pending)
                top.items.append(node)
            top.pending = None

    def _take_key(self, top: _Open, node: Node) -> None:
        if not isinstance(node, Scalar):
            raise _Refused(
                error(
                    "yaml-key-not-text",
                    node.span,
                    "a key must be a plain word, not a list or a mapping",
                    "write `key: value`",
                )
            )
        top.pending = node
        first = top.seen.setdefault(node.text, node)
        top.skips = first is not node or node.text == "<<"
        if node.text == "<<":
            self.faults.append(
                error(
                    "yaml-anchor-or-tag",
                    node.span,
                    "the merge key `<<` is not read here: every value is written out where it is used",
                    "write the merged keys out",
                )
            )
        elif first is not node:
            self.faults.append(
                error(
                    "yaml-duplicate-key",
                    node.span,
                    f"`{node.text}` is given twice; the first is on line {first.span.line}",
                    "keep one of the two",
                )
            )

    def _note_garbled_key(self, key: Scalar, value: Node) -> None:
        """Note full-width typing that YAML takes for a part of a key; nothing is read then."""
        slip = None
        if key.text.strip("\u3000") != key.text:
            slip = _ideographic_space(key.passage, key.line, key.column + key.text.index("\u3000"))
        elif "：" in key.text and isinstance(value, Scalar) and value.is_empty:
            name, _, _ = key.text.partition("：")
            slip = _full_width_colon(key.passage, key.line, key.column + len(name), name)
        if slip:
            self.faults.append(slip)
            self.is_garbled = True

    def _at(self, mark: _Mark) -> Span:
        return self.passage.span(mark.line, mark.column)

    def _explain(self, fault: yaml.MarkedYAMLError) -> Diagnostic:
        """Say in our words what the parser stumbled over, at the author's mistake."""
        problem, context = fault.problem or "", fault.context or ""
        line, column = _place_of(fault.problem_mark or fault.context_mark)
        opened = _place_of(fault.context_mark or fault.problem_mark)
        if "quoted scalar" in context:
            return self._bad_quote(*opened, is_closed=context.startswith("while parsing"))
        slip = self._typed_wrong(line)
        if slip:
            return slip
        if any(what in context for what in ("directive", "block scalar", "tag", "anchor", "alias")):
            return self._bad_start(*opened)
        if "cannot start any token" in problem:
            return self._bad_start(line, column)
        flow = next((o for o in reversed(self.stack) if o.is_flow), None)
        if flow:
            return self._unclosed_bracket(flow)
        if "could not find expected ':'" in problem:
            return self._missing_colon(opened[0])
        if "mapping values" in problem:
            return self._stray_colon(line, column)
        return self._after_end(line, column) or self._bad_shape(line, column)

    def _bad_quote(self, line: int, column: int, is_closed: bool) -> Diagnostic:
        if is_closed:
            return error(
                "yaml-bad-escape",
                self.passage.span(line, column),
                "a backslash in this double-quoted text begins no known escape",
                "use single quotes, or write two backslashes",
            )
        quote = self._line(line)[column : column + 1]
        return error(
            "yaml-unclosed-quote",
            self.passage.span(line, column),
            f"the quote opened here is never closed with another {quote}",
            f"add {quote} at the end of the text; inside it, double an apostrophe",
        )

    def _unclosed_bracket(self, flow: _Open) -> Diagnostic:
        line, column = flow.start
        bracket, closing = ("{", "}") if flow.is_mapping else ("[", "]")
        return error(
            "yaml-unclosed-bracket",
            self.passage.span(line, column),
            f"the bracket `{bracket}` opened here is not closed, or a comma is missing inside it",
            f"add `{closing}`, put `,` between the entries, and quote texts that contain `,` or `: `",
        )

    def _typed_wrong(self, problem_line: int) -> Diagnostic | None:
        """Look for what a Japanese or a tabbing keyboard leaves behind, near the problem.

        Inside a quoted or a `|` text nothing is a slip.
        """
        inside = range(0)
        if self.quoted:
            inside = range(self.quoted.start_mark.line + 1, self.quoted.end_mark.line)
        near = range(problem_line, max(-1, problem_line - 3), -1)
        slips = (typing_slip(self.passage, line) for line in near if line not in inside)
        return next((slip for slip in slips if slip), None)

    def _bad_start(self, line: int, column: int) -> Diagnostic:
        character = self._line(line)[column : column + 1]
        return error(
            "yaml-needs-quotes",
            self.passage.span(line, column),
            f"a text cannot begin with `{character}` here",
            f'put the text in quotes: `"{character}…"`',
        )

    def _missing_colon(self, line: int) -> Diagnostic:
        spaceless = missing_space(self.passage, line)
        if spaceless:
            return spaceless
        text = self._line(line)
        words = text.strip()
        return error(
            "yaml-missing-colon",
            self.passage.span(line, len(text) - len(text.lstrip()), len(words)),
            f"`{words}` is neither `key: value` nor the start of a list",
            f"write `{words}: …`, or indent it under the key it belongs to",
        )

    def _stray_colon(self, line: int, column: int) -> Diagnostic:
        text = self._line(line)
        key, colon, rest = text[:column].partition(":")
        if colon and rest.strip():
            return error(
                "yaml-needs-quotes",
                self.passage.span(line, len(key) + 1 + (len(rest) - len(rest.lstrip())), len(rest.strip())),
                f"this text contains `: `, so YAML takes `{rest.strip()}` for another key",
                f"put the text after `{key.strip(' -')}:` in quotes",
            )
        above = next((n for n in range(line - 1, -1, -1) if self._line(n).strip()), None)
        if above is not None and not _KEY_AND_VALUE.search(self._line(above)):
            return self._missing_colon(above)
        indent = len(text) - len(text.lstrip())
        return error(
            "yaml-bad-indent",
            self.passage.span(line, indent, max(1, len(text.strip()))),
            "this line is indented deeper than the one it belongs beside",
            "give lines that belong together the same number of spaces",
        )

    def _after_end(self, line: int, column: int) -> Diagnostic | None:
        """Explain what stands behind a closed quote or bracket, or cannot stand behind a key."""
        text = self._line(line)
        before = text[:column].rstrip()
        if not before:
            return None
        if before[-1] in ":-":
            return self._bad_start(line, column)
        if text[column : column + 1] in ("]", "}"):
            return error(
                "yaml-stray-bracket",
                self.passage.span(line, column),
                f"`{text[column]}` closes a bracket that was never opened",
                "remove it, or put the whole text in quotes",
            )
        if before[-1] not in "'\"]}":
            return None
        if self.quoted and self.quoted.start_mark.line < line == self.quoted.end_mark.line:
            return self._bad_quote(*_place_of(self.quoted.start_mark), is_closed=False)
        return error(
            "yaml-needs-quotes",
            self.passage.span(line, column, len(text.rstrip()) - column),
            f"the text goes on after the closing {before[-1]}",
            "put the whole text in single quotes, and double each single quote inside it",
        )

    def _bad_shape(self, line: int, column: int) -> Diagnostic:
        text = self._line(line)
        while line > 0 and not text.strip():
            line -= 1
            text = self._line(line)
        indent = len(text) - len(text.lstrip())
        column = column if indent <= column < len(text) else indent
        return error(
            "yaml-bad-indent",
            self.passage.span(line, column, max(1, len(text.rstrip()) - column)),
            "this does not fit what stands above it: a colon, a dash, or the same indentation is missing",
            "write `key: value`, one to a line, and give lines that belong together the same indentation",
        )

    def _line(self, number: int) -> str:
        return self.passage.lines[number] if number < len(self.passage.lines) else ""


def _place_of(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


_KEY_AND_VALUE = re.compile(r":(?:\s|$)")
_TYPED_KEY = r"^[ \t\u3000]*(?:-[ \u3000]+)*(?P<key>[\w-]+)"
_FULL_WIDTH_COLON = re.compile(_TYPED_KEY + "[ \u3000]*(?P<colon>：)", re.ASCII)
_WIDE_SPACE_AFTER = re.compile(_TYPED_KEY + ":(?P<space>\u3000)", re.ASCII)
_NO_SPACE_AFTER = re.compile(_TYPED_KEY + r":(?P<value>[^\s/].*)", re.ASCII)


def typing_slip(passage: Passage, line: int) -> Diagnostic | None:
    """Find a full-width colon, an ideographic space or a tab where YAML needs `:` or spaces.

    Looks at one line of the passage, counted from 0; returns None where it is clean.
    """
    text = passage.lines[line] if line < len(passage.lines) else ""
    if not text.strip():
        return None
    lead = text[: len(text) - len(text.lstrip(" \t\u3000-"))]
    if "\u3000" in lead:
        return _ideographic_space(passage, line, lead.index("\u3000"))
    if "\t" in lead:
        return error(
            "yaml-tab",
            passage.span(line, lead.index("\t")),
            "this line is indented with a tab, which YAML does not allow",
            "use spaces, two for each level",
        )
    colon = _FULL_WIDTH_COLON.match(text)
    if colon:
        return _full_width_colon(passage, line, colon.start("colon"), colon["key"])
    space = _WIDE_SPACE_AFTER.match(text)
    return _ideographic_space(passage, line, space.start("space")) if space else None


def missing_space(passage: Passage, line: int) -> Diagnostic | None:
    """Find a key whose colon is not followed by a space, on one line counted from 0."""
    found = _NO_SPACE_AFTER.match(passage.lines[line] if line < len(passage.lines) else "")
    if not found:
        return None
    return error(
        "yaml-missing-space",
        passage.span(line, found.start("key"), found.end() - found.start("key")),
        f"`{found['key']}:` needs a space after its colon",
        f"write `{found['key']}: {found['value'].rstrip()}`",
    )


def _ideographic_space(passage: Passage, line: int, column: int) -> Diagnostic:
    return error(
        "yaml-ideographic-space",
        passage.span(line, column),
        "here stands a full-width space (U+3000), which YAML does not count as one",
        "use ordinary spaces",
    )


def _full_width_colon(passage: Passage, line: int, column: int, key: str) -> Diagnostic:
    return error(
        "yaml-full-width-colon",
        passage.span(line, column),
        f"the colon after `{key}` is full-width (：), which YAML does not read",
        f"type `{key}: ` with an ordinary colon and a space",
    )
