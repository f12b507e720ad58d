"""What turns a text into a page's, as the site does."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown

Typeset = Callable[..., Tag]


@pytest.fixture
def typeset() -> Typeset:
    """Converts a text as a post in a language."""

    def convert(text: str, language: str = "en") -> Tag:
        md = Markdown(extensions=["extra", "meta", "sane_lists", "typesetting"])
        html = md.convert(f"Title: x\nLang: {language}\n\n{text}")
        body = BeautifulSoup(f"<main>{html}</main>", "html.parser").main
        assert body
        return body

    return convert
