"""Puts edited texts into the index of the search page, without reading any other page."""

from __future__ import annotations

import os
from pathlib import Path

from casetree.nouns.diagnostics import in_words, say
from casetree.text.html_reader import words_of
from casetree.text.told_in import messages_for
from finding.search.pagefind import READ, READ_PUBLIC, index
from finding.search.records import with_text
from keeping.home.texts import Edited, RefusedError

_INDEX = "pagefind"


def edited(texts: Edited) -> Edited:
    """Index the site anew with some texts in place of those that were indexed before, where there is an index."""
    if not Path(texts.output, _INDEX).is_dir():
        return texts
    read = READ_PUBLIC if texts.notes["address"] else READ
    for page, html in texts.texts.items():
        path = Path(read, page)
        if not path.is_file():
            why = say("it is not among the records of the search")
            raise RefusedError(in_words(why, messages_for(os.environ)))
        path.write_text(with_text(path.read_text(encoding="utf-8"), words_of(html)), encoding="utf-8")
    try:
        changed = index(Path(read), Path(texts.output, _INDEX))
    except RuntimeError as fault:  # told by the whole way, if it is still so then
        raise RefusedError(str(fault)) from None
    texts.files += [f"{_INDEX}/{name}" for name in changed]
    return texts
