"""Prints how fast and how small figures are, beside other tools on the same graphs in the same run.

    make bench

Nothing is asserted: machines differ, ratios on one machine in one run are what can be compared. The
tools take turns, round by round, and ratios are those of the fastest rounds. Our time and `dot`'s
are what the processor spent, which other work on the machine disturbs least; `d2` and `mmdc` keep
several processors busy at once, so theirs is by the clock on the wall.

A figure is timed from the block's text to the finished markup, with the tree already loaded, as an
author's build does it many times. A build shows a case in its post, on its page, in lists and as
pictures, and keeps what it found and drew; "first showing" does without that. The layout of a tree
does not depend on the case and is computed once; "layout computed" does it anew each time. `dot`
draws many copies of the graph in one process and `mmdc` many diagrams of one file, so that their
start is paid once; `d2` has no such mode.
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from browser import setup_browser
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.svg import draw_parts
from casetree.exporting.face import trace_block
from casetree.figures.citations import PAGE_LIST, Numbering
from casetree.figures.figure import Stand, compose, planned
from casetree.nouns.diagnostics import Source
from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.walking.pipeline import Place
from casetree.walking.ways import find
from drawn_trees import tree_of
from pelican.plugins.casetree.files.files import read_library
from reading import speak_as_the_blog

ROUNDS = 40
COPIES = 25
"""Figures in one round: few, so that some round is not disturbed."""

GRAPHS = 100
"""For `dot` in one round, so that its start hardly counts."""

SLOW_ROUNDS, DIAGRAMS = 3, 5
"""For the tools that take far longer: rounds, and diagrams in one file for `mmdc`."""

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

Clock = Callable[[], float]


def children_time() -> float:
    """Return the seconds that the processor has spent on finished child processes."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


GROWTH = (7, 15, 40, 200, 1000)
"""Questions and outcomes as drawn; half of them are questions."""

SHAPES = ("branching", "ladder", "any sharing")


@dataclass
class Contender:
    """Something that turns a graph into a picture."""

    name: str
    run: Callable[[], object]
    copies: int
    """Pictures that one run makes."""

    rounds: int = ROUNDS
    goal: str = ""
    clock: Clock = time.process_time
    times: list[float] = field(default_factory=list)
    """Of each round, in ms a picture."""

    def measure(self) -> None:
        """Time one round."""
        start = self.clock()
        self.run()
        self.times.append((self.clock() - start) / self.copies * 1000)


# Figures -----------------------------------------------------------------------------------------


def figure(text: str, library: Library) -> str:
    """Turn a block into its figure, as a build does for a post, which lists its sources once."""
    trace, faults = trace_block(Passage(Source.of("bench.md", text), text), library, Place("bench.md"), id="bench")
    if trace is None:
        raise SystemExit("\n".join(fault.message for fault in faults))
    return compose(trace, library.sources, Stand(language="en"), Numbering(listed_in=PAGE_LIST))


def figures(text: str, library: Library, forget: Callable[[], None], copies: int = COPIES) -> None:
    """Make a figure many times; what `forget` forgets is made anew each time."""
    for _ in range(copies):
        forget()
        figure(text, library)


def laid_out(tree: DecisionTree) -> None:
    """Compute a layout and no more, and leave everything known that a figure needs."""
    arrange.cache_clear()
    arrange(tree, "en")


def nothing() -> None:
    """Forget nothing."""


def cases() -> None:
    """Forget what was found and drawn of cases."""
    find.cache_clear()
    draw_parts.cache_clear()


def layouts() -> None:
    """Forget the layouts of all trees; how words break and what room they take stays known, as in a build."""
    arrange.cache_clear()
    planned.cache_clear()


# The other tools ---------------------------------------------------------------------------------


def edges(tree: DecisionTree) -> tuple[list[tuple[str, bool]], list[tuple[int, int, str]]]:
    """Return a tree's boxes as (label, is outcome), and its connectors as (from, to, label), as we draw them."""
    layout = arrange(tree, "en")
    boxes = [(" ".join(box.lines).replace('"', "'"), box.is_outcome) for box in layout.boxes]
    index = {box.node: number for number, box in enumerate(layout.boxes) if not box.is_outcome}
    return boxes, [(index[wire.question], wire.end, " ".join(wire.label.lines)) for wire in layout.wires]


def as_dot(tree: DecisionTree) -> str:
    """Write the same graph for `dot`, with our line ends, since it has none of its own."""
    lines = ["digraph {", 'node [shape=box, fontname="Helvetica"]; edge [fontname="Helvetica"]']
    for number, box in enumerate(arrange(tree, "en").boxes):
        label = "\\n".join(box.lines).replace('"', "'")
        lines.append(f'n{number} [label="{label}"{", style=rounded" if box.is_outcome else ""}]')
    lines += [f'n{start} -> n{end} [label="{label}"]' for start, end, label in edges(tree)[1]]
    return "\n".join([*lines, "}\n"])


def as_d2(tree: DecisionTree) -> str:
    """Write the same graph for `d2`."""
    boxes, connectors = edges(tree)
    lines = [f'n{n}: "{label}"' + (" {style.border-radius: 20}" if end else "") for n, (label, end) in enumerate(boxes)]
    return "\n".join([*lines, *(f'n{start} -> n{end}: "{label}"' for start, end, label in connectors), ""])


def as_mermaid(tree: DecisionTree) -> str:
    """Write the same graph for `mmdc`."""
    boxes, connectors = edges(tree)
    lines = [f'n{n}(["{label}"])' if is_outcome else f'n{n}["{label}"]' for n, (label, is_outcome) in enumerate(boxes)]
    lines += [f'n{start} -->|"{label}"| n{end}' for start, end, label in connectors]
    return "\n".join(["flowchart TD", *lines, ""])


def run(*command: str, input: str = "") -> bytes:
    """Run a tool; return what it prints."""
    return subprocess.run(command, input=input.encode(), capture_output=True, check=True).stdout


def others(tree: DecisionTree, folder: Path) -> list[Contender]:
    """Return the tools that are installed here; `dot` has to be."""
    dot = as_dot(tree) * GRAPHS
    found = [Contender(f"dot, batch of {GRAPHS}", lambda: run("dot", "-Tsvg", input=dot), GRAPHS, clock=children_time)]
    if shutil.which("d2"):
        d2 = as_d2(tree)
        found.append(Contender("d2", lambda: run("d2", "-", "-", input=d2), 1, SLOW_ROUNDS, clock=time.perf_counter))
    if shutil.which("mmdc"):
        page, settings = folder / "diagrams.md", folder / "puppeteer.json"
        page.write_text(f"```mermaid\n{as_mermaid(tree)}```\n\n" * DIAGRAMS, encoding="utf-8")
        browser = setup_browser.find_browser({})
        settings.write_text(json.dumps({"executablePath": browser, "args": ["--no-sandbox"]}), encoding="utf-8")
        command = ("mmdc", "-q", "-p", str(settings), "-i", str(page), "-o", str(folder / "drawn.md"))
        found.append(
            Contender(
                f"mmdc, file of {DIAGRAMS}", lambda: run(*command), DIAGRAMS, SLOW_ROUNDS, clock=time.perf_counter
            )
        )
    return found


# What is printed ---------------------------------------------------------------------------------


def compare(name: str, text: str, library: Library) -> None:
    """Print our times and sizes beside the others' for the graph of one block."""
    tree = library.trees[name][0]
    with tempfile.TemporaryDirectory() as folder:
        dot, *slow = others(tree, Path(folder))
        known = Contender(
            "block to figure", lambda: figures(text, library, nothing), COPIES, goal="goal 0.90 for 7 nodes"
        )
        first = Contender("  first showing", lambda: figures(text, library, cases), COPIES)
        fresh = Contender("  layout computed", lambda: figures(text, library, layouts), COPIES, goal="goal 1.00")
        contenders = [dot, known, first, fresh, *slow]
        figure(text, library)
        for number in range(ROUNDS):
            for contender in contenders:
                if number < contender.rounds:
                    contender.measure()
    boxes, _ = edges(tree)
    print(f"{name}: {len(boxes)} nodes drawn")
    print(f"  {'':20} {'fastest':>10} {'median':>10} {'x dot':>7}")
    for each in contenders:
        ratio = min(each.times) / min(dot.times)
        times = f"{min(each.times):7.3f} ms {statistics.median(each.times):7.3f} ms"
        print(f"  {each.name:20} {times} {ratio:7.2f}  {each.goal}".rstrip())
    sizes(tree, text, library)


def sizes(tree: DecisionTree, text: str, library: Library) -> None:
    """Print how much a drawing weighs on its way to a reader."""
    whole = figure(text, library)
    svg = re.search(r"<svg.*</svg>", whole, re.DOTALL)
    assert svg is not None
    ours, dots = (
        len(gzip.compress(drawing, 9)) for drawing in (svg[0].encode(), run("dot", "-Tsvg", input=as_dot(tree)))
    )
    print(f"  drawing, gzipped     {ours:7d} B  {ours / dots:.2f} x dot's; goal 1350 B for 7 nodes")
    html, sent = len(whole.encode()), len(gzip.compress(whole.encode(), 9))
    print(f"  figure in a post     {html:7d} B  {sent} B gzipped")


def growth(shape: str) -> None:
    """Print times for ever larger trees; near-linear growth shows as a steady time a node."""
    print(f"{shape}: growth")
    print(f"  {'nodes':>6}" + "".join(f"{name:>17} {'a node':>9}" for name in ("layout", "figure", "layout computed")))
    for wanted in GROWTH:
        tree = tree_of(shape, wanted // 2, 2, ("short",), 1)
        nodes = len(arrange(tree, "en").boxes)
        contenders = growing(tree, max(3, min(ROUNDS, 2000 // nodes)))
        for _ in range(contenders[0].rounds):
            for contender in contenders:
                contender.measure()
        best = [min(contender.times) for contender in contenders]
        print(f"  {nodes:6d}" + "".join(f"{ms:14.2f} ms {ms * 1000 / nodes:6.1f} µs" for ms in best))


def growing(tree: DecisionTree, rounds: int) -> list[Contender]:
    """Return what is timed for a tree: its layout, and the figure of a case without and with it."""
    library = Library(trees={tree.id: (tree,)})
    told = "".join(f"  {question}: {answer}\n" for question, answer in way(tree))
    text = f"tree: {tree.id}\nid: bench\ndecided: 2024\nanswers:\n{told}"
    figure(text, library)
    return [
        Contender("layout", lambda: laid_out(tree), 1, rounds),
        Contender("figure", lambda: figures(text, library, nothing, 1), 1, rounds),
        Contender("layout computed", lambda: figures(text, library, layouts, 1), 1, rounds),
    ]


def way(tree: DecisionTree) -> list[tuple[str, str]]:
    """Return a way through a tree: at each question the answer that leads on to another question, if any does."""
    found = []
    node = tree.start
    while node in tree.questions:
        answers = tree.questions[node].answers
        answer = next((answer for answer in answers if answer.to in tree.questions), answers[0])
        found.append((node, answer.id))
        node = answer.to
    return found


def main() -> None:
    """Compare the blocks, then show how times grow."""
    if not shutil.which("dot"):
        raise SystemExit("make bench compares with Graphviz: install it first (apt-get install graphviz)")
    speak_as_the_blog()
    library, faults = read_library(ROOT / "content", "en")
    if any(fault.is_error for fault in faults):
        raise SystemExit("fix content/ first: make check")
    for tool in ("d2", "mmdc"):
        if not shutil.which(tool):
            print(f"{tool} is not installed and left out")
    for name, text in BLOCKS.items():
        compare(name, text, library)
    for shape in SHAPES:
        growth(shape)


if __name__ == "__main__":
    main()
