"""Blocks: one of ours gives way to what it shows, and code to what Markdown takes for code."""

from __future__ import annotations

from collections.abc import Sequence

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from casetree.nouns.diagnostics import Diagnostic, Span, error, say

from ...posts.blocks import Fence, find_in_tables
from ..code import at_the_margin, indentation
from .state import PLACEHOLDER, Pass


class SwapBlocks(Preprocessor):
    """Puts a stashed figure where a block of ours stands, and code where Markdown would not see that it is code."""

    def __init__(self, md: Markdown, state: Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with a placeholder for each block."""
        state, header = self.state, self.state.header
        fences = tuple(state.host.fences(state.source))
        result: list[str] = []
        done = 0
        for fence in fences:
            first, last = fence.first - header, fence.last - header
            before = fence.keeps if fence.kind else indentation(fence, lines[:first])
            if before is None or first < done:
                continue
            placeholder = self._figure(fence) if fence.kind else self._code(fence)
            if placeholder is None:
                continue
            result.extend(lines[done:first])
            result.extend(_with_blank_lines(before, state.host.taken.get(fence.first, ())))
            _surround(result, fence, before + placeholder, lines[last + 1 : last + 2])
            done = last + 1
        for kind, place in find_in_tables(state.source, header, fences):
            state.host.report(_in_table(kind, place))
        return [*result, *lines[done:]]

    def _figure(self, fence: Fence) -> str:
        """Return the placeholder of a figure."""
        placeholder = self.md.htmlStash.store("")
        self.state.shown[placeholder] = self.state.host.block(fence)
        self.state.stashed[placeholder] = fence
        return placeholder

    def _code(self, fence: Fence) -> str | None:
        """Return the placeholder of a block of code, written by what writes those at the margin, if that takes it."""
        if "fenced_code_block" not in self.md.preprocessors:
            return None
        written = "".join(self.md.preprocessors["fenced_code_block"].run(at_the_margin(fence)))
        return written if PLACEHOLDER.fullmatch(written) else None


def _with_blank_lines(before: str, taken: Sequence[str]) -> list[str]:
    """Return lines that stand before a placeholder, in the same list or quotation."""
    return ["", *(before + line for line in taken), before.rstrip()] if taken else []


def _surround(result: list[str], fence: Fence, line: str, following: list[str]) -> None:
    """Add a line with a blank one on either side, only where its neighbour is not blank."""
    lead = line[: len(line) - len(line.lstrip(" >"))].rstrip()
    if result and result[-1].strip(" >") and not fence.begins_item:
        result.append(lead)
    result.append(line)
    if following and following[0].strip(" >"):
        result.append(lead)


def _in_table(kind: str, place: Span) -> Diagnostic:
    return error(
        "case-in-table",
        place,
        say("a {kind} block cannot stand in a table", kind=kind),
        say("move it above or below the table"),
    )
