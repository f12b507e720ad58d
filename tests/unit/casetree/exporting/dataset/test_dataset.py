"""Every table has its rows, and all of them fit together in one database."""

from casetree.exporting.dataset.database import as_sqlite
from casetree.exporting.dataset.dataset import rows_of
from casetree.exporting.dataset.source_rows import Sources
from casetree.exporting.dataset.tables import TABLES
from pages import CITING, COURT, LIBRARY, PARTED, story


def test_every_key_is_one_and_every_link_leads_somewhere():
    versions = [(tree, "") for trees in LIBRARY.trees.values() for tree in trees]
    for blocks in ((COURT,), PARTED, (CITING,)):
        sources = Sources({})
        rows = {**rows_of([story(*blocks)], versions, sources), "sources": [*sources.rows()]}
        assert rows.keys() == {table.name for table in TABLES}
        assert as_sqlite(TABLES, rows)


def test_every_column_is_written_by_some_row():
    rows = rows_of([story(COURT), story(*PARTED), story(CITING)], [(LIBRARY.trees["steps"][0], "")], Sources({}))
    empty = {
        (table.name, column.name)
        for table in TABLES
        if rows.get(table.name)
        for column in table.columns
        if not any(column.name in row for row in rows[table.name])
    }
    assert empty == set()


def test_a_site_without_cases_has_its_trees():
    rows = rows_of([], [(tree, "") for tree in LIBRARY.trees["steps"]], Sources({}))
    assert [row["law"] for row in rows["trees"]] == ["2000-01-01", "2020-01-01"]
    assert rows["cases"] == rows["changes"] == []
