"""Pelican: writes the pages and files that are made from data, beside those that are made from posts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import PelicanTemplateNotFound
from pelican.writers import Writer

from handover.addresses import Address, Generating, Refused
from handover.border import given, named, offered
from handover.pages import PageContext
from handover.posts import Page

from ...files.names import shown_name
from ...pages.data_page import DataFile, DataPage
from ..writing.job import write_where_different
from ..writing.templates import LateTemplate, can_show_own, template_of
from ..writing.writer import later
from .pictures import note_picture


@dataclass(frozen=True, slots=True)
class _Target:
    """What Pelican finds when it resolves a link to a page made from data."""

    url: str


class DataPages(Generating):
    """Writes what `made` and `files` return, whatever it is about."""

    def made(self) -> Iterable[DataPage]:
        """Return the pages, once all posts have been read."""
        raise NotImplementedError

    def files(self) -> Iterable[DataFile]:
        """Return the files that stand beside them."""
        return ()

    def pages(self) -> Iterable[Address]:
        """Return where no post may stand: the pages, whether or not each is written in the end."""
        return ()

    @property
    def addresses(self) -> list[Address]:
        """The pages and the files beside them."""
        beside = (Address(file=file.address, source=file.source or file.written_in) for file in self.files())
        return [*self.pages(), *beside]

    def generate_context(self) -> None:
        """Let posts link to the pages, and to what stands beside them, as `{filename}/cases/one/`."""
        for page in self.pages():
            url = page.file.removesuffix("index.html")
            for target in (url, *(url + beside for beside in self.beside if url.endswith("/"))):
                found = _Target(target)
                for written in (target, target.rstrip("/")):  # Pelican takes the slash off a relative path
                    self.context["generated_content"].setdefault(written, found)
        for file, address in self.links.items():
            self.context["generated_content"].setdefault(file, _Target(address))

    @property
    def links(self) -> Mapping[str, str]:
        """Return files of the content folder that posts link to, and the address of the page that shows each."""
        return {}

    beside: tuple[str, ...] = ()
    """Names of files that stand beside every page."""

    def generate_output(self, writer: Writer) -> None:
        """Write each page and file, and note each picture, unless the post that it comes from is not published."""
        published, refused = self.published(), offered(self.context, Refused).refused_files
        for page in self.made():
            if f"{page.address}index.html" not in refused and (not page.source or page.source in published):
                self._write_page(page, published, writer)
        for file in self.files() if getattr(writer, "writes_files", True) else ():
            if file.address in refused:
                continue
            if not file.source or file.source in published:
                self._write_file(file, refused)
            else:
                self.withhold(file.address)

    def withhold(self, file: str) -> None:
        """Note a file that is not written, since the post that it comes from is not published."""

    def get_template(self, name: str) -> LateTemplate:
        """Find a template of the run; raises `PelicanTemplateNotFound`."""
        return template_of(self.context, self.settings, name)

    def has_template(self, name: str) -> bool:
        """True where pages can be laid out by a template."""
        try:
            return bool(self.get_template(name))
        except PelicanTemplateNotFound:
            return False

    def _write_page(self, page: DataPage, published: dict[str, Page], writer: Writer) -> None:
        try:
            template = self.get_template(page.template)
        except PelicanTemplateNotFound:
            return  # a theme without the template is one that does not show such pages
        if template.is_own and not (page.is_wanted and can_show_own(template.environment)):
            return
        about = PageContext(
            lang=page.language,
            alternates=page.alternates,
            canonical=page.canonical,
            is_listed=page.is_listed,
            to=page.to,
            source=published.get(page.source),
            published=published,
            posts=[published[path] for path in page.posts if path in published],
        )
        writer.write_file(
            f"{page.address}index.html",
            template,
            self.context,
            self.settings["RELATIVE_URLS"],
            url=page.address,
            **later(writer, partial(_shown, page), page.inputs and partial(_inputs, page)),
            **given(about),
        )

    def _write_file(self, file: DataFile, refused: Container[str]) -> None:
        path = Path(self.output_path) / file.address
        if file.svg:
            beside = Path(self.output_path) / file.beside if file.beside and file.beside not in refused else None
            note_picture(self.settings, path, partial(_svg_in, beside) if beside else file.svg)
        else:
            write_where_different(path, file.make())

    def published(self) -> dict[str, Page]:
        """Return what Pelican has made of published posts and pages, by file; in an order that does not change."""
        read = [content for content in self.context["generated_content"].values() if isinstance(content, Content)]
        by_file = {shown_name(Path(c.source_path)): c for c in read if c.status == "published"}
        return dict(sorted(by_file.items()))


def _svg_in(file: Path) -> str:
    return file.read_text(encoding="utf-8").removesuffix("\n")


def _shown(page: DataPage) -> dict[str, Any]:
    return named(page.values)


def _inputs(page: DataPage) -> dict[str, str]:
    return {"language": page.language, **(page.inputs() if page.inputs else {})}
