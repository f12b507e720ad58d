"""The rules that are made for the values of a catalogue."""

import re

from casetree.nouns.library import Library
from pages import BLOCK, HEADER, site_in
from pelican.plugins.casetree.pages.catalogue.catalogue import Catalogue
from pelican.plugins.casetree.pages.catalogue.filters import rules

HOSTILE = BLOCK.replace("decided:", "facts: {nationality: '} * { display: none } /*'}\ndecided:")


SHAPE = r'\.filters:has\(\[value="(\w\d+)"\]:checked\) ~ \.results(?: > \.rows > li\.(\w\d+))? \{ --(\w): initial; \}\n'


def test_each_value_has_a_rule_and_no_word_of_an_author_is_in_any() -> None:
    found, codes = rules_of({"one.md": HEADER + HOSTILE, "two.md": HEADER + BLOCK.replace("id: a", "id: b")})
    assert {code for code, _, _ in found} == codes
    assert all(code == (row or code) and code[0] == letter for code, row, letter in found)
    assert any(row for _, row, _ in found)


def test_a_value_that_all_rows_have_is_taken_back_for_the_list_alone() -> None:
    found, codes = rules_of({"one.md": HEADER + BLOCK})
    assert [(code, row) for code, row, _ in found] == [
        (code, "") for code in sorted(codes, key=lambda code: "engaytlo".index(code[0]))
    ]


def rules_of(posts: dict[str, str]) -> tuple[list[tuple[str, str, str]], set[str]]:
    """Return the code, the code of the rows and the letter of each rule, and the codes of all values."""
    catalogue = Catalogue(site_in(posts).wholes(), Library())
    written = rules(catalogue)
    assert re.sub(SHAPE, "", written) == ""
    codes = {each.code for facet in catalogue.facets.values() for each in facet}
    return re.findall(SHAPE, written), codes


def test_no_case_needs_no_rule() -> None:
    assert rules(Catalogue([], Library())) == ""
