"""Tables say how a cell is aligned by a class, and can be reached."""

import pytest


@pytest.mark.parametrize(("columns", "index"), [(1, None), (3, None), (4, "0"), (9, "0")])
def test_a_table_that_may_be_too_wide_for_a_phone_is_reached_by_keyboard(typeset, columns, index):
    row = "a|" * columns
    [table] = typeset(f"|{row}\n|{'-|' * columns}\n|{row}\n").select("table")
    assert table.get("tabindex") == index


def test_alignment_is_a_class_and_nothing_else(typeset):
    main = typeset("|a|b|c|d|\n|-|:-|-:|:-:|\n|1|2|3|4|")
    assert [(cell.text, cell.attrs) for cell in main.select("td")] == [
        ("1", {}),
        ("2", {"class": ["align-left"]}),
        ("3", {"class": ["align-right"]}),
        ("4", {"class": ["align-center"]}),
    ]
    assert main.select_one("th:last-child").attrs == {"class": ["align-center"]}
