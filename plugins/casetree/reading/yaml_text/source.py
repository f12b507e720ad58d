"""YAML text to nodes that remember line and column; the only module that imports yaml.

The nodes are built from PyYAML's event stream, not from `yaml.compose`, because events come one at
a time: nesting, anchors, aliases and tags are refused when they are met, before anything deep or
large has been built, and at an error the collections still open are known, so an unclosed bracket
can be reported where it opens (docs/decisions/0002-yaml-events.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from casetree.nouns.diagnostics import Diagnostic, Span, error
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text.bracket_faults import alone_in_brackets, comma_in_text, swallowed_colon, wide_brackets
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.reading.yaml_text.quoting import bad_start
from casetree.reading.yaml_text.slips import ODD_SPACES, WIDE_COLON, full_width_colon, odd_space
from casetree.reading.yaml_text.yaml_faults import Stumble, explain

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

_MANY_TWINS = 3
"""So many keys of one mapping are not given twice by a slip each."""
_MAX_FAULTS = 200
"""After so many faults reading ends: the text is no YAML, or was not typed by hand."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def load(passage: Passage, limit: int = MAX_BLOCK_BYTES) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document of at most `limit` bytes.

    Returns the root node and the faults. The node is None where the text is empty or cannot be
    read; duplicate keys are faults that leave the first of the two standing.
    """
    node, slips = read(passage, limit)
    return node, [slip.diagnostic for slip in slips]


def read(passage: Passage, limit: int = MAX_BLOCK_BYTES) -> tuple[Node | None, list[Slip]]:
    """Read one YAML document as `load` does, and tell what would mend its faults."""
    slips = [Slip(fault) for fault in _refused_characters(passage, limit)]
    if slips:
        return None, slips
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
    if passage.text.replace("\n", "").isprintable() or not _FORBIDDEN.search(passage.text):
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

    start: _Mark
    is_mapping: bool
    is_flow: bool
    items: list[Node]
    keys: list[Scalar]
    seen: dict[str, Scalar]
    twins: list[Scalar]
    """Keys that were there already."""

    pending: Scalar | None = None
    skips: bool = False


class _Refused(Exception):
    """Carries what ends the reading of a passage."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.diagnostic.message)
        self.slip = slip


class _Composer:
    """Builds nodes from events with a stack of its own, so depth never costs recursion."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.slips: list[Slip] = []
        self.documents = 0
        self.quoted: _Event = None
        """The last quoted or `|` text."""
        self.is_garbled = False
        """True once a slip was found in what YAML could read: it is not what the author meant."""

    def compose(self) -> tuple[Node | None, list[Slip]]:
        try:
            # What `yaml.parse` does, without its generator: a block has some thirty events.
            for event in iter(yaml.CBaseLoader(self.passage.text).get_event, None):
                taken = _TAKEN.get(type(event))
                if taken:
                    taken(self, event)
                if len(self.slips) >= _MAX_FAULTS:
                    return None, self.slips
        except _Refused as refused:
            return None, [*self.slips, refused.slip]
        except yaml.MarkedYAMLError as fault:
            return None, [*self.slips, self._explain(fault)]
        return (None if self.is_garbled else self.root), self.slips

    def _take_scalar(self, event: _Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        text = event.value
        if event.style:
            self.quoted = event
        elif text[:1] == "｛":
            self._garble(wide_brackets(self.passage, *_place_of(event.start_mark)))
        self._place(Scalar(self.passage, event.start_mark, event.end_mark, text))

    def _garble(self, slip: Slip) -> None:
        self.slips.append(slip)
        self.is_garbled = True

    def _refuse_marks(self, event: _Event) -> None:
        if event.anchor is not None:
            raise _Refused(self._mark_fault(event, "an anchor"))
        if event.tag is not None:
            raise _Refused(self._mark_fault(event, "a tag"))

    def _refuse_alias(self, event: _Event) -> None:
        raise _Refused(self._mark_fault(event, "an alias"))

    def _mark_fault(self, event: _Event, what: str) -> Slip:
        line, column = _place_of(event.start_mark)
        slip = bad_start(self.passage, line, column)
        fault = error(
            "yaml-anchor-or-tag",
            slip.diagnostic.span,
            f"`{self.passage.line(line)[column : column + 1]}` begins {what} in YAML, and none is read here",
            slip.diagnostic.help,
        )
        mark = re.match(r"[&!]\S*[ ]+(?=\S)", self.passage.line(line)[column:])
        return Slip(fault, (Edit(line, column, mark.end(), ""),) if mark else slip.edits)

    def _begin_document(self, event: _Event) -> None:
        """Let one document begin, and no other."""
        self.documents += 1
        if self.documents == 1:
            return
        line, column = _place_of(event.start_mark)
        fault = error(
            "yaml-second-document",
            self.passage.span(line, column, 3),
            "`---` begins a second YAML document, but only one is read",
            "remove the line",
        )
        raise _Refused(Slip(fault, (Edit(line, column, 0, "#"),)))

    def _open(self, event: _Event) -> None:
        self._refuse_marks(event)
        if len(self.stack) >= MAX_NESTING:
            fault = error(
                "yaml-too-deep",
                self._at(event.start_mark),
                f"brackets, lists or keys are nested more than {MAX_NESTING} deep here",
                "close what is open before; no tree or case needs more than six levels",
            )
            raise _Refused(Slip(fault))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open(event.start_mark, is_mapping, bool(event.flow_style), [], [], {}, []))

    def _close(self, event: _Event) -> None:
        top = self.stack.pop()
        if len(top.twins) >= _MANY_TWINS:
            self._tell_lost_line(top.twins)
        if top.is_mapping:
            entries = tuple(zip(top.keys, top.items, strict=True))
            self._place(Mapping(self.passage, top.start, event.end_mark, entries))
        else:
            self._place(Sequence(self.passage, top.start, event.end_mark, tuple(top.items)))

    def _tell_lost_line(self, twins: list[Scalar]) -> None:
        """Put one fault in the place of many keys given twice: they rather belong to a key that is gone."""
        places = {(twin.span.line, twin.span.column) for twin in twins}
        told = [(slip.diagnostic.span.line, slip.diagnostic.span.column) for slip in self.slips]
        self.slips = [slip for slip, place in zip(self.slips, told, strict=True) if place not in places]
        first = twins[0]
        fault = error(
            "yaml-lost-line",
            first.span,
            f"from `{first.text}` on {len(twins)} keys are given twice, so the line that they belong to may be missing",
            "add it above this line, with a colon at its end, or remove the keys",
        )
        self.slips.append(Slip(fault))

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
            self._note_garbled_key(top, top.pending, node)
            if not top.skips:
                top.keys.append(top.pending)
                top.items.append(node)
            top.pending = None

    def _take_key(self, top: _Open, node: Node) -> None:
        if not isinstance(node, Scalar):
            fault = error(
                "yaml-key-not-text",
                node.span,
                "a key must be a plain word, not a list or a mapping",
                "write `key: value`",
            )
            raise _Refused(Slip(fault))
        top.pending = node
        first = top.seen.setdefault(node.text, node)
        top.skips = first is not node or node.text == "<<"
        if node.text == "<<":
            fault = error(
                "yaml-anchor-or-tag",
                node.span,
                "the merge key `<<` is not read here: every value is written out where it is used",
                "write the merged keys out",
            )
            self.slips.append(Slip(fault))
        elif first is not node:
            fault = error(
                "yaml-duplicate-key",
                node.span,
                f"`{node.text}` is given twice; the first is on line {first.span.line}",
                "keep one of the two",
            )
            self.slips.append(Slip(fault))
            top.twins.append(node)

    def _note_garbled_key(self, top: _Open, key: Scalar, value: Node) -> None:
        """Note a slip that YAML takes for a part of a key; nothing is read then."""
        bare = key.text.strip(ODD_SPACES)
        is_alone = isinstance(value, Scalar) and value.is_empty and value.line == value.end_line
        if (bare == key.text and not is_alone) or key.line != key.end_line or self._is_quoted(key):
            return
        if bare != key.text:
            behind = key.text.startswith(bare)
            column = key.column + (len(bare) if behind else 0)
            self._garble(odd_space(self.passage, key.line, column, "" if behind else " "))
        else:
            has_colon = self.passage.line(key.line)[key.end_column :].lstrip().startswith(":")
            before = top.items[-1] if top.items else None
            slip = _joined(self.passage, key, before) if top.is_flow and not has_colon else _wide(self.passage, key)
            if slip:
                self._garble(slip)

    def _is_quoted(self, key: Scalar) -> bool:
        """True for a key in quotes, where every sign is meant."""
        return self.passage.line(key.line)[key.column : key.column + 1] in ("'", '"')

    def _at(self, mark: _Mark) -> Span:
        return self.passage.span(mark.line, mark.column)

    def _explain(self, fault: yaml.MarkedYAMLError) -> Slip:
        """Say in our words what the parser stumbled over, at the author's mistake."""
        starts = (_place_of(top.start) for top in reversed(self.stack) if top.is_flow)
        # A pair in a list, `[a: b]`, is open too, but has no bracket of its own.
        bracket = next((start for start in starts if self.passage.line(start[0])[start[1]] in "[{"), None)
        quoted = self.quoted
        return explain(
            Stumble(
                self.passage,
                fault.problem or "",
                fault.context or "",
                _place_of(fault.problem_mark or fault.context_mark),
                _place_of(fault.context_mark or fault.problem_mark),
                bracket,
                (_place_of(quoted.start_mark), _place_of(quoted.end_mark)) if quoted else None,
            )
        )


_TAKEN = {
    yaml.ScalarEvent: _Composer._take_scalar,
    yaml.SequenceStartEvent: _Composer._open,
    yaml.MappingStartEvent: _Composer._open,
    yaml.SequenceEndEvent: _Composer._close,
    yaml.MappingEndEvent: _Composer._close,
    yaml.AliasEvent: _Composer._refuse_alias,
    yaml.DocumentStartEvent: _Composer._begin_document,
}
"""What is done with each kind of event; the others, such as the end of a document, say nothing."""


def _place_of(mark: _Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _wide(passage: Passage, key: Scalar) -> Slip | None:
    """Find a full-width colon in a key that has no value."""
    found = WIDE_COLON.search(key.text)
    if not found:
        return None
    return full_width_colon(passage, key.line, key.column + found.start(), key.text[: found.start()], len(found[0]))


def _joined(passage: Passage, key: Scalar, before: Node | None) -> Slip | None:
    """Explain a key in brackets without a colon of its own."""
    slip = _wide(passage, key) or swallowed_colon(passage, key.line, key.column, key.end_column)
    if slip:
        return slip
    if not isinstance(before, Scalar) or before.line != key.line or passage.line(key.line)[before.column] in "'\"|>":
        return alone_in_brackets(passage, key.line, key.column, key.end_column)
    if before.is_empty:  # what follows an entry that was told already follows from it
        return None
    return comma_in_text(passage, key.line, before.column, key.column, key.end_column)
