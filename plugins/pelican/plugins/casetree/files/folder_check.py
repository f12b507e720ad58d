"""Checks the files of a content folder: links that lead out or in circles, stray files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic, Source, Span, error, say

from .files import FORMER, MARKDOWN_SUFFIXES, files_below, folders_of_trees, walked
from .names import shown_name

_PLACES = ("trees", "data", "extra")
"""Folders of the content folder that hold no posts."""

_LISTS = ("sources", "glossary")
"""Files of YAML that stand in the content folder itself."""

_YAML = (".yaml", ".yml")
_COPIED = re.compile(
    r"(?P<before>.+?)(?: ?\(\d{1,2}\)| - (?:Copy|コピー)(?: \(\d{1,2}\))?| copy(?: \d{1,2})?|のコピー(?: ?\d{1,2})?)"
    r"|(?:コピー ?～? ?|Copy of )(?P<of>.+)|(?P<between>.+?) \(.*(?:conflict|競合).*\)"
)
"""What systems and services call a copy."""

_KNOWN = frozenset({
    ".apng", ".avif", ".bib", ".bmp", ".css", ".csv", ".epub", ".gif", ".htm", ".html", ".ico", ".jpeg", ".jpg",
    ".json", ".m4a", ".mp3", ".mp4", ".ods", ".ogg", ".pdf", ".png", ".rst", ".svg", ".tif", ".tiff", ".tsv", ".vtt",
    ".webm", ".webp", ".xlsx", ".zip",
})  # fmt: skip
"""What a post can attach, and what Pelican reads besides Markdown."""


def check_folder(
    root: Path, static: Collection[str], pages: Collection[str] = ("pages",), unread: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """Yield the faults of a content folder.

    `static` are its folders whose files are published as they are, `pages` those of pages; `unread` are endings of
    names that Pelican would read as posts and this site does not, such as `.rst`.
    """
    astray: set[Path] = set()
    for path in _links(root):
        fault = _astray(path, root)
        if fault:
            astray.add(path)
            yield fault
    trees = folders_of_trees(root)
    for path in files_below(root):
        parts = path.relative_to(root).parts
        if len(parts) > 1 and parts[0] in trees:
            # a folder of a version's name is told by itself
            yield from () if {path.suffix, path.parent.suffix} & {*_YAML} else (_beside_trees(path),)
        elif path not in astray and _is_stray(path, parts, static, unread):
            yield _stray(path)
        elif original := _original(path):
            yield _copy(path, original)
    yield from _mistyped(root, (*_PLACES, *static, *pages))


def leading_astray(root: Path) -> list[str]:
    """Return the links in a content folder that are not followed, from `root` on.

    They lead out of it, to a folder they stand in, to nothing, or to posts that are read where they are.
    """
    found = (path for path in _links(root) if _astray(path, root))
    return [path.relative_to(root).as_posix() for path in found]


def _links(root: Path) -> list[Path]:
    """Return the symbolic links below a folder, in order of name."""
    found: list[Path] = []
    for folder, names, files in walked(root):
        listed = (Path(folder, name) for name in (*names, *files) if not name.startswith("."))
        found += [path for path in listed if path.is_symlink()]
    return sorted(found)


def _astray(path: Path, root: Path) -> Diagnostic | None:
    """Return what is wrong with a symbolic link, if anything is."""
    if _leads_out(path, root):
        message = say(
            "this link leads to `{target}`, which is outside the content folder or holds the link itself",
            target=path.readlink(),
        )
        help = say("put a copy in place of the link: nothing from elsewhere is published")
    elif not path.exists():
        message = say("this link leads to `{target}`, where there is nothing", target=path.readlink())
        help = say("remove it, or put in its place what it was to lead to")
    elif path.is_dir() or path.suffix.lower() in MARKDOWN_SUFFIXES:  # each post in it would be read twice
        target = path.resolve().relative_to(root.resolve()).as_posix()
        message = say(
            "this link leads to `{target}`, which is read where it is, and would be published twice", target=target
        )
        help = say("remove it; to lead readers there from another address, use `Aliases:`")
    else:
        return None
    return error("file-link-astray", _place(path), message, help)


def _leads_out(path: Path, root: Path) -> bool:
    try:
        target, inside = path.resolve(), root.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself, before Python 3.13
        return True
    if target.is_symlink():  # the same since then
        return True
    return not target.is_relative_to(inside) or path.parent.resolve().is_relative_to(target)


def _is_stray(path: Path, parts: tuple[str, ...], static: Collection[str], unread: Collection[str]) -> bool:
    if len(parts) > 1 and parts[0] in (*_PLACES, *static):
        return False
    if len(parts) == 1 and (path.suffix == ".yaml" or path.name == FORMER):
        return False
    return path.suffix.lower() in unread or path.suffix.lower() not in (*_KNOWN, *MARKDOWN_SUFFIXES)


def _stray(path: Path) -> Diagnostic:
    inner = Path(path.stem).suffix.lower()
    if inner in MARKDOWN_SUFFIXES:
        help = say("rename it to `{path}` if it is a post", path=path.stem)
    elif path.suffix == ".yml":
        help = say("rename it to `{path}.yaml`", path=path.stem)
    elif path.suffix.lower() in (".txt", ".text", ".mdx", ".rst", ""):
        help = say("rename it to `{path}.md` if it is a post", path=path.stem)
    else:
        help = say("remove it, or move what is to be published as it is to content/images/")
    return error(
        "file-stray", _place(path), say("`{path}` is no post and nothing that a post can attach", path=path.name), help
    )


def _original(path: Path) -> str:
    """Return the name of the file of which this one is plainly a copy: `one (1).md`, `one copy.md` beside `one.md`."""
    found = _COPIED.fullmatch(path.stem) if path.suffix.lower() in MARKDOWN_SUFFIXES else None
    name = found and (found["of"] or found["before"] or found["between"]) + path.suffix
    return name if name and path.with_name(name).is_file() else ""


def _copy(path: Path, original: str) -> Diagnostic:
    message = say(
        "`{path}` looks like a copy of `{original}`, and both would be published", path=path.name, original=original
    )
    return error("file-stray", _place(path), message, say("remove it, or rename it if it is another post"))


def _mistyped(root: Path, known: Collection[str]) -> Iterator[Diagnostic]:
    """Report folders that are meant for one with a meaning, and have none: `Images/`, `tree/`."""
    for path in sorted(path for path in root.iterdir() if path.is_dir() and path.name not in known):
        name = path.name.lower()
        near = _near(name, known)
        is_same = near and (root / near).exists() and path.samefile(root / near)  # where no letter is a capital
        if near and not is_same:
            message = say("the folder `{path}` is not read as `{near}`", path=path.name, near=near)
            yield error("file-stray", _place(path), message, say("rename it to `{near}`, or otherwise", near=near))
    for path in sorted(root.glob("*.yaml")):
        meant = f"{_near(path.stem.lower(), _LISTS)}.yaml"
        if meant not in (".yaml", path.name) and not (root / meant).exists():
            message = say("the file `{path}` is not read as `{near}`", path=path.name, near=meant)
            yield error("file-stray", _place(path), message, say("rename it to `{near}`, or otherwise", near=meant))


def _near(name: str, known: Iterable[str]) -> str:
    """Return the one that a name in small letters is, or would be in the plural; empty where there is none."""
    return next((each for each in known if each in (name, f"{name}s")), "")


def _beside_trees(path: Path) -> Diagnostic:
    message = say("`{path}` is no version of a tree", path=path.name)
    help = say("move it out of `trees/`, whose folders hold a file `<date>.yaml` for each version and nothing else")
    return error("file-stray", _place(path), message, help)


def _place(path: Path) -> Span:
    """Return the place of a file or folder; of a link itself, not of what it leads to."""
    return Source((Path(shown_name(path.parent)) / path.name).as_posix(), ()).span(1)
