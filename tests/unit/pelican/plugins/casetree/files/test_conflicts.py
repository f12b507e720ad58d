"""Marks of a conflict that nobody has resolved."""

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.files.conflicts import conflict_marks

CONFLICT = "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (CONFLICT, [1]),
        (f"text\n{CONFLICT}{CONFLICT}", [2, 7]),
        ("one\n>>>>>>> other\n", [2]),
        ("Heading\n=======\n", []),
        (" <<<<<<< HEAD\n<<<<<<<< eight\n<<<<<<<x\n", []),
    ],
)
def test_each_conflict_is_told_once(text, lines):
    assert [fault.span.line for fault in conflict_marks(Source.of("post.md", text))] == lines
