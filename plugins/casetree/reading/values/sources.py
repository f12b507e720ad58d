"""Reads sources, and the warnings that their author acknowledges."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.nouns.model import Allowed, CitedSource, SourceKind
from casetree.nouns.moments import Moment
from casetree.reading.grammar.sources import SOURCE
from casetree.reading.values.entry import Entry, read_lines, read_source_date
from casetree.reading.values.fields import Fields
from casetree.reading.values.forms import is_address
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar


def read_library(fields: Fields, node: Node | None) -> dict[str, CitedSource]:
    """Expect sources by id.

    A source with faults is in the library, so that what cites it is not a fault too.
    """
    listing = fields.mapping(node, "`sources`", "<id>: {title: …}") if node else None
    found: dict[str, CitedSource] = {}
    for key, value in listing.entries if listing else ():
        fields.id(key, say("a source"))
        found[key.text] = _source(fields, key, value)
    return found


def _source(fields: Fields, key: Scalar, node: Node) -> CitedSource:
    what = say("the source `{source}`", source=key.text)
    fallback = fields.words(key.text, is_quoted=True)
    if isinstance(node, Scalar) and is_address(node.text):
        fields.mapping(node, what, f'{{title: …, url: "{node.text}"}}')
        return CitedSource(id=key.text, title=fallback, span=key.span)
    entry = read_lines(fields, node, SOURCE, what=what, place=key.span)
    if entry is None:
        return CitedSource(id=key.text, title=fallback, span=key.span)
    kind = entry.choice("kind")
    return CitedSource(
        id=key.text,
        title=entry.text("title", say("the title"), is_quoted=True) or fallback,
        publisher=entry.text("publisher", say("the publisher"), is_quoted=True),
        date=_date(entry, "date"),
        url=entry.address("url"),
        language=entry.language("lang"),
        archived=entry.address("archived"),
        read=_date(entry, "read"),
        kind=SourceKind(kind) if kind else None,
        helps=entry.text("helps", say("what is offered")),
        span=key.span,
        allow=read_allow(fields, entry.node("allow")),
    )


def _date(entry: Entry, key: str) -> Moment | None:
    node = entry.node(key)
    return read_source_date(entry.fields, node, f"`{key}`") if node else None


def read_allow(fields: Fields, node: Node | None) -> tuple[Allowed, ...]:
    """Expect `<code>: <reason>`, or `<code>: {<id>: <reason>}` for some places only."""
    listing = fields.mapping(node, "`allow`", "<code>: <reason>") if node else None
    found = []
    for code, value in listing.entries if listing else ():
        for place, reason in value.entries if isinstance(value, Mapping) else ((None, value),):
            word = fields.word(reason, say("the reason for allowing `{code}`", code=code.text))
            if word:
                node_id, span = (place.text, place.span) if place else ("", code.span)
                found.append(Allowed(code=code.text, node=node_id, reason=word, span=span, code_span=code.span))
    return tuple(found)
