"""What the processors of one Markdown object tell each other about the text at hand."""

from __future__ import annotations

import re
from copy import deepcopy
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER

from casetree.nouns.diagnostics import Diagnostic, Source

from ...posts.blocks import Fence
from ..host import Composer, Host, Said

PLACEHOLDER = re.compile(HTML_PLACEHOLDER % r"\d+")
"""What Markdown writes until the end for what it has put aside."""


class Pass:
    """What the processors of one Markdown object tell each other about the text at hand."""

    def __init__(self, host: Host) -> None:
        self.begin(host)

    def begin(self, host: Host) -> None:
        """Begin with a post; of one before nothing is left."""
        self.host = host
        self.source = Source.of("", "")
        self.stashed: dict[str, Fence] = {}
        self.said: dict[str, Said] = {}
        self.cited: dict[str, str] = {}
        """Placeholder to what stands between the brackets of a citation."""

        self.written: dict[str, str] = {}
        """Placeholder of a reference or a citation to what its author wrote."""

        self.shown: dict[str, Composer] = {}
        """Placeholder to the figure that is to stand there."""

        self.draft: Element | None = None
        """The text before its figures and numbers stand in it; None for an empty one."""

        self.refusal: Diagnostic | None = None
        """What forbids to convert the text."""

        self.tags: list[str] = []
        """Raw tags of a value of the header, which are shown as text."""

        self.is_value = True
        """True while Pelican converts a value of the header."""

    @property
    def header(self) -> int:
        """How many lines of the source stand above the text at hand."""
        return 0 if self.is_value else self.host.header

    def copied(self) -> Element | None:
        """Return the text before its figures and numbers stand in it, to write it once more."""
        return deepcopy(self.draft)
