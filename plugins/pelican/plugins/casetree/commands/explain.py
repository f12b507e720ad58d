"""Says why a page was made in the last build of `make html`, or why it was not: `make html EXPLAIN=posts/one/`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from casetree.nouns.diagnostics import Message, in_words, say
from casetree.text.told_in import messages_for
from keeping.home.memory import OUTPUT, STORE
from keeping.home.way import Way
from keeping.store import Store

from ..building.writing.kept import KIND, record_key

_MOST = 5
"""Names that are told at most."""


def explained(page: str) -> Iterator[Message]:
    """Yield why a page was made or not, by its address or its file; nothing for one that there is not.

    >>> list(explained("no/such/page/"))
    []
    """
    name = _file(page)
    path, way = Path(OUTPUT, name), Way.read()
    if way is None or not path.is_file():
        return
    if way.made is not None:
        is_made = any(name == made or name.startswith(f"{made}/") for made in way.made)
        yield (
            say("made in the last build, which made only what shows the texts that had changed")
            if is_made
            else say("not made in the last build: only texts had changed, and it shows none of them")
        )
    elif path.stat().st_mtime >= way.began:
        yield say("written in the last build: something that it shows had changed, or its file")
    else:
        yield say("left as it was in the last build, which would have written the same")
    yield from _changed(way.changed)
    if way.refused:
        yield say("the texts that had changed were not made alone: {reason}", reason=way.refused)
    yield from _laid_out(name)


def _changed(names: list[str] | None) -> Iterator[Message]:
    if names is None:
        yield say("nothing was known of the build before")
    elif not names:
        yield say("no source had changed, but something in {folder}/ had, or a post had come due", folder=OUTPUT)
    else:
        yield say("changed since the build before: {names}", names=_few(names))


def _laid_out(name: str) -> Iterator[Message]:
    """Yield what a page showed when it was last laid out, and what of that was not as before."""
    data = Store(Path(STORE)).get(KIND, record_key(name, f"\0{os.path.abspath(OUTPUT)}"))
    if data is None:
        return
    record = json.loads(data)
    shown = _few(sorted({source for source, *_ in record["reads"]}))
    yield say("it is made from the template {template}, and from: {names}", template=record["template"], names=shown)
    yield say("what was not as before when it was last laid out: {names}", names=_few(record["why"]) or "–")


def _few(names: list[str]) -> str:
    return ", ".join([*names[:_MOST], *["…"] * (len(names) > _MOST)])


def _file(page: str) -> str:
    """Return the file of a page, from the output folder on.

    >>> _file("posts/one/"), _file("/"), _file("output/404.html"), _file("posts/one")
    ('posts/one/index.html', 'index.html', '404.html', 'posts/one/index.html')
    """
    name = page.removeprefix("./").removeprefix(f"{OUTPUT}/").strip("/")
    return name if Path(OUTPUT, name).suffix else f"{name}/index.html".lstrip("/")


def main(page: str) -> int:
    """Print why a page was made or not; return 0, or 2 where nothing is known of it."""
    told, messages = [*explained(page)], messages_for(os.environ)
    for line in told:
        print(f"{page}: {in_words(line, messages)}")
    if not told:
        unknown = say("nothing is known of a page `{page}`: build with `make html` first", page=page)
        print(f"html: {in_words(unknown, messages)}", file=sys.stderr)
    return 0 if told else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
