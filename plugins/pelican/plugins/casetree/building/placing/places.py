"""Looks for the places that posts link to on the pages themselves, with all that their frame and their data bring."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote

from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...posts.body.address_check import plain, unknown_place
from ..build import build_of

_ID = re.compile(r"""<[a-z][^<>]*?\sid=["']?([^"'\s>]+)""")


def look_for_places(path: str, context: dict[str, Any]) -> None:
    """Settle the links to places of a page that was written."""
    build, address = build_of(context), plain(context["output_file"])
    asked = [each for each in build.unsure if each.address == address]
    if not asked:
        return
    build.unsure[:] = [each for each in build.unsure if each.address != address]
    ids = {unescape(id) for id in _ID.findall(Path(path).read_text(encoding="utf-8"))}
    for each in asked:
        if normalize("NFC", unquote(each.place)) not in ids:
            build.faults.append(unknown_place(each.link, each.place, ids if each.anchors is None else each.anchors))


def settle_the_rest(pelican: Pelican) -> None:
    """Settle the links to places of pages that were not written, as drafts are not, by what their texts say."""
    build = build_of(pelican.settings)
    for each in build.unsure:
        if each.anchors is not None:
            build.faults.append(unknown_place(each.link, each.place, each.anchors))
    build.unsure.clear()
