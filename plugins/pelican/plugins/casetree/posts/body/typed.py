"""Finds what an author typed for Markdown, and Markdown left in the text: citations, notes, links, full-width signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from unicodedata import normalize

from casetree.nouns.diagnostics import Diagnostic, error, say, warning

from .other_markup import other_markup
from .typed_lists import Place, short, typed_lists

_WIDE = "［］（）｛｝＠＃－＊＋｀！＾：；＜＞｜／　−"
_ORDINARY = "[](){}@#-*+`!^:;<>|/ -"
_TO_ORDINARY = str.maketrans(_WIDE, _ORDINARY)

_ADDRESS = r"(?:[A-Za-z][A-Za-z0-9+.-]*:|www\.|[/#{|.]|[^()（）\s]+\.[A-Za-z]{2,5}(?![A-Za-z]))[^()（）\s]*"
"""What is surely meant for an address: Japanese prose has brackets side by side too."""

_CITATION = re.compile(r"[\[［](?:[^\[\]［］@＠\n]{0,40}[ 　])?[-－]?[@＠][^\]］\n]{0,80}[\]］]?")
_BARE_CITATION = re.compile(
    r"(?<![\w@/.\[［-])@[a-z][a-z0-9]*(?:-[a-z0-9]+)+|\{@[^{}\n]{1,60}\}|[【〔][@＠][^】〕\n]{1,60}[】〕]"
)
"""A word with hyphens, as most ids of sources are: a name elsewhere in the net has seldom any."""

_ONE_WORD = re.compile(r"(?<![\w@/.\[［{-])@[a-z][a-z0-9]*(?![\w-])")
_NOTE = re.compile(r"[\[［][\^＾][ ]?[^\]］\s]+[\]］]")
_INLINE_NOTE = re.compile(r"\^\[[^\[\]\n]*\]?")
_LINK = re.compile(rf"[!！]?[\[［][^\[\]［］\n]*[\]］][(（]{_ADDRESS}[)）]")
_OTHER_WIDE = (
    re.compile(r"[{｛][ 　]*(?:[cｃ][aａ][sｓ][eｅ]|[dｄ][aａ][tｔ][aａ])[ 　]*[:：][^{}｛｝\n]*[}｝]"),
    re.compile(r"^[ 　]*(?:＃{2,6}|＃(?=[ 　]))[^\n]*", re.MULTILINE),
    re.compile(r"^[ 　]*[－−＊＋＞][ 　][^\n]*", re.MULTILINE),
    re.compile(r"^｜[^\n]*｜[^\n]*(?=\n[｜|])", re.MULTILINE),
    re.compile(r"＊＊[^＊\n]+＊＊"),
    re.compile(r"＜(?:br|img)(?:[ 　][^＜＞\n]*)?[/／]?＞"),
    re.compile(
        r"＜(?P<tag>[abipu]|del|div|em|mark|ruby|span|strong|su[bp]|table)(?:[ 　][^＜＞\n]*)?＞"
        r"[^\n]*?＜[/／](?P=tag)＞"
    ),
    re.compile(r"｀[^｀\n]+｀"),
)
_NO_ADDRESS = re.compile(r"(?<![\]\w])\[(?!\^|@)[^\[\]\n]+\]\[[^\[\]\n@^]*\](?!\()")
_APART = re.compile(r"\[[^\[\]\n]+\][ ]\((?:https?://|[/#{])[^()\s]*\)|\([^()\n]+\)\[(?:https?://|[/#{])[^\[\]\s]*\]")

_SIGN_OF_LINE = re.compile(r"\A\n[ 　]*(?P<written>(?:#{1,6}[ 　]|>|[-*+][ 　]|\d{1,2}\.[ 　])[^\n]*)")
"""What Markdown would have read if nothing stood before it."""

_WIDE_ADDRESS = re.compile(r"(?:[hｈ][tｔ]{2}[pｐ][sｓ]?)(?:：[/／]{2}|:／／|:/／)[^\s、。]*|ｈｔｔｐｓ?:?[^\s、。]*")
_BARE_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9@/.<\[])(?<![\]］][(（])(?<!\] \()(?:https?://|www\.)[A-Za-z0-9][\w.~:/?#@!$&'()*+,;=%-]*", re.ASCII
)
"""Not where it is told already as what was meant for a link."""

_ENDS = ".,:;!?'*_)"
"""What ends a sentence after an address, and is not of it."""

_UNCLOSED = re.compile(r"\[[^\[\]\n]+\]\(<?(?:https?:|mailto:|/|\{)[^\s<>()]*")

_SIGN = re.compile(r"[\[［{｛＜＠＃－−＊＋＞｜｀　／@]|://|ｈｔｔｐ|：//")
"""With one of these begins, or goes on, whatever is looked for; most stretches of text have none."""

_CITED = say("write `[@id]`, `[@id, p. 12]` or `[@id; @other]`; in backticks it is shown as it stands")


def left_as_typed(words: str, place: Place, is_source: Callable[[str], bool] = lambda _: False) -> Iterator[Diagnostic]:
    """Yield what is left in a stretch of text; a line begins where the stretch has a line break.

    `is_source` tells whether an id can be cited: after `@` it is then meant for a citation, be it a single word.
    """
    yield from typed_lists(words, place)
    yield from other_markup(words, place)
    yield from _after_space(words, place)
    if not _SIGN.search(words):
        return
    for found in _CITATION.finditer(words):
        yield _wide(found[0], place) if _is_wide(found[0][:2] + found[0][-1]) else _unread_citation(found[0], place)
    for found in _BARE_CITATION.finditer(_CITATION.sub("", words)):
        yield _unread_citation(found[0], place)
    for found in _ONE_WORD.finditer(_CITATION.sub("", words)):
        if is_source(found[0][1:]):
            yield _unread_citation(found[0], place)
    for found in _NOTE.finditer(words):
        yield _wide(found[0], place) if _is_wide(found[0]) else _no_note(found[0], place)
    for found in _INLINE_NOTE.finditer(words):
        yield _inline_note(found[0], place)
    for pattern in (_LINK, *_OTHER_WIDE):
        for found in pattern.finditer(words):
            if _is_wide(found[0]):
                yield _wide(found[0].strip(), place)
    for found in _WIDE_ADDRESS.finditer(words):
        yield _wide(found[0], place)
    for found in _UNCLOSED.finditer(words):
        message = say("`{found}` is not closed, so it would be shown as it stands", found=short(found[0]))
        yield error("post-unread-link", place(found[0]), message, say("write `[words](address)`"))
    for found in _NO_ADDRESS.finditer(words):
        message = say("no address is given for `{found}`, so it would be shown as it stands", found=found[0])
        yield error("post-unread-link", place(found[0]), message, say("write `[words](address)`"))
    for found in _APART.finditer(words):
        message = say("`{found}` is no link, so it would be shown as it stands", found=found[0])
        yield error(
            "post-unread-link", place(found[0]), message, say("write `[words](address)`, with no space between")
        )


def _is_wide(written: str) -> bool:
    return any(sign in _WIDE or "ａ" <= sign <= "ｚ" for sign in written)


def _wide(written: str, place: Place) -> Diagnostic:
    ordinary = written.translate(_TO_ORDINARY)
    if _WIDE_ADDRESS.fullmatch(written) or written[0] in "{｛":
        ordinary = normalize("NFKC", ordinary)
    return error(
        "post-full-width-sign",
        place(written),
        say("`{written}` has full-width signs, so it would be shown as it stands", written=short(written)),
        say("type ordinary signs: `{ordinary}`", ordinary=short(ordinary)),
    )


def _after_space(words: str, place: Place) -> Iterator[Diagnostic]:
    found = _SIGN_OF_LINE.match(words)
    span = place(found["written"]) if found else None
    if found and span and "\u3000" in span.text[: span.column - 1]:
        message = say(
            "a full-width space stands before `{written}`, so it would be shown as it stands",
            written=short(found["written"]),
        )
        yield error("post-full-width-sign", span, message, say("remove it"))


def _unread_citation(written: str, place: Place) -> Diagnostic:
    message = say("`{written}` is not read as a citation, so it would be shown as it stands", written=written)
    return error("post-unread-citation", place(written), message, _CITED)


def _no_note(written: str, place: Place) -> Diagnostic:
    return error(
        "post-missing-note",
        place(written),
        say("there is no note for `{written}`, so it would be shown as it stands", written=written),
        say("write the note in a paragraph of its own: `{written}: …`", written=written),
    )


def _inline_note(written: str, place: Place) -> Diagnostic:
    return error(
        "post-missing-note",
        place(written),
        say("`{written}` is no note here, so it would be shown as it stands", written=short(written)),
        say("write `[^1]` here, and the note in a paragraph of its own: `[^1]: …`"),
    )


def check_words(targets: Iterable[str], place: Place) -> Iterator[Diagnostic]:
    """Yield the links that have no words, by where they lead."""
    for target in targets:
        message = say("this link has no words, so nobody can see it")
        yield error("post-unread-link", place(target), message, say("write `[words](address)`"))


def bare_addresses(words: str, place: Place) -> Iterator[Diagnostic]:
    """Yield the addresses in a stretch of text that no reader can follow; none of it stands in a link."""
    for found in _BARE_ADDRESS.finditer(words):
        address = found[0].rstrip(_ENDS)
        link = address if "://" in address else f"https://{address}"
        yield warning(
            "post-bare-address",
            place(address),
            say("`{address}` is shown as text, and no reader can follow it", address=short(address)),
            say("write `[words]({link})` or `<{link}>`; in backticks it is shown as it stands", link=short(link)),
        )


def check_notes(notes: Iterable[str], referred: Iterable[str], place: Place) -> Iterator[Diagnostic]:
    """Yield the notes that nothing in the text refers to, by their names."""
    called = {*referred}
    for name in notes:
        if name not in called:
            message = say("nothing in the text refers to this note, `[^{name}]`", name=name)
            help = say("write `[^{name}]` where it belongs, or remove the note", name=name)
            yield warning("post-unused-note", place(f"[^{name}]:"), message, help)


def check_definitions(names: Iterable[str], place: Place) -> Iterator[Diagnostic]:
    """Yield the citations that Markdown takes for the address of a link: `[@id]: word` on a line of its own."""
    for name in names:
        if name.startswith("@"):
            message = say(
                "`[{name}]:` at the beginning of a line gives a link its address, so the line would be lost", name=name
            )
            help = say("put a word before it, or leave out the colon")
            yield error("post-unread-citation", place(f"[{name}]"), message, help)
