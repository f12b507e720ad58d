"""The facets of the catalogue: counts that are those of the rows, orders, addresses that are nobody else's."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.library import Library
from pages import BLOCK, HEADER, site_in
from pelican.plugins.casetree.pages.catalogue.catalogue import FACETS, ORDERS, Catalogue, slug_of

NATIONALITIES = (
    "Syria",
    "Turkey",
    "<script>alert(1)</script>",
    "../../etc",
    "con",
    "シリア",
    "…",
    "x" * 300,
    "syria",
    "",
)
WAYS = ("danger: no", "danger: yes, tie: no", "danger: yes, tie: yes")


def case(nationality: str, way: str, year: str, people: int = 1) -> str:
    """Write a case."""
    facts = (
        f"facts: {{nationality: {nationality!r}, people: {people}}}" if nationality else f"facts: {{people: {people}}}"
    )
    return BLOCK.replace("decided: 2010", f"decided: {year}\n{facts}").replace("danger: yes, tie: no", way)


def catalogue_of(*cases: str) -> Catalogue:
    """Return the catalogue of a site of some cases, called `a`, `b` and so on."""
    posts = {f"{chr(ord('a') + place)}.md": HEADER + block for place, block in enumerate(cases)}
    return Catalogue(site_in(posts).wholes(), Library())


drawn = st.lists(
    st.tuples(st.sampled_from(NATIONALITIES), st.sampled_from(WAYS), st.sampled_from(("2005", "by 2010", "2011-03"))),
    max_size=9,
)


@given(drawn)
def test_the_counts_of_each_facet_are_those_of_the_rows(cases: list[tuple[str, str, str]]) -> None:
    catalogue = catalogue_of(*(case(*each) for each in cases))
    assert len(catalogue.wholes) == len(cases)
    codes = Counter(code for classes in catalogue.classes.values() for code in classes.split())
    for facet, letter in FACETS.items():
        counted = catalogue.facets[facet]
        assert {each.code: len(each.wholes) for each in counted} == {
            code: count for code, count in codes.items() if code[0] == letter
        }
        assert {whole.id for each in counted for whole in each.wholes} == {whole.id for whole in catalogue.wholes}
        if facet in ("nationality", "ground", "end", "year"):  # such a case has one value of each
            assert sum(len(each.wholes) for each in counted) == len(cases)


@given(drawn)
def test_every_list_has_an_address_of_its_own_that_can_be_a_folder_on_every_computer(
    cases: list[tuple[str, str, str]],
) -> None:
    for counted in catalogue_of(*(case(*each) for each in cases)).facets.values():
        slugs = [each.slug for each in counted]
        assert len({slug.casefold() for slug in slugs}) == len(slugs)
        assert all(0 < len(slug.encode()) < 120 and not set(slug) & set('/\\<>:"|?*. ') for slug in slugs)
        assert "con" not in slugs


@given(drawn, st.integers(0, 99))
def test_the_order_in_which_cases_are_met_decides_nothing(cases: list[tuple[str, str, str]], seed: int) -> None:
    site = site_in({f"{n}.md": HEADER + case(*each) for n, each in enumerate(cases)})
    mixed = site.wholes()
    random.Random(seed).shuffle(mixed)
    one, other = Catalogue(site.wholes(), Library()), Catalogue(mixed, Library())
    assert one.classes == other.classes
    assert [whole.id for whole in one.wholes] == [whole.id for whole in other.wholes]


def test_values_stand_by_how_many_cases_have_them_years_by_time_and_what_is_not_told_last() -> None:
    catalogue = catalogue_of(
        case("", WAYS[0], "2001"), case("", WAYS[0], "2002"), case("Turkey", WAYS[1], "2003"),
        case("Syria", WAYS[1], "2003"), case("Turkey", WAYS[0], "by 2002"),
    )  # fmt: skip
    assert [(each.value.key, len(each.wholes)) for each in catalogue.facets["nationality"]] == [
        ("Turkey", 2),
        ("Syria", 1),
        ("", 2),
    ]
    assert [each.value.key for each in catalogue.facets["year"]] == ["2003", "2002", "by-2002", "2001"]


def test_the_newest_decision_stands_first_in_the_list() -> None:
    dates = ("2010", "2015-03", "unknown\nlaw: 2000-01-01", "by 2012")
    catalogue = catalogue_of(*(BLOCK.replace("2010", date) for date in dates))
    assert [whole.id for whole in catalogue.ordered("newest", "en")] == ["b", "d", "a", "c"]
    assert [whole.id for whole in catalogue.ordered("oldest", "en")] == ["a", "d", "b", "c"]


@pytest.mark.parametrize(
    ("order", "ids"),
    [("nationality", ["b", "a", "c"]), ("people", ["c", "b", "a"]), ("end", ["c", "b", "a"])],
)
def test_each_order_sorts_by_what_it_is_called(order: str, ids: list[str]) -> None:
    catalogue = catalogue_of(
        case("Turkey", WAYS[2], "2001"), case("Syria", WAYS[0], "2002"), case("", WAYS[1], "2003", people=3)
    )
    assert [whole.id for whole in catalogue.ordered(order, "en")] == ids


@given(drawn)
def test_every_order_has_every_case_once(cases: list[tuple[str, str, str]]) -> None:
    catalogue = catalogue_of(*(case(*each) for each in cases))
    for order in ORDERS:
        assert sorted(whole.id for whole in catalogue.ordered(order, "ja")) == sorted(catalogue.classes)


def test_addresses_of_words_keep_their_letters() -> None:
    assert [slug_of(words) for words in ("Côte d'Ivoire", "ｼﾘｱ", "a_b", "<")] == ["côte-d-ivoire", "シリア", "a-b", ""]
