"""A header of another tool is told once, with the same in lines of our own; our own headers are left alone."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.headers.foreign_header import foreign_header


def told(header: str, *more: str) -> list[tuple[str, int]]:
    """Return what is to be typed, and the last line of the header."""
    found = foreign_header(Source.of("a.md", f"{header}\n\nText.\n"), more)
    return [(fault.help, fault.explains) for fault in found]


YAML = "---\ntitle: \"One\"\ntags: [a, 'b c']\n{}\n---"


@pytest.mark.parametrize(
    ("line", "ours"),
    [
        ("draft: true", "`Status: draft`"),
        ("published: false", "`Status: draft`"),
        ("private: yes", "`Status: hidden`"),
        ("permalink: /2026/one-two/", "`Slug: one-two`"),
        ("description: |\n  Two\n  lines", "`Summary: Two lines`"),
        ("author:\n  name: Ann\n  mail: ann@example.org", "`Author: Ann`"),
        ("categories:\n- Cases\n- c", "`Category: Cases`, `Tags: a, b c, c`"),
        ("layout: post\nemoji: x", "leave out `layout`, `emoji`"),
    ],
)
def test_the_same_is_said_in_lines_of_our_own(line, ours):
    [(help, last)] = told(YAML.format(line))
    assert "`Title: One`" in help
    assert ours in help
    assert last == YAML.format(line).count("\n") + 1


@pytest.mark.parametrize("line", ["draft: false", "published: true", "hidden: no"])
def test_what_says_nothing_here_is_left_out(line):
    assert told(YAML.format(line))[0][0] == "write it so, a line each: `Title: One`, `Tags: a, b c`"


def test_toml_is_read_too():
    header = '+++\ntitle = "One"\ndate = 2026-11-22\ndraft = true\ntags = ["a", "b"]\n[params]\nx = 1\n+++'
    assert told(header) == [
        ("write it so, a line each: `Title: One`, `Date: 2026-11-22`, `Tags: a, b`, `Status: draft`", 8)
    ]


@pytest.mark.parametrize("header", [YAML.format("x: ["), "+++\ntitle = One\n+++", YAML.format("x: !!python/x y")])
def test_of_one_that_cannot_be_read_the_form_is_named(header):
    assert told(header)[0][0].startswith("write `Title: …`")


@pytest.mark.parametrize(
    "header",
    [
        "---\nTitle: One\nDate: 2026-11-22\nTags: a, b\n---",
        '---\nTitle: "One"\nDate: 2026-11-22\n---',
        "---\nTitle: One\nTags:\n  - a\n---",
        "---\nTitle: One\nMine: x\nStatus: draft\n---",
        "---\nTitle: One\nTags: [a, b]\nStatus: draft",
        'Title: "One"\nTags: [a]\ndraft: true',
        "+++",
        "",
    ],
)
def test_a_header_of_our_own_with_a_slip_or_none_is_left_to_others(header):
    assert told(header) == []


def test_a_key_that_this_site_reads_is_not_foreign():
    header = "---\nTitle: One\nMine: [x]\n---"
    assert (len(told(header)), told(header, "mine")) == (1, [])


def test_two_lines_of_hyphens_with_nothing_between_are_no_header_of_another_tool():
    assert told("---\n---") == []
