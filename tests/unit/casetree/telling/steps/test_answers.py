"""What an answer rests on, and which factors a party weighed."""

from __future__ import annotations

import pytest

from casetree.walking.binding import check_steps
from reading import library_of
from told import AGENCY, COURT, all_told, block, figure, step, told, traced


@pytest.mark.parametrize(
    ("path", "english", "japanese", "is_warned"),
    [
        ("by: author", "argued", "主張", False),
        ("by: author, cite: press", "argued", "主張", False),
        ("by: applicant, cite: press", "argued, as reported", "主張、出典による", False),
        ("by: applicant", "argued, source not named", "主張、出典の記載なし", True),
    ],
)
def test_an_argued_answer_is_called_an_argument(path, english, japanese, is_warned):
    text = f"tree: example\nid: a\npaths: [{{{path}, answers: {{danger: yes}}}}]"
    assert [fault.code for fault in check_steps(traced(text))] == ["case-step-without-source"] * is_warned
    assert all_told(figure(text), ".said .basis") == [f"({english})"]
    assert all_told(figure(text, "ja"), ".said .basis") == [f"（{japanese}）"]


def test_an_answer_with_a_source_of_its_own_is_stated_though_its_decision_names_none():
    own = "{answer: no, cite: press}"
    found = figure(block(f"  - {{by: agency, decided: 2020, answers: {{danger: {own}, stay: no}}}}\n"))
    assert all_told(step(found, "danger"), ".basis") == ["(stated)"]
    assert all_told(step(found, "stay"), ".basis") == ["(stated, source not named)"]


def test_the_sources_of_a_whole_decision_are_cited_where_an_answer_first_rests_on_them():
    agency = AGENCY.replace("stay: no", "stay: {answer: no, cite: press}")
    found, own = figure(block(AGENCY, COURT)), figure(block(agency))
    cited = [len(li.select(".said .cite")) for li in found.select(".case-steps > li[data-question]")]
    assert cited == [1, 0, 0]
    assert [len(step(own, each).select(".said .cite")) for each in ("danger", "stay")] == [1, 1]


def test_what_a_decision_left_open_is_said_to_be_left_open_by_it_and_never_to_be_still_to_come():
    open_ = (
        "  - {by: court, name: High Court, decided: 2021, effect: quashed, cite: press, answers: {danger: pending}}\n"
    )
    alone = figure(block(open_))
    assert told(step(alone, "danger").select_one(".said")) == "Left open by High Court"
    both = figure(block(AGENCY, open_))
    assert all_told(step(both, "danger"), ":scope > p.said, :scope > p.other")[0] == "High Court: Left open"
    words = told(alone) + told(both) + told(figure(block(open_), "ja"))
    assert "still to come" not in words
    assert "not decided yet" not in words.lower()
    assert "未決定" not in words


WEIGHED = """\
title: T
start: weighed
questions:
  weighed:
    ask: {en: Do they outweigh?, ja: 上回るか}
    weigh:
      child: {label: {en: A child at school, ja: 在学中の子}, side: for}
      wish: {label: {en: The wish to stay, ja: 在留の希望}, side: for}
      stay: {label: {en: Long irregular stay, ja: 長期の不法残留}, side: against}
    answers: {yes: allowed, no: refused}
outcomes: {allowed: {en: Allowed, ja: 許可}, refused: {en: Refused, ja: 不許可}}
sources: {press: {title: A report}, diet: {title: An answer}}
"""
BOTH = """\
tree: example
id: a
paths:
  - {by: agency, decided: 2020, cite: press, answers: {weighed: {answer: no, for: wish, against: stay}}}
  - by: court
    decided: 2021
    effect: quashed
    cite: press
    answers:
      weighed:
        answer: yes
        for: [{factor: child, note: "Six years old.", cite: diet}, wish]
        against: stay
"""


def test_the_factors_of_every_party_are_told_with_its_name_its_note_and_its_source():
    found = figure(BOTH, library=library_of({"2000-01-01": WEIGHED}))
    here = found.select_one("li[data-question=weighed]")
    assert here
    assert [line["data-by"] for line in here.select("p.weighed")] == ["court", "court", "agency", "agency"]
    assert here.select("p.weighed")[0].select_one(".cite")
    assert all_told(here, "p.weighed") == [
        "The court counted in favour: A child at school (Six years old.) ; The wish to stay.",
        "The court counted against: Long irregular stay.",
        "The agency counted in favour: The wish to stay.",
        "The agency counted against: Long irregular stay.",
    ]


def test_a_party_alone_is_not_named_beside_its_factors():
    agency = BOTH.partition("  - by: court")[0]
    found = figure(agency, "ja", library_of({"2000-01-01": WEIGHED}))
    assert all_told(found, "p.weighed") == ["有利に考慮：在留の希望。", "不利に考慮：長期の不法残留。"]


def test_each_party_has_its_own_certainty_whoever_is_in_focus():
    inferred = COURT.replace("danger: yes", "danger: {answer: yes, basis: inferred}")
    for focus in ("agency", "court"):
        found = figure(block(AGENCY, inferred, more=f"focus: {focus}\n"))
        answers = step(found, "danger").select(":scope > p.said, :scope > p.other")
        lines = {told(line).partition(":")[0]: line["class"] for line in answers}
        assert "stated" in lines["The agency"]
        assert "inferred" in lines["The court"]
        assert "stated" not in lines["The court"]


def test_one_court_that_left_a_question_open_does_not_make_anothers_finding_look_open():
    first = "  - {by: court, name: One, decided: 2021, effect: quashed, cite: press, answers: {danger: yes}}\n"
    second = "  - {by: court, name: Two, decided: 2022, effect: upheld, cite: press, answers: {danger: pending}}\n"
    lines = all_told(step(figure(block(AGENCY, first, second)), "danger"), ":scope > p.said, :scope > p.other")
    assert lines == [
        "Two: Left open",
        "The agency: No (stated)",
        "One: Yes (stated)",
    ]


def test_an_answer_of_a_reading_is_called_one():
    read = "  - {by: author, reads: agency, decided: 2020, answers: {danger: yes, protection: yes, stay: no}}\n"
    found = figure(block(AGENCY, read))
    line = next(each for each in all_told(found, "p.other") if each.startswith("The author"))
    assert line == "The author (reading the decision of the agency): Yes (our reading)"
