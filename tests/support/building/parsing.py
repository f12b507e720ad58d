"""Reads HTML as it is written here into the very tree of Beautiful Soup, several times as quickly as its own reader.

What is not written plainly, such as an end tag that closes several elements, is left to that reader.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from bs4 import BeautifulSoup
from bs4.builder import builder_registry
from bs4.builder._htmlparser import HTMLParserTreeBuilder
from bs4.element import AttributeValueList, Comment, Doctype, NavigableString, Tag

_NAME = "[A-Za-z][-:A-Za-z0-9]*"
_ATTRIBUTE = r"""[-:_A-Za-z0-9]+(?:="[^"]*"|='[^']*')?"""
_PIECE = re.compile(
    rf"([^<]+)|</({_NAME})>|(<({_NAME})((?:[ \n]+{_ATTRIBUTE})*)[ \n]*(/?)>)"
    "|<!--(?!-?>)([^-]+(?:-[^-]+)*)-->|<!(?:doctype|DOCTYPE) (html)>"
)
_WORDS, _END, _START, _COMMENT = 1, 2, 3, 7
_ATTRIBUTES = re.compile(r"""([^\s=]+)(?:="([^"]*)"|='([^']*)')?""")
_REFERENCE = re.compile("&(?:(amp|lt|gt|quot|nbsp)|#([3-9][0-9]|1[01][0-9]|12[0-6]));|&")
_SIGNS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": "\xa0"}
_RAW, _WORDS_ALONE = {"script", "style"}, {"script", "style", "title", "textarea"}
_OTHER = {"iframe", "listing", "noembed", "noframes", "plaintext", "xmp"}
_KEPT_TO = 100
"""A start tag of so many characters may well come again."""

_kept: dict[str, tuple[str, dict[str, Any], bool]] = {}
"""What start tags that were read before say: name, attributes, whether the element ends at once."""


class _OtherwiseError(Exception):
    """Something is not written plainly."""


class PlainBuilder(HTMLParserTreeBuilder):
    """Builds what Beautiful Soup builds with `html.parser`, but for the lines that elements stand in."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**{"store_line_numbers": False, **more})

    def feed(self, markup: Any, *more: Any) -> None:
        """Build the tree of a text."""
        soup = self.soup
        assert soup is not None
        if not more and isinstance(markup, str) and not soup.parse_only:
            try:
                _Tree(self, soup).build(str.__str__(markup))
            except _OtherwiseError:
                soup.reset()
            else:
                return
        super().feed(markup, *more)


class _Tree:
    """A tree that grows in the order of the text."""

    def __init__(self, builder: PlainBuilder, soup: BeautifulSoup) -> None:
        self.builder, self.soup = builder, soup
        self.of_tag: Any = soup.element_classes.get(Tag, Tag)
        self.of_words: Any = soup.element_classes.get(NavigableString, NavigableString)
        self.before: Any = None

    def build(self, text: str) -> None:
        """Read all of a text."""
        containers, spaced = self.builder.string_containers, self.builder.preserve_whitespace_tags
        special = {*containers, *spaced, *_WORDS_ALONE, *_OTHER}
        put = self.put_words
        parent: Any = self.soup
        above: list[Any] = []
        of_words: Any = self.of_words
        is_spaced = is_raw = False
        place = 0
        for found in _PIECE.finditer(text):
            if found.start() != place:
                raise _OtherwiseError
            place = found.end()
            piece = found.lastindex
            if piece == _WORDS:
                words = found[1]
                if "&" in words and not is_raw:
                    words = _REFERENCE.sub(_sign, words)
                put(words, of_words, parent, is_spaced)
            elif piece == _END:
                if found[2].lower() != parent.name or not above:
                    raise _OtherwiseError
                if parent.name in special:
                    of_words, is_spaced, is_raw = self.of_words, False, False
                parent = above.pop()
            elif piece == _START:
                read = _kept.get(found[3])
                if read is None:
                    read = self.start(*found.group(3, 4, 5, 6))
                name, attrs, is_at_end = read
                made = self.element(name, attrs, parent)
                if is_at_end:
                    continue
                above.append(parent)
                parent = made
                if name in special:
                    if is_spaced or of_words is not self.of_words or name in _OTHER:
                        raise _OtherwiseError
                    of_words, is_spaced, is_raw = containers.get(name, of_words), name in spaced, name in _RAW
                    if name in _WORDS_ALONE and not text.startswith(f"</{name}>", text.find("<", place)):
                        raise _OtherwiseError
            else:
                put(found[piece], Comment if piece == _COMMENT else Doctype, parent, is_spaced)
        if place != len(text):
            raise _OtherwiseError
        self.soup._most_recent_element = self.before

    def start(self, tag: str, name: str, attributes: str, slash: str) -> tuple[str, dict[str, Any], bool]:
        """Read a start tag."""
        name, attrs = name.lower(), self.builder.attribute_dict_class()
        for key, double, single in _ATTRIBUTES.findall(attributes):
            attrs[key.lower()] = unescape(double or single)
        if slash and name in _RAW:
            raise _OtherwiseError
        self.builder._replace_cdata_list_attribute_values(name, attrs)
        read = name, attrs, bool(slash) or self.builder.can_be_empty_element(name)
        if len(tag) <= _KEPT_TO:
            _kept[tag] = read
        return read

    def element(self, name: str, attrs: dict[str, Any], parent: Any) -> Tag:
        """Put an element into its parent."""
        builder = self.builder
        made = self.of_tag.__new__(self.of_tag)
        made.parser_class = type(self.soup)
        made.name = name
        made.namespace = made.prefix = made.sourceline = made.sourcepos = None
        made._namespaces = {}
        made.attribute_value_list_class = builder.attribute_value_list_class
        made.attrs = own = builder.attribute_dict_class(attrs)
        for key in own:
            if type(own[key]) is not str:
                own[key] = AttributeValueList(own[key])
        made.known_xml = builder.is_xml
        made.contents = []
        made.hidden = False
        self.link(made, parent)
        if name == "meta":
            builder.set_up_substitutions(made)
        made.can_be_empty_element = builder.can_be_empty_element(name)
        made.cdata_list_attributes = builder.cdata_list_attributes
        made.preserve_whitespace_tags = builder.preserve_whitespace_tags
        container = builder.string_containers.get(name)
        made.interesting_string_types = {container} if container else made.MAIN_CONTENT_STRING_TYPES
        return made

    def put_words(self, words: str, kind: Any, parent: Any, is_spaced: bool) -> None:
        """Put words into an element; nothing but white space is one sign of it."""
        if not is_spaced and not words.strip(" \n\t\f\r"):
            words = "\n" if "\n" in words else " "
        made = str.__new__(kind, words)
        made.hidden = False
        self.link(made, parent)

    def link(self, made: Any, parent: Any) -> None:
        """Let a part of the tree be the last so far."""
        made.parent = parent
        made.previous_element = before = self.before
        if before is not None:
            before.next_element = made
        made.next_element = made.next_sibling = None
        contents = parent.contents
        if contents:
            made.previous_sibling = last = contents[-1]
            last.next_sibling = made
        else:
            made.previous_sibling = None
        contents.append(made)
        self.before = made


def _sign(found: re.Match[str]) -> str:
    """Return the sign that a reference stands for."""
    if not found.lastindex:
        raise _OtherwiseError
    return _SIGNS[found[1]] if found[1] else chr(int(found[2]))


def parse_plainly() -> None:
    """Let Beautiful Soup read with this wherever it is asked for `html.parser`."""
    builder_registry.register(PlainBuilder)
