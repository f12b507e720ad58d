"""What is wrong with a reference or a citation of the prose, with an id, and with a raw tag."""

from __future__ import annotations

from collections.abc import Collection

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say
from casetree.nouns.suggest import did_you_mean

from ..raw_html import Loose

_FORMS = say("write `{{case:FIELD}}` or `{{case:ID:FIELD}}`; in backticks it is shown as it stands")
_WOULD_BE = say("write `{{case:ID@DATE:would-be}}`, with the first day of a version or any other day on which it held")


def unclosed() -> Diagnostic:
    """Say that a reference has no end; its place is not known here."""
    message = say("this reference to a case is not closed by `}}` on its line")
    return error("case-unknown-reference", Source.of("", "").span(1), message, _FORMS)


def braced_twice(span: Span) -> Diagnostic:
    """Say that a reference stands in two pairs of braces, as templates of other tools have them."""
    message = say("this stands in two pairs of braces, and the outer one would be shown")
    return error("post-other-markup", span, message, say("write one pair: `{{case:FIELD}}`"))


def no_field(words: str, span: Span) -> Diagnostic:
    """Say that a reference names no field."""
    return error(
        "case-unknown-reference", span, say("`{{case:{words}}}` names no field of a case", words=words), _FORMS
    )


def only_would_be(words: str, span: Span) -> Diagnostic:
    """Say that a field speaks of the case as it really went, whatever day stands before it."""
    message = say(
        "`{{case:{words}}}` names the law of a day, but what was decided does not change with it", words=words
    )
    return error("case-unknown-reference", span, message, _WOULD_BE)


def no_day(words: str, day: str, span: Span) -> Diagnostic:
    """Say that what stands after the `@` is no day."""
    return error(
        "case-unknown-reference",
        span,
        say("`{day}` in `{{case:{words}}}` is no day of the calendar", day=day, words=words),
        _WOULD_BE,
    )


def which_law(words: str, laws: Collection[str], span: Span) -> Diagnostic:
    """Say that the page shows no walk of a case under another law, or several."""
    shown = say("under {count} other laws", count=len(laws)) if laws else say("under no other law")
    message = say(
        "`{{case:{words}}}` asks for another law, but this post shows the case {shown}", words=words, shown=shown
    )
    return error("case-ambiguous-reference", span, message, _WOULD_BE)


def ambiguous(words: str, shown: Collection[str], example: str, span: Span) -> Diagnostic:
    """Say that a reference without an id means no case, or one of several."""
    count = say("{count} cases", count=len(shown)) if shown else say("no case")
    return error(
        "case-ambiguous-reference",
        span,
        say("`{{case:{words}}}` means the post's only case, but this post shows {count}", words=words, count=count),
        say("name the case: `{{case:{example}:{words}}}`", example=example or "<id>", words=words),
    )


def left_over(written: str, place: Span) -> Diagnostic:
    """Say that a reference stands where Markdown does not look."""
    return error(
        "case-reference-in-html",
        place,
        say("`{written}` stands in raw HTML or in a link's title, where it is not replaced", written=written),
        say("write the sentence in Markdown, or show it as it stands in backticks"),
    )


def loose(loose: Loose, place: Span) -> Diagnostic:
    """Say what is wrong with a raw tag that has no other to go with it."""
    tag = loose.tag
    shown = say("put it in backticks to show it as it stands")
    if loose.kind == "open":
        message = say("`{tag}` is opened here and never closed", tag=place.text[place.column - 1 :][: place.length])
        help = say("close it by `</{tag}>` in the same paragraph, or {shown}", tag=tag.name, shown=shown)
    elif loose.kind == "closing":
        message, help = (
            say("`{written}>` closes nothing that is open here", written=tag.written),
            say("remove it, or {shown}", shown=shown),
        )
    else:
        message, help = (
            say("the tag `{written}` does not end", written=tag.written),
            say("close it by `>`, or {shown}", shown=shown),
        )
    return error("post-open-html", place, message, help)


def repeated_id(id: str, span: Span) -> Diagnostic:
    """Say that an id is taken on its page."""
    message = say("another place on this page has the id `{id}`, and a link leads to one of the two alone", id=id)
    return error("post-repeated-id", span, message, say("write another id here, such as `{{#{id}-2}}`", id=id))


def undeclared(id: str, written: str, known: Collection[str], span: Span) -> Diagnostic:
    """Say that nobody declares a source that the prose cites."""
    help = did_you_mean(id, known, say("declared")) or say(
        "declare it in content/sources.yaml, or write `\\{written}`", written=written
    )
    return error("unknown-source", span, say("the source `{id}` is not declared", id=id), help)
