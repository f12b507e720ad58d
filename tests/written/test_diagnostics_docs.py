"""docs/diagnostics.md explains every code, and every message in it is what is printed."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from casetree.nouns import diagnostics
from faulty import DOCUMENT, FIXTURES, ROOT, Example, assert_told, examples, told

PLUGINS = ROOT / "plugins"
MAKERS = {"error", "warning", "warn", "Mistake", "_blanks"}
"""What makes a diagnostic, or a kind of mistake that does; the code is the first argument."""

UNSHOWN = {
    *("extra-missing", "file-link-astray", "internal-error", "language-half", "system-refused", "theme-without-block"),
    "words-unknown",
}
"""A link, a crash, a full disk, a language, a theme, settings and what is not installed: other tests make them."""

SECTIONS = re.findall(r"^## (.+)$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
EXAMPLES = examples(DOCUMENT)
CURED = [example for example in EXAMPLES if example.cure]


def codes_of(module: Path) -> set[str]:
    """Return the codes that a module names where it makes diagnostics."""
    codes = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in MAKERS and node.args and not _is_said(node.args[0]):
            written = [c.value for c in ast.walk(node.args[0]) if isinstance(c, ast.Constant)]
            found = {word for word in written if isinstance(word, str) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", word)}
            # `Fields.error`, `Fields.warn` and kinds of mistakes pass on what they are given.
            assert found or ast.unparse(node.args[0]) == "code", f"{module.name}:{node.lineno} names no code"
            codes |= found
    return codes


def _is_said(told: ast.expr) -> bool:
    """True for a sentence: what warns of publishing makes no diagnostics."""
    return isinstance(told, ast.Call) and _name(told.func) == "say"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


@cache
def codes() -> set[str]:
    """Return every code that the plugins tell."""
    return set().union(*(codes_of(module) for module in PLUGINS.rglob("*.py")))


def test_the_table_of_codes_is_in_order_and_each_is_told_somewhere() -> None:
    assert sorted(diagnostics.CODES) == list(diagnostics.CODES)
    assert set(diagnostics.CODES) == codes()


def test_every_code_has_a_section_and_every_section_a_code() -> None:
    assert set(SECTIONS) == codes()


def test_the_sections_stand_in_order() -> None:
    assert sorted(SECTIONS) == SECTIONS


def test_every_code_has_a_fixture_and_every_fixture_known_codes() -> None:
    shown = {code for page in FIXTURES.glob("*.md") for example in examples(page) for code in example.codes}
    assert shown == codes() - UNSHOWN


def test_every_section_shows_a_message_with_its_code() -> None:
    assert [example.title for example in EXAMPLES if example.title not in example.codes] == []
    assert [example.title for example in EXAMPLES] == [title for title in SECTIONS if title not in UNSHOWN]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.title for example in EXAMPLES])
def test_a_message_of_the_document_is_what_is_printed(example: Example, tmp_path: Path, is_rewriting: bool) -> None:
    assert_told(example, tmp_path, is_rewriting)


@pytest.mark.parametrize("example", CURED, ids=[example.title for example in CURED])
def test_a_cure_of_the_document_cures(example: Example, tmp_path: Path) -> None:
    # Short examples cite nothing, as the page says; the section about just that does.
    left_out = "warning[case-step-without-source]"
    messages = [message for message in told(example.cure, tmp_path).split("\n\n") if message.strip()]
    assert [m for m in messages if example.title == "case-step-without-source" or not m.startswith(left_out)] == []
