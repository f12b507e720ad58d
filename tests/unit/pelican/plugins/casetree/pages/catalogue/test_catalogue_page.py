"""The pages of the catalogue: which there are, and what a row says."""

from casetree.text.markup import text
from handover.cases import CatalogueRow
from handover.html import Html
from handover.pages import CasesPage
from pages import BLOCK, HEADER, PART, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.catalogue.catalogue_page import catalogue_pages, catalogue_places
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.site.addresses import urls

AGENCY = "  - {by: agency, decided: 2010, basis: inferred, answers: {danger: no}MORE}\n"
COURT = """\
  - {by: court, number: 1, decided: 2012, effect: quashed, basis: inferred, answers: {danger: yes, tie: yes}MORE}
"""


def made(posts: dict[str, str]) -> dict[str, DataPage]:
    """Return the pages of the catalogue, by address."""
    site = pages_of(posts).site
    found = catalogue_pages(site, CasesInWords(site.library))
    assert [page.address for page in found if page.address not in ("cases/", "ja/cases/")] == urls(
        catalogue_places(site)
    )
    return {page.address: page for page in found}


def shown(page: DataPage) -> CasesPage:
    """Return what a page of the catalogue shows."""
    assert isinstance(page.values, CasesPage)
    return page.values


def row_of(*paths: str, more: str = "") -> dict[str, object]:
    """Return what the row of a case of some paths says of what it turned on."""
    block = f"```case\ntree: steps\n{more}paths:\n{''.join(paths)}```"
    [row] = shown(made({"one.md": HEADER + block.replace("MORE", "")})["cases/"]).rows
    turned = [(str(each.what), [by.word for by in each.by]) for each in row.turned]
    return {"turned": turned, "parting": str(row.parting)}


def turning(path: str, what: str) -> str:
    """Add to a path what it turned on."""
    return path.replace("MORE", f", turned-on: {what}")


def test_each_order_and_each_value_has_a_page_in_each_language() -> None:
    found = made({"one.md": HEADER + BLOCK})
    assert len(found) == 2 * (5 + 8)
    assert {page.language for address, page in found.items() if address.startswith("ja/")} == {"ja"}
    assert found["ja/catalogue/end/steps--allowed/"].alternates == {
        "en": "catalogue/end/steps--allowed/",
        "ja": "ja/catalogue/end/steps--allowed/",
    }
    assert {page.template for page in found.values()} == {"cases"}


def test_what_a_row_says_below_its_title_is_written_once_for_all_pages_of_a_language() -> None:
    found, asked = made({"one.md": HEADER + BLOCK}), []

    def write(row: CatalogueRow, words: object) -> Html:
        asked.append((row.words.id, words))
        return text(f"{words}")

    said = {(page.language, str(row.once(write, page.language))) for page in found.values() for row in shown(page).rows}
    assert said == {("en", "en"), ("ja", "ja")}
    assert asked == [("one", "en"), ("one", "ja")]


def test_an_empty_catalogue_is_a_page_all_the_same() -> None:
    page = shown(made({})["cases/"])
    assert page.rows == ()
    assert all(not facet.values for facet in page.facets)


def test_a_case_with_parts_is_one_row_with_both_laws() -> None:
    [row] = shown(made({"one.md": HEADER + BLOCK, "two.md": HEADER + PART})["cases/"]).rows
    assert row.words.id == "one"
    assert [str(law.detail) for law in row.laws] == [
        "Law in force since 1 January 2000",
        "Law in force since 1 January 2020",
    ]
    assert row.strip.__html__().count("<svg") == 2


def test_drafts_hidden_and_withdrawn_cases_are_in_no_list_and_no_count() -> None:
    gone = BLOCK.replace("decided:", "withdrawn: {date: 2026-02-01, why: It was another person.}\ndecided:")
    posts = {
        "one.md": HEADER + BLOCK,
        "draft.md": "Status: draft\n" + HEADER + BLOCK.replace("2010", "2011"),
        "hidden.md": "Status: hidden\n" + HEADER + BLOCK.replace("2010", "2012"),
        "gone.md": HEADER + gone.replace("2010", "2013"),
    }
    found = made(posts)
    assert [row.words.id for row in shown(found["cases/"]).rows] == ["one"]
    assert [address for address in found if address.startswith("catalogue/year/")] == ["catalogue/year/2010/"]
    assert {each.count for facet in shown(found["cases/"]).facets for each in facet.values} == {1}


def test_the_list_of_a_value_shows_its_cases_and_offers_no_choice() -> None:
    posts = {"one.md": HEADER + BLOCK, "two.md": HEADER + BLOCK.replace("2010", "2011")}
    page = shown(made(posts)["catalogue/year/2011/"])
    assert ([row.words.id for row in page.rows], page.facets, page.listed) == (["two"], (), "year")
    assert page.value is not None
    assert (str(page.value.words.label), page.value.count) == ("2011", 1)
    assert {row.classes for row in page.rows} == {""}


def test_what_a_row_says_is_made_once_in_each_language() -> None:
    pages = made({"one.md": HEADER + BLOCK})
    [one], [older], [listed] = (shown(pages[f"{each}"]).rows for each in ("cases/", *_OTHERS))
    assert one.words is older.words is listed.words
    assert one.strip is older.strip is listed.strip
    assert one.classes == older.classes
    assert one.classes
    assert not listed.classes


_OTHERS = "catalogue/sorted/oldest/", "catalogue/authority/agency/"


def test_a_row_says_what_its_decisions_turned_on_and_whose_these_are() -> None:
    both = row_of(turning(AGENCY, "danger"), turning(COURT, "{question: danger, basis: inferred}"))
    assert both == {
        "turned": [("Is there a danger?", ["agency"]), ("Is there a danger? (in our reading)", ["court"])],
        "parting": "",
    }
    assert row_of(turning(AGENCY, "undisclosed"))["turned"] == [("Not disclosed", [])]


def test_a_row_says_where_parties_part_only_where_nobody_says_what_it_turned_on() -> None:
    assert row_of(AGENCY, COURT) == {"turned": [], "parting": "Is there a danger?"}
    assert row_of(AGENCY) == {"turned": [], "parting": ""}
