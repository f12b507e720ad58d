"""The rules that are made for the values of a catalogue."""

import re

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.pages.catalogue.catalogue import Catalogue
from pelican.plugins.casetree.pages.catalogue.filters import rules

HOSTILE = BLOCK.replace("decided:", "facts: {nationality: '} * { display: none } /*'}\ndecided:")


def test_each_value_has_a_rule_and_no_word_of_an_author_is_in_any() -> None:
    catalogue = Catalogue(pages_of({"one.md": HEADER + HOSTILE}).site.wholes(), "en")
    codes = {each.code for facet in catalogue.facets.values() for each in facet}
    written = rules(catalogue)
    shape = r'\.filters:has\(\[value="(\w\d+)"\]:checked\) ~ \.results > \.rows > li\.(\w\d+) \{ --(\w): initial; \}\n'
    assert re.sub(shape, "", written) == ""
    found = re.findall(shape, written)
    assert {code for code, _, _ in found} == codes
    assert all(code == row and code[0] == letter for code, row, letter in found)


def test_no_case_needs_no_rule() -> None:
    assert rules(Catalogue([], "en")) == ""
