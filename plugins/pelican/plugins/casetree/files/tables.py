"""Opens the tables of figures below a content folder: `data/<name>.csv`, each with its schema beside it."""

from __future__ import annotations

import re
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from casetree.nouns.library import Library
from casetree.nouns.model import ID_PATTERN
from charts.table import Table, faulty_table
from charts.table_reader import read_table

from .extras import tables_of_data
from .files import is_nobodys, listed, read_source
from .names import shown_name

FOLDER = "data"
SCHEMA = ".schema.json"


def read_tables(root: Path, library: Library, language: str) -> tuple[dict[str, Table], list[Diagnostic]]:
    """Return the tables by name, and what is wrong with them; `language` is that of plain texts."""
    found: dict[str, Table] = {}
    faults: list[Diagnostic] = []
    sources = library.sources if library.has_sources else None
    schemas = _inside(root, f"*{SCHEMA}")
    for path in _inside(root, "*.csv"):
        source, wrong = read_source(path, shown_name(path))
        beside = path.with_name(f"{path.stem}{SCHEMA}")
        wrong += _misnamed(path, source)
        if beside not in schemas:
            message = say("no schema stands beside this table")
            help = say("add `{name}`; docs/charts.md shows one", name=beside.name)
            wrong.append(error("data-no-schema", source.span(1), message, help))
        else:
            schema, more = read_source(beside, shown_name(beside))
            wrong += more
            if not wrong:
                table, wrong = read_table(source, schema, name=path.stem, sources=sources, language=language)
                found |= {path.stem: table} if table else {}
        if path.stem not in found:
            found[path.stem] = faulty_table(path.stem, source, tuple(wrong))
        faults += wrong
    return found, [*faults, *_alone(root), *_others(root)]


def _inside(root: Path, pattern: str) -> list[Path]:
    """Return the files of a name that do not lead out of the content folder: what does is told, and never published."""
    found = [path for path in listed(root / FOLDER) if path.match(pattern) and not is_nobodys(path.name)]
    return [path for path in found if path.is_file() and path.resolve().is_relative_to(root.resolve())]


def _misnamed(path: Path, source: Source) -> list[Diagnostic]:
    if path.stem.lower() in {"case", *tables_of_data()}:  # its schema, and the data set
        message = say("a file of the data set stands at `/data/{name}` already", name=path.name)
        help = say("rename it and its schema, as in `{name}`", name=f"{path.stem}-by-year.csv")
        return [error("data-bad-name", source.span(1), message, help)]
    if re.fullmatch(ID_PATTERN, path.stem):
        return []
    message = say("a chart cannot name `{name}`", name=path.name)
    help = say("rename it: Latin letters, digits and single hyphens, as in `pending-cases.csv`")
    return [error("data-bad-name", source.span(1), message, help)]


def _alone(root: Path) -> list[Diagnostic]:
    """Report schemas that stand beside no table."""
    schemas = [path for path in listed(root / FOLDER) if path.name.endswith(SCHEMA) and not path.is_dir()]
    alone = [path for path in schemas if not _table_of(path).is_file()]
    return [
        error(
            "data-no-schema",
            Source(shown_name(path), ()).span(1),
            say("no table stands beside this schema"),
            say("add `{name}`, or remove the schema", name=_table_of(path).name),
        )
        for path in alone
    ]


def _others(root: Path) -> list[Diagnostic]:
    """Report what is neither a table nor a schema: nothing would be made of it."""
    folder = root / FOLDER
    beside = sorted(folder.iterdir()) if folder.is_dir() else []
    return [
        error(
            "data-bad-name",
            Source(shown_name(path), ()).span(1),
            say("this is a folder, and content/data/ has tables and their schemas alone")
            if path.is_dir()
            else say("this is neither a table nor the schema of one"),
            say("move it elsewhere; a table is a file `NAME.csv` with `NAME{schema}` beside it", schema=SCHEMA),
        )
        for path in beside
        if not is_nobodys(path.name) and (path.is_dir() or not path.name.endswith((".csv", SCHEMA)))
    ]


def _table_of(schema: Path) -> Path:
    return schema.with_name(f"{schema.name.removesuffix(SCHEMA)}.csv")
