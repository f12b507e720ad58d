"""What is markup and what is text."""

from __future__ import annotations

from typing import Protocol


class Html(Protocol):
    """Markup, which templates take as it is; any `str` is text to them, and escaped."""

    def __html__(self) -> str:
        """Return it as a string."""

    def __len__(self) -> int:
        """Nothing at all is false in a template."""


def html_of(markup: Html | None) -> str:
    """Return markup as a string, to read it."""
    return markup.__html__() if markup else ""
