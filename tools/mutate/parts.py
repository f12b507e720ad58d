"""What is mutated, and the tests that have to notice: those of the modules, then the laws that speak of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some modules, and their tests."""

    modules: tuple[str, ...]
    """Files or folders, from the root of the project."""

    tests: tuple[str, ...]
    """What is run first: it is quick. `OWN` stands for the test module of the changed module."""

    laws: tuple[str, ...] = ()
    """What is run where those notice nothing."""

    sample: int = 0
    """So many mutants are tried, drawn by chance; all where it is 0."""

    goal: int = 90
    """So many of a hundred are to be noticed."""


OWN = "(own)"

_LAW = "tests/laws/test_law_of_a_date.py"
_OF_CONTENT = f"--deselect={_LAW}::test_each_node_of_every_tree_says_how_sure_it_is_and_what_is_sure_has_a_source"
"""It asks the trees of the site, not the code."""

_WALKING, _LAYOUTS = "tests/unit/casetree/walking", "tests/unit/casetree/drawing/layouts"

_DRAWING = "tests/laws/test_drawing_laws.py"
_OF_PLACES = (
    f"{_DRAWING}::test_no_badge_covers_another_badge_or_any_word",
    f"{_DRAWING}::test_every_line_that_ends_in_the_unknown_or_comes_from_it_has_its_question_mark",
)
"""The others ask how lines and boxes look, which no layout says."""

PARTS: Mapping[str, Part] = {
    "walk": Part(
        modules=("plugins/casetree/walking/walk.py",),
        tests=(f"{_WALKING}/test_walk.py", f"{_WALKING}/test_pipeline.py", "tests/unit/casetree/law/test_law.py"),
        laws=("tests/laws/test_walk_laws.py", _LAW, _OF_CONTENT),
    ),
    "ways": Part(
        modules=("plugins/casetree/walking/ways.py",),
        tests=(f"{_WALKING}/test_ways.py", f"{_WALKING}/test_walk.py"),
        laws=("tests/laws/test_walk_laws.py",),
    ),
    "law": Part(
        modules=("plugins/casetree/law/law.py",),
        tests=("tests/unit/casetree/law/test_law.py", f"{_WALKING}/test_pipeline.py"),
        laws=(_LAW, _OF_CONTENT),
    ),
    "binding": Part(
        modules=("plugins/casetree/walking/binding.py",),
        tests=(f"{_WALKING}/test_binding.py", f"{_WALKING}/test_pipeline.py"),
        laws=(_LAW, _OF_CONTENT),
    ),
    "store": Part(
        modules=tuple(
            f"plugins/keeping/{name}.py" for name in ("code", "cores", "data", "digests", "setting", "sources", "store")
        ),
        tests=(OWN,),
        laws=("tests/unit/keeping", "--ignore=tests/unit/keeping/home"),
    ),
    "layout": Part(
        modules=("plugins/casetree/drawing/layouts",),
        tests=("tests/golden/test_drawings.py", OWN),
        laws=(_LAYOUTS, *_OF_PLACES),
        sample=400,
        goal=80,
    ),
}
