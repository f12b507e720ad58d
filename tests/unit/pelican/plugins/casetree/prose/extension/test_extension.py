"""The extension beside others, alone, and with any text."""

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from pages import BLOCK, HEADER, page_for, pages_of
from pelican.plugins.casetree.prose.convert import convert_whole

NAMED = BLOCK.replace("tree:", "id: one\ntree:")


def test_a_bare_markdown_object_needs_no_other_extension():
    assert BeautifulSoup(convert_whole(page_for(NAMED), []), "html.parser").select_one("figure#case-one")


PIECES = [
    "```",
    "````",
    "~~~",
    "case",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "[^1]: ",
    "| ",
    "<!--",
    "-->",
    "tree: steps",
    ": ",
    "{case:",
    "{law}",
    "*a*",
    "outcome",
    "}",
    "`",
    "<b>",
    "難",
    "\x02",
    "\ufeff",
    "---\n",
    "Title: x\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_text_breaks_the_conversion_and_every_fault_points_into_the_file(text):
    pages = pages_of({"post.md": HEADER + text})
    lines = (HEADER + text).split("\n")
    for fault in pages.faults:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column <= len(lines[fault.span.line - 1]) + 1
