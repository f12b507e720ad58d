"""Puts edited texts into the index of the search page, without reading any other page."""

from __future__ import annotations

import os
from pathlib import Path

from casetree.nouns.diagnostics import in_words, say
from casetree.text.html_reader import words_of
from casetree.text.told_in import messages_for
from finding.search.pagefind import READ, READ_PUBLIC, index
from finding.search.parts import part_of, parts_in
from finding.search.records import with_text
from keeping.home.texts import Edited, RefusedError

_INDEX = "pagefind"


def edited(texts: Edited) -> Edited:
    """Index the site anew with some texts in place of those that were indexed before, where there is an index."""
    if not Path(texts.output, _INDEX).is_dir():
        return texts
    read = READ_PUBLIC if texts.notes["address"] else READ
    parts, changed = len(parts_in(Path(read))), set[str]()
    for page, html in texts.texts.items():
        part = part_of(page, parts or 1)
        path = Path(read, part, page)
        if not path.is_file():
            why = say("it is not among the records of the search")
            raise RefusedError(in_words(why, messages_for(os.environ)))
        path.write_text(with_text(path.read_text(encoding="utf-8"), words_of(html)), encoding="utf-8")
        changed.add(part)
    try:
        written = index(Path(read), Path(texts.output, _INDEX), changed)
    except RuntimeError as fault:  # told by the whole way, if it is still so then
        raise RefusedError(str(fault)) from None
    texts.files += [f"{_INDEX}/{name}" for name in written]
    return texts
