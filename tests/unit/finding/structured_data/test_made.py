"""What pages made from data say of themselves to machines: identifiers where they are known, and nothing else."""

import json
from datetime import date

from casetree.text.markup import text
from finding.structured_data.made import case, data, tree
from finding.structured_data.vocabulary import Site
from handover.pages import CitedDecision, CitedLaw

SITE = Site("Some News", "https://example.org")
COURT = CitedDecision(
    authority="Osaka High Court",
    number="令和6年（行コ）第102号",
    date="2025-02-27",
    official="https://www.courts.go.jp/one",
)
ACT = CitedLaw(
    id="326CO0000000319",
    title="The Act",
    url="https://laws.e-gov.go.jp/law/326CO0000000319",
    language="ja",
    since="2024-06-10",
)


def read(markup) -> dict:
    """Return the one value of a block of JSON-LD."""
    [value] = json.loads(str(markup).partition(">")[2].removesuffix("</script>"))
    return value


def test_a_case_cites_decisions_by_docket_number_and_official_address():
    said = read(case(SITE, text("A & B"), "cases/one/", "en", [COURT]))
    assert (said["@type"], said["name"], said["url"]) == ("WebPage", "A & B", "https://example.org/cases/one/")
    [cited] = said["citation"]
    assert cited["identifier"] == {"@type": "PropertyValue", "propertyID": "docket number", "value": COURT.number}
    assert (cited["author"]["name"], cited["dateCreated"]) == ("Osaka High Court", "2025-02-27")
    assert cited["url"] == COURT.official


def test_what_is_not_known_of_a_decision_is_left_out():
    bare = CitedDecision(authority="", number="", date="2010", official="")
    assert read(case(SITE, "One", "", "en", [bare]))["citation"] == [{"@type": "CreativeWork", "dateCreated": "2010"}]
    assert "citation" not in read(case(SITE, "One", "", "en", []))


def test_a_tree_is_about_a_law_by_its_number_and_the_day_of_its_version():
    [law] = read(tree(SITE, "Steps", "trees/steps/", "en", [ACT]))["about"]
    assert (law["@type"], law["legislationIdentifier"]) == ("Legislation", "326CO0000000319")
    assert (law["legislationDateVersion"], law["legislationJurisdiction"], law["inLanguage"]) == (
        "2024-06-10",
        "JP",
        "ja",
    )


def test_a_reading_of_practice_is_about_no_law():
    assert "about" not in read(tree(SITE, "Steps", "trees/steps/", "en", []))


def test_the_data_set_tells_its_files_its_licence_and_its_version():
    files = ["cases.sqlite", "datapackage.json", "cases.csv"]
    said = read(data(SITE, "The data", "ja/data/", "ja", says="What it is.", files=files, version=date(2026, 1, 2)))
    assert (said["@type"], said["version"], said["license"]) == (
        "Dataset",
        "2026-01-02",
        "https://creativecommons.org/licenses/by/4.0/",
    )
    assert [each["contentUrl"] for each in said["distribution"]] == [f"https://example.org/data/{f}" for f in files]
    assert [each["encodingFormat"] for each in said["distribution"]][::2] == ["application/vnd.sqlite3", "text/csv"]


def test_data_without_any_case_have_no_version():
    said = read(data(SITE, "The data", "data/", "en", says="", files=[], version=None))
    assert not {"version", "dateModified", "description", "distribution"} & said.keys()
