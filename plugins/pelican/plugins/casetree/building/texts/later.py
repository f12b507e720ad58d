"""Lets the text of a post stay on disk until somebody wants it; alone changes how Pelican's contents hold theirs."""

from __future__ import annotations

from collections.abc import Callable
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
    links = Content.get_static_links

    def get_static_links(content: Any) -> set[str]:
        return set() if isinstance(vars(content).get("_content"), Waiting) else links(content)

    Content._content = _Held()
    Content.get_static_links = get_static_links
