"""Pelican: writes the pages that are made from data, beside those that are made from posts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pelican.contents import Content
from pelican.generators import Generator, PelicanTemplateNotFound
from pelican.writers import Writer

from casetree.data_page import DataPage
from casetree.files import shown_name


class DataPages(Generator):  # type: ignore[misc]  # Pelican comes without types
    """Writes the pages that `made` returns, whatever they are about."""

    def made(self) -> Iterable[DataPage]:
        """Return the pages, once all posts have been read."""
        raise NotImplementedError

    def generate_output(self, writer: Writer) -> None:
        """Write each page, unless the post that it comes from is not published."""
        published = self._published()
        for page in self.made():
            if page.source and page.source not in published:
                continue
            try:
                template = self.get_template(page.template)
            except PelicanTemplateNotFound:
                continue  # a theme without the template is one that does not show such pages
            values = {
                **page.values,
                "lang": page.language,
                "alternates": page.alternates,
                "source": published.get(page.source),
                "published": published,
                "posts": [published[path] for path in page.posts if path in published],
            }
            name = f"{page.address}index.html"
            writer.write_file(name, template, self.context, self.settings["RELATIVE_URLS"], url=page.address, **values)

    def _published(self) -> dict[str, Content]:
        """Return what Pelican has made of published posts and pages, by file."""
        read = [content for content in self.context["generated_content"].values() if content is not None]
        return {shown_name(Path(c.source_path)): c for c in read if c.status == "published"}
