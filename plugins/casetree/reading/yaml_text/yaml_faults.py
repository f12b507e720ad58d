"""Says in our words what a YAML parser stumbled over, at the author's mistake and not at the next token.

A parser reports the first token that does not fit, with what it had hoped for. From that, and from
the lines around it, each function here finds one kind of mistake, says how it is written right and,
where that is plain, what would mend it, so that reading can go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from casetree.nouns.diagnostics import error
from casetree.nouns.passage import Edit, Passage, Place, Slip
from casetree.reading.yaml_text.bracket_faults import in_brackets
from casetree.reading.yaml_text.brackets import signs
from casetree.reading.yaml_text.line_faults import bad_shape, missing_colon, stray_colon
from casetree.reading.yaml_text.quoting import bad_start, quote_edits, quote_help
from casetree.reading.yaml_text.slips import ODD_SPACES, odd_space, typing_slip


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
        return in_brackets(passage, stumble.bracket, line, column)
    if "could not find expected ':'" in stumble.problem:
        return missing_colon(passage, opened[0])
    if "mapping values" in stumble.problem:
        return stray_colon(passage, line, column)
    return _after_end(stumble) or bad_shape(passage, line, column)


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
    if text[column : column + 1] in tuple(ODD_SPACES):
        return odd_space(passage, line, column)
    if before[-1] not in "'\"]}":
        return None
    if stumble.quoted and stumble.quoted[0][0] < line == stumble.quoted[1][0]:
        slip = _unclosed_quote(passage, *stumble.quoted[0])
        # It was closed by the quote that opens a later value, or within its own lines.
        is_later = re.match(r"\s*(?:- )?[\w-]+:\s*$", text[: stumble.quoted[1][1] - 1])
        return slip if is_later else Slip(slip.diagnostic)
    return _behind_closed(passage, line, column, before[-1])


def _behind_closed(passage: Passage, line: int, column: int, closing: str) -> Slip:
    text = passage.line(line).rstrip()
    key = re.match(r"[ ]*(?:-[ ]+)*[^\s:]+:[ ]+", text)
    start = key.end() if key else passage.indent_of(line)
    whole = text[start:]
    if closing == "'" and text[column - 1 : column] == "'":  # an apostrophe has ended the text
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
