"""References where Markdown does not look are told."""

import pytest

from pages import BLOCK, fault_in, pointed_at


@pytest.mark.parametrize(
    "text",
    ["<p>{case:outcome}</p>", '<p title="{case:outcome}">x</p>', "[x][1]\n\n[1]: https://example.org '{case:outcome}'"],
)
def test_a_reference_that_markdown_does_not_look_at_is_reported(text):
    fault = fault_in(f"{text}\n\n{BLOCK}")
    assert (fault.code, pointed_at(fault)) == ("case-reference-in-html", "{case:outcome}")


def test_a_citation_that_markdown_does_not_look_at_is_reported():
    assert fault_in("<p>As reported [@report].</p>").code == "case-reference-in-html"
