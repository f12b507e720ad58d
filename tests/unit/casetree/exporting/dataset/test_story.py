"""A case as the tables tell it has its blocks, and its decisions in the order of time."""

from dataclasses import replace

from casetree.exporting.dataset.case_rows import end_rows
from pages import PARTED, story


def test_its_decisions_stand_with_their_blocks_in_the_order_of_time():
    told = story(*PARTED)
    assert told.id == "one"
    assert [block.case.id for block in told.blocks] == ["one", "second"]
    assert [(decision.part, block.case.id) for decision, block in told.decisions()] == [
        ("one", "one"),
        ("second", "second"),
    ]


def test_a_decision_of_a_part_that_could_not_be_read_is_left_out():
    told = replace(story(*PARTED), parts=())
    assert [decision.part for decision, _ in told.decisions()] == ["one"]
    assert [row["part"] for row in end_rows(told)] == ["one"]
