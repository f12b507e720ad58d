"""The data set of a site holds its public cases and what they cite, and its numbers are those of its files."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from pages import BLOCK, CITING, HEADER, LIBRARY, PART, cited_source, pages_of
from pelican.plugins.casetree.pages.cases.story import Stories
from pelican.plugins.casetree.pages.dataset.collected import ALL, Collected, count, names
from reading import ROWS, table

POSTS = {"one.md": HEADER + BLOCK, "two.md": HEADER + PART}


def collected(posts=POSTS, address="", tables=None, library=LIBRARY):
    """Collect the data of some posts."""
    site = pages_of(posts, library, tables or {}).site
    return Collected(Stories(site).all, site.library, site.tables, name="Some News", address=address)


def test_every_table_stands_in_its_file_and_all_of_them_in_the_database():
    data = collected()
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data.file("cases.sqlite"))
        for each in ALL:
            lines = data.file(each.file).decode().splitlines()
            [(stored,)] = database.execute(f'SELECT count(*) FROM "{each.name}"')
            assert len(lines) - 1 == len(data.rows[each.name]) == stored, each.name


def test_drafts_hidden_and_withdrawn_cases_are_nowhere():
    gone = CITING.replace("decided:", "withdrawn: {date: 2026-12-01, why: It was wrong.}\ndecided:")
    for text in (f"Status: draft\n{HEADER}{CITING}", f"Status: hidden\n{HEADER}{CITING}", HEADER + gone):
        data = collected({"secret.md": text})
        assert all(b"secret" not in data.file(name) and b"A report" not in data.file(name) for name in names())


def test_the_version_is_the_day_of_the_newest_change():
    assert collected().version == date(2026, 11, 22)
    assert collected({"one.md": HEADER}).version is None


def test_the_package_names_the_site_and_every_file():
    package = json.loads(collected(address="https://example.org").file("datapackage.json"))
    assert (package["name"], package["version"]) == ("some-news", "2026-11-22")
    assert package["homepage"] == "https://example.org/data/"
    assert [each["path"] for each in package["resources"]] == [each.file for each in ALL]
    assert "homepage" not in json.loads(collected().file("datapackage.json"))


def test_figures_bring_their_sources():
    library = replace(LIBRARY, sources={id: cited_source(id, "") for id in ("annex", "press")})
    data = collected(tables={"figures": table(ROWS)}, library=library)
    assert count(ALL[-1], data.rows) == len(ROWS.strip().splitlines())
    assert [row["source"] for row in data.rows["sources"]] == ["annex", "press"]


def test_a_part_in_a_draft_has_no_row_and_is_not_the_end():
    data = collected({"one.md": HEADER + BLOCK, "two.md": f"Status: draft\n{HEADER}{PART}"})
    assert [row["part"] for row in data.rows["decisions"]] == ["one"]
    assert data.rows["cases"][0]["end_part"] == "one"


def test_rows_are_counted_by_a_column_that_says_so():
    data = collected()
    decisions = next(each for each in ALL if each.name == "decisions")
    assert (count(decisions, data.rows), count(decisions, data.rows, "made")) == (2, 2)


@pytest.mark.parametrize("name", ["cases.csv", "cases.sqlite", "datapackage.json"])
def test_the_same_site_has_the_same_bytes(name):
    assert collected().file(name) == collected().file(name)
