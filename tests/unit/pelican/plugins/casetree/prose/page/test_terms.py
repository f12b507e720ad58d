"""A post links the first mention of each term, and shows a term in full where it asks for that."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import CitedSource, Text
from casetree.text.markup import post_address
from pages import EXTENSIONS, HEADER, LIBRARY, pages_of, pointed_at
from pelican.plugins.casetree.prose.convert import convert, in_feed, markdown_for, without_figures
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from reading import terms

SOURCES = {
    id: CitedSource(id=id, title=Text({"en": f"The {id}"}), span=Source.of("", "").span(1)) for id in ("annex", "press")
}
WITH_SOURCES = replace(LIBRARY, sources=SOURCES)


def shown(text, header=HEADER):
    return pages_of({"post.md": header + text}, WITH_SOURCES, terms=terms())


def linked(pages):
    return [link.text for link in pages.soup("post.md").select("a.term-link")]


def test_the_first_mention_of_a_term_is_linked_and_its_note_stands_at_the_end():
    pages = shown("A refugee is told of refugee recognition. A refugee again.\n")
    assert pages.faults == []
    assert linked(pages) == ["refugee", "refugee recognition"]
    notes = pages.soup("post.md").select_one(".term-notes")
    assert [note["id"] for note in notes.select("[popover]")] == ["term.refugee", "term.recognition"]
    assert pages.site.shown["post.md"].terms == {"refugee", "recognition"}
    assert pages.site.shown["post.md"].sheets == {"terms"}


def test_the_notes_stand_before_the_sources():
    main = shown("A refugee [@annex].\n").soup("post.md")
    assert [each["class"][0] for each in main.select(".term-notes, .post-sources")] == ["term-notes", "post-sources"]


@pytest.mark.parametrize(
    "text",
    [
        "## A refugee\n",
        "[a refugee](https://example.org/)\n",
        "`refugee`\n",
        "> A refugee.\n",
        "| A refugee | of |\n|---|---|\n| refugee | a |\n",
        'Words <q>refugee</q>\n\n<p lang="fr">refugee</p>\n',
        "A word.[^1]\n\n[^1]: A refugee.\n",
        "Words of detention.\n",
    ],
)
def test_what_is_no_prose_of_the_author_is_left_alone(text):
    assert linked(shown(text)) == []


def test_a_term_that_the_post_shows_in_full_is_not_linked():
    pages = shown("A refugee.\n\n```term\nterm: refugee\n```\n")
    assert linked(pages) == []
    assert pages.soup("post.md").select_one("figure.term")["data-term"] == "refugee"
    assert [source.id for source in pages.site.shown["post.md"].cited] == ["annex"]


def test_a_header_can_say_which_terms_are_not_linked():
    text = "A refugee, refugee recognition.\n"
    assert linked(shown(text, HEADER.replace("\n\n", "\nUnlinked: refugee\n\n"))) == ["refugee recognition"]
    assert linked(shown(text, HEADER.replace("\n\n", "\nUnlinked: all\n\n"))) == []


def test_a_header_that_names_no_term_is_told():
    pages = shown("A refugee.\n", HEADER.replace("\n\n", "\nUnlinked: refuge\n\n"))
    assert pages.codes == ["term-unknown"]
    assert pointed_at(pages.faults[0]) == "refuge"


def test_a_block_in_a_footnote_is_told():
    assert shown("A word.[^1]\n\n[^1]: Note.\n\n    ```term\n    term: refugee\n    ```\n").codes == [
        "case-in-footnote"
    ]


def test_a_term_that_is_shown_twice_has_two_ids():
    block = "```term\nterm: refugee\n```\n"
    figures = shown(f"{block}\n{block}").soup("post.md").select("figure.term")
    assert [figure["id"] for figure in figures] == ["term-refugee", "term-refugee--2"]


def test_a_language_without_a_glossary_links_nothing():
    header = HEADER.replace("\n\n", "\nLang: fr\n\n")
    assert linked(shown("A refugee.\n", header)) == []


def test_a_feed_and_a_summary_carry_the_words_alone():
    site = shown("A refugee.\n\n```term\nterm: recognition\n```\n").site
    md = markdown_for({"extensions": EXTENSIONS}, Page(site.posts["post.md"], site, Figures(site.library)))
    assert "popovertarget" in convert(md)
    fed = in_feed(md, post_address("post.md"))
    assert "<p>A refugee.</p>" in fed
    assert 'data-term="recognition"' in fed
    assert "popover" not in fed
    assert without_figures(md).startswith("<p>A refugee.</p>")
    assert "popover" not in without_figures(md)
