"""Asks every address that sources and posts name whether it still answers; looks for archived copies of sources.

    make links            asks, and prints a table; nothing is written
    make links WRITE=1    also writes the copies that were found into content/sources.yaml

Ends with 0 where every address answers, 1 where one does not, 2 where nothing answers at all: then there is no network.
An address that refuses programs (401, 403, 429) counts as one that answers: a person has to look.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from addresses import addresses_below
from asking import Answer, Asker, Verdict
from copies import ARCHIVE, Copy, Source, find_copies, lacking, with_copies

_WIDEST = 60

CONTENT = Path(__file__).resolve().parents[2] / "content"


def main() -> int:
    """Ask, tell, and write where that was asked for; return the exit status."""
    options = _options()
    found = addresses_below(options.content)
    asker = Asker(at_once=options.at_once, seconds=options.seconds, pause=options.pause)
    answers = sorted(asker.ask(found), key=lambda answer: (answer.verdict, answer.address))
    print(*_table([("answer", "address", "where")], _rows(answers, found)), sep="\n")
    counted = Counter(answer.verdict for answer in answers)
    print(f"\naddresses: {len(answers)} ({', '.join(f'{counted[each]} {each.said}' for each in sorted(counted))})")
    if answers and counted[Verdict.SILENT] == len(answers):
        print("links: nothing answered, so there seems to be no network; no copies were looked for", file=sys.stderr)
        return 2
    _tell_copies(options.content / "sources.yaml", asker, options.archive, is_writing=options.write)
    return 1 if any(each.is_broken for each in counted) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="links", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("content", nargs="?", type=Path, default=CONTENT, help="the folder of posts and sources")
    parser.add_argument("--write", action="store_true", help="write copies that were found into sources.yaml")
    parser.add_argument("--archive", default=ARCHIVE, help="the archive that is asked for copies")
    parser.add_argument("--at-once", type=int, default=4, help="hosts that are asked at a time; each is asked singly")
    parser.add_argument("--seconds", type=float, default=20, help="how long an answer may take")
    parser.add_argument("--pause", type=float, default=1, help="seconds between two questions to one host")
    return parser.parse_args()


def _rows(answers: Iterable[Answer], found: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    return [(answer.said, answer.address, " ".join(found[answer.address])) for answer in answers]


def _table(head: list[tuple[str, ...]], rows: list[tuple[str, ...]]) -> list[str]:
    """Set a table in columns; what is longer than most pushes the rest of its row on."""
    widths = [min(_WIDEST, max(map(len, column))) for column in zip(*head, *rows, strict=True)]
    padded = (zip(row, [*widths[:-1], 0], strict=True) for row in [*head, *rows])
    return ["  ".join(cell.ljust(width) for cell, width in row).rstrip() for row in padded]


def _tell_copies(file: Path, asker: Asker, archive: str, *, is_writing: bool) -> None:
    """Look for copies of the sources that have none; tell of them, and write them if that was asked for."""
    sources = lacking(file)
    copies, unanswered = find_copies(sources, asker, archive)
    print(f"\nsources with an address and without an archived copy: {len(sources)}; {archive} has one of {len(copies)}")
    if unanswered:
        print(f"links: {archive} gave no answer for {unanswered} of them", file=sys.stderr)
    if copies:
        print(*_table([("source", "day of the copy", "copy")], _copies(sources, copies)), sep="\n")
        _write(file, copies) if is_writing else print("\nnothing was written; make links WRITE=1 writes them")


def _copies(sources: Iterable[Source], copies: Mapping[str, Copy]) -> list[tuple[str, ...]]:
    return [(each.id, copies[each.id].day, copies[each.id].address) for each in sources if each.id in copies]


def _write(file: Path, copies: Mapping[str, Copy]) -> None:
    before = file.read_bytes().decode("utf-8")
    after = with_copies(before, {id: copy.address for id, copy in copies.items()})
    file.write_bytes(after.encode("utf-8"))
    print(f"\nwritten: {len(copies)} copies, into {file}; look at each before you keep it")


if __name__ == "__main__":
    try:
        status = main()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
