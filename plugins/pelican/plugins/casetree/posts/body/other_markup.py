"""Finds what other tools read and Markdown does not, left in the text: links of a wiki, boxes, templates, stars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.nouns.diagnostics import Diagnostic, Message, error, say

from .typed_lists import Place, short

_BOX = say("write `!!! note`, and below it what stands in the box, indented by four spaces")
_RUBY = say("write `<ruby>漢字<rt>かんじ</rt></ruby>`")

_KINDS: tuple[tuple[str, Message], ...] = (
    (
        r"\*\*[^*\n]*(?:\*\*)?",
        say("write `**words**`, with no space within the stars; stars that are meant are written `\\*\\*`"),
    ),
    (r"(?<!`)`(?!`)[^`\s]*", say("write another backtick after the code; one that is meant is written `\\``")),
    (r"~~[^~\n]+~~", say("write `<del>words</del>`")),
    (r"==[^=\s](?:[^=\n]*[^=\s])?==", say("write `<mark>words</mark>`")),
    (r"(?<=[A-Za-z])~\d+~", say("write `<sub>2</sub>`")),
    (r"\$\$[^$\n]+\$\$", say("write it in words and ordinary signs: no formula is read here")),
    (r"!?\[\[[^\[\]\n]+\]\]", say("link to a post by `[words]({{filename}}/articles/…)`")),
    (r"\{%[^\n]*?%\}|\{\{[^{}\n]*\}\}", say("remove it: no template is read within a post")),
    (r"^:::+ *\w[^\n]*|^\[![A-Za-z]+\]", _BOX),
    (r"^\[\[?(?:TOC|toc)\]?\]", say("remove it: no list of headings is made of it")),
    (r"^\[[ xX]\] ", say("write ☐ or ☑ in its place")),
    (r"\{[^{}|｜\n]*[぀-鿿][^{}|｜\n]*[|｜][^{}\n]+\}|｜?[一-鿿々]+《[ぁ-ゖァ-ヺー]+》", _RUBY),
    (
        r"(?<=\S)\(\([^()\n]+\)\)",
        say("write `[^1]` here, and the note in a paragraph of its own: `[^1]: …`"),
    ),
    (
        r"\{(?!case:) *[Cc][Aa][Ss][Ee] *: *[^{}\n]*\}",
        say("write it in small letters and without spaces: `{{case:FIELD}}`"),
    ),
    (
        r"\{ *(?:[Cc]ase|(?:[Cc]ite|[Ss]ource|[Tt]ree|[Ll]aw|[Ff]igure) *(?:[:：][^{}\n]*)?) *\}",
        say("write `{{case:FIELD}}` or `{{case:ID:FIELD}}` for what a case holds, `[@id]` for a source"),
    ),
    (
        r"^\|[^\n]*\|[ ]*\n\|[^\n]*\|[ ]*$",
        say("put a line `|---|---|` after the first line of the table, and an empty line before it"),
    ),
)
_PATTERNS = [(re.compile(pattern, re.MULTILINE), help) for pattern, help in _KINDS]
_SIGNS = ("**", "`", "==", "$$", "~", "{", "[", "《", "((", ":::", "|")
"""Each of them has one of these, and most stretches of text have none."""


def other_markup(words: str, place: Place) -> Iterator[Diagnostic]:
    """Yield what of it is left in a stretch of text; a line begins where the stretch has a line break."""
    if not any(sign in words for sign in _SIGNS):
        return
    for pattern, help in _PATTERNS:
        for found in pattern.finditer(words):
            written = found[0].strip().partition("\n")[0]
            message = say("`{written}` is not read here, so it would be shown as it stands", written=short(written))
            yield error("post-other-markup", place(written), message, help)
