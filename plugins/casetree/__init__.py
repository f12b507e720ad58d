"""casetree: a case, a decision tree, and the way the case took through it, as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from casetree.exporting.face import (
        Block,
        DecisionTree,
        Diagnostic,
        Library,
        Markup,
        Stand,
        Trace,
        compose,
        draw,
        export,
        full,
        library,
        messages_for,
        read_block,
        read_tree,
        speak,
        walk,
    )

__all__ = [
    "Block",
    "DecisionTree",
    "Diagnostic",
    "Library",
    "Markup",
    "Stand",
    "Trace",
    "compose",
    "draw",
    "export",
    "full",
    "library",
    "messages_for",
    "read_block",
    "read_tree",
    "speak",
    "walk",
]


def __getattr__(name: str) -> Any:
    """Load the library when something of it is first asked for here: who needs one module of it waits for no other."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from casetree.exporting import face

    return getattr(face, name)
