"""The words of a site, as its settings give them: who decides there, what decisions do, what figures say otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from casetree.reading.own_words import speak

SETTINGS = {
    "CASETREE_PARTIES": "parties",
    "CASETREE_EFFECTS": "effects",
    "CASETREE_WORDS": "words",
    "CASETREE_UNBREAKABLE": "unbreakable",
}
"""Each with what `speak` takes it as."""


def own_words(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the settings give, as it is after a way through JSON."""
    given = {name: settings[setting] for setting, name in SETTINGS.items() if settings.get(setting)}
    found: dict[str, Any] = json.loads(json.dumps(given, default=str))
    return found


def speak_in(own: Mapping[str, Any]) -> list[Diagnostic]:
    """Let figures speak in the words of a site; return what is wrong with these, which are left aside then."""
    try:
        speak(**own)
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        speak()
        return [_unknown(own, str(wrong).strip("'"))]
    return []


def _unknown(own: Mapping[str, Any], word: str) -> Diagnostic:
    """Say what cannot be worded, and in which setting it stands if one can tell."""
    last = word.rpartition(": ")[2]
    places = {setting: json.dumps(own.get(name, ""), ensure_ascii=False) for setting, name in SETTINGS.items()}
    setting = next((each for each, text in places.items() if f'"{last}"' in text), "CASETREE_WORDS")
    return error(
        "words-unknown",
        Source("pelicanconf.py", ()).span(1),
        say("`{setting}` has `{word}`, which cannot be worded so", setting=setting, word=word),
        say("compare it with docs/use-it-in-your-site.md: languages, names, and the blanks of a sentence in braces"),
    )
