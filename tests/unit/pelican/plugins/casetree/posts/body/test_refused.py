"""What the policy of a site's pages refuses is told before a reader misses it."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import pointed_at
from pelican.plugins.casetree.posts.body.refused import refused_content


def told(text: str, *hidden: int) -> list[tuple[str, str]]:
    """Return what is pointed at, and the first word of the way out."""
    found = refused_content(Source.of("a.md", text), 0, hidden)
    return [(pointed_at(fault), fault.help.partition(" ")[0]) for fault in found]


@pytest.mark.parametrize(
    ("text", "part", "help"),
    [
        ("<script>alert(1)</script>", "<script>", "remove"),
        ('<SCRIPT src="x.js">', '<SCRIPT src="x.js">', "remove"),
        ('<p class="x" onclick="x()">', 'onclick="x()"', "remove"),
        ('<iframe src="https://x.example/"></iframe>', '<iframe src="https://x.example/">', "link"),
        ("so <video controls", "<video controls", "link"),
        ("<style>", "<style>", "remove"),
        ("<p style=color:red>x</p>", "style=color:red", "remove"),
        ('<img alt="" src="//x.example/a.png">', 'src="//x.example/a.png', "if"),
        ("![A court](https://example.org/a.png){width=1}", "https://example.org/a.png", "if"),
        ("![![![A](https://example.org/a.png)", "https://example.org/a.png", "if"),
        ('<p title="1 < 2" onclick="x()">', 'onclick="x()"', "remove"),
        ('<b <i <p onclick="x()">', 'onclick="x()"', "remove"),
    ],
)
def test_what_no_browser_would_show_is_told(text, part, help):
    assert told(text) == [(part, help)]


@pytest.mark.parametrize(
    "text",
    [
        "`<script>` and <b>x</b>, <p class=style>, 1 < 2",
        "    <script>",
        "![A court]({static}/images/a.png) and [x](https://example.org/a.png)",
        '<img src="/images/a.png" alt="on=1">',
        '<a href="https://example.org/?style=x">x</a>',
    ],
)
def test_what_browsers_show_is_no_fault(text):
    assert told(text) == []


def test_what_is_code_is_passed_over():
    assert told("```\n<script>\n```", 0, 1, 2) == []
