"""Reads what a case says of the person, and what was said of the case later: corrections, its withdrawal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.nouns.diagnostics import say
from casetree.nouns.model import ID_PATTERN, Facts, Now, Remark, Text, Withdrawn
from casetree.nouns.moments import Moment
from casetree.reading.grammar.cases import FACTS, NOW, REMARK, WITHDRAWN
from casetree.reading.values.entry import Entry, expect_day, read_decided, read_lines
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.values.forms import PEOPLE_PATTERN
from casetree.reading.yaml_text.nodes import Node, Scalar, Sequence

_ID = re.compile(ID_PATTERN)


def read_facts(case: Entry) -> Facts:
    """Expect what a catalogue needs."""
    entry = read_lines(case.fields, case.node("facts"), FACTS)
    if entry is None:
        return Facts()
    applied = [read_decided(case.fields, node, "`applied`") for node in one_or_more(entry.node("applied"))]
    return Facts(
        nationality=entry.text("nationality"),
        ground=entry.text("ground"),
        people=_people(entry),
        applied=tuple([moment for moment in applied if moment]),
    )


def _people(facts: Entry) -> int:
    people = facts.word("people")
    if re.fullmatch(PEOPLE_PATTERN, people):
        return int(people)
    if people:
        message = say("`{people}` is not a number of people", people=people)
        facts.error("unknown-value", "people", message, say("write a whole number, such as `4`"))
    return 1


def read_now(case: Entry) -> Now | None:
    """Expect how the person stands today: an outcome of the tree, or words."""
    entry = read_lines(case.fields, case.node("now"), NOW)
    node = entry.node("is") if entry else None
    if entry is None or node is None:
        return None
    word = node.text.strip() if isinstance(node, Scalar) else ""
    is_id = bool(_ID.fullmatch(word))
    text: Text | None = None if is_id else case.fields.text(node, "`is`")
    text = text.within_sentence() if text else None
    cite, date = entry.cite(), _date(entry)
    if "cite" not in entry:
        entry.warn(
            "case-now-without-source",
            "is",
            say("no source is cited for how the person stands today"),
            say("add `cite: …`; what no source says follows from the decisions alone"),
        )
    return Now(outcome=word if is_id else "", text=text, date=date, cite=cite, span=node.span)


def _date(now: Entry) -> Moment | None:
    date = now.moment("date")
    if date is None or not date.is_pending:
        return date
    message = say("`now` says how the person stands, so its date cannot be `pending`")
    now.error("case-bad-decided", "date", message, say("write as of when a source says so, or remove the date"))
    return None


def read_corrections(case: Entry) -> tuple[Remark, ...]:
    """Expect `{2024-05-01: what was wrong}`, or a list of `{date, text}`; in order of their days."""
    node, found = case.node("corrected"), []
    for date, words in _dated(case.fields, node) if node else ():
        day, text = (
            expect_day(case.fields, date, say("the day of a correction")),
            case.fields.text(words, say("a correction")),
        )
        if day and text:
            found.append(Remark(date=day, text=text))
    return tuple(sorted(found, key=lambda remark: remark.date))


def _dated(fields: Fields, node: Node) -> Iterator[tuple[Node, Node]]:
    if not isinstance(node, Sequence):
        listing = fields.mapping(node, "`corrected`", "2024-05-01: …")
        yield from listing.entries if listing else ()
        return
    for item in node.items:
        entry = read_lines(fields, item, REMARK)
        date, text = (entry.node("date"), entry.node("text")) if entry else (None, None)
        if date and text:
            yield date, text


def read_withdrawn(case: Entry) -> Withdrawn | None:
    """Expect when and why a case is not shown any more."""
    node = case.node("withdrawn")
    entry = read_lines(case.fields, node, WITHDRAWN)
    if node is None or entry is None:
        return None
    date, why = entry.day("date"), entry.text("why")
    return Withdrawn(date=date, why=why, span=node.span) if date and why else None
