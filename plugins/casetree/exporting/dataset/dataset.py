"""All tables of a site: the rows of each, made from its cases and trees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casetree.exporting.dataset.case_rows import (
    answer_rows,
    case_row,
    citation_rows,
    decision_rows,
    effect_rows,
    end_rows,
    part_rows,
)
from casetree.exporting.dataset.change_rows import change_rows
from casetree.exporting.dataset.columns import Row
from casetree.exporting.dataset.source_rows import Sources
from casetree.exporting.dataset.story import Story
from casetree.exporting.dataset.tree_rows import outcome_rows, question_rows, tree_row
from casetree.nouns.model import DecisionTree


def rows_of(
    stories: Iterable[Story], trees: Iterable[tuple[DecisionTree, str]], sources: Sources
) -> Mapping[str, list[Row]]:
    """Return the rows of each table by its name, but for those of sources, which are known when all have been cited.

    `trees` are all versions with the addresses of their pages.
    """
    told, versions = [*stories], [*trees]
    return {
        "trees": [tree_row(tree, sources, page) for tree, page in versions],
        "questions": [row for tree, _ in versions for row in question_rows(tree, sources)],
        "outcomes": [row for tree, _ in versions for row in outcome_rows(tree, sources)],
        "cases": [case_row(story) for story in told],
        "parts": [row for story in told for row in part_rows(story)],
        "decisions": [row for story in told for row in decision_rows(story)],
        "effects": [row for story in told for row in effect_rows(story)],
        "answers": [row for story in told for row in answer_rows(story)],
        "citations": [row for story in told for row in citation_rows(story, sources)],
        "ends": [row for story in told for row in end_rows(story)],
        "changes": change_rows(told),
    }
