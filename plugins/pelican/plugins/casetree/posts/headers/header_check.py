"""Checks a header line by line: its keys, and whether each value says what it can mean here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from casetree.nouns.diagnostics import Diagnostic, Source, error
from casetree.nouns.moments import is_day
from casetree.reading.other_dates import suggested
from casetree.reading.values.forms import is_language
from casetree.text.suggest import did_you_mean, nearest

from .header import Header, HeaderValue, names_in
from .header_keys import ELSEWHERE, JAPANESE, KEYS, MANY, RARE, STATUSES

LONGEST_NAME = 200
"""Bytes that a part of an address may have; most file systems take 255."""

_LONGEST_TITLE = 1_000
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:Z| ?[+-]\d{2}:?\d{2})?)?")
_OTHER_KEY = re.compile(r"^[ ]{0,3}(?P<key>[^\s:：#>*`|-][^\s:：]{0,19})[ \u3000]*(?P<colon>[:：])")


def _no_slug(text: str) -> str:
    return text


@dataclass(frozen=True, kw_only=True, slots=True)
class PostRules:
    """What a site asks of a post's header."""

    needs_date: bool = True
    """False for pages, and for posts whose file name or site gives the date."""

    needs_title: bool = True

    needs_category: bool = False
    """True where neither the folder nor the site says it."""

    named_language: str = ""
    """The language that the file's name says: `ja` of `one.ja.md`; else empty."""

    more_keys: frozenset[str] = field(default_factory=frozenset)
    """Keys that this site's theme or another plugin reads, in small letters."""

    slug_of: Callable[[str], str] = _no_slug
    """Makes the part of an address of a tag or a category."""


def check_header(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Yield the faults of a header; where it has none at all, only that."""
    slips = [*_other_colons(source, header)]
    yield from slips
    if not header.values:
        if not slips:
            yield _no_header(source)
        return
    yield from _repeated(header)
    yield from _keys(header, rules)
    yield from _below(source, header)
    yield from _missing(source, header, rules)
    yield from _dates(header)
    yield from _language(header, rules)
    yield from _status(header)
    yield from _names(header, rules)
    yield from _long_title(header)


def _no_header(source: Source) -> Diagnostic:
    return error(
        "post-no-header",
        source.whole_line(1),
        "this post does not begin with a header",
        "begin with `Title: …`, `Date: …` and an empty line",
    )


# Keys ---------------------------------------------------------------------------------------------


def _repeated(header: Header) -> Iterator[Diagnostic]:
    for value in header.repeated:
        name = value.key
        if name.lower() in MANY:
            continue
        yield error(
            "post-repeated-key",
            value.key_span,
            f"`{name}` stands in this header twice, and only the first would count",
            "remove one of the two lines; a long value goes on in the next line, indented by four spaces",
        )


def _keys(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Report keys that nothing reads: their text would vanish."""
    known = {*KEYS, *RARE, *rules.more_keys}
    for key, value in header.values.items():
        if key in known:
            continue
        line = ELSEWHERE.get(key)
        near = None if line else nearest(key, [each for each in KEYS if each not in header.values])
        if line:
            help = f"write `{line}`"
        elif near:
            help = f"did you mean `{near.capitalize()}`?"
        else:
            help = "if it is text, put an empty line before it: the header ends there; known: " + ", ".join(
                each.capitalize() for each in KEYS
            )
        name = value.key
        message = f"`{name}` is not a key of a header here, so its line would be lost"
        yield error("post-unknown-key", value.key_span, message, help)


def _below(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Report keys in the first lines under the header, where they are text."""
    number = header.length
    while number < len(source.lines) and not source.lines[number].strip():
        number += 1
    while number < len(source.lines):
        found = re.match(r"(?P<key>[A-Za-z_-]+):(?:\s|$)", source.lines[number])
        if not found or found["key"].lower() not in KEYS:
            return
        yield error(
            "post-key-below-header",
            source.span(number + 1, 1, len(found["key"])),
            f"`{found['key']}` stands below the header, so this line is shown as text",
            "move it up into the header: an empty line ends it",
        )
        number += 1


def _other_colons(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Find lines that were meant for the header and end it: a full-width colon, or a Japanese key."""
    if header.length >= len(source.lines):
        return
    start = max(0, header.length - 1)
    for number in range(start, min(start + 2, len(source.lines))):
        found = _OTHER_KEY.match(source.lines[number])
        if not found:
            continue
        key = found["key"]
        english = JAPANESE.get(key)
        if english:
            yield error(
                "post-japanese-key",
                source.span(number + 1, found.start("key") + 1, len(key)),
                f"`{key}` is not read as a key, so the header ends here",
                f"write `{english}: ` with an ordinary colon and a space",
            )
        elif found["colon"] == "：" and key.lower() in KEYS:
            yield error(
                "post-full-width-colon",
                source.span(number + 1, found.start("colon") + 1),
                f"the colon after `{key}` is full-width (：), so the header ends here",
                f"type `{key}: ` with an ordinary colon and a space",
            )


def _missing(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    for key, is_needed, line, result in (
        ("title", rules.needs_title, "Title: …", "would not be published"),
        ("date", rules.needs_date, "Date: 2026-11-22", "would not be published"),
        ("category", rules.needs_category, "Category: Cases", "does not say what it is about"),
    ):
        if is_needed and not header.get(key):
            given = header.values.get(key)
            place = given.key_span if given else source.whole_line(1)
            yield error(
                "post-missing-title"
                if key == "title"
                else "post-missing-date"
                if key == "date"
                else "post-missing-category",
                place,
                f"this post has no {key}, so it {result}",
                f"add `{line}` to the header",
            )


# Values -------------------------------------------------------------------------------------------


def _dates(header: Header) -> Iterator[Diagnostic]:
    for key in ("date", "modified"):
        value = header.values.get(key)
        if value and value.text and moment(value.text) is None:
            yield _bad_date(value, "dates are written `2026-11-22` or `2026-11-22 09:30`")
    for key in ("law", "reviewed"):
        value = header.values.get(key)
        if value and value.text and not is_day(value.text):
            yield _bad_date(value, "this date is written `2026-11-22`")
    yield from _order(header)


def _bad_date(value: HeaderValue, forms: str) -> Diagnostic:
    near = suggested(value.text)
    return error(
        "post-bad-date",
        value.span,
        f"`{value.text}` is not a date that can be read in one way only",
        (f"did you mean `{near}`? " if is_day(near) else "") + forms,
    )


def _order(header: Header) -> Iterator[Diagnostic]:
    written, modified = (moment(header.get(key)) for key in ("date", "modified"))
    if written and modified and modified.date() < written.date():
        yield error(
            "post-modified-before-date",
            header.values["modified"].span,
            f"this post was changed on {header.get('modified')}, before its date, {header.get('date')}",
            "correct one of the two",
        )


def moment(text: str) -> datetime | None:
    """Return the moment that a header's date says, without its time zone; None for any other form than ISO 8601.

    >>> moment("2026-03-04"), moment("04.03.2026")
    (datetime.datetime(2026, 3, 4, 0, 0), None)
    """
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-")).replace(tzinfo=None)
    except ValueError:
        return None


def _language(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    value = header.values.get("lang")
    if not value or not value.text or not is_language(value.text.lower()):
        return  # what cannot be a language at all is a fault of the address
    if rules.named_language and value.text.lower() != rules.named_language:
        yield error(
            "post-other-language",
            value.span,
            f"the file's name says `{rules.named_language}`, its header says `{value.text}`",
            "rename the file, or remove `Lang:`: the name is enough",
        )


def _status(header: Header) -> Iterator[Diagnostic]:
    value = header.values.get("status")
    if value and value.text.lower() not in STATUSES:
        yield error(
            "post-unknown-status",
            value.span,
            f"`{value.text}` is not a status, so the post would not be published",
            did_you_mean(value.text.lower(), STATUSES),
        )


def _names(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Report tags and categories of which no address can be made."""
    listed = [*names_in(header.values.get("tags"))]
    category = header.values.get("category")
    for what, name in [*(("tag", tag) for tag in listed), *([("category", category)] if category else [])]:
        slug = rules.slug_of(name.text)
        if not name.text or is_name(slug):
            continue
        if slug:
            fault, help = f"is too long for an address (more than {LONGEST_NAME} bytes)", "write a word or two"
        else:
            fault, help = "has no letter or digit, so it can have no address", "write a word"
        message = f"the {what} `{name.text[:60]}` {fault}"
        yield error("post-bad-tag" if what == "tag" else "post-bad-category", name.span, message, help)


def is_name(slug: str) -> bool:
    """True for what can be a part of an address: neither empty nor longer than file systems take."""
    return 0 < len(slug.encode()) <= LONGEST_NAME


def _long_title(header: Header) -> Iterator[Diagnostic]:
    title = header.values.get("title")
    if title and len(title.text) > _LONGEST_TITLE:
        yield error(
            "post-long-title",
            title.span,
            f"this title has {len(title.text):,} characters; no list and no tab can show it",
            f"write a title of less than {_LONGEST_TITLE:,} characters, and the rest in the text",
        )
