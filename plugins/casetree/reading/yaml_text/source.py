"""YAML text to nodes that remember line and column; the only module that imports yaml.

The nodes are built from PyYAML's event stream, not from `yaml.compose`, because events come one at
a time: nesting, anchors, aliases and tags are refused when they are met, before anything deep or
large has been built, and where reading stops the collections still open are known, so an unclosed
bracket can be reported where it opens (docs/decisions/0002-yaml-events.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn, TypeAlias

import yaml
from yaml._yaml import CParser

from casetree.nouns.diagnostics import Diagnostic, Message, error, say, warning
from casetree.nouns.passage import Edit, Passage, Place, Slip
from casetree.reading.yaml_text.nodes import Mapping, Node, Reading, Scalar, Sequence, Stop
from casetree.reading.yaml_text.quoting import quote_help
from casetree.reading.yaml_text.slips import ODD_SPACES
from casetree.text.characters.unseen import UNSEEN

# The stubs of PyYAML call every mark optional and leave tags out; the C parser always gives both.
_Event: TypeAlias = Any
_Mark: TypeAlias = Any

if not yaml.__with_libyaml__:  # pragma: no cover - depends on the machine
    raise ImportError(
        "casetree needs PyYAML with its C loader (libyaml); install a PyYAML wheel, "
        "or libyaml's headers before building PyYAML from source"
    )

MAX_NESTING = 50

_MANY_TWINS = 3
"""So many keys of one mapping are not given twice by a slip each."""
MAX_FAULTS = 200
"""After so many faults reading ends: the text is no YAML, or was not typed by hand."""

FORBIDDEN = re.compile(f"[{UNSEEN}]")
"""What no text may have: XML cannot hold it, or nobody sees it, or it turns the words after it."""

_COMMENT = re.compile(r"[ \t]+(?P<comment>#\w.*)")
"""A comment that is rather a part of the text before it: who comments types a space after the sign."""


def refused(passage: Passage, limit: int) -> Iterator[Diagnostic]:
    """Scan in one pass for what must not reach a YAML parser or a page; `limit` is in bytes."""
    size = len(passage.text.encode("utf-8", "surrogatepass"))
    if size > limit:
        yield error(
            "yaml-too-large",
            passage.start,
            say(
                "this is {size:,} kB of YAML, more than the {limit:,} kB that are read",
                size=-(-size // 1024),
                limit=limit // 1024,
            ),
            say("split it, or remove what a decision tree or a case does not need"),
        )
        return
    if passage.text.replace("\n", "").isprintable() or not FORBIDDEN.search(passage.text):
        return
    for number, line in enumerate(passage.lines):
        found = FORBIDDEN.search(line)
        if found:
            yield error(
                "yaml-control-character",
                passage.span(number, found.start()),
                _cannot_stand(found[0]),
                say("delete it and type the text around it again"),
            )


def _cannot_stand(sign: str) -> Message:
    return say("the invisible character U+{code:04X} cannot stand in YAML or on a page", code=ord(sign))


def read(passage: Passage) -> Reading:
    """Read one YAML document that nothing is refused in, as far as it can be read."""
    return _Composer(passage).compose()


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    start: _Mark
    is_mapping: bool
    is_flow: bool
    items: list[Node] = field(default_factory=list)
    """Of a list."""

    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    """Of a mapping, by the texts of the keys."""

    twins: list[Scalar] = field(default_factory=list)
    """Keys that were there already."""

    pending: Scalar | None = None
    """The key whose value has not come yet."""


class _Stopped(Exception):
    """Carries where the reading of a passage ends, though YAML itself would go on."""

    def __init__(self, stop: Stop) -> None:
        super().__init__(stop)
        self.stop = stop


class _Composer:
    """Builds nodes from events with a stack of its own, so depth never costs recursion."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.faults: list[Diagnostic] = []
        self.documents = 0
        self.last: _Event = None
        """The last text."""
        self.has_comments = "#" in passage.text
        self.has_escapes = "\\" in passage.text
        self.has_signs = self.has_comments or self.has_escapes

    def compose(self) -> Reading:
        try:
            # What `yaml.parse` does, without its generator and without a loader: a block has some thirty events.
            for event in iter(CParser(self.passage.text).get_event, None):
                taken = _TAKEN.get(type(event))
                if taken:
                    taken(self, event)
                if self.faults and len(self.faults) >= MAX_FAULTS:
                    return Reading(None, self.faults)
        except _Stopped as stopped:
            return Reading(None, self.faults, stopped.stop)
        except yaml.MarkedYAMLError as fault:
            return Reading(None, self.faults, self._stop_at(fault))
        return Reading(self.root, self.faults)

    def _take_scalar(self, event: _Event) -> None:
        is_bracket = event.value[:1] == "｛" and not event.style  # in quotes it is what it looks like
        if event.anchor is not None or event.tag is not None or is_bracket:
            self._stop(event.start_mark, event.start_mark)
        self.last = event
        if self.has_signs:
            if self.has_comments:
                self._warn_of_comment(event)
            if self.has_escapes:
                self._refuse_escaped(event)
        self._place(Scalar(self.passage, event.start_mark, event.end_mark, event.value))

    def _refuse_escaped(self, event: _Event) -> None:
        """Refuse a character that an escape in double quotes puts into a text, and that cannot be typed there."""
        found = FORBIDDEN.search(event.value)
        if found:
            node = Scalar(self.passage, event.start_mark, event.end_mark, event.value)
            self.faults.append(
                error(
                    "yaml-control-character",
                    node.span,
                    _cannot_stand(found[0]),
                    say("remove the escape that stands for it, which begins with a backslash"),
                )
            )

    def _warn_of_comment(self, event: _Event) -> None:
        """Warn where ` #` takes the end of a text away."""
        line, column = _place_of(event.end_mark)
        found = _COMMENT.match(self.passage.line(line), column)
        if not found or not event.value or event.style in ("|", ">"):
            return
        comment = found["comment"].rstrip()
        fault = warning(
            "yaml-comment-in-text",
            self.passage.span(line, found.start("comment"), len(comment)),
            say("`#` begins a comment in YAML, so `{comment}` is left out of the text", comment=comment),
            say(
                "{help}; if it is a comment, type a space after `#`",
                help=quote_help(event.value + found[0].rstrip()),
            ),
        )
        self.faults.append(fault)

    def _stop(self, start: _Mark, place: _Mark, refusal: Slip | None = None) -> NoReturn:
        raise _Stopped(Stop(_place_of(start), _place_of(place), self._brackets(), True, refusal))

    def _stop_at(self, fault: yaml.MarkedYAMLError) -> Stop:
        """Say where the parser stopped, and where what it could not take began."""
        start = place = _place_of(fault.problem_mark or fault.context_mark)
        context = _place_of(fault.context_mark or fault.problem_mark)
        last = self.last
        if last and last.end_mark.line == place[0] and self._is_blank(last.end_mark, place[1]):
            start = _place_of(last.start_mark)  # what follows was taken for a part of this text, or stands beside it
        elif not last or context > _place_of(last.start_mark):
            start = context
        return Stop(start, place, self._brackets())

    def _is_blank(self, mark: _Mark, column: int) -> bool:
        return not self.passage.line(mark.line)[mark.column : column].strip(" \t")

    def _brackets(self) -> tuple[Place, ...]:
        """Return the brackets still open; a pair in a list, `[a: b]`, is open too, but has no bracket of its own."""
        starts = [_place_of(top.start) for top in self.stack if top.is_flow]
        return tuple((line, column) for line, column in starts if self.passage.line(line)[column] in "[{")

    def _refuse_alias(self, event: _Event) -> None:
        self._stop(event.start_mark, event.start_mark)

    def _begin_document(self, event: _Event) -> None:
        """Let one document begin, and no other."""
        self.documents += 1
        if self.documents == 1:
            return
        line, column = _place_of(event.start_mark)
        fault = error(
            "yaml-second-document",
            self.passage.span(line, column, 3),
            say("`---` begins a second YAML document, but only one is read"),
            say("remove the line"),
        )
        self._stop(event.start_mark, event.start_mark, Slip(fault, (Edit(line, column, 0, "#"),)))

    def _open(self, event: _Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._stop(event.start_mark, event.start_mark)
        if len(self.stack) >= MAX_NESTING:
            fault = error(
                "yaml-too-deep",
                self.passage.span(*_place_of(event.start_mark)),
                say("brackets, lists or keys are nested more than {most} deep here", most=MAX_NESTING),
                say("close what is open before; no tree or case needs more than six levels"),
            )
            self._stop(event.start_mark, event.start_mark, Slip(fault))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self.stack.append(_Open(event.start_mark, is_mapping, bool(event.flow_style)))

    def _close(self, event: _Event) -> None:
        top = self.stack.pop()
        if len(top.twins) >= _MANY_TWINS:
            self._tell_lost_line(top.twins)
        if top.is_mapping:
            self._place(Mapping(self.passage, top.start, event.end_mark, tuple(top.entries.values())))
        else:
            self._place(Sequence(self.passage, top.start, event.end_mark, tuple(top.items)))

    def _tell_lost_line(self, twins: list[Scalar]) -> None:
        """Put one fault in the place of many keys given twice: they rather belong to a key that is gone."""
        places = {twin.span for twin in twins}
        self.faults = [fault for fault in self.faults if fault.span not in places]
        first = twins[0]
        fault = error(
            "yaml-lost-line",
            first.span,
            say(
                "from `{first}` on {count} keys are given twice, so the line that they belong to may be missing",
                first=first.text,
                count=len(twins),
            ),
            say("add it above this line, with a colon at its end, or remove the keys"),
        )
        self.faults.append(fault)

    def _place(self, node: Node) -> None:
        """Put a finished node where its parent expects it: key, value, item or root."""
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        key = top.pending
        if key is not None:
            text = key.text
            if (isinstance(node, Scalar) and not node.text.strip()) or text != text.strip(ODD_SPACES):
                self._check_key(top, key, node)
            if text != "<<":
                top.entries.setdefault(text, (key, node))
            top.pending = None
        elif not top.is_mapping:
            top.items.append(node)
        elif isinstance(node, Scalar) and node.text not in top.entries and node.text != "<<":
            top.pending = node
        else:
            self._refuse_key(top, node)

    def _refuse_key(self, top: _Open, node: Node) -> None:
        """Refuse what is no plain word, or was there already; reading goes on after it where it can."""
        if not isinstance(node, Scalar):
            fault = error(
                "yaml-key-not-text",
                node.span,
                say("a key must be a plain word, not a list or a mapping"),
                say("write `key: value`"),
            )
            self._stop(node.start, node.start, Slip(fault))
        top.pending = node
        if node.text == "<<":
            fault = error(
                "yaml-anchor-or-tag",
                node.span,
                say("the merge key `<<` is not read here: every value is written out where it is used"),
                say("write the merged keys out"),
            )
            self.faults.append(fault)
        else:
            first = top.entries[node.text][0]
            fault = error(
                "yaml-duplicate-key",
                node.span,
                say("`{node}` is given twice; the first is on line {line}", node=node.text, line=first.span.line),
                say("keep one of the two"),
            )
            self.faults.append(fault)
            top.twins.append(node)

    def _check_key(self, top: _Open, key: Scalar, value: Node) -> None:
        """Stop at a slip that YAML takes for a part of a key, which has odd spaces around it or nothing after it."""
        start, lines = key.start, self.passage.lines
        line, column = start.line, start.column
        if line != key.end.line or (line < len(lines) and lines[line][column : column + 1] in ("'", '"')):
            return
        if key.text != key.text.strip(ODD_SPACES):
            self._stop(key.start, key.start)
        if value.line == value.end_line:
            has_colon = self.passage.line(key.line)[key.end_column :].lstrip().startswith(":")
            if "：" in key.text or (top.is_flow and not has_colon):
                self._stop(key.start, key.end)


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


def _place_of(mark: _Mark | None) -> Place:
    return (mark.line, mark.column) if mark else (0, 0)
