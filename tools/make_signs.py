"""Writes plugins/casetree/text/signs.py: how Unicode classes characters for the breaking of lines, from `regex`.

    python tools/make_signs.py

Run by hand when `regex` brings a newer Unicode. A test holds the table against it, character by character.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

OUT = Path(__file__).parents[1] / "plugins" / "casetree" / "text" / "signs.py"

CLASSES = {
    "NOT_FIRST": (
        r"[\p{LB=CL}\p{LB=CP}\p{LB=NS}\p{LB=CJ}\p{LB=EX}\p{LB=IS}\p{LB=PO}\p{LB=IN}\p{LB=BA}\p{LB=HH}\p{Pf}]",
        "What begins no line (annex 14).",
    ),
    "NOT_LAST": (r"[\p{LB=OP}\p{LB=PR}\p{Pi}]", "What ends no line (annex 14)."),
    "MARK": (r"\p{M}", "What always stays with the character before it."),
    "CONTROL": (r"[\p{GCB=Control}\r\n]", "What is a cluster by itself (annex 29, as all that follow)."),
    "AFTER": (r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SM}]", "What stays with the character before it."),
    "EXTEND": (r"\p{GCB=Extend}", "Of these, those that may stand within a picture of several."),
    "BEFORE": (r"\p{GCB=PP}", "What stays with the character after it."),
    "FLAG": (r"\p{GCB=RI}", "Letters of flags, which stand in pairs."),
    "PICTURE": (r"\p{Extended_Pictographic}", "Emoji."),
    "LEAD": (r"\p{GCB=L}", "The letters of Hangul: those that begin a syllable."),
    "VOWEL": (r"\p{GCB=V}", "Vowels of Hangul."),
    "TAIL": (r"\p{GCB=T}", "Those that end a syllable."),
    "OPEN": (r"\p{GCB=LV}", "Syllables that a vowel or an end may follow."),
    "CLOSED": (r"\p{GCB=LVT}", "Syllables that an end may follow."),
    "CONSONANT": (r"\p{InCB=Consonant}", "Consonants of Indic scripts, which join."),
    "LINKER": (r"\p{InCB=Linker}", "What joins them."),
    "LINKING": (r"[\p{InCB=Linker}\p{InCB=Extend}]", "What may stand between those that are joined."),
}

HEAD = '''"""How Unicode classes characters, for the breaking of lines: each a class of `re`, without its brackets.

Written by tools/make_signs.py from `regex` {version}.
"""

from __future__ import annotations

'''


def ranges(pattern: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of characters that a pattern matches."""
    found, first = regex.compile(pattern), -1
    for code in range(0x110001):
        is_in = code < 0x110000 and not 0xD800 <= code < 0xE000 and found.match(chr(code)) is not None
        if is_in and first < 0:
            first = code
        if not is_in and first >= 0:
            yield first, code - 1
            first = -1


def written(code: int) -> str:
    """Write a character as an escape."""
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def main() -> None:
    """Write the module."""
    parts = [HEAD.format(version=regex.__version__)]
    for name, (pattern, says) in CLASSES.items():
        runs = [written(first) + (f"-{written(last)}" if last > first else "") for first, last in ranges(pattern)]
        lines, line = [], ""
        for run in runs:
            if len(line) + len(run) > 105:
                lines.append(line)
                line = ""
            line += run
        body = "\n".join(f'    r"{each}"' for each in [*lines, line])
        parts.append(f'{name} = (\n{body}\n)\n"""{says}"""\n\n')
    OUT.write_text("".join(parts).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
