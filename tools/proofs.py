"""Writes what was tried to break the site: docs/proofs/*.yaml as a page of the documentation and as pages of the site.

`make golden` runs it; a test compares.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "plugins")]

from casetree.nouns.moments import read_moment
from casetree.text.words import words_for

DATA = ROOT / "docs" / "proofs"
PAGES = {
    "docs": ROOT / "docs" / "proofs.md",
    "en": ROOT / "content" / "pages" / "proofs.md",
    "ja": ROOT / "content" / "pages" / "proofs.ja.md",
}
"""Where the pages stand: that of the documentation, and that of the site in each language."""

Row: TypeAlias = Mapping[str, str]

NEEDED = ("what", "what_ja", "how", "how_ja", "command", "date")
FIGURES = ("runs", "found", "fixed")
"""What a row may count; one that is not a mere number has its Japanese beside it: `runs_ja`."""

SECTIONS = {
    "failing-calls": ("When a call of the system fails", "システムの呼び出しが失敗したとき"),
    "hostile": ("Hostile text and structure", "悪意のある入力"),
    "fuzz": ("Generated input", "自動生成した入力"),
    "mutation": ("Faults put in on purpose", "意図的に入れた誤り"),
    "reproducible": ("The same bytes on another machine", "環境が違っても同じ結果"),
    "security": (
        "What a browser loads, and what the programs are made of",
        "ブラウザーが読み込むものと、プログラムの部品",
    ),
}
"""The headings of the files, in the order of the pages."""

_STARTS = {
    "docs": """# What was tried, and what came of it

<!-- `make golden` writes this page from docs/proofs/*.yaml: change a row there. -->

Each row is a promise, how it is tested, and what came of the last run that somebody looked at. “Found” counts
faults of this project. Where nothing was counted, the row says so. The same rows, without the commands, are a page
of the site: `/proofs/`.
""",
    "en": """Title: How the programs are tested
Lang: en
Slug: proofs
Summary: What was tried to break the programs behind this site, how often, what was found, and when.

This page is about the programs that make this site. It does not say whether what we write is true. \
What that rests on stands in [How we work]({filename}method.md).

Each entry is a promise, how it is tested, and what was found when somebody last looked. \
Where nothing was counted, it says so.
""",
    "ja": """Title: プログラムの検証
Lang: ja
Slug: proofs
Summary: 本ブログを作るプログラムについて、何を試し、何回実行し、何が見つかり、それがいつであったかを示します。

本ブログを作るプログラムについて記します。記事の内容が正しいかどうかを示すものではありません。内容の根拠については、[編集の方針]({filename}method.ja.md)をご覧ください。

各項目には、守るべきこと、その確かめ方、最後に確認したときの結果を記しています。数えていないものには、そのことを記します。
""",
}
_HEADS = ("what must hold", "how it is tested", "command", "runs", "found", "fixed", "on")
_WORDS = {
    "en": (" Runs: {}.", " Faults found: {}.", " Corrected: {}.", " Nothing was counted."),
    "ja": ("実行：{}。", "見つかった誤り：{}。", "修正：{}。", "数えていません。"),
}
_ENDS = {"en": ".", "ja": "。"}
_JAPANESE = r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])"


def rows() -> dict[str, list[Row]]:
    """Return the rows of each file, in the order of the pages; every value is text as it is written."""
    files = {name: DATA / f"{name}.yaml" for name in SECTIONS}
    texts = {name: file.read_text(encoding="utf-8") for name, file in files.items() if file.is_file()}
    return {name: yaml.load(text, yaml.CBaseLoader) for name, text in texts.items()}


def written(page: str, rows: Mapping[str, list[Row]]) -> str:
    """Return the text of a page."""
    parts = [_STARTS[page]]
    for name, of_file in rows.items():
        told = _table([_for_docs(row) for row in of_file]) if page == "docs" else _list(of_file, page)
        parts.append(f"## {SECTIONS[name][page == 'ja']}\n\n{told}")
    return "\n".join(parts)


def _table(rows: list[tuple[str, ...]]) -> str:
    marks = ("---",) * len(_HEADS)
    return "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in (_HEADS, marks, *rows))


def _cell(text: str) -> str:
    return _line(text).replace("|", r"\|")


def _list(rows: list[Row], language: str) -> str:
    """Write rows for readers as a list: on a phone, columns would be a word or two wide."""
    own, gap = ("_ja", "") if language == "ja" else ("", " ")
    return "".join(
        f"- **{_line(row[f'what{own}'])}{_ENDS[language]}** {_line(row[f'how{own}'])}{gap}{_result(row, language)}\n"
        for row in rows
    )


def _line(text: str) -> str:
    """Write a text on one line; Japanese has no space where a line of its file ended."""
    return re.sub(_JAPANESE, "", " ".join(text.split()))


def _for_docs(row: Row) -> tuple[str, ...]:
    figures = (row.get(name, "not counted") for name in FIGURES)
    return (row["what"], row["how"], f"`{row['command']}`", *figures, row["date"])


def _result(row: Row, language: str) -> str:
    """Say the figures of a row, and their day, in words."""
    *words, none = _WORDS[language]
    said = [word.format(_figure(row, name, language)) for name, word in zip(FIGURES, words, strict=True) if name in row]
    moment = read_moment(row["date"])
    day = words_for(language).moment(moment) if moment else row["date"]
    return f"{day}{_ENDS[language]}{''.join(said) or none}"


def _figure(row: Row, name: str, language: str) -> str:
    return row.get(f"{name}_ja", row[name]) if language == "ja" else row[name]


def is_number(figure: str) -> bool:
    """True for a figure that needs no words: `1,920`."""
    return figure.replace(",", "").isdigit()
