"""What a decision can have and an argument cannot, and what a block cannot say at once."""

import pytest

from casetree.nouns.diagnostics import Diagnostic
from casetree.reading.case_schema import read_block
from reading import passage, told


def faults(text: str) -> list[Diagnostic]:
    return read_block(passage(f"tree: t\n{text}\n"), "the-slug", "en")[1]


ARGUMENT = "by: author\nanswers: {a: yes}\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("outcome: b", [("case-argument-with-outcome", "b")]),
        ("effect: upheld", [("case-argument-with-effect", "upheld")]),
        ("turned-on: a", [("case-argument-with-turned-on", "a")]),
        ("final: yes", [("case-argument-with-final", "yes")]),
        ("turned-on: a\nreads: other/court", []),
    ],
)
def test_an_argument_decides_nothing(text, codes):
    assert told(faults(ARGUMENT + text)) == codes


@pytest.mark.parametrize("answer", ["undisclosed", "pending"])
def test_an_argument_leaves_nothing_open(answer):
    assert told(faults(f"by: author\nanswers: {{a: {answer}}}")) == [("case-open-answer-in-argument", answer)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("outcome: b", [("case-pending-with-outcome", "pending")]),
        ("effect: quashed", [("case-pending-with-effect", "quashed")]),
        ("effect: Something else", []),
        ("final: yes", [("case-pending-with-final", "yes")]),
        ("final: no", []),
        ("turned-on: a", [("case-pending-with-turned-on", "a")]),
        ("answers: {a: pending}", []),
        ("answers: {a: undisclosed}", []),
        ("answers: {a: yes}", [("case-pending-with-answer", "yes")]),
        ("basis: inferred\nanswers: {a: yes}", []),
    ],
)
def test_what_is_not_decided_has_no_outcome_yet(text, codes):
    assert told(faults(f"decided: pending\n{text}")) == codes


def test_a_decision_may_have_left_a_question_open_and_still_have_an_outcome():
    assert not faults("decided: 2024\noutcome: b\nanswers: {a: pending}")


def test_a_decision_without_answers_turned_on_no_question():
    assert told(faults("decided: 2024\nanswers: none\nturned-on: [a, The term.]")) == [
        ("case-turned-on-without-answers", "a")
    ]
    assert not faults("decided: 2024\nanswers: none\nturned-on: undisclosed\noutcome: b")


@pytest.mark.parametrize(
    ("paths", "is_told"),
    [
        ("{D, effect: quashed}, {D, effect: dismissed}", True),
        ("{D, effect: recognition-ordered}, {D, effect: dismissed}", True),
        ("{D, effect: quashed}, {D, effect: upheld}, {D, effect: dismissed}", True),
        ("{D, effect: quashed}, {D, effect: [reversed, dismissed]}", False),
        ("{D, effect: quashed}, {D, effect: {effect: dismissed, of: agency}}", False),
        ("{D, effect: quashed}, {D, effect: sent-back}, {D, effect: dismissed}", False),
        ("{D, effect: quashed}, {by: agency, outcome: b}, {D, effect: dismissed}", False),
        ("{D, effect: dismissed}, {D, effect: dismissed}", False),
    ],
)
def test_an_appeal_that_was_dismissed_is_no_claim_that_was(paths, is_told):
    written = paths.replace("D, effect", "by: court, decided: 2024, effect").replace("{by: agency", "{decided: 2024")
    found = [fault.code for fault in faults(f"paths: [{{by: agency, decided: 2023, outcome: b}}, {written}]")]
    assert found == (["case-dismissed-after-quashed"] if is_told else [])


@pytest.mark.parametrize("key", ["facts: {people: 2}", "aliases: old", "now: {is: b, cite: c}"])
def test_what_is_about_the_whole_case_stands_in_no_part(key):
    assert [fault.code for fault in faults(f"id: a\npart-of: b\ndecided: 2024\n{key}")] == ["case-key-in-part"]


@pytest.mark.parametrize(
    ("focus", "own", "is_told"),
    [("", "first second", True), ("", "first", False), ("second", "second", True), ("second", "first", False)],
)
def test_what_the_decision_in_focus_turned_on_is_said_once(focus, own, is_told):
    paths = ", ".join(
        f"{{id: {id}, decided: 2024{', turned-on: a' if id in own else ''}}}" for id in ("first", "second")
    )
    found = faults(f"turned-on: b\n{f'focus: {focus}' if focus else ''}\npaths: [{paths}]")
    assert [fault.code for fault in found] == (["case-turned-on-twice"] if is_told else [])


@pytest.mark.parametrize(
    ("above", "court", "is_told"),
    [
        ("decided: 2019", "decided: 2018, effect: quashed", True),
        ("decided: 2019-03", "decided: by 2018, effect: [quashed, sent-back]", True),
        ("decided: 2019", "decided: 2018, effect: {effect: quashed, of: agency}", False),  # told of the course
        ("decided: 2019", "decided: 2018, effect: settled", False),
        ("decided: 2019", "decided: 2018, effect: {effect: quashed, of: unknown}", False),
        ("decided: 2019", "decided: 2018, effect: {effect: quashed, of: other/agency}", False),
        ("decided: 2019", "decided: 2019, effect: quashed", False),
        ("decided: by 2019", "decided: 2018, effect: quashed", False),
        ("decided: unknown", "decided: 2018, effect: quashed", False),
        ("decided: 2019", "decided: 2018", False),
        ("by: author", "decided: 2018, effect: quashed", False),
    ],
)
def test_an_effect_of_a_day_before_all_others_is_warned_of(above, court, is_told):
    agency = f"{{{above}, answers: {{a: yes}}}}" if "by:" in above else f"{{by: agency, {above}, outcome: b, cite: c}}"
    found = told(
        faults(f"paths:\n  - {agency}\n  - {{by: court, number: unknown, cite: c, {court}, answers: {{a: yes}}}}")
    )
    day = court.partition(",")[0].removeprefix("decided: ")
    assert found == ([("case-effect-order", day)] if is_told else [])


@pytest.mark.parametrize("now", ["2018", "by 2018", "2019", "2020-03-01", "unknown"])
def test_how_the_person_stands_may_be_known_from_before_a_decision_alone(now):
    assert faults(f"now: {{is: b, date: {now}, cite: c}}\ndecided: 2019\noutcome: b\ncite: c") == []


def test_decisions_may_stand_with_the_newest_first():
    found = told(
        faults(
            "paths:\n  - {by: court, id: high, decided: 2022, effect: {effect: upheld, of: court}, number: unknown}"
            "\n  - {by: court, decided: 2020, effect: quashed, number: unknown, cite: c}"
            "\n  - {by: agency, decided: 2018, outcome: b, cite: c}"
        )
    )
    assert "case-effect-order" not in {code for code, _ in found}
