"""Shows how far a build has come: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import Any

from pelican.generators import Generator
from pelican.log import console
from rich.console import Console, RenderHook
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from casetree.nouns.diagnostics import Message, in_words, say
from casetree.text.told_in import messages_for
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ..build import build_of

_KEY = "CASETREE_PROGRESS"
_EVERY = 5.0
"""Seconds between two lines where no terminal shows a bar."""


def _moving(do: str) -> None:
    for live in getattr(console, "_live_stack", [])[:1]:  # the first one moves them all
        getattr(live._lock, do)()


if hasattr(os, "register_at_fork"):  # a child would wait for ever for a thread that writes in that moment
    acquire, release = partial(_moving, "acquire"), partial(_moving, "release")
    os.register_at_fork(before=acquire, after_in_parent=release, after_in_child=release)


class Shown:
    """One stage after the other, each with its steps."""

    def __init__(self, console: Console, every: float = _EVERY) -> None:
        self._console, self._every, self._told = console, every, time.monotonic()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self.bar = Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self.bar.add_task("", total=None, visible=False)

    def stage(self, name: Message, total: int) -> None:
        """Begin with a stage of so many steps."""
        self.bar.reset(self._task, description=in_words(name, messages_for(os.environ)), total=total, visible=True)

    def step(self) -> None:
        """Take a step; where there is no bar, say so when nothing has been said for a while."""
        self.bar.advance(self._task)
        if self._console.is_terminal or time.monotonic() - self._told < self._every:
            return
        self._told = time.monotonic()
        task = self.bar.tasks[0]
        line = say("{stage}: {done:,} of {total:,}", stage=task.description, done=int(task.completed), total=task.total)
        print(in_words(line, messages_for(os.environ)), flush=True)


class _WithoutLastLine(RenderHook):
    """Leaves out Pelican's own last line: it is English, and counts what an author does not."""

    def process_renderables(self, renderables: list[Any]) -> list[Any]:
        """Return what is to be printed."""
        return [each for each in renderables if not str(each).startswith("Done: Processed ")]


def show(pelican: Pelican) -> None:
    """Let a run be seen, and tell its end, but for one that is only for its faults."""
    run = pelican.run

    def shown() -> None:
        console.push_render_hook(_WithoutLastLine())
        try:
            if build_of(pelican.settings).is_dry:
                run()
                return
            began, progress = time.monotonic(), Shown(console)
            pelican.settings[_KEY] = progress
            with progress.bar:
                run()
        finally:
            console.pop_render_hook()
        pages, seconds = len(build_of(pelican.settings).written), time.monotonic() - began
        line = say("{pages:,} pages written, in {seconds:.1f} s", pages=pages, seconds=seconds)
        print(in_words(line, messages_for(os.environ)), flush=True)

    pelican.run = shown


def begin_reading(generator: Generator) -> None:
    """Begin to read posts and pages; they are known by then."""
    if _KEY in generator.settings:
        generator.settings[_KEY].stage(say("reading posts"), len(build_of(generator.settings).site.posts))


def begin_writing(generators: list[Generator]) -> None:
    """Begin to write pages; it is known by then where each will stand."""
    settings = generators[0].settings
    if _KEY in settings:
        pages = sum(address.file.endswith(".html") for address in build_of(settings).table)
        settings[_KEY].stage(say("writing pages"), pages)


def begin_drawing(pelican: Pelican, pictures: int) -> None:
    """Begin to draw so many pictures."""
    if _KEY in pelican.settings:
        pelican.settings[_KEY].stage(say("drawing pictures"), pictures)


def step_of_picture(pelican: Pelican) -> None:
    """Take note of a picture that was drawn."""
    if _KEY in pelican.settings:
        pelican.settings[_KEY].step()


def step(generator: Generator) -> None:
    """Take note of a post that is read now, unless that was done when it was converted."""
    build = build_of(generator.settings)
    if build.steps_ahead:
        build.steps_ahead -= 1
    elif _KEY in generator.settings:
        generator.settings[_KEY].step()


def step_ahead(generator: Generator) -> None:
    """Take note of a post that is converted before Pelican asks for it."""
    if _KEY in generator.settings:
        build_of(generator.settings).steps_ahead += 1
        generator.settings[_KEY].step()


def step_of_page(path: str, context: dict[str, Any]) -> None:
    """Take note of a page that was written."""
    if _KEY in context and str(context["output_file"]).endswith(".html"):
        context[_KEY].step()
