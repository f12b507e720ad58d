"""The page of the data set tells what there is, in both languages, and is made anew where any of it changes."""

import json
from datetime import date

from pages import BLOCK, CSL, HEADER, LIBRARY, PART, pages_of
from pelican.plugins.casetree.pages.cases.story import Stories
from pelican.plugins.casetree.pages.dataset.collected import Collected
from pelican.plugins.casetree.pages.dataset.dataset_page import dataset_files, dataset_inputs, dataset_pages
from reading import ROWS, table

POSTS = {"one.md": HEADER + BLOCK, "two.md": HEADER + PART}


def collected(posts=POSTS, address="", rows=ROWS):
    """Return the data of some posts, and their site."""
    site = pages_of(posts, LIBRARY, {"figures": table(rows)}).site
    return Collected(Stories(site).all, site.library, site.tables, name="Some News", address=address), site


def pages(posts=POSTS, address="", rows=ROWS):
    """Return the page in each language."""
    return dataset_pages(*collected(posts, address, rows))


def test_each_language_has_its_page_with_the_same_numbers():
    english, japanese = pages()
    assert (english.address, japanese.address) == ("data/", "ja/data/")
    for page in (english, japanese):
        told = page.values
        assert (told.cases, told.decisions, told.answers, told.version) == (1, 2, 4, date(2026, 11, 22))
        assert (told.bibtex, told.csl) == ("", "")
    assert [str(page.values.tables[4].title) for page in (english, japanese)] == ["Cases", "事例"]


def test_every_file_stands_beside_the_page():
    data, _ = collected()
    files = {file.address: file.make() for file in dataset_files(data)}
    assert {"data/cases.csv", "data/statistics.csv", "data/cases.sqlite", "data/datapackage.json"} <= files.keys()
    assert {f"data/{each.file}" for each in pages()[0].values.tables} <= files.keys()
    assert all(files.values())


def test_changes_are_told_the_newest_first_and_no_more_than_fit():
    block = BLOCK.replace("decided:", "corrected: [{date: 2026-12-01, text: A date was wrong.}]\ndecided:")
    [corrected, added] = pages({"one.md": HEADER + block})[1].values.changes
    assert (corrected.change, str(corrected.text), corrected.day) == (
        "corrected",
        "A date was wrong.",
        date(2026, 12, 1),
    )
    assert (added.change, str(added.text), added.case) == ("added", "", "one")
    many = {f"p{number}.md": HEADER + BLOCK for number in range(42)}
    values = pages(many)[0].values
    assert (len(values.changes), values.more) == (40, 2)


def test_where_the_site_has_an_address_the_whole_can_be_cited():
    told = pages(address="https://example.org")[0].values
    assert told.bibtex.startswith("@misc{data-2026-11-22,\n  author = {{Some News}},")
    assert r"howpublished = {\url{https://example.org/data/}}" in told.bibtex
    [item] = json.loads(told.csl)
    CSL.validate([item])
    assert (item["type"], item["version"], item["URL"]) == ("dataset", "2026-11-22", "https://example.org/data/")


def test_without_any_case_nothing_is_dated():
    told = pages({"one.md": HEADER}, address="https://example.org")[0].values
    assert (told.cases, told.version, told.changes) == (0, None, ())
    assert "year" not in told.bibtex
    assert "issued" not in told.csl


def inputs(posts=POSTS, address="", rows=ROWS):
    """Return the digests of what the files are made from, and those of the page."""
    data, site = collected(posts, address, rows)
    return dataset_inputs(data, site), dataset_pages(data, site)[0].inputs()


def test_files_are_made_anew_where_anything_changes_and_the_page_but_for_a_title_too():
    files, page = inputs()
    assert (files, page) == inputs()
    title = {**POSTS, "one.md": POSTS["one.md"].replace("A post", "Another")}
    block = {**POSTS, "one.md": POSTS["one.md"].replace("tie: no", "tie: yes")}
    dated = {**POSTS, "one.md": POSTS["one.md"].replace("2026-11-22", "2026-11-23")}
    for other, key in (
        (inputs(title), "titles"),
        (inputs(block), "cases"),
        (inputs(dated), "dates"),
        (inputs(rows=ROWS.replace("3936", "3937")), "statistics"),
        (inputs(address="https://example.org"), "imprint"),
    ):
        assert [name for name in files if files[name] != other[0][name]] == [key]
        assert [name for name in page if page[name] != other[1][name]] == [key] * (key != "titles")
