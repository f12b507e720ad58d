"""Explains lines that do not fit those above them: a colon too many or too few, indentation, dashes."""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import error
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text.bracket_faults import KEYS_IN_BRACKETS, wide_brackets
from casetree.reading.yaml_text.quoting import bad_start, quote_edits, quote_help
from casetree.reading.yaml_text.slips import missing_space, odd_space, other_sign

_KEY_AND_VALUE = re.compile(r":(?:\s|$)")


def missing_colon(passage: Passage, line: int) -> Slip:
    """Explain a line that is neither a key nor a list entry."""
    spaceless = missing_space(passage, line) or other_sign(passage, line)
    if spaceless:
        return spaceless
    text = passage.line(line)
    words = text.strip()
    indent = passage.indent_of(line)
    if not words:
        return odd_space(passage, line, indent, "")
    if _is_prose(passage, line):
        return _continued(passage, line)
    found = re.match(r"(?P<key>[\w-]+) (?P<value>.+)", words, re.ASCII)
    entry = f"{found['key']}: {found['value']}" if found else f"{words}:"
    at = indent + (len(found["key"]) if found else len(words))
    leads = found or passage.indent_of(_next(passage, line)) > indent
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
    indent = passage.indent_of(line)
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


def stray_colon(passage: Passage, line: int, column: int) -> Slip:
    """Explain a colon where no key can end: in a text, or on a line that is indented too deep."""
    text = passage.line(line)
    key, colon, rest = text[:column].partition(":")
    if not rest.strip():
        return bad_start(passage, line, column) if colon or _previous(passage, line) < 0 else _too_deep(passage, line)
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


def _too_deep(passage: Passage, line: int) -> Slip:
    above = _previous(passage, line)
    if above >= 0 and not _KEY_AND_VALUE.search(passage.line(above)):
        return missing_colon(passage, above)
    indent, wanted = passage.indent_of(line), _key_column(passage, above)
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


def bad_shape(passage: Passage, line: int, column: int) -> Slip:
    """Explain a line whose indentation or dash does not fit the lines above it."""
    while line > 0 and not passage.line(line).strip():
        line -= 1
    text, indent = passage.line(line), passage.indent_of(line)
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
        f"begin it with {_spaces(_key_column(passage, beside))} to go on with that entry, or with `- ` for a new one",
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
        indent, key = passage.indent_of(number), _key_column(passage, number)
        if key != indent and key < lowest:
            levels.setdefault(key, (number, False))
        if indent < lowest:
            levels.setdefault(indent, (number, key != indent))
            lowest = indent
        if not lowest:
            break
    return levels


def _shifts(passage: Passage, line: int, by: int) -> tuple[Edit, ...]:
    """Return what moves a line to another indentation; nothing where lines below it would have to move too.

    What belongs where is then no longer plain.
    """
    indent, edits = passage.indent_of(line), []
    for number in range(line, len(passage.lines)):
        text = passage.line(number)
        if text.strip() and passage.indent_of(number) < indent:
            break
        if text.strip():
            edits.append(Edit(number, 0, max(0, -by), " " * max(0, by)))
    return tuple(edits) if len(edits) == 1 else ()


def _previous(passage: Passage, line: int) -> int:
    """Return the line before that is not blank, -1 if there is none."""
    return next((number for number in range(line - 1, -1, -1) if passage.line(number).strip()), -1)


def _next(passage: Passage, line: int) -> int:
    """Return the next line that is not blank; the line itself if there is none."""
    return next((n for n in range(line + 1, len(passage.lines)) if passage.line(n).strip()), line)


def _key_column(passage: Passage, line: int) -> int:
    """Return where the key of a line begins, behind its dashes."""
    text = passage.line(line)
    return len(text) - len(re.sub(r"^[ ]*(?:-[ ]+)*", "", text))


def _line_name(passage: Passage, line: int) -> str:
    return f"line {passage.span(line, 0).line}"


def _spaces(number: int) -> str:
    return "no space" if not number else "1 space" if number == 1 else f"{number} spaces"
