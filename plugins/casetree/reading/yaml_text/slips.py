"""The slips that authors make on one line of YAML: how each is found, what is typed in its place, what is said of it.

Nothing is looked for in a text that YAML reads; only where reading stops, or finds one text where keys
were meant, do these patterns mean a slip. Each takes time in proportion to the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from casetree.nouns.diagnostics import Code, error, say
from casetree.nouns.japanese_words import MEANT
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text.quoting import quote_help, quoted, unwrapped

ODD_SPACES = "\u3000\u00a0\u2002\u2003\u2009\u202f\u200b"
"""Spaces that look like one but are none to YAML; the first is the ideographic one."""

KNOWN = (
    "answer|against|archived|ask|basis|by|cite|date|decided|effect|final|for|ground|id|if-asked|is|label|lang|name|"
    "nationality|next|note|outcome|people|publisher|short|side|title|to|url|within|yes|no|[a-z]{2}"
)
"""Keys that are often written in brackets: before a colon they are hardly ever the end of a text."""

_MOST_PLACES = 3
"""So many places of a line are tried for one mistake: those nearest to where reading stopped."""

_WIDTHS = {"\t": "  ", "\u3000": "  ", "\u200b": ""}
"""What a blank in the indentation is as wide as; the others are as wide as a space."""

# Patterns of which those of the mistakes are made. Between brackets, group `bracket` is set.
PROSE_END = "[.!?。！？」]"
LEAD = r"^[ ]*+(?:-[ ]++)*+"  # before the key of a line
QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*?\]|\{.*?\}"""  # what has an end of its own
_KEY_START = rf"(?:{LEAD}|(?P<bracket>[{{\[,][ ]*))"
_IN_BRACKETS = r"(?P<bracket>[{,][ ]*[^\s:,{}\[\]]+:[ ]+|\[[ ]*)"  # before a text in brackets
_LINE_TEXT = rf"{LEAD}(?:[^\s:\[{{]+:[ ]+)?"  # before the text of a line, with a key or without
_TEXT_START = rf"(?:{_LINE_TEXT}|{_IN_BRACKETS})"
_VALUE_START = rf"(?:{LEAD}[^\s:\[{{]+:[ ]+|{_IN_BRACKETS})"
_TEXT_END = r"(?(bracket)[^,\]}]*?[ ]*(?=[,\]}]|$)|.*?[ ]*$)"
_KEY = r"(?P<key>[A-Za-z0-9_][A-Za-z0-9_-]*)"
_ANY_KEY = r"(?P<key>[^\s:：、，。「」『』\"'|#{}\[\],>-][^\s:：、，。「」『』\"'{}\[\],]*)"
_KEY_ALONE = rf"(?:{KNOWN})[ ]|[\w-]+[ ][\[{{]"  # a key whose colon is missing, rather than a word of a text
_VALUE = r"(?P<value>[^\s/](?(bracket)[^,\]}]*|.*))"


class Mistake(NamedTuple):
    """One kind of slip."""

    code: Code
    pattern: str
    """Group `bad` is replaced; the caret is put under `shown`, if that is something else."""

    instead: str | Callable[[str], str]
    message: str
    help: str
    is_plain: bool = True
    """False where something else has to be typed too."""

    is_dash: bool = False


Mistakes: TypeAlias = tuple[Mistake, ...]


def _in_quotes(bad: str) -> str:
    return quoted(unwrapped(bad))


def _as_spaces(bad: str) -> str:
    return "".join(_WIDTHS.get(sign, " ") for sign in bad)


def _as_ascii(bad: str) -> str:
    return re.sub("[：，、][ \u3000]*", lambda sign: ": " if sign[0][0] == "：" else ", ", bad).translate(_HALF_WIDTH)


_HALF_WIDTH = str.maketrans("｛｝［］", "{}[]")


def _blanks(code: Code, chars: str, message: str, help: str) -> Iterator[Mistake]:
    yield Mistake(code, rf"^[ \t]*?(?P<bad>[{chars}]+)", _as_spaces, message, help)
    yield Mistake(code, rf"^[ ]*-[ -]*(?P<bad>[{chars}]+)", " ", message, help)
    if "\t" not in chars:  # which does no harm elsewhere
        yield Mistake(code, rf"{_KEY_START}{_KEY}(?P<bad>[{chars}]+)[ ]*:", "", message, help)
        yield Mistake(code, rf"(?:{_KEY_START}{_KEY}[ ]?:|[,{{\[][ ]*)(?P<bad>[{chars}]+)", " ", message, help)


_WIDE_SPACE = "here stands a full-width space (U+{point}), which YAML does not count as one"
_ODD_SPACE = "here stands a special space (U+{point}), which YAML does not count as one"
_SPACES = "type ordinary spaces in its place"
_TAB = "this line is indented with a tab, which YAML does not allow"
_NO_START = "a text cannot begin with {sign} here"
_OWN_MEANING = "{sign} has a meaning of its own in YAML, which is not used here"
_NO_ESCAPE = "a backslash in this double-quoted text begins no known escape"
OR_INDENT = "indent the line if it belongs to the text above"
_OR_QUOTES = "put the text in quotes if it belongs to the text"

# fmt: off
BLANKS: Mistakes = (
    *_blanks("yaml-ideographic-space", ODD_SPACES[0], _WIDE_SPACE, _SPACES),
    *_blanks("yaml-odd-space", ODD_SPACES[1:], _ODD_SPACE, _SPACES),
    *_blanks("yaml-tab", "\t", _TAB, "use spaces, two for each level"),
)
TYPING: Mistakes = (
    *BLANKS,
    Mistake("yaml-full-width-colon", rf"{_KEY_START}{_ANY_KEY}(?P<bad>[ {ODD_SPACES}]*(?P<shown>：)[ {ODD_SPACES}]*)",
        ": ", "the colon after `{key}` is full-width (：), which YAML does not read",
        "type `{ours}: ` with an ordinary colon and a space"),
    Mistake("yaml-missing-space", rf"^[ ]*(?P<shown>-(?P<bad>)(?P<value>{_KEY}:(?=\s|$).*))", " ",
        "the dash of a list entry needs a space after it", "write `- {value}`", is_dash=True),
    Mistake("yaml-wrong-dash", r"^[ ]*(?P<bad>(?P<shown>[－–—−‐‑ー・•◦*])\s*)(?P<value>\S.*)", "- ",
        "{sign} does not begin a list entry", "type `- {value}` with an ordinary hyphen and a space", is_dash=True),
)
KEYS: Mistakes = (
    *TYPING,
    Mistake("yaml-missing-space", rf"{_KEY_START}(?P<shown>{_KEY}:(?P<bad>){_VALUE})", " ",
        "`{key}:` needs a space after its colon", "write `{key}: {value}`"),
    Mistake("yaml-missing-colon", rf"{_KEY_START}{_KEY}(?P<bad>\s*(?P<shown>=>|->|=|＝|→|⇒|;|；)\s*){_VALUE}", ": ",
        "{sign} stands where the colon after `{key}` belongs", "write `{key}: {value}`"),
)
TYPED: Mistakes = (
    *KEYS,
    Mistake("yaml-missing-colon", rf"{LEAD}(?P<shown>(?={_KEY_ALONE}|[\w-]+[ ]\S+(?:[ ]\S+)?(?<!{PROSE_END})[ ]*$)"
        rf"{_KEY}(?P<bad>[ ])(?P<value>[\[{{].*|[^:#][^:]*(?<!\s)))", ": ",
        "there is no colon after `{key}`", f"write `{{key}}: {{value}}`, or {OR_INDENT}"),
    Mistake("yaml-missing-colon", rf"[{{\[,][ ]*(?P<shown>(?={_KEY_ALONE}|[\w-]+[ ](?:yes|no)[,}}])"
        rf"{_KEY}(?P<bad>[ ])(?P<value>[\[{{][^\[\]{{}}]*[\]}}]|[^:,\[\]{{}}]*[^\s:,\[\]{{}}](?=\s*[,}}])))", ": ",
        "there is no colon after `{key}`", f"write `{{key}}: {{value}}`, or {_OR_QUOTES}"),
    Mistake("yaml-bad-escape", r"(?P<shown>\")(?:[^\"\\]|\\[\"\\/0abtnvfreNLP_ ])*+(?P<bad>\\)", r"\\", _NO_ESCAPE,
        "use single quotes, or write two backslashes"),
    Mistake("yaml-needs-quotes", rf"{_TEXT_START}(?P<bad>(?P<shown>\*)[^\s*][^*]*\*{_TEXT_END})", _in_quotes,
        _NO_START, "{in_quotes}"),
    Mistake("yaml-anchor-or-tag", rf"{_TEXT_START}(?P<text>(?P<bad>(?P<shown>[&!])\S*[ ]+)[^\s,\]}}]{_TEXT_END})", "",
        _OWN_MEANING, "{in_quotes}"),
    Mistake("yaml-anchor-or-tag", rf"{_TEXT_START}(?P<bad>(?P<shown>[&!*]){_TEXT_END})", _in_quotes,
        _OWN_MEANING, "{in_quotes}"),
)
_BRACKETS: Mistakes = (
    Mistake("yaml-full-width-bracket", "(?P<bad>[｝］])", _as_ascii,
        "the bracket {sign} is full-width, which YAML takes for a letter", "type `{instead}` in its place"),
    Mistake("yaml-needs-quotes", r"[:,\[{]\s*(?P<bad>[^\s,:\[\]{}'\"][^,:\[\]{}]*[ ](?P<shown>#\w)[^,\]}]*)",
        _in_quotes, "`#` begins a comment in YAML, so the rest of this line is lost", "{in_quotes}"),
    Mistake("yaml-needs-quotes",
        r":\s+(?P<bad>[^\s\[\]{}:,'\"][^\[\]{}:,]*,\s*(?P<key>[^\[\]{}:]*[^\s\[\]{}:,]))\s*(?=[,}])",
        _in_quotes, "this text contains a comma, so YAML takes `{key}` for another key", "{in_quotes}"),
    Mistake("yaml-missing-colon", r"[{,]\s*(?P<shown>[^\s:,{}\[\]'\"][^:,{}\[\]]*?)(?P<bad>)\s*(?=[,}]|$)", ": …",
        "there is no colon after `{shown}`", "write `{shown}: …`, or remove it", is_plain=False),
    Mistake("yaml-full-width-comma", "(?P<bad>(?P<shown>[，、])[ \u3000]*)", ", ",
        "the comma {sign} is full-width, which YAML takes for a letter", f"type `, ` in its place, or {_OR_QUOTES}"),
)
TEXTS: Mistakes = (
    Mistake("yaml-full-width-bracket", rf"{LEAD}[^\s:]+:[ ]+(?P<bad>(?P<shown>[｛［]).*)", _as_ascii,
        "the bracket {sign} is full-width, which YAML takes for a letter",
        "type `{instead:.1}` in its place, and the other signs with it, or put the text in quotes"),
    Mistake("yaml-needs-quotes", rf"{_VALUE_START}(?(bracket)(?![^:,\[\]{{}}]*[ ](?:{KNOWN}):))"
        rf"(?P<bad>(?P<key>[^\s'\",:|>{{\[](?(bracket)[^,:\[\]{{}}]|.)*?)(?<![ ])[ ]*:(?=\s|$){_TEXT_END})",
        _in_quotes, "this text contains a colon, so YAML takes `{key}` for another key", "{in_quotes}"),
    Mistake("yaml-needs-quotes", rf"{_LINE_TEXT}(?P<bad>(?:{QUOTED})[ ]*(?P<shown>[^\s:\]}}].*?))[ ]*$", _in_quotes,
        "the text goes on after the closing {before}", "{in_quotes}"),
    Mistake("yaml-needs-quotes", rf"{_TEXT_START}(?P<bad>(?P<shown>[|>]){_TEXT_END})", _in_quotes,
        _NO_START, "begin a long text on the next line, indented; if {sign} belongs to the text, {in_quotes}"),
    Mistake("yaml-needs-quotes", rf"{LEAD}(?P<bad>(?P<shown>[%@`,}}\]])[^\s:]*)(?=:(?:[ ]|$))", _in_quotes,
        _NO_START, "{in_quotes}", is_plain=False),
    Mistake("yaml-needs-quotes", rf"{_TEXT_START}(?P<bad>(?P<shown>[%@`,}}\]]|(?<=:[ ])[-?:](?=[ ])){_TEXT_END})",
        _in_quotes, _NO_START, "{in_quotes}"),
)
BRACKETS: Mistakes = (
    *_BRACKETS,
    *TEXTS,
    Mistake("yaml-missing-comma",
        r"(?P<bad>(?<=['\"\]}])[ ]*|(?<![ ])[ ]++(?=[^\s,:\[\]{}]+:(?:\s|$)))(?P<shown>[^\s,:\[\]{}]+)",
        ", ", "there is no comma before `{shown}`",
        "write `, ` before it, or put the text in quotes if `{shown}` belongs to the text"),
)
STRAY: Mistakes = (
    Mistake("yaml-stray-bracket", r"(?P<bad>[\]}])", " ",
        "{sign} closes a bracket that was never opened", "remove it, or put the whole text in quotes"),
)
# fmt: on


def first(passage: Passage, line: int, mistakes: Mistakes = TYPING) -> Slip | None:
    """Find the first slip at the beginning of a line; within brackets nothing is looked for."""
    text = passage.line(line)
    found = ((mistake, re.match(mistake.pattern, text)) for mistake in mistakes if text.strip(" \t"))
    return next((_slip(passage, line, mistake, match) for mistake, match in found if match), None)


def near(passage: Passage, line: int, column: int, mistakes: Mistakes) -> Iterator[Slip]:
    """Yield what may be slips on a line, one after the other, those nearest to a column first."""
    for mistake in mistakes:
        found = sorted(re.finditer(mistake.pattern, passage.line(line)), key=lambda match: abs(match.start() - column))
        yield from (_slip(passage, line, mistake, match) for match in found[:_MOST_PLACES])


def _slip(passage: Passage, line: int, mistake: Mistake, found: re.Match[str]) -> Slip:
    """Put what was found on a line in words and in edits."""
    code, bad, shown = mistake.code, found["bad"], "shown" if "shown" in found.re.groupindex else "bad"
    instead = mistake.instead if isinstance(mistake.instead, str) else mistake.instead(bad.rstrip(" "))
    words: dict[str, str] = {name: (text or "").rstrip() for name, text in found.groupdict().items()} | {
        "instead": instead,
        "ours": _ours(found.groupdict().get("key") or ""),
        "before": found.string[: found.start(shown)].rstrip()[-1:],
        "point": f"{ord(bad[:1] or ' '):04X}",
        "sign": say("a backtick") if found[shown] == "`" else f"`{found[shown]}`",
        "in_quotes": quote_help(found["text"] if "text" in found.re.groupindex else unwrapped(bad.rstrip())),
    }
    span = passage.span(line, found.start(shown), len(words.get(shown) or found[shown]))
    fault = error(code, span, say(mistake.message, **words), say(mistake.help, **words))
    moved = _beside(passage, line) if mistake.is_dash and len(instead) > len(bad) else ()
    edits = (Edit(line, found.start("bad"), len(bad), instead), *moved)
    return Slip(fault, edits, mistake.is_plain)


def _ours(key: str) -> str:
    """Return our name of a key that is written in Japanese, where it is called nothing else too."""
    meant = MEANT.get(key, ())
    return meant[0] if len(meant) == 1 else key


def _beside(passage: Passage, line: int) -> Iterator[Edit]:
    """Move the lines on by one that stand beside the key of a dash without its space."""
    column = passage.indent_of(line) + 1
    below = range(line + 1, len(passage.lines) if passage.indent_of(line + 1) == column else 0)
    beside = takewhile(lambda n: passage.indent_of(n) >= column or not passage.line(n).strip(), below)
    return (Edit(number, 0, 0, " ") for number in beside)
