"""Diagnostics: lines as editors count them, messages in more than one language, and the order that they are told in."""

import pickle
from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Message, Source, enumerated, error, in_order, in_words, say, warning


def fault(line: str, column: int):
    """Return an error in the second of three lines."""
    return error("a-code", Source.of("a.md", f"first\n{line}\nthird").span(2, column), say("it is wrong"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("one\n", ("one", "")),
        ("one\r\ntwo\rthree\nfour", ("one", "two", "three", "four")),
        ("one\u2028still one\x85still one\x0c", ("one\u2028still one\x85still one\x0c",)),
    ],
)
def test_lines_are_counted_as_editors_count_them(text, lines):
    assert Source.of("a.md", text).lines == lines


@pytest.mark.parametrize(
    ("text", "column", "length"), [("  some words \n", 3, 10), ("\n", 1, 1), ("   \n", 1, 1), ("難民", 1, 2)]
)
def test_a_whole_line_is_pointed_at_without_the_space_around_it(text, column, length):
    span = Source.of("a.md", text).whole_line(1)
    assert (span.column, span.length) == (column, length)


def test_another_process_is_told_the_same():
    fault = say("there is no case `{case}`", case=say("{id}", id="a-1"))
    sent = pickle.loads(pickle.dumps(fault))
    assert (sent, in_words(sent, {"there is no case `{case}`": "`{case}`はない"})) == (fault, "`a-1`はない")


def test_diagnostics_stand_in_the_order_an_author_mends_in():
    one, other = Source.of("a.md", "x\ny\nz"), Source.of("b.md", "x")
    places = [other.span(1), one.span(10), one.span(2, 5), one.span(2, 1)]
    found = in_order(error("a-code", place, "it is wrong") for place in places)
    assert [(d.span.source.path, d.span.line, d.span.column) for d in found] == [
        ("a.md", 2, 1),
        ("a.md", 2, 5),
        ("a.md", 10, 1),
        ("b.md", 1, 1),
    ]


def test_what_was_found_twice_is_told_once():
    assert len(in_order([fault("x", 1), fault("x", 1), fault("x", 2)])) == 2


@pytest.mark.parametrize(
    ("lines", "told"), [([], "it is wrong"), ([3], "(1 more follows from this)"), ([1, 3], "(2 more follow from this)")]
)
def test_what_follows_from_another_fault_is_counted_alone(lines, told):
    one, other = Source.of("a.md", "x\ny\nz\nw"), Source.of("b.md", "x\ny")
    cause = replace(error("a-code", one.span(1), say("it is wrong")), explains=3)
    rest = [error("b-code", place, say("so")) for place in (one.span(4), other.span(1))]
    found = in_order([*(error("b-code", one.span(line), say("so")) for line in lines), cause, *rest])
    assert [(fault.code, fault.span.line) for fault in found] == [("a-code", 1), ("b-code", 4), ("b-code", 1)]
    assert found[0].message.endswith(told)
    assert in_order(found) == found


def test_a_warning_is_no_error():
    place = Source.of("a.md", "x").span(1)
    assert error("a-code", place, "it is wrong").is_error
    assert not warning("a-code", place, "it is odd").is_error


def test_a_message_is_told_in_another_language_with_the_values_of_the_first():
    message = say("{key} has {values}", key="`a`", values=enumerated(["`b`", "`c`", "`d`"], "or"))
    japanese = {"{key} has {values}": "{values}が {key} にあります。", "{before}, {word}": "{before}、{word}",
                "{before} or {word}": "{before}か{word}"}  # fmt: skip
    assert message == "`a` has `b`, `c` or `d`"
    assert in_words(message, japanese) == "`b`、`c`か`d`が `a` にあります。"


def test_what_a_language_has_no_sentence_for_is_told_in_english():
    assert in_words(say("{braces} stand as they are", braces="{x}"), {"other": "他"}) == "{x} stand as they are"


def test_a_text_that_nobody_said_is_told_as_it_is():
    assert in_words("words", {"words": "語"}) == "words"


def test_a_message_is_a_text_like_any_other():
    message = say("{count:,} answers", count=1234)
    assert isinstance(message, Message)
    assert message == "1,234 answers"
    assert not say("")
