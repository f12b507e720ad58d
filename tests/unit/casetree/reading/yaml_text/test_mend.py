"""One run tells all mistakes whose mending is plain, each at its place, and none that follows from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.mend import load_all, read_again
from casetree.reading.yaml_text.nodes import Mapping, Scalar, Sequence
from casetree.reading.yaml_text.source import MAX_BLOCK_BYTES


def passage(text: str) -> Passage:
    return Passage(Source.of("post.md", text), text)


def told(faults: list[Diagnostic]) -> list[tuple[str, int, int]]:
    return sorted((fault.code, fault.span.line, fault.span.column) for fault in faults)


def plain(node: object) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text


def test_a_text_without_faults_is_read_as_it_is():
    node, faults = load_all(passage("a: b"))
    assert (plain(node), faults) == ({"a": "b"}, [])


def test_an_empty_text_is_no_fault():
    assert load_all(passage("# nothing\n")) == (None, [])


def test_every_slip_is_told_and_what_was_meant_is_read():
    text = "tree：steps\ntitle: a: b\nby:agency\npaths:\n\t- [x\nnote: @y\nc: 'it's'\n"
    node, faults = load_all(passage(text))
    assert told(faults) == [
        ("yaml-full-width-colon", 1, 5),
        ("yaml-missing-space", 3, 1),
        ("yaml-needs-quotes", 2, 8),
        ("yaml-needs-quotes", 6, 7),
        ("yaml-needs-quotes", 7, 8),
        ("yaml-tab", 5, 1),
        ("yaml-unclosed-bracket", 5, 4),
    ]
    assert plain(node) == {
        "tree": "steps",
        "title": "a: b",
        "by": "agency",
        "paths": [["x"]],
        "note": "@y",
        "c": "'it's'",
    }


def test_places_behind_a_mended_sign_are_those_of_the_file():
    node, _ = load_all(passage("a: {b：c, d：efg}"))
    assert isinstance(node, Mapping)
    inner = node.entries[0][1]
    assert isinstance(inner, Mapping)
    places = [(s.text, s.span.column, s.span.length) for entry in inner.entries for s in entry if isinstance(s, Scalar)]
    assert places == [("b", 5, 1), ("c", 7, 1), ("d", 10, 1), ("efg", 12, 3)]


def test_faults_that_do_not_stop_the_reading_are_told_once():
    _, faults = load_all(passage("a: 1\na: 2\nb：c\n"))
    assert told(faults) == [("yaml-duplicate-key", 2, 1), ("yaml-full-width-colon", 3, 2)]


@pytest.mark.parametrize("text", ["a: [", "a: {b: [\n", "? {a: b}\n: c", "x\n", "a: {b}\n", "a:\n  b: c\n  - d\n"])
def test_where_the_mending_is_not_plain_reading_ends(text):
    node, faults = load_all(passage(text))
    assert node is None or isinstance(node, Scalar)
    assert len(faults) <= 1


def test_what_follows_from_a_mended_line_is_not_told():
    node, faults = load_all(passage("a: 'b' c, {d\ne: [f\n"))
    assert node is not None
    assert [fault.span.line for fault in faults] == [1, 2]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: ［en: a, ja: b］\n", "yaml-full-width-bracket"),
        ("a: 'b\n  c' d\ne: f\n", "yaml-unclosed-quote"),
        ('a: "b\\q"\n', "yaml-bad-escape"),
        ("a: 1\n---\nb: 2\n", "yaml-second-document"),
        ("a: &b c\n", "yaml-anchor-or-tag"),
        ("a: [b}\n", "yaml-unclosed-bracket"),
        ("a: b]]\nc: [d]]\n", "yaml-stray-bracket"),
        ("- a\n-b: c\n", "yaml-missing-space"),
        ("a:\n  - b: 1\n  c: 2\n", "yaml-bad-indent"),
        ("a:\n    - b: 1\n  - c: 2\n", "yaml-bad-indent"),
    ],
)
def test_a_single_slip_is_one_fault(text, code):
    _, faults = load_all(passage(text))
    assert [fault.code for fault in faults] == [code]


def test_a_text_that_was_meant_as_keys_is_read_again():
    node, _ = load_all(passage("answers:\n  a：yes\n  b:no\n  c = x\n"))
    assert isinstance(node, Mapping)
    text = node.entries[0][1]
    assert isinstance(text, Scalar)
    again, faults = read_again(text)
    assert plain(again) == {"a": "yes", "b": "no", "c": "x"}
    assert [(fault.span.line, fault.span.column) for fault in faults] == [(2, 4), (3, 3), (4, 5)]


@pytest.mark.parametrize(("text", "count"), [("some words", 0), ("a：b\n  more words", 1), ("- a：b", 1)])
def test_a_text_that_holds_more_than_keys_is_left_alone(text, count):
    node, _ = load_all(passage(f"k:\n  {text}\n"))
    assert isinstance(node, Mapping)
    value = node.entries[0][1]
    value = value.items[0] if isinstance(value, Sequence) else value
    assert isinstance(value, Scalar)
    assert len(read_again(value)[1]) == count


def test_a_long_text_is_read_once():
    text = f"# {'x' * 120_000}\na: 1\nb：c\nd：e\n"
    node, faults = load_all(passage(text), MAX_BLOCK_BYTES)
    assert node is None
    assert len(faults) == 1


SIGNS = [*":：-'\"[]{},、｛｝#&*!%@`\\=|?>", "a", "yes", "難民", "---", "<<"]
YAML_LIKE = st.lists(st.sampled_from([*SIGNS, " ", "\t", "　", "\n", "\n  ", ": ", "- "]), max_size=30).map("".join)


@given(YAML_LIKE)
def test_any_text_gives_places_inside_it_and_no_fault_twice(text):
    place = passage(text)
    _, faults = load_all(place)
    for fault in faults:
        assert 1 <= fault.span.line <= len(place.source.lines)
        assert 1 <= fault.span.column <= len(fault.span.text) + 1
        assert fault.message
        assert fault.help
    assert len({(f.code, f.span.line, f.span.column) for f in faults}) == len(faults)
