"""Changes how Pelican's contents hold what they hold, alone of all modules: their texts wait until they are wanted."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from pelican.contents import Content


class Waiting:
    """Fetches a text in which Pelican would find neither images nor files to copy; which passes over what is false."""

    __slots__ = ("fetch",)

    def __init__(self, fetch: Callable[[], str]) -> None:
        self.fetch = fetch

    def __bool__(self) -> bool:
        return False


def text_at_hand(content: Content) -> str:
    """Return the text of a content; none while it waits, since nothing in that one is for Pelican."""
    text = vars(content).get("_content")
    return "" if isinstance(text, Waiting) else text or ""


class _Held:
    """The attribute of contents that holds their text; one that waits is fetched whenever it is wanted."""

    def __get__(self, content: Any, owner: Any = None) -> Any:
        if content is None:
            return self
        text = vars(content).get("_content")
        return text.fetch() if isinstance(text, Waiting) else text

    def __set__(self, content: Any, text: Any) -> None:
        vars(content)["_content"] = text


def let_texts_wait() -> None:
    """Let Pelican's contents take a text that waits; any other text is held as before."""
    if isinstance(vars(Content).get("_content"), _Held):
        return
    links, relative = Content.get_static_links, Content.get_relative_source_path

    def get_static_links(content: Any) -> set[str]:
        return set() if isinstance(vars(content).get("_content"), Waiting) else links(content)

    @lru_cache(maxsize=65_536)  # Pelican asks for it with every address of a content
    def relative_to(root: str, path: str, here: str) -> str:
        return str(relative(SimpleNamespace(settings={"PATH": root}), path))

    def get_relative_source_path(content: Any, source_path: str | None = None) -> str | None:
        path = source_path or content.source_path
        root = content.settings["PATH"]
        here = "" if os.path.isabs(root) else os.getcwd()
        return None if path is None else relative_to(root, path, here)

    Content._content = _Held()
    Content.get_relative_source_path = get_relative_source_path
    Content.get_static_links = get_static_links
