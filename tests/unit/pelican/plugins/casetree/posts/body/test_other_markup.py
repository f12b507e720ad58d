"""What other tools read is told where it is left in a text; what is meant as it stands is not."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.other_markup import other_markup

PLACE = Source.of("post.md", "").span(1)


def told(words: str) -> list[tuple[str, str]]:
    """Return what is told, and how to write it."""
    return [(fault.message.split("`")[1], fault.help) for fault in other_markup(words, lambda _: PLACE)]


@pytest.mark.parametrize(
    ("words", "written", "help"),
    [
        ("\nThis is **bold.", "**bold.", "write `**words**`"),
        ("\nThis is ** bold ** text", "** bold **", "write `**words**`"),
        ("\nThis is ~~gone~~.", "~~gone~~", "write `<del>"),
        ("\nSee [[Other post]].", "[[Other post]]", "link to a post by `[words]({filename}/articles/…)`"),
        ("\n![[image.png]]", "![[image.png]]", "link to a post"),
        ("\n{% include x.html %}", "{% include x.html %}", "remove it"),
        ("\n{{< youtube abc >}}", "{{< youtube abc >}}", "remove it"),
        ("\n:::message\nText.", ":::message", "write `!!! note`"),
        ("\n[!NOTE]\nText.", "[!NOTE]", "write `!!! note`"),
        ("\n[TOC]", "[TOC]", "remove it"),
        ("\n==marked==", "==marked==", "write `<mark>"),
        ("\nH~2~O", "~2~", "write `<sub>"),
        ("\n$$ x^2 $$", "$$ x^2 $$", "write it in words"),
        ("\nSee {case} here", "{case}", "write `{case:FIELD}`"),
        ("\nSee {law:2024-06-10}", "{law:2024-06-10}", "write `{case:FIELD}`"),
        ("\nSee {cite: report}", "{cite: report}", "write `{case:FIELD}`"),
        ("\n[ ] to do", "[ ]", "write ☐"),
        ("\n[x] done", "[x]", "write ☐"),
        ("\n{難民|なんみん}", "{難民|なんみん}", "write `<ruby>"),
        ("\nこの｜難民《なんみん》は", "｜難民《なんみん》", "write `<ruby>"),
        ("\n本文((注です))。", "((注です))", "write `[^1]`"),
        ("\n{ case:abc }", "{ case:abc }", "write it in small letters and without spaces: `{case:FIELD}`"),
        ("\n{Case:abc:outcome}", "{Case:abc:outcome}", "write it in small letters"),
        ("\n| a | b |\n| c | d |", "| a | b |", "put a line `|---|---|`"),
    ],
)
def test_what_another_tool_reads_is_told_with_what_to_write(words, written, help):
    [(said, way_out)] = told(words)
    assert said == written
    assert way_out.startswith(help)


@pytest.mark.parametrize(
    "words",
    [
        "2 * 3 * 4, about ~5, {x} and [sic] or [x]",
        "\nit said: ((",
        "\x00| a |",
        "\n|a| = 3",
        "\n[x], he wrote",
        "'((a) or (b))'",
        "『難民』《映画》の話",
    ],
)
def test_what_is_meant_as_it_stands_is_no_fault(words):
    assert told(words) == []
