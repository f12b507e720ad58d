"""A case checked against a tree: every id that the tree does not know is a fault at its place."""

import pytest

from casetree.nouns.suggest import MAX_SUGGESTED
from casetree.walking.binding import (
    bind,
    bind_path,
    bind_to_any,
    check_sources,
    check_steps,
    citations,
    under_other_law,
)
from reading import case_of, fault_of, library_of, trace_of, trace_with_faults, tree_of

TREE_TEXT = """\
title: Example
start: danger
questions:
  danger:
    ask: {en: Is the danger realistic?, ja: 危険か}
    short: Danger?
    cite: act
    answers: {yes: stay, no: refused}
  stay:
    ask: Stay?
    weigh: {family: {label: Family}, record: {label: Record, side: against}}
    answers: {yes: {to: allowed}, later: {label: Later, to: refused}}
outcomes: {allowed: Allowed, refused: Refused}
sources: {act: {title: The Act}}
"""
TREE = tree_of(TREE_TEXT)
LIBRARY = library_of({"2000-01-01": TREE_TEXT})


def only_fault(text):
    """Bind a block that has one fault."""
    faults = bind(case_of(text), TREE)
    assert len(faults) == 1, faults
    return faults[0]


def test_what_the_tree_knows_is_no_fault():
    text = """
        tree: example
        decided: 2024
        outcome: allowed
        answers:
          danger: undisclosed
          stay: {answer: yes, for: family, against: [record]}
        """
    assert bind(case_of(text), TREE) == []


def test_an_unknown_question_is_a_fault_at_its_name():
    fault = only_fault("tree: example\nanswers:\n  dangr: yes\n")
    assert (fault.code, fault.span.line, fault.span.column, fault.span.length) == ("case-unknown-question", 3, 3, 5)
    assert "`dangr`" in fault.message
    assert "did you mean `danger`" in fault.help


def test_an_unknown_answer_is_a_fault_at_the_answer():
    fault = only_fault("tree: example\nanswers:\n  danger: maybe\n")
    assert (fault.code, fault.span.line, fault.span.column) == ("case-unknown-answer", 3, 11)
    assert fault.message == '`maybe` does not answer "Danger?"'
    assert fault.label == "expected yes or no"
    assert "`undisclosed`, `pending`" in fault.help


def test_ids_are_case_sensitive():
    assert only_fault("{tree: example, answers: {danger: Yes}}").code == "case-unknown-answer"
    assert only_fault("{tree: example, answers: {Danger: yes}}").code == "case-unknown-question"


def test_an_unknown_outcome_is_a_fault_and_a_question_is_none():
    for outcome in ("alowed", "danger"):
        assert only_fault(f"{{tree: example, decided: 2024, outcome: {outcome}}}").code == "case-unknown-outcome"


@pytest.mark.parametrize("side", ["for", "against"])
def test_an_unknown_factor_is_a_fault(side):
    fault = only_fault(f"{{tree: example, answers: {{stay: {{answer: yes, {side}: famly}}}}}}")
    assert fault.code == "case-unknown-factor"
    assert "did you mean `family`" in fault.help


def test_only_a_question_that_weighs_has_factors():
    fault = only_fault("{tree: example, answers: {danger: {answer: yes, for: family}}}")
    assert fault.code == "case-nothing-weighed"
    assert fault.help == "only a question with `weigh:` has factors"
    fault = only_fault("{tree: example, answers: {danger: {answer: yes, for: family, against: record}}}")
    assert fault.span.text[fault.span.column - 1 :][: fault.span.length] == "family"


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ("against: record", []),
        ("for: record", ["record"]),
        ("for: family, against: family", []),
        ("for: record, against: record", ["record"]),
        ("for: [record, family, record]", ["record"]),
    ],
)
def test_a_factor_on_the_other_side_than_in_the_tree_is_warned_of(counted, told):
    case = case_of(f"{{tree: example, decided: 2024, answers: {{stay: {{answer: yes, {counted}}}}}}}")
    found = bind(case, TREE)
    assert [fault.span.text[fault.span.column - 1 :][: fault.span.length] for fault in found] == told
    assert all((fault.code, fault.is_error) == ("case-factor-side", False) for fault in found)


def test_all_faults_of_all_paths_are_found_at_once():
    text = """
        tree: example
        paths:
          - {by: author, answers: {danger: maybe, nothing: yes}}
          - {by: court, decided: 2024, outcome: nowhere, answers: {stay: {answer: no, for: [a, b]}}}
        """
    assert [fault.code for fault in bind(case_of(text), TREE)] == [
        "case-unknown-answer",
        "case-unknown-question",
        "case-unknown-answer",
        "case-unknown-factor",
        "case-unknown-factor",
        "case-unknown-outcome",
    ]


def test_two_paths_of_one_name_and_a_mistyped_outcome_are_both_told():
    text = """
        tree: example
        paths:
          - {id: same, decided: 2024, outcome: alowed}
          - {id: same, decided: 2025, outcome: nowhere}
        """
    trace, faults = trace_with_faults(text, LIBRARY)
    assert trace is None
    codes = ["case-duplicate-path", "case-unknown-outcome", "case-unknown-outcome"]
    assert sorted(fault.code for fault in faults) == codes


def test_what_a_decision_turned_on_is_a_question_of_the_tree():
    fault = only_fault("{tree: example, decided: 2024, outcome: allowed, turned-on: dangr}")
    assert fault.code == "case-unknown-question"
    assert fault.help == (
        "did you mean `danger`? questions: `danger`, `stay`; for a text of one word, write its language: `{en: dangr}`"
    )
    assert (
        bind(case_of("{tree: example, decided: 2024, turned-on: [danger, The letter., undisclosed letters]}"), TREE)
        == []
    )


@pytest.mark.parametrize("words", ["Danger!", "the danger", "{en: dangers, ja: 危険}"])
def test_words_that_are_nearly_a_question_are_warned_of(words):
    fault = only_fault(f"{{tree: example, decided: 2024, outcome: allowed, turned-on: {words}}}")
    assert (fault.code, fault.is_error, fault.help) == ("case-turned-on-near-miss", False, "did you mean `danger`?")


def test_how_a_person_stands_today_is_an_outcome_of_the_tree_or_words():
    assert only_fault("{tree: example, decided: 2024, now: {is: alowed, cite: a}}").code == "case-unknown-outcome"
    assert bind(case_of("{tree: example, decided: 2024, now: {is: {en: alowed}, cite: a}}"), TREE) == []


@pytest.mark.parametrize(
    ("keys", "is_told"),
    [
        ("decided: 2024", True),
        ("decided: pending", True),
        ("decided: 2024, number: 令和5年（行ウ）第1号", False),
        ("decided: 2024, number: unknown", False),
        ('decided: 2024, official: "https://example.org"', False),
        ("decided: 2024, reads: first", False),
    ],
)
def test_a_judgment_that_nobody_can_find_is_warned_of(keys, is_told):
    first = "{id: first, by: agency, decided: 2023, outcome: refused}"
    trace = trace_of(f"{{tree: example, paths: [{first}, {{by: court, {keys}, effect: Something}}]}}", LIBRARY)
    assert [fault.code for fault in check_steps(trace)] == (["case-court-without-number"] if is_told else [])


def test_whoever_else_decided_needs_no_number():
    parties = ("agency", "minister", "tribunal")
    listed = ", ".join(f"{{by: {by}, decided: 2023, outcome: refused, cite: act}}" for by in parties)
    trace, _ = trace_with_faults(f"{{tree: example, paths: [{listed}]}}", LIBRARY)
    assert check_steps(trace) == []


def test_a_name_of_no_decision_is_told_beside_other_faults():
    text = "{tree: example, decided: 2024, outcome: nowhere, effect: {effect: upheld, of: court}}"
    assert [fault.code for fault in trace_with_faults(text, LIBRARY)[1]] == [
        "case-unknown-outcome",
        "case-unknown-path",
    ]


def test_a_case_that_does_not_fit_its_tree_is_not_walked():
    trace, faults = trace_with_faults("{tree: example, decided: 2024, outcome: nowhere}", LIBRARY)
    assert trace is None
    assert [fault.code for fault in faults] == ["case-unknown-outcome"]


# Sources -----------------------------------------------------------------------------------------

CITING = """
    tree: example
    decided: 2024
    cite: [press, act]
    outcome: {is: allowed, cite: act}
    answers: {danger: {answer: yes, cite: site-source}}
    sources: {press: {title: A report}}
    """


def test_citations_are_yielded_in_written_order():
    assert [reference.id for reference in citations(case_of(CITING))] == ["press", "act", "act", "site-source"]


def test_whatever_can_cite_a_source_does_so():
    text = """
        tree: example
        now: {is: allowed, date: 2025, cite: today}
        paths:
        - by: court
          decided: 2024
          number: unknown
          cite: path
          outcome: {is: allowed, cite: outcome}
          effect: {effect: upheld, cite: effect}
          turned-on: {question: stay, cite: turn}
          answers:
            danger: {answer: yes, cite: answer}
            stay: {answer: yes, for: {factor: family, cite: for}, against: {factor: record, cite: against}}
    """
    assert [reference.id for reference in citations(case_of(text))] == [
        *("today", "path", "outcome", "effect", "turn", "answer", "for", "against")
    ]
    assert [
        each.id for each in citations(case_of("tree: example\ndecided: 2024\nturned-on: {question: stay, cite: a}"))
    ] == ["a"]


def test_a_source_is_declared_in_the_block_the_tree_or_the_site():
    site = {"site-source": TREE.sources["act"]}
    assert check_sources(case_of(CITING), TREE, site) == []


def test_an_undeclared_source_is_an_error_and_an_unused_one_a_warning():
    text = "tree: example\ndecided: 2024\ncite: pres\nsources: {press: {title: A report}}"
    faults = check_sources(case_of(text), TREE, {})
    assert [(fault.code, fault.is_error, fault.span.line) for fault in faults] == [
        ("unknown-source", True, 3),
        ("unused-source", False, 4),
    ]
    assert "did you mean `press`" in faults[0].help


def test_where_no_source_is_declared_at_all_the_help_says_where_to():
    fault = fault_of("{tree: example, decided: 2024, outcome: allowed, cite: nothing}", LIBRARY)
    assert fault.code == "unknown-source"
    assert "`act`" in fault.help
    (bare,) = check_sources(case_of("{tree: example, cite: nothing}"), None, {})
    assert "content/sources.yaml" in bare.help


# Under another law -------------------------------------------------------------------------------


def test_what_another_law_does_not_offer_is_left_out():
    other = tree_of(TREE_TEXT.replace("later:", "no:").replace("danger", "risk"), "2010-01-01")
    text = """
        tree: example
        decided: 2005
        outcome: refused
        answers: {danger: {answer: yes, if-asked: yes}, stay: later}
        """
    own = trace_of(text, LIBRARY)
    case, rewalk = under_other_law(own, other)
    assert case.paths[0].answers == {}
    assert case.paths[0].outcome is None
    assert [question.id for question in rewalk.left_out] == ["danger", "stay"]
    assert rewalk.real is own


def test_an_open_answer_to_a_question_of_both_laws_is_kept():
    text = "{tree: example, decided: 2005, outcome: allowed, answers: {danger: undisclosed}}"
    case, rewalk = under_other_law(trace_of(text, LIBRARY), TREE)
    assert list(case.paths[0].answers) == ["danger"]
    assert rewalk.left_out == ()


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        ("by: author", False),
        ("by: applicant", True),
        ("by: state", True),
        ("decided: 2024", True),
        ("by: applicant, cite: act", False),
        ("by: applicant, basis: inferred", False),
    ],
)
def test_what_somebody_is_said_to_have_stated_needs_a_source_but_not_what_the_author_argues(lines, is_told):
    trace, _ = trace_with_faults(f"{{tree: example, {lines}, answers: {{danger: no}}}}", LIBRARY)
    assert [fault.code for fault in check_steps(trace)] == ["case-step-without-source"] * is_told


@pytest.mark.parametrize(
    ("question", "answer", "meant"),
    [("danger", "はい", "yes"), ("stay", "Later", "later"), ("危険か", "yes", "danger"), ("Danger?", "yes", "danger")],
)
def test_what_readers_see_in_place_of_an_id_is_asked_for(question, answer, meant):
    fault = only_fault(f"""
        tree: example
        decided: 2024
        answers:
          {question}: {answer}
    """)
    assert fault.help.startswith(f"did you mean `{meant}`?")


def test_the_label_of_an_outcome_is_asked_for():
    assert only_fault("tree: example\ndecided: 2024\noutcome: Allowed\n").help.startswith("did you mean `allowed`?")


# Answers without a source ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "more"),
    [("danger: no", ""), ("danger: yes, stay: later", " and 1 more of this path")],
)
def test_answers_without_a_source_are_told_once_a_path_at_the_first_of_them(answers, more):
    bare = f"{{by: agency, decided: 2010, answers: {{{answers}}}}}"
    trace = trace_of(f"tree: example\npaths: [{{by: author, answers: {{danger: yes}}}}, {bare}]", LIBRARY)
    [fault] = check_steps(trace)
    assert fault.message == f"no source is cited for the answer to `danger`{more}"
    assert fault.span == trace.paths[1].path.answers["danger"].span


def test_of_three_answers_without_a_source_two_are_counted():
    asked = ((id, f"{{ask: Q?, answers: {{yes: {to}, no: x}}}}") for id, to in ("ab", "bc", "cy"))
    chain = "title: T\nstart: a\nquestions:\n" + "".join(f"  {id}: {question}\n" for id, question in asked)
    library = library_of({"2000-01-01": f"{chain}outcomes: {{x: X, y: Y}}\n"})
    [fault] = check_steps(trace_of("tree: example\ndecided: 2010\nanswers: {a: yes, b: yes, c: no}", library))
    assert fault.message == "no source is cited for the answer to `a` and 2 more of this path"


# After many faults ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("told", [None, 0, 3, MAX_SUGGESTED])
def test_words_are_guessed_up_to_so_many_faults_of_a_case(told):
    answers = ", ".join(f"dangr{number}: yes" for number in range(MAX_SUGGESTED + 2))
    [path] = case_of(f"tree: example\ndecided: 2010\nanswers: {{{answers}}}").paths
    faults = bind_path(path, TREE) if told is None else bind_path(path, TREE, told)
    guessed = ["did you mean" in fault.help for fault in faults]
    assert guessed == [number < MAX_SUGGESTED - (told or 0) for number in range(MAX_SUGGESTED + 2)]


def test_a_question_that_only_expected_law_asks_is_unknown_under_the_law_in_force():
    expected = TREE_TEXT.replace("  stay:\n", "  tie:\n").replace("yes: stay", "yes: tie") + "status: expected\n"
    versions = (TREE, tree_of(expected, "2030-01-01"))
    for id, codes in (("tie", ["case-unknown-question"]), ("stay", []), ("danger", [])):
        case = case_of(f"tree: example\ndecided: 2010\nanswers: {{{id}: yes}}")
        assert [fault.code for fault in bind_to_any(case, versions)] == codes
