"""Checks a post's header and fences: what Pelican would drop, or publish broken, without a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import takewhile

from casetree.nouns.diagnostics import Diagnostic, Span, error, say, warning
from casetree.nouns.suggest import SURELY_MEANT, meant, nearest, then
from casetree.reading.values.forms import is_language, language_meant

from .blocks import KINDS, Fence
from .body.characters import control_characters
from .body.flat_lists import flat_entries
from .body.refused import refused_content
from .body.tables import lost_cells
from .headers.address_names import LONGEST_NAME, device_in
from .headers.endings import withheld_below
from .headers.header import Header, HeaderValue
from .headers.header_check import PostRules, check_header
from .limits import beyond_limits
from .post import Post

_LONGEST_ADDRESS = 1_000
_NO_ADDRESS = re.compile("[\\x00-\\x1f\\x7f<>\"'\\\\?#%*|:\\s]|[.](/|$)")
"""What ends an address, or has a meaning in it (RFC 3986, 2.2 and 2.4), and what Windows has in no name of a file."""

_OF_PAGES = ("/", ".html")
"""What the address of a page ends in, where nothing else says in which file it stands."""

_ENDING = re.compile(r"\.(?:html?|md)$", re.IGNORECASE)
_KINDS = "|".join(KINDS)
_FENCE_WORD = re.compile(rf"\{{?\s*\.?(?P<word>{_KINDS})s?:?\s*\}}?|(?P<first>{_KINDS})[:,.].*", re.IGNORECASE)
_NO_FENCE = re.compile(rf"^[ \t>]*(?P<marks>[`´｀'’‘“”″～~]{{2,6}})[ ]*(?P<kind>{_KINDS})[ ]*$", re.IGNORECASE)
_BEGINS_WITH_KEY = re.compile(r"\s*[a-z-]+[ ]*[:：]")
_PLAIN_CODE = ("", "yaml", "yml", "{.yaml}", ".yaml", "casetree", "tree")
_CASE_KEY = re.compile(r"^(tree|case|paths|answers|by|decided|outcome|basis|reached|law|focus)[ ]*:", re.MULTILINE)
_COMPARED = re.compile(r"compare[ ]*:[ ]*\[")
_ENOUGH_KEYS = 2
_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿]")
_BEGINS_CASE = re.compile(r"(?:tree|case|paths|compare)[ ]*:")
_NOTE = re.compile(r"[ ]{0,3}(?P<mark>\[(?P<name>\^[^\]\s]+)\]):[ ]*(?P<words>.*)")
_NAMED_ADDRESS = re.compile(
    r"[ ]{0,3}(?P<mark>\[(?P<name>[^\]\[@^][^\]\[]*)\]):[ ]*<?(?P<url>[^\s<>]+)>?[ ]*(?:\".*\"|'.*'|\(.*\))?[ ]*$"
)
"""What Markdown takes for the address of a name: nothing but a title may follow it."""


def check_post(post: Post, rules: PostRules) -> Iterator[Diagnostic]:
    """Yield the faults of a header, and of what should open a case block and does not."""
    yield from check_header(post.source, post.header, rules)
    yield from _address_faults(post.header)
    yield from check_body(post, rules.has_policy)


def check_body(post: Post, has_policy: bool) -> Iterator[Diagnostic]:
    """Yield the faults of what stands below a header; `has_policy` is true where pages say what they may load.

    Of a post that is too much to be converted nothing is looked at: that is told alone.
    """
    if beyond_limits(post):
        return
    if has_policy:
        yield from refused_content(post.source, post.header.length, post.hidden)
    yield from control_characters(post)
    yield from withheld_below(post.source, post.header, post.hidden)
    yield from _fence_faults(post)
    yield from _without_fence(post)
    yield from flat_entries(post.source, post.header.length, post.hidden)
    yield from lost_cells(post.source, post.header.length, post.hidden)
    yield from _notes(post)
    yield from _open_comment(post)
    yield from _in_japanese(post)


def _address_faults(header: Header) -> Iterator[Diagnostic]:
    """Report what cannot be a part of an address."""
    help = say(
        "an address is made of letters, digits and hyphens, less than 200 of them, and `Lang:` is a code such as `ja`"
    )
    for key, value in unusable_addresses(header).items():
        near = language_meant(value.text) if key == "lang" else _plainer(key, value.text)
        message = say("`{value}` cannot be the {key} of a post, so it is passed over", value=value.text[:60], key=key)
        if name := device_in(value.text):
            message = say("no file can be called `{name}` on Windows, so this address is passed over", name=name)
            near = _with_a_word(value.text, name)
        elif key == "url":
            help = say("write an address that ends in `/` or `.html`")
        yield error("post-bad-address", value.span, message, then(meant(near), help) if near else help)
    for alias in header.names("aliases"):
        if not _can_be_address("slug", alias.text):
            yield error(
                "post-bad-alias",
                alias.span,
                say("`{alias}` cannot have been the slug of a post", alias=alias.text[:60]),
                say("write the slugs that this post had before, between commas: `Aliases: old-words, older-words`"),
            )


def _plainer(key: str, text: str) -> str:
    """Return an address without spaces, a slug without slashes and ending too; empty where that can be none."""
    near = "-".join(text.split())
    near = _ENDING.sub("", near.strip("/")) if key == "slug" else near
    return near if near != text and _can_be_address(key, near) else ""


def _with_a_word(text: str, name: str) -> str:
    return "/".join(part.replace(name, f"about-{name}") if part == name else part for part in text.split("/"))


def unusable_addresses(header: Header) -> dict[str, HeaderValue]:
    """Return the values that would lead a page out of the site, or into a name that no disk takes."""
    keys = ("slug", "lang", "save_as", "url")
    given = {key: value for key in keys if (value := header.values.get(key)) and value.text}
    wrong = {key: value for key, value in given.items() if not _can_be_address(key, value.text)}
    if "url" in given and "save_as" not in given and not given["url"].text.endswith(_OF_PAGES):
        wrong["url"] = given["url"]
    return wrong


def can_be_slug(text: str) -> bool:
    """True for what can be a slug: the last part of an address, or several parts of one, on every computer."""
    return _can_be_address("slug", text)


def former_slugs(header: Header) -> list[HeaderValue]:
    """Return the slugs that a post had before, the oldest first, as far as they are read."""
    return [alias for alias in header.names("aliases") if _can_be_address("slug", alias.text)]


def _can_be_address(key: str, text: str) -> bool:
    if key == "lang":
        return is_language(text.lower())
    if len(text) > _LONGEST_ADDRESS or _NO_ADDRESS.search(text) or device_in(text):
        return False
    parts = text.split("/")
    is_inside = all(0 < len(part.encode()) < LONGEST_NAME and part not in (".", "..") for part in parts)
    is_page = text.endswith(".html") and not any(part.endswith(".html") for part in parts[:-1])
    is_word = any(map(str.isalnum, text)) and not _ENDING.search(text)
    return key == "url" or (is_inside and (is_word if key == "slug" else is_page))


def _fence_faults(post: Post) -> Iterator[Diagnostic]:
    """Find what was meant for the fence of a block of ours: `Case`, `{.chart}`, quotes in place of backticks."""
    source = post.source
    for fence in post.fences:
        kind = "" if fence.kind else _kind_meant(fence)
        if kind:
            column = source.lines[fence.first].index(fence.info) + 1
            yield _bad_fence(source.span(fence.first + 1, column, len(fence.info)), fence.info, kind)
        elif fence.info.lower() in _PLAIN_CODE and _is_like_case(fence.passage.text):
            yield _other_fence(fence.passage.start)
        if not (fence.is_closed or fence.kind or kind):
            yield _open_fence(source.whole_line(fence.first + 1))
    for number, line in enumerate(source.lines):
        found = None if number in post.hidden else _NO_FENCE.match(line)
        if found:
            marks = source.span(number + 1, found.start("marks") + 1, len(found["marks"]))
            yield _bad_fence(marks, found["marks"], found["kind"].lower())


def _kind_meant(fence: Fence) -> str:
    """Return which block of ours a fence that opens none was meant for; empty for other code."""
    info = unicodedata.normalize("NFKC", fence.info)
    if found := _FENCE_WORD.fullmatch(info):
        return (found["word"] or found["first"]).lower()
    is_like_ours = info and _BEGINS_WITH_KEY.match(fence.passage.text)
    return (is_like_ours and nearest(info, KINDS, cutoff=SURELY_MEANT)) or ""


def _is_like_case(text: str) -> bool:
    """True for text that has the keys of a case block, and not by accident."""
    return len({*_CASE_KEY.findall(text)}) >= _ENOUGH_KEYS or bool(_COMPARED.match(text))


def _without_fence(post: Post) -> Iterator[Diagnostic]:
    """Find a paragraph, or code that is indented, that is plainly a case block."""
    number, lines = post.header.length, post.source.lines
    while number < len(lines):
        following = map(lines.__getitem__, range(number, len(lines)))  # a slice would copy all of it at each empty line
        found = [*takewhile(str.strip, following)]
        text = "\n".join(line.lstrip(" \t>") for line in found)
        if number not in post.hidden and _BEGINS_CASE.match(text) and _is_like_case(text):
            yield warning(
                "case-other-fence",
                post.source.whole_line(number + 1),
                say("this is written like a case block, but it is shown as text"),
                say("put a line ```case before it, and a line ``` after it, with no spaces before them"),
            )
        number += len(found) or 1


def _notes(post: Post) -> Iterator[Diagnostic]:
    """Report a note, or the address of a link, whose name another has: only the last counts; and a note of no words."""
    notes, urls = set[str](), dict[str, str]()
    help = say("give each a name of its own")
    for number, line in enumerate(post.source.lines):
        if number < post.header.length or number in post.hidden:
            continue
        note, named = _NOTE.match(line), _NAMED_ADDRESS.match(line)
        if note:
            span = _of_mark(post, number, note)
            if note["name"] in notes:
                message = say("there are two notes `[{name}]`, and only the last would be shown", name=note["name"])
                yield error("post-repeated-note", span, message, help)
            notes.add(note["name"])
            if not note["words"].strip() and not _goes_on(post.source.lines, number + 1):
                yield error("post-missing-note", span, say("this note has no words"), say("write them after the colon"))
        elif named and urls.setdefault(named["name"].casefold(), named["url"]) != named["url"]:
            message = say("there are two addresses for `[{name}]`, and only the last would count", name=named["name"])
            yield error("post-repeated-note", _of_mark(post, number, named), message, help)


def _of_mark(post: Post, number: int, found: re.Match[str]) -> Span:
    return post.source.span(number + 1, found.start("mark") + 1, len(found["mark"]))


def _goes_on(lines: Sequence[str], after: int) -> bool:
    """True where a note has its words in the lines after it: right there, or indented after empty ones."""
    first = next((number for number in range(after, len(lines)) if lines[number].strip()), None)
    if first is None:
        return False
    return not _NOTE.match(lines[first]) if first == after else lines[first].startswith(("    ", "\t"))


def _open_comment(post: Post) -> Iterator[Diagnostic]:
    """Report a comment that never ends: browsers take all that follows for a part of it, and other comments with it."""
    code = {number for fence in post.fences for number in range(fence.first, fence.last + 1)}
    first: Span | None = None
    for number in range(len(post.source.lines) - 1, post.header.length - 1, -1):
        line = post.source.lines[number]
        at = line.rfind("<!--")
        if "-->" in line[max(at, 0) :]:
            break
        if at >= 0 and number not in code and not line[:at].count("`") % 2 and not line.startswith("    "):
            first = post.source.span(number + 1, at + 1, len("<!--"))
    if first:
        message = say("the comment that begins here never ends, so what follows would be lost")
        yield error(
            "post-open-html", first, message, say("end it with `-->`, or put it in backticks to show it as it stands")
        )


def _in_japanese(post: Post) -> Iterator[Diagnostic]:
    """Report a post whose title and text are Japanese and whose language is another: it would be read out as that."""
    title = post.header.values.get("title")
    if post.language == "ja" or not title or not _JAPANESE.search(title.text):
        return
    lines = (line for n, line in enumerate(post.source.lines) if n >= post.header.length and n not in post.hidden)
    letters = [letter for letter in "".join(lines) if letter.isalpha()]
    if sum(bool(_JAPANESE.match(letter)) for letter in letters) > len(letters) / 2:
        yield error(
            "post-other-language",
            title.span,
            say("this post is written in Japanese, but its language is `{language}`", language=post.language),
            say("add `Lang: ja` to the header, or let the file's name end in `.ja.md`"),
        )


def _open_fence(span: Span) -> Diagnostic:
    return error(
        "post-open-fence",
        span,
        say("the code that begins here never ends, so it would be shown as text"),
        say("add a line with the same signs under its last line"),
    )


def _other_fence(span: Span) -> Diagnostic:
    return warning(
        "case-other-fence",
        span,
        say("this is written like a case block, but it is shown as code"),
        say("write ```case to show the case, or ```text to show the block as it stands"),
    )


def _bad_fence(span: Span, what: str, kind: str) -> Diagnostic:
    message = say(
        "`{info}` does not open a `{kind}` block, so its text would be shown as it stands", info=what, kind=kind
    )
    if "`" in what:
        message = say("these marks do not open a `{kind}` block, so its text would be shown as it stands", kind=kind)
    return error(
        "case-bad-fence",
        span,
        message,
        say("write three backticks and the word `{kind}`, in small letters: ```{kind}", kind=kind),
    )


def address_value(header: Header) -> HeaderValue | None:
    """Return the header value that decides a post's address: its slug, or its title."""
    return header.values.get("slug") or header.values.get("title")
