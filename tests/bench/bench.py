"""Prints how fast and how small figures are, beside `dot` on the same graphs in the same run.

    make bench

Nothing is asserted: machines differ, ratios on one machine in one run are what can be compared.
A figure is timed from the block's text to the finished markup, with the tree already loaded, as an
author's build does it many times; `dot` draws 100 copies of the same graph in one process, so its
start is paid once. The layout of a tree does not depend on the case and is computed once; the
second row computes it anew each time.
"""

from __future__ import annotations

import gzip
import re
import shutil
import statistics
import subprocess
import time
from pathlib import Path

from casetree.diagnostics import Source
from casetree.figure import Stand, compose, planned
from casetree.files import read_library
from casetree.layout import arrange
from casetree.library import Library
from casetree.model import DecisionTree
from casetree.pipeline import Place, trace_block
from casetree.source import Passage

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 15
COPIES = 100

BLOCKS = {
    "refugee-steps": """tree: refugee-steps
title: How the agency may have decided
paths:
  - by: agency
    decided: 2024-03
    outcome: allowed
    cite: sankei-2024-04-25
    answers:
      persecution: undisclosed
""",
    "refugee-recognition": """tree: refugee-recognition
by: agency
decided: 2020
answers:
  believed: no
  stay: no
""",
}


def figure(text: str, library: Library) -> str:
    """Turn a block into its figure, as a build does."""
    passage = Passage(Source.of("bench.md", text), text)
    trace, faults = trace_block(passage, library, Place("bench.md", "bench"))
    if trace is None:
        raise SystemExit("\n".join(fault.message for fault in faults))
    return compose(trace, library.sources, Stand("en"))


def as_dot(tree: DecisionTree) -> str:
    """Write the same graph for `dot`, with wrapped labels and every outcome once a connector."""
    layout = arrange(tree, "en")
    lines = ["digraph {", 'node [shape=box, fontname="Helvetica"]; edge [fontname="Helvetica"]']
    for number, box in enumerate(layout.boxes):
        label = "\\n".join(box.lines).replace('"', "'")
        style = ", style=rounded" if box.is_outcome else ""
        lines.append(f'n{number} [label="{label}"{style}]')
    index = {box.node: number for number, box in enumerate(layout.boxes) if not box.is_outcome}
    for wire in layout.wires:
        lines.append(f'n{index[wire.question]} -> n{wire.end} [label="{" ".join(wire.label.lines)}"]')
    return "\n".join([*lines, "}"])


def time_figures(text: str, library: Library, is_fresh: bool) -> float:
    """Return the median time of one figure, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(COPIES):
            if is_fresh:
                arrange.cache_clear()
                planned.cache_clear()
            figure(text, library)
        times.append((time.perf_counter() - start) / COPIES * 1000)
    return statistics.median(times)


def time_dot(graph: str) -> float:
    """Return the median time that `dot` takes for one graph, in milliseconds."""
    batch = (graph + "\n") * COPIES
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run(["dot", "-Tsvg"], input=batch.encode(), capture_output=True, check=True)
        times.append((time.perf_counter() - start) / COPIES * 1000)
    return statistics.median(times)


def main() -> None:
    """Print one block of figures for each tree."""
    if not shutil.which("dot"):
        raise SystemExit("make bench compares with Graphviz: install it first (apt-get install graphviz)")
    library, faults = read_library(ROOT / "content", "en")
    if any(fault.is_error for fault in faults):
        raise SystemExit("mend content/ first: make check")
    for name, text in BLOCKS.items():
        tree = library.trees[name][0]
        graph = as_dot(tree)
        figure(text, library)
        ours, fresh, dots = (
            time_figures(text, library, False),
            time_figures(text, library, True),
            time_dot(graph),
        )
        svg = re.search(r"<svg.*</svg>", figure(text, library), re.DOTALL)
        drawn = subprocess.run(["dot", "-Tsvg"], input=graph.encode(), capture_output=True, check=True).stdout
        assert svg is not None
        small, large = len(gzip.compress(svg[0].encode(), 9)), len(gzip.compress(drawn, 9))
        print(f"{name}: {len(tree.questions)} questions, {len(tree.outcomes)} outcomes")
        print(f"  block to figure      {ours:7.3f} ms   {ours / dots:5.2f} x dot ({dots:.3f} ms)")
        print(f"  with a fresh layout  {fresh:7.3f} ms   {fresh / dots:5.2f} x dot")
        print(f"  drawing, gzipped     {small:7d} B    {small / large:5.2f} x dot's ({large} B)")


if __name__ == "__main__":
    main()
