"""Every figure of every table is a row of the statistics, with its source and how sure it is."""

from charts.rows import STATISTICS, statistic_rows
from reading import ROWS, table


def test_a_row_has_the_figure_as_it_is_written_and_where_it_comes_from():
    found = table(ROWS)
    rows = [*statistic_rows({"figures": found}, "key of {}".format)]
    assert len(rows) == sum(len(values) for values in found.series.values())
    series, values = next(iter(found.series.items()))
    key, value = next(iter(values.items()))
    first = rows[0]
    assert (first["statistic"], first["series"], first["key"]) == ("figures", series, key)
    assert (first["value"], first["source"], first["confidence"]) == (
        value.written,
        f"key of {value.source}",
        value.confidence,
    )


def test_every_column_is_declared_and_every_key_is_one():
    rows = [*statistic_rows({"figures": table(ROWS)}, str)]
    names = {each.name for each in STATISTICS.columns}
    assert all(row.keys() <= names for row in rows)
    keys = [tuple(row[name] for name in STATISTICS.key) for row in rows]
    assert len(keys) == len(set(keys))


def test_a_figure_whose_source_nobody_knows_is_not_told():
    assert [*statistic_rows({"figures": table(ROWS)}, lambda _: "")] == []
