"""A term is shown with its names, what it means and where that comes from."""

from bs4 import BeautifulSoup

from casetree.figures.citations import Numbering
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import CitedSource, Text
from casetree.text.markup import element, text
from reading import terms
from terms.showing import compose, mention, notes, told_sources

SOURCES = {
    id: CitedSource(id=id, title=Text({"en": f"The {id}"}), url="https://example.org/", span=Source.of("", "").span(1))
    for id in ("annex", "press")
}


def soup(markup):
    return BeautifulSoup(str(markup), "html.parser")


def test_in_full_it_has_both_names_and_tells_the_page_of_its_sources():
    numbering = Numbering()
    origin = element("p", "", text("From: there"))
    figure = soup(compose(terms()["refugee"], "en", sources=SOURCES, numbering=numbering, origin=origin)).figure
    assert (figure["id"], figure["data-term"]) == ("term-refugee", "refugee")
    assert figure.figcaption.text == "refugee 難民 (なんみん)"
    assert figure.dfn.text == "refugee"
    assert [p.text for p in figure.select("p")] == [
        "Somebody who fits the definition.",
        "Source: The annex, Art. 2",
        "From: there",
    ]
    assert numbering.places == {1: ["term-refugee.source-1"]}
    assert figure.select_one("span[id]")["id"] == "term-refugee.source-1"


def test_a_second_showing_has_ids_of_its_own():
    figure = soup(compose(terms()["refugee"], "ja", sources=SOURCES, numbering=Numbering(), number=2)).figure
    assert figure["id"] == "term-refugee--2"
    assert figure.figcaption.text == "難民（なんみん） refugee"


def test_a_mention_is_a_link_and_a_button_that_says_what_it_shows():
    made = soup(mention(terms()["refugee"], "Refugees", "en", "glossary/"))
    assert (made.a.text, made.a["href"]) == ("Refugees", "{filename}/glossary/#term-refugee")
    assert (made.button["popovertarget"], made.button["type"]) == ("term.refugee", "button")
    assert made.button["aria-label"] == "Definition of “refugee”"
    assert made.button.text == ""


def test_notes_are_shown_by_their_buttons_and_stand_together():
    made = soup(notes(terms().values(), "en", SOURCES, "glossary/"))
    shown = made.select_one(".term-notes").select("div[popover]")
    assert [note["id"] for note in shown] == ["term.refugee", "term.recognition", "term.detention"]
    assert shown[1].select_one(".term-source").text == "Source: The annex; The press"
    assert shown[0].select_one(".term-more a")["href"] == "{filename}/glossary/#term-refugee"


def test_without_a_mention_there_are_no_notes():
    assert notes([], "en", SOURCES, "glossary/") == ""


def test_a_source_that_nobody_declares_is_left_out():
    assert soup(told_sources(terms()["recognition"], "en", {"press": SOURCES["press"]})).text == "Source: The press"
