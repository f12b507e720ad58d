"""What is said of a drawing to somebody who hears nothing else of it."""

from __future__ import annotations

import pytest

from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from told import AGENCY, COURT, block, traced


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            block(AGENCY, COURT),
            "Three questions were answered. The court, 2021 – Refusal quashed; on the tree its answers lead to "
            "“Recognised”, which is not a court’s to decide. "
            "Also drawn: the agency; they part at step 1.",
        ),
        (
            block(
                "  - {by: agency, decided: 2020-03, outcome: allowed, cite: press, answers: {danger: undisclosed}}\n"
            ),
            "One answer is assumed. The agency, March 2020 – Allowed to stay. The questions can "
            "be answered in 3 ways that fit what is known.",
        ),
        (
            block(AGENCY, "  - {by: review, decided: 2020-06, effect: upheld, cite: press}\n"),
            "How the questions were answered is not known. The review, June 2020 – Request for review dismissed: "
            "the refusal stands (“Not recognised”). Also drawn: "
            "the agency.",
        ),
        (
            "tree: example\nid: a\nby: author\nanswers: {danger: no, stay: yes}",
            "The argument answers two questions. The author argues for “Allowed to stay”.",
        ),
        (
            "tree: example\nid: a\nby: author\nanswers: {danger: no}",
            "The argument answers one question. The author argues, and stops at “Is there a tie?”",
        ),
        (
            block("  - {by: court, decided: pending, answers: {danger: pending}}\n"),
            "No question has been decided yet. The court – Not decided yet. The questions can be answered in "
            "7 ways that fit what is known.",
        ),
    ],
)
def test_the_title_of_a_drawing_says_what_has_to_be_known(text, title):
    assert summarise(Voice(traced(text), words_for("en"))) == title
