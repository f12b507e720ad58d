"""Texts to begin with: those of the repository's own fixtures, trees and posts, and whatever once broke something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fuzz.targets import PARTED, ROOT, TARGETS

from faulty import DOCUMENT, FIXTURES, examples

FOUND = ROOT / "tests" / "fixtures" / "fuzz"
"""A folder for each target: texts that once broke it."""

LONGEST = 6_000
"""Characters of a text that is worth changing at random."""

_FILES = {
    "block": ("tests/fixtures/sentences/*.yaml", "tests/fixtures/cases/*.yaml", "tests/fixtures/figures/*.yaml"),
    "tree": ("tests/fixtures/figures/trees/*/*.yaml", "tests/fixtures/site/trees/*/*.yaml", "content/trees/*/*.yaml"),
    "post": ("tests/fixtures/site/articles/**/*.md", "content/pages/*.md", "content/articles/**/*.md"),
    "glossary": ("content/glossary.yaml",),
    "sources": ("tests/fixtures/*/sources.yaml", "content/sources.yaml"),
    "moved": ("tests/fixtures/site/moved.txt", "content/moved.txt"),
}


def seeds() -> Iterator[tuple[str, str]]:
    """Yield each text to begin with, after the name of its target."""
    for name in TARGETS:
        yield from ((name, path.read_text(encoding="utf-8")) for path in sorted((FOUND / name).glob("*")))
    for name, patterns in _FILES.items():
        for path in (path for pattern in patterns for path in sorted(ROOT.glob(pattern))):
            yield from _whole_or_begun(name, path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "content" / "data").glob("*.csv")):
        schema = path.with_suffix(".schema.json").read_text(encoding="utf-8")
        yield "data", path.read_text(encoding="utf-8") + PARTED + schema
    for page in (DOCUMENT, *sorted(FIXTURES.glob("*.md"))):
        for example in examples(page):
            for file, text in example.files.items():
                yield from _of_file(Path(file), text.encode(errors="replace").decode())


def _whole_or_begun(name: str, text: str) -> Iterator[tuple[str, str]]:
    yield name, text if len(text) <= LONGEST else text[: text.rfind("\n", 0, LONGEST)]


def _of_file(file: Path, text: str) -> Iterator[tuple[str, str]]:
    if len(text) > LONGEST:
        return
    if file.suffix == ".md":
        head, _, body = text.partition("\n\n")
        yield from (("post", text), ("header", head), ("prose", body))
        for kind, name in (("case", "block"), ("chart", "chart")):
            for part in text.split(f"```{kind}\n")[1:]:
                yield name, part.partition("```")[0]
    elif "trees" in file.parts:
        yield "tree", text
    elif file.stem in ("sources", "glossary", "moved"):
        yield file.stem, text
    elif file.suffix == ".csv":
        yield "data", text
