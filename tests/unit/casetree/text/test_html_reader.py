"""Two parsers read HTML, a fast one what is XML too, and say the same of it."""

from collections.abc import Mapping
from xml.etree.ElementTree import ParseError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.text import html_reader
from casetree.text.html_reader import read, sentence_of, words_of
from casetree.text.markup import attribute, element, empty, join, text


class _Told:
    """Keeps what it is told; words that come in pieces are one."""

    def __init__(self) -> None:
        self.all: list[tuple[str, object]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.all.append((tag, dict(attributes)))

    def end(self, tag: str) -> None:
        self.all.append(("/", tag))

    def data(self, words: str) -> None:
        before = self.all.pop()[1] if self.all and self.all[-1][0] == "words" else ""
        self.all.append(("words", f"{before}{words}"))


def told_by(parser: str, html: str) -> list[tuple[str, object]]:
    target = _Told()
    getattr(html_reader, parser)(html, target)
    return target.all


WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=20)
PIECES = st.recursive(
    WORDS.map(text) | st.sampled_from([empty("br", ""), text("&"), text("{")]),
    lambda inner: st.builds(
        lambda tag, title, parts: element(tag, attribute("title", title), *parts),
        st.sampled_from(["p", "span", "svg", "h2", "em"]),
        WORDS,
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@given(st.lists(PIECES, max_size=4))
def test_both_parsers_tell_the_same_of_what_we_write(pieces):
    html = str(join(pieces))
    [_, *told, _] = told_by("_read_xml", html)
    assert told == told_by("_read_html", html)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>One</p><figure><svg><title>t</title><text>box</text></svg><p>said</p></figure>", "One said"),
        ("<li>one</li><li>two</li><p>re<b>cog</b>nised</p>", "one two recognised"),
        ("a&nbsp;b&ndash;c&hellip; &copy; &#8211;", "a b–c… © –"),
        ("one <svg><svg>no</svg>no</svg> two <svg/>three <!-- <svg> --> four", "one two three four"),
        ("<P>One<P>Two<BR>three <b>four", "One Two three four"),
        ("<![CDATA[no]]>yes <!-- no --> <? no ?> too", "yes too"),
        ("2 < 3 & 4 > 1", "2 < 3 & 4 > 1"),
        ("<script>if (a < b) no()</script>yes", "yes"),
        ("</b>one</p> two", "one two"),
        ("<img alt=x src=y>one<br/>two", "one two"),
        ("", ""),
    ],
)
def test_words_of_a_page_are_those_that_a_reader_sees(html, words):
    assert words_of(html) == words


def test_words_of_a_sentence_run_together_as_they_are_written():
    assert sentence_of("<p>(<span>a</span>)<b>b</b></p>\n<p>c</p>") == "(a)b c"
    for plain in (" a title\n here ", "a > b", "題 名"):
        assert sentence_of(plain) == sentence_of(f"<p>{plain}</p>")


def test_a_target_hears_everything_once_where_the_first_parser_gives_up():
    with pytest.raises(ParseError):
        told_by("_read_xml", "<p>one<br>")
    assert read("<p>one<br>", _Told).all == [("p", {}), ("words", "one"), ("br", {}), ("/", "br")]


def test_an_element_that_cannot_end_is_not_ended_twice():
    told = read("<p>one</br>two<br>three", _Told)
    assert [each for each in told.all if each == ("/", "br")] == [("/", "br")]
