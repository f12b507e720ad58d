"""A block becomes a figure where it stands, and its faults point into the file."""

import pytest

from pages import (
    BLOCK,
    EXTENSIONS,
    HEADER,
    PLACES,
    fault_in,
    indented,
    page_for,
    page_of,
    pages_of,
    pointed_at,
)
from pelican.plugins.casetree.prose.convert import convert_whole

NAMED = BLOCK.replace("tree:", "id: one\ntree:")


@pytest.mark.parametrize(("above", "first", "following", "css"), PLACES.values(), ids=PLACES)
def test_the_figure_stands_where_the_block_stood(above, first, following, css):
    page = page_of(f"{above}{indented(BLOCK, following, first)}\n\nThe end.")
    assert len(page.select("figure.case")) == 1
    assert len(page.select(css)) == 1
    assert page.select("p figure") == []
    assert page.select("pre, code") == []
    assert page.find_all("p")[-1].text == "The end."


@pytest.mark.parametrize(("above", "first", "following", "_"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("header", [HEADER, f"---\n{HEADER.strip()}\n---\n", "Title: A post\nDate: 2026\n    11\n\n"])
def test_a_fault_points_at_the_very_word_in_the_file(above, first, following, _, header):
    block = indented(BLOCK.replace("danger: yes", "danger: maybe"), following, first)
    text = f"{above}{block}\n\nThe end."
    fault = fault_in(text, header)
    assert (fault.code, pointed_at(fault)) == ("case-unknown-answer", "maybe")
    assert fault.span.line == (header + above).count("\n") + 4
    assert fault.span.text == (header + text).split("\n")[fault.span.line - 1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_move_no_place(end, mark):
    text = f"{HEADER}- item\n\n{indented(BLOCK.replace('steps', 'stepz'), '    ')}\n"
    pages = pages_of({"post.md": text.replace("\n", end)})
    [fault] = pages.faults
    assert (fault.span.line, fault.span.column, pointed_at(fault)) == (7, 11, "stepz")
    assert read_with_mark(mark + text) == (7, 11, "stepz")


def read_with_mark(text: str) -> tuple[int, int, str]:
    """Place a fault in a file's bytes, which may begin with a mark."""
    page = page_for(text.encode().decode("utf-8-sig"))
    convert_whole(page, EXTENSIONS)
    [fault] = page.faults
    return fault.span.line, fault.span.column, pointed_at(fault)


def test_a_post_without_a_header_is_counted_from_its_first_line():
    assert fault_in(BLOCK.replace("steps", "stepz"), header="").span.line == 2


def test_a_fault_stands_in_the_place_of_its_figure():
    pages = pages_of({"post.md": f"{HEADER}Before.\n{BLOCK.replace('steps', '<stepz>')}\nAfter."})
    page = pages.soup("post.md")
    figure = page.select_one("p + figure.case-faulty")
    assert figure.pre.code.text.splitlines()[:2] == [
        "error[case-unknown-tree]: there is no tree `<stepz>`",
        " --> post.md:6:7",
    ]
    assert figure.find_next_sibling("p").text == "After."


def test_all_errors_of_a_block_are_shown_in_its_place_and_warnings_only_reported():
    block = BLOCK.replace("danger: yes", "danger: maybe, tie2: no").replace("tree:", "by: agencyy\ntree:")
    pages = pages_of({"post.md": HEADER + block})
    shown = [pre.text.partition("]")[0] for pre in pages.soup("post.md").select("figure.case-faulty > pre")]
    assert sorted(shown) == sorted(f"error[{fault.code}" for fault in pages.faults if fault.is_error)
    assert "case-party-near-miss" in pages.codes


def test_several_blocks_of_a_post_become_several_figures_in_order():
    page = page_of(f"{NAMED}\n\nBetween.\n\n{NAMED.replace('one', 'two')}\n\n```\ncode\n```\n\n{BLOCK}")
    assert [figure["id"] for figure in page.select("figure")] == ["case-one", "case-two", "case-post"]
    assert page.select_one("pre code").text == "code\n"


def test_what_stands_between_blocks_is_left_as_it_was():
    page = page_of(f"One\ntwo.\n{NAMED}\nthree\n\n- four\n- five\n\n{BLOCK}\n## six")
    assert page.select_one("h2:not(figure h2)").text == "six"
    assert [item.text for item in page.select("ul:not(.case *) > li")][:2] == ["four", "five"]
    assert page.p.text == "One\ntwo."


def test_a_sample_stays_a_sample():
    page = page_of(f"````markdown\n{BLOCK}\n````")
    assert page.select("figure") == []
    assert page.code.text == BLOCK + "\n"


def test_a_comment_stays_a_comment():
    page = page_of(f"<!--\n{BLOCK}\n-->\n\nThe end.")
    assert page.select("figure") == []
    assert page.find_all("p")[-1].text == "The end."


def test_the_next_item_of_a_list_follows_its_block():
    page = page_of(f"- one\n\n{indented(BLOCK, '    ')}\n\n- two")
    assert len(page.select("main > ul > li")) == 2
    page = page_of(f"- one\n{indented(BLOCK, '    ', '-   ')}\n- two")
    assert page.select_one("main > ul > li").p is None, "a list without blank lines stays one"
    page = page_of(f"{indented(BLOCK, '    ', '-   ')}\n- two")
    assert [bool(item.figure) for item in page.select("main > ul > li")] == [True, False]


def test_a_block_in_a_table_is_reported():
    fault = fault_in("| a | b |\n|---|---|\n| 1 | ```case |")
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-in-table", 6, "```case")
