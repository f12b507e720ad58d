"""Reads lines of `key: value` by the keys that are declared for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from casetree.nouns.diagnostics import UNSAID, Code, Message, Span, say
from casetree.nouns.model import Reference, Text
from casetree.nouns.moments import Moment, Precision, is_day, read_day, read_moment, written_as
from casetree.nouns.suggest import meant, then
from casetree.reading.grammar.shapes import LONGEST_DRAWN, LONGEST_TEXT, Choice, Lines, Plain
from casetree.reading.grammar.sources import REFERENCE
from casetree.reading.other_dates import suggested
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.values.forms import address_meant, is_address
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar

_WIDE_COMMA = re.compile("[、，]")


class Entry:
    """Lines of `key: value` with the keys that are declared for them; each value is read by what it is."""

    def __init__(self, fields: Fields, declared: Lines, body: Mapping, values: dict[str, Node]) -> None:
        self.fields = fields
        self.declared = declared
        self.body = body
        self.values = values

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        """Yield the lines as they are written, known or not."""
        return iter(self.body.entries)

    @property
    def place(self) -> Span:
        """Where to point at when the lines as a whole are meant."""
        return self.body.entries[0][0].span if self.body.entries else self.body.span

    def node(self, key: str) -> Node | None:
        """Return a value as it stands."""
        return self.values.get(key)

    def span(self, key: str) -> Span | None:
        """Return the place of a value."""
        node = self.values.get(key)
        return node.span if node else None

    def error(self, code: Code, key: str, message: Message, help: Message = UNSAID) -> None:
        """Note an error at the value of a key, if it is there."""
        place = self.span(key)
        if place:
            self.fields.error(code, place, message, help)

    def warn(self, code: Code, key: str, message: Message, help: Message = UNSAID) -> None:
        """Note a warning at the value of a key, if it is there."""
        place = self.span(key)
        if place:
            self.fields.warn(code, place, message, help)

    def word(self, key: str) -> str:
        """Read a word; empty where there is none."""
        node = self.values.get(key)
        return (self.fields.word(node, f"`{key}`", self._most(key)) or "") if node else ""

    def choice(self, key: str) -> str:
        """Read one of the words that are declared for a key; empty where there is none."""
        node, possible = self.values.get(key), self.declared.by_name[key].shape
        assert isinstance(possible, Choice), f"`{key}` is no choice"
        return (self.fields.choice(node, possible) or "") if node else ""

    def text(self, key: str, what: str = "", is_quoted: bool = False) -> Text | None:
        """Read words; None where there are none."""
        node = self.values.get(key)
        return self.fields.text(node, what or f"`{key}`", is_quoted, self._most(key)) if node else None

    def _most(self, key: str) -> int:
        """Return how many characters the value of a key may have."""
        shape = self.declared.by_name[key].shape
        return LONGEST_DRAWN if shape is Plain.LABEL or isinstance(shape, Choice) else LONGEST_TEXT

    def cite(self) -> tuple[Reference, ...]:
        """Read `cite`."""
        node = self.values.get("cite")
        return read_references(self.fields, node) if node else ()

    def day(self, key: str) -> date | None:
        """Read a day."""
        node = self.values.get(key)
        return expect_day(self.fields, node, f"`{key}`") if node else None

    def moment(self, key: str) -> Moment | None:
        """Read a date as authors of cases know it."""
        node = self.values.get(key)
        return read_decided(self.fields, node, f"`{key}`") if node else None

    def address(self, key: str) -> str:
        """Read an address on the web; empty where there is none."""
        node = self.values.get(key)
        return (read_address(self.fields, node) or "") if node else ""

    def language(self, key: str) -> str:
        """Read the code of a language; empty where there is none."""
        node = self.values.get(key)
        return (self.fields.language_code(node, f"`{key}`") or "") if node else ""


# What may stand anywhere -----------------------------------------------------------------------------


def read_lines(
    fields: Fields, node: Node | None, declared: Lines, *, what: str = "", place: Span | None = None, told: str = ""
) -> Entry | None:
    """Expect lines of the declared keys.

    A key that is missing is a fault at `place`, or at the lines; that of the key `told` is the caller's.
    """
    body = fields.mapping(node, what or declared.what, declared.example) if node else None
    if body is None:
        return None
    values = fields.values(body, declared)
    for key in declared.needed:
        if key.name not in values and key.name != told:
            message = say("{what} has no `{key}`", what=what or declared.what, key=key.name)
            fields.error("missing-key", place or body.span, message, key.help)
    return Entry(fields, declared, body, values)


def read_references(fields: Fields, node: Node) -> tuple[Reference, ...]:
    """Expect a reference or a list of them: an id, or `{id, at, quote}`."""
    read = [_reference(fields, item) for item in one_or_more(node)]
    found = tuple([reference for reference in read if reference])
    fields.cited.extend(found)
    return found


def _reference(fields: Fields, node: Node) -> Reference | None:
    if not isinstance(node, Mapping):
        word = read_source_id(fields, node)
        return Reference(id=word, span=node.span) if word else None
    entry = read_lines(fields, node, REFERENCE)
    id = entry.node("id") if entry else None
    word = read_source_id(fields, id) if id else None
    if entry is None or id is None or word is None:
        return None
    at, quote = entry.text("at", is_quoted=True), entry.text("quote", is_quoted=True)
    return Reference(id=word, at=at, quote=quote, span=id.span)


def read_source_id(fields: Fields, node: Node, what: str = "`cite`") -> str | None:
    """Expect one id; a full-width comma makes one text of several."""
    word = fields.word(node, what)
    comma = _WIDE_COMMA.search(word) if word else None
    if comma is None or node.line != node.end_line:
        return word
    place = node.passage.span(node.line, node.column + comma.start())
    message = say("the comma `{comma}` is full-width, so this is one id and not several", comma=comma[0])
    fields.error("yaml-full-width-comma", place, message, say("type `, ` in its place, in square brackets: `[…, …]`"))
    return None


def expect_day(fields: Fields, node: Node, what: str) -> date | None:
    """Expect a calendar day, `YYYY-MM-DD`."""
    word = fields.word(node, what)
    day = read_day(word) if word else None
    if word is None or day:
        return day
    near = suggested(word)
    message = say("`{word}` is not a day", word=word)
    if written_as(word) is Precision.DAY:
        message = say("`{word}` is not in the calendar", word=word)
    help = (
        say("did you mean `{near}`?", near=near)
        if is_day(near)
        else say("write {what} as year, month and day: `2024-03-15`", what=what)
    )
    fields.error("bad-date", node.span, message, help)
    return None


def read_source_date(fields: Fields, node: Node, what: str) -> Moment | None:
    """Expect a year, a month or a day."""
    word = fields.word(node, what)
    moment = read_moment(word) if word else None
    if word is None or (moment and moment.is_dated):
        return moment
    near = read_moment(suggested(word))
    help = (
        say("did you mean `{near}`?", near=near.text)
        if near and near.is_dated
        else say("write `2024`, `2024-03` or `2024-03-15`")
    )
    fields.error("bad-date", node.span, say("`{word}` is not a date", word=word), help)
    return None


def read_decided(fields: Fields, node: Node, what: str) -> Moment | None:
    """Expect a date as authors of cases know it."""
    word = fields.word(node, what)
    moment = read_moment(word) if word else None
    if word is None or moment:
        return moment
    near = suggested(word)
    message = say("`{word}` is not a date that {what} can read", word=word, what=what)
    if written_as(word):
        message = say("`{word}` is not in the calendar", word=word)
    help = say("dates are written `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`")
    fields.error("case-bad-decided", node.span, message, then(meant(near), help) if near else help)
    return None


def read_address(fields: Fields, node: Node) -> str | None:
    """Expect an address on the web."""
    word = fields.word(node, say("the address"))
    if word is None or is_address(word):
        return word
    near = address_meant(word)
    help = (
        say("did you mean `{near}`?", near=near)
        if near
        else say("write an address that begins with `https://`, or remove the key")
    )
    fields.error("bad-address", node.span, say("`{word}` is not a web address", word=word), help)
    return None
