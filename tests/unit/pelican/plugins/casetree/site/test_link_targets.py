"""What a post can link to besides files."""

from dataclasses import replace
from datetime import date

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.site import addresses
from pelican.plugins.casetree.site.link_targets import linked_pages


def test_every_page_that_has_an_address_of_its_own_can_be_linked_to():
    named = [value for name, value in vars(addresses).items() if name.isupper() and isinstance(value, str)]
    pages = {each.rstrip("/") for each in named if each.endswith("/") and "{" not in each}
    assert pages - linked_pages(pages_of({"one.md": HEADER + BLOCK}).site.library).addresses == set()


def test_every_page_of_a_tree_and_of_a_published_case_can_be_linked_to() -> None:
    draft = "Status: draft\n" + HEADER + BLOCK.replace("basis", "id: secret\nbasis")
    pages = linked_pages(pages_of({"one.md": HEADER + BLOCK, "draft.md": draft}).site.library)
    for address in ("trees", "trees/steps", "trees/steps/2000-01-01", "trees/steps/2000-01-01.yaml", "cases/one"):
        assert address in pages.addresses
    walks = {"trees/steps/walk", "trees/steps/2000-01-01/walk/danger_yes", "ja/trees/steps/2020-01-01/walk"}
    assert {"ja/trees/steps", "cases/one/case.svg", "ja/cases/one/case.png"} | walks <= pages.addresses
    assert pages.versions == {"steps": ("2000-01-01", "2020-01-01")}
    assert (pages.cases, pages.hidden) == (("one",), frozenset({"secret"}))
    assert "cases/secret" not in pages.addresses


def test_a_link_to_a_version_with_errors_is_no_second_fault() -> None:
    library = pages_of({}).site.library
    pages = linked_pages(replace(library, faulty={"steps": (date(2030, 1, 1),), "other": (date(2000, 1, 1),)}))
    assert pages.versions["other"] == ("2000-01-01",)
    assert {"trees/other", "trees/other/2000-01-01", "trees/steps/2030-01-01"} <= pages.addresses


def test_a_withdrawn_case_has_a_page_and_no_pictures() -> None:
    gone = BLOCK.replace("decided", "aliases: old\nwithdrawn: {date: 2026-02-01, why: A mistake.}\ndecided")
    pages = linked_pages(pages_of({"one.md": HEADER + gone}).site.library)
    assert {"cases/one", "ja/cases/one", "cases/old"} <= pages.addresses
    assert not {address for address in pages.addresses if address.endswith((".svg", ".png"))}


def test_the_pages_of_charts_and_of_the_data_and_its_files_can_be_linked_to() -> None:
    pages = linked_pages(pages_of({}).site.library)
    wanted = {"data", "ja/data", "figures", "ja/figures", "data/cases.csv", "data/statistics.csv", "data/cases.sqlite"}
    assert wanted | {"glossary", "ja/glossary"} <= pages.addresses


def test_the_files_of_a_case_can_be_linked_to_but_those_of_a_part_and_a_withdrawn_case() -> None:
    part = HEADER + BLOCK.replace("tree: steps", "tree: steps\nid: two\npart-of: one")
    gone = HEADER + BLOCK.replace("decided", "withdrawn: {date: 2026-02-01, why: A mistake.}\ndecided")
    pages = linked_pages(pages_of({"one.md": HEADER + BLOCK, "two.md": part, "three.md": gone}).site.library)
    found = {address for address in pages.addresses if "/case." in address and not address.endswith(("svg", "png"))}
    assert found == {"cases/one/case.json", "cases/one/case.csl.json", "cases/one/case.bib"}


def test_what_else_is_made_can_be_linked_to() -> None:
    assert "catalogue/year/2020" in linked_pages(pages_of({}).site.library, ["catalogue/year/2020/"]).addresses
