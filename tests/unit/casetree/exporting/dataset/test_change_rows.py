"""The changes come from the dates that posts and corrections state, the newest first."""

from dataclasses import replace
from datetime import date

from casetree.exporting.dataset.change_rows import change_rows
from pages import BLOCK, story


def test_a_case_is_added_changed_and_corrected_the_newest_first():
    block = BLOCK.replace(
        "decided:", "corrected: [{date: 2026-12-01, text: {en: A date was wrong., ja: 日付の誤り}}]\ndecided:"
    )
    told = replace(story(block), modified=date(2026, 11, 25))
    assert [(row["date"], row["change"], row.get("text_en")) for row in change_rows([told])] == [
        ("2026-12-01", "corrected", "A date was wrong."),
        ("2026-11-25", "changed", None),
        ("2026-11-22", "added", None),
    ]


def test_a_case_whose_post_has_no_date_has_no_change():
    assert change_rows([replace(story(BLOCK), posted=None)]) == []
