"""Puts edited texts into the index of the search page, without reading any other page."""

from __future__ import annotations

from pathlib import Path

from casetree.text.html_reader import words_of
from keeping.home.texts import Edited, RefusedError
from search.pagefind import READ, index
from search.records import with_text

_INDEX = "pagefind"


def edited(texts: Edited) -> Edited:
    """Index the site anew with some texts in place of those that were indexed before, where there is an index."""
    if not Path(texts.output, _INDEX).is_dir():
        return texts
    for page, html in texts.texts.items():
        path = Path(READ, page)
        if not path.is_file():
            raise RefusedError("it is not among the records of the search")
        path.write_text(with_text(path.read_text(encoding="utf-8"), words_of(html)), encoding="utf-8")
    index(Path(READ), Path(texts.output, _INDEX))
    texts.files.append(_INDEX)
    return texts
