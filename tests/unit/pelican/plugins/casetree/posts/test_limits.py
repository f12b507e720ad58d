"""What Markdown would take minutes over is found before it begins."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import HEADER, pages_of, pointed_at
from pelican.plugins.casetree.posts.blocks import KINDS, MOST_BLOCKS
from pelican.plugins.casetree.posts.limits import beyond_limits
from pelican.plugins.casetree.posts.post_check import check_body
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.posts.reader_check import check_for_readers


def test_nobody_writes_so_many_brackets():
    pages = pages_of({"post.md": f"{HEADER}Words.\n\nSee {'[' * 8000}"})
    [fault] = pages.faults
    assert fault.code == "post-too-much"
    assert (fault.span.line, fault.span.column, pointed_at(fault)) == (6, 105, "[")
    assert pages.soup("post.md").select("figure.case-faulty code")


@pytest.mark.parametrize("sign", ["*", "_", "<", "`", r"\["])
@pytest.mark.parametrize(("signs", "lines"), [(2001, 1), (500, 5)])
def test_nobody_writes_so_many_signs(sign, signs, lines):
    paragraph = f"{sign}a " * signs + "\n"
    assert "post-too-much" in pages_of({"post.md": HEADER + paragraph * lines}).codes


@pytest.mark.parametrize("line", ["a\n=\n", "a\n---\n", "-\n", "- \n", "=\n"])
def test_nobody_underlines_so_many_headings_without_an_empty_line_between_them(line):
    assert "post-too-much" in pages_of({"post.md": HEADER + line * 1001}).codes


@pytest.mark.parametrize("between", ["", "\N{LINE SEPARATOR}\n", "> a quote\n"])
def test_nobody_defines_so_many_terms_without_an_empty_line_between_them(between):
    definition = f"{between}term\n: what it is\n"
    pages = pages_of({"post.md": HEADER + definition * 300})
    [fault] = [fault for fault in pages.faults if fault.code == "post-too-much"]
    assert fault.span.line == 4 + 201 * definition.count("\n") - 1
    assert "post-too-much" not in pages_of({"post.md": HEADER + f"{definition}\n" * 300}).codes


@pytest.mark.parametrize("beginning", ["{case:", "{data:", "{%", "[a]("])
def test_nobody_begins_so_many_references_or_links_and_ends_none(beginning):
    assert pages_of({"post.md": f"{HEADER}{beginning * 5000}"}).codes == ["post-too-much"]


def test_references_that_end_are_as_many_as_an_author_likes():
    assert "post-too-much" not in pages_of({"post.md": f"{HEADER}{'{case:outcome} ' * 200}"}).codes


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_puts_so_many_blocks_into_a_post(kind):
    block = f"```{kind}\ntree: steps\n```\n\n"
    assert "post-too-much" not in pages_of({"post.md": HEADER + block * MOST_BLOCKS}).codes
    pages = pages_of({"post.md": HEADER + block * (MOST_BLOCKS + 50)})
    [fault] = [fault for fault in pages.faults if fault.code == "post-too-much"]
    assert fault.span.line == 4 + 4 * MOST_BLOCKS
    assert len(pages.faults) <= MOST_BLOCKS + 2


def test_a_summary_is_looked_at_too():
    text = f"Title: A post\nDate: 2026-11-22\nSummary: {'![' * 8000}\n\nWords.\n"
    assert pages_of({"post.md": text}).codes == ["post-too-much"]


@pytest.mark.parametrize(
    "text",
    [
        "[a](b) " * 3000,
        "[a](b_(c)) {data:figures:recognised:2020} " * 1000,
        "[@act] " * 200,
        "- *a* `b`\n" * 3000,
        "| *a* | _b_ |\n" * 3000,
        "1. **a**\n" * 3000,
        "> *a*\n" * 3000,
        f"```\n{'[' * 5000}\n```",
        f"`{'[' * 500}`",
        r"\[" * 500,
        "*a* b.\n\n" * 3000,
        "# a\n\n" * 2500,
        "a\n---\n\n" * 2500,
        "-- a\n" * 2500,
        "- - -\n" * 2500,
        "[" * 100,
    ],
)
def test_a_long_text_is_no_fault(text):
    read = pages_of({"post.md": HEADER + "x"})
    assert read.codes == []
    from casetree.nouns.diagnostics import Source
    from pelican.plugins.casetree.posts.post_reader import read_post

    assert beyond_limits(read_post(Source.of("post.md", HEADER + text), "post")) is None


def test_thousands_of_headings_have_an_empty_line_between_them():
    assert "post-too-much" in pages_of({"post.md": HEADER + "# a\n" * 2500}).codes


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Words.\n\n", 20_000),
        ("|\n", 20_000),
        ("```\na\n```\n", 2_000),
        ("![A](b.png){width=1 height=1}\n\n", 1_000),
        ("<img alt='' width=1 height=1>\n\n", 1_000),
        ("Word[^1].\n\n", 1_000),
        ("[a](#b) ", 10_000),
        ("{data:a:b:c} ", 10_000),
        ("&amp;\n\n", 20_000),
        ("`a`\n\n", 10_000),
    ],
)
def test_what_would_take_very_long_in_all_is_told_alone(text, most):
    post, half = (
        read_post(Source(path="post.md", lines=tuple((HEADER + text * times).split("\n"))), "")
        for times in (most + 1, most // 2)
    )
    assert beyond_limits(half) is None
    fault = beyond_limits(post)
    assert fault is not None
    assert fault.code == "post-too-much"
    assert [*check_body(post, has_policy=True)] == []
    assert "post-image-without-size" not in {fault.code for fault in check_for_readers(post)}
