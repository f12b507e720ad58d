"""Reads the values that trees, sources and cases have in common, out of YAML nodes.

A reader never raises for what an author wrote: it notes a diagnostic and returns None or what is
left, so that one run finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from urllib.parse import urlsplit

from casetree.diagnostics import Diagnostic, Span, error, warning
from casetree.model import ID_PATTERN, CitedSource, Reference, Text
from casetree.source import Mapping, Node, Scalar, Sequence, missing_space, typing_slip
from casetree.suggest import did_you_mean

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ID = re.compile(ID_PATTERN)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SOURCE_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_SOURCE_KEYS = ("title", "publisher", "date", "url", "lang", "archived")


class Fields:
    """Readers for one document, with the faults they note and the site's default language."""

    def __init__(self, default_language: str) -> None:
        self.default_language = default_language
        self.faults: list[Diagnostic] = []

    def error(self, code: str, span: Span, message: str, help: str = "", label: str = "") -> None:
        """Note an error."""
        self.faults.append(error(code, span, message, help, label))

    def warn(self, code: str, span: Span, message: str, help: str = "", label: str = "") -> None:
        """Note a warning."""
        self.faults.append(warning(code, span, message, help, label))

    def keys(self, node: Mapping, known: Collection[str], what: str) -> dict[str, Node]:
        """Return the values by key; an unknown key is a fault."""
        values = {}
        for key, value in node.entries:
            if key.text in known:
                values[key.text] = value
            else:
                self.error(
                    "unknown-key",
                    key.span,
                    f"`{key.text}` is not a key of {what}",
                    did_you_mean(key.text, known),
                )
        return values

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """Expect `key: value` lines."""
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and node.is_empty:
            self.error("empty-value", node.span, f"{what} is empty", "write `key: value` lines under it")
            return None
        slip = self._slip(node)
        if slip:
            self.faults.append(slip)
        else:
            self.error("wrong-shape", node.span, f"{what} must be a set of `key: value` lines")
        return None

    def _slip(self, node: Node) -> Diagnostic | None:
        """Find the first mistyped colon or space for which YAML takes lines of keys for one text."""
        if not isinstance(node, Scalar):
            return None
        lines = range(node.line, node.end_line + 1)
        slips = (typing_slip(node.passage, n) or missing_space(node.passage, n) for n in lines)
        return next((slip for slip in slips if slip), None)

    def items(self, node: Node, what: str) -> tuple[Node, ...]:
        """Expect a list."""
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar) and node.is_empty:
            self.error(
                "empty-value",
                node.span,
                f"{what} is empty",
                "write entries that begin with `- `, or remove the key",
            )
            return ()
        self.error("wrong-shape", node.span, f"{what} must be a list", "begin each entry with `- `")
        return ()

    def word(self, node: Node, what: str) -> str | None:
        """Expect one text that is not empty, without the white space around it."""
        if isinstance(node, Scalar):
            if not node.is_empty:
                return node.text.strip()
            self.error("empty-value", node.span, f"{what} is empty", "write a value, or remove the key")
        else:
            self.error("wrong-shape", node.span, f"{what} must be one text, not a list or a mapping")
        return None

    def choice(self, node: Node, possible: Collection[str], what: str) -> str | None:
        """Expect one of the possible words."""
        word = self.word(node, what)
        if word is None or word in possible:
            return word
        self.error("unknown-value", node.span, f"`{word}` is not {what}", did_you_mean(word, possible))
        return None

    def id(self, node: Scalar, what: str) -> str | None:
        """Expect an id: Latin letters and digits, single hyphens between them."""
        if _ID.fullmatch(node.text):
            return node.text
        self.error(
            "bad-id",
            node.span,
            f"`{node.text}` cannot be the id of {what}",
            "use Latin letters, digits and single hyphens, as in `state-involved`",
        )
        return None

    def text(self, node: Node, what: str) -> Text | None:
        """Expect words: a plain string in the default language, or a mapping by language."""
        if not isinstance(node, Mapping):
            word = self.word(node, what)
            return None if word is None else Text({self.default_language: word})
        words: dict[str, str] = {}
        for key, value in node.entries:
            if not is_language(key.text):
                self.error(
                    "not-a-language",
                    key.span,
                    f"`{key.text}` is not a language code, so {what} is no text",
                    "write a string, or `{en: …, ja: …}`",
                )
                continue
            word = self.word(value, f"{what} in `{key.text}`")
            if word is not None:
                words[key.text] = word
        if not node.entries:
            self.error("empty-value", node.span, f"{what} is empty", "write a string, or `{en: …, ja: …}`")
        return Text(words) if words else None

    def is_text(self, node: Node) -> bool:
        """True for a string or a mapping whose keys are all language codes."""
        if isinstance(node, Mapping):
            return bool(node.entries) and all(is_language(key.text) for key, _ in node.entries)
        return isinstance(node, Scalar)

    def references(self, node: Node, what: str = "`cite`") -> tuple[Reference, ...]:
        """Expect an id or a list of them, as a rule of sources."""
        nodes: Iterable[Node] = node.items if isinstance(node, Sequence) else (node,)
        found = []
        for item in nodes:
            word = self.word(item, what)
            if word is not None:
                found.append(Reference(word, item.span))
        return tuple(found)

    def day(self, node: Node, what: str) -> str | None:
        """Expect a calendar day, `YYYY-MM-DD`."""
        word = self.word(node, what)
        if word is None:
            return None
        if is_day(word):
            return word
        self.error("bad-date", node.span, f"`{word}` is not a day", "write it as `2024-03-15`")
        return None

    def sources(self, node: Node) -> dict[str, CitedSource]:
        """Expect a citation library: id to title, publisher, date, url, lang, archived."""
        library = self.mapping(node, "`sources`")
        found: dict[str, CitedSource] = {}
        for key, value in library.entries if library else ():
            id = self.id(key, "a source")
            entry = self.mapping(value, f"the source `{key.text}`")
            source = self._source(id, key, entry) if id and entry else None
            if source:
                found[source.id] = source
        return found

    def _source(self, id: str, key: Scalar, entry: Mapping) -> CitedSource | None:
        values = self.keys(entry, _SOURCE_KEYS, "a source")
        title = self.text(values["title"], "the title") if "title" in values else None
        if "title" not in values:
            self.error("missing-key", key.span, f"the source `{id}` has no `title`", "add `title: …`")
        publisher = self.text(values["publisher"], "the publisher") if "publisher" in values else None
        language = self.word(values["lang"], "`lang`") if "lang" in values else None
        if language is not None and not is_language(language):
            self.error("not-a-language", values["lang"].span, f"`{language}` is not a language code", "write `ja`")
        if title is None:
            return None
        return CitedSource(
            id,
            title,
            publisher,
            self._source_date(values.get("date")),
            self._address(values.get("url")),
            language or "",
            self._address(values.get("archived")),
            key.span,
        )

    def _source_date(self, node: Node | None) -> str:
        word = self.word(node, "`date`") if node else None
        if word is None or node is None:
            return ""
        parts = word.split("-")
        if _SOURCE_DATE.fullmatch(word) and is_day("-".join([*parts, "01", "01"][:3])):
            return word
        self.error("bad-date", node.span, f"`{word}` is not a date", "write `2024`, `2024-03` or `2024-03-15`")
        return ""

    def _address(self, node: Node | None) -> str:
        word = self.word(node, "the address") if node else None
        if word is None or node is None:
            return ""
        try:
            parts = urlsplit(word)
            is_web = parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s<>\"]", word)
        except ValueError:
            is_web = False
        if is_web:
            return word
        self.error("bad-address", node.span, f"`{word}` is not a web address", "begin it with `https://`")
        return ""


def is_language(code: str) -> bool:
    """True for what looks like a language code, such as `en` or `zh-Hant`."""
    return bool(_LANGUAGE.fullmatch(code))


def is_day(text: str) -> bool:
    """True for a calendar day written `YYYY-MM-DD`."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
