"""Explains what a YAML parser could not take between brackets."""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import error
from casetree.nouns.passage import Edit, Passage, Place, Slip
from casetree.reading.yaml_text.brackets import CLOSING, entry, signs, still_open
from casetree.reading.yaml_text.quoting import quote_edits, quote_help
from casetree.reading.yaml_text.slips import ODD_SPACES, odd_space

# fmt: off
KEYS_IN_BRACKETS = frozenset((
    "answer", "against", "archived", "ask", "basis", "by", "cite", "date", "decided", "effect", "final", "for",
    "ground", "id", "if-asked", "is", "label", "lang", "name", "nationality", "next", "note", "outcome", "people",
    "publisher", "short", "side", "title", "to", "url", "within", "yes", "no",
))
# fmt: on
"""Keys that are often written in brackets: before a colon they are hardly ever the end of a text."""


def in_brackets(passage: Passage, bracket: Place, line: int, column: int) -> Slip:
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
    depth, indent = 0, passage.indent_of(bracket[0])
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


def swallowed_colon(passage: Passage, line: int, column: int, end: int) -> Slip | None:
    """Find the colon in what YAML takes for a key alone, for want of an ordinary space behind it."""
    words = passage.line(line)[column:end]
    found = re.match(rf"(?P<key>[A-Za-z][A-Za-z0-9-]*):(?P<space>[{ODD_SPACES}]*)(?P<value>[^\s/].*)", words)
    if not found:
        return None
    if found["space"]:
        return odd_space(passage, line, column + found.start("space"))
    key, value = found["key"], found["value"]
    span = passage.span(line, column, end - column)
    fault = error("yaml-missing-space", span, f"`{key}:` needs a space after its colon", f"write `{key}: {value}`")
    return Slip(fault, (Edit(line, column + found.start("value"), 0, " "),))


def alone_in_brackets(passage: Passage, line: int, column: int, end: int) -> Slip:
    """Explain a key in brackets without colon and value."""
    words = passage.line(line)[column:end]
    span = passage.span(line, column, end - column)
    return Slip(
        error("yaml-missing-colon", span, f"there is no colon after `{words}`", f"write `{words}: …`, or remove it")
    )
