"""The library as others use it: text in, values and markup out."""

from __future__ import annotations

from casetree.nouns.diagnostics import Diagnostic
from casetree.nouns.library import Library
from casetree.nouns.passage import Passage
from casetree.nouns.trace import Trace
from casetree.reading.case_schema import read_block
from casetree.walking.pipeline import Place, trace


def trace_block(passage: Passage, library: Library, place: Place) -> tuple[Trace | None, list[Diagnostic]]:
    """Read, bind and walk one block.

    Returns the trace, or None and at least one error; warnings come with a trace.
    """
    block, faults = read_block(passage, place.default_id, place.language or library.default_language)
    if block is None:
        return None, faults
    found, more = trace(block, library, place)
    faults += more
    return (None if any(fault.is_error for fault in faults) else found), faults
