"""Reads content folders: trees, sources and posts; the only module that opens files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from casetree.diagnostics import Diagnostic, Source, error
from casetree.fields import Fields, is_day
from casetree.library import Library
from casetree.mend import load_all
from casetree.model import ID_PATTERN, CitedSource, DecisionTree
from casetree.passage import Passage
from casetree.source import MAX_FILE_BYTES
from casetree.tree_schema import read_tree

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")


def read_source(path: Path, shown: str) -> tuple[Source, list[Diagnostic]]:
    """Read a UTF-8 file, with or without a byte-order mark; `shown` is the name to print."""
    data = path.read_bytes()
    try:
        return Source.of(shown, data.decode("utf-8-sig")), []
    except UnicodeDecodeError as fault:
        source = Source.of(shown, data.decode("utf-8-sig", "replace"))
        line = data.count(b"\n", 0, fault.start) + 1
        return source, [
            error(
                "file-not-utf8",
                source.whole_line(line),
                "this line is not UTF-8 text",
                "save the file as UTF-8",
            )
        ]


def shown_name(path: Path) -> str:
    """Name a file as the author would: relative to where the command was started."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def posts_below(root: Path) -> list[Path]:
    """Return the Markdown files below a folder, in order of name."""
    return sorted(path for path in root.rglob("*") if path.suffix in MARKDOWN_SUFFIXES and path.is_file())


def content_root(path: Path) -> Path:
    """Find the content folder that a file or folder belongs to: the nearest that has trees or sources."""
    start = path if path.is_dir() else path.parent
    for folder in (start, *start.resolve().parents):
        if (folder / "trees").is_dir() or (folder / "sources.yaml").is_file():
            return folder
    return start


def read_library(root: Path, default_language: str) -> tuple[Library, list[Diagnostic]]:
    """Read `sources.yaml` and `trees/<tree>/<date>.yaml` below a content folder.

    A folder without them gives an empty library. A tree whose files all have errors is in it,
    without versions.
    """
    sources, faults = _read_sources(root / "sources.yaml", default_language)
    trees: dict[str, tuple[DecisionTree, ...]] = {}
    folder = root / "trees"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        if path.is_dir() and any(file.suffix in (".yaml", ".yml") for file in path.iterdir()):
            versions, more = _read_versions(path, sources, default_language)
            trees[path.name] = versions
            faults.extend(more)
        elif path.suffix in (".yaml", ".yml"):
            faults.append(_misplaced(path))
    return Library(default_language, trees, sources), faults


def _read_sources(path: Path, default_language: str) -> tuple[dict[str, CitedSource], list[Diagnostic]]:
    if not path.is_file():
        return {}, []
    source, faults = read_source(path, shown_name(path))
    if faults:
        return {}, faults
    node, faults = load_all(Passage(source, "\n".join(source.lines)), MAX_FILE_BYTES)
    fields = Fields(default_language)
    found = fields.sources(node) if node else {}
    return found, faults + fields.faults


def _read_versions(
    folder: Path, sources: dict[str, CitedSource], default_language: str
) -> tuple[tuple[DecisionTree, ...], list[Diagnostic]]:
    versions, faults = [], []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix not in (".yaml", ".yml"):
            continue
        if not is_day(path.stem) or path.suffix != ".yaml" or not re.fullmatch(ID_PATTERN, folder.name):
            faults.append(_misplaced(path))
            continue
        source, more = read_source(path, shown_name(path))
        faults.extend(more)
        if more:
            continue
        passage = Passage(source, "\n".join(source.lines))
        tree, more = read_tree(passage, folder.name, path.stem, sources, default_language)
        faults.extend(more)
        if tree:
            versions.append(tree)
    return tuple(versions), faults


def _misplaced(path: Path) -> Diagnostic:
    source = Source.of(shown_name(path), "")
    return error(
        "tree-bad-file-name",
        source.span(1),
        f"`{path.name}` in `{path.parent.name}` is not the name of a tree's version",
        "name it `trees/<tree>/<date>.yaml`, the day from which it is in force: `trees/refugee-steps/1982-01-01.yaml`",
    )


def read_posts(paths: Iterable[Path]) -> tuple[list[tuple[Path, Source]], list[Diagnostic]]:
    """Read Markdown files; one that is not UTF-8 is left out and reported."""
    found, faults = [], []
    for path in paths:
        source, more = read_source(path, shown_name(path))
        faults.extend(more)
        if not more:
            found.append((path, source))
    return found, faults


def leads_to_file(post: Path, root: Path) -> Callable[[str], bool]:
    """Return a test for the paths that a post links to: from its own folder, or from `root` with a slash."""

    def exists(link: str) -> bool:
        return any(_target(path, post, root).is_file() for path in (link, unquote(unescape(link))))

    return exists


def _target(link: str, post: Path, root: Path) -> Path:
    return root / link.lstrip("/") if link.startswith("/") else post.parent / link


def write_new(path: Path, text: str) -> bool:
    """Write a file that must not exist yet; False, and nothing changed, where it does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True
