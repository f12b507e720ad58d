"""The page of the data set in each language, and its files."""

from __future__ import annotations

from datetime import date
from functools import partial

from casetree.exporting.dataset.columns import Row, Table
from casetree.exporting.dataset.tables import ANSWERS, CASES, DECISIONS
from casetree.exporting.references import bibtex_entry, csl_items, name
from casetree.text.markup import text
from handover.pages import LICENCE, DataChange, DatasetPage, DataTable
from keeping.digests import digest_of_words

from ...site.addresses import DATA, alternates_of
from ...site.site import Site
from ..data_page import DataFile, DataPage
from ..inputs import Inputs
from .collected import ALL, Collected, count, names

_SHOWN = 40
"""So many changes stand on the page; the file has all."""


def dataset_pages(data: Collected, site: Site) -> list[DataPage]:
    """Return the page in each language."""
    alternates = alternates_of(DATA, site.library)
    return [
        DataPage(
            address=address,
            language=language,
            template="data",
            alternates=alternates,
            make=partial(_values, data, language),
            inputs=partial(_inputs, data, site),
        )
        for language, address in alternates.items()
    ]


def dataset_files(data: Collected) -> list[DataFile]:
    """Return the files; none is made before it is written."""
    return [DataFile(address=f"{DATA}{name}", make=partial(data.file, name)) for name in names()]


def dataset_inputs(data: Collected, site: Site) -> dict[str, str]:
    """Return the digests of all that the files are made from: what the page is, and the titles of posts."""
    titles = [part for each in data.stories for part in (each.id, repr(each.title))]
    return {**_inputs(data, site), "titles": digest_of_words(*titles)}


def _inputs(data: Collected, site: Site) -> dict[str, str]:
    """Return the digests of the cases with the dates of their posts, of trees, sources and tables of figures."""
    of, tables = Inputs(site), sorted(site.tables.items())
    dates = [f"{each.id} {each.posted} {each.modified}" for each in data.stories]
    lines = [line for id, each in tables for line in (id, *each.source.lines, *each.schema.lines)]
    return {
        "cases": of.wholes(site.wholes()),
        "dates": digest_of_words(*dates),
        "trees": of.trees,
        "sources": of.sources,
        "statistics": digest_of_words(*lines),
        "imprint": of.words(data.name, data.address),
    }


def _values(data: Collected, language: str) -> DatasetPage:
    rows, version = data.rows, data.version
    changes = rows["changes"]
    return DatasetPage(
        tables=tuple(_table(table, len(rows[table.name]), language) for table in ALL),
        cases=count(CASES, rows),
        decisions=count(DECISIONS, rows, "made"),
        answers=count(ANSWERS, rows, "counted"),
        licence=LICENCE,
        version=version,
        changes=tuple(_change(row, language) for row in changes[:_SHOWN]),
        more=len(changes[_SHOWN:]),
        bibtex=_bibtex(data) if data.address else "",
        csl=_csl(data) if data.address else "",
    )


def _table(table: Table, rows: int, language: str) -> DataTable:
    title, says = (text(each.in_language(language)[0]) for each in (table.title, table.says))
    return DataTable(file=table.file, title=title, says=says, rows=rows)


def _change(row: Row, language: str) -> DataChange:
    said = row.get(f"text_{language}") or next((row[key] for key in row if key.startswith("text_") and row[key]), "")
    return DataChange(
        day=date.fromisoformat(str(row["date"])),
        change=str(row["change"]),
        case=str(row["case"]),
        text=text(str(said or "")),
    )


# How to cite the whole -----------------------------------------------------------------------------


def _key(data: Collected) -> str:
    return "-".join(each for each in ("data", str(data.version or "")) if each)


def _bibtex(data: Collected) -> str:
    version = data.version
    fields = {
        "author": name(data.name),
        "title": name(f"{data.name}: the data"),
        "year": str(version.year) if version else "",
        "month": f"{version:%b}".lower() if version else "",
        "howpublished": rf"\url{{{data.address}/{DATA}}}",
        "note": f"Version {version}, {LICENCE.title}" if version else LICENCE.title,
    }
    return bibtex_entry("misc", _key(data), fields)


def _csl(data: Collected) -> str:
    version = data.version
    item = {
        "id": _key(data),
        "type": "dataset",
        "title": f"{data.name}: the data",
        "author": [{"literal": data.name}],
        "issued": {"date-parts": [[version.year, version.month, version.day]]} if version else None,
        "version": str(version or ""),
        "URL": f"{data.address}/{DATA}",
        "note": LICENCE.title,
    }
    return csl_items([item])
