"""All decisions of the cases on one tree: sentence, sums, legend and official figures."""

from __future__ import annotations

from handover.trees import CountedTree
from pages import BLOCK, HEADER, PART, TREE, counts_in, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.trees.counted_tree import counted_tree, on_one_tree
from reading import library_of, table

WITH_TONES = TREE.replace("recognised: {en: Recognised, ja: 認定}", "recognised: {label: Recognised, tone: good}")
OTHER = TREE.replace("title: Steps", "title: Other steps")


def case(id: str, *paths: str, tree: str = "steps") -> str:
    listed = "\n".join(f"  - {{{path}}}" for path in paths)
    return f"{HEADER}```case\nid: {id}\ntree: {tree}\npaths:\n{listed}\n```"


REFUSED = "by: agency, decided: 2010, answers: {danger: no}"


def shown(posts: dict[str, str], tree: str = WITH_TONES, language: str = "en", is_dated: bool = False) -> CountedTree:
    """Return what the page of the tree shows."""
    site = pages_of(posts, library_of({"2000-01-01": tree}, id="steps"), {"figures": table()}).site
    [version] = site.library.trees["steps"]
    told = CasesInWords(site.library)
    return counted_tree(counts_in(site)["steps"], version, language, site, told=told, is_dated=is_dated)


def test_decisions_are_summed_by_authority_and_said_where_refusals_stopped():
    court = "by: court, decided: 2011, number: a, effect: quashed, answers: {danger: yes}"
    found = shown({"one.md": case("one", REFUSED, court), "two.md": case("two", REFUSED)})
    assert (found.by_authority, found.deciding, found.total, found.everywhere) == ((2, 0, 1, 0), (0, 2), 3, 3)
    assert str(found.sentence) == ("Both of the agency’s refusals stopped at the first question, “Is there a danger?”.")
    assert [case.id for case in found.cases] == ["one", "two"]
    assert [result for result, _ in found.results] == ["plain", "undone"]


def test_what_is_shown_has_an_address_of_its_own():
    found = [shown({}, is_dated=is_dated, language=language) for language in ("en", "ja") for is_dated in (True, False)]
    assert [each.address for each in found] == [
        "trees/steps/2000-01-01/",
        "trees/steps/",
        "ja/trees/steps/2000-01-01/",
        "ja/trees/steps/",
    ]
    assert {(each.has_versions, str(each.sentence), each.total) for each in found} == {(False, "", 0)}


def test_a_mark_of_a_part_leads_to_its_figure_on_the_page_of_the_case():
    posts = {"one.md": HEADER + BLOCK, "two.md": HEADER + PART.replace("law: 2020-01-01\n", "")}
    danger = shown(posts).questions[0].answers[0]
    assert sorted(mark.address for mark in danger.marks[0]) == ["cases/one/", "cases/one/#case-second"]


def test_an_official_figure_has_its_numbers_from_a_table_and_its_sources_with_their_dates():
    label = "{en: '{data:figures:recognised:2020} of {data:figures:applications:2020}', ja: 一部}"
    written = f"official: [{{label: {label}, cite: [act, law]}}]\n"
    sources = "sources: {act: {title: Act, publisher: Agency, date: 2024-03}, law: {title: Law}}\n"
    [told] = shown({}, WITH_TONES + written + sources).official
    assert told == (
        '<data value="47">47</data> of <data value="3936">3,936</data> <small>Act, Agency, '
        '<time datetime="2024-03">March 2024</time></small> <small>Law</small>'
    )
    [told] = shown({}, WITH_TONES + written + sources, "ja").official
    assert told.startswith("一部 ")


def test_the_first_page_shows_the_tree_that_most_decisions_went_through():
    library = library_of({"2000-01-01": TREE}, id="steps")
    other = library_of({"2000-01-01": OTHER}, id="other")
    both = type(library)(trees={**other.trees, **library.trees}, default_language="en")
    posts = {
        "one.md": case("one", REFUSED),
        "two.md": case("two", REFUSED, REFUSED.replace("by: agency", "by: agency, id: b")),
    }
    posts["three.md"] = case("three", REFUSED, tree="other")
    site = pages_of(posts, both).site
    found = dict(on_one_tree(counts_in(site), site, CasesInWords(site.library)))
    assert {language: (str(each.title), each.total) for language, each in found.items()} == {
        "en": ("Steps", 3),
        "ja": ('<span lang="en">Steps</span>', 3),
    }
    nothing = pages_of({}, both).site
    assert dict(on_one_tree(counts_in(nothing), nothing, CasesInWords(nothing.library))) == {}
