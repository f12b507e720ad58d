"""Entries for programs that keep references: BibTeX, and items of CSL-JSON (https://citationstyles.org/)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

_IN_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    sign: rf"\{sign}" for sign in "&%$#_{}"
}


def tex(words: str) -> str:
    r"""Write words for TeX, where some signs mean something.

    >>> print(tex("A & B_1"))
    A \& B\_1
    """
    return "".join(_IN_TEX.get(sign, sign) for sign in words)


def name(words: str) -> str:
    """Write a name or a title for BibTeX so that it is taken as it stands."""
    return f"{{{tex(words)}}}"


def bibtex_entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Write an entry; what is empty is left out, and a month stands as the word that BibTeX knows.

    >>> print(bibtex_entry("misc", "one", {"title": name("One"), "month": "mar", "note": ""}))
    @misc{one,
      title = {{One}},
      month = mar,
    }
    """
    known = {field: value for field, value in fields.items() if value}
    lines = [f"  {field} = {value if field == 'month' else f'{{{value}}}'},\n" for field, value in known.items()]
    return f"@{kind}{{{key},\n{''.join(lines)}}}"


def csl_items(items: Sequence[Mapping[str, object]]) -> str:
    """Write items of CSL-JSON in a list, as programs take them in, a line each value; what is empty is left out."""
    return "[" + ", ".join(map(_item, items)) + "]"


def _item(item: Mapping[str, object]) -> str:
    lines = [f"  {_json(key)}: {_json(value)}" for key, value in item.items() if value not in ("", None)]
    return "{\n" + ",\n".join(lines) + "\n}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
