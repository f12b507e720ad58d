"""A case under the law of another day: what it leaves open, what would decide, and where a newer law would lead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.figures.figure import Stand, compose
from casetree.figures.leads import TreePages
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.trace import Trace
from casetree.reading import tree_schema
from casetree.text.words import words_for
from reading import case_of, content_library, library_of, trace_of

OLD = """\
title: Example
start: danger
questions:
  danger: {ask: Danger?, answers: {yes: good, no: need}}
  need: {ask: Need?, answers: {yes: fair, no: bad}}
outcomes: {good: Good, fair: Fair, bad: Bad}
"""
NEW = """\
title: Example
start: danger
questions:
  danger: {ask: Danger?, answers: {yes: reason, no: bad}}
  reason: {ask: Which reason?, answers: {five: {label: One of five, to: good}, other: {label: Another, to: tie}}}
  tie: {ask: Tie?, answers: {yes: other, no: bad}}
outcomes: {good: Good, other: Other, bad: Bad}
"""
LIBRARY = library_of({"2000-01-01": OLD, "2020-01-01": NEW, "2030-01-01": "status: expected\n" + OLD})


def case(decided: str, answers: str, more: str = "") -> str:
    return f"tree: example\nid: a\ndecided: {decided}\nanswers: {{{answers}}}\n{more}"


def elsewhere(trace: Trace) -> tuple[str, list[str], list[str]] | None:
    found = trace.elsewhere
    if found is None:
        return None
    return found.tree.law, [outcome.id for outcome in found.ends], [question.id for question in found.deciding]


def told(trace: Trace, library: Library = LIBRARY, address: str = "", language: str = "en") -> str:
    pages = TreePages(tree="trees/{tree}/", version=address, walk="walk/") if address else None
    return str(compose(trace, library.sources, Stand(language=language, trees=pages)))


def test_a_newer_law_that_would_end_elsewhere_is_told_in_one_line() -> None:
    trace = trace_of(case("2010", "danger: no, need: yes"), LIBRARY)
    assert elsewhere(trace) == ("2020-01-01", ["bad"], [])
    line = "Under the law in force since 1 January 2020, the same answers would lead to “Bad”."
    assert told(trace).count(line) == 1


LEFT_OUT = "What was answered to “Need?” is left out: this version has no such question or answer."


def test_the_line_says_which_answers_that_law_has_no_place_for() -> None:
    assert f"“Bad”. {LEFT_OUT}</p>" in told(trace_of(case("2010", "danger: no, need: yes"), LIBRARY))
    follows = trace_of(case("2010", "danger: no", "outcome: fair\n"), LIBRARY)
    assert follows.elsewhere
    assert [question.id for question in follows.elsewhere.left_out] == ["need"]
    assert LEFT_OUT in told(follows)
    asked = NEW.replace(
        "no: bad}}\n  reason", "no: need}}\n  need: {ask: Need?, answers: {yes: bad, no: bad}}\n  reason"
    )
    library = library_of({"2000-01-01": OLD, "2020-01-01": asked})
    whole = trace_of(case("2010", "danger: no, need: yes"), library)
    assert elsewhere(whole) == ("2020-01-01", ["bad"], [])
    assert "left out" not in told(whole, library)


def test_the_answers_of_other_parties_are_not_what_the_line_is_about() -> None:
    text = (
        "tree: example\nid: a\nfocus: agency\npaths:\n"
        "  - {by: agency, decided: 2010, answers: {danger: yes}}\n"
        "  - {by: author, answers: {danger: no, need: yes}}\n"
    )
    law = NEW.replace("{yes: reason, no: bad}", "{yes: bad, no: reason}")
    found = trace_of(text, library_of({"2000-01-01": OLD, "2020-01-01": law})).elsewhere
    assert found is not None
    assert found.left_out == ()


def test_the_line_leads_to_the_page_of_the_version_where_there_is_one() -> None:
    trace = trace_of(case("2010", "danger: no, need: yes"), LIBRARY)
    linked = told(trace, address="../../trees/{tree}/{law}/")
    link = '<a href="../../trees/example/2020-01-01/">the law in force since 1 January 2020</a>'
    assert f"{link}, the same answers" in linked
    assert "/trees/" not in told(trace)


def test_a_newer_law_that_may_end_at_the_same_is_not_told() -> None:
    assert elsewhere(trace_of(case("2010", "danger: yes"), LIBRARY)) is None
    assert elsewhere(trace_of(case("2010", "danger: no, need: no"), LIBRARY)) is None
    assert elsewhere(trace_of(case("2022", "danger: no"), LIBRARY)) is None


def test_what_the_newer_law_asks_besides_is_told_as_what_would_decide() -> None:
    law = NEW.replace("five: {label: One of five, to: good}", "five: {label: One of five, to: other}")
    library = library_of({"2000-01-01": OLD, "2020-01-01": law.replace("{good: Good, ", "{")})
    trace = trace_of(case("2010", "danger: yes"), library)
    assert elsewhere(trace) == ("2020-01-01", ["other", "bad"], ["reason", "tie"])
    asked = "it would depend on what is answered to “Which reason?” and “Tie?”."
    assert f"the same answers would leave “Other” or “Bad” open; {asked}" in told(trace)


def test_an_outcome_that_is_open_ends_nowhere_else() -> None:
    assert elsewhere(trace_of(case("2010", "danger: undisclosed"), LIBRARY)) is None
    assert elsewhere(trace_of("tree: example\n", LIBRARY)) is None


def test_a_case_under_the_law_of_a_day_is_the_set_of_outcomes_and_the_questions_that_would_decide() -> None:
    known = {"a": KnownCase(case=case_of(case("2010", "danger: yes")), path="post.md", is_public=True)}
    library = replace(LIBRARY, cases=known)
    trace = trace_of("case: a\nlaw: 2025-05-05\n", library)
    assert trace.focus is not None
    assert [outcome.id for outcome in trace.focus.ends] == ["good", "other", "bad"]
    assert [question.id for question in trace.deciding(trace.focus)] == ["reason", "tie"]
    asked = "depending on what is answered to “Which reason?” and “Tie?”."
    assert f"Under this law “Good”, “Other” or “Bad” is possible, {asked}" in told(trace, library)
    assert "この法律の下でありうる結論は" in told(trace, library, language="ja")
    assert trace.elsewhere is None


def test_an_argument_is_told_where_it_would_lead_under_a_newer_law() -> None:
    trace = trace_of("tree: example\nid: a\nlaw: 2000-01-01\nanswers: {danger: no, need: yes}\n", LIBRARY)
    assert elsewhere(trace) == ("2020-01-01", ["bad"], [])


def test_the_shipped_cases_under_older_law_say_where_today_would_lead() -> None:
    library = content_library()
    block = (
        "tree: refugee-recognition\nid: a\ndecided: 2013\noutcome: allowed\n"
        "answers: {believed: yes, outside: yes, harm: yes, danger: no, stay: yes}\n"
    )
    trace = trace_of(block, library)
    assert elsewhere(trace) == ("2024-06-10", ["refused"], [])
    japanese = told(trace, library, language="ja")
    assert "結論は「難民不認定」となる" in japanese


# Special permission to stay weighs ----------------------------------------------------------------


WEIGHED = """\
tree: special-permission-to-stay
id: a
decided: 2024-09
outcome: permitted
answers:
  deportable: yes
  route: application
  may-apply: yes
  barred: no
  weighed: {answer: yes, for: [child, community], against: [long-irregular]}
"""


def test_a_case_names_the_factors_that_counted_for_and_against() -> None:
    library = content_library()
    html = told(trace_of(WEIGHED, library), library)
    assert "Counted in favour: A child" in html
    assert "Ties with school and neighbourhood." in html
    assert "Counted against: Long irregular stay." in html


@pytest.mark.parametrize("language", ["en", "ja"])
def test_all_that_is_weighed_is_listed_by_side_with_its_sources(language: str) -> None:
    library = content_library()
    html = told(trace_of("tree: special-permission-to-stay\n", library), library, language=language)
    tree = library.trees["special-permission-to-stay"][0]
    factors = tree.questions["weighed"].factors
    assert html.count('<ul class="case-weigh">') == 1
    assert {side: html.count(f'<li class="{side}">') for side in ("for", "against")} == {"for": 1, "against": 1}
    for factor in factors:
        assert str(factor.label.by_language[language]).replace("'", "&#x27;") in html.replace("&#39;", "&#x27;")


def test_the_weighing_is_one_question_and_no_chain() -> None:
    tree = content_library().trees["special-permission-to-stay"][0]
    assert [id for id, question in tree.questions.items() if question.factors] == ["weighed"]
    assert {factor.side for factor in tree.questions["weighed"].factors} == {"for", "against", ""}


def test_each_node_of_every_tree_says_how_sure_it_is_and_what_is_sure_has_a_source() -> None:
    for versions in content_library().trees.values():
        for tree in versions:
            for node in (*tree.questions.values(), *tree.outcomes.values()):
                assert node.confidence is not None, (tree.id, tree.law, node.id)
                assert node.cite or node.confidence == "interpretation", (tree.id, tree.law, node.id)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_beside_a_case_only_a_reading_is_told_as_one_and_alone_every_degree(language: str) -> None:
    library, words = content_library(), words_for(language)
    degrees = {degree: told.partition("{")[0] for degree, told in words.confidence_cited.items()}
    block = "tree: refugee-recognition\nid: a\ndecided: 2024-07\nanswers: {excluded: yes}\n"
    beside = told(trace_of(block, library), library, language=language)
    assert [beside.count(degrees[degree]) for degree in ("confirmed", "reported", "interpretation")] == [0, 0, 1]
    alone = told(trace_of("tree: refugee-recognition\n", library), library, language=language)
    assert all(degree in alone for degree in degrees.values())


def test_a_tree_of_2000_questions_is_walked_and_told_without_recursion(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 2000
    monkeypatch.setattr(tree_schema, "_MAX_NODES", count + 2)
    questions = "\n".join(
        f"  q{n}: {{ask: Is it {n}?, answers: {{yes: {f'q{n + 1}' if n + 1 < count else 'good'}, no: bad}}}}"
        for n in range(count)
    )
    library = library_of(
        {"2000-01-01": f"title: T\nstart: q0\nquestions:\n{questions}\noutcomes: {{good: G, bad: B}}\n"}
    )
    answers = ", ".join(f"q{n}: yes" for n in range(count))
    trace = trace_of(f"tree: example\nid: a\ndecided: 2010\nanswers: {{{answers}}}\n", library)
    assert trace.focus is not None
    assert len(trace.focus.steps) == count
