"""References of the prose: where they are written, and what is wrong with one that cannot be computed."""

from __future__ import annotations

import re
from collections.abc import Collection

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error
from casetree.text.suggest import did_you_mean

from ..posts.post import Post

_FORMS = "write `{case:FIELD}` or `{case:ID:FIELD}`; in backticks it is shown as it stands"
_WOULD_BE = "write `{case:ID@DATE:would-be}`, with the first day of a version or any other day on which it held"
_UNCLOSED = re.compile(r"\{case:(?![^{}`]*\})")


def as_written(words: str | None) -> str:
    """Return a reference as its author wrote it; `words` is None where no brace closes it."""
    return "{case:" if words is None else "{case:" + words + "}"


def place_of_reference(words: str | None, post: Post, count: int) -> Span:
    """Return where a reference is written for the `count`-th time."""
    return _nth(_UNCLOSED if words is None else re.compile(re.escape(as_written(words))), post, count)


def place_of_citation(id: str, post: Post, count: int) -> Span:
    """Return where a source is cited for the `count`-th time."""
    return _nth(re.compile(rf"(?<=@){re.escape(id)}(?![A-Za-z0-9-])"), post, count)


def place_of_words(words: str, post: Post, count: int, is_link: bool = False) -> Span:
    """Return where something is written for the `count`-th time; a link's address stands by itself."""
    escaped = "".join(map(_sign, words)) if is_link else re.escape(words)
    return _nth(re.compile(rf"(?<=[(<\"'=\s]){escaped}(?=[)>\"'\s]|$)" if is_link else escaped), post, count)


def _sign(sign: str) -> str:
    """Match a sign of an address as it can be written: after a backslash, or as an entity."""
    if sign == "&":
        return "&(?:amp;)?"
    return re.escape(sign) if sign.isalnum() else rf"\\?{re.escape(sign)}"


def _nth(written: re.Pattern[str], post: Post, count: int) -> Span:
    places = _places(written, post)
    return places[min(count, len(places)) - 1]


def _places(written: re.Pattern[str], post: Post) -> list[Span]:
    """Find where something is written: outside fences, and outside code where it can be told."""
    prose: list[Span] = []
    code: list[Span] = []
    for number, line in enumerate(post.source.lines):
        ticks, end = 0, 0
        for found in written.finditer(line) if number not in post.hidden else ():
            ticks, end = ticks + line.count("`", end, found.start()), found.start()
            (code if ticks % 2 else prose).append(post.source.span(number + 1, found.start() + 1, len(found[0])))
    return prose or code or [post.source.span(1)]


def unclosed() -> Diagnostic:
    """Say that a reference has no end; its place is not known here."""
    message = "this reference to a case is not closed by `}` on its line"
    return error("case-unknown-reference", Source.of("", "").span(1), message, _FORMS)


def no_field(words: str, span: Span) -> Diagnostic:
    """Say that a reference names no field."""
    return error("case-unknown-reference", span, f"`{{case:{words}}}` names no field of a case", _FORMS)


def only_would_be(words: str, span: Span) -> Diagnostic:
    """Say that a field speaks of the case as it really went, whatever day stands before it."""
    message = f"`{{case:{words}}}` names the law of a day, but what was decided does not change with it"
    return error("case-unknown-reference", span, message, _WOULD_BE)


def no_day(words: str, day: str, span: Span) -> Diagnostic:
    """Say that what stands after the `@` is no day."""
    return error("case-unknown-reference", span, f"`{day}` in `{{case:{words}}}` is no day of the calendar", _WOULD_BE)


def which_law(words: str, laws: Collection[str], span: Span) -> Diagnostic:
    """Say that the page shows no walk of a case under another law, or several."""
    shown = f"under {len(laws)} other laws" if laws else "under no other law"
    message = f"`{{case:{words}}}` asks for another law, but this post shows the case {shown}"
    return error("case-ambiguous-reference", span, message, _WOULD_BE)


def ambiguous(words: str, shown: Collection[str], example: str, span: Span) -> Diagnostic:
    """Say that a reference without an id means no case, or one of several."""
    count = f"{len(shown)} cases" if shown else "no case"
    return error(
        "case-ambiguous-reference",
        span,
        f"`{{case:{words}}}` means the post's only case, but this post shows {count}",
        f"name the case: `{{case:{example or '<id>'}:{words}}}`",
    )


def left_over(written: str, post: Post) -> Diagnostic:
    """Say that a reference stands where Markdown does not look."""
    return error(
        "case-reference-in-html",
        _places(re.compile(re.escape(written)), post)[0],
        f"`{written}` stands in raw HTML or in a link's title, where it is not replaced",
        "write the sentence in Markdown, or show it as it stands in backticks",
    )


def undeclared(id: str, written: str, known: Collection[str], span: Span) -> Diagnostic:
    """Say that nobody declares a source that the prose cites."""
    help = did_you_mean(id, known, "declared") or f"declare it in content/sources.yaml, or write `\\{written}`"
    return error("unknown-source", span, f"the source `{id}` is not declared", help)
