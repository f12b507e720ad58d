"""Finds a header that was written for another tool, in YAML or TOML, and says the same in lines of our own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say, series
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text import nodes
from casetree.reading.yaml_text.source import read, refused

from .header_keys import ELSEWHERE, KEYS, RARE

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_LIMIT = 65_536
"""Bytes of a header that are read."""

_KEY = re.compile(r"(?P<key>[A-Za-z_-]+):[ \t]*(?P<value>.*?)[ \t]*")
_VALUE = re.compile(r"""[\[{].*|"[^"]*"|'[^']*'|[>|][+-]?\d?""")
"""What only YAML reads: a list or a mapping in brackets, a text in quotes or in the lines below."""

_BELOW = re.compile(r"\s*- .*|[ \t]+[\w-]+:.*")
"""An entry of a list or of a mapping, in the lines below a key."""

_WITHHELD = {"draft": "draft", "hidden": "hidden", "private": "hidden"}


def foreign_header(source: Source, more_keys: Collection[str] = ()) -> Iterator[Diagnostic]:
    """Yield one fault for such a header, which explains all others in it; `more_keys` are read here too."""
    fence = source.lines[0].lstrip("\ufeff").strip() if source.lines else ""
    last = next((n for n, line in enumerate(source.lines) if n and line.strip() in _FENCES.get(fence, ())), 0)
    lines = source.lines[1:last]
    if not last or (fence == "---" and not _is_yaml(lines, {*KEYS, *RARE, *more_keys})):
        return
    values = _of_yaml(source, lines) if fence == "---" else _of_toml("\n".join(lines))
    message = say(
        "this header is written in {language}, for another tool; here it is lines of `Key: value` and nothing else",
        language="YAML" if fence == "---" else "TOML",
    )
    yield replace(error("post-foreign-header", source.whole_line(1), message, _help(values)), explains=last + 1)


def _is_yaml(lines: tuple[str, ...], known: Collection[str]) -> bool:
    """True for a header with two signs that it is YAML: values that only YAML reads, and keys of other tools."""
    signs, foreign = 0, 0
    for line, below in zip(lines, (*lines[1:], ""), strict=False):
        found = _KEY.fullmatch(line)
        if found:
            signs += bool(_VALUE.fullmatch(found["value"]) or (not found["value"] and _BELOW.fullmatch(below)))
            foreign += found["key"].lower() not in known
    return signs > 1 or (signs == 1 and foreign > 0)


# Values: texts, and lists of texts ---------------------------------------------------------------


def _of_yaml(source: Source, lines: tuple[str, ...]) -> dict[str, list[str]]:
    passage = Passage(source, "\n".join(lines), first_line=2)
    root = None if any(refused(passage, _LIMIT)) else read(passage).node
    if not isinstance(root, nodes.Mapping):
        return {}
    return {key.text.lower(): _texts(node) for key, node in root.entries}


def _texts(node: nodes.Node) -> list[str]:
    """Return the texts of a value; of what has parts of its own, such as an author, only the first."""
    if isinstance(node, nodes.Scalar):
        return [" ".join(node.text.split())]
    if isinstance(node, nodes.Sequence):
        return [text for item in node.items for text in _texts(item)[:1]]
    return [text for _, value in node.entries for text in _texts(value)][:1] if isinstance(node, nodes.Mapping) else []


def _of_toml(text: str) -> dict[str, list[str]]:
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}
    return {
        key.lower(): [_plain(each) for each in (value if isinstance(value, list) else [value])]
        for key, value in values.items()
        if not isinstance(value, dict)
    }


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())


# The same in lines of our own --------------------------------------------------------------------


def _help(values: Mapping[str, list[str]]) -> Message:
    lines = _ours(values)
    if not lines:
        return say("write `Title: …`, `Date: 2026-11-22`, `Category: …` and `Tags: one, two`, a line each")
    said = say("write it so, a line each: {lines}", lines=series(f"`{line}`" for line in lines))
    lost = [key for key in values if key not in KEYS and key not in ELSEWHERE]
    return say("{lines}; leave out {keys}", lines=said, keys=series(f"`{key}`" for key in lost)) if lost else said


def _ours(values: Mapping[str, list[str]]) -> list[str]:
    """Return the lines of a header that say what these values do.

    >>> _ours({"title": ["One"], "draft": ["true"], "tags": ["a", "b"], "layout": ["post"], "categories": ["C", "d"]})
    ['Title: One', 'Category: C', 'Tags: a, b, d', 'Status: draft']
    """
    found: dict[str, list[str]] = {}
    for key, texts in values.items():
        name, texts = _named(key, [text for text in texts if text])
        found.setdefault(name, []).extend(_last_part(text) if name == "slug" else text for text in texts)
    first, *others = found.get("category") or [""]
    found |= {"category": [first] if first else [], "tags": [*found.get("tags", []), *others]}
    return [f"{key.capitalize()}: {', '.join(dict.fromkeys(found[key]))}" for key in KEYS if found.get(key)]


def _last_part(address: str) -> str:
    return address.strip("/").rpartition("/")[2]


def _named(key: str, texts: list[str]) -> tuple[str, list[str]]:
    """Return what a key and its value are here; no value where there is nothing to be said."""
    is_true = "".join(texts).lower() in ("true", "yes", "on")
    if key in _WITHHELD:
        return "status", [_WITHHELD[key]] if is_true else []
    if key == "published" and (is_true or "".join(texts).lower() in ("false", "no", "off")):
        return "status", [] if is_true else ["draft"]
    return (key if key in KEYS else ELSEWHERE.get(key, "").partition(":")[0].lower()), texts
