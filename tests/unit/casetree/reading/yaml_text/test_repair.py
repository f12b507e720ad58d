"""One run tells all slips that are plain, each at its place, and none that follows from another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Scalar, Sequence
from casetree.reading.yaml_text.repair import load_all, read_again


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
        "c": "it's",
    }


def test_places_after_a_corrected_sign_are_those_of_the_file():
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
def test_where_it_is_not_plain_what_was_meant_nothing_is_read(text):
    node, faults = load_all(passage(text))
    assert node is None or isinstance(node, Scalar)
    assert len(faults) <= 1


def test_what_follows_from_a_corrected_line_is_not_told():
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


def test_a_long_text_is_read_again_only_so_often():
    faulty = "".join(f"a{n}: b\nc{n}：d\n" for n in range(20)) + "e: f\n"
    short, long = (load_all(passage(f"# {'x' * length}\n{faulty}"))[1] for length in (0, 200_000))
    assert {fault.code for fault in (*short, *long)} == {"yaml-full-width-colon"}
    assert 1 < len(long) < len(short) == 20


def test_a_slip_far_down_a_long_tree_is_told_with_the_lines_around_it():
    questions = "".join(f"  q{n}:\n    ask: Q\n    answers: {{yes: q{n + 1}, no: end}}\n" for n in range(300))
    text = f"questions:\n{questions}".replace("q200, no: end}", "q200, no：end").replace("  q250:", "  q250")
    node, faults = load_all(passage(text))
    assert told(faults) == [
        ("yaml-full-width-colon", 601, 28),
        ("yaml-missing-colon", 752, 3),
        ("yaml-unclosed-bracket", 601, 14),
    ]
    assert isinstance(node, Mapping)


def test_what_a_parser_had_not_yet_met_is_told_too():
    _, faults = load_all(passage("tree: !steps\nid = x\n"))
    assert told(faults) == [("yaml-anchor-or-tag", 1, 7), ("yaml-missing-colon", 2, 4)]


def test_where_one_line_stands_wrong_it_moves_alone_and_reading_goes_on():
    node, faults = load_all(passage("a:\n  b: 1\n c: 2\n  d: 3\n"))
    assert told(faults) == [("yaml-bad-indent", 3, 2)]
    assert node is not None
    assert plain(node) == {"a": {"b": "1", "c": "2", "d": "3"}}


def test_where_several_lines_would_have_to_move_the_rest_is_told_and_nothing_is_read():
    node, faults = load_all(passage("a: 1\n  b: 2\n  c: 3\nd：4\n"))
    assert node is None
    assert told(faults) == [("yaml-bad-indent", 2, 3), ("yaml-full-width-colon", 4, 2)]


def test_a_key_without_its_value_does_not_hide_other_slips():
    node, faults = load_all(passage("a: {two words, b: c}\nd：e\n"))
    assert node is None
    assert told(faults) == [("yaml-full-width-colon", 2, 2), ("yaml-missing-colon", 1, 5)]


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
