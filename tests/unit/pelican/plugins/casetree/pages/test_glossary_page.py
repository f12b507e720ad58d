"""The page of terms has each of them in the order of its language, with what uses it."""

from pages import HEADER, pages_of, status
from pelican.plugins.casetree.pages.glossary_page import glossary_pages
from reading import TERMS, terms

JAPANESE = HEADER.replace("Date:", "Lang: ja\nDate:")
POSTS = {"one.md": f"{HEADER}A refugee.\n", "one.ja.md": f"{JAPANESE}難民と難民認定。\n"}


def pages(posts=None, text=TERMS):
    return glossary_pages(pages_of(posts or POSTS, terms=terms(text)).site)


def test_each_language_has_its_page_in_its_own_order():
    english, japanese = pages()
    assert (english.address, japanese.address) == ("glossary/", "ja/glossary/")
    assert [term.short for term in english.values.terms] == ["detention", "refugee", "refugee recognition"]
    assert [term.short for term in japanese.values.terms] == ["難民", "収容", "難民認定"]  # the first has a reading


def test_a_term_names_the_published_posts_of_the_language_that_use_it():
    english, japanese = pages()
    assert {term.id: term.posts for term in japanese.values.terms} == {
        "term-refugee": ("one.ja.md",),
        "term-detention": (),
        "term-recognition": ("one.ja.md",),
    }
    assert english.posts == ("one.md",)
    assert glossary_pages(pages_of({"a.md": f"{status('draft')}A refugee.\n"}, terms=terms()).site)[0].posts == ()


def test_a_term_names_the_trees_that_use_it():
    text = TERMS.replace("en: refugee recognition", "en: tie")
    [term] = [term for term in pages(text=text)[0].values.terms if term.short == "tie"]
    assert term.trees == (("Steps", "trees/steps/"),)


def test_without_a_glossary_the_page_is_empty():
    assert [page.values.terms for page in glossary_pages(pages_of(POSTS).site)] == [(), ()]


def test_the_page_is_made_anew_where_a_term_or_what_uses_it_changes():
    before = pages()[0].inputs()
    assert before == pages()[0].inputs()
    assert before["terms"] != pages(text=TERMS.replace("The decision.", "A decision."))[0].inputs()["terms"]
    other = pages({"one.md": f"{HEADER}Refugee recognition.\n"})[0].inputs()
    assert before["uses"] != other["uses"]
