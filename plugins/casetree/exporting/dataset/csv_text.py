"""A table as a file of CSV (RFC 4180): UTF-8, a comma between cells, the names of the columns first.

No text runs in a spreadsheet: a cell that one would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from casetree.exporting.dataset.columns import Cell, Row, Table, in_order, written

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
"""What a formula begins with (OWASP, "CSV Injection"), in a Japanese spreadsheet full-width signs too."""

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*%?")


def is_formula(text: str) -> bool:
    """True for what a spreadsheet would compute, and not read; a number is none.

    >>> [is_formula(text) for text in ("=1+1", "@SUM(A1)", "-1.5", "+81", "-a", "a=b")]
    [True, True, False, False, True, False]
    """
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)


def as_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Write a table; equal rows have equal bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([each.name for each in table.columns])
    for row in rows:
        writer.writerow([_cell(cell) for cell in in_order(table, row)])
    return text.getvalue().encode()


def _cell(cell: Cell) -> str:
    text = written(cell)
    return f"'{text}" if is_formula(text) else text
