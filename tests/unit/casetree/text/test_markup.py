"""Text is escaped by its type, and markup is put together, never changed."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from casetree.text.markup import (
    NOTHING,
    Markup,
    attribute,
    document,
    element,
    fill,
    join,
    plain,
    preformatted,
    raw_text,
    series,
    text,
)

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))


@given(WORDS)
def test_any_text_comes_back_from_the_element_it_stands_in(words):
    made = element("p", attribute("title", words), text(words))
    read = fromstring(made)
    assert "".join(read.itertext()) == words == plain(text(words))
    assert read.get("title", "") == words
    assert not {"{", "}", "|"} & {*made}


def test_a_page_is_in_one_language_and_holds_its_head_and_body_as_they_are():
    made = document('e"n', [element("title", "", text("a < b"))], element("body", "", text("&")))
    assert made == '<!doctype html><html lang="e&quot;n"><title>a &lt; b</title><body>&amp;</body></html>'


def test_text_that_is_escaped_is_not_escaped_again():
    once = text("a < b")
    assert text(once) is once
    assert once + "<" == "a &lt; b&lt;"
    assert join([once, once], " & ") == "a &lt; b &amp; a &lt; b"
    assert fill("{one} & 100 %", one=once) == "a &lt; b &amp; 100 %"
    assert series(lambda row: " > ".join(row), [once, once]) == "a &lt; b &gt; a &lt; b"


@pytest.mark.parametrize(
    "made",
    [
        text("a"),
        text("<"),
        element("p"),
        text("a") + text("b"),
        text("a") + "b",
        join([]),
        fill("a"),
        preformatted("a\nb"),
        raw_text("style", "", "a{}"),
        series("".join, []),
        NOTHING,
        Markup("%s") % "<",
        "<" + text("a"),
    ],
)
def test_what_is_made_is_markup(made):
    assert type(made) is Markup


def test_a_template_takes_markup_as_it_is_and_escapes_text():
    shown = Environment(autoescape=True).from_string("{{ made }} {{ typed }}").render(made=element("b"), typed="<b>")
    assert shown == "<b></b> &lt;b&gt;"


def test_markup_is_not_changed_once_it_is_made():
    with pytest.raises(TypeError, match="made, not changed"):
        text("a").replace("a", "b")  # type: ignore[arg-type]  # that a type checker refuses it is the point


def test_other_things_cannot_be_put_after_markup():
    with pytest.raises(TypeError):
        text("a") + 1


@pytest.mark.parametrize("ending", ["</style>", "</STYLE", "<!--"])
def test_text_that_is_not_escaped_cannot_end_its_element(ending):
    with pytest.raises(ValueError, match="cannot stand in <style>"):
        raw_text("style", "", f"a{{}}{ending}")
