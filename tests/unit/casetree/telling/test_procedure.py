"""The time line of a case: each stage ends as its decision did, and leads to where the list tells more."""

from __future__ import annotations

from reading import library_of
from told import AGENCY, COURT, REVIEW, TREE, all_told, block, figure

AWAITED = "  - {by: court, name: High Court, decided: pending, final: no, answers: {danger: pending}}\n"


def test_a_stage_leads_to_where_its_path_ends():
    found = figure(block(AGENCY, REVIEW, COURT, AWAITED))
    places = [link["href"] for link in found.select(".case-stage > a:not(:first-child, .cite)")]
    assert places == ["#a--agency.end", "#a--review.end", "#a--recognised", "#a--court-2.end"]
    assert all(found.find(id=place[1:]) for place in places)
    assert all(link["href"][1:] == link.find_parent("li")["id"] for link in found.select(".case-stage > a:first-child"))


def test_each_stage_ends_as_its_decision_did():
    found = figure(block(AGENCY, REVIEW, COURT.replace("cite: press", "cite: press, final: yes"), AWAITED))
    assert all_told(found, ".case-stage") == [
        "2020 The agency – Not recognised",
        "June 2020 The review – Request for review dismissed: the refusal stands (“Not recognised”)",
        "2021 The court – Refusal quashed, final",
        "not decided yet High Court",
    ]
    dated = AWAITED.replace("pending, final: no", "pending, as-of: 2026-01-11")
    assert all_told(figure(block(AGENCY, dated)), ".case-stage")[-1] == (
        "not decided yet High Court, as of 11 January 2026"
    )


def test_a_stage_names_the_docket_number_and_leads_to_the_official_text():
    official = "https://courts.example/1"
    numbered = COURT.replace("cite: press", f'cite: press, number: 令和3年（行ウ）第38号, official: "{official}"')
    found = figure(
        block(AGENCY, numbered, AWAITED.replace("pending, final", "2022, number: unknown, effect: upheld, final"))
    )
    first, second = [stage.select_one(".case-stage-number") for stage in found.select(".case-stage")[1:]]
    assert (first.text, first["href"]) == ("令和3年（行ウ）第38号", official)
    assert second is None
    found = figure(block(AGENCY, COURT.replace("cite: press", f'cite: press, official: "{official}"')))
    assert found.select_one(f'a.case-stage-number[href="{official}"]').text == "official text"


def test_no_sign_stands_alone_where_stages_are_heard_word_by_word():
    numbered = COURT.replace("cite: press", 'cite: press, final: yes, number: No. 38, official: "https://c.example/1"')
    found = figure(block(AGENCY, REVIEW, numbered, AWAITED)).select_one(".case-course")
    assert not [words for words in found.stripped_strings if not any(map(str.isalnum, words))]


def test_under_another_law_the_stages_are_those_of_the_real_case():
    newer = TREE.replace("stay: {ask", "stay: {help: Ties count no longer., ask").replace(
        "yes: allowed", "yes: refused"
    )
    newer = newer.replace("yes: stay, no: reason", "yes: allowed, no: reason")
    allowed = AGENCY.replace("stay: no", "stay: yes").replace("2020", "2005")
    known = {"a": block(allowed, COURT.replace("2021", "2006"))}
    found = figure("case: a\nlaw: 2010-01-01", library=library_of({"2000-01-01": TREE, "2010-01-01": newer}, known))
    assert all_told(found, ".case-stage") == [
        "2005 The agency – Allowed to stay",
        "2006 The court – Decision of the agency quashed",
    ]
