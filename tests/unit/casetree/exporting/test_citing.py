"""A case is cited by court, docket number and day, as each is known; the entry has the form that CSL asks for."""

import json

import pytest

from casetree.exporting.citing import Citable, as_bibtex, as_csl, citables, for_zotero, iso_date
from casetree.nouns.model import Text
from pages import BLOCK, CSL, HEADER, pages_of

COURT = """\
```case
tree: steps
paths:
- by: agency
  decided: 2010
  basis: inferred
  answers: {danger: yes, tie: no}
- by: court
  name: {en: Osaka District Court, ja: 大阪地方裁判所}
  decided: 2012-07-04
  number: 平成22年（行ウ）第1号
  effect: quashed
- by: court
  id: high
  name: {en: Osaka High Court, ja: 大阪高等裁判所}
  decided: 2013-02
  official: "https://www.courts.go.jp/one"
  effect: upheld
```"""
TITLE = Text({"en": "A post", "ja": "記事"})
PAGE = "https://example.org/cases/one/"


def cited(block: str, language: str = "en", page: str = PAGE) -> list[Citable]:
    """Return what is to be cited of the case `one`."""
    [whole] = pages_of({"one.md": HEADER + block}).site.wholes()
    return citables(whole.own, TITLE, language, "Some News", page)


def csl(block: str, page: str = PAGE) -> list[dict]:
    """Return the items of the case, which have the form that CSL asks for."""
    items = json.loads(as_csl(cited(block, page=page)))
    CSL.validate(items)
    return items


def test_each_decision_of_a_court_is_a_legal_case_with_court_docket_number_and_day():
    first, second = csl(COURT)
    assert (first["type"], first["authority"], first["number"]) == (
        "legal_case",
        "Osaka District Court",
        "平成22年（行ウ）第1号",
    )
    assert (first["issued"], second["issued"]) == ({"date-parts": [[2012, 7, 4]]}, {"date-parts": [[2013, 2]]})
    assert (first["jurisdiction"], first["language"], first["source"]) == ("JP", "en", "Some News")
    assert "number" not in second


def test_the_official_text_is_where_it_leads_and_else_our_page():
    first, second = csl(COURT)
    assert (first["URL"], second["URL"]) == (PAGE, "https://www.courts.go.jp/one")
    assert second["note"] == f"Shown at {PAGE}"
    assert "note" not in first


def test_the_title_is_ours_and_says_so_by_square_brackets():
    assert {each["title"] for each in csl(COURT)} == {"[A post]"}
    assert cited(COURT, "ja")[0].title == "[記事]"
    assert cited(COURT, "ja")[0].authority == "大阪地方裁判所"


def test_without_a_court_it_is_the_latest_decision_whose_authority_nobody_names():
    [item] = csl(BLOCK)
    assert (item["id"], item["type"], item["issued"]) == ("one-agency", "legal_case", {"date-parts": [[2010]]})
    assert "authority" not in item


@pytest.mark.parametrize(("written", "issued"), [("by 2010", {"literal": "by 2010"}), ("unknown", None)])
def test_a_day_that_is_not_known_is_not_made_up(written, issued):
    block = BLOCK.replace("decided: 2010", f"decided: {written}\nlaw: 2000-01-01")
    assert csl(block)[0].get("issued") == issued
    assert "year" not in as_bibtex(cited(block))


def test_what_nobody_has_decided_is_cited_as_a_page():
    argued = BLOCK.replace("decided: 2010\n", "by: author\n").replace("basis: inferred", "")
    [item] = csl(argued)
    assert (item["type"], item["title"], item["URL"]) == ("webpage", "A post", PAGE)
    assert for_zotero(cited(argued)[0]) == []
    assert "note" not in as_bibtex(cited(argued))


def test_an_entry_of_bibtex_has_the_same():
    first, second = as_bibtex(cited(COURT)).split("\n\n")
    assert first.startswith("@misc{one-court,\n  author = {{Osaka District Court}},\n  title = {{[A post]}},")
    assert "  year = {2012},\n  month = jul,\n  number = {平成22年（行ウ）第1号}" in first
    assert "  note = {Decided 2012-07-04}" in first
    assert f"note = {{Decided 2013-02; shown at {PAGE}}}" in second


def test_at_home_there_is_no_address_to_cite():
    first, _ = csl(COURT, page="")
    assert "URL" not in first
    assert "howpublished" not in as_bibtex(cited(BLOCK, page=""))


def test_a_page_tells_zotero_what_is_known():
    told = dict(for_zotero(cited(COURT)[-1]))
    assert (told["z:itemType"], told["z:court"], told["z:date"]) == ("case", "Osaka High Court", "2013-02")
    assert "z:docketNumber" not in told


def test_a_day_is_told_in_iso_8601_only_where_it_is_one():
    assert [iso_date(each) for each in cited(COURT)] == ["2012-07-04", "2013-02"]
    assert iso_date(cited(BLOCK.replace("2010", "by 2010"))[0]) == ""
