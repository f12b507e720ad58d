"""Other answers than those given: what they would have changed is said only where that is known, and once."""

from __future__ import annotations

import pytest

from reading import library_of
from told import AGENCY, COURT, all_told, block, figure, step, told


def ways(text: str, question: str, language: str = "en") -> list[str]:
    return all_told(step(figure(text, language), question), ".case-ways li")


def test_a_question_that_was_asked_is_not_said_to_have_never_been_reached():
    answers = "{danger: yes, protection: undisclosed}"
    silent = f"  - {{by: agency, decided: 2020, outcome: allowed, cite: press, answers: {answers}}}\n"
    assert ways(block(silent), "danger") == [
        "No → Is there a tie? (the outcome would then depend on this question, to which no answer is told)"
    ]
    never = "“Recognised” would then be ruled out, and the outcome would depend on this question, which was not asked"
    assert ways(block(COURT), "danger") == [f"No → Is there a tie? ({never})"]


def test_what_would_hold_of_several_steps_is_said_at_the_first():
    found = block(COURT)
    assert ways(found, "protection") == ["Yes → Is there a tie? (as above)"]
    assert ways(found, "reason", "ja") == ["いいえ → つながりがあるか（上に述べたとおり）"]


def test_in_short_only_what_would_have_changed_the_outcome_is_said():
    whole, short = (figure(block(AGENCY, more=more)) for more in ("", "explain: short\n"))
    assert told(step(whole, "danger").select_one(".case-ways li")).startswith("Yes → Is there protection? (")
    assert told(step(short, "danger").select_one(".case-ways li")) == "Yes → Is there protection?"
    assert told(step(short, "stay").select_one(".case-ways li")).endswith("would have changed the outcome)")


def test_one_other_answer_that_would_have_changed_the_outcome_is_said_to_do_no_more():
    assert ways(block(AGENCY), "stay") == ["Yes → Allowed to stay (this one answer would have changed the outcome)"]
    assert not figure(block(AGENCY)).select(".turning-point, .turning")


@pytest.mark.parametrize("answer", ["{answer: no, basis: assumed}", "undisclosed"])
def test_nothing_is_said_of_an_answer_that_nobody_gave(answer):
    text = f"  - {{by: agency, decided: 2020, outcome: refused, answers: {{danger: {answer}, stay: no}}}}\n"
    assert not [way for way in all_told(step(figure(block(text)), "danger"), ".case-ways li") if "(" in way]


WEIGHED = """\
title: T
start: first
questions:
  first: {ask: Is it first?, answers: {yes: allowed, no: weighed}}
  before: {ask: Is it before?, answers: {yes: weighed, no: refused}}
  weighed:
    ask: Do they outweigh?
    weigh: {child: {label: A child, side: for}}
    answers: {yes: allowed, no: refused}
outcomes: {allowed: Allowed, refused: Refused}
""".replace("start: first", "start: before").replace("yes: weighed, no: refused", "yes: first, no: weighed")
REFUSED = "tree: example\nid: a\ndecided: 2020\nanswers: {before: yes, first: no, weighed: {answer: no, against: []}}\n"


def test_what_lies_above_a_weighing_depends_on_it_and_the_weighing_itself_is_not_turned():
    library = library_of({"2000-01-01": WEIGHED})
    text = REFUSED.replace("{answer: no, against: []}", "no")
    found = figure(text, library=library)
    [way] = all_told(step(found, "before"), ".case-ways li")
    assert way.endswith("(the outcome would then depend on this weighing)")
    assert not [way for way in all_told(step(found, "weighed"), ".case-ways li") if "(" in way]
    assert "no difference" not in found.get_text()


def test_nothing_is_said_of_other_answers_under_another_law():
    newer = WEIGHED.replace("title: T", "title: Newer")
    library = library_of(
        {"2000-01-01": WEIGHED, "2010-01-01": newer},
        {"a": REFUSED.replace("2020", "2005").replace(", against: []", "")},
    )
    found = figure("case: a\nlaw: 2010-01-01", library=library)
    assert found.select(".case-ways")
    assert not [way for way in all_told(found, ".case-ways li") if "(" in way]


def test_an_answer_says_for_its_own_step_how_much_is_told_whatever_the_block_says():
    written = "tree: example\nid: a\nexplain: {}\ndecided: 2020\ncite: press\nanswers: {{danger: no, stay: {}}}\n"

    def told_of(of_block: str, of_answer: str) -> list[str]:
        answer = f"{{answer: no, explain: {of_answer}}}" if of_answer else "no"
        return all_told(step(figure(written.format(of_block, answer)), "stay"), ".case-ways li")

    bare, told_in_full = (
        ["Yes → Allowed to stay"],
        ["Yes → Allowed to stay (this one answer would have changed the outcome)"],
    )
    assert told_of("full", "") == told_of("none", "full") == told_of("none", "short") == told_in_full
    assert told_of("none", "") == told_of("full", "none") == bare
