"""What is markup and what is text."""

from casetree.text.markup import NOTHING, text
from handover.html import html_of


def test_markup_is_read_as_it_is_and_nothing_is_an_empty_string():
    assert html_of(text("a < b")) == "a &lt; b"
    assert html_of(NOTHING) == html_of(None) == ""
