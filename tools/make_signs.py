"""Writes plugins/casetree/text/characters/signs.py: how Unicode classes characters where lines break, from `regex`.

    python tools/make_signs.py

Run by hand when `regex` brings a newer Unicode. A test holds the table against it, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import regex

OUT = Path(__file__).parents[1] / "plugins" / "casetree" / "text" / "characters" / "signs.py"

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
    "SYLLABLE": (r"[\p{GCB=LV}\p{GCB=LVT}]", "Syllables that an end may follow."),
    "CONSONANT": (r"\p{InCB=Consonant}", "Consonants of Indic scripts, which join."),
    "LINKER": (r"\p{InCB=Linker}", "What joins them."),
    "LINKING": (r"[\p{InCB=Linker}\p{InCB=Extend}]", "What may stand between those that are joined."),
}

SHARING = ("MARK", "AFTER", "EXTEND", "LINKER", "LINKING")
"""Classes that have most of their characters in common: these are written once."""

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


def parts() -> dict[tuple[str, ...], list[int]]:
    """Return the characters of the classes that share some, by the classes that have them."""
    holders: dict[int, tuple[str, ...]] = {}
    for name in SHARING:
        for first, last in ranges(CLASSES[name][0]):
            for code in range(first, last + 1):
                holders[code] = (*holders.get(code, ()), name)
    found: dict[tuple[str, ...], list[int]] = {}
    for code in sorted(holders):
        found.setdefault(holders[code], []).append(code)
    return found


def runs_of(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of characters, in order."""
    for _, run in groupby(enumerate(codes), lambda each: each[1] - each[0]):
        of_run = [code for _, code in run]
        yield of_run[0], of_run[-1]


def assigned(name: str, runs: Iterable[tuple[int, int]]) -> str:
    """Write a constant."""
    lines = [""]
    for first, last in runs:
        run = written(first) + (f"-{written(last)}" if last > first else "")
        if len(lines[-1]) + len(run) > 105:
            lines.append("")
        lines[-1] += run
    if len(lines) == 1:
        return f'{name} = r"{lines[0]}"\n'
    body = "\n".join(f'    r"{each}"' for each in lines)
    return f"{name} = (\n{body}\n)\n"


def main() -> None:
    """Write the module."""
    text = [HEAD.format(version=regex.__version__)]
    named = {holders: f"_PART_{number}" for number, holders in enumerate(parts(), 1)}
    text += [assigned(named[holders], runs_of(codes)) for holders, codes in parts().items()]
    for name, (pattern, says) in CLASSES.items():
        if name in SHARING:
            value = f"{name} = {' + '.join(part for holders, part in named.items() if name in holders)}\n"
        else:
            value = assigned(name, ranges(pattern))
        text.append(f'\n{value}"""{says}"""\n')
    OUT.write_text("".join(text), encoding="utf-8")


if __name__ == "__main__":
    main()
