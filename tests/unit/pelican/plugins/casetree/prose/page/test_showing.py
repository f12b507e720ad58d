"""A case as a page shows it: ids that no other has there, and blocks that cannot stand where they stand."""

import pytest

from pages import AGAIN, BLOCK, HEADER, case, fault_in, figures, indented, pages_of, pointed_at, post
from reading import library_of


def test_the_nth_showing_numbers_every_id():
    pages = pages_of({"a.md": post(case("one"), AGAIN, AGAIN)})
    assert figures(pages, "a.md") == ["case-one", "case-one--2", "case-one--3"]
    second = pages.soup("a.md").select("figure.case")[1]
    own = {str(element["id"]) for element in second.select("[id]")}
    assert {"one--danger--2", "one--tie--2", "one--allowed--2"} <= own
    assert {id for id in own if not id.startswith("one--")} == {
        "case-one--2.title",
        "case-one--2.steps",
        "case-one--2.after",
    }


NUMBERED_TREE = """
title: Numbered
start: 2
questions:
  2: {ask: Is it so?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""

CLASHING = [
    [case("a"), case("case-a"), "```case\ncase: a\n```", "```case\ncase: case-a\n```"],
    [case("a"), case("b"), "```case\ncompare: [a, b]\n```", case("a-and-b"), "```case\ncompare: [a, b]\n```"],
    ["```case\ntree: steps\n```", case("tree-steps"), "```case\ntree: steps\n```", "```case\ncase: tree-steps\n```"],
    [case("one"), AGAIN, "```case\ncase: one\nlaw: 2020-01-01\n```", AGAIN],
]


@pytest.mark.parametrize("blocks", CLASHING)
def test_no_two_ids_of_a_page_are_equal(blocks):
    pages = pages_of({"page.md": post(*blocks)})
    assert pages.faults == []
    ids = [str(element["id"]) for element in pages.soup("page.md").select("[id]")]
    assert len(pages.soup("page.md").select("figure.case")) == len(blocks)
    assert sorted(ids) == sorted(set(ids))


def test_a_showing_passes_over_a_number_that_a_node_has_taken():
    odd = library_of({"2000-01-01": NUMBERED_TREE}, id="odd")
    block = "```case\nid: {}\ntree: odd\ndecided: 2010\nbasis: inferred\nanswers: {{2: yes}}\n```"
    pages = pages_of({"a.md": post(block.format("x"), block.format("case-x"), "```case\ncase: x\n```")}, odd)
    assert pages.faults == []
    assert figures(pages, "a.md") == ["case-x", "case-case-x", "case-x--3"]
    assert pages.soup("a.md").find(id="case-x--2").name == "li", "the node `2` of the case `case-x`"


def test_links_inside_a_figure_lead_to_its_own_ids():
    pages = pages_of({"a.md": post(case("one"), AGAIN)})
    for figure in pages.soup("a.md").select("figure.case"):
        own = {str(element["id"]) for element in figure.select("[id]")} | {figure["id"]}
        assert {link["href"].lstrip("#") for link in figure.select("a[href^='#']")} <= own
        assert set(figure.svg["aria-labelledby"].split()) <= own


# Blocks in the wrong place -----------------------------------------------------------------------


def test_an_unclosed_block_is_reported_and_the_post_goes_on():
    pages = pages_of({"post.md": f"{HEADER}```case\ntree: steps\n\nThe post goes on.\n\n{case('one')}"})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-unclosed-fence", 4, "```case")
    page = pages.soup("post.md")
    assert page.select_one("figure.case-faulty + p").text == "The post goes on."
    assert page.select_one("figure#case-one")


@pytest.mark.parametrize("mark", ["```", "~~~"])
def test_the_help_for_an_unclosed_block_shows_what_closes_it(mark):
    assert f"a line with {mark} under" in fault_in(f"> {mark}case\n> tree: steps").help


@pytest.mark.parametrize(
    "text", [f"See.[^1]\n\n[^1]: Words.\n\n{indented(BLOCK, '    ')}", indented(BLOCK, "    ", "See.[^1]\n\n[^1]: ")]
)
def test_a_block_in_a_footnote_is_reported(text):
    fault = fault_in(text)
    assert (fault.code, pointed_at(fault)) == ("case-in-footnote", "```case")


def test_a_misplaced_block_is_said_once_even_where_it_is_faulty_too():
    assert fault_in("```case\ntree: nowhere").code == "case-unclosed-fence"


# Titles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("field", ["nope", "", "parting"])
def test_a_reference_in_a_title_that_says_nothing_is_pointed_at(field):
    fault = fault_in(case("one", f"title: How it ended, {{case:{field}}}\n"))
    assert (fault.is_error, fault.span.line, pointed_at(fault)) == (True, 6, f"{{case:{field}}}")


def test_a_reference_in_a_title_is_to_the_case_at_hand_and_needs_no_id():
    pages = pages_of({"a.md": post(case("one", "title: 'Ended: {case:outcome}'\n"), case("two"))})
    assert pages.faults == []
    assert "Ended: Allowed to stay" in pages.soup("a.md").select_one("#case-one .case-title").text


def test_what_a_note_beside_the_title_says_is_no_part_of_it():
    assert pages_of({"a.md": post(case("one", "title: T\nnote: 'See {case:nope}'\n"))}).faults == []
