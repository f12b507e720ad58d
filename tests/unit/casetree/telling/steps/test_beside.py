"""What a party found beside its path stands where its question is, with the party's name."""

from __future__ import annotations

from told import AGENCY, COURT, all_told, block, figure, step


def test_what_another_party_found_beside_its_path_stands_at_the_question_with_its_name():
    beside = AGENCY.replace("danger: no", "danger: no, protection: {answer: yes, if-asked: yes, basis: inferred}")
    found = figure(block(beside, COURT))
    assert all_told(step(found, "protection"), "p.also") == ["The agency, had this been asked: Yes (our reading)"]
    assert len(found.select("p.also")) == 1
    assert not found.select(".case-end p.also")


def test_what_the_focus_found_beside_its_path_stands_at_its_last_step_and_not_in_its_outcome():
    beside = AGENCY.replace("danger: no", "danger: no, protection: yes")
    found = figure(block(COURT, beside, more="focus: agency\n"))
    assert all_told(step(found, "stay"), "p.also") == [
        "The agency, on “Is there protection?”, though the result did not depend on it: Yes (stated)"
    ]
    assert len(found.select("p.also")) == 1
    [japanese] = all_told(figure(block(beside), "ja"), "p.also")
    assert japanese == "入管庁（結論に影響しない判断）「保護があるか」：はい（明記）"


def test_what_was_left_open_beside_the_path_is_told():
    other = "  - {by: agency, decided: 2021, cite: press, answers: {danger: no, stay: no, reason: pending}}\n"
    assert all_told(figure(block(other)), "p.also") == [
        "The agency, on “Is there a reason?”, though the result did not depend on it: Left open"
    ]
