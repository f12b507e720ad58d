"""The description of the tables says of every column what stands in it, and of every file what it holds."""

import json
from hashlib import sha256

from casetree.exporting.dataset.csv_text import as_csv
from casetree.exporting.dataset.package import About, as_package
from casetree.exporting.dataset.tables import TABLES

ABOUT = About(
    name="some-news",
    title="Some news",
    says="What it is.",
    version="",
    publisher="Some News",
    homepage="",
    licence="CC-BY-4.0",
    licence_title="CC BY 4.0",
    licence_address="https://creativecommons.org/licenses/by/4.0/",
)
FILES = {table.file: as_csv(table, []) for table in TABLES}
WRITTEN = json.loads(as_package(ABOUT, TABLES, FILES))


def test_it_is_a_data_package_of_version_2_with_its_licence():
    assert WRITTEN["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert WRITTEN["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert not {"version", "homepage", "keywords"} & WRITTEN.keys()


def test_every_column_of_every_table_is_described():
    fields = [field for resource in WRITTEN["resources"] for field in resource["schema"]["fields"]]
    assert all(field["description"].endswith((".", ")")) for field in fields)
    assert len(fields) == sum(len(table.columns) for table in TABLES)


def test_a_file_is_told_by_its_size_and_its_digest():
    for resource in WRITTEN["resources"]:
        data = FILES[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")


def test_a_link_that_may_lack_a_value_stands_in_the_database_alone():
    [ends] = [each for each in WRITTEN["resources"] if each["name"] == "ends"]
    assert [link["reference"]["resource"] for link in ends["schema"]["foreignKeys"]] == ["decisions", "trees"]


def test_a_list_says_what_stands_between_its_items():
    [cases] = [each for each in WRITTEN["resources"] if each["name"] == "cases"]
    [effect] = [field for field in cases["schema"]["fields"] if field["name"] == "end_effect"]
    assert (effect["type"], effect["delimiter"]) == ("list", ";")
    [final] = [field for field in cases["schema"]["fields"] if field["name"] == "end_final"]
    assert final["constraints"]["enum"] == ["yes", "no", "unknown"]
