"""One figure, one version of the law: which one it is, and when the author must say."""

from dataclasses import replace
from datetime import date

import pytest

from casetree.law.law import also_possible, faulty_law
from reading import CASES, case_of, content_library, fault_of, in_words, library_of, trace_of, trace_with_faults

FIRST = """\
title: Example
start: danger
questions:
  danger: {ask: In danger?, answers: {yes: reason, no: stay}}
  reason: {ask: One of the reasons?, answers: {yes: recognised, no: stay}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: refused}}
outcomes: {recognised: Recognised, allowed: Allowed, refused: Refused}
"""

SECOND = """\
title: Example
start: danger
questions:
  danger: {ask: In danger?, answers: {yes: reason, no: refused}}
  reason: {ask: One of the reasons?, answers: {yes: recognised, no: protected}}
outcomes: {recognised: Recognised, protected: Protected, refused: Refused}
"""
"""From 2010 on nobody is asked for other grounds."""

EXPECTED = SECOND.replace("Protected", "Protected for now") + "status: expected\n"

TWO = {"2000-01-01": FIRST, "2010-07-01": SECOND}
LIBRARY = library_of({**TWO, "2030-04-01": EXPECTED})
ONLY_ONE = library_of({"2000-01-01": FIRST, "2030-04-01": EXPECTED})
SITE = content_library()

RECOGNISED = "outcome: recognised\nanswers: {danger: yes, reason: yes}"
"""Walked alike under both versions."""

ALLOWED = "outcome: allowed\nanswers: {danger: no, stay: yes}"
"""Possible under the first version only."""


def law_of(text, library=LIBRARY):
    """Walk a block on the example and return the date of the version used."""
    return trace_of(f"tree: example\n{text}", library).tree.law


def refused(text, library=LIBRARY):
    """Walk a block on the example and return its one fault."""
    return fault_of(f"tree: example\n{text}", library)


# A date that is clear ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decided", "law"),
    [
        ("2000-01-01", "2000-01-01"),
        ("2010-06-30", "2000-01-01"),
        ("2010-06", "2000-01-01"),
        ("2010-07-01", "2010-07-01"),
        ("2011", "2010-07-01"),
        ("2000", "2000-01-01"),
        ("by 2009", "2000-01-01"),
        ("2040", "2010-07-01"),  # an expected law is never picked by a date
    ],
)
def test_the_date_of_the_decision_picks_the_version_in_force(decided, law):
    assert law_of(f"decided: {decided}\n{RECOGNISED}") == law


def test_a_year_in_which_the_first_version_began_is_enough():
    assert law_of(f"decided: 2010\n{RECOGNISED}", library_of({"2010-07-01": SECOND})) == "2010-07-01"


@pytest.mark.parametrize("decided", ["1999-12-31", "1999", "by 1999"])
def test_before_the_first_version_there_is_no_law(decided):
    fault = refused(f"decided: {decided}\n{RECOGNISED}")
    assert fault.code == "case-no-law"
    assert decided in fault.message
    assert "`2000-01-01`" in fault.help


def test_law_can_be_given_for_a_decision_before_the_first_version():
    assert law_of(f"law: 2000-01-01\ndecided: 1999\n{RECOGNISED}") == "2000-01-01"


# A date that could fall on both sides of a change ------------------------------------------------


@pytest.mark.parametrize("decided", ["2010", "2010-07", "by 2010", "by 2010-07-01", "by 2035"])
def test_an_imprecise_date_needs_no_law_where_the_walk_is_the_same(decided):
    wide = library_of({"2000-01-01": FIRST, "2010-07-15": SECOND}) if decided == "2010-07" else LIBRARY
    assert law_of(f"decided: {decided}\n{RECOGNISED}", wide) in TWO


@pytest.mark.parametrize("decided", ["2010", "by 2010", "by 2035"])
@pytest.mark.parametrize("answers", [ALLOWED, "outcome: refused", "outcome: refused\nanswers: {danger: no}"])
def test_an_imprecise_date_needs_law_where_the_walk_differs(decided, answers):
    fault = refused(f"decided: {decided}\n{answers}")
    assert fault.code == "case-law-unclear"
    assert f"`decided: {decided}`" in fault.message
    assert "walked differently" in fault.message
    assert "`2000-01-01`, `2010-07-01`" in fault.help
    assert "2030" not in fault.help


SWAPPED = """\
title: Example
start: first
questions:
  first: {ask: First?, answers: {yes: here, no: there}}
  here: {ask: Here?, answers: {yes: good, no: bad}}
  there: {ask: There?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""


@pytest.mark.parametrize("answers", ["first: undisclosed", "here: undisclosed"])
def test_which_ways_fit_belongs_to_the_walk_though_as_many_fit_and_end_alike(answers):
    amended = SWAPPED.replace("{yes: here, no: there}", "{yes: there, no: here}")
    library = library_of({"2000-01-01": SWAPPED, "2010-07-01": amended})
    decision = f"tree: example\ndecided: 2010\nanswers: {{{answers}}}"
    walks = [trace_of(f"law: {law}\n{decision}", library).focus for law in ("2000-01-01", "2010-07-01")]
    assert len({frozenset(walk.fits) for walk in walks}) == 1
    assert fault_of(decision, library).code == "case-law-unclear"
    assert law_of(
        "decided: 2010\nanswers: {first: undisclosed}", library_of({"2000-01-01": SWAPPED, "2010-07-01": SWAPPED})
    )


def test_where_an_argument_stops_belongs_to_the_walk():
    renamed = library_of({"2000-01-01": FIRST, "2010-07-01": FIRST.replace("stay", "ground")})
    decision = "{decided: 2010, outcome: recognised}"
    assert law_of(f"paths: [{decision}, {{by: author, answers: {{danger: yes}}}}]", renamed) in TWO
    argument = "{by: author, answers: {danger: no}}"
    assert refused(f"paths: [{decision}, {argument}]", renamed).code == "case-law-unclear"


def test_with_law_an_imprecise_date_is_clear():
    assert law_of(f"law: 2000-01-01\ndecided: 2010\n{ALLOWED}") == "2000-01-01"


def test_where_the_walk_fails_under_every_version_its_own_fault_is_told():
    fault = refused("decided: 2010\noutcome: recognised\nanswers: {dangr: yes}")
    assert fault.code == "case-unknown-question"


def test_each_decision_with_an_unclear_date_is_named():
    first, second = "{decided: by 2010, outcome: refused}", "{by: court, decided: 2010, outcome: refused}"
    _, faults = trace_with_faults(f"tree: example\npaths: [{first}, {second}]", LIBRARY)
    assert [fault.code for fault in faults] == ["case-law-unclear"] * 2


# Unknown and pending -----------------------------------------------------------------------------


def test_an_unknown_date_needs_law_though_the_walk_is_the_same():
    fault = refused(f"decided: unknown\n{RECOGNISED}")
    assert fault.code == "case-law-unclear"
    assert "walked differently" not in fault.message


def test_an_unknown_date_needs_law_beside_a_decision_that_has_one():
    agency, court = "{decided: 2005, outcome: refused}", "{by: court, decided: unknown, effect: upheld}"
    assert refused(f"paths: [{agency}, {court}]").code == "case-law-unclear"


def test_an_unknown_date_needs_no_law_where_only_one_version_was_ever_in_force():
    assert law_of(f"decided: unknown\n{RECOGNISED}", ONLY_ONE) == "2000-01-01"


def test_with_law_an_unknown_date_is_clear():
    assert law_of(f"law: 2010-07-01\ndecided: unknown\n{RECOGNISED}") == "2010-07-01"


def test_a_decision_that_is_awaited_falls_under_the_newest_law():
    assert law_of("decided: pending") == "2010-07-01"


def test_a_decision_that_is_awaited_falls_under_the_law_of_the_others():
    assert law_of("paths: [{decided: 2005, outcome: refused}, {by: court, decided: pending}]") == "2000-01-01"


# Without a decision ------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "by: author\nanswers: {danger: yes}"])
def test_without_a_decision_the_newest_version_in_force_applies(text):
    assert law_of(text) == "2010-07-01"


def test_arguments_are_walked_under_the_law_of_the_decision():
    assert law_of("paths: [{by: author, answers: {danger: no}}, {decided: 2005, outcome: refused}]") == "2000-01-01"


# Law that is named -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("law", "version"),
    [
        ("2000-01-01", "2000-01-01"),
        ("2005-05-05", "2000-01-01"),
        ("2010-07-01", "2010-07-01"),
        ("2030-03-31", "2010-07-01"),
        ("2030-04-01", "2030-04-01"),
        ("2031-01-01", "2010-07-01"),  # expected law applies only where its own date is named
    ],
)
def test_law_names_a_version_or_a_day_on_which_it_was_in_force(law, version):
    assert law_of(f"law: {law}") == version


def test_law_before_the_first_version_is_refused_at_its_place():
    fault = refused("law: 1999-12-31")
    assert (fault.code, fault.span.line, fault.span.column) == ("case-no-law", 2, 6)


def test_a_law_that_is_no_day_is_the_only_fault():
    assert refused("law: someday").code == "bad-date"


def test_law_goes_before_the_date_of_a_decision():
    assert law_of(f"law: 2000-01-01\ndecided: 2024\n{ALLOWED}") == "2000-01-01"


@pytest.mark.parametrize("text", ["", "by: author", "decided: 2040\noutcome: refused", "decided: unknown"])
def test_a_tree_with_only_expected_law_is_never_used_unasked(text):
    library = library_of({"2030-04-01": EXPECTED})
    assert refused(text, library).code == "case-no-law"
    assert law_of("law: 2030-04-01", library) == "2030-04-01"


# Several decisions -------------------------------------------------------------------------------


def test_decisions_under_one_version_need_no_law():
    assert (
        law_of("paths: [{decided: 2005, outcome: refused}, {by: court, decided: 2010-06-30, effect: upheld}]")
        == "2000-01-01"
    )


def test_decisions_under_different_versions_need_law():
    court = "{by: court, decided: 2011, effect: dismissed}"
    fault = refused(f"paths: [{{decided: 2005, outcome: refused}}, {court}]")
    assert fault.code == "case-law-mixed"
    assert "`agency` under 2000-01-01, `court` under 2010-07-01" in fault.message
    assert "`law: 2000-01-01`" not in fault.message
    assert "law: 2000-01-01" in fault.help
    assert "`part-of: <id of this case>`" in fault.help


def test_the_two_decisions_that_cannot_share_a_version_are_the_ones_named():
    paths = "{id: wide, decided: by 2035}, {id: old, decided: 2005}, {id: new, decided: 2011}"
    assert "`old` under 2000-01-01, `new` under 2010-07-01" in refused(f"paths: [{paths}]").message


def test_an_imprecise_date_takes_the_version_of_a_precise_one_where_the_walk_is_the_same():
    first, second = (
        f"{{id: {id}, decided: {date}, outcome: recognised}}" for id, date in (("a", "2010"), ("b", "2011"))
    )
    assert law_of(f"paths: [{first}, {second}]") == "2010-07-01"


def test_a_court_may_apply_the_law_of_the_decision_it_reviews():
    text = (CASES / "gay-man.yaml").read_text(encoding="utf-8")
    assert trace_of(text, SITE).tree.law == "1982-01-01"
    assert fault_of(text.replace("law: 1982-01-01\n", ""), SITE).code == "case-law-mixed"


def test_the_year_in_which_complementary_protection_began_needs_law():
    text = (CASES / "armed-conflict.yaml").read_text(encoding="utf-8").replace("law: 1982-01-01\n", "")
    assert fault_of(text, SITE).code == "case-law-unclear"


def test_sources_of_the_tree_are_known_though_the_law_is_not():
    cited = FIRST + "sources: {act: {title: The Act}}\n"
    library = library_of(
        {
            "2000-01-01": cited.replace("In danger?,", "In danger?, cite: act,"),
            "2010-07-01": cited.replace("In danger?,", "In danger?, cite: act,").replace("no: stay", "no: refused", 1),
        }
    )
    fault = fault_of("tree: example\ndecided: 2010\noutcome: refused\ncite: act", library)
    assert fault.code == "case-law-unclear"


# Walked again under another law ------------------------------------------------------------------

KNOWN = {
    "allowed": f"tree: example\ndecided: 2005\n{ALLOWED}",
    "no-reason": "tree: example\ndecided: 2005\noutcome: refused\nanswers: {danger: yes, reason: no, stay: no}",
    "upheld": "tree: example\npaths:\n"
    "  - {by: court, decided: 2006, effect: upheld}\n"
    "  - {by: agency, decided: 2005, outcome: allowed}",
    "quashed": "tree: example\npaths:\n"
    "  - {by: agency, decided: 2005, outcome: refused}\n"
    "  - {by: court, decided: 2006, effect: quashed, answers: {danger: yes}}",
    "written-backwards": "tree: example\npaths:\n"
    "  - {by: review, decided: 2006, outcome: recognised}\n"
    "  - {by: agency, decided: 2005, outcome: refused}",
    "argued": "tree: example\nlaw: 2000-01-01\nby: author\nanswers: {danger: no, stay: yes}",
    "quashed-and-allowed": "tree: example\ndecided: 2005\neffect: quashed\noutcome: allowed",
    "computed": "tree: example\ndecided: 2005\nanswers: {danger: no, stay: yes}",
    "focus-argued": "tree: example\nfocus: author\npaths:\n"
    "  - {by: agency, decided: 2004, outcome: allowed}\n"
    "  - {by: author, answers: {danger: yes}}\n"
    "  - {by: agency, decided: 2005, outcome: refused}",
    "let-stay-and-dismissed": "tree: example\nlaw: 2000-01-01\npaths:\n"
    "  - {by: agency, decided: 2005, outcome: allowed, answers: {danger: no, stay: yes}}\n"
    "  - {by: court, decided: 2011, effect: dismissed, answers: {danger: no}}",
    "faulty": "tree: example\ndecided: 2005\noutcome: nowhere",
}
AGAIN = library_of({**TWO, "2030-04-01": EXPECTED}, KNOWN)


def again(case, law="2010-07-01"):
    """Walk a known case under another law."""
    return trace_of(f"case: {case}\nlaw: {law}", AGAIN)


def test_answers_that_the_other_law_does_not_ask_for_are_left_out():
    trace = again("allowed")
    assert trace.tree.law == "2010-07-01"
    assert [question.id for question in trace.rewalk.left_out] == ["stay"]
    assert in_words(trace.focus) == ["danger: no, stated"]


def test_the_real_outcome_is_shown_and_not_checked():
    trace = again("no-reason")
    assert trace.end.latest.outcome.id == "refused"
    assert trace.focus.outcome.id == "protected"
    assert trace.focus.path.outcome is None


def test_the_real_outcome_is_told_in_the_words_of_its_own_law():
    trace = again("allowed")
    assert trace.end.latest.outcome.id == "allowed"
    assert trace.end.latest.tree.law == "2000-01-01"
    assert "allowed" not in trace.tree.outcomes


@pytest.mark.parametrize("case", [case for case in KNOWN if case != "faulty"])
def test_under_another_law_course_and_end_are_those_of_the_real_case(case):
    real, trace = trace_of(f"case: {case}", AGAIN), again(case)
    assert (trace.real, trace.course, trace.end) == (real, real.course, real.end)


def test_the_agency_let_them_stay_whatever_another_law_would_have_led_to():
    trace = again("let-stay-and-dismissed")
    assert [outcome.id for outcome in trace.paths[0].ends] == ["refused"]
    assert [decision.outcome and decision.outcome.id for decision in trace.course] == ["allowed", None]
    assert trace.end.latest.standing_outcome.id == "allowed"


def test_expected_law_can_be_tried_on_a_case():
    assert again("no-reason", "2030-04-01").focus.outcome.label.by_language == {"en": "Protected for now"}


def test_under_its_own_law_a_case_is_only_shown():
    trace = again("allowed", "2003-03-03")
    assert trace.rewalk is None
    assert trace.focus.outcome.id == "allowed"


def test_a_law_before_the_first_version_is_no_law_to_walk_again_under():
    assert fault_of("case: allowed\nlaw: 1999-01-01", AGAIN).code == "case-no-law"


def test_a_case_with_errors_of_its_own_is_not_walked_again():
    assert fault_of("case: faulty\nlaw: 2010-07-01", AGAIN).code == "case-faulty-case"


# Versions with faults of their own -----------------------------------------------------------------

HALF = replace(
    library_of({"2000-01-01": FIRST, "2020-01-01": FIRST}), faulty={"example": (date(2005, 1, 1), date(2010, 1, 1))}
)
"""Between two versions that can be read there are two that cannot."""


@pytest.mark.parametrize(
    ("lines", "version"),
    [
        ("decided: 2007", "2005-01-01"),
        ("decided: 2011", "2010-01-01"),
        ("decided: 2010-01-01", "2010-01-01"),
        ("decided: 2009-12-31", "2005-01-01"),
        ("decided: by 2006", "2005-01-01"),
        ("decided: 2015", "2010-01-01"),
        ("law: 2012-01-01\ndecided: 2001", "2010-01-01"),
        ("law: 2005-01-01", "2005-01-01"),
        ("decided: unknown", "2005-01-01"),
    ],
)
def test_the_faulty_version_that_the_case_needs_is_named_and_no_older_one(lines, version):
    outcome = "outcome: refused\n" if "decided" in lines else ""
    fault = fault_of(f"tree: example\n{lines}\n{outcome}", HALF)
    assert fault.code == "case-faulty-tree"
    assert f"in force from {version}," in fault.message


@pytest.mark.parametrize("lines", ["decided: 2004", "decided: 2020", "law: 2020-01-01\ndecided: 2007", ""])
def test_a_faulty_version_that_the_case_does_not_need_is_no_fault_of_the_case(lines):
    assert law_of(f"{lines}\n{RECOGNISED if lines else ''}", HALF) in ("2000-01-01", "2020-01-01")


@pytest.mark.parametrize(("faulty", "is_needed"), [("1990-01-01", False), ("2030-01-01", True)])
def test_a_block_without_a_date_needs_the_newest_version_and_no_other(faulty, is_needed):
    library = replace(HALF, faulty={"example": (date.fromisoformat(faulty),)})
    _, faults = trace_with_faults("tree: example", library)
    assert [fault.code for fault in faults] == ["case-faulty-tree"] * is_needed


# Other answers where either version may have applied -------------------------------------------------


def told(text, library=LIBRARY):
    """Say of which other answers anything is told at the focus."""
    return told_of(trace_of(f"tree: example\n{text}", library).focus)


def told_of(path):
    return [f"{step.question.id}: {other.answer.id}" for step in path.steps for other in step.others]


def test_what_other_answers_would_have_changed_is_told_only_where_every_possible_version_agrees():
    assert told(f"decided: 2005\n{RECOGNISED}") == ["danger: no", "reason: no"]
    assert told(f"decided: 2010\n{RECOGNISED}") == told(f"decided: 2010\n{RECOGNISED}", library_of(TWO)) == []
    same = library_of({"2000-01-01": FIRST, "2010-07-01": FIRST.replace("Other grounds?", "Grounds?")})
    assert told(f"decided: 2010\n{RECOGNISED}", same) == ["danger: no", "reason: no"]
    assert told(f"law: 2000-01-01\ndecided: 2010\n{RECOGNISED}") == ["danger: no", "reason: no"]


def test_of_each_path_is_told_what_holds_of_it_under_every_possible_version_whatever_holds_of_the_others():
    same = library_of({"2000-01-01": FIRST, "2010-07-01": FIRST.replace("Other grounds?", "Grounds?")})
    agency, court = "danger: no, stay: yes", "danger: yes, reason: yes"
    paths = f"[{{decided: 2010, answers: {{{agency}}}}}, {{by: court, decided: 2010, answers: {{{court}}}}}]"
    trace = trace_of(f"tree: example\npaths: {paths}", same)
    assert [told_of(path) for path in trace.paths] == [["danger: yes", "stay: no"], ["danger: no", "reason: no"]]


def test_a_decision_of_a_year_in_which_the_law_changed_may_need_the_version_before_too():
    library = replace(library_of(TWO), faulty={"example": (date(2003, 1, 1),)})
    fault = fault_of(f"tree: example\ndecided: 2010\n{RECOGNISED}", library)
    assert (fault.code, "2003-01-01" in fault.message) == ("case-faulty-tree", True)


BESIDE = "  - {by: author, answers: {danger: yes}}\n  - {by: court, decided: pending, answers: {danger: pending}}\n"
"""An argument, and a decision to come: neither was made under any law."""


def test_only_decisions_that_were_made_may_have_been_made_under_another_version():
    case = case_of(f"tree: example\npaths:\n  - {{by: agency, decided: 2005, outcome: refused}}\n{BESIDE}")
    versions = LIBRARY.trees["example"]
    assert also_possible(case, versions[0], versions) == []
    assert faulty_law(case, versions, (date(2020, 1, 1),)) is None


def test_of_a_tree_with_one_version_the_law_of_a_day_before_it_is_refused():
    library = library_of({"2000-01-01": FIRST})
    fault = fault_of("tree: example\nlaw: 1999-01-01\nanswers: {danger: yes}\nby: author", library)
    assert fault.message == "no version of the tree `example` was in force on 1999-01-01"


APART = """\
title: Example
start: first
questions:
  first: {ask: First?, answers: {yes: danger, no: stay}}
  danger: {ask: In danger?, answers: {yes: recognised, no: refused}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: refused}}
outcomes: {recognised: Recognised, allowed: Allowed, refused: Refused}
"""
"""Here nobody is asked for danger and for other grounds."""


def test_answers_that_exclude_each_other_under_another_law_lead_nowhere_there():
    library = library_of({"2000-01-01": FIRST, "2010-07-01": APART}, {"a": f"tree: example\ndecided: 2005\n{ALLOWED}"})
    assert trace_of("case: a", library).elsewhere is None
    assert fault_of("case: a\nlaw: 2011-01-01", library).code == "case-answers-exclude"


def test_cases_cannot_be_compared_under_a_law_that_there_was_not():
    assert fault_of("compare: [allowed, no-reason]\nlaw: 1999-01-01", AGAIN).code == "case-no-law"


def test_of_the_versions_that_a_later_decision_may_fall_under_the_first_is_named():
    library = library_of({"2000-01-01": FIRST, "2010-07-01": SECOND, "2020-07-01": FIRST})
    fault = refused("paths: [{id: a, decided: 2005}, {id: b, by: court, decided: 2020}]", library)
    assert fault.message.endswith("`a` under 2000-01-01, `b` under 2010-07-01")


THREE = library_of({"2000-01-01": FIRST, "2010-07-01": SECOND, "2020-01-01": FIRST})


@pytest.mark.parametrize(
    ("text", "library", "code", "place"),
    [
        (f"decided: by 2015\n{ALLOWED}", LIBRARY, "case-law-unclear", "by 2015"),
        (f"decided: 1999-05-05\n{RECOGNISED}", LIBRARY, "case-no-law", "1999-05-05"),
        ("paths: [{by: agency, decided: by 2015, outcome: refused}]", LIBRARY, "case-law-unclear", "by 2015"),
        ("paths: [{by: agency, decided: 1999-05-05}]", LIBRARY, "case-no-law", "1999-05-05"),
        (
            "paths:\n  - {by: agency, id: a, decided: 2010, outcome: refused}\n"
            "  - {by: agency, id: b, decided: 2021, outcome: refused}",
            THREE,
            "case-law-mixed",
            "2021",
        ),
    ],
)
def test_what_is_wrong_with_a_date_is_told_at_the_date(text, library, code, place):
    fault = refused(text, library)
    assert (fault.code, fault.span.text[fault.span.column - 1 :][: fault.span.length]) == (code, place)
    if code == "case-law-mixed":
        assert fault.message.endswith("`a` under 2000-01-01, `b` under 2020-01-01")
        assert "add `law: 2000-01-01`" in fault.help


def test_of_several_versions_that_are_only_expected_the_last_is_named():
    library = library_of({"2030-01-01": EXPECTED, "2031-01-01": EXPECTED})
    assert "`law: 2031-01-01`" in fault_of("tree: example\nby: author\nanswers: {danger: yes}", library).help
