"""Puts texts in quotes as YAML reads them."""

from __future__ import annotations

import re

from casetree.nouns.diagnostics import Message, say

_LONGEST_QUOTE = 60
_CURLY = re.compile("[“„”＂](.*)[”“＂]")
_STRAIGHT = re.compile(r'["\\]')
_ENDED_EARLY = re.compile(r"""(["'])(?P<text>(?:(?!\1).)*\1\S.*)\1""")


def quoted(text: str) -> str:
    r"""Put a text in quotes as YAML reads it.

    >>> quoted("it's")
    '"it\'s"'
    """
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def unwrapped(text: str) -> str:
    """Take the quotes off a text that one of its own quotes or apostrophes has ended too early."""
    found = _ENDED_EARLY.fullmatch(text)
    return found["text"] if found else text


def quote_help(text: str) -> Message:
    """Say how a text is put in quotes."""
    curly = _CURLY.fullmatch(text)
    if curly and not _STRAIGHT.search(curly[1]):
        return say('type straight quotes around the text: `"{text}"`', text=curly[1])
    shown = quoted(text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…")
    return (
        say("put the text in quotes: {shown}", shown=shown)
        if "`" in shown
        else say("put the text in quotes: `{shown}`", shown=shown)
    )
