"""Languages and addresses, as texts: what looks like one."""

from __future__ import annotations

import re
from unicodedata import normalize
from urllib.parse import urlsplit

LANGUAGE_PATTERN = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_LANGUAGE = re.compile(LANGUAGE_PATTERN)
NO_LANGUAGES = {
    "jp": "ja",
    "cn": "zh",
    "vn": "vi",
    "ua": "uk",
    "japanese": "ja",
    "english": "en",
    "日本語": "ja",
    "英語": "en",
}
"""What is written for a language's code: its country's code, its name."""


def is_language(code: str) -> bool:
    """True for what looks like a language code.

    >>> [code for code in ("en", "zh-Hant", "EN", "english", "jp") if is_language(code)]
    ['en', 'zh-Hant']
    """
    return bool(_LANGUAGE.fullmatch(code)) and code not in NO_LANGUAGES


def language_meant(code: str) -> str:
    """Return the code of the language that another word surely means; empty where that cannot be told.

    >>> language_meant("JP"), language_meant("DE"), language_meant("German"), language_meant("en_US")
    ('ja', 'de', '', 'en')
    """
    lower = normalize("NFKC", code).casefold().partition("_")[0]
    return NO_LANGUAGES.get(lower) or (lower if is_language(lower) and len(lower) == 2 else "")


PEOPLE_PATTERN = r"[1-9][0-9]{0,6}"
"""How many people a decision may be about."""


def is_address(word: str) -> bool:
    """True for an address that a browser can open."""
    try:
        parts = urlsplit(word)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s<>\"]", word)


def address_meant(word: str) -> str:
    """Return the address that a text without a whole scheme means; empty where it means none.

    >>> address_meant("http:/example.org/a"), address_meant("example.org"), address_meant("p. 12")
    ('https://example.org/a', 'https://example.org', '')
    """
    near = "https://" + word.removeprefix("http:").removeprefix("https:").lstrip("/:")
    return near if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", near[8:]) and is_address(near) else ""
