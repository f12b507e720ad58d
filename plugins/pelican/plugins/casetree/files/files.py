"""Reads content folders: trees, sources and posts; the only module that opens files."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import unquote

from casetree.law.tree_check import acknowledge, check_sources, check_versions
from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say
from casetree.nouns.library import Library
from casetree.nouns.model import ID_PATTERN, CitedSource, DecisionTree
from casetree.nouns.moments import is_day, read_day
from casetree.nouns.passage import Passage
from casetree.reading.other_dates import suggested
from casetree.reading.source_schema import read_sources
from casetree.reading.tree_schema import read_tree
from casetree.reading.yaml_text.repair import MAX_FILE_BYTES
from keeping.refused import is_of_the_machine, reason_of, way_out

from .conflicts import conflict_marks
from .image_size import Size, image_size
from .names import shown_name

_YAML = (".yaml", ".yml")
_NOBODYS = re.compile(r"\..*|~\$.*|.*~|#.*#|Thumbs\.db|ehthumbs\.db|desktop\.ini", re.IGNORECASE)
"""Names of what editors and systems keep beside the files of an author; `IGNORE_FILES` in pelicanconf.py agrees."""

_ORDINARY = say("let it be an ordinary file")

UNREADABLE = ("file-unreadable", "file-not-utf8", "file-too-large")
"""What is said of a file that cannot be read."""

FORMER = "moved.txt"
"""The file of addresses that pages had before, in the content folder."""

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")

_MOST_OF_POST = 1024 * 1024
"""Bytes that a post may have: a book, and a few seconds of Markdown's. Others may have `MAX_FILE_BYTES`."""


def read_source(path: Path, shown: str) -> tuple[Source, list[Diagnostic]]:
    """Read a UTF-8 file, with or without a byte-order mark; `shown` is the name to print."""
    place = Source(shown, ()).span(1)
    try:
        size = path.stat().st_size if path.is_file() else 0
        if size > _most(path):
            return place.source, [_too_large(place, size, _most(path))]
        data = path.read_bytes() if path.is_file() or not os.path.lexists(path) else None
    except OSError as fault:
        message = say("this file cannot be read: {reason}", reason=reason_of(fault))
        help = way_out(fault) if is_of_the_machine(fault) else _ORDINARY
        return place.source, [error("file-unreadable", place, message, help)]
    if data is None:
        return place.source, [error("file-unreadable", place, say("this file cannot be read"), _ORDINARY)]
    try:
        source = Source.of(shown, data.decode("utf-8-sig"))
        return source, [*conflict_marks(source)]
    except UnicodeDecodeError as fault:
        source = Source.of(shown, data.decode("utf-8-sig", "replace"))
        line = data.count(b"\n", 0, fault.start) + 1
        return source, [
            error(
                "file-not-utf8",
                source.whole_line(line),
                say("this line is not UTF-8 text"),
                say("save the file as UTF-8"),
            )
        ]


def _most(path: Path) -> int:
    return _MOST_OF_POST if path.suffix.lower() in MARKDOWN_SUFFIXES else MAX_FILE_BYTES


def _too_large(place: Span, size: int, most: int) -> Diagnostic:
    message = say(
        "this file has {size:,} kB, more than the {most:,} kB that are read", size=-(-size // 1024), most=most // 1024
    )
    return error("file-too-large", place, message, say("split it; pictures and data stand in files of their own"))


def read_former(root: Path) -> tuple[Source | None, list[Diagnostic]]:
    """Read the addresses that pages had before; None where the folder has no such file."""
    path = root / FORMER
    return read_source(path, shown_name(path)) if os.path.lexists(path) else (None, [])


def posts_below(root: Path) -> list[Path]:
    """Return the Markdown files of a content folder, in order of name; what begins with a dot is passed over."""
    trees = [root / name for name in folders_of_trees(root)]
    found = (path for path in files_below(root) if path.suffix.lower() in MARKDOWN_SUFFIXES)
    return [path for path in found if not any(path.is_relative_to(folder) for folder in trees)]


def folders_of_trees(root: Path) -> list[str]:
    """Return the folders of a content folder in which nothing is a post, if it has any trees."""
    return ["trees"] if any(path.suffix in _YAML for tree in listed(root / "trees") for path in listed(tree)) else []


def listed(folder: Path) -> list[Path]:
    """Return what stands in a folder, in order of name; raises `OSError` where that is refused, unlike `Path.glob`."""
    return sorted(folder.iterdir()) if folder.is_dir() else []


def is_nobodys(name: str) -> bool:
    """True for the name of what an editor or a system keeps beside the files of an author."""
    return bool(_NOBODYS.fullmatch(name))


def walked(root: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Walk through a folder as `os.walk` does, but raise `OSError` where a machine refuses to list one of its folders.

    What stands in that folder would be missing from the site without a word.
    """
    return os.walk(root, onerror=_raise_refused)


def _raise_refused(fault: OSError) -> None:
    """Raise what a machine has refused; a folder that is not there, or is a file, holds nothing."""
    if is_of_the_machine(fault):
        raise fault


@contextmanager
def folders_listed() -> Iterator[None]:
    """Let `os.walk` do as `walked` does meanwhile, unless whoever calls it hears of faults; Pelican never does."""
    walk = os.walk

    def told(top: Any, topdown: bool = True, onerror: Any = None, followlinks: bool = False) -> Iterator[Any]:
        return walk(top, topdown, onerror or _raise_refused, followlinks)

    os.walk = told
    try:
        yield
    finally:
        os.walk = walk


def files_below(root: Path) -> list[Path]:
    """Return the files below a folder, in order of name, but for those of an editor or a system."""
    found: list[Path] = []
    for folder, names, files in walked(root):
        names[:] = [name for name in names if not is_nobodys(name)]
        found += [Path(folder, name) for name in files if not is_nobodys(name)]
    return sorted(found)


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
    faulty: dict[str, tuple[date, ...]] = {}
    folder = root / "trees"
    if folder.exists() and not folder.is_dir():
        place = Source(shown_name(folder), ()).span(1)
        faults.append(error("file-unreadable", place, say("`trees` is a file"), say("make it a folder")))
    for path in listed(folder):
        if is_nobodys(path.name):
            continue
        if path.is_dir() and any(file.suffix in _YAML for file in path.iterdir()):
            trees[path.name], faulty[path.name], more = _read_versions(path, sources, default_language)
            faults.extend(more)
        elif path.is_file() and path.suffix in _YAML:
            faults.append(_misplaced(path))
    if not any(fault.is_error for fault in faults):
        faults.extend(check_sources(sources or {}))
    if sources is None:  # then nobody can tell which sources are unknown
        faults = [fault for fault in faults if fault.code != "unknown-source"]
    return Library(
        default_language=default_language,
        trees=trees,
        sources=sources or {},
        faulty=faulty,
        has_sources=sources is not None,
    ), faults


def _read_sources(path: Path, default_language: str) -> tuple[dict[str, CitedSource] | None, list[Diagnostic]]:
    """Read the site's sources; None where there are some but they cannot be read."""
    if not os.path.lexists(path):
        return {}, []
    source, faults = read_source(path, shown_name(path))
    if faults:
        return None, faults
    return read_sources(Passage(source, "\n".join(source.lines)), default_language)


def _read_versions(
    folder: Path, sources: dict[str, CitedSource] | None, default_language: str
) -> tuple[tuple[DecisionTree, ...], tuple[date, ...], list[Diagnostic]]:
    """Return the versions of a tree, the dates of those that have errors, and all faults."""
    versions, faulty, faults = [], [], []
    told: dict[str, list[Diagnostic]] = {}
    for path in sorted(folder.iterdir()):
        if is_nobodys(path.name) or path.suffix not in _YAML:
            continue
        day = read_day(path.stem)
        if day is None or path.suffix != ".yaml" or not re.fullmatch(ID_PATTERN, folder.name):
            faults.append(_misplaced(path))
            continue
        source, more = read_source(path, shown_name(path))
        faults.extend(more)
        if more:
            faulty.append(day)
            continue
        passage = Passage(source, "\n".join(source.lines))
        tree, more = read_tree(passage, folder.name, path.stem, sources or {}, default_language)
        if tree:
            versions.append(tree)
            told[tree.law] = more
        else:
            faulty.append(day)
            faults.extend(more)
    checked = check_versions(versions, default_language)
    for tree in versions:
        faults.extend(acknowledge(tree, [*told[tree.law], *checked[tree.law]]))
    return _with_ends(versions), tuple(faulty), faults


def _with_ends(versions: list[DecisionTree]) -> tuple[DecisionTree, ...]:
    """Tell each version the day before the next came into force; law that is only expected ends none."""
    following: dict[str, date | None] = {}
    later: date | None = None
    for version in reversed(versions):
        if not version.is_expected:
            following[version.law] = later
            later = version.since - timedelta(days=1)
    return tuple(replace(version, until=following.get(version.law)) for version in versions)


def _misplaced(path: Path) -> Diagnostic:
    """Say what is wrong with the name or the place of a tree's file."""
    folder = path.parent.name
    if path.parent.parent.name != "trees":
        message, help = (
            say("`{path}` stands beside the trees, not in one", path=path.name),
            say("move it to `{path}/<date>.yaml`", path=path.stem),
        )
    elif not re.fullmatch(ID_PATTERN, folder):
        near = "-".join(re.findall("[A-Za-z0-9]+", folder)) or "my-tree"
        message, help = (
            say("the folder `{folder}` cannot be the id of a tree", folder=folder),
            say("rename it, for example to `{near}`", near=near),
        )
    elif not is_day(path.stem):
        near = suggested(path.stem)
        message = say(
            "`{path}` is not the day from which this version of `{folder}` is in force", path=path.stem, folder=folder
        )
        help = (
            say("rename it to `{near}.yaml`", near=near)
            if is_day(near)
            else say("name it by that day, as in `2024-06-10.yaml`")
        )
    else:
        message, help = (
            say("`{path}` does not end in `.yaml`", path=path.name),
            say("rename it to `{path}.yaml`", path=path.stem),
        )
    return error("tree-bad-file-name", Source(shown_name(path), ()).span(1), message, help)


def read_posts(paths: Iterable[Path]) -> tuple[list[tuple[Path, Source]], list[Diagnostic]]:
    """Read Markdown files; one that is not UTF-8 is left out and reported."""
    found, faults = [], []
    for path in paths:
        source, more = read_source(path, shown_name(path))
        faults.extend(more)
        if path.suffix not in MARKDOWN_SUFFIXES:
            help = say("rename it to `{path}{suffix}`", path=path.stem, suffix=path.suffix.lower())
            faults.append(
                error("post-bad-file-name", source.span(1), say("`{path}` is not read as a post", path=path.name), help)
            )
        elif not any(fault.code in UNREADABLE for fault in more):
            found.append((path, source))
    return found, faults


def leads_to_file(post: Path, root: Path) -> Callable[[str], bool]:
    """Return a test for the paths that a post links to: from its own folder, or from `root` with a slash."""

    def exists(link: str) -> bool:
        return any(
            _is_file(_target(form, post, root)) for path in (link, unquote(unescape(link))) for form in forms(path)
        )

    return exists


def place_in_content(post: Path, root: Path) -> Callable[[str], str]:
    """Return what gives the path from `root` of a link as a post writes it; one that leads out begins with `..`."""

    def place(link: str) -> str:
        return os.path.relpath(_target(unquote(unescape(link)), post, root), root).replace(os.sep, "/")

    return place


def image_sizes(post: Path, root: Path, known: dict[Path, Size | None]) -> Callable[[str], Size | None]:
    """Return what reads the sizes of the images that a post shows, by their paths as it writes them, each once."""

    def size_of(link: str) -> Size | None:
        targets = (_target(form, post, root) for path in (link, unquote(unescape(link))) for form in forms(path))
        found = next((target.resolve() for target in targets if _is_file(target)), None)
        if found and found not in known:
            known[found] = image_size(found)
        return known[found] if found else None

    return size_of


def forms(name: str) -> set[str]:
    """Return a name as written, and composed and decomposed: macOS decomposes the names of files."""
    return {name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name)}


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for any file
        return False


def _target(link: str, post: Path, root: Path) -> Path:
    return root / link.lstrip("/") if link.startswith("/") else post.parent / link


def write_new(path: Path, text: str) -> bool:
    """Write a file that must not exist yet; False, and nothing changed, where it does.

    Raises `OSError`, and then there is no file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            _write_or_remove(file, path, text)
    except FileExistsError:
        return False
    return True


def _write_or_remove(file: TextIO, path: Path, text: str) -> None:
    try:
        file.write(text)
        file.flush()
    except OSError:
        path.unlink(missing_ok=True)
        raise
