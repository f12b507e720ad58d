"""Says in our words what a YAML parser stumbled over, at the author's mistake and not at the next token.

A parser reports the first token that does not fit, with what it had hoped for. From that, and from
the lines around it, each function here finds one kind of mistake, says how it is written right and,
where that is plain, what would mend it, so that reading can go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from casetree.brackets import CLOSING, entry, signs, still_open
from casetree.diagnostics import error
from casetree.passage import Edit, Passage, Slip
from casetree.slips import ODD_SPACES, missing_space, odd_space, other_sign, typing_slip

Place = tuple[int, int]
"""Line and column in a passage, counted from 0."""

KEYS_IN_BRACKETS = frozenset(
    [
        "answer",
        "against",
        "archived",
        "ask",
        "basis",
        "by",
        "cite",
        "date",
        "decided",
        "effect",
        "final",
        "for",
        "ground",
        "id",
        "if-asked",
        "is",
        "label",
        "lang",
        "name",
        "nationality",
        "next",
        "note",
        "outcome",
        "people",
        "publisher",
        "short",
        "side",
        "title",
        "to",
        "url",
        "within",
        "yes",
        "no",
    ]
)
"""Keys that are often written in brackets: before a colon they are hardly ever the end of a text."""

_KEY_AND_VALUE = re.compile(r":(?:\s|$)")
_LONGEST_QUOTE = 60
_CURLY = re.compile("[“„”＂](.*)[”“＂]")
_STRAIGHT = re.compile(r'["\\]')


@dataclass(frozen=True, slots=True)
class Stumble:
    """Where and why the parser gave up, in its own terms."""

    passage: Passage
    problem: str
    context: str
    place: Place
    """What it could not take."""

    opened: Place
    """Where what it was reading began."""

    bracket: Place | None
    """The innermost bracket still open."""

    quoted: tuple[Place, Place] | None
    """Where the last quoted or `|` text began and ended."""


def explain(stumble: Stumble) -> Slip:
    """Find the mistake behind a stumble."""
    passage, (line, column), opened = stumble.passage, stumble.place, stumble.opened
    if "quoted scalar" in stumble.context:
        is_closed = stumble.context.startswith("while parsing")
        return _bad_escape(passage, opened, stumble.place) if is_closed else _unclosed_quote(passage, *opened)
    slip = _typed_wrong(stumble)
    if slip:
        return slip
    if any(what in stumble.context for what in ("directive", "block scalar", "tag", "anchor", "alias")):
        return bad_start(passage, *opened)
    if "cannot start any token" in stumble.problem:
        return bad_start(passage, line, column)
    if stumble.bracket:
        return _in_brackets(passage, stumble.bracket, line, column)
    if "could not find expected ':'" in stumble.problem:
        return _missing_colon(passage, opened[0])
    if "mapping values" in stumble.problem:
        return _stray_colon(passage, line, column)
    return _after_end(stumble) or _bad_shape(passage, line, column)


def quoted(text: str) -> str:
    """Put a text in quotes as YAML reads it.

    >>> quoted("it's")
    '"it\\'s"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quote_help(text: str) -> str:
    """Say how a text is put in quotes."""
    curly = _CURLY.fullmatch(text)
    if curly and not _STRAIGHT.search(curly[1]):
        return f'type straight quotes around the text: `"{curly[1]}"`'
    shown = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…"
    return f"put the text in quotes: {quoted(shown)}" if "`" in shown else f"put the text in quotes: `{quoted(shown)}`"


def quote_edits(passage: Passage, line: int, start: int, end: int) -> tuple[Edit, ...]:
    """Return what puts a part of a line in single quotes."""
    inner = [Edit(line, start + m.start(), 0, "'") for m in re.finditer("'", passage.line(line)[start:end])]
    if inner and inner[0].column == start:
        inner[0] = Edit(line, start, 0, "''")
        return (*inner, Edit(line, end, 0, "'"))
    return (Edit(line, start, 0, "'"), *inner, Edit(line, end, 0, "'"))


def _typed_wrong(stumble: Stumble) -> Slip | None:
    """Look for a slip of typing at the problem and on the two lines before.

    Inside a quoted or a `|` text nothing is a slip.
    """
    inside = range(0)
    if stumble.quoted:
        inside = range(stumble.quoted[0][0] + 1, stumble.quoted[1][0])
    line = stumble.place[0]
    near = range(line, max(-1, line - 3), -1)
    slips = (typing_slip(stumble.passage, number) for number in near if number not in inside)
    return next((slip for slip in slips if slip), None)


def _bad_escape(passage: Passage, opened: Place, place: Place) -> Slip:
    return Slip(
        error(
            "yaml-bad-escape",
            passage.span(*opened),
            "a backslash in this double-quoted text begins no known escape",
            "use single quotes, or write two backslashes",
        ),
        (Edit(place[0], place[1] - 1, 0, "\\"),) if passage.line(place[0])[place[1] - 1 : place[1]] == "\\" else (),
    )


def _unclosed_quote(passage: Passage, line: int, column: int) -> Slip:
    text = passage.line(line)
    quote = text[column : column + 1]
    doubling = ", and type an apostrophe inside it twice" if quote == "'" else ""
    in_brackets = any(
        sign.text in "[{" for sign in signs(passage, line, 0) if (sign.line, sign.column) < (line, column)
    )
    edit = Edit(line, len(text.rstrip()), 0, quote)
    return Slip(
        error(
            "yaml-unclosed-quote",
            passage.span(line, column),
            f"the quote opened here is never closed with another {quote}",
            f"add {quote} at the end of the text{doubling}",
        ),
        () if in_brackets else (edit,),
    )


def bad_start(passage: Passage, line: int, column: int) -> Slip:
    """Describe a text whose first character means something else to YAML."""
    text = passage.line(line)
    in_brackets = any(
        sign.text in "[{" for sign in signs(passage, line, 0) if sign.line == line and sign.column < column
    )
    end = entry(passage, line, column)[1] if in_brackets else len(text.rstrip())
    character = text[column : column + 1]
    shown = "a backtick" if character == "`" else f"`{character}`"
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, column),
            f"a text cannot begin with {shown} here",
            quote_help(text[column:end]),
        ),
        quote_edits(passage, line, column, end) if end > column else (),
    )


def _in_brackets(passage: Passage, bracket: Place, line: int, column: int) -> Slip:
    """Explain what is wrong between an open bracket and the place where the parser gave up."""
    opening = passage.line(bracket[0])[bracket[1]]
    closing = CLOSING[opening]
    wide = re.search(f"[{'｝' if closing == '}' else '］'}]", passage.line(bracket[0])[bracket[1] :])
    if wide:
        return _wide_bracket(passage, bracket[0], bracket[1] + wide.start(), closing)
    found = passage.line(line)[column : column + 1]
    if found in ("]", "}") and found != closing:
        return _wrong_bracket(passage, bracket, (line, column), closing)
    if _is_never_closed(passage, bracket):
        return _unclosed_bracket(passage, bracket, closing)
    return _between_entries(passage, line, column)


def _is_never_closed(passage: Passage, bracket: Place) -> bool:
    depth, indent = 0, _indent(passage, bracket[0])
    for sign in signs(passage, *bracket):
        depth += (sign.text in "[{") - (sign.text in "]}")
        if not depth:
            return False
        is_outside = bool(passage.line(sign.line)[: indent + 1].strip())
        if sign.line > bracket[0] and sign.text == ":" and is_outside:
            return True
    return True


def _unclosed_bracket(passage: Passage, bracket: Place, closing: str) -> Slip:
    line, column = bracket
    first = next(((s.line, s.column) for s in signs(passage, line, 0) if s.text in "[{"), bracket)
    missing = still_open(passage, *first, line) if first[0] == line else None
    behind = passage.line(line)[column:].rstrip()
    shown = f": `{behind}{closing}`" if behind.count("{") + behind.count("[") == 1 and len(behind) <= 60 else ""
    return Slip(
        error(
            "yaml-unclosed-bracket",
            passage.span(line, column),
            f"the bracket `{passage.line(line)[column]}` opened here is never closed",
            f"add `{closing}` behind its last entry{shown}",
        ),
        (Edit(line, len(passage.line(line).rstrip()), 0, missing),) if missing and len(behind) > 1 else (),
    )


def _wrong_bracket(passage: Passage, bracket: Place, place: Place, closing: str) -> Slip:
    wrong = passage.line(place[0])[place[1]]
    return Slip(
        error(
            "yaml-unclosed-bracket",
            passage.span(*bracket),
            f"the bracket `{passage.line(bracket[0])[bracket[1]]}` opened here is closed by `{wrong}`",
            f"write `{closing}` in place of `{wrong}`",
        ),
        (Edit(*place, 1, closing),),
    )


def _wide_bracket(passage: Passage, line: int, column: int, closing: str) -> Slip:
    wide = passage.line(line)[column]
    return Slip(
        error(
            "yaml-full-width-bracket",
            passage.span(line, column),
            f"the bracket `{wide}` is full-width, which YAML takes for a letter",
            f"type `{closing}` in its place",
        ),
        (Edit(line, column, 1, closing),),
    )


def _between_entries(passage: Passage, line: int, column: int) -> Slip:
    """Explain a second colon, or a second text, within one entry."""
    start, end = entry(passage, line, column)
    whole = passage.line(line)[start:end]
    before = passage.line(line)[start:column]
    wide = re.search("[，、]", before)
    if wide:
        return _wide_comma(passage, line, start + wide.start())
    word = re.search(r"(?P<space>\s+)(?P<word>[^\s]+)$", before)
    if not before or (word is None and passage.line(line)[column : column + 1] != ":"):
        return _missing_comma(passage, line, column, re.split(r":\s", passage.line(line)[column:end])[0])
    if word and (
        word["word"] in KEYS_IN_BRACKETS
        or re.fullmatch(r"[a-z]{2}", word["word"])
        or before[: word.start()].endswith(('"', "'", "]", "}"))
    ):
        return _missing_comma(passage, line, start + word.start("word"), word["word"])
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, start, end - start),
            "this text contains a colon, which YAML takes for the end of a key",
            quote_help(whole),
        ),
        quote_edits(passage, line, start, end),
    )


def _missing_comma(passage: Passage, line: int, column: int, word: str) -> Slip:
    text = passage.line(line)
    behind = len(text[:column].rstrip())
    return Slip(
        error(
            "yaml-missing-comma",
            passage.span(line, column, len(word.rstrip())),
            f"there is no comma before `{word.rstrip()}`",
            f"write `, ` before it, or put the text in quotes if `{word.rstrip()}` belongs to the text",
        ),
        (Edit(line, behind, column - behind, ", "),),
    )


def _wide_comma(passage: Passage, line: int, column: int) -> Slip:
    text = passage.line(line)
    spaces = len(text[column + 1 :]) - len(text[column + 1 :].lstrip(" \u3000"))
    return Slip(
        error(
            "yaml-full-width-comma",
            passage.span(line, column),
            f"the comma `{text[column]}` is full-width, which YAML takes for a letter",
            "type `, ` in its place, or put the text in quotes if it belongs to the text",
        ),
        (Edit(line, column, 1 + spaces, ", "),),
    )


def comma_in_text(passage: Passage, line: int, start: int, key: int, end: int) -> Slip:
    """Explain a text from `start` on whose comma ends it for YAML, so that what follows at `key` is a key."""
    text = passage.line(line)
    more = re.match(r"(?:,[^,:{}\[\]]*(?=[,}\]]))*", text[end:])
    end += more.end() if more else 0
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, start, end - start),
            f"this text contains a comma, so YAML takes `{text[key:end]}` for another key",
            quote_help(text[start:end]),
        ),
        quote_edits(passage, line, start, end),
    )


def alone_in_brackets(passage: Passage, line: int, column: int, end: int) -> Slip:
    """Explain a key in brackets without colon and value."""
    words = passage.line(line)[column:end]
    span = passage.span(line, column, end - column)
    found = re.match(rf"(?P<key>[A-Za-z0-9_-]+):(?P<space>[{ODD_SPACES}]*)(?P<value>\S.*)", words)
    if found and found["space"]:
        return odd_space(passage, line, column + found.start("space"))
    if found:
        key, value = found["key"], found["value"]
        fault = error("yaml-missing-space", span, f"`{key}:` needs a space after its colon", f"write `{key}: {value}`")
        return Slip(fault, (Edit(line, column + found.start("value"), 0, " "),))
    fault = error("yaml-missing-colon", span, f"there is no colon after `{words}`", f"write `{words}: …`, or remove it")
    return Slip(fault)


def _missing_colon(passage: Passage, line: int) -> Slip:
    spaceless = missing_space(passage, line) or other_sign(passage, line)
    if spaceless:
        return spaceless
    text = passage.line(line)
    words = text.strip()
    indent = _indent(passage, line)
    if _is_prose(passage, line):
        return _continued(passage, line)
    found = re.match(r"(?P<key>[\w-]+) (?P<value>.+)", words, re.ASCII)
    entry = f"{found['key']}: {found['value']}" if found else f"{words}:"
    at = indent + (len(found["key"]) if found else len(words))
    leads = found or _indent(passage, _next(passage, line)) > indent
    return Slip(
        error(
            "yaml-missing-colon",
            passage.span(line, indent, len(words)),
            f"there is no colon after `{found['key'] if found else words}`",
            f"write `{entry}`, or indent the line if it belongs to the text above",
        ),
        (Edit(line, at, 0, ":"),) if leads else (),
    )


def _is_prose(passage: Passage, line: int) -> bool:
    """True for a line that goes on with the text of the line above, rather than a key without its colon."""
    words = passage.line(line).split()
    above = passage.line(_previous(passage, line))
    has_text = re.search(r":\s+\S", above) is not None
    return has_text and (len(words) > 3 or words[-1][-1] in ".!?。！？」") and words[0] not in KEYS_IN_BRACKETS


def _continued(passage: Passage, line: int) -> Slip:
    indent = _indent(passage, line)
    wanted = _key_column(passage, _previous(passage, line)) + 2
    words = passage.line(line).strip()
    return Slip(
        error(
            "yaml-bad-indent",
            passage.span(line, indent, len(words)),
            "this line goes on with the text above, but is not indented deeper than its key",
            f"begin it with {_spaces(wanted)}",
        ),
        (Edit(line, 0, indent, " " * wanted),),
    )


def _stray_colon(passage: Passage, line: int, column: int) -> Slip:
    text = passage.line(line)
    key, colon, rest = text[:column].partition(":")
    if not (colon and rest.strip()):
        return _too_deep(passage, line)
    start = len(key) + 1 + len(rest) - len(rest.lstrip())
    end = len(text.rstrip())
    if text[start] in "｛［":
        return wide_brackets(passage, line, start)
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, start, end - start),
            f"this text contains a colon, so YAML takes `{rest.strip()}` for another key",
            quote_help(text[start:end]),
        ),
        quote_edits(passage, line, start, end),
    )


def wide_brackets(passage: Passage, line: int, column: int) -> Slip:
    """Describe `｛en： …｝`: a value typed with full-width signs throughout."""
    text = passage.line(line)
    opening = text[column]
    signs_of = {"｛": "{", "｝": "}", "［": "[", "］": "]", "：": ": ", "，": ", ", "、": ", "}
    edits = []
    for found in re.finditer("[｛｝［］]|[：，、][ \u3000]*", text[column:]):
        edits.append(Edit(line, column + found.start(), len(found[0]), signs_of[found[0][0]]))
    return Slip(
        error(
            "yaml-full-width-bracket",
            passage.span(line, column),
            f"the bracket `{opening}` is full-width, which YAML takes for a letter",
            f"type `{signs_of[opening]}` in its place, and the other signs with it, or put the text in quotes",
        ),
        tuple(edits),
    )


def _too_deep(passage: Passage, line: int) -> Slip:
    above = _previous(passage, line)
    if above >= 0 and not _KEY_AND_VALUE.search(passage.line(above)):
        return _missing_colon(passage, above)
    indent, wanted = _indent(passage, line), _key_column(passage, above)
    length = max(1, len(passage.line(line).strip()))
    return Slip(
        error(
            "yaml-bad-indent",
            passage.span(line, indent, length),
            f"this line is indented under {_line_name(passage, above)}, which has a value already",
            f"begin it with {_spaces(wanted)}, like {_line_name(passage, above)}",
        ),
        _shifts(passage, line, wanted - indent),
    )


def _after_end(stumble: Stumble) -> Slip | None:
    """Explain what stands behind a closed quote or bracket, or cannot stand behind a key."""
    passage, (line, column) = stumble.passage, stumble.place
    text = passage.line(line)
    before = text[:column].rstrip()
    if not before:
        return None
    if before[-1] in ":-":
        return bad_start(passage, line, column)
    if text[column : column + 1] in ("]", "}"):
        return Slip(
            error(
                "yaml-stray-bracket",
                passage.span(line, column),
                f"`{text[column]}` closes a bracket that was never opened",
                "remove it, or put the whole text in quotes",
            ),
            (Edit(line, column, 1, " "),),
        )
    if before[-1] not in "'\"]}":
        return None
    if stumble.quoted and stumble.quoted[0][0] < line == stumble.quoted[1][0]:
        return _unclosed_quote(passage, *stumble.quoted[0])
    return _behind_closed(passage, line, column, before[-1])


def _behind_closed(passage: Passage, line: int, column: int, closing: str) -> Slip:
    text = passage.line(line).rstrip()
    key = re.match(r"[ ]*(?:-[ ]+)*[^\s:]+:[ ]+", text)
    start = key.end() if key else _indent(passage, line)
    whole = text[start:]
    if closing == "'" and text[column - 1] == "'":  # an apostrophe has ended the text
        whole = whole.strip("'").replace("''", "'")
    elif closing in "'\"" and whole[-1] == whole[0] and column < len(text) - 1:
        whole = whole[1:-1]
    return Slip(
        error(
            "yaml-needs-quotes",
            passage.span(line, column, len(text) - column),
            f"the text goes on after the closing {closing}",
            quote_help(whole).replace("the text", "the whole text"),
        ),
        quote_edits(passage, line, start, len(text)),
    )


def _bad_shape(passage: Passage, line: int, column: int) -> Slip:
    """Explain a line whose indentation or dash does not fit the lines above it."""
    while line > 0 and not passage.line(line).strip():
        line -= 1
    text, indent = passage.line(line), _indent(passage, line)
    start = column if indent <= column < len(text) else indent
    span = passage.span(line, start, max(1, len(text.rstrip()) - start))
    is_entry = text.lstrip().startswith("- ")
    levels = _levels(passage, line)
    if indent not in levels:
        fitting = [level for level in levels if levels[level][1] == is_entry] or list(levels)
        wanted = min(fitting, key=lambda level: (abs(level - indent), -level), default=0)
        places = ", or with ".join(f"{_spaces(n)}, like {_line_name(passage, levels[n][0])}" for n in fitting[:2])
        return Slip(
            error(
                "yaml-bad-indent",
                span,
                f"this line begins with {_spaces(indent)}, unlike every line above that it could belong to",
                f"begin it with {places or _spaces(0)}",
            ),
            _shifts(passage, line, wanted - indent),
        )
    beside = levels[indent][0]
    if is_entry:
        message, help = (
            f"this list entry stands beside {_line_name(passage, beside)}, which has no dash",
            f"remove the dash, or begin {_line_name(passage, beside)} with `- ` too",
        )
        return Slip(error("yaml-bad-indent", span, message, help), ())
    message, help = (
        f"this line stands beside the list entry in {_line_name(passage, beside)}, but has no dash",
        f"begin it with {_spaces(_key_column(passage, beside))} if it belongs to that entry, or with `- ` for a new one",
    )
    return Slip(
        error("yaml-bad-indent", span, message, help), _shifts(passage, line, _key_column(passage, beside) - indent)
    )


def _levels(passage: Passage, line: int) -> dict[int, tuple[int, bool]]:
    """Return the indentations open above a line, deepest first: each with its line, and whether a dash stands there."""
    levels: dict[int, tuple[int, bool]] = {}
    lowest = len(passage.line(line)) + 1_000
    for number in range(line - 1, -1, -1):
        text = passage.line(number)
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        indent, key = _indent(passage, number), _key_column(passage, number)
        if key != indent and key < lowest:
            levels.setdefault(key, (number, False))
        if indent < lowest:
            levels.setdefault(indent, (number, key != indent))
            lowest = indent
        if not lowest:
            break
    return levels


def _shifts(passage: Passage, line: int, by: int) -> tuple[Edit, ...]:
    """Return what moves a line, and those that stand at least as deep below it, to another indentation."""
    indent, edits = _indent(passage, line), []
    for number in range(line, len(passage.lines)):
        text = passage.line(number)
        if text.strip() and _indent(passage, number) < indent:
            break
        if text.strip():
            edits.append(Edit(number, 0, max(0, -by), " " * max(0, by)))
    return tuple(edits)


def _previous(passage: Passage, line: int) -> int:
    """Return the line before that is not blank, -1 if there is none."""
    return next((number for number in range(line - 1, -1, -1) if passage.line(number).strip()), -1)


def _next(passage: Passage, line: int) -> int:
    """Return the next line that is not blank; the line itself if there is none."""
    return next((n for n in range(line + 1, len(passage.lines)) if passage.line(n).strip()), line)


def _indent(passage: Passage, line: int) -> int:
    text = passage.line(line)
    return len(text) - len(text.lstrip(" "))


def _key_column(passage: Passage, line: int) -> int:
    """Return where the key of a line begins, behind its dashes."""
    text = passage.line(line)
    return len(text) - len(re.sub(r"^[ ]*(?:-[ ]+)*", "", text))


def _line_name(passage: Passage, line: int) -> str:
    return f"line {passage.span(line, 0).line}"


def _spaces(number: int) -> str:
    return "no space" if not number else "1 space" if number == 1 else f"{number} spaces"
