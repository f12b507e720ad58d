"""The Japanese messages: one for each sentence that the code says, with the same values, and no other."""

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter

from casetree.reading.yaml_text import slips
from casetree.text.messages.japanese import SENTENCES

ROOT = Path(__file__).parents[5]
MODULES = [*(ROOT / "plugins").rglob("*.py"), *(ROOT / "tools" / "preview").glob("*.py")]

IN_ITS_OWN_LANGUAGE = {"{english}": {"japanese"}}
"""What has a value for each language."""

JAPANESE = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"


def said_in(module: Path) -> set[str]:
    """Return the templates that a module says."""
    calls = [node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    first = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id == "say" and call.args]
    return {node.value for node in first if isinstance(node, ast.Constant) and node.value}


def slip_templates() -> set[str]:
    mistakes = (*slips.BLANKS, *slips.TYPED, *slips.BRACKETS, *slips.STRAY)
    return {words for mistake in mistakes for words in (mistake.message, mistake.help)}


@cache
def said() -> set[str]:
    """Return every sentence that the code says."""
    return set().union(slip_templates(), *(said_in(module) for module in MODULES))


def values(template: str) -> set[tuple[str, str]]:
    """Return the names of the values of a template, each with how it is written."""
    return {(name, spec or "") for _, name, spec, _ in Formatter().parse(template) if name is not None}


def test_every_sentence_of_the_code_is_said_in_japanese():
    assert sorted(said() - set(SENTENCES)) == []


def test_no_sentence_stands_there_that_the_code_does_not_say():
    assert sorted(set(SENTENCES) - said()) == []


def test_a_sentence_has_the_values_of_the_english_one():
    expected = {
        english: {(name, "") for name in IN_ITS_OWN_LANGUAGE.get(english, ())} or values(english)
        for english in SENTENCES
    }
    found = {english: values(japanese) for english, japanese in SENTENCES.items()}
    assert {english: each for english, each in found.items() if each != expected[english]} == {}


def without_code(sentence: str) -> str:
    """Return a sentence without what its author types, values and addresses."""
    return re.sub(r"`+[^`]*`*|\{file\}:|\{[^}]*\}|[\w.-]*/[\w./<>-]*|--[\w-]+|[A-Z]+=\S+", "", sentence)


def test_punctuation_between_japanese_is_full_width():
    half = re.compile(rf"[{JAPANESE}][,.;:!?()]|[,;!?()][{JAPANESE}]")
    assert [sentence for sentence in SENTENCES.values() if half.search(without_code(sentence))] == []


def test_no_space_stands_between_japanese_and_what_is_typed():
    spaced = re.compile(rf"[{JAPANESE}] +[`{{]|[`}}] +[{JAPANESE}]")
    assert [sentence for sentence in SENTENCES.values() if spaced.search(re.sub("`[^`]*`", "``", sentence))] == []


def test_what_is_to_be_typed_in_english_is_in_japanese_too():
    """But for what is named for the reader (`<date>`), and a text in Japanese."""

    def typed(sentence: str) -> set[str]:
        return set(re.findall(r"`([^`]+)`", re.sub(rf"```|<[\w{JAPANESE} ]+>|[{JAPANESE}]+", "", sentence)))

    own_words = {"words", "address", "Permit granted"}
    different = {
        english: japanese
        for english, japanese in SENTENCES.items()
        if not any(word in english for word in own_words) and typed(english) - typed(japanese)
    }
    assert different == {}
