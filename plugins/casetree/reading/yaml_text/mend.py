"""Reads YAML past the mistakes whose mending is plain, so that one run finds them all.

A parser stops at the first sign that does not fit. An author who has typed five full-width colons
would need five runs. So what a fault says is done, in a copy, and reading begins again; every place
still is one of the author's file (`Passage.edits`). Nothing that was mended is ever shown: the
faults are errors, and the block stays refused.
"""

from __future__ import annotations

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.passage import Edit, Passage, Slip
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar
from casetree.reading.yaml_text.slips import meant_as_key
from casetree.reading.yaml_text.source import MAX_BLOCK_BYTES, read

_MAX_ROUNDS = 40
_MAX_CHARACTERS = 100_000
"""Longer texts are not read again and again."""


def load_all(passage: Passage, limit: int = MAX_BLOCK_BYTES) -> tuple[Node | None, list[Diagnostic]]:
    """Read one YAML document as `source.load` does, going on behind faults where that is plain."""
    found: list[Diagnostic] = []
    told: set[tuple[int, int]] = set()
    rounds = _MAX_ROUNDS if len(passage.text) <= _MAX_CHARACTERS else 1
    for _ in range(rounds):
        node, slips = read(passage, limit)
        if node is not None or not slips:
            return node, found + [slip.diagnostic for slip in slips]
        fresh = list({_place(slip): slip for slip in slips if _place(slip) not in told}.values())
        plain = [slip for slip in fresh if slip.edits]
        if not plain or rounds == 1:
            # What is left on a line that was mended follows from the mending.
            lines = {line for line, _ in told}
            return None, found + [slip.diagnostic for slip in fresh if slip.diagnostic.span.line not in lines]
        found += [slip.diagnostic for slip in plain]
        told |= {_place(slip) for slip in plain}
        passage = passage.mended(_apart(plain))
    return None, found


def _place(slip: Slip) -> tuple[int, int]:
    return slip.diagnostic.span.line, slip.diagnostic.span.column


def _apart(slips: list[Slip]) -> list[Edit]:
    """Return the edits of those slips that do not get in each other's way."""
    by_line: dict[int, list[Edit]] = {}
    for slip in slips:
        if not any(_overlap(one, other) for one in slip.edits for other in by_line.get(one.line, ())):
            for edit in slip.edits:
                by_line.setdefault(edit.line, []).append(edit)
    return [edit for edits in by_line.values() for edit in edits]


def _overlap(one: Edit, other: Edit) -> bool:
    """True for two edits of one line that touch."""
    return one.column + one.removed >= other.column and other.column + other.removed >= one.column


def read_again(node: Scalar) -> tuple[Mapping | None, list[Diagnostic]]:
    """Read a text again that was meant as lines of `key: value`, and say what makes it a text.

    Returns no faults where no slip is to be seen. The mapping is None where other lines stand
    between.
    """
    passage = node.passage.part(node.line, node.column, min(node.end_line, len(node.passage.lines) - 1))
    slips = [slip for number in range(len(passage.lines)) if (slip := meant_as_key(passage, number))]
    if not slips:
        return None, []
    again, faults = load_all(passage.mended(edit for slip in slips for edit in slip.edits))
    if not isinstance(again, Mapping) or faults:
        return None, [slips[0].diagnostic]
    return again, [slip.diagnostic for slip in slips]
