"""The tables of figures and their schemas as files, for whoever looks a chart or a number up."""

from __future__ import annotations

from functools import partial

from charts.table import data_address

from ..site.site import Site
from .data_page import DataFile


def table_files(site: Site) -> list[DataFile]:
    """Return the tables and their schemas, as their authors wrote them."""
    files = []
    for name, table in ((name, table) for name, table in site.tables.items() if not table.faults):
        address = data_address(name)
        for file, source in ((address, table.source), (address.replace(".csv", ".schema.json"), table.schema)):
            files.append(DataFile(address=file, make=partial(_bytes, source.lines), written_in=table.source.path))
    return files


def _bytes(lines: tuple[str, ...]) -> bytes:
    return ("\n".join(lines).rstrip("\n") + "\n").encode()
