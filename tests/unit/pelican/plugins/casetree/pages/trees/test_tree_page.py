"""The pages of trees: which there are, where they stand, and what they say."""

from collections.abc import Mapping

from pages import BLOCK, HEADER, TREE, pages_of
from pelican.plugins.casetree.pages.data_page import DataPage
from pelican.plugins.casetree.pages.trees.tree_page import tree_files, tree_pages
from pelican.plugins.casetree.site.addresses import tree_addresses, tree_links
from reading import library_of

UNDISCLOSED = BLOCK.replace("danger: yes, tie: no", "danger: yes, tie: undisclosed").replace("basis", "id: two\nbasis")


def pages_by_address(posts: Mapping[str, str]) -> dict[str, DataPage]:
    """Return the pages of the sample tree, by address."""
    made = tree_pages(pages_of(posts).site)
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def taken(page: DataPage) -> dict[str, list[tuple[str, list[str]]]]:
    """Return question to answers, each with the ids of the cases that took it."""
    return {
        branch.question: [(each.answer, [taking.case.id for taking in each.cases]) for each in branch.answers]
        for branch in page.values.branches
    }


def test_every_version_has_a_page_in_each_language_and_the_tree_one_of_its_own():
    site = pages_of({}).site
    addresses = ["trees/", "ja/trees/"]
    for name in ("", "2000-01-01/", "2020-01-01/"):
        addresses += [f"trees/steps/{name}", f"ja/trees/steps/{name}"]
    assert [page.address for page in tree_pages(site)] == addresses
    assert tree_addresses(site.library) == addresses


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
    values = next(page.values for page in tree_pages(site) if page.address == "trees/steps/")
    good, *_, bad = values.outcomes
    assert (good.details, good.following) == ("", ())
    assert bad.label == "Bad"
    assert "Rule confirmed by a text of the authority or of a court" in bad.details
    assert 'href="#outcomes.source-1"' in bad.details
    assert bad.following == ("What may follow: Review, within 7 days.",)
    assert 'id="outcomes.source-1"' in values.outcome_sources


def test_a_version_tells_what_it_changed():
    found = pages_by_address({})
    assert "new tie" in found["trees/steps/2020-01-01/"].values.change
    assert found["trees/steps/2000-01-01/"].values.before is None
    assert [version.is_here for version in found["trees/steps/2000-01-01/"].values.versions] == [True, False]


def test_a_case_counts_for_the_answers_of_its_decision_under_its_own_version():
    found = pages_by_address({"one.md": HEADER + BLOCK})
    assert taken(found["trees/steps/2000-01-01/"]) == {
        "Is there a danger?": [("Yes", ["one"]), ("No", [])],
        "Is there a tie?": [("Yes", []), ("No", ["one"])],
    }
    assert taken(found["trees/steps/2020-01-01/"])["Is there a danger?"] == [("Yes", []), ("No", [])]


def test_an_answer_that_no_source_states_says_what_it_rests_on():
    block = BLOCK.replace("basis: inferred", "cite: act").replace("tie: no}", "tie: {answer: no, basis: inferred}}")
    block = block.replace("answers:", "sources: {act: {title: Act}}\nanswers:").replace("danger: yes, ", "")
    found = pages_by_address({"one.md": HEADER + block})["trees/steps/2000-01-01/"].values.branches
    bases = {
        each.answer: [taking.basis for taking in each.cases]
        for branch in found
        for each in branch.answers
        if each.cases
    }
    assert bases == {"Yes": ["assumed"], "No": ["inferred"]}
    stated = BLOCK.replace("basis: inferred", "cite: act\nsources: {act: {title: Act}}")
    found = pages_by_address({"one.md": HEADER + stated})["trees/steps/2000-01-01/"].values.branches
    assert {taking.basis for branch in found for each in branch.answers for taking in each.cases} == {"stated"}


def test_an_undisclosed_answer_counts_for_none():
    found = taken(pages_by_address({"two.md": HEADER + UNDISCLOSED})["trees/steps/2000-01-01/"])
    assert found["Is there a danger?"] == [("Yes", ["two"]), ("No", [])]
    assert found["Is there a tie?"] == [("Yes", []), ("No", [])]


def test_what_is_argued_counts_for_none():
    block = "```case\ntree: steps\nlaw: 2000-01-01\nby: author\nanswers: {danger: yes}\n```"
    found = taken(pages_by_address({"one.md": HEADER + block})["trees/steps/2000-01-01/"])
    assert found["Is there a danger?"] == [("Yes", []), ("No", [])]


def test_a_draft_counts_for_none():
    found = taken(pages_by_address({"one.md": "Status: draft\n" + HEADER + BLOCK})["trees/steps/2000-01-01/"])
    assert found["Is there a danger?"] == [("Yes", []), ("No", [])]


def test_the_text_of_a_version_is_shown_and_saved_as_written():
    site = pages_of({}).site
    files = {file.address: file.make(b"") for file in tree_files(site)}
    assert files["trees/steps/2000-01-01.yaml"].decode() == TREE
    written = pages_by_address({})["trees/steps/2000-01-01/"].values.written
    assert "\n  danger: &#123;ask: Is there a danger?" in written


def test_a_link_to_a_trees_file_leads_to_its_page():
    assert tree_links(pages_of({}).site.library) == {
        "trees/steps/2000-01-01.yaml": "trees/steps/2000-01-01/",
        "trees/steps/2020-01-01.yaml": "trees/steps/2020-01-01/",
    }
