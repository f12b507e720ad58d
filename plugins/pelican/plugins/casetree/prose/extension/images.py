"""Gives each image of a text the size that its file tells, where its author gives none."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from ...posts.body.images import lacking
from .state import Pass


class ImageSizes(Treeprocessor):
    """Writes width and height of images into the tree; those in raw HTML stay as their author wrote them."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Look up each image."""
        for image in root.iter("img"):
            size = self.state.host.image_size(image.get("src", ""))
            for name, value in lacking(image.get("width"), image.get("height"), size).items() if size else ():
                image.set(name, value)
