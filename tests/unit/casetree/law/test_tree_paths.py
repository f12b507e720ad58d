"""One line for each path; more than a person would read are only counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from casetree.law.tree_paths import MAX_PATHS, count_paths, tell_paths
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree
from golden import assert_golden
from reading import content_library

ROOT = Path(__file__).parents[4]
GOLDEN = ROOT / "tests" / "fixtures" / "paths"
TREES = content_library().trees


def read(text: str, law: str = "2000-01-01") -> DecisionTree:
    tree, faults = read_tree(Passage(Source.of(law, text), text), "example", law, {}, "en")
    assert tree is not None, faults
    return tree


def ladder(length: int) -> str:
    lines = [f"  q{n}: {{ask: x, answers: {{yes: q{n + 1}, no: q{n + 1}}}}}" for n in range(length)]
    last = f"  q{length}: {{ask: x, answers: {{yes: good, no: bad}}}}"
    return "\n".join(["title: T", "start: q0", "questions:", *lines, last, "outcomes: {good: G, bad: B}\n"])


@pytest.mark.parametrize("tree", TREES)
def test_an_amendment_shows_as_the_paths_that_changed(tree: str, is_rewriting: bool) -> None:
    assert_golden("\n".join(tell_paths(TREES[tree])) + "\n", GOLDEN / f"{tree}.txt", is_rewriting)


def test_every_file_of_paths_is_of_a_tree() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(TREES)


def test_new_paths_and_those_that_are_gone_are_marked() -> None:
    before = read(ladder(0))
    after = read(ladder(0).replace("yes: good, no: bad", "yes: good, no: good, x: {label: X, to: bad}"), "2010-01-01")
    assert list(tell_paths([before, after])) == [
        "example 2000-01-01: 2 paths",
        "  q0=yes → good",
        "  q0=no → bad",
        "example 2010-01-01: 3 paths; 2 new, 1 gone",
        "  q0=yes → good",
        "+ q0=no → good",
        "+ q0=x → bad",
        "- q0=no → bad",
    ]


def test_paths_are_counted_over_the_graph_and_listed_up_to_a_limit() -> None:
    deep = read(ladder(290))
    assert count_paths(deep) == 2**291
    assert next(tell_paths([read(ladder(8))])).startswith(f"example 2000-01-01: {MAX_PATHS + 12} paths, more than")
    assert len(list(tell_paths([deep, read(ladder(2), "2010-01-01")]))) == 1 + 1 + 8


def test_law_that_is_only_expected_says_so() -> None:
    assert next(tell_paths([read("status: expected\n" + ladder(0))])) == "example 2000-01-01 (expected): 2 paths"
