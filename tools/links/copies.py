"""Asks the Wayback Machine for copies of sources, and puts them into the sources file, which else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests
import yaml
from asking import Asker, session

ARCHIVE = "https://archive.org"
"""Its answer: https://archive.org/help/wayback_api.php"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source that has an address and no copy."""

    id: str
    url: str
    day: str
    """When it was read or else published, in digits: `20261128`, `2026`, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a source."""

    address: str
    day: str
    """When it was made: `2024-04-25`."""


def lacking(file: Path) -> list[Source]:
    """Return the sources of a file that have an address and no copy, in order."""
    text = file.read_text(encoding="utf-8") if file.is_file() else ""
    entries = (yaml.load(text, yaml.CBaseLoader) or {}).items()
    return [
        Source(id=id, url=source["url"], day=re.sub(r"\D", "", source.get("read") or source.get("date") or ""))
        for id, source in entries
        if source.get("url") and not source.get("archived")
    ]


def find_copies(sources: Iterable[Source], asker: Asker, archive: str) -> tuple[dict[str, Copy], int]:
    """Return the copy nearest to the day of each source, by its id, and how often the archive gave no answer."""
    copies: dict[str, Copy] = {}
    unanswered = 0
    with session() as opened:
        for source in sources:
            asked = requests.Request("GET", f"{archive}/wayback/available", params=_question(source)).prepare()
            try:
                found = asker.get(opened, "GET", str(asked.url)).json()
            except requests.exceptions.RequestException:
                unanswered += 1
                continue
            if copy := _closest(found):
                copies[source.id] = copy
    return copies, unanswered


def _question(source: Source) -> dict[str, str]:
    return {"url": source.url, **({"timestamp": source.day} if source.day else {})}


def _closest(found: Any) -> Copy | None:
    """Return the copy that an answer names; one of a page that was an error then is none."""
    closest = found.get("archived_snapshots", {}).get("closest", {}) if isinstance(found, dict) else {}
    if not closest.get("available") or closest.get("status") != "200":
        return None
    year, month, day = re.fullmatch(r"(\d{4})(\d\d)(\d\d)\d*", closest["timestamp"]).groups()  # type: ignore[union-attr]
    address = re.sub(r"^http://", "https://", closest["url"])
    return Copy(address=address.replace('"', "%22").replace("\\", "%5C"), day=f"{year}-{month}-{day}")


def with_copies(text: str, copies: Mapping[str, str]) -> str:
    """Return the text of a sources file with `archived` added to sources, by their ids; all else is as it was.

    Raises `ValueError` where anything else would be read from it than before.
    """
    lines = text.splitlines(keepends=True)
    root = yaml.compose(text, yaml.CSafeLoader)
    for key, source in reversed(root.value):  # from the end on, so that places stay what they are
        if key.value in copies:
            _add(lines, source, f'archived: "{copies[key.value]}"')
    after = "".join(lines)
    wanted: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)
    for id, address in copies.items():
        wanted[id] = {**wanted[id], "archived": address}
    if yaml.load(after, yaml.CBaseLoader) != wanted:
        raise ValueError("the sources would not be read as before; nothing was written")
    return after


def _add(lines: list[str], source: yaml.MappingNode, entry: str) -> None:
    """Add an entry after the address of a source, or after its language where that comes next."""
    keys = {key.value: (key, value) for key, value in source.value}
    order = [key.value for key, _ in source.value]
    is_followed = order[order.index("url") + 1 :][:1] == ["lang"]
    key, value = keys["lang" if is_followed else "url"]
    line = value.end_mark.line
    if source.flow_style:
        column = value.end_mark.column
        lines[line] = f"{lines[line][:column]}, {entry}{lines[line][column:]}"
        return
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    lines[line] = lines[line].rstrip("\r\n") + ending  # the last one may have none
    lines.insert(line + 1, f"{' ' * key.start_mark.column}{entry}{ending}")
