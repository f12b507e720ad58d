"""What is written for other programs; that they can read it is looked at in tests/sitecheck/files/check_exports.py."""

from __future__ import annotations

import json
from pathlib import Path

from casetree.exporting.tree_export import as_dot, as_json, as_mermaid
from casetree.law.versions import difference
from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree
from reading import ODD, content_library

ROOT = Path(__file__).parents[4]
TREES = [version for versions in content_library().trees.values() for version in versions]


def test_mermaid_has_one_line_for_each_node_and_each_answer() -> None:
    for tree in TREES:
        lines = as_mermaid(tree, "en").splitlines()
        arrows = [line for line in lines if " -->|" in line]
        nodes = [line for line in lines if '["' in line]
        assert len(arrows) == sum(len(question.answers) for question in tree.questions.values())
        assert len(nodes) == len(tree.questions) + len(tree.outcomes)


def test_signs_of_mermaid_are_written_by_their_number() -> None:
    text = as_mermaid(ODD, "en")
    assert 'n1["Is “it” #60;b#62;so#60;#47;b#62;#59; or #35;1 #124; #91;not#93;' in text
    assert '-->|"a”b#124;c"|' in text
    assert "<script>" not in text


def test_dot_has_ids_for_names_and_the_words_of_a_language() -> None:
    tree = next(tree for tree in TREES if (tree.id, tree.law) == ("refugee-recognition", "2024-06-10"))
    assert '"reason" -> "complementary" [label="No"];' in as_dot(tree, "en")
    assert '"reason" -> "complementary" [label="いいえ"];' in as_dot(tree, "ja")
    assert '"graph" [shape=box, label="1. First line\\nsecond line"];' in as_dot(ODD, "en")


def test_json_says_all_that_a_tree_says_so_that_reading_it_gives_the_tree_again() -> None:
    for tree in [*TREES, ODD]:
        written = json.loads(as_json(tree))
        assert (written.pop("tree"), written.pop("in-force-from")) == (tree.id, tree.law)
        assert written.pop("in-force-until", None) == (tree.until and tree.until.isoformat())
        text = json.dumps(written, ensure_ascii=False)  # JSON is YAML
        site = {id: source for other in TREES for id, source in other.sources.items()}
        known = content_library().sources
        again, faults = read_tree(Passage(Source.of("x", text), text), tree.id, tree.law, {**known, **site}, "en")
        assert again is not None, faults
        assert difference(tree, again).is_empty
        assert again.questions == tree.questions


def test_blanks_are_left_out() -> None:
    assert "null" not in as_json(ODD)
    assert ': ""' not in as_json(ODD)
