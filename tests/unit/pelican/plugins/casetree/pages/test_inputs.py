"""What a page of a case or a tree shows never changes unless a digest of what it is made from does."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from casetree.nouns.library import Library
from pages import BLOCK, CITING, HEADER, LATER_TREE, LIBRARY, PART, TREE, counts_in, pages_of
from pelican.plugins.casetree.pages.cases.case_page import case_pages
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.catalogue.catalogue_page import catalogue_pages
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.tree_page import tree_pages
from pelican.plugins.casetree.pages.trees.walk_page import walk_pages
from reading import ROWS, library_of, table

POSTS = {
    "one.md": HEADER + BLOCK,
    "second.md": HEADER + PART,
    "three.md": f"{HEADER}Prose.\n\n{CITING}\n\nMore prose.\n",
}


OFFICIAL = library_of(
    {"2000-01-01": TREE + 'official: [{label: "{data:figures:recognised:2020} people", cite: []}]\n'}, id="steps"
)
"""With an official figure beside its counts."""


def made(posts: Mapping[str, str] = POSTS, library: Library = LIBRARY, rows: str = ROWS) -> dict[str, DataPage]:
    """Return the pages of cases and trees, by address."""
    pages = pages_of(posts, library, {"figures": table(rows)})
    told = CasesInWords(pages.site.library)
    found = [
        *case_pages(pages.site, pages.figures, told),
        *catalogue_pages(pages.site, told),
        *tree_pages(pages.site, told, counts_in(pages.site)),
        *walk_pages(pages.site, told, counts_in(pages.site)),
    ]
    return {page.address: page for page in found}


def inputs(page: DataPage) -> Mapping[str, str]:
    """Return what a page is made from; for one that tells by itself nothing but its language."""
    return {"language": page.language, **(page.inputs() if page.inputs else {})}


def trees(one: str, other: str = LATER_TREE) -> Library:
    """Return a library with another tree."""
    return library_of({"2000-01-01": one, "2020-01-01": other}, id="steps")


def with_post(name: str, before: str, after: str) -> dict[str, str]:
    """Return the posts with one of them edited."""
    assert before in POSTS[name]
    return POSTS | {name: POSTS[name].replace(before, after)}


EDITS = {
    "another answer": made(with_post("one.md", "tie: no", "tie: yes")),
    "another day": made(with_post("one.md", "decided: 2010", "decided: 2011")),
    "another answer in a part": made(with_post("second.md", "tie: yes", "tie: no")),
    "a source of a block": made(with_post("three.md", "title: A report", "title: Another report")),
    "a draft": made(with_post("one.md", "Date:", "Status: draft\nDate:")),
    "a part in a draft": made(with_post("second.md", "Date:", "Status: draft\nDate:")),
    "no part": made({name: text for name, text in POSTS.items() if name != "second.md"}),
    "a new case": made(POSTS | {"four.md": HEADER + BLOCK}),
    "another file": made({name.replace("three", "four"): text for name, text in POSTS.items()}),
    "another label in a tree": made(library=trees(TREE.replace("Is there a danger?", "Was there a danger?"))),
    "another label in the later tree": made(library=trees(TREE, LATER_TREE.replace("new tie", "newer tie"))),
    "another language": made(library=replace(LIBRARY, default_language="ja")),
    "a later version": made(
        library=library_of({"2000-01-01": TREE, "2020-01-01": LATER_TREE, "2025-01-01": TREE}, id="steps")
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_pages_that_differ_are_made_from_what_differs(edit):
    before, after = made(), EDITS[edit]
    changed = 0
    for address in before.keys() & after.keys():
        one, other = before[address], after[address]
        if (one.values, one.template) != (other.values, other.template):
            changed += 1
            assert inputs(one) != inputs(other), address
    assert changed


def test_a_number_that_a_page_takes_from_a_table_is_part_of_what_it_is_made_from():
    posts = {"one.md": HEADER + BLOCK}
    before, after = made(posts, OFFICIAL), made(posts, OFFICIAL, ROWS.replace(",47,", ",48,"))
    address = "trees/steps/"
    assert before[address].values != after[address].values
    assert inputs(before[address]) != inputs(after[address])


def test_the_prose_around_a_case_changes_no_page_of_it():
    before, after = made(), made(with_post("three.md", "Prose.", "Other prose."))
    assert {address: inputs(page) for address, page in before.items()} == {
        address: inputs(page) for address, page in after.items()
    }


def test_a_case_changes_only_its_own_page_and_those_that_list_or_count_it():
    after = EDITS["a source of a block"]
    changed = {address for address, page in made().items() if inputs(page) != inputs(after[address])}
    assert {address for address in changed if not address.startswith(("ja/", "catalogue/"))} == {
        *("cases/", "cases/three/"),
        *("trees/steps/", "trees/steps/2000-01-01/", "trees/steps/2020-01-01/"),
        *(address for address in changed if "/walk/" in address and not address.startswith("ja/")),
    }
    walks = {address for address in changed if "/walk/" in address}
    assert 0 < len(walks) < sum("/walk/" in address for address in after)


def test_a_list_of_the_catalogue_changes_with_its_cases_alone():
    posts = POSTS | {"four.md": HEADER + BLOCK.replace("decided: 2010", "decided: 2011\nfacts: {nationality: Syria}")}
    before = made(posts)
    after = made(posts | {"one.md": POSTS["one.md"].replace("tie: no", "tie: yes")})
    lists = {address for address in before if address.startswith("catalogue/")}
    same = {address for address in lists & after.keys() if inputs(before[address]) == inputs(after[address])}
    assert same == {f"catalogue/{value}/" for value in ("nationality/syria", "year/2011")} | {
        address for address in same if before[address].values.rows == after[address].values.rows
    }
    assert "catalogue/year/2010/" in lists - same
