"""A table as a file of CSV (RFC 4180): UTF-8, a comma between cells, the names of the columns first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from casetree.exporting.dataset.columns import Row, Table, in_order, written


def as_csv(table: Table, rows: Iterable[Row]) -> bytes:
    """Write a table; equal rows have equal bytes."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([each.name for each in table.columns])
    for row in rows:
        writer.writerow([written(cell) for cell in in_order(table, row)])
    return text.getvalue().encode()
