"""The language in which authors are told what is wrong: which one an environment asks for, and its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from casetree.text import messages


def _found() -> dict[str, Mapping[str, str]]:
    """Return the sentences by the code of their language: each module of `messages` is one."""
    modules = [import_module(f"{messages.__name__}.{each.name}") for each in iter_modules(messages.__path__)]
    return {module.CODE: module.SENTENCES for module in modules}


_SENTENCES = _found()

_ASKED = ("CASETREE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where an environment says its language, first what counts most."""

_NO_LANGUAGE = ("", "C", "POSIX")


def language_of(environment: Mapping[str, str]) -> str:
    """Return the code of the language that an environment asks for: `ja` of `LANG=ja_JP.UTF-8`, `en` where none.

    `C` and `POSIX` name no language, so what counts less is asked then.

    >>> language_of({"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}), language_of({"LC_ALL": "en_GB", "LANG": "ja"})
    ('ja', 'en')
    """
    named = (environment.get(name, "").partition(".")[0].partition("@")[0] for name in _ASKED)
    return next((name.replace("_", "-").partition("-")[0] for name in named if name not in _NO_LANGUAGE), "en").lower()


def messages_for(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Return the sentences of the language that an environment asks for, by those in English; none for English."""
    return _SENTENCES.get(language_of(environment), {})
