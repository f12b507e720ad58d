"""docs/terms.md has a row for each key of a glossary and of a term block, and says what their grammar says."""

from building import ROOT
from pelican.plugins.casetree.prose.page.passages import PASSAGE
from terms.grammar import SHOWN, TERM


def test_every_key_of_a_passage_has_its_words_too():
    document = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    assert all(f"| `{key.name}` | {key.says} | {key.left_out} |" in document for key in PASSAGE.keys)


def test_every_key_has_its_words_in_the_document():
    document = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    assert all(f"| `{key.name}` | {key.says} | {key.left_out} |" in document for key in TERM.keys)
    assert all(f"```term\n{key.name}: " in document for key in SHOWN.keys)
