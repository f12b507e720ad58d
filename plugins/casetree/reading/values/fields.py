"""Reads the values that trees, sources and cases have in common, out of YAML nodes.

A reader never raises for what an author wrote: it notes a diagnostic and returns None or what is
left, so that one run finds every fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TypeAlias

from casetree.nouns.diagnostics import UNSAID, Code, Diagnostic, Message, Span, error, has_error, say, warning
from casetree.nouns.model import ID_PATTERN, Reference, Text
from casetree.nouns.suggest import MAX_SUGGESTED, SURELY_MEANT, did_you_mean, meant, nearest, then
from casetree.reading.grammar.shapes import LONGEST_DRAWN, LONGEST_ID, LONGEST_TEXT, Choice, Lines
from casetree.reading.values.forms import is_language, language_meant
from casetree.reading.yaml_text import slips
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.reading.yaml_text.quoting import quote_help
from casetree.text.punctuation import printed

_ID = re.compile(ID_PATTERN)

ReadAgain: TypeAlias = Callable[[Scalar], tuple[Mapping | None, list[Diagnostic]]]
"""Reads a text again that was meant as lines of keys (`yaml_text.repair.read_again`)."""


class Fields:
    """Readers for one document, with the faults they note and the language of its plain texts."""

    def __init__(self, language: str, read_again: ReadAgain) -> None:
        self.language = language
        self.read_again = read_again
        self.faults: list[Diagnostic] = []
        self.unread: list[Node] = []
        """Values of keys that nobody knows."""

        self.cited: list[Reference] = []
        """Every source that was cited, in the order of reading."""

    # Faults --------------------------------------------------------------------------------------

    def error(self, code: Code, span: Span, message: Message, help: Message = UNSAID) -> None:
        """Note an error."""
        self.faults.append(error(code, span, message, help))

    def warn(self, code: Code, span: Span, message: Message, help: Message = UNSAID) -> None:
        """Note a warning."""
        self.faults.append(warning(code, span, message, help))

    def has_error(self, since: int = 0) -> bool:
        """True where an error was noted after so many faults."""
        return has_error(self.faults[since:])

    # Lines of keys, and lists --------------------------------------------------------------------

    def values(self, body: Mapping, declared: Lines) -> dict[str, Node]:
        """Return the values by key; an unknown key is a fault, and counts as the one it is a slip of."""
        known = declared.by_name
        values = {key.text: value for key, value in body.entries if key.text in known}
        if len(values) == len(body.entries):
            return values
        for key, value in body.entries:
            if key.text in known:
                continue
            help = self.key_help(key, value, known)
            self.error(
                "unknown-key", key.span, say("`{key}` is not a key of {what}", key=key.text, what=declared.what), help
            )
            surely = self.surely_meant(key.text, known)
            if surely:
                values.setdefault(surely, value)
            else:
                self.unread.append(value)
        return values

    def key_help(self, key: Scalar, value: Node, known: Collection[str]) -> Message:
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
        help = say("write `{example}` without dashes or square brackets", example=example)
        if isinstance(first, Mapping) and first.entries:
            key, value = first.entries[0]
            help = say("write {entry} without the dash", entry=_entry(key, value))
        self.error("wrong-shape", node.span, say("{what} must be lines of `key: value`, not a list", what=what), help)
        return None

    def _mapping_from(self, node: Scalar, what: str, example: str) -> Mapping | None:
        """Tell an empty value, lines of keys with a slip in their signs, and words apart."""
        if node.is_empty:
            self.error(
                "empty-value",
                node.span,
                say("{what} is empty", what=what),
                say("write `{example}` under it, indented", example=example),
            )
            return None
        again, slips = self.read_again(node)
        self.faults.extend(slips)
        if not slips:
            help = (
                say("write `{example}`", example=example)
                if {"{", "`"} & set(example)
                else say("write `{example}`, one to a line", example=example)
            )
            self.error(
                "wrong-shape", node.span, say("{what} must be lines of `key: value`, not one text", what=what), help
            )
        return again

    def items(self, node: Node, what: str, example: str = "…") -> tuple[Node, ...]:
        """Expect a list."""
        if isinstance(node, Sequence):
            return node.items
        if isinstance(node, Scalar) and node.is_empty:
            self.error(
                "empty-value",
                node.span,
                say("{what} is empty", what=what),
                say("write entries that begin with a dash, as in `- {example}`, or remove the key", example=example),
            )
            return ()
        slip = slips.first(node.passage, node.line)
        if slip:
            self.faults.append(slip.diagnostic)
            return ()
        span = node.span
        if isinstance(node, Mapping) and node.entries:
            key, value = node.entries[0]
            span = span if span.length > 1 else key.span
            example = _entry(key, value).strip("`")
        self.error(
            "wrong-shape",
            span,
            say("{what} must be a list", what=what),
            say("begin each entry with a dash: `- {example}`", example=example),
        )
        return ()

    # Single values -------------------------------------------------------------------------------

    def word(self, node: Node, what: str, most: int = LONGEST_TEXT) -> str | None:
        """Expect one text that is not empty, of at most so many characters, without the white space around it."""
        if not isinstance(node, Scalar):
            shape = say("a list") if isinstance(node, Sequence) else say("lines of keys")
            self.error(
                "wrong-shape",
                node.span,
                say("{what} must be one text, not {shape}", what=what, shape=shape),
                say("write one text after the colon"),
            )
            return None
        word = node.text.strip()
        if len(word) > most:
            self._refuse_length(node, what, most, say("say it in fewer words; prose has room for more"))
            return None
        if word:
            return word
        comment = re.match(r"[ ]*(#[^#\s].*)", node.passage.line(node.line)[node.column :])
        if comment:
            place = node.passage.span(node.line, node.column + comment.start(1))
            self.error(
                "yaml-needs-quotes",
                place,
                say("`#` begins a comment in YAML, so the text is lost"),
                quote_help(comment[1]),
            )
        else:
            self.error(
                "empty-value",
                node.span,
                say("{what} is empty", what=what),
                say("write a value after the colon, or remove the key"),
            )
        return None

    def _refuse_length(self, node: Scalar, what: str, most: int, help: Message) -> None:
        count = len(node.text.strip())
        message = say("{what} has {count:,} characters, more than {most:,}", what=what, count=count, most=most)
        self.error("text-too-long", node.span, message, help)

    def choice(self, node: Node, possible: Choice) -> str | None:
        """Expect one of the possible words."""
        word = self.word(node, possible.what)
        if word is None or word in possible.words:
            return word
        help = did_you_mean(word, possible.words, told=len(self.faults))
        self.error("unknown-value", node.span, say("`{word}` is not {what}", word=word, what=possible.what), help)
        return None

    def id(self, node: Scalar, what: str) -> str | None:
        """Expect an id: Latin letters and digits, single hyphens between them."""
        if len(node.text) > LONGEST_ID:
            self._refuse_length(node, say("the id of {what}", what=what), LONGEST_ID, say("write a shorter one"))
            return None
        if _ID.fullmatch(node.text):
            return node.text
        near = "-".join(re.findall("[A-Za-z0-9]+", node.text))
        help = say("ids are Latin letters, digits and single hyphens, as in `state-involved`")
        self.error(
            "bad-id",
            node.span,
            say("`{word}` cannot be the id of {what}", word=node.text, what=what),
            then(meant(near), help) if near else help,
        )
        return None

    def label(self, node: Node, what: str) -> Text | None:
        """Expect words that are drawn."""
        return self.text(node, what, most=LONGEST_DRAWN)

    def text(self, node: Node, what: str, is_quoted: bool = False, most: int = LONGEST_TEXT) -> Text | None:
        """Expect words: a plain string in the language of the document, or a mapping by language.

        They are set as printed words, unless they are somebody else's.
        """
        if not isinstance(node, Mapping):
            word = self.word(node, what, most)
            return None if word is None else self.words(word, is_quoted)
        words: dict[str, str] = {}
        for key, value in node.entries:
            if not is_language(key.text):
                self._refuse_language(key.text, key.span, what)
                continue
            word = self.word(value, say("{what} in `{language}`", what=what, language=key.text), most)
            if word is not None:
                words[key.text] = word if is_quoted else printed(word, key.text)
        if not node.entries:
            self.error(
                "empty-value", node.span, say("{what} is empty", what=what), say("write a text, or `{{en: …, ja: …}}`")
            )
        return Text(words) if words else None

    def words(self, word: str, is_quoted: bool = False) -> Text:
        """Take plain words for words in the language of the document."""
        return Text({self.language: word if is_quoted else printed(word, self.language)})

    def language_code(self, node: Node, what: str) -> str | None:
        """Expect the code of a language."""
        word = self.word(node, what)
        if word is None or is_language(word):
            return word
        self._refuse_language(word, node.span)
        return None

    def _refuse_language(self, code: str, span: Span, text: str = "") -> None:
        near = language_meant(code)
        help = meant(near) if near else say("write a code such as `en` or `ja`")
        message = say("`{code}` is not a language code", code=code)
        if text:
            message = say(
                "`{code}` is not a language code, and {what} is a text or texts by language", code=code, what=text
            )
        self.error("not-a-language", span, message, help)


def one_or_more(node: Node | None) -> tuple[Node, ...]:
    """Return the entries of a list, or a single value as one."""
    if node is None:
        return ()
    return node.items if isinstance(node, Sequence) else (node,)


def is_text(node: Node) -> bool:
    """True for a string or a mapping whose keys are all language codes."""
    if isinstance(node, Mapping):
        return bool(node.entries) and all(is_language(key.text) for key, _ in node.entries)
    return isinstance(node, Scalar)


def _entry(key: Scalar, value: Node) -> str:
    """Write an entry as an example, without what is too long to show."""
    shown = value.text if isinstance(value, Scalar) and 0 < len(value.text) <= 30 else "…"
    return f"`{key.text}: {shown}`"
