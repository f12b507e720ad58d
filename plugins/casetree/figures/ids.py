"""The HTML ids of a figure and of the steps of its list."""

from __future__ import annotations

from collections.abc import Callable

from casetree.nouns.trace import Trace


def figure_id(trace: Trace, number: int) -> str:
    """Return the HTML id of a figure: `case-<id>`, with `--n` from the second showing on."""
    return f"case-{_name_of(trace)}{_suffix(number)}"


def anchor_of(trace: Trace, node: str, number: int) -> str:
    """Return the HTML id of a node's place in the list."""
    return anchors(trace, number)(node)


def anchors(trace: Trace, number: int) -> Callable[[str], str]:
    """Return what tells the HTML id of each node's place in one list, as `anchor_of` does."""
    name, suffix = _name_of(trace), _suffix(number)
    return lambda node: f"{name}--{node}{suffix}"


def _name_of(trace: Trace) -> str:
    """Return the case's id; a tree alone goes by the tree's name, a comparison by both cases'."""
    if trace.is_comparison:
        return "-and-".join(path.path.id.replace("/", ".") for path in trace.paths)
    return trace.case.id or f"tree-{trace.tree.id}"


def _suffix(number: int) -> str:
    return f"--{number}" if number > 1 else ""
