"""The sentence under the title: where parties disagree first, and what became of the person."""

from __future__ import annotations

from reading import library_of
from told import AGENCY, COURT, REVIEW, TREE, all_told, block, figure, told

UPHELD = "  - {by: court, name: High Court, decided: 2022, effect: upheld, cite: press, answers: {danger: yes}}\n"


def sentence(*paths: str, language: str = "en") -> str:
    return told(figure(block(*paths), language).select_one(".case-sentence"))


def test_it_names_the_question_each_sides_answer_and_the_end():
    assert sentence(AGENCY, COURT) == "Is there a danger? The agency: no. The court: yes. Refusal quashed."
    assert sentence(AGENCY, COURT, language="ja") == (
        "危険があるか：入管庁は「いいえ」、裁判所は「はい」。最終結果：不認定処分の取消し。"
    )


def test_courts_that_agree_are_named_together_and_what_stands_is_said():
    assert sentence(AGENCY, COURT, UPHELD) == (
        "Is there a danger? The agency: no. Both courts: yes. The refusal stays quashed."
    )


def test_courts_are_named_together_only_where_all_of_them_agree():
    third = UPHELD.replace("High Court", "Supreme Court").replace("2022", "2023").replace("danger: yes", "danger: no")
    told_of = sentence(AGENCY, COURT, UPHELD, third)
    assert "ourts" not in told_of
    assert told_of.startswith("Is there a danger? The agency and Supreme Court: no. The court and High Court: yes.")


def test_an_inferred_answer_is_said_to_be_our_reading():
    inferred = UPHELD.replace("danger: yes", "danger: {answer: yes, basis: inferred}")
    assert sentence(AGENCY, COURT, inferred).startswith(
        "Is there a danger? The agency: no. The court: yes. High Court: yes, in our reading."
    )


def test_where_nothing_parts_only_the_end_is_said():
    silent = AGENCY.replace("danger: no, stay: no", "danger: undisclosed")
    assert sentence(silent, UPHELD) == "The decision of the agency stands."


def test_where_nothing_parts_an_end_that_the_caption_begins_with_is_not_said_again():
    assert not figure(block(COURT)).select(".case-sentence")


def test_what_the_caption_says_in_the_same_words_is_not_said_again():
    found = figure(block(AGENCY))
    assert told(found.select_one(".case-outcome")) == "Not recognised"
    assert not found.select(".case-sentence")


def test_an_end_in_which_the_caption_only_begins_is_said():
    library = library_of({"2000-01-01": TREE.replace("ja: 認定}", "ja: 認定}\n  year: Recognised for a year").replace(
        "no: stay}}\n  stay", "no: year}}\n  stay"
    )})  # fmt: skip
    year = "  - {by: agency, decided: 2020, outcome: year, cite: press}\n"
    latest = "  - {by: agency, decided: 2021, outcome: recognised, final: yes, cite: press}\n"
    for focus, said in [("agency", ["Recognised (this decision: final)."]), ("agency-2", [])]:
        found = figure(block(year, latest, more=f"focus: {focus}\n"), library=library)
        assert all_told(found, ".case-sentence") == said
    now = figure(block(year, more="now: {is: recognised, date: unknown, cite: press}\n"), library=library)
    assert told(now.select_one(".case-sentence")) == "Recognised."


def test_decisions_go_before_an_argument_that_parts_earlier():
    later = REVIEW.replace("effect: dismissed", "effect: quashed").replace("protection: yes", "protection: no")
    argued = "  - {by: author, answers: {danger: no, stay: yes}}\n"
    assert sentence(REVIEW, later.replace("by: review", "by: court"), argued).startswith("Is there protection?")


def test_an_argument_alone_and_a_tree_alone_have_none():
    assert not figure("tree: example\nid: a\nby: author\nanswers: {danger: no, stay: yes}").select(".case-sentence")
    assert not figure("tree: example\n").select(".case-sentence")


def test_a_reading_is_said_to_be_ours_only_where_it_is_and_its_name_does_not_say_so():
    agency = "  - {by: agency, decided: 2020, answers: {danger: no, stay: no}}\n"
    ours = "  - {by: author, reads: agency, basis: inferred, answers: {danger: yes}}\n"
    theirs = "  - {by: UNHCR, reads: agency, answers: {danger: yes}}\n"
    guessed = theirs.replace("danger: yes", "danger: {answer: yes, basis: inferred}")
    said = [sentence(agency, path).split("? ")[1].split(". ")[1] for path in (ours, theirs, guessed)]
    assert said == [
        "The author (reading the decision of the agency): yes",
        "UNHCR (reading the decision of the agency): yes",
        "UNHCR (reading the decision of the agency): yes, in our reading",
    ]
