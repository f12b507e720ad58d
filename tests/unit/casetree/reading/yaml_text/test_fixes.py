"""What an author is told where YAML cannot be read: the slip, at its place, and what to type."""

import pytest

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.repair import load_all


def passage(text: str) -> Passage:
    return Passage(Source.of("tree.yaml", text), text)


def the_fault(text: str) -> Diagnostic:
    _, faults = load_all(passage(text))
    [fault] = faults
    return fault


REFUSED = [
    ("a: &x b", "yaml-anchor-or-tag", 1, 4),
    ("a: *x", "yaml-anchor-or-tag", 1, 4),
    ("a: !x b", "yaml-anchor-or-tag", 1, 4),
    ("a: !!int 5", "yaml-anchor-or-tag", 1, 4),
    ("- &x [a]", "yaml-anchor-or-tag", 1, 3),
    ("a: 1\n---\nb: 2", "yaml-second-document", 2, 1),
    ("[a]: b", "yaml-key-not-text", 1, 1),
    ("? {a: b}\n: c", "yaml-key-not-text", 1, 3),
    ("a: x\x00y", "yaml-control-character", 1, 5),
    ("a: 1\nb: \x1b[31m", "yaml-control-character", 2, 4),
    ("a: x\x85b: y", "yaml-control-character", 1, 5),
    ("a: x\u2028b: y", "yaml-control-character", 1, 5),
    ("a: x\u2029b: y", "yaml-control-character", 1, 5),
    ("a: \ud800", "yaml-control-character", 1, 4),
    ("a: \ufffe", "yaml-control-character", 1, 4),
    ("[" * 100_000, "yaml-too-deep", 1, 51),
    ("- " * 100_000, "yaml-too-deep", 1, 101),
    ("{a: " * 60_000, "yaml-too-deep", 1, 201),
    ("".join(f"{' ' * depth}a:\n" for depth in range(60)), "yaml-too-deep", 51, 51),
    # Brackets and quotes are reported where they open.
    ("a: [1, 2\nb: 3\n", "yaml-unclosed-bracket", 1, 4),
    ("a: {b: [c\nd: e\n", "yaml-unclosed-bracket", 1, 8),
    ("a: [b, c}\n", "yaml-unclosed-bracket", 1, 4),
    ("\n" * 1000 + "[", "yaml-unclosed-bracket", 1001, 1),
    ('a: 1\nb: "x\nc: d\n', "yaml-unclosed-quote", 2, 4),
    ("a: 'x\nb: it's\n", "yaml-unclosed-quote", 1, 4),
    ('a: "x\n---\n', "yaml-unclosed-quote", 1, 4),
    ("a: [1]]\n", "yaml-stray-bracket", 1, 7),
    ('a: "C:\\dir"\n', "yaml-bad-escape", 1, 4),
    ('a: "\\x4"\n', "yaml-bad-escape", 1, 4),
    # What a Japanese keyboard or a tab key types.
    ("tree: steps\nanswers：\n  a: yes\n", "yaml-full-width-colon", 2, 8),
    ("- by：agency\n  decided: 2024\n", "yaml-full-width-colon", 1, 5),
    ("a: {yes：b}\n", "yaml-full-width-colon", 1, 8),
    ("answers:\n　danger: yes\n", "yaml-ideographic-space", 2, 1),
    ("a: 1\nb:　2\n", "yaml-ideographic-space", 2, 3),
    ("tree　: steps\n", "yaml-ideographic-space", 1, 5),
    ("a: 1\n  　b: 2\n", "yaml-ideographic-space", 2, 3),
    ("answers:\n\tdanger: yes\n", "yaml-tab", 2, 1),
    # Colons and indentation.
    ("ask: Is it so: really?\n", "yaml-needs-quotes", 1, 6),
    ("- note: first: second\n", "yaml-needs-quotes", 1, 9),
    ("tree: steps\npaths\nlaw: x\n", "yaml-missing-colon", 2, 1),
    ("paths\nlaw: x\n", "yaml-missing-colon", 1, 1),
    ("tree: steps\ndecided:2024\n", "yaml-missing-space", 2, 1),
    ("a:\n  b: 1\n   c: 2\n", "yaml-bad-indent", 3, 4),
    ("a:\n  b: 1\n c: 2\n", "yaml-bad-indent", 3, 2),
    ("a: 1\n- b\n", "yaml-bad-indent", 2, 1),
    # What needs quotes.
    *((f"a: {sign}x\n", "yaml-needs-quotes", 1, 4) for sign in ("%", "@", "`", ">", ", ", "- ", "? ", "}")),
    ("%x\n", "yaml-needs-quotes", 1, 1),
    ("a: {b: @c}\n", "yaml-needs-quotes", 1, 8),
    ('note: "He said "no" twice"\n', "yaml-needs-quotes", 1, 17),
    ("note: 'it's'\n", "yaml-needs-quotes", 1, 11),
    ("title: [draft] Steps\n", "yaml-needs-quotes", 1, 16),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED, ids=[repr(row[0])[:40] for row in REFUSED])
def test_what_cannot_be_read_is_refused_at_the_authors_mistake(text, code, line, column):
    fault = the_fault(text)
    assert (fault.code, fault.span.line, fault.span.column) == (code, line, column)
    assert fault.help


@pytest.mark.parametrize("text", [row[0] for row in REFUSED])
def test_a_refusal_speaks_our_words_not_the_parsers(text):
    fault = the_fault(text)
    said = fault.message + fault.help
    assert not any(word in said for word in ("token", "scalar", "expected", "block mapping", "context"))


@pytest.mark.parametrize("text", [row[0] for row in REFUSED[:9]])
def test_a_refusal_in_a_quoted_block_points_into_the_authors_file(text):
    bare = the_fault(text)
    lines = text.split("\n")
    file = Source.of("post.md", "Title: A\n" + "\n".join("> " + line for line in lines))
    _, faults = load_all(Passage(file, text, first_line=2, indents=(2,) * len(lines)))
    assert [(f.span.line, f.span.column) for f in faults] == [(bare.span.line + 1, bare.span.column + 2)]


def test_a_paragraph_in_japanese_is_not_taken_for_bad_indentation():
    fault = the_fault("note: |\n  一行目\n  　二行目\nanswers: [\n")
    assert (fault.code, fault.span.line) == ("yaml-unclosed-bracket", 4)


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("a: {en: A, ja: B\n", "add `}` after its last entry: `{en: A, ja: B}`"),
        ("a: {\n  b: c,\n  d: e\nf: g\n", "add `}` after its last entry"),
        ("a: {b: yes, c no}\n", "write `c: no`, or put the text in quotes if it belongs to the text"),
        ("a {b: c, d: e}\n", "write `a: {b: c, d: e}`, or indent the line if it belongs to the text above"),
        ("a: 'b' c\n", "put the text in quotes: `\"'b' c\"`"),
        ("a:\n  - b: c\n  d: e\n", "begin it with 4 spaces to go on with that entry, or with `- ` for a new one"),
        ("a:\n  b: c\n  - d: e\n", "remove the dash, or begin line 2 with `- ` too"),
        ("a: {en: One #1, ja: B}\nc: d\n", 'put the text in quotes: `"One #1"`'),
    ],
)
def test_the_help_is_what_to_type(text, help):
    assert the_fault(text).help == help


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("key #1: x\nb: y\n", "yaml-needs-quotes"),
        ("x: 'a\n- b\n", "yaml-unclosed-quote"),
        ("a: b\n{c: d}\ne: f\n", "yaml-bad-indent"),
        (": x\n", "yaml-needs-quotes"),
    ],
)
def test_where_no_edit_helps_a_place_to_look_at_is_told(text, code):
    node, faults = load_all(passage(text))
    assert node is None
    assert [fault.code for fault in faults if fault.is_error] == [code]
