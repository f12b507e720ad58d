"""The data set of a built site: sound by the standard, and with the same numbers in files, database and pages."""

import csv
import json
import sys
from pathlib import Path
from subprocess import run

from bs4 import BeautifulSoup

from building import Built
from pages import CSL

ENDS = "SELECT end_tree, end_outcome FROM cases WHERE end_outcome IS NOT NULL"


def rows(built: Built, table: str) -> list[dict[str, str]]:
    """Read a table from its file."""
    with (built.root / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def package(built: Built) -> dict:
    """Read the description of the tables."""
    return json.loads((built.root / "data" / "datapackage.json").read_text(encoding="utf-8"))


def checked(folder: Path) -> list[list[object]]:
    """Have the package of a folder checked; return what is wrong with each table."""
    command = [Path(sys.executable).with_name("frictionless"), "validate", "datapackage.json", "--json"]
    done = run(command, cwd=folder, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert not report["errors"], report["errors"]
    return [task["errors"] for task in report["tasks"]]


def test_the_package_and_every_table_are_sound_by_the_standard(built):
    found = checked(built.root / "data")
    assert len(found) == len(package(built)["resources"])
    assert not any(found), found


def test_a_table_that_is_not_what_its_description_says_would_be_found(public_sample, tmp_path):
    for file in (public_sample.root / "data").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    cases = tmp_path / "cases.csv"
    cases.write_text(cases.read_text(encoding="utf-8").replace(",cases/", ",,", 1), encoding="utf-8")
    assert any(checked(tmp_path))


def test_files_and_database_have_the_same_rows(built, database):
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for each in package(built)["resources"]:
        stored = database.execute(f'SELECT * FROM "{each["name"]}"').fetchall()
        read = rows(built, each["name"])
        kinds = [field["type"] for field in each["schema"]["fields"]]
        assert [[said(cell, kind) for cell, kind in zip(row.values(), kinds, strict=True)] for row in read] == [
            [said(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in stored
        ], each["name"]


def said(cell: object, kind: str) -> object:
    """Return what a cell says, as a file or the database has it."""
    if cell in ("", None):
        return None
    if kind == "boolean":
        return {"true": 1, "false": 0}.get(str(cell), cell)
    return float(str(cell)) if kind == "number" else str(cell)


def test_an_outcome_belongs_to_its_tree(database):
    lost = """SELECT d."case" FROM decisions d LEFT JOIN outcomes o USING (tree, law, outcome)
              WHERE d.outcome IS NOT NULL AND o.outcome IS NULL"""
    assert database.execute(lost).fetchall() == []
    assert database.execute(
        "SELECT count(*) FROM cases WHERE end_outcome IS NOT NULL AND end_tree IS NULL"
    ).fetchone() == (0,)


def test_the_end_is_the_latest_decision_that_was_made(database):
    ends = database.execute(
        """SELECT c."case", d.made, d.place, (SELECT max(place) FROM decisions m WHERE m."case" = c."case" AND m.made)
           FROM cases c JOIN decisions d ON (c."case", c.end_part, c.end_path) = (d."case", d.part, d.path)"""
    ).fetchall()
    assert ends
    assert all(made and place == last for _, made, place, last in ends), ends


def test_the_cases_are_those_of_the_list_and_the_end_is_in_the_same_words(built, database):
    for prefix, language in (("", "en"), ("ja/", "ja")):
        page = built.pages[f"{prefix}cases/"]
        shown = {link["href"].rstrip("/").rpartition("/")[2] for link in page.select("main a[href*='/cases/']")}
        told = dict(database.execute(f'SELECT "case", end_{language} FROM cases').fetchall())
        assert told.keys() <= shown, prefix
        text = " ".join(page.main.get_text().split())
        assert all(" ".join(end.split()) in text for end in told.values()), prefix


def test_the_counts_are_those_of_the_pages_of_trees(built, database):
    counted = dict(
        database.execute("SELECT tree, count(*) FROM answers WHERE counted GROUP BY tree ORDER BY tree").fetchall()
    )
    assert counted
    for tree, number in counted.items():
        cells = built.pages[f"trees/{tree}/"].select(".taken tbody tr")
        assert sum(total(row) for row in cells) == number, tree


def total(row: BeautifulSoup) -> int:
    """Return what a row of the table on a tree's page says of all authorities and versions together."""
    last = row.select("td")[-2].get_text()
    return int(last.split()[0].split("（")[0].split("(")[0])


def test_the_page_says_how_many_rows_each_file_has_and_leads_to_it(built, database):
    for prefix in ("", "ja/"):
        page = built.pages[f"{prefix}data/"]
        for row in page.select("main tbody tr"):
            name = row.a["href"].rpartition("/")[2].removesuffix(".csv")
            [(number,)] = database.execute(f'SELECT count(*) FROM "{name}"')
            assert row.select("td")[-1].get_text() == str(number), name
        assert {link["href"].rpartition("/")[2] for link in page.select("main ul a")} >= {
            "cases.sqlite",
            "datapackage.json",
            "case.schema.json",
        }
        numbers = [database.execute(f"SELECT count(*) FROM {what}").fetchone()[0] for what in (
            "cases", "decisions WHERE made", "answers WHERE counted"
        )]  # fmt: skip
        assert all(str(number) in page.select("main p")[1].get_text() for number in numbers)


def test_the_page_is_reached_from_every_page(built):
    for address, page in built.pages.items():
        if not page.select('meta[http-equiv="refresh"]'):
            prefix = "ja/" if page.html["lang"] == "ja" else ""
            assert page.select(f'footer a[href$="/{prefix}data/"]'), address


def test_every_case_can_be_cited_by_files_that_its_page_names(built):
    cases = rows(built, "cases")
    for case in cases:
        folder = built.root / case["page"]
        items = json.loads((folder / "case.csl.json").read_text(encoding="utf-8"))
        CSL.validate(items)
        assert (folder / "case.bib").read_text(encoding="utf-8").count("@misc{") == len(items)
        for prefix in ("", "ja/"):
            page = built.pages[f"{prefix}{case['page']}"]
            named = {link["type"] for link in page.select("head link[rel=alternate][type]")}
            assert {"application/vnd.citationstyles.csl+json", "application/x-bibtex", "application/json"} <= named
            assert len(page.select('main a[href$="/case.csl.json"], main a[href$="/case.bib"]')) == 2
    assert cases


def test_docket_numbers_and_official_addresses_are_those_of_the_decisions(public_site):
    decisions = {f"{each['part']}-{each['path']}": each for each in rows(public_site, "decisions")}
    numbered = 0
    for case in rows(public_site, "cases"):
        for item in json.loads((public_site.root / case["page"] / "case.csl.json").read_text(encoding="utf-8")):
            decision = decisions[item["id"]]
            assert item.get("number", "") == decision["number"]
            assert item["URL"] in (decision["official"], f"https://example.org/{case['page']}")
            numbered += bool(decision["number"])
    assert numbered
