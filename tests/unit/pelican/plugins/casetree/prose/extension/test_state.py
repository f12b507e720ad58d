"""What processors share: of a value of the header nothing stands above, and the text is kept to be written again."""

from xml.etree.ElementTree import Element

from pages import HEADER, page_for
from pelican.plugins.casetree.prose.extension.state import PLACEHOLDER, Pass


def test_a_header_stands_above_the_text_and_not_above_a_value_of_it():
    state = Pass(page_for(HEADER + "Words."))
    assert state.header == 0
    state.is_value = False
    assert state.header == 3


def test_what_is_written_again_is_a_copy():
    state = Pass(page_for(HEADER))
    assert state.copied() is None
    state.draft = Element("div")
    copy = state.copied()
    assert copy is not None
    copy.text = "changed"
    assert state.draft.text is None


def test_a_placeholder_is_what_markdown_puts_for_what_is_aside():
    assert PLACEHOLDER.findall("a \x02wzxhzdk:12\x03 b \x02other\x03") == ["\x02wzxhzdk:12\x03"]
