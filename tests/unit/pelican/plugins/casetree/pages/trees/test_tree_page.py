"""The pages of trees: which there are, where they stand, and what they say."""

from collections.abc import Mapping

from pages import TREE, counts_in, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.tree_page import tree_files, tree_pages
from pelican.plugins.casetree.site.addresses import tree_links, tree_places, urls
from pelican.plugins.casetree.site.site import Site
from reading import library_of


def made_of(site: Site) -> list[DataPage]:
    """Return the pages of the trees of a site."""
    return tree_pages(site, CasesInWords(site.library), counts_in(site))


def pages_by_address(posts: Mapping[str, str]) -> dict[str, DataPage]:
    """Return the pages of the sample tree, by address."""
    made = made_of(pages_of(posts).site)
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def test_every_version_has_a_page_in_each_language_and_the_tree_one_of_its_own():
    site = pages_of({}).site
    addresses = ["trees/", "ja/trees/"]
    for name in ("", "2000-01-01/", "2020-01-01/"):
        addresses += [f"trees/steps/{name}", f"ja/trees/steps/{name}"]
    assert [page.address for page in made_of(site)] == addresses
    assert urls(tree_places(site.library)) == addresses


def test_a_trees_own_address_shows_the_newest_version_in_force():
    found = pages_by_address({})
    assert found["trees/steps/"].values.figure == found["trees/steps/2020-01-01/"].values.figure
    assert 'data-law="2020-01-01"' in found["trees/steps/"].values.figure
    assert "はい" in found["ja/trees/steps/"].values.figure


def test_only_the_newest_dated_page_has_its_canonical_address_elsewhere():
    elsewhere = {address: page.canonical for address, page in pages_by_address({}).items() if page.canonical}
    assert elsewhere == {
        "trees/steps/2020-01-01/": "trees/steps/",
        "ja/trees/steps/2020-01-01/": "ja/trees/steps/",
    }


def test_each_outcome_is_told_with_its_sources_and_what_may_follow():
    told = "{label: Bad, cite: act, confidence: confirmed, next: [{label: Review, within: 7 days}]}"
    text = TREE.replace("refused: Not recognised", f"refused: {told}")
    site = pages_of({}, library_of({"2000-01-01": text + "sources: {act: {title: Act}}\n"}, id="steps")).site
    values = next(page.values for page in made_of(site) if page.address == "trees/steps/")
    good, *_, bad = values.outcomes
    assert (good.details, good.following) == ("", ())
    assert bad.label == "Bad"
    assert "Rule confirmed by a text of the authority or of a court" in bad.details
    assert 'href="#s.1"' in bad.details
    assert bad.following == ("What may follow: Review, within 7 days.",)
    assert values.sources.count('id="s.1"') == 1


def test_a_version_tells_what_it_changed():
    found = pages_by_address({})
    assert "new tie" in found["trees/steps/2020-01-01/"].values.change
    assert found["trees/steps/2000-01-01/"].values.before is None
    assert [version.is_here for version in found["trees/steps/2000-01-01/"].values.versions] == [True, False]


def test_the_text_of_a_version_is_shown_and_saved_as_written():
    site = pages_of({}).site
    files = {file.address: file.make() for file in tree_files(site)}
    assert files["trees/steps/2000-01-01.yaml"].decode() == TREE
    written = pages_by_address({})["trees/steps/2000-01-01/"].values.written
    assert "\n  danger: &#123;ask: Is there a danger?" in written


def test_a_link_to_a_trees_file_leads_to_its_page():
    assert tree_links(pages_of({}).site.library) == {
        "trees/steps/2000-01-01.yaml": "trees/steps/2000-01-01/",
        "trees/steps/2020-01-01.yaml": "trees/steps/2020-01-01/",
    }


def laws_of(text: str):
    """Return the laws that the page of a tree names."""
    site = pages_of({}, library_of({"2000-01-01": text}, id="steps")).site
    return next(page.values.laws for page in made_of(site) if page.address == "trees/steps/")


def test_a_tree_of_law_names_the_law_by_its_number_and_the_day_of_its_version():
    one, two = "326CO0000000319", "405AC0000000088"
    source = "{{title: {0}, publisher: P, date: 1951, url: 'https://laws.e-gov.go.jp/law/{0}', lang: ja}}"
    cited = TREE.replace("Is there a danger?,", "Is there a danger?, cite: [act, other],")
    both = f"{cited}sources: {{act: {source.format(one)}, other: {source.format(two)}}}\n"
    single = f"{cited}sources: {{act: {source.format(one)}, other: {{title: O, publisher: P, date: 2000}}}}\n"
    [law] = laws_of(single)
    assert (law.id, law.title, law.language, law.since) == (one, one, "ja", "2000-01-01")
    assert [(law.id, law.since) for law in laws_of(both)] == [(one, ""), (two, "")], "each law has days of its own"
    assert laws_of(f"kind: reading\nreading: Ours\n{single}") == ()
