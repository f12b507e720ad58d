"""The loader: every scalar stays text, every node knows its place, and a text is read up to a known place."""

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.passage import Passage
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence, Stop
from casetree.reading.yaml_text.source import read, refused


def passage(text: str) -> Passage:
    return Passage(Source.of("tree.yaml", text), text)


def nodes_of(text: str) -> Node:
    node, faults, stop = read(passage(text))
    assert node is not None
    assert not faults
    assert stop is None
    return node


def plain(node: Node) -> object:
    """Return a node as Python's own lists, dicts and strings."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


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
    assert plain(nodes_of(f"{word}: {word}")) == {word: word}


def test_a_key_without_a_value_has_an_empty_text():
    assert plain(nodes_of("a:\nb: ''\n")) == {"a": "", "b": ""}


@pytest.mark.parametrize("value", ['"｛"', "'｛その一'", '"［"'])
def test_a_full_width_bracket_in_quotes_is_a_sign_as_any(value):
    assert plain(nodes_of(f"a: {value}\n")) == {"a": value[1:-1]}


def test_lists_mappings_quotes_and_long_texts_are_read():
    text = "a: [x, {b: 'it''s'}]\nc:\n  - \"\\u96e3\"\n  - |\n    one\n    two\nd: folded\n  words\n"
    assert plain(nodes_of(text)) == {"a": ["x", {"b": "it's"}], "c": ["難", "one\ntwo\n"], "d": "folded words"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_the_same(line_end):
    root = nodes_of(line_end.join(["a: 1", "b:", "  - 2", ""]))
    assert [n.span.line for n in nodes(root) if isinstance(n, Scalar)] == [1, 1, 2, 3]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "--- # nothing\n...\n"])
def test_an_empty_document_is_no_fault(text):
    node, faults, stop = read(passage(text))
    assert (faults, stop) == ([], None)
    assert node is None or plain(node) == ""


def test_fifty_levels_are_read():
    assert nodes_of("[" * 50 + "]" * 50)


# Where it stands -----------------------------------------------------------------------------------


def test_every_node_knows_its_line_column_and_length():
    root = nodes_of("title: Steps\nanswers: {yes: tie,  no: 'b c'}\nlist:\n  - x\n  -   yy\n")
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
    root = nodes_of("a: [x, {b: c}]\n")
    assert [(n.span.column, n.span.length) for n in nodes(root) if not isinstance(n, Scalar)][1:] == [(4, 11), (8, 6)]


def test_a_value_over_several_lines_points_at_its_first():
    root = nodes_of("a: |\n  one\n  two\nb: 'x\n  y'\n")
    assert [(n.span.line, n.span.column, n.span.length) for n in nodes(root)[2:5:2]] == [(1, 4, 1), (4, 4, 1)]


def test_columns_count_characters_however_wide():
    root = nodes_of("{ja: 難民認定, flag: 🇯🇵, e\u0301: x}")
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
    root = read(block).node
    assert root is not None
    for node in nodes(root):
        if isinstance(node, Scalar):
            span = node.span
            assert span.text[span.column - 1 : span.column - 1 + span.length] == node.text


# What is told ------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [1_000, 2_000_000])
def test_a_text_is_read_up_to_its_limit_in_bytes(limit):
    largest = "#" + "難" * ((limit - 1) // 3)
    assert not list(refused(passage(largest), limit))
    [fault] = refused(passage(largest + "難"), limit)
    assert fault.code == "yaml-too-large"
    assert f"{limit // 1024 + 1:,} kB" in fault.message


def test_every_control_character_is_told_in_one_run():
    faults = refused(passage("a: \x01\nb: c\nd: \u202e\n"), 1_000)
    assert [(fault.code, fault.span.line, fault.span.column) for fault in faults] == [
        ("yaml-control-character", 1, 4),
        ("yaml-control-character", 3, 4),
    ]


@pytest.mark.parametrize("escape", [r"\0", r"\x07", r"\e", r"\u202E", r"\u2067", r"\N", r"\L", r"\uFFFE", r"\uFEFF"])
def test_no_escape_puts_a_control_character_into_a_text(escape):
    _, faults, _ = read(passage(f'a: "x{escape}y"\n"b{escape}": c\n'))
    assert [(fault.code, fault.span.line) for fault in faults] == [
        ("yaml-control-character", 1),
        ("yaml-control-character", 2),
    ]


def test_an_escape_of_a_sign_that_can_be_typed_is_read():
    assert plain(nodes_of(r'a: "\x41\t\u96e3\"\\"')) == {"a": 'A\t難"\\'}


def test_a_merge_key_is_refused_and_the_rest_is_read():
    node, faults, _ = read(passage("a: 1\n<<: {b: 2}\nc: 3\n"))
    assert [(f.code, f.span.line, f.span.length) for f in faults] == [("yaml-anchor-or-tag", 2, 2)]
    assert node is not None
    assert plain(node) == {"a": "1", "c": "3"}


def test_every_duplicate_key_is_a_fault_and_the_first_stands():
    node, faults, _ = read(passage("a: 1\nb: {c: 1, c: 2}\na: 2\na: 3\n"))
    assert [(f.code, f.span.line, f.span.column) for f in faults] == [
        ("yaml-duplicate-key", 2, 11),
        ("yaml-duplicate-key", 3, 1),
        ("yaml-duplicate-key", 4, 1),
    ]
    assert "line 1" in faults[1].message
    assert node is not None
    assert plain(node) == {"a": "1", "b": {"c": "1"}}


@pytest.mark.parametrize(
    ("text", "column", "shown", "help"),
    [
        ("title: Case #12 refused", 13, "#12 refused", '"Case #12 refused"'),
        ("title: 事件 #三号", 11, "#三号", '"事件 #三号"'),
        ('title: "Case" #12 ', 15, "#12", '"Case #12"'),
        ("- Case #12", 8, "#12", '"Case #12"'),
        ("a: {b: c,\n d: Case #12\n }", 10, "#12", '"Case #12"'),
        ("a: one\n  two #12", 7, "#12", '"one two #12"'),
    ],
)
def test_a_text_that_a_comment_cuts_short_is_warned_of(text, column, shown, help):
    node, [fault], _ = read(passage(text))
    assert node is not None
    assert (fault.code, fault.is_error, fault.span.column, fault.span.length) == (
        "yaml-comment-in-text",
        False,
        column,
        len(shown),
    )
    assert f"`{shown}`" in fault.message
    assert f"`{help}`" in fault.help


@pytest.mark.parametrize(
    "text",
    [
        "a: b # c",
        "a: b #",
        "a: b ## c",
        "# a\nb: c",
        "a: b#c",
        "a: '#c'",
        "a: | #c\n  b\n",
        "a: #c\n  b: c",
        "a: [b] #c",
    ],
)
def test_a_comment_beside_a_text_is_none_of_it(text):
    assert not read(passage(text)).faults


# Where reading stops -----------------------------------------------------------------------------

STOPS = [
    # A text; where what could not be read began; the first sign that did not fit; the open brackets; whose rule it is.
    ("a: b: c", (0, 3), (0, 4), (), False),
    ("a: 'b\nc: d\n", (0, 3), (2, 0), (), False),
    ("a: 'b' c", (0, 3), (0, 7), (), False),
    ("a: [b, {c: d\ne: f", (0, 11), (1, 1), ((0, 3), (0, 7)), False),
    ("a\nb: c", (0, 0), (1, 1), (), False),
    ("a: b\nc\nd: e", (1, 0), (2, 0), (), False),
    ("a: {b：c}", (0, 4), (0, 7), ((0, 3),), True),
    ("a: [b: ]]", (0, 8), (0, 8), (), False),
    ("a　: b", (0, 0), (0, 0), (), True),
    ("a: &b c", (0, 3), (0, 3), (), True),
]


@pytest.mark.parametrize(("text", "start", "place", "brackets", "is_ours"), STOPS, ids=[repr(row[0]) for row in STOPS])
def test_where_reading_stops_is_known(text, start, place, brackets, is_ours):
    assert read(passage(text)).stop == Stop(start, place, brackets, is_ours)
