"""Cases, trees, walks and terms as the search finds them."""

from __future__ import annotations

from handover.pages import FoundPage
from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.found_pages import found_pages


def found(posts: dict[str, str], title: str = "A title") -> dict[str, FoundPage]:
    """Return them by address."""
    site = pages_of(posts).site
    told = CasesInWords(site.library)
    made = [*found_pages(site, told, lambda file, language: f"{title} {language}" if title else "")]
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def test_a_case_is_found_by_its_end_its_stages_its_facts_and_what_was_asked() -> None:
    block = BLOCK.replace("decided:", "facts: {nationality: {en: Syria, ja: シリア}, ground: Faith}\ndecided:")
    pages = found({"one.md": HEADER + block})
    english, japanese = pages["cases/one/"], pages["ja/cases/one/"]
    assert (english.title, english.kind, english.summary) == ("A title en", "case", "The agency, 2010")
    assert all(words in english.text for words in ("Syria", "Faith", "Is there a danger?", "Is there a tie?", "Steps"))
    assert "シリア" in japanese.text
    assert english.case is not None
    assert english.case.id == "one"


def test_a_case_of_a_post_that_is_not_published_is_not_found() -> None:
    assert "cases/one/" not in found({"one.md": HEADER + BLOCK}, title="")
    assert "cases/one/" not in found({"one.md": "Status: draft\n" + HEADER + BLOCK})


def test_a_tree_and_the_walk_through_it_are_found_by_their_questions_and_outcomes() -> None:
    pages = found({})
    tree, walk = pages["trees/steps/"], pages["trees/steps/walk/"]
    assert (tree.kind, walk.kind, tree.title, walk.title) == ("tree", "walk", "Steps", "Steps")
    assert all("Is there a new tie?" in page.text and "Not recognised" in page.text for page in (tree, walk))
    assert walk.summary == "Is there a danger?"
    assert "認定" in pages["ja/trees/steps/"].text
