"""Case blocks are found wherever Markdown allows a fence, each with its exact places, and nowhere else."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import BLOCK, PLACES, indented
from pelican.plugins.casetree.posts.blocks import Fence, find, find_in_tables, hidden_lines

BODY = "\n".join(BLOCK.split("\n")[1:-1])


def fences(text: str) -> list[Fence]:
    return find(Source.of("post.md", text))


def the_case(text: str) -> Fence:
    [fence] = [fence for fence in fences(text) if fence.is_case]
    return fence


def under(fence: Fence, line: int, column: int, length: int) -> str:
    """Return the characters of the file at a place of a block's own text, both counted from 0."""
    span = fence.passage.span(line, column, length)
    return span.text[span.column - 1 : span.column - 1 + span.length]


# Where a block may stand -------------------------------------------------------------------------


@pytest.mark.parametrize(("above", "first", "following", "_"), PLACES.values(), ids=PLACES)
def test_a_block_is_cut_free_of_what_stands_before_its_lines(above, first, following, _):
    fence = the_case(above + indented(BLOCK, following, first) + "\n\nafter")
    assert fence.passage.text == BODY
    assert fence.is_closed


@pytest.mark.parametrize(("above", "first", "following", "_"), PLACES.values(), ids=PLACES)
def test_every_place_in_a_block_leads_back_to_the_file(above, first, following, _):
    text = above + indented(BLOCK, following, first)
    fence = the_case(text)
    assert under(fence, 0, 6, 5) == "steps"
    assert under(fence, 2, 0, 7) == "answers"
    last = fence.passage.span(2, 0)
    assert (last.line, last.column) == (above.count("\n") + 4, len(following) + 1)
    assert fence.passage.start.text.endswith("```case")
    assert fence.passage.start.line == above.count("\n") + 1
    assert (fence.passage.start.column, fence.passage.start.length) == (len(first) + 1, len("```case"))


def test_a_fence_knows_its_first_and_last_line():
    [fence] = fences(f"one\n\n{BLOCK}\n\nafter")
    assert (fence.first, fence.last) == (2, 7)


@pytest.mark.parametrize("mark", ["```", "~~~", "`````", "~~~~~~~~"])
def test_a_fence_may_be_long_and_of_either_kind(mark):
    fence = the_case(BLOCK.replace("```", mark))
    assert fence.passage.text == BODY
    assert fence.passage.start.length == len(mark) + len("case")


def test_a_fence_is_closed_by_one_as_long_or_longer_only():
    fence = the_case("````case\ntitle: |\n  ```\n  still in it\n``````\nafter")
    assert fence.passage.text == "title: |\n  ```\n  still in it"


def test_a_tilde_does_not_close_a_backtick_fence():
    assert the_case("```case\na: b\n~~~\n```").passage.text == "a: b\n~~~"


@pytest.mark.parametrize("info", ["case", " case", "case  ", "case 2024", "case {#x}"])
def test_the_first_word_makes_a_block_ours(info):
    assert fences(f"```{info}\na: b\n```")[0].is_case


@pytest.mark.parametrize("info", ["", "cases", "Case", "yaml", "yaml case", "python"])
def test_other_fences_are_not_ours(info):
    assert not fences(f"```{info}\na: b\n```")[0].is_case


def test_spaces_at_line_ends_change_nothing():
    fence = the_case(BLOCK.replace("\n", "  \n") + " \t")
    assert fence.is_closed
    assert [line.rstrip() for line in fence.passage.lines] == BODY.split("\n")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_of_any_kind_are_counted_alike(end):
    fence = the_case(f"one\n\n{BLOCK}\n".replace("\n", end))
    assert fence.passage.text == BODY
    assert fence.passage.span(0, 6).line == 4


def test_tabs_and_odd_spaces_inside_a_block_are_kept():
    assert the_case("```case\n\ttree:\tsteps\u3000\n```").passage.text == "\ttree:\tsteps\u3000"


def test_a_line_indented_less_than_the_fence_loses_only_its_own_spaces():
    fence = the_case("- a\n\n    ```case\n  tree: x\n    ```")
    assert fence.passage.text == "tree: x"
    assert fence.passage.span(0, 0).column == 3


@pytest.mark.parametrize("before", ["\t\t", " " * 8, "    \t", "  \t\t"])
def test_what_is_indented_inside_a_block_stays_so_whatever_stands_before_it(before):
    fence = the_case(f"- a\n    - b\n\n        ```case\n{before}a:\n{before}    b: c\n{before}```")
    assert fence.passage.text == "a:\n    b: c"
    assert fence.is_closed


def test_what_is_indented_inside_a_quoted_block_stays_so():
    assert the_case("> ```case\n> a:\n>   b: c\n> ```").passage.text == "a:\n  b: c"
    assert the_case(">     ```case\n>     a:\n>       b: c\n>     ```").passage.text == "a:\n  b: c"


def test_a_blank_line_may_stand_inside_a_block():
    assert the_case("- a\n\n    ```case\n    a: b\n\n    c: d\n    ```").passage.text == "a: b\n\nc: d"
    assert the_case("> ```case\n> a: b\n>\n> c: d\n> ```").passage.text == "a: b\n\nc: d"


def test_all_blocks_are_found_in_order():
    found = [
        fence.passage.text for fence in fences(f"{BLOCK}\n{BLOCK.replace('2010', '2011')}\n\n```\nx\n```\n\n{BLOCK}")
    ]
    assert found == [BODY, BODY.replace("2010", "2011"), "x", BODY]


def test_the_search_begins_where_it_is_told():
    source = Source.of("post.md", f"{BLOCK}\n\n{BLOCK}")
    assert [fence.first for fence in find(source)] == [0, 7]
    assert [fence.first for fence in find(source, 6)] == [7]


# What only looks like one ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sample", [f"````markdown\n{BLOCK}\n````", f"~~~\n{BLOCK}\n~~~", f"> ````\n{indented(BLOCK, '> ')}\n> ````"]
)
def test_a_sample_in_a_longer_fence_stays_a_sample(sample):
    assert not any(fence.is_case for fence in fences(sample))


@pytest.mark.parametrize("comment", [f"<!--\n{BLOCK}\n-->", f"  <!-- old:\n\n{BLOCK}\n\n-->", f"<!--\n{BLOCK} -->"])
def test_a_block_in_a_comment_is_ignored(comment):
    assert fences(comment) == ()


def test_a_block_after_a_comment_is_found():
    assert the_case(f"<!-- one line -->\n{BLOCK}").first == 1
    assert the_case(f"<!-- two\nlines -->\n{BLOCK}").first == 2


def test_a_comment_that_never_ends_hides_nothing():
    assert the_case(f"<!-- never\n\n{BLOCK}").first == 2


@pytest.mark.parametrize("line", ["``case", "```case `x`", "text ```case", "`case`", "| ```case |"])
def test_a_line_that_opens_no_fence_is_left_alone(line):
    assert fences(f"{line}\na: b") == ()


def test_lines_of_fences_and_comments_are_no_prose():
    source = Source.of("post.md", "one\n<!-- two\n```\nthree -->\n```\nfour\n```\nfive\n<!-- never\nsix")
    assert hidden_lines(source, find(source)) == {1, 2, 3, 4, 5, 6, 8}


# Blocks that end too early, or not at all --------------------------------------------------------


def test_an_unclosed_block_takes_the_lines_to_the_next_blank_one():
    [fence] = fences("```case\ntree: x\na: b\n\nThe post goes on.")
    assert not fence.is_closed
    assert fence.passage.text == "tree: x\na: b"
    assert (fence.first, fence.last) == (0, 2)


def test_an_unclosed_block_at_the_end_takes_the_rest():
    [fence] = fences("words\n\n```case\ntree: x")
    assert (fence.is_closed, fence.passage.text, fence.last) == (False, "tree: x", 3)
    [fence] = fences("```case")
    assert (fence.is_closed, fence.passage.text, fence.last) == (False, "", 0)


def test_an_unclosed_block_does_not_swallow_the_next_fence():
    case, code = fences("```case\ntree: x\n```python\nprint()\n```")
    assert (case.is_closed, case.passage.text) == (False, "tree: x")
    assert (code.info, code.passage.text) == ("python", "print()")


def test_another_kind_of_fence_may_hold_a_line_that_looks_like_an_opening_one():
    [fence] = fences("```text\nwrite\n```case\n```")
    assert fence.passage.text == "write\n```case"


def test_a_block_ends_with_its_quote():
    fence = fences("> ```case\n> tree: x\n\n```\ncode\n```")[0]
    assert (fence.is_closed, fence.passage.text) == (False, "tree: x")


def test_a_quote_that_goes_on_without_its_mark_does_not_close_a_block():
    fence = fences("> ```case\ntree: x\n> ```")[0]
    assert (fence.is_closed, fence.last) == (False, 0)


# Where a block cannot stand ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"[^1]: Words.\n\n{indented(BLOCK, '    ')}", True),
        (f"[^1]: Words.\n    more\n\n{indented(BLOCK, '    ')}", True),
        (indented(BLOCK, "    ", "[^1]: "), True),
        (f"[^1]: Words.\n\nA paragraph.\n\n{BLOCK}", False),
        (f"See.[^1]\n\n{BLOCK}\n\n[^1]: Words.", False),
    ],
)
def test_a_block_in_a_footnote_is_known_as_such(text, expected):
    assert the_case(text).in_footnote is expected


def test_table_cells_that_try_to_hold_a_block_are_found():
    text = "| a | b |\n|---|---|\n| x | ```case |\n|~~~ chart|\n| `case` | ```python |\n\n````\n| ```case |\n````"
    source = Source.of("post.md", text)
    found = find_in_tables(source, 0, find(source))
    assert [place.text[place.column - 1 :][: place.length] for _, place in found] == ["```case", "~~~ chart"]
    assert find_in_tables(source, 3, find(source)) == [("chart", source.span(4, 2, 9))]


# What replaces a block keeps its place -----------------------------------------------------------


@pytest.mark.parametrize(
    ("lead", "keeps", "begins_item"),
    [
        ("", "", False),
        ("    ", "    ", False),
        ("\t", "    ", False),
        ("> ", "> ", False),
        ("-\t", "-   ", True),
        ("> 1. ", "> 1. ", True),
    ],
)
def test_what_stands_before_a_block_is_kept_with_its_tabs_as_markdown_counts_them(lead, keeps, begins_item):
    fence = the_case(f"{lead}```case\n{lead}```")
    assert (fence.keeps, fence.begins_item) == (keeps, begins_item)
