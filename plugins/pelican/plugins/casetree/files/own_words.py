"""The words of a site, as it gives them: who decides there, what decisions do, what figures say otherwise.

A Pelican site gives them as settings, a text that Markdown reads by itself as options of the extension.
"""

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


OPTIONS = {name: name for name in SETTINGS.values()}
"""The same of Markdown's extension."""


def own_words(given_by: Mapping[str, Any], names: Mapping[str, str] = SETTINGS) -> dict[str, Any]:
    """Return what settings give, as it is after a way through JSON; `names` is what each of them is called there."""
    given = {name: given_by[setting] for setting, name in names.items() if given_by.get(setting)}
    found: dict[str, Any] = json.loads(json.dumps(given, default=str))
    return found


def speak_in(
    own: Mapping[str, Any], names: Mapping[str, str] = SETTINGS, place: str = "pelicanconf.py"
) -> list[Diagnostic]:
    """Let figures speak in the words of a site; return what is wrong with these, which are left aside then.

    `names` and `place` tell of a fault what the setting is called, and where it stands.
    """
    try:
        speak(**own)
    except (ValueError, TypeError, KeyError, AttributeError) as wrong:
        speak()
        return [_unknown(own, str(wrong).strip("'"), names, place)]
    return []


def _unknown(own: Mapping[str, Any], word: str, names: Mapping[str, str], place: str) -> Diagnostic:
    """Say what cannot be worded, and in which setting it stands if one can tell."""
    last = word.rpartition(": ")[2]
    of_words = next(setting for setting, name in names.items() if name == "words")
    known = [setting for setting, name in names.items() if last in own.get(name, ())]
    within = [s for s, name in names.items() if f'"{last}"' in json.dumps(own.get(name, ""), ensure_ascii=False)]
    setting = [*known, *within, of_words][0]
    return error(
        "words-unknown",
        Source(place, ()).span(1),
        say("`{setting}` has `{word}`, which cannot be worded so", setting=setting, word=word),
        say("compare it with docs/use-it-in-your-site.md: languages, names, and the blanks of a sentence in braces"),
    )
