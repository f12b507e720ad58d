"""Pelican's Markdown reader, with our conversion; what a post shows and cites goes with it to the templates."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

from pelican.readers import MarkdownReader, Readers

from casetree.text.markup import text as text_of
from handover.border import named
from handover.cases import Cases
from handover.posts import Cited

from ...files.names import shown_name
from ...prose.conversion import Conversion
from ..build import build_of
from ..contents import WrittenAgain
from .later import Waiting


def use_reader(readers: Readers) -> None:
    """Let posts be read by ours; a reader that another plugin has put in place is kept."""
    for suffix in MarkdownReader.file_extensions:
        if readers.reader_classes.get(suffix) is MarkdownReader:
            readers.reader_classes[suffix] = CaseReader
    read_each_time(readers)


def read_each_time(cacher: Any) -> None:
    """Let readers, or a generator, keep nothing of a Markdown file in Pelican's own cache.

    It goes by the file alone, and knows nothing of the trees that a post shows; it would hand out old figures.
    """
    get, put = getattr(cacher, "get_cached_data", None), getattr(cacher, "cache_data", None)
    if get is None or put is None:
        return

    def got(path: str, default: object = None) -> object:
        return default if _is_markdown(path) else get(path, default)

    def kept(path: str, data: object) -> None:
        if not _is_markdown(path):
            put(path, data)

    cacher.get_cached_data, cacher.cache_data = got, kept


def _is_markdown(path: str) -> bool:
    return Path(path).suffix.removeprefix(".") in MarkdownReader.file_extensions


class CaseReader(MarkdownReader):  # type: ignore[misc]  # Pelican comes without types
    """Gives Pelican the text of a post, converted, and what its header says."""

    def read(self, source_path: str) -> tuple[str | Waiting, dict[str, Any]]:
        """Return the HTML and the metadata of a post."""
        build, path = build_of(self.settings), Path(source_path)
        build.at_hand = shown_name(path)
        assert build.texts is not None, "Pelican reads nothing before its generators have begun"
        header, conversion = build.texts.of(path)
        metadata = self._metadata(header, conversion)
        again = WrittenAgain(in_feed=conversion.in_feed, without_figures=conversion.without_figures)
        cited = Cited(cited=conversion.cited, grounds=conversion.grounds, sheets=conversion.sheets)
        told = {**named(Cases(cases=conversion.cases)), **named(cited), **named(again)}
        is_waiting = conversion.is_plain and not self.settings["TYPOGRIFY"]
        return Waiting(conversion.html) if is_waiting else conversion.html(), {**metadata, **told}

    def _metadata(self, header: dict[str, list[str]], conversion: Conversion) -> dict[str, Any]:
        """Return a header as Pelican's own method does, but for the values that have been converted."""
        metadata = {}
        for key, values in header.items():
            formatted = conversion.values.get(key)
            written = values if len(values) > 1 else values[0]
            metadata[key] = self.process_metadata(key, written if formatted is None else formatted)
        if isinstance(title := metadata.get("title"), str):
            metadata["title"] = text_of(unescape(title))  # entities mean in a title what they mean in the text
        for key in {"date", "modified"} & {*metadata}:
            metadata[key].utcoffset()  # raises where it is none, which Pelican would stumble over later
        return metadata
