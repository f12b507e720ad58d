"""Guesses what an author's slip was, from where the reading of YAML stopped.

Each group yields the few slips that there may be; `repair` tries with whose edits YAML reads further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from casetree.nouns.diagnostics import Message, error, say
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text import slips
from casetree.reading.yaml_text.nodes import Stop

_CLOSING = {"[": "]", "{": "}"}
_LINES = 5
"""So many lines of a text that swallowed others are looked at, and so many places for the end of one."""

_KEY = re.compile(rf"{slips.LEAD}[\w-]+:(?:[ ]|$)")


def guesses(passage: Passage, stop: Stop) -> Iterator[Iterator[Slip]]:
    """Yield groups of slips, the smallest first; of each group the one that lets YAML read furthest is the one."""
    for group in (_typed, _unclosed_quotes, _texts, _lone_lines, _misplaced_lines):
        yield group(passage, stop)


def unsure(passage: Passage, stop: Stop) -> Slip:
    """Say where a quote, a bracket or a line is to be looked at, though no edit is known that helps."""
    groups = (_unclosed_quotes, _brackets, _lone_lines, _misplaced_lines)
    message = say("YAML cannot read on from here")
    help = say("look at this line and the one above, and put texts with signs such as `:` and `#` in quotes")
    unknown = Slip(error("yaml-needs-quotes", passage.span(*stop.place), message, help))
    return next((slip for group in groups for slip in group(passage, stop)), unknown)


def _lines(stop: Stop) -> list[int]:
    """Return the lines that are looked at: from where it began to where reading stopped, and that of the bracket."""
    first, last = stop.start[0], stop.place[0]
    began = range(max(0, first - 1), min(last, first + _LINES))
    return sorted({*began, last, *(line for line, _ in stop.brackets[-1:])})


def _typed(passage: Passage, stop: Stop) -> Iterator[Slip]:
    for line in _lines(stop):
        yield from slips.near(passage, line, stop.place[1], slips.TYPED)


def _texts(passage: Passage, stop: Stop) -> Iterator[Slip]:
    """Look at texts and brackets; before a parser has seen the end of a line it may not tell of its first bracket."""
    before = passage.line(stop.place[0])[: stop.place[1]]
    mistakes = slips.BRACKETS if stop.brackets or re.search(r"[\[{][^\[\]{}]*$", before) else slips.TEXTS
    for line in _lines(stop):
        if all(line == opened or passage.indent_of(line) > passage.indent_of(opened) for opened, _ in stop.brackets):
            yield from slips.near(passage, line, stop.place[1], mistakes)
    yield from _brackets(passage, stop)


def _brackets(passage: Passage, stop: Stop) -> Iterator[Slip]:
    """Find a bracket that closes none, or one of another kind, or that is never closed."""
    line, column = stop.place
    sign, after = passage.line(line)[column : column + 1], passage.line(line)[column + 1 :]
    opened = stop.brackets[-1] if stop.brackets else None
    opening = passage.line(opened[0])[opened[1]] if opened else ""
    closing = _CLOSING.get(opening)
    is_wrong = sign in ("]", "}") and sign != closing and not after[:1].isalnum()
    stray = list(islice(slips.near(passage, line, column, slips.STRAY), 1)) if is_wrong else []
    if not (opened and closing):
        yield from stray
    elif not is_wrong:
        yield from _unclosed(passage, stop, opened)
    else:
        message = say("the bracket `{opening}` opened here is closed by `{sign}`", opening=opening, sign=sign)
        fault = error(
            "yaml-unclosed-bracket",
            passage.span(*opened),
            message,
            say("write `{closing}` in place of `{sign}`", closing=closing, sign=sign),
        )
        other = Slip(fault, (Edit(line, column, 1, closing),))
        yield from (*stray, other) if closing in after else (other, *stray)


def _unclosed(passage: Passage, stop: Stop, opened: tuple[int, int]) -> Iterator[Slip]:
    line, column = opened
    text = passage.line(line).rstrip()
    after = text[column:]
    missing = "".join(_CLOSING[text[at]] for number, at in reversed(stop.brackets) if number == line)
    is_short = len(after) > 1 and after.count("{") + after.count("[") == 1 and len(after) <= 60
    message = say("the bracket `{bracket}` opened here is never closed", bracket=text[column])
    help = say("add `{bracket}` after its last entry", bracket=missing[0])
    shown = say("{help}: `{shown}`", help=help, shown=after + missing[0]) if is_short else help
    fault = error("yaml-unclosed-bracket", passage.span(*opened), message, shown)
    yield Slip(fault, (Edit(line, len(text), 0, missing),), len(after) > 1)
    above = _line_above(passage, stop.place[0])
    if above > line:
        fault = error("yaml-unclosed-bracket", passage.span(*opened), message, help)
        yield Slip(fault, (Edit(above, len(passage.line(above).rstrip()), 0, missing),))


def _unclosed_quotes(passage: Passage, stop: Stop) -> Iterator[Slip]:
    line, column = stop.start
    text, below = passage.line(line).rstrip(), passage.line(line + 1)
    quote = text[column : column + 1]
    if quote not in ("'", '"') or re.compile(slips.QUOTED).match(text, column):
        return
    message = say("the quote opened here is never closed with another {quote}", quote=quote)
    help = say("add {quote} at the end of the text", quote=quote)
    if quote == "'":
        help = say("add {quote} at the end of the text, and type an apostrophe inside it twice", quote=quote)
    fault = error("yaml-unclosed-quote", passage.span(line, column), message, help)
    is_last = not below.strip() or _KEY.match(below)
    for end in islice(re.compile(r",[ ]*[\w-]+:[ ]|[ \]}]*$").finditer(text, column), _LINES):
        yield Slip(fault, (Edit(line, end.start(), 0, quote),) if is_last else ())


def _lone_lines(passage: Passage, stop: Stop) -> Iterator[Slip]:
    """Explain a line without a colon: it goes on with the text above, or is a key."""
    line, column = stop.start
    words, above = passage.line(line)[column:].rstrip(), _line_above(passage, line)
    if column != _key_column(passage, line) or stop.brackets or not words or re.match(r":|[\w-]+:( |$)", words):
        return
    if above >= 0 and (" " in words or re.search(f"{slips.PROSE_END}$", words)):
        wanted = _key_column(passage, above) + 2
        message = say("this line goes on with the text above, but is not indented deeper than its key")
        yield next(_indent(passage, line, wanted, message, say("begin it with {spaces}", spaces=_spaces(wanted))))
    help = say("write `{words}:`, or indent the line if it belongs to the text above", words=words)
    fault = error(
        "yaml-missing-colon",
        passage.span(line, column, len(words)),
        say("there is no colon after `{words}`", words=words),
        help,
    )
    is_plain = passage.indent_of(line + 1) > passage.indent_of(line)
    yield Slip(fault, (Edit(line, column + len(words), 0, ":"),), is_plain)


def _misplaced_lines(passage: Passage, stop: Stop) -> Iterator[Slip]:
    """Explain a line whose indentation or dash does not fit the lines above it."""
    line = stop.place[0] if passage.line(stop.place[0]).strip() else max(0, _line_above(passage, stop.place[0]))
    indent, levels, above = passage.indent_of(line), levels_above(passage, line), _line_above(passage, line)
    is_entry = passage.line(line).lstrip().startswith("- ")
    if stop.start[0] < line and above >= 0 and passage.indent_of(above) < indent:
        wanted, name = _key_column(passage, above), _name(passage, above)
        message = say("this line is indented under {name}, which has a value already", name=name)
        help = say("begin it with {spaces}, like {name}", spaces=_spaces(wanted), name=name)
        yield from _indent(passage, line, wanted, message, help)
    elif levels and indent not in levels:
        fitting = [level for level in levels if levels[level][1] == is_entry] or list(levels)
        places = [
            say("begin it with {spaces}, like {name}", spaces=_spaces(level), name=_name(passage, levels[level][0]))
            for level in fitting[:2]
        ]
        help = places[0]
        if len(places) > 1:
            other = say("with {spaces}, like {name}", **places[1].values)
            help = say("{help}, or {other}", help=help, other=other)
        message = say(
            "this line begins with {spaces}, unlike every line above that it could belong to", spaces=_spaces(indent)
        )
        for wanted in sorted(fitting, key=lambda level: (abs(level - indent), -level))[:2]:
            yield from _indent(passage, line, wanted, message, help)
    elif levels and is_entry != levels[indent][1]:
        wanted, name = _key_column(passage, levels[indent][0]), _name(passage, levels[indent][0])
        message = say("this line stands beside the list entry in {name}, but has no dash", name=name)
        help = say(
            "begin it with {spaces} to go on with that entry, or with `- ` for a new one", spaces=_spaces(wanted)
        )
        if is_entry:
            message = say("this list entry stands beside {name}, which has no dash", name=name)
            help = say("remove the dash, or begin {name} with `- ` too", name=name)
        yield from _indent(passage, line, wanted, message, help)


def _indent(passage: Passage, line: int, wanted: int, message: Message, help: Message) -> Iterator[Slip]:
    """Move a line alone, or with those below it; then what belongs where is not plain."""
    text, indent = passage.line(line), passage.indent_of(line)
    fault = error("yaml-bad-indent", passage.span(line, indent, len(text.strip())), message, help)
    blank = slips.first(passage, line, slips.BLANKS)
    below = range(line + 1, len(passage.lines))
    block = takewhile(lambda n: passage.indent_of(n) >= indent or not passage.line(n).strip(), below)
    moved = [Edit(n, 0, max(0, indent - wanted), " " * (wanted - indent)) for n in block if passage.line(n).strip()]
    lead = Edit(line, 0, len(text) - len(text.lstrip(f" \t{slips.ODD_SPACES}")), " " * wanted)
    for edits in ((lead,), (lead, *moved)):
        yield Slip(blank.diagnostic if blank else fault, edits, len(edits) == 1)


def levels_above(passage: Passage, line: int) -> dict[int, tuple[int, bool]]:
    """Return the indentations open above a line, deepest first: each with its line, and whether a dash stands there."""
    levels: dict[int, tuple[int, bool]] = {}
    lowest = len(passage.line(line)) + 1_000
    for number in range(line - 1, -1, -1):
        if re.match(r"\s*(?:#|$)", passage.line(number)):
            continue
        indent, key = passage.indent_of(number), _key_column(passage, number)
        if key != indent and key < lowest:
            levels.setdefault(key, (number, False))
        if indent < lowest:
            levels.setdefault(indent, (number, key != indent))
            lowest = indent
        if not lowest:
            break
    return levels


def _line_above(passage: Passage, line: int) -> int:
    """Return the line before that is not blank, -1 if there is none."""
    return next((number for number in range(line - 1, -1, -1) if passage.line(number).strip()), -1)


def _key_column(passage: Passage, line: int) -> int:
    """Return where the key of a line begins, after its dashes."""
    return len(passage.line(line)) - len(re.sub(slips.LEAD, "", passage.line(line)))


def _name(passage: Passage, line: int) -> Message:
    return say("line {number}", number=passage.span(line, 0).line)


def _spaces(number: int) -> Message:
    if not number:
        return say("no space")
    return say("1 space") if number == 1 else say("{number} spaces", number=number)
