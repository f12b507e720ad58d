"""Checks a post's header and fences: what Pelican would drop, or publish broken, without a word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateutil import parser as dates

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, warning
from casetree.nouns.moments import is_day
from casetree.reading.other_dates import suggested
from casetree.reading.values.forms import is_language
from casetree.text.suggest import did_you_mean, nearest

from .header import Header, HeaderValue, names_in
from .post import Post

STATUSES = ("published", "draft", "hidden", "skip")
HEADER_KEYS = (
    "title",
    "date",
    "modified",
    "reviewed",
    "law",
    "corrected",
    "lang",
    "slug",
    "category",
    "tags",
    "summary",
    "status",
    "author",
    "authors",
    "translation",
    "aliases",
)

_LONGEST_ADDRESS, _LONGEST_NAME = 1_000, 200
_NO_ADDRESS = re.compile("[\\x00-\\x1f\\x7f<>\"'\\\\]|^[A-Za-z]+:")

_CASE_WORD = re.compile(r"\{?\s*\.?cases?:?\s*\}?|case[:：,.].*", re.IGNORECASE)
_NO_FENCE = re.compile(r"^[ \t>]*(?P<marks>[`´｀'’‘“”″～~]{2,6})[ ]*case[ ]*$", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_FULL_WIDTH = re.compile(r"^[ ]{0,3}(?P<key>[A-Za-z_-]+)[ \u3000]*(?P<colon>：)")


@dataclass(frozen=True, slots=True)
class PostRules:
    """What a site asks of a post's header."""

    needs_date: bool = True
    """False for pages, and for posts whose file name or site gives the date."""

    needs_title: bool = True


def check_post(post: Post, rules: PostRules) -> Iterator[Diagnostic]:
    """Yield the faults of a header, and of what should open a case block and does not."""
    yield from _control_characters(post)
    yield from _header_faults(post.source, post.header, rules)
    yield from _fence_faults(post)


def _control_characters(post: Post) -> Iterator[Diagnostic]:
    """Find what no page and no feed can hold; a case block looks after its own."""
    source = post.source
    inside = {n for fence in post.fences if fence.is_case for n in range(fence.first, fence.last + 1)}
    for number, line in enumerate(source.lines):
        found = _CONTROL.search(line) if number not in inside else None
        if found:
            yield error(
                "post-control-character",
                source.span(number + 1, found.start() + 1),
                f"the invisible character U+{ord(found[0]):04X} cannot stand on a page",
                "delete it and type the text around it again",
            )


def _header_faults(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    slips = list(_full_width_colons(source, header))
    yield from slips
    if slips:
        return
    if not header.values:
        yield error(
            "post-no-header",
            source.whole_line(1),
            "this post does not begin with a header",
            "begin with `Title: …`, `Date: …` and an empty line",
        )
        return
    needed = {"title": "Title: …"} if rules.needs_title else {}
    needed |= {"date": "Date: 2026-11-22"} if rules.needs_date else {}
    missing = [key for key in needed if not header.get(key)]
    for key in missing:
        yield _missing(source, header, key, needed[key])
    for key in ("date", "modified", "reviewed"):
        value = header.values.get(key)
        if value and value.text and not _is_date(value.text):
            yield error(
                "post-bad-date",
                value.span,
                f"`{value.text}` is not a date" + ("" if key == "reviewed" else ", so the post would not be published"),
                (f"did you mean `{near}`? " if is_day(near := suggested(value.text)) else "")
                + "dates are written `2026-11-22` or `2026-11-22 09:30`",
            )
    for key, value in unusable_addresses(header).items():
        yield error(
            "post-bad-address",
            value.span,
            f"`{value.text[:60]}` cannot be the {key} of a post, so it is passed over",
            "an address is made of words of less than 200 letters, without `..`, and `Lang:` is a code such as `ja`",
        )
    for alias in names_in(header.values.get("aliases")):
        if not _can_be_address("slug", alias.text):
            yield error(
                "post-bad-alias",
                alias.span,
                f"`{alias.text[:60]}` cannot have been the slug of a post",
                "write the slugs that this post had before, between commas: `Aliases: old-words, older-words`",
            )
    status = header.values.get("status")
    if status and status.text.lower() not in STATUSES:
        yield error(
            "post-unknown-status",
            status.span,
            f"`{status.text}` is not a status, so the post would not be published",
            did_you_mean(status.text.lower(), STATUSES),
        )
    yield from (fault for near, fault in _near_keys(header) if near not in missing)


def unusable_addresses(header: Header) -> dict[str, HeaderValue]:
    """Return the values that would lead a page out of the site, or into a name that no disk takes."""
    keys = ("slug", "lang", "save_as", "url")
    given = {key: value for key in keys if (value := header.values.get(key)) and value.text}
    return {key: value for key, value in given.items() if not _can_be_address(key, value.text)}


def former_slugs(header: Header) -> list[HeaderValue]:
    """Return the slugs that a post had before, the oldest first."""
    return [alias for alias in names_in(header.values.get("aliases")) if _can_be_address("slug", alias.text)]


def _can_be_address(key: str, text: str) -> bool:
    if key == "lang":
        return is_language(text.lower())
    if len(text) > _LONGEST_ADDRESS or _NO_ADDRESS.search(text):
        return False
    parts = text.split("/")
    is_inside = all(0 < len(part.encode()) < _LONGEST_NAME and part not in (".", "..") for part in parts)
    is_page = text.endswith(".html") and not any(part.endswith(".html") for part in parts[:-1])
    return key == "url" or (is_inside and (key == "slug" or is_page))


def _missing(source: Source, header: Header, key: str, example: str) -> Diagnostic:
    given = header.values.get(key)
    near = next((v for name, v in header.values.items() if name not in HEADER_KEYS and nearest(name, [key])), None)
    place = given.key_span if given else near.key_span if near else source.whole_line(1)
    instead = " instead of this" if near and not given else " to the header"
    return error(
        "post-missing-title" if key == "title" else "post-missing-date",
        place,
        f"this post has no {key}, so it would not be published",
        f"add `{example}`{instead}",
    )


def _near_keys(header: Header) -> Iterator[tuple[str, Diagnostic]]:
    """Warn of header keys that look like a slip of the finger; others are the site's own affair."""
    for name, value in header.values.items():
        near = None if name in HEADER_KEYS else nearest(name, HEADER_KEYS)
        if near and near not in header.values and abs(len(near) - len(name)) <= 2:
            span = value.key_span
            yield (
                near,
                warning(
                    "post-key-near-miss",
                    span,
                    f"`{span.text[span.column - 1 :][: span.length]}` is not a key that a header usually has",
                    f"did you mean `{near.capitalize()}`?",
                ),
            )


def _full_width_colons(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Find header lines whose colon is full-width: Python-Markdown ends the header there."""
    if header.length < len(source.lines):
        start = max(0, header.length - 1)
        for number in range(start, min(start + 2, len(source.lines))):
            found = _FULL_WIDTH.match(source.lines[number])
            if found and found["key"].lower() in HEADER_KEYS:
                yield error(
                    "post-full-width-colon",
                    source.span(number + 1, found.start("colon") + 1),
                    f"the colon after `{found['key']}` is full-width (：), so the header ends here",
                    f"type `{found['key']}: ` with an ordinary colon and a space",
                )


def _is_date(text: str) -> bool:
    """True for what Pelican takes as a date."""
    try:
        dates.parse(text).utcoffset()
    except (ValueError, OverflowError, TypeError):
        return False
    return True


def _fence_faults(post: Post) -> Iterator[Diagnostic]:
    """Find what was meant for the fence of a case block: `Case`, `{.case}`, quotes in place of backticks."""
    source = post.source
    for fence in post.fences:
        word = _CASE_WORD.fullmatch(fence.info)
        if word and not fence.is_case:
            column = source.lines[fence.first].index(fence.info) + 1
            yield _bad_fence(source.span(fence.first + 1, column, len(fence.info)), fence.info)
    for number, line in enumerate(source.lines):
        found = None if number in post.hidden else _NO_FENCE.match(line)
        if found:
            yield _bad_fence(source.span(number + 1, found.start("marks") + 1, len(found["marks"])), found["marks"])


def _bad_fence(span: Span, what: str) -> Diagnostic:
    shown = "these marks" if "`" in what else f"`{what}`"
    does = "do" if "`" in what else "does"
    return error(
        "case-bad-fence",
        span,
        f"{shown} {does} not open a case block, so its text would be shown as it stands",
        "write three backticks and the word `case`, in small letters: ```case",
    )


def address_value(header: Header) -> HeaderValue | None:
    """Return the header value that decides a post's address: its slug, or its title."""
    return header.values.get("slug") or header.values.get("title")
