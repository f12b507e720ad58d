"""A post's header is read as Python-Markdown reads it, with the place of each value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from casetree.nouns.diagnostics import Source, Span
from pelican.plugins.casetree.posts.headers.header import Header, read_header


def header(text: str) -> Header:
    return read_header(Source.of("post.md", text))


def shown(span: Span) -> str:
    """Return the characters that a span covers."""
    return span.text[span.column - 1 : span.column - 1 + span.length]


@pytest.mark.parametrize(
    ("text", "values", "length"),
    [
        ("Title: One\nLang: ja\n\nText", {"title": "One", "lang": "ja"}, 3),
        ("---\nTitle: One\n---\nText", {"title": "One"}, 3),
        ("---\nTitle: One\n...\nText", {"title": "One"}, 3),
        ("--- # a comment\nTitle: One\n\nText", {"title": "One"}, 3),
        ("Title: One\nText without a blank line", {"title": "One"}, 1),
        ("Title: One\n    in two lines\n\nText", {"title": "One in two lines"}, 3),
        ("Title: One\n  not in two lines\n\nText", {"title": "One"}, 1),
        ("   Title:   One  \n\nText", {"title": "One"}, 2),
        ("TITLE: One\nSave-As: x.html\n\nText", {"title": "One", "save-as": "x.html"}, 3),
        ("Title: One: two\nTitle: Three\n\nText", {"title": "One: two"}, 3),
        ("Title:\n\nText", {"title": ""}, 2),
        ("Title：One\n\nText", {}, 0),
        ("    Title: One\n\nText", {}, 0),
        ("Words first.\nTitle: One\n\nText", {}, 0),
        ("\nTitle: One\n\nText", {}, 1),
        ("\ufeffTitle: One\n\nText", {"title": "One"}, 2),
        ("\ufeff---\nTitle: One\n---\nText", {"title": "One"}, 3),
        ("Title: One\r\nLang: ja\r\n\r\nText", {"title": "One", "lang": "ja"}, 3),
        ("Title: One", {"title": "One"}, 1),
        ("---", {}, 1),
        ("", {}, 1),
    ],
)
def test_keys_values_and_length(text, values, length):
    found = header(text)
    assert {key: value.text for key, value in found.values.items()} == values
    assert found.length == length


def test_each_value_and_key_knows_its_place():
    found = header("---\nTitle: One\nStatus:   draft  \n---\n").values["status"]
    assert (found.span.line, shown(found.span), shown(found.key_span)) == (3, "draft", "Status")


def test_what_is_not_there_has_a_default():
    assert header("Title: One\n").get("slug") == ""
    assert header("Title: One\n").get("slug", "one") == "one"


LINES = st.lists(
    st.sampled_from(
        [
            "Title: One",
            "a-b_c: d",
            "---",
            "...",
            "--- x",
            "",
            "  ",
            "    more",
            "  more",
            "   Key: x",
            "    Key: x",
            "words",
            "Key:",
            ":x",
            "Kéy: x",
            "- x: y",
        ]
    ),
    min_size=1,
    max_size=6,
)


@given(LINES)
def test_python_markdown_finds_the_same_keys(lines):
    text = "\n".join([*lines, "", "the end"])
    md = Markdown(extensions=["meta"])
    md.convert(text)
    assert list(header(text).values) == list(md.Meta)
    for key, value in header(text).values.items():
        joined = [" ".join(md.Meta[key][:count]).strip() for count in range(1, len(md.Meta[key]) + 1)]
        assert value.text in joined, "the first line of the key, and those that go on with it"


def test_a_key_that_comes_again_is_kept_apart_from_the_first():
    found = header("Corrected: one\nTitle: A\nCorrected: two\n    and more\n\nText")
    assert [value.text for value in found.all_of("corrected")] == ["one", "two and more"]
    assert [value.key for value in found.repeated] == ["Corrected"]
    assert found.all_of("slug") == ()
