"""What an author typed for Markdown, and Markdown left in the text."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.typed import check_definitions, check_notes, left_as_typed


def told(words: str) -> list[str]:
    place = Source.of("post.md", words).span(1)
    return [fault.code for fault in left_as_typed(words, lambda _: place)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("so [@act", "post-unread-citation"),
        ("so [@act p. 3] it says", "post-unread-citation"),
        ("so［@act］", "post-full-width-sign"),
        ("so [@act］", "post-full-width-sign"),
        ("so [see @act, p. 3]", "post-unread-citation"),
        ("so [ @act ]", "post-unread-citation"),
        ("so [-@act]", "post-unread-citation"),
        ("so [see -@act, p. 3]", "post-unread-citation"),
        ("as @sankei-2024-04-25 says", "post-unread-citation"),
        ("so [^1]", "post-missing-note"),
        ("so [^ 1]", "post-missing-note"),
        ("so ^[a note within the line]", "post-missing-note"),
        ("so ^[a note with a ", "post-missing-note"),
        ("so ［^1］", "post-full-width-sign"),
        ("｛ case：outcome ｝", "post-full-width-sign"),
        ("\n＃ 見出し", "post-full-width-sign"),
        ("\n＃＃見出し", "post-full-width-sign"),
        ("\n＊　項目", "post-full-width-sign"),
        ("\n＞ 引用", "post-full-width-sign"),
        ("\n｜ a ｜ b ｜\n｜---｜---｜", "post-full-width-sign"),
        ("｀code｀", "post-full-width-sign"),
        ("！［図］（images/x.png）", "post-full-width-sign"),
        ("［題］({filename}x.md)", "post-full-width-sign"),
        ("[words][label]", "post-unread-link"),
        ("＜b＞重要＜／b＞", "post-full-width-sign"),
        ("一行目＜br＞", "post-full-width-sign"),
        ("[words] (/posts/one/)", "post-unread-link"),
        ("(words)[/posts/one/]", "post-unread-link"),
    ],
)
def test_what_is_left_is_told_once(words, code):
    assert told(words) == [code]


@pytest.mark.parametrize(
    "words",
    [
        "a@b.org, [sic], (3) and [3] (so the court)",
        "原告［男性］（当時三〇歳）",
        "［注］（第三条）",
        "\n＃１の判決",
        "\x00＃ not at the beginning of a line",
        "気温は－ 三度",
        "｛その一｝",
        "＜a＞は原告、＜b 争点＞は争点を示す",
        "甲［1］［2］",
        "@someone wrote, from a@b-c.org, at https://example.org/@some-body",
    ],
)
def test_what_is_meant_as_it_stands_is_no_fault(words):
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "code", "help"),
    [
        ("\nｈｔｔｐｓ：／／example.org/", "post-full-width-sign", "type ordinary signs: `https://example.org/`"),
        ("see http：//example.org/ｂ", "post-full-width-sign", "type ordinary signs: `http://example.org/b`"),
        ("[a](<https://example.org/", "post-unread-link", "write `[words](address)`"),
        ("[a]({filename}a.md and", "post-unread-link", "write `[words](address)`"),
    ],
)
def test_an_address_that_nobody_can_follow_is_told(words, code, help):
    place = Source.of("post.md", "").span(1)
    assert [(fault.code, fault.help) for fault in left_as_typed(words, lambda _: place)] == [(code, help)]


@pytest.mark.parametrize("line", ["　> 引用", " 　- 項目", "　## 見出し", "　1. 項目"])
def test_a_full_width_space_before_a_sign_is_told(line):
    source = Source.of("post.md", line)
    written = line.strip()
    [fault] = left_as_typed(f"\n{written}", lambda words: source.span(1, line.index(words) + 1))
    assert (fault.code, fault.help) == ("post-full-width-sign", "remove it")
    assert [*left_as_typed(f"\n{written}", lambda words: Source.of("post.md", written).span(1))] == []


def test_the_ordinary_form_is_named():
    place = Source.of("post.md", "").span(1)
    [fault] = left_as_typed("\n－　［案］", lambda _: place)
    assert fault.help == "type ordinary signs: `- [案]`"


def test_a_note_that_nothing_refers_to_is_a_warning():
    place = Source.of("post.md", "").span(1)
    [fault] = check_notes(["a", "b"], ["a"], lambda _: place)
    assert (fault.code, fault.is_error) == ("post-unused-note", False)


def test_a_citation_that_gives_a_link_its_address_is_told():
    place = Source.of("post.md", "").span(1)
    assert [fault.code for fault in check_definitions(["act", "@act"], lambda _: place)] == ["post-unread-citation"]


def test_an_address_of_mail_in_brackets_is_no_citation():
    assert told("write to [me: a@example.org] or [a@example.org]") == []
