"""Counts on the pages of a tree: each decision once at each question that it surely comes to."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handover.pages import TreePage
from handover.trees import Count, CountedAnswer
from pages import BLOCK, HEADER, LATER_TREE, TREE, Pages, counts_in, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords
from pelican.plugins.casetree.pages.trees.tree_page import tree_pages
from reading import library_of

OLD, NEW, OWN = "trees/steps/2000-01-01/", "trees/steps/2020-01-01/", "trees/steps/"
DANGER, TIE = "Is there a danger?", "Is there a tie?"


def counted(pages: Pages) -> dict[str, TreePage]:
    """Return what the pages of the sample tree say, by address."""
    made = tree_pages(pages.site, CasesInWords(pages.site.library), counts_in(pages.site))
    return {page.address: page.values for page in made if isinstance(page.values, TreePage)}


def rows(page: TreePage, question: str) -> dict[str, CountedAnswer]:
    found = next(asked for asked in page.counted.questions if asked.question == question)
    return {str(row.answer): row for row in found.answers}


def totals(posts: Mapping[str, str], address: str = OLD) -> dict[str, dict[str, int]]:
    """Return question and answer to the decisions that gave it under the version of a page."""
    page = counted(pages_of(posts))[address]
    return {str(a.question): {str(row.answer): row.here.total for row in a.answers} for a in page.counted.questions}


def case(id: str, *paths: str) -> str:
    """Write a post of one case with these paths."""
    listed = "\n".join(f"  - {{{path}}}" for path in paths)
    return f"{HEADER}```case\nid: {id}\ntree: steps\npaths:\n{listed}\n```"


REFUSED = "by: agency, decided: 2010, basis: inferred, answers: {danger: no}"
READ = "{danger: yes, tie: {answer: yes, basis: inferred}}"
QUASHED = f"by: court, decided: 2012, effect: quashed, number: a, answers: {READ}"


def test_all_decisions_of_a_case_count_not_only_the_one_that_is_drawn_in_red():
    page = counted(pages_of({"one.md": case("one", REFUSED, QUASHED)}))[OLD]
    danger = rows(page, DANGER)
    assert [count.total for count in danger["Yes"].by_authority] == [0, 0, 1, 0]
    assert [count.total for count in danger["No"].by_authority] == [1, 0, 0, 0]
    assert (danger["No"].here, danger["Yes"].here) == (Count(total=1, inferred=1), Count(total=1))
    assert rows(page, TIE)["Yes"].here == Count(total=1, inferred=1)


def test_a_decision_counts_under_the_version_that_it_was_walked_and_in_the_sums_of_all():
    pages = counted(pages_of({"one.md": HEADER + BLOCK, "two.md": HEADER + BLOCK.replace("2010", "2021")}))
    row = {address: rows(pages[address], DANGER)["Yes"] for address in (OLD, NEW, OWN)}
    assert {address: found.here.total for address, found in row.items()} == {OLD: 1, NEW: 1, OWN: 2}
    assert {address: found.everywhere.total for address, found in row.items()} == {OLD: 2, NEW: 2, OWN: 2}
    assert {address: found.cases for address, found in row.items()} == {
        OLD: ("one",),
        NEW: ("two",),
        OWN: ("one", "two"),
    }
    assert [case.id for case in pages[OLD].counted.cases] == ["one"]


def test_the_trees_own_page_has_the_questions_of_all_versions_in_the_words_of_the_newest():
    page = counted(pages_of({"one.md": HEADER + BLOCK}))[OWN]
    assert [str(asked.question) for asked in page.counted.questions] == [DANGER, "Is there a new tie?"]
    assert rows(page, "Is there a new tie?")["No"].here.total == 1


def test_an_answer_that_is_offered_no_more_is_told_in_the_words_of_the_newest_version_that_offers_it():
    more = "no: refused, maybe: {{label: {}, to: refused}}}}"
    first, second = (TREE.replace("no: refused}", more.format(label)) for label in ("Perhaps", "It may be"))
    library = library_of({"2000-01-01": first, "2015-01-01": second, "2020-01-01": LATER_TREE}, id="steps")
    taken = case("one", "by: agency, decided: 2010, basis: inferred, answers: {danger: maybe}")
    pages = counted(pages_of({"one.md": taken}, library))
    told = {address: [*rows(pages[address], DANGER)] for address in (OLD, "trees/steps/2015-01-01/", NEW, OWN)}
    assert told == {
        OLD: ["Yes", "No", "Perhaps"],
        "trees/steps/2015-01-01/": ["Yes", "No", "It may be"],
        NEW: ["Yes", "No", "It may be"],
        OWN: ["Yes", "No", "It may be"],
    }
    untaken = counted(pages_of({"one.md": case("one", REFUSED)}, library))
    assert [*rows(untaken[NEW], DANGER)] == ["Yes", "No"]


def test_what_is_not_told_and_what_was_left_open_are_rows_of_their_own():
    told = {"Yes": 0, "No": 0, "Not disclosed": 1}
    assert (
        totals({"one.md": case("one", "by: agency, decided: 2010, answers: {danger: yes, tie: undisclosed}")})[TIE]
        == told
    )
    left = totals({"one.md": case("one", "by: court, decided: 2010, number: a, answers: {danger: yes, tie: pending}")})
    assert [number for answer, number in left[TIE].items() if answer not in ("Yes", "No")] == [1]


def test_arguments_readings_decisions_to_come_and_drafts_count_for_none():
    argued = "by: author, answers: {danger: no}"
    to_come = "by: court, decided: pending, answers: {danger: pending}"
    reading = "by: author, id: r, reads: agency, decided: 2010, answers: {danger: yes, tie: yes}"
    posts = {"one.md": case("one", REFUSED, argued, to_come, reading)}
    assert totals(posts)[DANGER] == {"Yes": 0, "No": 1}
    draft = {"one.md": "Status: draft\n" + case("one", REFUSED)}
    assert totals(draft)[DANGER] == {"Yes": 0, "No": 0}
    assert not counted(pages_of(draft))[OLD].counted.everywhere


@pytest.mark.parametrize("gone", ["Status: draft", "Status: hidden", "withdrawn"])
def test_a_case_that_is_not_public_or_was_withdrawn_has_no_mark_and_is_in_no_sentence(gone):
    text = case("one", REFUSED)
    if gone == "withdrawn":
        text = text.replace("tree: steps\n", "tree: steps\nwithdrawn: {date: 2026-01-02, why: It was wrong.}\n")
    else:
        text = f"{gone}\n{text}"
    for page in counted(pages_of({"one.md": text})).values():
        found = page.counted
        assert (found.total, found.everywhere, found.cases, str(found.sentence)) == (0, 0, (), "")
        assert not [mark for asked in found.questions for row in asked.answers for marks in row.marks for mark in marks]


def test_a_part_counts_where_it_was_walked_and_under_the_name_of_its_case():
    part = case("second", "by: agency, decided: 2021, answers: {danger: yes, tie: yes}").replace(
        "id:", "part-of: one\nid:"
    )
    pages = counted(pages_of({"one.md": HEADER + BLOCK, "two.md": part}))
    assert rows(pages[NEW], DANGER)["Yes"].cases == ("one",)
    assert rows(pages[OLD], DANGER)["Yes"].here.total == 1


PARTIES = st.sampled_from(["agency", "review", "court", "Somebody else"])
ANSWERS = st.tuples(st.sampled_from(["yes", "undisclosed"]), st.sampled_from(["yes", "no", "undisclosed"]))
PATHS = st.lists(st.tuples(PARTIES, ANSWERS), min_size=1, max_size=3)
CASES = st.lists(st.tuples(st.sampled_from([2010, 2021]), PATHS), max_size=4)


@settings(max_examples=25)
@given(CASES)
def test_every_decision_is_counted_once_at_each_question_that_it_comes_to(cases):
    posts = {}
    for number, (year, paths) in enumerate(cases):
        written = [
            f"by: {by}, id: p{n}, decided: {year}, number: a, answers: {{danger: {danger}, tie: {tie}}}"
            for n, (by, (danger, tie)) in enumerate(paths)
        ]
        posts[f"c{number}.md"] = case(f"c{number}", *written)
    pages = pages_of(posts)
    assert not [fault for fault in pages.faults if fault.is_error]
    found = counted(pages)
    under = {year: sum(len(paths) for own, paths in cases if own == year) for year in (2010, 2021)}
    expected = {OLD: under[2010], NEW: under[2021], OWN: sum(under.values())}
    for address, page in found.items():
        if address in expected:
            danger = next(iter(page.counted.questions)).answers
            assert page.counted.total == expected[address]
            assert page.counted.everywhere == expected[OWN]
            assert sum(row.here.total for row in danger) == expected[address], "the first question is always come to"
            assert sum(row.everywhere.total for row in danger) == expected[OWN]
            for row in (row for asked in page.counted.questions for row in asked.answers):
                assert sum(count.total for count in row.by_authority) == row.here.total
                assert [len(marks) for marks in row.marks] == [count.total for count in row.by_authority]
                assert sum(mark.how == "inferred" for marks in row.marks for mark in marks) == row.here.inferred
                assert row.here.inferred + row.here.assumed <= row.here.total <= row.everywhere.total


def test_an_answer_names_where_it_leads_unless_the_versions_that_are_counted_differ_in_that():
    found = rows(counted(pages_of({"one.md": HEADER + BLOCK}))[OWN], DANGER)
    assert [str(row.onward) for row in found.values()] == ["Is there a new tie?", "Not recognised"]
    other = LATER_TREE.replace("no: refused}}", "no: allowed}}", 1).replace("no: allowed}}\nout", "no: refused}}\nout")
    library = library_of({"2000-01-01": TREE, "2020-01-01": other}, id="steps")
    pages = counted(pages_of({"one.md": HEADER + BLOCK}, library))
    assert [str(row.onward) for row in rows(pages[OWN], DANGER).values()] == ["Is there a new tie?", ""]
    assert [str(row.onward) for row in rows(pages[OLD], DANGER).values()] == ["Is there a tie?", "Not recognised"]


def test_every_answer_that_was_given_has_a_row_and_one_of_no_version_none():
    more = "tie: {ask: Is there a tie?, answers: {yes: recognised, no: allowed, other: {label: Other, to: refused}}}"
    old = TREE.replace("tie: {ask: Is there a tie?, answers: {yes: recognised, no: allowed}}", more)
    library = library_of({"2000-01-01": old, "2020-01-01": LATER_TREE}, id="steps")
    taken = {"one.md": case("one", "by: agency, decided: 2010, answers: {danger: yes, tie: other}")}
    assert [row.here.total for row in rows(counted(pages_of(taken, library))[OWN], "Is there a new tie?").values()] == [
        0,
        0,
        1,
    ]
    assert len(rows(counted(pages_of({}, library))[OWN], "Is there a new tie?")) == 2
