"""Pelican's writer, with one difference: pages are noted as it goes through them, and laid out on all cores at the end.

Each page is laid out as if it were alone: what a template does reaches no other page. So the bytes are those of
Pelican's own writer, whoever lays a page out.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from pelican.paginator import Paginator
from pelican.utils import sanitised_join
from pelican.writers import FileOverwriteFailedError, Writer

from keeping.cores import made_on_all_cores
from pelican import signals  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import sheet_address
from .job import Inputs, Job, way_to_root, write_where_different
from .kept import KeptPages, Laid
from .templates import LateTemplate

WRITER = "CASETREE_WRITER"
"""The setting that holds the writer of a run until its end."""

ASKED = "CASETREE_ASKED"
"""The setting by which a preview names the files of the pages that are open in a browser: they are written first."""

_FEW = 40
"""So many pages are laid out before two children have compiled the templates, each for itself."""

_SHARE = 100
"""So many pages are laid out by a child before it ends."""

_RARE = 250
"""A template of no more pages, as that of the list of all cases, may look at all there is: these are for one child."""

_log = logging.getLogger(__name__)


class PageWriter(Writer):  # type: ignore[misc]  # Pelican comes without types
    """Notes pages; `write` lays them out."""

    writes_files = True

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        """Begin a run: what an earlier one has noted is gone."""
        super().__init__(output_path, settings)
        self.jobs: dict[Path, Job] = {}
        settings[WRITER] = self

    def write_file(
        self,
        name: str,
        template: LateTemplate,
        context: dict[str, Any],
        relative_urls: bool = False,
        paginated: Mapping[str, Sequence[Any]] | None = None,
        template_name: str | None = None,
        override_output: bool = False,
        url: str | None = None,
        more: Callable[[], Mapping[str, Any]] = dict,
        inputs: Inputs | None = None,
        **own: Any,
    ) -> None:
        """Note a page, or each page of a long list, as Pelican's own method does; `more` and `inputs` are only ours."""
        if not name:
            return
        job = Job(
            name=name,
            path=Path(sanitised_join(self.output_path, name)),
            template=template,
            context=context,
            own=own,
            more=more,
            inputs=inputs,
            root=way_to_root(name) if relative_urls else "",
            sheet=sheet_address(self.settings),
        )
        if paginated is None:
            paginated = {key: own[key] for key in ("articles", "dates") if key in own}
        sizes = self.settings["PAGINATED_TEMPLATES"]
        if paginated and template_name in sizes:
            size = sizes[template_name] or self.settings["DEFAULT_PAGINATION"]
            for part in self._parts(job, url, paginated, size):
                self.take(part, override_output)
        else:
            self.take(job, override_output)

    def take(self, job: Job, override: bool) -> None:
        """Note a page, unless another one that goes before it has its place."""
        name = str(job.path)
        if name in self._overridden_files:
            if override:
                raise FileOverwriteFailedError(f'"{name}" was overwritten already')
            return
        if name in self._written_files and not override:
            raise FileOverwriteFailedError(f'"{name}" was written already')
        if override:
            self._overridden_files.add(name)
        self._written_files.add(name)
        self.jobs.pop(job.path, None)
        self.jobs[job.path] = job

    def write(self, begin: Callable[[Job], None], kept: KeptPages | None = None) -> None:
        """Write all pages, and tell of each in the order in which they were noted, those that were asked for first.

        `begin` is called before one that can fail here; of what is `kept` nothing is laid out again.
        """
        asked = frozenset(self.settings.get(ASKED, ()))
        jobs = sorted(self.jobs.values(), key=lambda job: job.name not in asked)
        self.jobs.clear()
        if kept:
            kept.begin(jobs)
        standing = {number for number, job in enumerate(jobs) if kept and kept.stands(job)}
        wanted = [number for number in range(len(jobs)) if number not in standing]
        told = 0
        lay_out = kept.lay_out if kept else _write
        work = partial(_quietly, lay_out)

        def lay_out_here(number: int) -> None:
            begin(jobs[number])
            laid = lay_out(jobs[number])
            if kept and laid:
                kept.keep(jobs[number], laid)

        if len(wanted) > _FEW:
            last_of = {jobs[number].template.name: number for number in wanted}
            for number in sorted(last_of.values()):  # one of each template, which is compiled for all children then
                lay_out_here(number)
                standing.add(number)
            wanted = [number for number in wanted if number not in standing]
        often = Counter(job.template.name for job in jobs)
        rare = {number for number in wanted if often[jobs[number].template.name] <= _RARE or jobs[number].name in asked}
        wanted.sort(key=lambda number: (jobs[number].name not in asked, number not in rare))
        left = [jobs[number] for number in wanted]
        together = len(rare) if len(rare) < len(left) / 4 else 0  # else others would wait for that child
        for place, laid in made_on_all_cores(work, left, few=_FEW, share=_SHARE, together=together):
            standing.add(wanted[place])
            if kept and laid:
                kept.keep(jobs[wanted[place]], laid)
            while told in standing:
                self._tell(jobs[told])
                told += 1
        for number in range(told, len(jobs)):
            if number not in standing:
                lay_out_here(number)
            self._tell(jobs[number])

    def _tell(self, job: Job) -> None:
        _log.info('Writing "%s"', job.path)
        signals.content_written.send(str(job.path), context=job.told())

    def _parts(self, job: Job, url: str | None, lists: Mapping[str, Sequence[Any]], size: int) -> Iterator[Job]:
        """Yield the pages of a long list."""
        paginators = {key: Paginator(job.name, url, listed, self.settings, size) for key, listed in lists.items()}
        for number in range(1, next(iter(paginators.values())).num_pages + 1):
            own, save_as = dict(job.own), ""
            for key, paginator in paginators.items():
                own[f"{key}_paginator"] = paginator
                own[f"{key}_page"] = page = paginator.page(number)
                own[f"{key}_previous_page"] = paginator.page(number - 1) if number > 1 else None
                own[f"{key}_next_page"] = paginator.page(number + 1) if number < paginator.num_pages else None
                save_as = page.save_as
            yield job.at(save_as, Path(sanitised_join(self.output_path, save_as)), own)


def later(writer: Writer, more: Callable[[], Mapping[str, Any]], inputs: Inputs | None) -> Mapping[str, Any]:
    """Return what a page is told that is only to be made when it is laid out, if this is a writer that can wait."""
    return {"more": more, "inputs": inputs} if isinstance(writer, PageWriter) else more()


def _write(job: Job) -> Laid | None:
    write_where_different(job.path, job.text().encode())
    return None


def _quietly(lay_out: Callable[[Job], Laid | None], job: Job) -> Laid | None:
    """Write a page in a child; one of which anything is said is left to the parent, where it can be heard."""
    with _listening() as heard:
        laid = lay_out(job)
    if heard:
        raise ValueError("something was said of this page")
    return laid


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Take what is logged, in place of whoever would print it or take note of it."""
    ear, loggers = _Ear(), (logging.getLogger(), logging.getLogger("pelican"))
    before = [each.handlers for each in loggers]
    for each in loggers:
        each.handlers = [ear]
    try:
        yield ear.heard
    finally:
        for each, handlers in zip(loggers, before, strict=True):
            each.handlers = handlers
