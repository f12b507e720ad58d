"""Quotes and dashes of prose: those of its language, the same as in a figure, whatever stands around them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from casetree.text.punctuation import printed


def typeset(text: str, language: str = "en") -> Tag:
    """Convert a text as a post in a language."""
    md = Markdown(extensions=["extra", "meta", "sane_lists", "typesetting"])
    html = md.convert(f"Title: x\nLang: {language}\n\n{text}")
    body = BeautifulSoup(f"<main>{html}</main>", "html.parser").main
    assert body
    return body


def words(text: str, language: str = "en") -> str:
    return typeset(text, language).text.strip()


@pytest.mark.parametrize(
    ("typed", "english", "japanese"),
    [
        ('He said "yes".', "He said “yes”.", "He said 「yes」."),
        ('"**Bold**" at the start', "“Bold” at the start", "「Bold」 at the start"),
        ("the court's words, the '90s", "the court’s words, the ’90s", "the court’s words, the ’90s"),
        ("2019--2023", "2019–2023", "2019–2023"),
        ("one --- two", "one — two", "one —— two"),
        ("and so on...", "and so on…", "and so on…"),
        ('`"code" --` stays', '"code" -- stays', '"code" -- stays'),
    ],
)
def test_quotes_and_dashes_are_those_of_the_language(typed: str, english: str, japanese: str) -> None:
    assert words(typed) == english
    assert words(typed, "ja") == japanese


def test_japanese_quotes_alternate_because_there_are_no_spaces_to_go_by() -> None:
    assert words('結果は"認定"です。', "ja") == "結果は「認定」です。"
    assert words('- "**認定**"と"不認定"\n- "保留"', "ja").split("\n") == ["「認定」と「不認定」", "「保留」"]


def test_an_address_and_a_raw_tag_keep_their_quotes() -> None:
    main = typeset('[x](https://example.org/a--b "it\'s")\n\n<p title="a -- b">raw</p>')
    assert main.a["href"] == "https://example.org/a--b"
    assert main.select_one("p[title]")["title"] == "a -- b"


def test_a_summary_which_has_no_header_is_set_like_its_post() -> None:
    md = Markdown(extensions=["extra", "meta", "typesetting"])
    md.convert("Title: x\nLang: ja\n\nText.")
    assert "結果は「認定」" in md.reset().convert('結果は"認定"')


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('*"Yes"* and "*no*"', "“Yes” and “no”"),
        ('"[A link](x.html)"', "“A link”"),
        ('"<b>Raw</b>" and <b>"raw"</b>', "“Raw” and “raw”"),
        ('"`code`" -- and', "“code” – and"),
        ('"One"  \n"two"', "“One”\n“two”"),
        ("it's *the court*'s", "it’s the court’s"),
        ("> \"Quoted\"\n> 'twice'", "“Quoted”\n‘twice’"),
    ],
)
def test_what_is_emphasised_makes_no_difference(typed: str, set_: str) -> None:
    assert words(typed) == set_


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('Try <code>--as "x"</code> -- now', 'Try --as "x" – now'),
        ('<kbd>"</kbd> and "<samp>--</samp>"', '" and “--”'),
        ('<code>"<b>--</b>"</code> --', '"--" –'),
        ("See https://example.org/a--b -- there", "See https://example.org/a--b – there"),
        ('[`a--b`](x.html) and "c"', "a--b and “c”"),
        ("<https://example.org/a--b>", "https://example.org/a--b"),
        ('See "https://example.org/a--b?x=it\'s".', "See “https://example.org/a--b?x=it's”."),
        ("www.example.org/a---b -- a--b@example.org", "www.example.org/a---b – a--b@example.org"),
        (r"\"so\" and \'so\' -- \"so", '"so" and \'so\' – "so'),
        ("one\\-\\-two", "one--two"),
    ],
)
def test_code_and_addresses_stay_as_they_are(typed: str, kept: str) -> None:
    assert words(typed) == kept


@given(
    st.lists(st.sampled_from(["a", "b1", "9", " ", '"', "'", "--", "...", "(", ")", "é", "難", ",", "."]), max_size=12)
)
@pytest.mark.parametrize("language", ["en", "ja", "fr"])
def test_the_same_words_are_set_alike_in_prose_and_in_a_figure(language: str, pieces: list[str]) -> None:
    typed = " ".join(("x" + "".join(pieces) + "y").split())
    assert words(typed, language) == printed(typed, language)
