"""The loader: every scalar stays text, every node knows its place, every refusal says where and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.reading.yaml_text.source import MAX_BLOCK_BYTES, MAX_FILE_BYTES, load


def passage(text: str) -> Passage:
    return Passage(Source.of("tree.yaml", text), text)


def read(text: str) -> Node:
    node, faults = load(passage(text))
    assert node is not None
    assert not faults
    return node


def plain(node: Node) -> object:
    """Return a node as Python's own lists, dicts and strings."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


def the_fault(text: str, limit: int = MAX_BLOCK_BYTES) -> Diagnostic:
    node, faults = load(passage(text), limit)
    assert node is None
    [fault] = faults
    return fault


def nodes(node: Node) -> list[Node]:
    """Return a node and all below it, keys included, as written."""
    if isinstance(node, Mapping):
        return [node, *(n for key, value in node.entries for n in (key, *nodes(value)))]
    return [node, *(n for item in node.items for n in nodes(item))] if isinstance(node, Sequence) else [node]


# What is read ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["yes", "no", "NO", "on", "true", "null", "~", "2024-03", "2024-03-15", "1:30", "012", "0x1F", "1e3", ".5"]
)
def test_a_scalar_stays_the_text_that_was_typed(word):
    assert plain(read(f"{word}: {word}")) == {word: word}


def test_a_key_without_a_value_has_an_empty_text():
    assert plain(read("a:\nb: ''\n")) == {"a": "", "b": ""}


def test_lists_mappings_quotes_and_long_texts_are_read():
    text = "a: [x, {b: 'it''s'}]\nc:\n  - \"\\u96e3\"\n  - |\n    one\n    two\nd: folded\n  words\n"
    assert plain(read(text)) == {"a": ["x", {"b": "it's"}], "c": ["難", "one\ntwo\n"], "d": "folded words"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_the_same(line_end):
    root = read(line_end.join(["a: 1", "b:", "  - 2", ""]))
    assert [n.span.line for n in nodes(root) if isinstance(n, Scalar)] == [1, 1, 2, 3]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "--- # nothing\n...\n"])
def test_an_empty_document_is_no_fault(text):
    node, faults = load(passage(text))
    assert faults == []
    assert node is None or plain(node) == ""


def test_fifty_levels_are_read():
    assert read("[" * 50 + "]" * 50)


# Where it stands -----------------------------------------------------------------------------------


def test_every_node_knows_its_line_column_and_length():
    root = read("title: Steps\nanswers: {yes: tie,  no: 'b c'}\nlist:\n  - x\n  -   yy\n")
    places = {n.text: (n.span.line, n.span.column, n.span.length) for n in nodes(root) if isinstance(n, Scalar)}
    assert places == {
        "title": (1, 1, 5),
        "Steps": (1, 8, 5),
        "answers": (2, 1, 7),
        "yes": (2, 11, 3),
        "tie": (2, 16, 3),
        "no": (2, 22, 2),
        "b c": (2, 26, 5),
        "list": (3, 1, 4),
        "x": (4, 5, 1),
        "yy": (5, 7, 2),
    }


def test_a_collection_on_one_line_spans_its_brackets():
    root = read("a: [x, {b: c}]\n")
    assert [(n.span.column, n.span.length) for n in nodes(root) if not isinstance(n, Scalar)][1:] == [(4, 11), (8, 6)]


def test_a_value_over_several_lines_points_at_its_first():
    root = read("a: |\n  one\n  two\nb: 'x\n  y'\n")
    assert [(n.span.line, n.span.column, n.span.length) for n in nodes(root)[2:5:2]] == [(1, 4, 1), (4, 4, 1)]


def test_columns_count_characters_however_wide():
    root = read("{ja: 難民認定, flag: 🇯🇵, e\u0301: x}")
    assert [(n.text, n.span.column, n.span.length) for n in nodes(root) if isinstance(n, Scalar)] == [
        ("ja", 2, 2),
        ("難民認定", 6, 4),
        ("flag", 12, 4),
        ("🇯🇵", 18, 2),
        ("e\u0301", 22, 2),
        ("x", 26, 1),
    ]


def test_a_block_in_a_quote_or_a_list_is_placed_in_the_authors_file():
    file = Source.of("post.md", "Title: A\n\n- > ```case\n  > tree: steps\n  >answers: {danger: no}\n  > ```\n")
    block = Passage(file, "tree: steps\nanswers: {danger: no}\n", first_line=4, indents=(4, 3))
    root, _ = load(block)
    for node in nodes(root):
        if isinstance(node, Scalar):
            span = node.span
            assert span.text[span.column - 1 : span.column - 1 + span.length] == node.text


# What is refused -----------------------------------------------------------------------------------

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
    # What a Japanese or a tabbing keyboard leaves behind.
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
    _, faults = load(Passage(file, text, first_line=2, indents=(2,) * len(lines)))
    assert [(f.span.line, f.span.column) for f in faults] == [(bare.span.line + 1, bare.span.column + 2)]


def test_a_paragraph_in_japanese_is_not_taken_for_bad_indentation():
    fault = the_fault("note: |\n  一行目\n  　二行目\nanswers: [\n")
    assert (fault.code, fault.span.line) == ("yaml-unclosed-bracket", 4)


@pytest.mark.parametrize("limit", [MAX_BLOCK_BYTES, MAX_FILE_BYTES])
def test_a_text_is_read_up_to_its_limit_in_bytes(limit):
    largest = "#" + "難" * ((limit - 1) // 3)
    assert load(passage(largest), limit) == (None, [])
    fault = the_fault(largest + "難", limit)
    assert fault.code == "yaml-too-large"
    assert f"{limit // 1024 + 1:,} kB" in fault.message


def test_a_merge_key_is_refused_and_the_rest_is_read():
    node, faults = load(passage("a: 1\n<<: {b: 2}\nc: 3\n"))
    assert [(f.code, f.span.line, f.span.length) for f in faults] == [("yaml-anchor-or-tag", 2, 2)]
    assert plain(node) == {"a": "1", "c": "3"}


def test_every_duplicate_key_is_a_fault_and_the_first_stands():
    node, faults = load(passage("a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n"))
    assert [(f.code, f.span.line, f.span.column) for f in faults] == [
        ("yaml-duplicate-key", 2, 11),
        ("yaml-duplicate-key", 3, 1),
        ("yaml-duplicate-key", 4, 1),
    ]
    assert "line 1" in faults[1].message
    assert plain(node) == {"a": "1", "b": {"c": "1"}}


def test_every_control_character_and_every_full_width_key_is_told_in_one_run():
    _, faults = load(passage("a: \x01\nb: c\nd: \x02\n"))
    assert [f.span.line for f in faults] == [1, 3]
    _, faults = load(passage("a: {b：c, d：e}\n　f: g\n"))
    assert [f.span.column for f in faults] == [6, 11, 1]


# Any text ------------------------------------------------------------------------------------------

SIGNS = "a難:：-'\"[]{},|>#&*!%@`?\\ \u3000\t\n\r\x00"
MARKS = ["yes", "🇯🇵", ": ", "- ", "? ", " # ", "\n  ", "\r\n", "|\n ", "---\n", "...", "<<"]
YAML_LIKE = st.lists(st.sampled_from([*SIGNS, *MARKS]), max_size=25).map("".join)


@given(st.text(max_size=60) | YAML_LIKE)
def test_any_text_gives_a_node_or_a_diagnostic_inside_the_text(text):
    place = passage(text)
    node, faults = load(place)
    assert node is not None or faults or not plain_words(text)
    spans = [fault.span for fault in faults] + [n.span for n in (nodes(node) if node else [])]
    for span in spans:
        assert 1 <= span.line <= len(place.source.lines)
        assert 1 <= span.column <= len(span.text) + 1
        assert span.column + span.length - 1 <= max(len(span.text), span.column)


def plain_words(text: str) -> str:
    """Return what a YAML text says outside remarks and document marks."""
    lines = (line.split("#")[0] for line in text.splitlines())
    return "".join(line for line in lines if line.strip() not in ("---", "...")).strip()
