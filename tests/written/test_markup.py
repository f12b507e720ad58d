"""Markup is made, never edited: by one module in Python, and by templates, which are told by type what is markup."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLUGINS = ROOT / "plugins"
MAKER = PLUGINS / "casetree" / "text" / "markup.py"
MODULES = sorted(PLUGINS.rglob("*.py"))

TAG = re.compile(r"(?<!\?P)(?<!\?)<[/!]?([A-Za-z-]+)")
"""What begins like a tag, a comment or a declaration; not a group of a regular expression."""

PLACEHOLDER = re.compile(r"<[A-Za-z -]+>")
NAMES = frozenset(
    re.findall(
        r"\w+",
        """
        a abbr article aside b blockquote body br button circle code dd defs del details div dl dt em figcaption figure
        footer form g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd li line link main mark meta nav
        ol p pre rect s script section small span strong style sub summary sup svg table tbody td text th thead time
        title tr tspan u ul use video
        """,
    )
)
"""Elements of HTML and SVG: `<id>` in a message to an author stands for a word of theirs."""

READ_ONLY = {
    ("pelican/plugins/casetree/posts/blocks.py", "<!--"): "finds comments in Markdown, to leave out what is in them",
    ("pelican/plugins/casetree/posts/post_check.py", "<!--"): "finds a comment that never ends, to point at it",
    ("pelican/plugins/casetree/posts/reader_check.py", "<!--.*?-->"): "finds comments, to leave out what is in them",
    (
        "pelican/plugins/casetree/posts/reader_check.py",
        r"""<img\b(?P<attributes>(?:(?!<img\b)[^>"']|"[^"]*"|'[^']*')*)>""",
    ): "finds images in Markdown, to point at them",
    (
        "pelican/plugins/casetree/building/texts/converter.py",
        r"<img|\b(?:static|attach)\b",
    ): "tells whether Pelican has to look at images",
    ("pelican/plugins/casetree/building/texts/converter.py", "<img"): "the same, in few steps",
    (
        "pelican/plugins/casetree/building/texts/edited/replacing.py",
        r"<h2\b.*?</h2>|</?figure\b",
    ): "finds headings and figures, to compare them",
    (
        "pelican/plugins/casetree/building/texts/edited/replacing.py",
        '<content type="html">(?P<text>[^<]*)</content>',
    ): "finds the texts of a feed, to compare them",
    (
        "pelican/plugins/casetree/building/writing/job.py",
        "</head>",
    ): "finds where the head of a page of any theme ends, which is to ask for the rules for figures",
    (
        "finding/search/records.py",
        r"(<body[^>]*><p[^>]*>[^<]*</p><p>[^<]*</p><p>)[^<]*",
    ): "finds the text of a record, to put another one there",
    ("pelican/plugins/casetree/posts/headers/header_check.py", "<!--.*?-->"): "finds comments, to point at them",
    ("pelican/plugins/casetree/posts/body/refused.py", r"<script\b"): "finds scripts in Markdown, to point at them",
    ("pelican/plugins/casetree/posts/limits.py", r"(?P<image>!\[|<img\b)|\[\^(?P<note>[^\]]+)\]"): "counts images",
    ("pelican/plugins/casetree/posts/body/refused.py", r"<img\b"): "finds images of other sites, to point at them",
    ("pelican/plugins/casetree/prose/convert.py", "<!--.*?-->"): "finds comments, to leave them out",
    ("pelican/plugins/casetree/prose/convert.py", "<!--"): "tells whether there is one",
    ("casetree/reading/values/sources.py", "<code>: <reason>"): "a message: the code of a warning",
    ("casetree/text/html_reader.py", "<!DOCTYPE div ["): "makes XML of HTML for a parser, which nobody else sees",
    ("casetree/text/html_reader.py", "]><div>"): "the same",
    ("casetree/text/html_reader.py", "</div>"): "the same",
    ("casetree/text/html_reader.py", "<!ENTITY "): "the same",
    ("casetree/text/html_reader.py", "<!["): "tells whether it is there",
    (
        "pelican/plugins/casetree/prose/extension/raw_tags.py",
        "<p>",
    ): "finds what Markdown puts around raw HTML",
    (
        "pelican/plugins/casetree/prose/extension/raw_tags.py",
        "</p>",
    ): "finds what Markdown puts around raw HTML",
    (
        "pelican/plugins/casetree/prose/extension/raw_tags.py",
        "</p>|",
    ): "finds what Markdown puts around raw HTML",
    ("casetree/text/html_reader.py", "<svg"): "finds drawings, to leave out what is in them",
    ("casetree/text/html_reader.py", "</svg>"): "the same",
    ("casetree/text/html_reader.py", "<svg></svg>"): "the same, before a parser that nobody else sees",
    ("editions/contents.py", "<h2"): "tells whether there are several headings",
    ("casetree/text/messages/japanese.py", "write `<del>words</del>`"): "a message: what an author is to type",
    ("casetree/text/messages/japanese.py", "`<del>words</del>`のように書いてください。"): "the same",
    ("casetree/text/messages/japanese.py", "write `<ruby>漢字<rt>かんじ</rt></ruby>`"): "the same",
    ("casetree/text/messages/japanese.py", "`<ruby>漢字<rt>かんじ</rt></ruby>`のように書いてください。"): "the same",
    ("casetree/text/messages/japanese.py", "write `<mark>words</mark>`"): "the same",
    ("casetree/text/messages/japanese.py", "`<mark>語句</mark>`のように書いてください。"): "the same",
    ("casetree/text/messages/japanese.py", "write `<sub>2</sub>`"): "the same",
    ("casetree/text/messages/japanese.py", "`<sub>2</sub>`のように書いてください。"): "the same",
    ("pelican/plugins/casetree/posts/body/other_markup.py", "write `<mark>words</mark>`"): "the same",
    ("pelican/plugins/casetree/posts/body/other_markup.py", "write `<sub>2</sub>`"): "the same",
    ("pelican/plugins/casetree/posts/body/other_markup.py", "write `<del>words</del>`"): "the same",
    ("pelican/plugins/casetree/posts/body/other_markup.py", "write `<ruby>漢字<rt>かんじ</rt></ruby>`"): "the same",
}
"""Literals that look like tags and are none that anybody writes, with the reason."""

SUBSTITUTES = {
    "charts/drawing/svg.py": "numbers in the attributes of a drawing, before they are markup",
    "pelican/plugins/casetree/prose/convert.py": "comments, which are left out, and nothing else",
    "pelican/plugins/casetree/prose/extension/references.py": "placeholders of Markdown in attributes of its tree",
    "finding/search/records.py": "words that are not markup yet",
}
"""Modules that know markup and substitute by a regular expression, with what they do it to."""


def name(path: Path) -> str:
    return path.relative_to(PLUGINS).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


OTHERS = [path for path in MODULES if path != MAKER]


def literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the texts of a module without its docstrings."""
    said = {
        id(statement.value)
        for block in ast.walk(tree)
        if isinstance(block, ast.Module | ast.ClassDef | ast.FunctionDef)
        for statement in block.body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


def tags_in(text: str) -> list[str]:
    """Return what looks like a tag in a text."""
    found = []
    for match in TAG.finditer(text):
        placeholder = PLACEHOLDER.match(text, match.start())
        if not (placeholder and match[1].lower() not in NAMES):
            found.append(text[match.start() : match.end() + 10])
    return found


@pytest.mark.parametrize(
    ("text", "is_tag"),
    [
        ("<p>", True),
        ("a <b class='x'>", True),
        ("</svg", True),
        ("<!doctype html>", True),
        ("<x-y z", True),
        ("(?P<key>x)(?<=a)", False),
        ("write `case: <id>`, or <case id>", False),
        ("a < b", False),
    ],
)
def test_what_looks_like_a_tag_is_told_from_other_words(text, is_tag):
    assert bool(tags_in(text)) == is_tag


def test_only_one_module_writes_tags():
    written = {(name(path), node.value) for path in OTHERS for node in literals(parsed(path)) if tags_in(node.value)}
    assert written - {*READ_ONLY} == set()


def makes_markup(tree: ast.Module) -> bool:
    """True where a module turns text into markup, or imports what does."""
    called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {getattr(func, "id", getattr(func, "attr", "")) for func in called}
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    return bool({"Markup", "escape_silent"} & names) or "markupsafe" in imported


def test_only_one_module_turns_text_into_markup():
    assert [name(path) for path in OTHERS if makes_markup(parsed(path))] == []


def edits_markup(tree: ast.Module) -> bool:
    """True where a module knows markup and substitutes by a regular expression."""
    knows = any(isinstance(node, ast.ImportFrom) and node.module == "casetree.text.markup" for node in ast.walk(tree))
    return knows and any(isinstance(node, ast.Attribute) and node.attr in ("sub", "subn") for node in ast.walk(tree))


def test_no_module_that_knows_markup_edits_it_by_a_regular_expression():
    """`Markup.replace` is refused by mypy and at run time; what takes any text cannot be told apart by type here."""
    assert {name(path) for path in OTHERS if edits_markup(parsed(path))} <= {*SUBSTITUTES}


def test_every_exception_is_still_needed():
    present = {(name(path), node.value) for path in MODULES for node in literals(parsed(path))}
    assert {*READ_ONLY} - present == set()
    assert [each for each in SUBSTITUTES if not (PLUGINS / each).is_file()] == []


def test_templates_let_one_thing_through_as_markup():
    templates = sorted((ROOT / "theme" / "templates").rglob("*.html"))
    lines = [line for path in templates for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if re.search(r"\|\s*safe\b|\bMarkup\b|autoescape", line)] == [
        "{%- macro from_markdown(html) -%}{{ html | safe }}{%- endmacro %}"
    ]
