"""Case blocks that Markdown took for code, because they are indented too far."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from casetree.nouns.diagnostics import Diagnostic, error, say

from ...posts.blocks import Fence
from ..host import faulty
from .state import Pass


class RestoreCode(Treeprocessor):
    """Gives back its text to a block that was indented so far that Markdown takes it for code."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        """Look through all code."""
        for parent in list(root.iter()):
            for index, pre in reversed(list(enumerate(parent))):
                code = pre.find("code") if pre.tag == "pre" else None
                if code is not None and code.text:
                    self._restore(parent, index, code)

    def _restore(self, parent: Element, index: int, code: Element) -> None:
        for placeholder, fence in self.state.stashed.items():
            if placeholder not in (code.text or ""):
                continue
            fault = _indented_code(fence)
            self.state.host.report(fault)
            code.text = AtomicString((code.text or "").replace(placeholder, ""))
            paragraph = Element("p")
            paragraph.text = self.md.htmlStash.store(str(faulty([fault])))
            if code.text.strip():
                parent.insert(index + 1, paragraph)
            else:
                parent[index] = paragraph


def _indented_code(fence: Fence) -> Diagnostic:
    return error(
        "case-indented-into-code",
        fence.passage.start,
        say("this block is indented so far that Markdown takes it for code"),
        say("remove the spaces before it, or indent it exactly as the list item it belongs to"),
    )
