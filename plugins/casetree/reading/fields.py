"""Reads the values that trees, sources and cases have in common, out of YAML nodes.

A reader never raises for what an author wrote: it notes a diagnostic and returns None or what is
left, so that one run finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

from casetree.nouns.diagnostics import Diagnostic, Span, error, warning
from casetree.nouns.model import ID_PATTERN, Allowed, CitedSource, Reference, Text
from casetree.nouns.moments import is_day, is_iso
from casetree.reading.other_dates import suggested
from casetree.reading.yaml_text.mend import read_again
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.reading.yaml_text.quoting import quote_help
from casetree.reading.yaml_text.slips import typing_slip
from casetree.text.punctuation import printed
from casetree.text.suggest import MAX_SUGGESTED, SURELY_MEANT, did_you_mean, nearest

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

_ID = re.compile(ID_PATTERN)
_WIDE_COMMA = re.compile("[、，]")
_SOURCE_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
SOURCE_KEYS = ("title", "publisher", "date", "url", "lang", "archived", "allow")


class Fields:
    """Readers for one document, with the faults they note and the site's default language."""

    def __init__(self, default_language: str) -> None:
        self.default_language = default_language
        self.faults: list[Diagnostic] = []
        self.unread: list[Node] = []
        """Values of keys that nobody knows."""

    def error(self, code: str, span: Span, message: str, help: str = "", label: str = "") -> None:
        """Note an error."""
        self.faults.append(error(code, span, message, help, label))

    def warn(self, code: str, span: Span, message: str, help: str = "", label: str = "") -> None:
        """Note a warning."""
        self.faults.append(warning(code, span, message, help, label))

    def keys(self, node: Mapping, known: Collection[str], what: str) -> dict[str, Node]:
        """Return the values by key; an unknown key is a fault, and counts as the one it is a slip of."""
        values = {key.text: value for key, value in node.entries if key.text in known}
        if len(values) == len(node.entries):
            return values
        for key, value in node.entries:
            if key.text in known:
                continue
            help = self.key_help(key, value, known)
            self.error("unknown-key", key.span, f"`{key.text}` is not a key of {what}", help)
            meant = self.surely_meant(key.text, known)
            if meant:
                values.setdefault(meant, value)
            else:
                self.unread.append(value)
        return values

    def key_help(self, key: Scalar, value: Node, known: Collection[str]) -> str:
        """Say what to write in place of an unknown key."""
        return did_you_mean(key.text, known, told=len(self.faults))

    def surely_meant(self, word: str, known: Collection[str]) -> str | None:
        """Return the known word that another one is surely a slip of."""
        if len(self.faults) >= MAX_SUGGESTED:
            return None
        swapped = next((key for key in known if len(key) == len(word) and sorted(key) == sorted(word)), None)
        return swapped or nearest(word, known, SURELY_MEANT)

    def mapping(self, node: Node, what: str, example: str = "key: value") -> Mapping | None:
        """Expect lines such as `example`."""
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar):
            return self._mapping_from(node, what, example)
        first = node.items[0] if isinstance(node, Sequence) and node.items else None
        help = f"write `{example}` without dashes or square brackets"
        if isinstance(first, Mapping) and first.entries:
            key, value = first.entries[0]
            help = f"write {_entry(key, value)} without the dash"
        self.error("wrong-shape", node.span, f"{what} must be lines of `key: value`, not a list", help)
        return None

    def _mapping_from(self, node: Scalar, what: str, example: str) -> Mapping | None:
        """Tell an empty value, lines of keys with a slip in their signs, and words apart."""
        if node.is_empty:
            self.error("empty-value", node.span, f"{what} is empty", f"write `{example}` under it, indented")
            return None
        again, slips = read_again(node)
        self.faults.extend(slips)
        if not slips:
            help = f"write `{example}`" if {"{", "`"} & set(example) else f"write `{example}`, one to a line"
            self.error("wrong-shape", node.span, f"{what} must be lines of `key: value`, not one text", help)
        return again

    def items(self, node: Node, what: str, example: str = "…") -> tuple[Node, ...]:
        """Expect a list."""
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar) and node.is_empty:
            self.error(
                "empty-value",
                node.span,
                f"{what} is empty",
                f"write entries that begin with a dash, as in `- {example}`, or remove the key",
            )
            return ()
        slip = typing_slip(node.passage, node.line)
        if slip:
            self.faults.append(slip.diagnostic)
            return ()
        span = node.span
        if isinstance(node, Mapping) and node.entries:
            key, value = node.entries[0]
            span = span if span.length > 1 else key.span
            example = _entry(key, value).strip("`")
        self.error("wrong-shape", span, f"{what} must be a list", f"begin each entry with a dash: `- {example}`")
        return ()

    def word(self, node: Node, what: str) -> str | None:
        """Expect one text that is not empty, without the white space around it."""
        if not isinstance(node, Scalar):
            shape = "a list" if isinstance(node, Sequence) else "lines of keys"
            self.error(
                "wrong-shape", node.span, f"{what} must be one text, not {shape}", "write one text behind the colon"
            )
            return None
        word = node.text.strip()
        if word:
            return word
        remark = re.match(r"[ ]*(#[^#\s].*)", node.passage.line(node.line)[node.column :])
        if remark:
            place = node.passage.span(node.line, node.column + remark.start(1))
            self.error(
                "yaml-needs-quotes", place, "`#` begins a remark here, so the text is lost", quote_help(remark[1])
            )
        else:
            self.error(
                "empty-value", node.span, f"{what} is empty", "write a value behind the colon, or remove the key"
            )
        return None

    def choice(self, node: Node, possible: Collection[str], what: str) -> str | None:
        """Expect one of the possible words."""
        word = self.word(node, what)
        if word is None or word in possible:
            return word
        self.error(
            "unknown-value", node.span, f"`{word}` is not {what}", did_you_mean(word, possible, told=len(self.faults))
        )
        return None

    def id(self, node: Scalar, what: str) -> str | None:
        """Expect an id: Latin letters and digits, single hyphens between them."""
        if _ID.fullmatch(node.text):
            return node.text
        near = "-".join(re.findall("[A-Za-z0-9]+", node.text))
        suggestion = f"did you mean `{near}`? " if near else ""
        self.error(
            "bad-id",
            node.span,
            f"`{node.text}` cannot be the id of {what}",
            f"{suggestion}ids are Latin letters, digits and single hyphens, as in `state-involved`",
        )
        return None

    def text(self, node: Node, what: str, is_quoted: bool = False) -> Text | None:
        """Expect words: a plain string in the default language, or a mapping by language.

        They are set as printed words, unless they are somebody else's.
        """
        if not isinstance(node, Mapping):
            word = self.word(node, what)
            code = self.default_language
            return None if word is None else Text({code: word if is_quoted else printed(word, code)})
        words: dict[str, str] = {}
        for key, value in node.entries:
            if not is_language(key.text):
                self._refuse_language(key.text, key.span, f", and {what} is a text or texts by language")
                continue
            word = self.word(value, f"{what} in `{key.text}`")
            if word is not None:
                words[key.text] = word if is_quoted else printed(word, key.text)
        if not node.entries:
            self.error("empty-value", node.span, f"{what} is empty", "write a text, or `{en: …, ja: …}`")
        return Text(words) if words else None

    def _refuse_language(self, code: str, span: Span, why: str = "") -> None:
        lower = code.casefold()
        meant = NO_LANGUAGES.get(lower) or (lower if is_language(lower) and len(lower) == 2 else "")
        help = f"did you mean `{meant}`?" if meant else "write a code such as `en` or `ja`"
        self.error("not-a-language", span, f"`{code}` is not a language code{why}", help)

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
            comma = _WIDE_COMMA.search(word) if word else None
            if comma and item.line == item.end_line:
                place = item.passage.span(item.line, item.column + comma.start())
                message = f"the comma `{comma[0]}` is full-width, so this is one id and not several"
                self.error(
                    "yaml-full-width-comma", place, message, "type `, ` in its place, in square brackets: `[…, …]`"
                )
            elif word is not None:
                found.append(Reference(id=word, span=item.span))
        return tuple(found)

    def day(self, node: Node, what: str) -> str | None:
        """Expect a calendar day, `YYYY-MM-DD`."""
        word = self.word(node, what)
        if word is None or is_day(word):
            return word
        near = suggested(word)
        self.error(
            "bad-date",
            node.span,
            f"`{word}` is not {'in the calendar' if is_iso(word) and len(word) > 7 else 'a day'}",
            f"did you mean `{near}`?" if is_day(near) else f"write {what} as year, month and day: `2024-03-15`",
        )
        return None

    def sources(self, node: Node) -> dict[str, CitedSource]:
        """Expect a citation library: id to title, publisher, date, url, lang, archived.

        A source with faults is in it, so that what cites it is not a fault too.
        """
        library = self.mapping(node, "`sources`", "<id>: {title: …}")
        found: dict[str, CitedSource] = {}
        for key, value in library.entries if library else ():
            self.id(key, "a source")
            entry = self.mapping(value, f"the source `{key.text}`", _source_example(value))
            values = self.keys(entry, SOURCE_KEYS, "a source") if entry else {}
            if entry and "title" not in values:
                self.error("missing-key", key.span, f"the source `{key.text}` has no `title`", "add `title: …`")
            found[key.text] = self._source(key, values)
        return found

    def _source(self, key: Scalar, values: dict[str, Node]) -> CitedSource:
        title = self.text(values["title"], "the title", is_quoted=True) if "title" in values else None
        publisher = self.text(values["publisher"], "the publisher", is_quoted=True) if "publisher" in values else None
        language = self.word(values["lang"], "`lang`") if "lang" in values else None
        if language is not None and not is_language(language):
            self._refuse_language(language, values["lang"].span)
        return CitedSource(
            id=key.text,
            title=title or Text({self.default_language: key.text}),
            publisher=publisher,
            date=self._source_date(values.get("date")),
            url=self._address(values.get("url")),
            language=language or "",
            archived=self._address(values.get("archived")),
            span=key.span,
            allow=self.allow(values.get("allow")),
        )

    def allow(self, node: Node | None) -> tuple[Allowed, ...]:
        """Read `<code>: <reason>`, or `<code>: {<id>: <reason>}` for some places only."""
        listing = self.mapping(node, "`allow`", "<code>: <reason>") if node else None
        found = []
        for key, value in listing.entries if listing else ():
            places = [(name, each) for name, each in value.entries] if isinstance(value, Mapping) else [(None, value)]
            for name, each in places:
                reason = self.word(each, f"the reason for allowing `{key.text}`")
                if reason:
                    span = name.span if name else key.span
                    found.append(
                        Allowed(
                            code=key.text, node=name.text if name else "", reason=reason, span=span, code_span=key.span
                        )
                    )
        return tuple(found)

    def _source_date(self, node: Node | None) -> str:
        word = self.word(node, "`date`") if node else None
        if word is None or node is None:
            return ""
        if _is_source_date(word):
            return word
        near = suggested(word)
        help = f"did you mean `{near}`?" if _is_source_date(near) else "write `2024`, `2024-03` or `2024-03-15`"
        self.error("bad-date", node.span, f"`{word}` is not a date", help)
        return ""

    def _address(self, node: Node | None) -> str:
        word = self.word(node, "the address") if node else None
        if word is None or node is None or _is_address(word):
            return word or ""
        near = "https://" + word.removeprefix("http:").removeprefix("https:").lstrip("/:")
        is_near = re.match(r"[\w-]+(\.[\w-]+)+(/|$)", near[8:]) and _is_address(near)
        help = (
            f"did you mean `{near}`?" if is_near else "write an address that begins with `https://`, or remove the key"
        )
        self.error("bad-address", node.span, f"`{word}` is not a web address", help)
        return ""


def _entry(key: Scalar, value: Node) -> str:
    """Write an entry as an example, without what is too long to show."""
    shown = value.text if isinstance(value, Scalar) and 0 < len(value.text) <= 30 else "…"
    return f"`{key.text}: {shown}`"


def _source_example(value: Node) -> str:
    is_url = isinstance(value, Scalar) and _is_address(value.text)
    return f'{{title: …, url: "{value.text}"}}' if isinstance(value, Scalar) and is_url else "{title: …, url: …}"


def _is_source_date(word: str) -> bool:
    return bool(_SOURCE_DATE.fullmatch(word)) and is_day("-".join([*word.split("-"), "01", "01"][:3]))


def _is_address(word: str) -> bool:
    try:
        parts = urlsplit(word)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"[\s<>\"]", word)


def is_language(code: str) -> bool:
    """True for what looks like a language code, such as `en` or `zh-Hant`."""
    return bool(_LANGUAGE.fullmatch(code)) and code not in NO_LANGUAGES
