"""What a searched page finds is what soupsieve finds, in the same order."""

from __future__ import annotations

import pytest
import soupsieve

from building import Built
from searched import SearchedPage

SELECTORS = (
    *("a", "*", "#text", "LI", "main a[href]", "figure.case svg text", "ol.case-steps li:not(.compared)", "[lang=ja]"),
    *(":is(h1, h2)", "a:is([href^=http], .cite)", "li:has(> a)", "p + p", "p ~ figure", "svg :is(rect, path), title"),
    *("nav > ul > li:first-child", "a[rel~=tag], link[rel=alternate][type]", ".case.case-tree, .no-such-class"),
    *("html:root", "main :not(a, span)"),
)


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_finds_the_same_below_a_page_and_below_its_parts(sample_site: Built, selector: str) -> None:
    found = 0
    for page in [*sample_site.pages.values()][::4]:
        assert isinstance(page, SearchedPage)
        for part in (page, *page.find_all(["main", "figure", "nav"])):
            meant = soupsieve.select(selector, part)
            assert [*map(id, part.select(selector))] == [*map(id, meant)]
            assert part.select_one(selector) is (meant[0] if meant else None)
            found += len(meant)
    assert found
