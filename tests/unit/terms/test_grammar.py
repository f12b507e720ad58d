"""docs/terms.md has a row for each key of a glossary and of a term block, and says what their grammar says."""

import re

from building import ROOT
from terms.grammar import SHOWN, TERM


def test_every_key_has_its_words_in_the_document():
    document = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    rows = {
        name: (says, left_out)
        for name, says, left_out in re.findall(r"^\| `(\w+)` \| (.*) \| (.*) \|$", document, re.M)
    }
    assert all(rows[key.name] == (key.says, key.left_out) for key in TERM.keys)
    assert all(f"```term\n{key.name}: " in document for key in SHOWN.keys)
