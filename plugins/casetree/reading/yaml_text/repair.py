"""Reads YAML past the slips that are plain, so that one run tells them all.

A parser stops at the first sign that does not fit, and says what it had hoped for. What the author
meant is found by trying: of the few edits that slips amount to (`fixes`), the one after which YAML
reads further names the slip. It is made in a copy, and reading begins again; every place still is
one of the author's file (`Passage.edits`). Nothing that was changed is ever shown: slips are errors,
and the block stays refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.passage import Passage, Slip
from casetree.reading.yaml_text import slips
from casetree.reading.yaml_text.fixes import guesses, levels_above, unsure
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Stop
from casetree.reading.yaml_text.source import MAX_FAULTS, read, refused

MAX_BLOCK_BYTES = 256 * 1024
MAX_FILE_BYTES = 2 * 1024 * 1024

_MOST_READ = 2_000_000
"""So many characters are read again in all, and four times the text: however many slips, the work is linear."""
_MOST_TRIED = 40
"""So many edits of one group are tried at a place."""
_NEAR = 20
"""So many lines from a slip on tell whether YAML reads further."""
_END = (1 << 30, 0)
"""Further than any line."""


def load_all(passage: Passage, limit: int = MAX_BLOCK_BYTES) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document of at most `limit` bytes.

    Returns the root node and the faults. The node is None where the text is empty or cannot be
    read; of a key that is given twice, a fault too, the first stands.
    """
    refusals = list(refused(passage, limit))
    return (None, refusals) if refusals else _Repair(passage).load(passage)


def read_again(node: Scalar) -> tuple[Mapping | None, list[Diagnostic]]:
    """Read a text again that was meant as lines of `key: value`, and say what makes it a text.

    Returns no faults where no slip is to be seen. The mapping is None where other lines stand
    between.
    """
    passage = node.passage.part(node.line, node.column, min(node.end_line, len(node.passage.lines) - 1))
    found = [slip for number in range(len(passage.lines)) if (slip := slips.first(passage, number, slips.KEYS))]
    if not found:
        return None, []
    again, faults = load_all(passage.edited(edit for slip in found for edit in slip.edits))
    if not isinstance(again, Mapping) or faults:
        return None, [found[0].diagnostic]
    return again, [slip.diagnostic for slip in found]


class _Repair:
    """Reads a text again and again, up to a number of characters in all."""

    def __init__(self, passage: Passage) -> None:
        self.left = _MOST_READ + 4 * len(passage.text)

    def load(self, passage: Passage) -> tuple[Node | None, list[Diagnostic]]:
        found: list[Diagnostic] = []
        is_plain = True
        while True:
            self.left -= len(passage.text)
            reading = read(passage)
            if reading.stop is None:
                return (reading.node if is_plain else None), found + reading.faults
            slip = self._slip_at(passage, reading.stop)
            is_new = slip.diagnostic.span not in {fault.span for fault in found}
            is_told = is_new and (self.left > 0 or not found)
            if is_told and not _follows(slip, found):
                found.append(slip.diagnostic)
            if not (is_told and slip.edits) or len(found) >= MAX_FAULTS:
                return None, found + reading.faults
            is_plain &= slip.is_plain
            passage = passage.edited(slip.edits)

    def _slip_at(self, passage: Passage, stop: Stop) -> Slip:
        """Name what stopped the reading."""
        if stop.refusal:
            return stop.refusal
        near, groups = self._near(passage, stop), guesses(passage, stop)
        found = (self._furthest(near, islice(group, _MOST_TRIED), stop) for group in groups)
        return next((slip for slip in found if slip), None) or Slip(unsure(passage, stop).diagnostic)

    def _furthest(self, passage: Passage, guessed: Iterable[Slip], stop: Stop) -> Slip | None:
        """Return the first of those slips with whose edits YAML reads furthest, if it reads further at all."""
        best, reach = None, _in_file(passage, stop)
        for slip in guessed:
            place = self._reach(passage.edited(slip.edits), stop)
            if place > reach:
                best, reach = slip, place
            if reach == _END:
                break
        return best

    def _reach(self, passage: Passage, before: Stop) -> tuple[int, int]:
        """Return how far YAML reads, as a place of the file."""
        self.left -= len(passage.text)
        stop = read(passage).stop if self.left > 0 else before
        if stop and stop.is_ours and not before.is_ours and stop.start < before.start:
            # A parser looks ahead: it has met this only now that it can read what comes after.
            return _in_file(passage, before._replace(start=(before.start[0], before.start[1] + 1)))
        return _in_file(passage, stop) if stop else _END

    def _near(self, passage: Passage, stop: Stop) -> Passage:
        """Blank out what is far from a stop, if YAML stops all the same: less has to be read at each try."""
        first = min([stop.start[0], *(line for line, _ in stop.brackets)])
        kept = {line for line, _ in levels_above(passage, first).values()} | set(range(first, first + _NEAR))
        near = passage.only(kept)
        return near if self._reach(near, stop) == _in_file(passage, stop) else passage


def _in_file(passage: Passage, stop: Stop) -> tuple[int, int]:
    span = passage.span(*stop.start)
    return span.line, span.column


def _follows(slip: Slip, found: list[Diagnostic]) -> bool:
    """True for what is rather left over from a line that was corrected already."""
    is_left_over = slip.diagnostic.code == "yaml-bad-indent" or not slip.is_plain
    return is_left_over and slip.diagnostic.span.line in {fault.span.line for fault in found}
