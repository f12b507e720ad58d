"""Prints what the posts claim: each sentence with its sources and when they were read, and the answers of each case.

    make claims
    make claims POST=kurdish-man-sapporo

A sentence without a source says so. Headings, summaries and paragraphs that are marked as a reading are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from casetree.nouns.model import Basis, Case, CitedSource
from casetree.nouns.model import Path as Party
from pelican.plugins.casetree.files.closed_output import leave_closed_output
from pelican.plugins.casetree.files.files import read_library
from pelican.plugins.casetree.posts.post import Post
from written.claims import posts_of, sentences_of

CONTENT = ROOT / "content"


def main(slug: str = "") -> None:
    """Print the claims of all posts, or of the one with this slug."""
    library, _ = read_library(CONTENT, "en")
    for post in posts_of(CONTENT):
        if slug in ("", post.slug) and "pages" not in Path(post.source.path).parts:
            print(f"\n{post.source.path}")
            print("\n".join([*_prose(post, library.sources), *_cases(post, library.sources)]))


def _prose(post: Post, sources: dict[str, CitedSource]) -> Iterator[str]:
    sentences = [each for each in sentences_of(post) if each.line > post.header.length]
    for number, sentence in enumerate(sentences):
        if not sentence.is_heading and not sentence.is_reading:
            told = _named(sentence.cites, sources)
            after = [other.cites for other in sentences[number:] if other.line == sentence.line and other.cites]
            if not sentence.cites and after:
                told += f"; next in the paragraph: {_named(after[0], sources)}"
            yield f"  {sentence.line}: {sentence.words}\n      {told}"


def _cases(post: Post, sources: dict[str, CitedSource]) -> Iterator[str]:
    for block in post.blocks:
        for party in block.case.paths if block.case else ():
            yield from _answers(party, block.case, sources) if block.case else ()


def _answers(party: Party, case: Case, sources: dict[str, CitedSource]) -> Iterator[str]:
    """Yield what the sources are said to say: the outcome, what was done, and the stated answers."""
    start, own = f"  {case.id}/{party.id}: ", [reference.id for reference in party.cite]
    outcome = [f"outcome {party.outcome.id}"] if party.outcome and party.outcome.basis is Basis.STATED else []
    for said in (*outcome, *[effect.effect for effect in party.effects]):
        yield f"{start}{said}\n      {_named(own, sources)}"
    for answer in party.answers.values():
        if answer.basis is Basis.STATED and answer.is_offered:
            cites = [reference.id for reference in answer.cite] or own
            yield f"{start}{answer.question}: {answer.value}\n      {_named(cites, sources)}"


def _named(ids: Iterable[str], sources: dict[str, CitedSource]) -> str:
    """Name sources with the day on which they were read."""
    known = [sources[id] for id in ids if id in sources]
    read = [(source.id, source.read.text if source.read else "unknown") for source in known]
    return "; ".join(f"{id} (read {day})" for id, day in read) or "no source named here"


if __name__ == "__main__":
    try:
        main(*sys.argv[1:2])
        sys.stdout.flush()
    except BrokenPipeError:
        sys.exit(leave_closed_output())
