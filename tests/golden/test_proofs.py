"""The pages of what was tried say what their data says, and the threat model names tests that there are."""

from __future__ import annotations

import re
import runpy
import sys
from datetime import date

import pytest

from building import ROOT
from golden import assert_golden

sys.path.insert(0, str(ROOT / "tools"))

from proofs import DATA, FIGURES, NEEDED, PAGES, SECTIONS, is_number, rows, written

ROWS = [(name, row) for name, of_file in rows().items() for row in of_file]
TEST = re.compile(r"(tests/\S+?\.py)::(test_\w+)")


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_say_what_the_data_says(page: str, is_rewriting: bool) -> None:
    assert_golden(written(page, rows()), PAGES[page], is_rewriting)


def test_every_file_of_the_data_has_a_heading() -> None:
    assert {path.name for path in DATA.iterdir()} <= {f"{name}.yaml" for name in SECTIONS}


@pytest.mark.parametrize(("name", "row"), ROWS, ids=[f"{name}: {row['what'][:40]}" for name, row in ROWS])
def test_a_row_says_what_how_and_when_in_both_languages(name: str, row: dict[str, str]) -> None:
    figures = {figure for figure in FIGURES if figure in row}
    assert all(row.get(key) for key in NEEDED)
    assert row.keys() <= {*NEEDED, *FIGURES, *(f"{figure}_ja" for figure in figures)}
    worded = {figure for figure in figures if not is_number(row[figure])}
    assert {f"{figure}_ja" for figure in worded} == {key for key in row if key.removesuffix("_ja") in FIGURES} - {
        *FIGURES
    }
    date.fromisoformat(row["date"])


def test_every_test_that_is_named_as_a_proof_is_there() -> None:
    texts = [(ROOT / "SECURITY.md").read_text(encoding="utf-8"), *(row["command"] for _, row in ROWS)]
    named = {found for text in texts for found in TEST.findall(text)}
    assert named
    for file, test in sorted(named):
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file} has no {test}"
    files = {file for text in texts for file in re.findall(r"tests/[\w/]+\.py", text)}
    assert [file for file in sorted(files) if not (ROOT / file).is_file()] == []


def test_the_threat_model_says_whether_there_is_an_address_for_reports() -> None:
    has_address = bool(runpy.run_path(str(ROOT / "pelicanconf.py"))["CONTACT"])
    says_none = "There is no address for reports yet" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    assert has_address != says_none


def test_what_was_not_counted_is_told() -> None:
    row = {
        "what": "a|b",
        "what_ja": "甲",
        "how": "by\n eye",
        "how_ja": "目\n視",
        "command": "make x",
        "date": "2026-11-29",
    }
    assert "- **a|b.** by eye 29 November 2026. Nothing was counted.\n" in written("en", {"security": [row]})
    assert "- **甲。** 目視2026年11月29日。数えていません。\n" in written("ja", {"security": [row]})
    assert "| a\\|b | by eye | `make x` | not counted | not counted | not counted | 2026-11-29 |" in written(
        "docs", {"security": [row]}
    )
    counted = {**row, "runs": "30 minutes", "runs_ja": "30分", "found": "2"}
    assert "29 November 2026. Runs: 30 minutes. Faults found: 2.\n" in written("en", {"security": [counted]})
    assert "2026年11月29日。実行：30分。見つかった誤り：2。" in written("ja", {"security": [counted]})
