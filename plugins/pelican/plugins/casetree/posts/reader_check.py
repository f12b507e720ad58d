"""Checks a post for its readers: a summary, images with text and size, headings in order, quotes of a printed page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from casetree.nouns.diagnostics import Diagnostic, Message, Severity, Source, Span, error, say, warning

from .body.images import own_image
from .headers.endings import early_ends, keys_after
from .headers.header import Header
from .limits import beyond_limits
from .post import Post

_IMAGE = re.compile(r"!\[(?P<words>(?:(?!!\[)[^\]])*)\](?:\((?P<to>[^)]*)\)|\[(?P<label>[^\]]*)\])(?P<size>\{[^}]*\})?")
_LABEL = re.compile(r"[ ]{0,3}\[(?P<label>[^\]^]+)\]:\s*(?P<to>\S.*)")
_TAG = re.compile(r"""<img\b(?P<attributes>(?:(?!<img\b)[^>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![^\s"'])(?P<name>alt|width|height)(?=[\s=/]|$)""", re.IGNORECASE)
_VALUE = re.compile(r""""[^"]*"|'[^']*'""")
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
"""To be looked for before the last end of one: else thousands that never end would each be read to the end."""

_HEADING = re.compile(r"(?P<marks>#{1,6})(?:(?P<space>[ \u3000])|[^#\s])")
_NO_HEADING = re.compile(r"#{7}|#+[\s#]*$")
_WIDE_IMAGE = re.compile(r"(?<!\S)！(?P<rest>\[[^\[\]]*\]\([^()]+\.(?:png|jpe?g|gif|svg|webp|avif)\))", re.IGNORECASE)
_ROW = re.compile(r"=+ *|-+ *")


class Summary(Enum):
    """What is said of a published post without a summary."""

    OPTIONAL = "nothing"
    ASKED_FOR = "a warning"
    REQUIRED = "an error"


def check_for_readers(post: Post, wanted: Summary = Summary.OPTIONAL) -> Iterator[Diagnostic]:
    """Yield what a published post lacks for those who read it; a draft may still lack it."""
    source, header = post.source, post.header
    if header.get("status").lower() == "draft":
        return
    if wanted is not Summary.OPTIONAL:
        slips = [*early_ends(source, header)]
        if "summary" not in keys_after(source, header, slips):
            yield from _summary(header, wanted is Summary.REQUIRED)
    yield from _title(header)
    yield from _empty(source, header)
    if beyond_limits(post):  # that is told alone
        return
    lines = [(n, line) for n, line in enumerate(source.lines) if n >= header.length and n not in post.hidden]
    yield from _images(source, lines)
    yield from _tags(source, lines)
    yield from _headings(source, lines) if header.values else ()


def _summary(header: Header, is_required: bool) -> Iterator[Diagnostic]:
    if header.get("summary") or not header.get("title"):
        return
    fault = error(
        "post-no-summary",
        header.values.get("summary", header.values["title"]).span,
        say("this post has no summary, so lists, feeds and search results show its title alone"),
        say("add `Summary: …` to the header, one or two sentences"),
    )
    yield fault if is_required else replace(fault, severity=Severity.WARNING)


def _empty(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Report a page of nothing; another template may bring its own text."""
    if (
        header.get("title")
        and "template" not in header.values
        and not any(map(str.strip, source.lines[header.length :]))
    ):
        yield warning(
            "post-no-text",
            header.values["title"].span,
            say("this post has a header and nothing below it"),
            say("write its text after an empty line, or `Status: draft` into the header"),
        )


def _title(header: Header) -> Iterator[Diagnostic]:
    title = header.values.get("title")
    found = re.search("[\"']", title.text) if title else None
    if title and found:
        yield warning(
            "post-straight-quotes",
            title.place(found.start()),
            say("this is the quote of a typewriter; a title is shown as it is typed"),
            say("type ’ or ‘…’") if found[0] == "'" else say("type “…”, in Japanese 「…」"),
        )


def _images(source: Source, lines: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    labels = {found["label"].lower(): found["to"] for _, line in lines if (found := _LABEL.match(line))}
    for number, line in lines:
        for wide in _WIDE_IMAGE.finditer(line):
            message = say("`{written}` has full-width signs, so it would be shown as it stands", written="！")
            help = say("type ordinary signs: `{ordinary}`", ordinary=f"!{wide['rest']}")
            yield error("post-full-width-sign", source.span(number + 1, wide.start() + 1), message, help)
        for image in _IMAGE.finditer(line):
            if line[: image.start()].count("`") % 2:
                continue
            span = source.span(number + 1, image.start() + 1, len(image[0]))
            if not image["words"].strip():
                yield _without_text(span, say("say between the square brackets what it shows"))
            to = image["to"] or labels.get((image["label"] or image["words"]).lower(), "")
            if not own_image(to) and not re.search(r"\bwidth=.*\bheight=|\bheight=.*\bwidth=", image["size"] or ""):
                yield _without_size(span, say("write its size in pixels after it: `{{width=640 height=480}}`"))


def _tags(source: Source, lines: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    """Look at images that are written in HTML; there an empty `alt=""` says that one only adorns the page."""
    text = "\n".join(line for _, line in lines)
    end = text.rfind("-->") + len("-->") if "-->" in text else 0
    text = _COMMENT.sub(lambda comment: re.sub("[^\n]", " ", comment[0]), text[:end]) + text[end:]
    for tag in _TAG.finditer(text):
        above, _, before = text[: tag.start()].rpartition("\n")
        if before.count("`") % 2:
            continue
        number = lines[above.count("\n") + ("\n" in text[: tag.start()])][0]
        span = source.span(number + 1, len(before) + 1, len(tag[0].partition("\n")[0]))
        named = {found["name"].lower() for found in _ATTRIBUTE.finditer(_VALUE.sub('""', tag["attributes"]))}
        if "alt" not in named:
            yield _without_text(span, say('say in the tag what it shows: `alt="…"`'))
        if not {"width", "height"} <= named:
            yield _without_size(span, say('write its size in pixels in the tag: `width="640" height="480"`'))


def _without_text(span: Span, help: Message) -> Diagnostic:
    return error("post-image-without-text", span, say("this image has no text for those who do not see it"), help)


def _without_size(span: Span, help: Message) -> Diagnostic:
    return error(
        "post-image-without-size", span, say("this image has no size, so the text jumps when it arrives"), help
    )


def _headings(source: Source, lines: list[tuple[int, str]]) -> Iterator[Diagnostic]:
    level = 1  # the title's
    underlined = _underlined(lines)
    for number, line in lines:
        if number in underlined:
            level = 2
            if underlined[number] == "=":
                yield error(
                    "post-heading-level",
                    source.span(number + 1, 1, len(line)),
                    say("this heading is of the title's own level"),
                    say("write `## {words}`, without the line below it", words=line.strip()),
                )
        if _NO_HEADING.match(line):
            message = say("a heading has one to six `#`, and words after them")
            yield error("post-heading-level", source.span(number + 1, 1, len(line)), message, say("write `## …`"))
        found = _HEADING.match(line)
        if not found:
            continue
        own = len(found["marks"])
        if own == 1 or own > level + 1:
            wanted = "#" * min(level + 1, 6)
            yield error(
                "post-heading-level",
                source.span(number + 1, 1, own),
                say("this heading is of the title's own level") if own == 1 else say("this heading skips a level"),
                say("write `##` and a space; if it is no heading, write `\\#`")
                if not found["space"]
                else say("write `{wanted}`", wanted=wanted)
                if own > 1
                else say("write `##`"),
            )
        level = max(own, 2)


def _underlined(lines: list[tuple[int, str]]) -> dict[int, str]:
    """Return which lines a row of signs below makes headings, and of which sign: `=` for a title, `-` for one below.

    >>> _underlined([(1, "One"), (2, "==="), (3, ""), (4, "Two"), (5, "---"), (6, "Three"), (7, "===")])
    {1: '=', 4: '-'}
    """
    return {
        number: below[0]
        for (_, above), (number, line), (_, below) in zip([(0, ""), *lines], lines, lines[1:], strict=False)
        if not above.strip() and line.strip() and not _HEADING.match(line) and _ROW.fullmatch(below)
    }
