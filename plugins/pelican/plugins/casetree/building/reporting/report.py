"""Says what went wrong in a build, whatever ends it, and exits 1 where anything was an error."""

from __future__ import annotations

import os
import re
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import Generator
from pelican.log import console

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, in_words, say
from casetree.nouns.listing import listed
from casetree.nouns.printing import summary
from casetree.text.told_in import messages_for
from keeping.refused import is_of_the_machine, stopped_by
from keeping.setting import TOLD
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.closed_output import leave_closed_output
from ...files.files import MARKDOWN_SUFFIXES, folders_listed
from ...files.names import shown_name
from ..build import SHOW, Build, build_of
from .handed_over import REPORT, expected_url, folders_elsewhere, handed_over

_NOT_PUBLISHED = say("not published: fix all of these first, warnings too")
_STOPPED = say("stopped; the site may be half made: build it again")


def report(pelican: Pelican) -> None:
    """Print every fault and, unless Pelican is watching for changes, exit 1 if there was an error.

    What is published has no fault at all: there a warning counts as much.
    """
    build, messages = build_of(pelican.settings), messages_for(os.environ)
    if build.is_dry:
        return
    found = build.found()
    if REPORT in pelican.settings:
        urls = _urls(found, pelican.settings)
        handed = handed_over(found, sorted(build.left_out), urls, folders_elsewhere(pelican.settings), messages)
        Path(pelican.settings[REPORT]).write_text(handed, encoding="utf-8")
    is_strict = pelican.settings.get("CASETREE_PUBLISHING", False)
    said = [in_words(line, messages) for line in _left_out(build, pelican.settings)]
    said += [f"{listed(found, messages)}\n\n{summary(found, messages)}"] if found else []
    said += [in_words(_NOT_PUBLISHED, messages)] if found and is_strict else []
    for words in said:
        _print(words)
    is_failed = any(is_strict or fault.is_error for fault in found) and not _is_watching(sys.argv[1:])
    if TOLD in pelican.settings and build.is_seen_whole and not folders_elsewhere(pelican.settings):
        _hand_over(build, pelican.settings, [*build.log.warnings, *said], is_failed=is_failed)
    if is_failed:
        sys.exit(1)


def _hand_over(build: Build, settings: dict[str, Any], said: list[str], *, is_failed: bool) -> None:
    """Hand over what was found, said and noted, as only builds of this repository are asked to."""
    from ..texts.edited.notes import notes_of
    from .for_next import hand_over, stands_until

    found, notes = build.found(), {}
    if not found and build.figures.has_png:
        names = {url: shown_name(Path(content.source_path)) for url, content in build.by_url.items()}
        pages = {names[url]: content.save_as for url, content in build.by_url.items()}
        feeds = {names[url]: files for url, files in build.feeds.items() if url in names}
        notes = notes_of(build.site, pages, getattr(build.texts, "keys", {}), settings, feeds)
    until = stands_until(build.dates, build.site.posts.values(), build.began)
    with suppress(OSError):  # the next build makes everything again
        hand_over(settings[TOLD], found, int(is_failed), until=until, said=said, notes=notes)


def _left_out(build: Build, settings: dict[str, Any]) -> list[Message]:
    listed = () if settings.get(SHOW) else sorted(build.left_out)
    return [say("left out: {name} ({reason})", name=name, reason=reason) for name, reason in listed]


def _urls(found: list[Diagnostic], settings: dict[str, Any]) -> dict[str, str]:
    """Return the addresses of posts by their files, of those too that could not be read."""
    build = build_of(settings)
    urls = {shown_name(Path(content.source_path)): url for url, content in build.by_url.items()}
    for path in {Path(fault.span.source.path) for fault in found} - {Path(name) for name in urls}:
        if path.suffix in MARKDOWN_SUFFIXES and path.resolve().is_relative_to(build.root.resolve()):
            urls[path.as_posix()] = expected_url(path, build.root, build.post(path.as_posix()), settings)
        elif path.parent.parent == Path(shown_name(build.root / "trees")):
            urls[path.as_posix()] = f"trees/{path.parent.name}/"
    return urls


def _print(words: str) -> None:
    """Print to standard error; while Pelican moves a line on a terminal, through that, and no line is broken by it."""
    if hasattr(sys.stderr, "rich_proxied_file"):
        console.print(words, markup=False, highlight=False, emoji=False, soft_wrap=True)
    else:
        print(words, file=sys.stderr)


def _is_watching(arguments: list[str]) -> bool:
    """True for `pelican -r`: a watcher goes on, so that the author can fix the fault."""
    return any(re.match("--au|-[Ddlqv]*r", argument) for argument in arguments)


def guard(pelican: Pelican) -> None:
    """Let a run end with a report even where Pelican, Markdown or a plugin fails, or passes over a folder unread."""
    run = pelican.run

    def guarded() -> None:
        try:
            with folders_listed():
                run()
        except BrokenPipeError:
            sys.exit(leave_closed_output())
        except Exception as fault:
            build = build_of(pelican.settings)
            build.faults.append(_told(fault, build.at_hand))
            report(pelican)
        except KeyboardInterrupt:
            if build_of(pelican.settings).is_dry:
                raise
            _print(in_words(_STOPPED, messages_for(os.environ)))
            sys.exit(130)

    pelican.run = guarded


def note(generator: Generator, content: Content) -> None:
    """Remember which content is about to be written."""
    build_of(generator.settings).at_hand = shown_name(Path(content.source_path))


def _told(fault: Exception, at_hand: str) -> Diagnostic:
    if isinstance(fault, OSError) and is_of_the_machine(fault):
        return stopped_by(fault, at_hand)
    last = traceback.extract_tb(fault.__traceback__)[-1]
    words = " ".join(str(fault).split())[:300]
    return error(
        "internal-error",
        Source(at_hand or "pelican", ()).span(1),
        say(
            "the build stopped here: {kind}: {words} ({file}:{line})",
            kind=type(fault).__name__,
            words=words,
            file=Path(last.filename).name,
            line=last.lineno,
        ),
        say("fix the faults above first; if there are none, this is a fault of the program: report it with this line"),
    )
