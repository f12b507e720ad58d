"""The pages of cases: which there are, where they stand, and what they say."""

import json
from collections.abc import Mapping
from dataclasses import replace

from pages import BLOCK, HEADER, LIBRARY, PART, Pages, pages_of
from pelican.plugins.casetree.pages.cases.case_page import case_files, case_pages
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.site.addresses import case_places, moved, urls

STAY = "Allowed to stay (in our reading)"


def made_of(pages: Pages) -> list[DataPage]:
    """Return the pages of the cases of some posts."""
    return case_pages(pages.site, pages.figures, CasesInWords(pages.site.library))


def pages_by_address(posts: Mapping[str, str], language: str = "en") -> dict[str, DataPage]:
    """Return the pages that posts give rise to, by address."""
    made = made_of(pages_of(posts, replace(LIBRARY, default_language=language)))
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def test_a_case_has_a_page_in_every_language_that_figures_speak():
    found = pages_by_address({"one.md": HEADER + BLOCK})
    assert list(found) == ["cases/one/", "ja/cases/one/"]
    assert {address: page.language for address, page in found.items() if page.template == "case"} == {
        "cases/one/": "en",
        "ja/cases/one/": "ja",
    }
    assert found["ja/cases/one/"].alternates == {"en": "cases/one/", "ja": "ja/cases/one/"}


def test_a_site_in_another_language_has_its_own_pages_at_the_root():
    found = pages_by_address({"one.md": HEADER + BLOCK}, "ja")
    assert list(found) == ["cases/one/", "en/cases/one/"]
    assert "はい" in found["cases/one/"].values.figure


def test_the_figure_speaks_the_pages_language():
    found = pages_by_address({"one.md": HEADER + BLOCK})
    assert 'id="case-one"' in found["cases/one/"].values.figure
    assert "Allowed to stay" in found["cases/one/"].values.figure
    assert "在留許可" in found["ja/cases/one/"].values.figure


def test_cases_of_drafts_and_hidden_posts_have_no_page():
    for status in ("draft", "hidden"):
        found = pages_by_address({"one.md": f"Status: {status}\n" + HEADER + BLOCK})
        assert list(found) == []


def test_a_case_with_an_error_has_no_page():
    for faulty in (
        BLOCK.replace("danger: yes", "danger: maybe"),
        BLOCK.replace("decided: 2010", "decided: 2010\nfacts: {people: many}"),
        BLOCK.replace("decided: 2010", "decided: 2010\ncite: unknown-source"),
    ):
        assert list(pages_by_address({"one.md": HEADER + faulty})) == []


def test_a_page_names_the_posts_that_show_compare_or_speak_of_its_case():
    posts = {
        "one.md": HEADER + BLOCK,
        "shows.md": HEADER + "```case\ncase: one\n```",
        "compares.md": HEADER + BLOCK + "\n\n```case\ncompare: [one, compares]\n```",
        "speaks.md": HEADER + "It was {case:one:outcome}.",
        "silent.md": HEADER + "Nothing.",
        "draft.md": "Status: draft\n" + HEADER + "```case\ncase: one\n```",
    }
    found = pages_by_address(posts)["cases/one/"]
    assert found.source == "one.md"
    assert found.posts == ("one.md", "compares.md", "shows.md", "speaks.md")


def test_the_addresses_of_cases_are_kept_free():
    site = pages_of({"one.md": HEADER + BLOCK, "draft.md": "Status: draft\n" + HEADER + BLOCK}).site
    assert urls(case_places(site.library)) == ["cases/", "ja/cases/", "cases/one/", "ja/cases/one/"]


# Renamed cases -----------------------------------------------------------------------------------

RENAMED = BLOCK.replace("decided: 2010", "id: new\naliases: [old, older]\ndecided: 2010")


def test_the_former_addresses_of_a_case_lead_to_it():
    pages = pages_of({"one.md": HEADER + RENAMED})
    library = pages.site.library
    assert moved(library) == {
        "cases/old/": "cases/new/",
        "ja/cases/old/": "ja/cases/new/",
        "cases/older/": "cases/new/",
        "ja/cases/older/": "ja/cases/new/",
    }
    found = {page.address: page for page in made_of(pages) if page.template == "moved"}
    assert {address: page.values.to for address, page in found.items()} == moved(library)
    assert found["ja/cases/old/"].language == "ja"
    assert set(moved(library)) < set(urls(case_places(library)))


def test_a_draft_takes_no_former_address():
    pages = pages_of({"one.md": "Status: draft\n" + HEADER + RENAMED})
    assert moved(pages.site.library) == {}
    assert [page for page in made_of(pages) if page.template == "moved"] == []


def test_an_alias_that_a_public_case_has_is_refused_to_a_draft():
    posts = {"a.md": "Status: draft\n" + HEADER + RENAMED.replace("id: new", "id: draft"), "b.md": HEADER + RENAMED}
    pages = pages_of(posts)
    assert [(fault.code, fault.span.source.path) for fault in pages.faults] == [("case-alias-taken", "a.md")] * 2
    assert moved(pages.site.library)["cases/old/"] == "cases/new/"


# A case with parts -------------------------------------------------------------------------------

IN_TWO_POSTS = {"one.md": HEADER + BLOCK, "two.md": HEADER + PART}


def test_a_case_with_parts_is_one_page_one_course_and_one_end():
    found = pages_by_address(IN_TWO_POSTS)
    page = found["cases/one/"].values
    assert [stage.who for stage in page.case.stages] == ["The agency, 2010", "The agency, 2021"]
    assert (page.case.end, page.case.decided) == (
        f"2021 – Recognised (in our reading); 2010 – {STAY}",
        "The agency, 2021",
    )
    assert [each.law for each in page.case.laws] == [
        "Law in force since 1 January 2000",
        "Law in force since 1 January 2020",
    ]
    assert 'id="case-one"' in page.figure
    assert ['id="case-second"' in part.figure for part in page.parts] == [True]
    assert found["cases/one/"].posts == ("one.md", "two.md")


def test_the_address_of_a_part_leads_to_its_figure_on_the_page_of_the_case():
    found = pages_by_address(IN_TWO_POSTS)
    for address, to in (("cases/second/", "cases/one/"), ("ja/cases/second/", "ja/cases/one/")):
        assert (found[address].template, found[address].values.is_part) == ("moved", True)
        assert found[address].values.to == f"{to}#case-second"


def test_a_part_has_pictures_of_its_own():
    pages = pages_of(IN_TWO_POSTS)
    files = {file.address for file in case_files(pages.site, pages.figures)}
    assert {"cases/one/case.svg", "cases/second/case.svg", "ja/cases/second/case.png"} <= files


def test_a_case_is_there_as_data_with_its_parts_in_one_file():
    pages = pages_of(IN_TWO_POSTS)
    files = {file.address: file for file in case_files(pages.site, pages.figures)}
    assert [block["case"] for block in json.loads(files["cases/one/case.json"].make())] == ["one", "second"]
    assert not {"cases/second/case.json", "ja/cases/one/case.json"} & files.keys()
    assert json.loads(files["data/case.schema.json"].make())["type"] == "array"
    assert [each["type"] for each in json.loads(files["cases/one/case.csl.json"].make())] == ["legal_case"]
    assert files["cases/one/case.bib"].make().startswith(b"@misc{second-agency,")


def test_a_page_tells_what_others_know_its_decisions_by():
    court = BLOCK.replace("decided: 2010\n", "decided: 2010\nofficial: https://example.org/text\nnumber: No. 1\n")
    [told] = pages_by_address({"one.md": HEADER + court})["cases/one/"].values.decisions
    assert (told.number, told.date, told.official, told.authority) == ("No. 1", "2010", "https://example.org/text", "")


def test_a_page_is_made_anew_where_the_title_of_its_post_changes():
    before, after = (
        pages_by_address({"one.md": HEADER.replace("A post", title) + BLOCK})["cases/one/"]
        for title in ("One", "Another")
    )
    assert before.inputs()["title"] != after.inputs()["title"]
    assert dict(after.values.citing)["dc:title"] == "[Another]"


def test_a_part_of_a_draft_is_not_shown_with_a_published_case():
    found = pages_by_address({"one.md": HEADER + BLOCK, "two.md": "Status: draft\n" + HEADER + PART})
    assert found["cases/one/"].values.parts == ()
    assert found["cases/one/"].values.case.end == STAY
    assert "cases/second/" not in found


def test_the_sources_of_a_page_have_one_numbering_and_one_list():
    cited = "sources: {{act: {{title: {}}}}}\ncite: act"
    posts = {
        "one.md": HEADER + BLOCK.replace("basis: inferred", cited.format("One")),
        "two.md": HEADER + PART.replace("basis: inferred", cited.format("Two")),
    }
    page = pages_by_address(posts)["cases/one/"].values
    assert 'href="#s.1"' in page.figure
    assert 'href="#s.2"' in page.parts[0].figure
    assert [page.sources.count(f'id="s.{number}" value="{number}"') for number in (1, 2)] == [1, 1]
    assert "case-sources" not in page.figure + page.parts[0].figure
    uncited = pages_by_address({"one.md": HEADER + BLOCK})["cases/one/"].values
    assert uncited.sources == ""


# Withdrawn cases ---------------------------------------------------------------------------------

GONE = "withdrawn: {date: 2026-02-01, why: {en: It was another person., ja: 別人であった。}}"
WITHDRAWN = BLOCK.replace("decided: 2010", f"id: gone\naliases: [old]\n{GONE}\ndecided: 2010")


def test_a_withdrawn_case_keeps_its_address_and_says_when_and_why():
    found = pages_by_address({"one.md": HEADER + WITHDRAWN, "two.md": HEADER + BLOCK})
    page, japanese = found["cases/gone/"], found["ja/cases/gone/"]
    assert (page.template, page.is_listed, page.source) == ("withdrawn", False, "one.md")
    assert page.values.why == (
        "This case was withdrawn on 1 February 2026, and its figure is not shown any more. "
        "The reason: It was another person."
    )
    assert japanese.values.why == "この事例は2026年2月1日に掲載を取りやめ、図は表示していない。理由：別人であった。"
    assert page.alternates == {"en": "cases/gone/", "ja": "ja/cases/gone/"}
    assert found["cases/old/"].values.to == "cases/gone/"


def test_a_withdrawn_case_has_no_pictures_and_a_draft_of_one_no_page():
    pages = pages_of({"one.md": HEADER + WITHDRAWN})
    assert case_files(pages.site, pages.figures) == []
    assert list(pages_by_address({"one.md": "Status: draft\n" + HEADER + WITHDRAWN})) == []


def test_a_part_that_is_withdrawn_leaves_the_case_and_has_a_page_of_its_own():
    gone = PART.replace("part-of: one", f"part-of: one\n{GONE}")
    found = pages_by_address({"one.md": HEADER + BLOCK, "two.md": HEADER + gone})
    assert found["cases/one/"].values.parts == ()
    assert found["cases/one/"].values.case.end == STAY
    assert found["cases/second/"].template == "withdrawn"


def test_a_part_is_withdrawn_with_its_case():
    gone = BLOCK.replace("decided: 2010", f"{GONE}\ndecided: 2010")
    found = pages_by_address({"one.md": HEADER + gone, "two.md": HEADER + PART})
    assert [found[address].template for address in ("cases/one/", "cases/second/")] == ["withdrawn"] * 2


def test_a_withdrawn_case_needs_no_more_than_its_reason():
    bare = f"```case\ntree: steps\n{GONE}\n```"
    pages = pages_of({"one.md": HEADER + bare})
    assert pages.codes == []
    assert "cases/one/" in {page.address for page in made_of(pages)}
