"""A generator that needs of Pelican only to be told what there is: no readers, and no templates of its own."""

from __future__ import annotations

from typing import Any


class Generating:
    """What Pelican tells each of its generators.

    Its own base class makes readers for each, and lists all templates: 1 ms for each generator of a build.
    """

    def __init__(self, *, context: dict[str, Any], settings: dict[str, Any], output_path: str, **others: Any) -> None:
        """`context` is what all templates are told, `output_path` the folder of the site; `others` are not needed."""
        self.context, self.settings, self.output_path = context, settings, output_path
