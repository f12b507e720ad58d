"""Finds slips of typing on one line: what a Japanese keyboard, a tab key or a hurry leaves behind.

Nothing here is looked for in a text that YAML reads; only where it stumbles, or finds one text
where keys were meant, do these signs mean a slip.
"""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import error
from casetree.nouns.passage import Edit, Passage, Slip

ODD_SPACES = "\u3000\u00a0\u2002\u2003\u2009\u202f\u200b"
"""Spaces that look like one but are none to YAML; the first is the ideographic one."""

WIDE_COLON = re.compile(rf"[ {ODD_SPACES}]*：[ {ODD_SPACES}]*")
"""A full-width colon with the spaces around it."""

_LEAD = r"^[ \t]*(?:-[ \t]+)*"
_KEY = r"(?P<key>[A-Za-z0-9_-]+)"
_ANY_KEY = r"(?P<key>[^\s:：、，。「」『』\"'|#{}\[\],>-][^\s:：、，。「」『』\"'{}\[\],]*)"
_FULL_WIDTH_COLON = re.compile(rf"{_LEAD}{_ANY_KEY}(?P<colon>{WIDE_COLON.pattern})")
_ODD_SPACE_AFTER = re.compile(rf"{_LEAD}{_KEY}[ ]?:(?P<space>[{ODD_SPACES}]+)")
_NO_SPACE_AFTER = re.compile(rf"{_LEAD}{_KEY}:(?P<value>[^\s/].*)")
_NO_SPACE_AFTER_DASH = re.compile(rf"^[ ]*(?P<dash>-){_KEY}:(?=\s|$)")
_OTHER_DASH = re.compile(r"^[ ]*(?P<dash>[－–—−‐‑ー・•◦*])(?P<space>\s*)(?=\S)")
_OTHER_SIGN = re.compile(rf"{_LEAD}{_KEY}(?P<sign>\s*(?:=>|->|=|＝|→|⇒|;|；)\s*)(?=\S)")


def typing_slip(passage: Passage, line: int) -> Slip | None:
    """Find the first slip on one line of the passage, counted from 0; None where it is clean."""
    text = passage.line(line)
    if not text.strip():
        return None
    return (
        _odd_indentation(passage, line)
        or _tab(passage, line)
        or _wide_colon(passage, line)
        or _odd_space(passage, line)
        or _dash(passage, line)
    )


def meant_as_key(passage: Passage, line: int) -> Slip | None:
    """Find a slip on a line that was meant as `key: value` but is a text to YAML."""
    return typing_slip(passage, line) or missing_space(passage, line) or other_sign(passage, line)


def missing_space(passage: Passage, line: int) -> Slip | None:
    """Find a key whose colon is not followed by a space."""
    found = _NO_SPACE_AFTER.match(passage.line(line))
    if not found:
        return None
    key, value = found["key"], found["value"].rstrip()
    return Slip(
        error(
            "yaml-missing-space",
            passage.span(line, found.start("key"), len(found[0].rstrip()) - found.start("key")),
            f"`{key}:` needs a space after its colon",
            f"write `{key}: {value}`",
        ),
        (Edit(line, found.start("value"), 0, " "),),
    )


def other_sign(passage: Passage, line: int) -> Slip | None:
    """Find `key = value` and its like."""
    found = _OTHER_SIGN.match(passage.line(line))
    if not found:
        return None
    sign, key = found["sign"].strip(), found["key"]
    value = passage.line(line)[found.end() :].rstrip()
    column = found.start("sign") + found["sign"].index(sign)
    return Slip(
        error(
            "yaml-missing-colon",
            passage.span(line, column, len(sign)),
            f"`{sign}` stands where the colon after `{key}` belongs",
            f"write `{key}: {value}`",
        ),
        (Edit(line, found.start("sign"), len(found["sign"]), ": "),),
    )


def full_width_colon(passage: Passage, line: int, column: int, key: str, length: int = 1) -> Slip:
    """Describe a full-width colon; `length` takes in the spaces around it."""
    sign = passage.line(line)[column : column + length]
    at = column + sign.index("：")
    return Slip(
        error(
            "yaml-full-width-colon",
            passage.span(line, at),
            f"the colon after `{key}` is full-width (：), which YAML does not read",
            f"type `{key}: ` with an ordinary colon and a space",
        ),
        (Edit(line, column, length, ": "),),
    )


def odd_space(passage: Passage, line: int, column: int, instead: str = " ") -> Slip:
    """Describe a run of spaces that YAML does not count as such, to be typed as `instead`."""
    run = re.match(rf"[{ODD_SPACES}]+", passage.line(line)[column:])
    length = len(run[0]) if run else 1
    character = passage.line(line)[column]
    is_full_width = character == "\u3000"
    return Slip(
        error(
            "yaml-ideographic-space" if is_full_width else "yaml-odd-space",
            passage.span(line, column, length),
            f"here stands a {'full-width' if is_full_width else 'special'} space (U+{ord(character):04X}), "
            "which YAML does not count as one",
            "type ordinary spaces in its place",
        ),
        (Edit(line, column, length, instead),),
    )


def _odd_indentation(passage: Passage, line: int) -> Slip | None:
    text = passage.line(line)
    lead = text[: len(text) - len(text.lstrip(f" \t-{ODD_SPACES}"))]
    found = re.search(rf"[{ODD_SPACES}]+", lead)
    if not found:
        return None
    # A full-width space is as wide as two; behind a dash one is enough.
    wide = "" if "\u200b" in found[0] else "  " if "\u3000" in found[0] else " "
    return odd_space(passage, line, found.start(), " " if "-" in lead[: found.start()] else wide * len(found[0]))


def _tab(passage: Passage, line: int) -> Slip | None:
    text = passage.line(line)
    lead = text[: len(text) - len(text.lstrip(" \t-"))]
    if "\t" not in lead:
        return None
    column = lead.index("\t")
    count = len(lead[column:]) - len(lead[column:].lstrip("\t"))
    behind_dash = lead[:column].rstrip().endswith("-")
    return Slip(
        error(
            "yaml-tab",
            passage.span(line, column),
            "this line is indented with a tab, which YAML does not allow",
            "use spaces, two for each level",
        ),
        (Edit(line, column, count, " " if behind_dash else "  " * count),),
    )


def _wide_colon(passage: Passage, line: int) -> Slip | None:
    found = _FULL_WIDTH_COLON.match(passage.line(line))
    if not found:
        return None
    return full_width_colon(passage, line, found.start("colon"), found["key"], len(found["colon"]))


def _odd_space(passage: Passage, line: int) -> Slip | None:
    found = _ODD_SPACE_AFTER.match(passage.line(line))
    return odd_space(passage, line, found.start("space")) if found else None


def _dash(passage: Passage, line: int) -> Slip | None:
    """Find a list dash without its space, or another sign where the dash belongs."""
    text = passage.line(line)
    bare = _NO_SPACE_AFTER_DASH.match(text)
    if bare:
        entry = text.strip()
        return Slip(
            error(
                "yaml-missing-space",
                passage.span(line, bare.start("dash"), len(entry)),
                "the dash of a list entry needs a space after it",
                f"write `- {entry[1:]}`",
            ),
            (Edit(line, bare.end("dash"), 0, " "), *_deeper(passage, line, bare.start("dash") + 1)),
        )
    other = _OTHER_DASH.match(text)
    if not other:
        return None
    shifts = () if other["space"] else _deeper(passage, line, other.start("dash") + 1)
    return Slip(
        error(
            "yaml-wrong-dash",
            passage.span(line, other.start("dash")),
            f"`{other['dash']}` does not begin a list entry",
            f"type `- {text[other.end() :].rstrip()}` with an ordinary hyphen and a space",
        ),
        (Edit(line, other.start("dash"), 1 + len(other["space"]), "- "), *shifts),
    )


def _deeper(passage: Passage, line: int, column: int) -> tuple[Edit, ...]:
    """Return what moves the lines on by one that stand beside the key of a dash without its space."""
    edits = []
    for number in range(line + 1, len(passage.lines)):
        if passage.line(number).strip() and passage.indent_of(number) < column:
            break
        edits.append(Edit(number, 0, 0, " "))
    return tuple(edits) if passage.indent_of(line + 1) == column else ()
