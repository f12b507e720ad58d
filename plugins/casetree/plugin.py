"""Pelican: signals, settings, logging, exit status; the only module that imports pelican.

Pelican drops a post that it cannot read, keeps the reason to itself and exits 0. This module
collects what went wrong, prints all of it at the end, and exits 1 where anything was an error.
"""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path
from typing import Any

from markdown import Markdown
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.readers import MarkdownReader, Readers, parse_path_metadata
from pelican.utils import pelican_open, slugify

from casetree.diagnostics import Diagnostic, Source, error, full, summary
from casetree.extension import CaseExtension, begin
from casetree.files import posts_below, read_library, read_posts, shown_name
from casetree.library import Library
from casetree.site import Site


def register() -> None:
    """Connect to the signals of a build."""
    signals.initialized.connect(_start)
    signals.readers_init.connect(_use_reader)
    signals.article_generator_init.connect(_open_site)
    signals.finalized.connect(_report)


class _Build:
    """What one Pelican process builds: set anew for each run, so that a watcher sees changes."""

    site = Site(Library())
    log: _FaultLog | None = None


class _FaultLog(logging.Handler):
    """Turns what Pelican logs as an error into diagnostics, with the reason it leaves out."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.faults: list[Diagnostic] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record; an exception under way is the reason."""
        reason = sys.exc_info()[1]
        words = record.getMessage().strip().splitlines()[0]
        args = record.args if isinstance(record.args, tuple) else ()
        paths = [str(arg) for arg in args if isinstance(arg, str | Path) and Path(str(arg)).suffix]
        source = Source.of(shown_name(Path(paths[0])) if paths else "pelican", "")
        message = f"Pelican could not use this: {words}" + (f" ({reason})" if reason else "")
        self.faults.append(error("pelican-error", source.span(1), message, "mend the header or the file"))


def _start(pelican: Pelican) -> None:
    """Begin to listen to Pelican's log, once."""
    if _Build.log is None:
        _Build.log = _FaultLog()
        logging.getLogger("pelican").addHandler(_Build.log)


def _use_reader(readers: Readers) -> None:
    for suffix in MarkdownReader.file_extensions:
        if readers.reader_classes.get(suffix) is MarkdownReader:
            readers.reader_classes[suffix] = _CaseReader


def _open_site(generator: Generator) -> None:
    """Read trees, sources and the cases of all posts, before any post is converted."""
    settings = generator.settings
    root = Path(generator.path)
    library, faults = read_library(root, settings["DEFAULT_LANG"])
    posts, more = read_posts(posts_below(root))
    site = _Build.site = Site(library, [*faults, *more])
    if _Build.log:
        _Build.log.faults.clear()
    status = dict(settings["DEFAULT_METADATA"]).get("status", "")
    for path, source in posts:
        named = _named(path, root, settings)
        site.post(source, named.get("slug") or _slug(source, path, settings), named.get("lang", ""), status)
    site.index()


def _named(path: Path, root: Path, settings: dict[str, Any]) -> dict[str, str]:
    """Return what Pelican reads from a file's name: slug, language."""
    found = parse_path_metadata(path.relative_to(root).as_posix(), settings)
    return {key: str(value) for key, value in found.items() if key in ("slug", "lang")}


def _slug(source: Source, path: Path, settings: dict[str, Any]) -> str:
    """Return the slug that Pelican will make of a title."""
    title = next((line.partition(":")[2] for line in source.lines[:20] if line.lower().startswith("title:")), "")
    return slugify(title.strip() or path.stem, regex_subs=settings["SLUG_REGEX_SUBSTITUTIONS"])


class _CaseReader(MarkdownReader):  # type: ignore[misc]
    """Pelican's Markdown reader, with our extension and the name of the file at hand."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Convert a post; Pelican's own method, but for `begin` and the extension."""
        self._source_path = source_path
        options = dict(self.settings["MARKDOWN"])
        options["extensions"] = [*options["extensions"], CaseExtension(_Build.site)]
        self._md = Markdown(**options)
        post = _Build.site.posts.get(shown_name(Path(source_path)))
        if post is not None:
            post.traces.clear()
            post.used.clear()
            begin(self._md, post)
        with pelican_open(source_path) as text:
            content = self._md.convert(text)
        return content, self._parse_metadata(getattr(self._md, "Meta", {}))


def _report(pelican: Pelican) -> None:
    """Print every fault and, unless Pelican is watching for changes, exit 1 if there was an error."""
    site = _Build.site
    if _Build.log:
        site.faults.extend(_Build.log.faults)
        _Build.log.faults.clear()
    found = site.report()
    for fault in found:
        print(full(fault), end="\n\n", file=sys.stderr)
    if found:
        print(summary(found), file=sys.stderr)
    if any(fault.is_error for fault in found) and not _is_watching(sys.argv[1:]):
        sys.exit(1)


def _is_watching(arguments: list[str]) -> bool:
    """True for `pelican -r`: a watcher goes on, so that the author can mend the fault."""
    return any(a == "--autoreload" or re.fullmatch(r"-[a-z]*r[a-z]*", a) for a in arguments)
