"""Tables are read with their schemas, and what stands alone is told."""

import os

import pytest

from casetree.nouns.library import Library
from pelican.plugins.casetree.files.tables import read_tables
from reading import SCHEMA

HEAD = "series,key,value,source,confidence,note\n"


def write(folder, **files):
    (folder / "data").mkdir()
    for name, text in files.items():
        (folder / "data" / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8")
    return folder


def test_a_table_with_its_schema_is_found_by_its_name(tmp_path):
    text = f"{HEAD}applications,2020,1,anybody,confirmed,\n"
    folder = write(tmp_path, one__csv=text, one__schema__json=SCHEMA)
    found, faults = read_tables(folder, Library(has_sources=False), "en")
    assert ([*found], faults) == (["one"], [])
    assert not found["one"].faults


def test_what_stands_alone_or_cannot_be_named_is_told(tmp_path):
    files = {"one__csv": HEAD, "two__schema__json": SCHEMA, "a b__csv": HEAD}
    found, faults = read_tables(write(tmp_path, **files), Library(), "en")
    assert {name: (len(table.faults), table.series) for name, table in found.items()} == {
        "a b": (2, {}),
        "one": (1, {}),
    }
    assert sorted(fault.code for fault in faults) == [
        "data-bad-name",
        "data-no-schema",
        "data-no-schema",
        "data-no-schema",
    ]


def test_sources_that_could_not_be_read_are_not_missed(tmp_path):
    text = f"{HEAD}applications,2020,1,anybody,confirmed,\n"
    folder = write(tmp_path, one__csv=text, one__schema__json=SCHEMA)
    assert read_tables(folder, Library(has_sources=False), "en")[1] == []
    assert [fault.code for fault in read_tables(folder, Library(), "en")[1]] == ["unknown-source"]


def test_a_folder_without_tables_has_none(tmp_path):
    assert read_tables(tmp_path, Library(), "en") == ({}, [])


def test_what_leads_out_of_the_content_folder_is_no_table(tmp_path):
    root = tmp_path / "content"
    root.mkdir()
    write(root, one__schema__json=SCHEMA)
    (tmp_path / "secret.csv").write_text(HEAD, encoding="utf-8")
    (root / "data" / "one.csv").symlink_to(tmp_path / "secret.csv")
    found, faults = read_tables(root, Library(), "en")
    assert (found, faults) == ({}, [])


@pytest.mark.parametrize("name", ["cases", "Cases", "statistics", "case"])
def test_a_table_that_goes_by_the_name_of_a_file_of_the_data_set_is_told_to_be_renamed(tmp_path, name):
    files = {f"{name}__csv": HEAD, f"{name}__schema__json": SCHEMA}
    found, [fault] = read_tables(write(tmp_path, **files), Library(), "en")
    assert all(table.faults and not table.series for table in found.values())
    assert (fault.code, fault.span.source.path.endswith(f"{name}.csv"), fault.span.line) == ("data-bad-name", True, 1)
    assert fault.message == f"a file of the data set stands at `/data/{name}.csv` already"
    assert fault.help == f"rename it and its schema, as in `{name}-by-year.csv`"


@pytest.mark.parametrize("name", ["one.xlsx", "one.txt", "one.CSV", "one.tsv"])
def test_a_file_that_is_no_table_is_told(tmp_path, name):
    write(tmp_path, **{name.replace(".", "__"): HEAD})
    assert [fault.code for fault in read_tables(tmp_path, Library(), "en")[1]] == ["data-bad-name"]


@pytest.mark.parametrize("name", ["one.csv", "more", "one.schema.json"])
def test_a_folder_among_tables_is_told(tmp_path, name):
    write(tmp_path)
    (tmp_path / "data" / name).mkdir()
    assert [fault.code for fault in read_tables(tmp_path, Library(), "en")[1]] == ["data-bad-name"]


@pytest.mark.parametrize("name", [".DS_Store", "~$one.xlsx", ".#one.csv", "one.csv~"])
def test_what_an_editor_keeps_beside_tables_is_passed_over(tmp_path, name):
    write(tmp_path)
    (tmp_path / "data" / name).write_text("", encoding="utf-8")
    assert read_tables(tmp_path, Library(), "en")[1] == []


def test_a_folder_of_tables_that_once_cannot_be_listed_is_not_taken_for_an_empty_one(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    refusals = [PermissionError(13, "Permission denied")]
    for name in ("scandir", "listdir"):
        list_folder = getattr(os, name)

        def refused(path, list_folder=list_folder):
            if refusals:
                raise refusals.pop()
            return list_folder(path)

        monkeypatch.setattr(os, name, refused)
    with pytest.raises(PermissionError):
        read_tables(tmp_path, Library(), "en")
