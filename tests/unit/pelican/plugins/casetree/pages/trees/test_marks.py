"""A mark for each decision: its result, how sure its answer is, its name and where it leads."""

from __future__ import annotations

import pytest

from casetree.nouns.trace import Trace
from casetree.text.words import words_for
from casetree.walking.counts import comings
from handover.trees import Mark
from pelican.plugins.casetree.pages.trees.marks import RESULTS, Marks, result_of
from reading import TWO_STEPS, library_of, trace_of

TREE = TWO_STEPS.replace("good: Recognised", "good: {label: Recognised, tone: good}").replace(
    "bad: Refused", "bad: {label: Refused, tone: bad}"
)
REFUSED = "by: agency, decided: 2010, answers: {danger: no, stay: no}"
NO = "number: a, answers: {danger: no}"


def traced(*paths: str, title: str = "") -> Trace:
    listed = "".join(f"  - {{{path}}}\n" for path in paths)
    return trace_of(f"tree: example\nid: a\n{title}paths:\n{listed}", library_of({"2000-01-01": TREE}))


def marks(trace: Trace, language: str = "en") -> tuple[Mark, ...]:
    found = [coming for coming in comings([trace]) if coming.question == "danger"]
    return Marks(words_for(language), {"a": trace}, {"a": "cases/a/"}).of(found)


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("by: agency, id: x, decided: 2012, answers: {danger: yes}", "good"),
        ("by: agency, id: x, decided: 2012, answers: {danger: no, stay: no}", "bad"),
        ("by: agency, id: x, decided: 2012, answers: {danger: no, stay: yes}", "plain"),
        ("by: agency, id: x, decided: 2012, answers: {danger: no, stay: undisclosed}", "open"),
        (f"by: court, id: x, decided: 2012, effect: dismissed, {NO}", "kept"),
        (f"by: court, id: x, decided: 2012, effect: quashed, {NO}", "undone"),
        (f"by: court, id: x, decided: 2012, effect: [{{effect: upheld, note: One.}}, quashed], {NO}", "partly"),
        (f"by: court, id: x, decided: 2012, effect: [quashed, recognition-ordered], {NO}", "ordered"),
        (f"by: court, id: x, decided: 2012, effect: [quashed, {{effect: inadmissible, note: One.}}], {NO}", "partly"),
        (f"by: court, id: x, decided: 2012, effect: {{effect: dismissed, of: unknown}}, {NO}", "kept"),
        (f"by: court, id: x, decided: 2012, effect: {{effect: quashed, of: unknown}}, {NO}", "undone"),
        (f"by: court, id: x, decided: 2012, effect: Settled, {NO}", "other"),
    ],
)
def test_the_result_is_the_outcome_or_else_what_was_done_to_an_earlier_decision(path, result):
    trace = traced(REFUSED, path)
    decision = next(each for each in trace.course if each.trace.path.id == "x")
    assert result_of(decision) == result
    assert result in RESULTS


def test_an_appeal_that_fails_has_the_result_of_what_stands_after_it():
    for below, above, result in (
        ("quashed", "upheld", "undone"),
        ("dismissed", "upheld", "kept"),
        (
            "[quashed, recognition-ordered]",
            "[{effect: upheld, as-to: quashed}, {effect: reversed, as-to: recognition-ordered}]",
            "partly",
        ),
    ):
        courts = [
            f"by: court, id: {id}, decided: 2012, effect: {done}, {NO}" for id, done in (("x", below), ("y", above))
        ]
        assert result_of(traced(REFUSED, *courts).course[-1]) == result


def test_marks_stand_by_result_and_then_by_how_sure_the_answer_is():
    inferred = "by: agency, id: i, decided: 2011, answers: {danger: {answer: no, basis: inferred}, stay: no}"
    good = "by: agency, id: g, decided: 2012, answers: {danger: yes}"
    court = "by: court, id: c, decided: 2013, number: a, effect: quashed, answers: {danger: undisclosed}"
    found = marks(traced(inferred, REFUSED, good, court))
    assert [(mark.result, mark.how) for mark in found] == [
        ("good", "stated"),
        ("bad", "stated"),
        ("bad", "inferred"),
        ("undone", "undisclosed"),
    ]


def test_a_mark_is_named_by_who_decided_what_and_when_and_leads_to_its_case():
    [mark] = marks(traced(REFUSED, title="title: A man & his case\n"))
    assert (mark.address, str(mark.name)) == ("cases/a/", "The agency, 2010: Refused (A man &amp; his case)")
    [mark] = marks(traced(REFUSED), "ja")
    assert str(mark.name) == "入国管理局、2010年：Refused"


def test_the_legend_has_the_results_that_there_are_with_the_words_of_outcomes():
    trace = traced(
        REFUSED,
        "by: agency, id: g, decided: 2012, answers: {danger: yes}",
        f"by: court, id: c, decided: 2013, effect: quashed, {NO}",
    )
    told = Marks(words_for("en"), {"a": trace}, {"a": ""}).legend(trace.course)
    assert [(result, str(words)) for result, words in told] == [
        ("good", "Recognised"),
        ("bad", "Refused"),
        ("undone", "The agency’s decision was quashed, or stays quashed"),
    ]
