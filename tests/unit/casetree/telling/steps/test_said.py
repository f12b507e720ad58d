"""Who answered what at a step: parties that agree, and are as sure, share a line."""

from __future__ import annotations

from told import AGENCY, COURT, all_told, block, figure, step

LATER = "  - {by: court, name: High Court, decided: 2022, effect: upheld, cite: press, answers: {danger: %s}}\n"


def lines(later: str, language: str = "en") -> list[str]:
    return all_told(
        step(figure(block(AGENCY, COURT, LATER % later), language), "danger"), ":scope > p:is(.said, [data-by])"
    )


def test_parties_that_agree_share_a_line_and_all_courts_are_named_together():
    assert lines("yes") == ["Both courts: Yes (stated)", "The agency: No (stated)"]
    assert lines("yes", "ja") == ["両裁判所：はい（明記）", "入管庁：いいえ（明記）"]


def test_parties_that_are_not_equally_sure_have_lines_of_their_own():
    assert lines("{answer: yes, basis: inferred}")[:2] == ["High Court: Yes (our reading)", "The agency: No (stated)"]


def test_a_note_in_a_shared_line_says_whose_it_is():
    assert lines("{answer: yes, note: He was named.}")[0] == "Both courts: Yes (stated) High Court: He was named."


def test_a_shared_line_names_all_who_share_it_to_programs():
    found = step(figure(block(AGENCY, COURT, LATER % "yes")), "danger")
    assert [p["data-by"] for p in found.select("p[data-by]")] == ["court-2 court", "agency"]
