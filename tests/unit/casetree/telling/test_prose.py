"""The list of steps as a whole: each question once with what helps to answer it, and a comparison without a focus."""

from __future__ import annotations

from bs4 import Tag

from casetree.nouns.library import Library
from reading import library_of
from told import AGENCY, COURT, TREE, all_told, block, figure, step, told

HELPED = TREE.replace("stay: {ask: {en: Is there a tie?", "stay: {help: Ties count., ask: {en: Is there a tie?")


def test_what_helps_to_answer_a_question_is_told_where_it_is_asked_first():
    library = library_of({"2000-01-01": HELPED})
    second = (
        AGENCY.replace("by: agency", "by: agency, id: second").replace("2020", "2019").replace("stay: no", "stay: yes")
    )
    found = figure(block(AGENCY, second, COURT), library=library)
    assert len(found.select("li[data-node=stay]")) == 2
    assert all_told(found, "p.help") == ["Ties count."]


# Comparisons --------------------------------------------------------------------------------------


def compared(*paths: str, title: str = "") -> Tag:
    return figure(f"compare: [{', '.join(paths)}]\n{title}", "en", LIBRARY, "cases/{case}/")


FIRST = block(AGENCY, COURT, more="title: First\n")
OTHER = "  - {by: agency, decided: 2020-06, cite: press, answers: {danger: yes, protection: yes, stay: no}}\n"
SECOND = block(OTHER, more="title: Second\n").replace("id: a", "id: b")
LIBRARY: Library = library_of({"2000-01-01": TREE}, {"a": FIRST, "b": SECOND})


def test_a_comparison_says_first_what_differs_and_links_to_each_case():
    found = compared("a/court", "b", title="title: Two ways\n")
    assert told(found.select_one(".case-title")) == "Two ways"
    assert (
        told(found.select_one(".case-sentence")) == "Is there protection? The court (2021): no. The agency (2020): yes."
    )
    links = found.select("figcaption a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("First", "{filename}/cases/a/"),
        ("Second", "{filename}/cases/b/"),
    ]


def test_each_path_of_a_comparison_goes_by_case_party_and_year_with_its_cases_end():
    assert all_told(compared("a/court", "b"), ".case-outcome") == [
        "First, the court (2021) – Refusal quashed; on the tree its answers lead to “Recognised”, "
        "which is not a court’s to decide",
        "Second, the agency (2020) – Not recognised",
    ]
    assert all_told(compared("a/agency", "b"), ".case-outcome") == [
        "First, the agency (2020); how the case ended – Refusal quashed",
        "Second, the agency (2020) – Not recognised",
    ]


def test_in_a_comparison_every_step_is_of_those_that_come_to_it_and_none_is_in_focus():
    found = compared("a/court", "b")
    steps = found.select(".case-steps > li[data-node]")
    assert [(step["data-node"], step["data-by"]) for step in steps] == [
        ("danger", "a/court b"),
        ("protection", "a/court b"),
        ("reason", "a/court"),
        ("stay", "b"),
    ]
    assert not found.select("li[data-question], .turning-point, .case-steps .on-path")
    assert "data-outcome" not in found.attrs
    assert [line["data-by"] for line in steps[1].select("p[data-by]")] == ["a/court", "b"]


def test_a_comparison_folds_what_its_strip_says_as_much_of_but_neither_where_they_part_nor_what_is_explained():
    noted = SECOND.replace("danger: yes", "danger: {answer: yes, note: A note.}")
    library = library_of({"2000-01-01": TREE}, {"a": FIRST, "b": noted})
    text = "compare: [a/court, b]\n"
    folded, explained = (figure(text, library=each) for each in (LIBRARY, library))
    assert [li["data-node"] for li in folded.select(".case-steps > li:has(> details .said, > details .other)")] == [
        *("danger", "reason", "stay")
    ]
    assert [li["data-node"] for li in explained.select(".case-steps > li:has(> details .other)")] == ["reason", "stay"]
    assert folded.select_one(".case-steps > li[data-node=protection] > .other")


def test_four_paths_are_compared():
    found = compared("a/agency", "a/court", "b", "b/agency")
    assert len(found.select("figcaption .case-outcome")) == 4


def test_where_nothing_differs_a_comparison_says_so():
    same = SECOND.replace("{danger: yes, protection: yes, stay: no}", "{danger: no, stay: no}")
    library = library_of({"2000-01-01": TREE}, {"a": FIRST, "b": same})
    found = figure("compare: [a/agency, b]", library=library)
    assert told(found.select_one(".case-sentence")) == "Where the answers can be compared, they are the same."
    silent = same.replace("{danger: no, stay: no}", "{danger: undisclosed}, outcome: refused")
    found = figure("compare: [a/agency, b]", "ja", library_of({"2000-01-01": TREE}, {"a": FIRST, "b": silent}))
    assert told(found.select_one(".case-sentence")) == "答えを比較できる問いはない。"


def test_a_decision_about_others_that_answered_nothing_is_not_said_to_have_ended_nobody_knows_how() -> None:
    court = "  - {by: court, decided: 2021, effect: inadmissible, cite: press}\n"
    found = figure(block(AGENCY, court))
    assert told(found.select_one(".case-end.open > .ask")) == "The decision answered no question"
    assert told(figure(block(AGENCY, court), "ja").select_one(".case-end.open > .ask")) == "どの問いにも答えていない"


def test_what_another_law_asks_and_the_case_never_did_is_not_said_to_be_undisclosed() -> None:
    newer = TREE.replace("{yes: allowed, no: refused}", "{yes: late, no: refused}").replace(
        "outcomes:", "  late: {ask: In time?, answers: {yes: allowed, no: refused}}\noutcomes:"
    )
    agency = block("  - {by: agency, decided: 2005, cite: press, answers: {danger: no, stay: yes}}\n")
    library = library_of({"2000-01-01": TREE, "2010-01-01": newer}, {"a": agency})
    found = figure("case: a\nlaw: 2010-01-01", library=library)
    assert told(step(found, "late").select_one(".said")) == "No answer known"
    assert told(found.select_one(".fits-lead")).startswith(
        "No answer to some of these questions is known; the questions can be answered in 2 ways"
    )
