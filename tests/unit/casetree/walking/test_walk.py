"""The rules of a walk, each by example, and real cases on the site's own tree."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import GivenOutcome, TurnedOn
from casetree.nouns.trace import Certainty, Reach
from casetree.walking.binding import under_other_law
from casetree.walking.pipeline import trace_case
from casetree.walking.walk import focus_of, walk
from reading import (
    CASES,
    EXAMPLE,
    EXAMPLES,
    case_of,
    content_library,
    decided,
    fault_of,
    in_words,
    library_of,
    paths_of,
    trace_of,
    trace_with_faults,
)

SPAN = Source.of("post.md", "x").span(1)
SITE = content_library()


def refused(lines):
    """Walk a block of one decision that has one fault, and return that."""
    return fault_of(f"tree: example\ndecided: 2024\n{lines}", EXAMPLES)


def ids(nodes):
    return [node.id for node in nodes]


# Rule 2: unanswered ------------------------------------------------------------------------------


def test_in_a_decision_a_question_without_an_answer_counts_as_undisclosed():
    assert in_words(decided("outcome: allowed")) == [
        "persecution: undisclosed",
        "hardship: yes, assumed from outcome",
    ]


def test_in_an_argument_the_walk_stops_at_the_first_question_without_an_answer():
    path = trace_of("{tree: example, by: author, answers: {persecution: no}}", EXAMPLES).paths[0]
    assert in_words(path) == ["persecution: no, stated"]
    assert path.stops_at.id == "hardship"
    assert (path.ends, path.outcome, path.fits, path.fit_count) == ((), None, {}, 1)


def test_an_argument_without_any_answer_stops_at_the_start():
    path = trace_of("{tree: example, by: author}", EXAMPLES).paths[0]
    assert (path.steps, path.stops_at.id) == ((), "persecution")


def test_an_argument_that_answers_enough_ends_at_an_outcome():
    path = trace_of("{tree: example, by: author, answers: {persecution: yes, tie: child}}", EXAMPLES).paths[0]
    assert (path.outcome.id, path.stops_at, path.is_argued) == ("recognised", None, True)


def test_an_answer_after_the_place_where_an_argument_stops_is_off_its_path():
    trace, faults = trace_with_faults("{tree: example, by: author, answers: {hardship: yes}}", EXAMPLES)
    assert [answer.question for answer in trace.paths[0].off_path] == ["hardship"]
    assert [fault.code for fault in faults] == ["case-answer-off-path"]


def test_a_decision_that_stops_short_is_refused():
    fault = refused("answers: {persecution: no}")
    assert fault.code == "case-stops-short"
    assert "`hardship`" in fault.message


@pytest.mark.parametrize(
    "excuse",
    [
        "outcome: refused",
        "effect: sent-back",
        "answers: {tie: undisclosed}",
        "answers: {persecution: pending}",
    ],
)
def test_a_decision_may_stop_short_where_it_says_why(excuse):
    assert decided(excuse).steps[0].gap


def test_a_decision_that_is_awaited_may_stop_short():
    block = "{tree: example, decided: pending, basis: inferred, answers: {persecution: yes}}"
    path = trace_of(block, EXAMPLES).paths[0]
    assert in_words(path) == ["persecution: yes, inferred", "tie: pending"]


def test_what_an_awaited_decision_calls_undisclosed_stays_undisclosed():
    path = trace_of("{tree: example, decided: pending, answers: {persecution: undisclosed}}", EXAMPLES).paths[0]
    assert in_words(path) == ["persecution: undisclosed"]


@pytest.mark.parametrize("open_answer", ["undisclosed", "pending"])
def test_an_argument_cannot_leave_an_answer_undisclosed_or_pending(open_answer):
    fault = fault_of(f"{{tree: example, by: author, answers: {{persecution: {open_answer}}}}}", EXAMPLES)
    assert fault.code == "case-open-answer-in-argument"


def test_a_decision_with_an_outcome_may_have_left_an_answer_open():
    assert decided("outcome: refused\nanswers: {hardship: pending}").outcome.id == "refused"


# Rule 3: fits ------------------------------------------------------------------------------------


def test_every_way_that_contradicts_no_answer_fits():
    path = decided("answers: {tie: undisclosed}")
    assert path.fit_count == 6
    assert ids(path.ends) == ["recognised", "allowed", "refused"]
    assert len(path.routes) == 6
    assert path.routes[0] == (("persecution", "yes"), ("tie", "spouse"))


def test_an_answer_that_no_way_passes_is_off_the_path_with_a_warning():
    text = "tree: example\ndecided: 2024\nanswers:\n  persecution: no\n  tie: child\n  hardship: yes"
    trace, (fault,) = trace_with_faults(text, EXAMPLES)
    path = trace.paths[0]
    assert (fault.code, fault.is_error, fault.span.line) == ("case-answer-off-path", False, 5)
    assert [answer.question for answer in path.off_path] == ["tie"]
    assert (path.outcome.id, path.step("tie")) == ("allowed", None)


@pytest.mark.parametrize(
    ("turned", "more", "codes"),
    [
        ("tie", "", ["case-turned-on-off-path"]),
        ("hardship", "", []),
        ("{question: The letter}", "", []),
        ("tie", ", tie: {answer: child, if-asked: yes}", []),
    ],
)
def test_a_decision_cannot_turn_on_a_question_that_it_never_came_to(turned, more, codes):
    answers = f"answers: {{persecution: no, hardship: yes{more}}}"
    text = f"tree: example\ndecided: 2024\nbasis: inferred\n{answers}\nturned-on: {turned}"
    _, faults = trace_with_faults(text, EXAMPLES)
    assert [fault.code for fault in faults] == codes


def test_an_if_asked_answer_off_the_path_is_found_without_a_warning():
    path = decided("answers: {persecution: no, tie: {answer: child, if-asked: yes}, hardship: yes}")
    assert [answer.question for answer in path.off_path] == ["tie"]


def test_every_answer_on_some_way_must_be_passed():
    path = decided("answers: {tie: child}")
    assert in_words(path) == ["persecution: yes, assumed from later-answer", "tie: child, stated"]


def test_an_if_asked_answer_binds_only_where_a_path_comes_to_it():
    path = decided("outcome: allowed\nanswers: {tie: {answer: none, if-asked: yes}}")
    assert path.fit_count == 2
    assert set(path.fits) == {("persecution", "yes"), ("persecution", "no"), ("tie", "none")}


def test_an_if_asked_answer_that_no_fit_comes_to_was_also_found():
    path = decided("outcome: recognised\nanswers: {tie: child, hardship: {answer: yes, if-asked: yes}}")
    assert [answer.question for answer in path.off_path] == ["hardship"]


def test_an_answer_after_a_pending_question_binds_only_where_a_path_comes_to_it():
    path = decided("answers: {persecution: pending, tie: none, hardship: no}")
    assert in_words(path) == ["persecution: pending", "hardship: no, stated"]
    assert ids(path.fit_questions) == ["tie"]
    assert ("tie", "none") in path.fits


def test_an_answer_after_a_pending_question_that_no_path_comes_to_binds():
    tree = """
        title: Example
        start: first
        questions:
          first: {ask: First?, answers: {yes: beside, no: second}}
          beside: {ask: Beside?, answers: {yes: last, no: bad}}
          second: {ask: Second?, answers: {yes: last, no: bad}}
          last: {ask: Last?, answers: {yes: good, no: bad}}
        outcomes: {good: Good, bad: Bad}
        """
    text = "{tree: example, decided: 2024, answers: {first: no, beside: pending, last: yes}}"
    path = trace_of(text, library_of({"2000-01-01": tree})).paths[0]
    assert in_words(path) == ["first: no, stated", "second: yes, assumed from later-answer", "last: yes, stated"]


def test_answers_that_no_way_passes_together_are_both_named():
    fault = fault_of("tree: example\ndecided: 2024\nanswers:\n  tie: child\n  hardship: yes\n", EXAMPLES)
    assert fault.code == "case-answers-exclude"
    assert "`hardship: yes` and `tie: child` (line 4)" in fault.message
    assert (fault.span.line, fault.span.column) == (5, 13)


def test_of_several_answers_the_two_that_exclude_each_other_are_named():
    fault = fault_of("{tree: refugee-recognition, decided: 2020, answers: {danger: yes, reason: yes, stay: no}}", SITE)
    assert "`stay: no` and `reason: yes`" in fault.message


def test_only_ways_to_the_outcome_fit():
    path = decided("outcome: recognised")
    assert in_words(path) == ["persecution: yes, assumed from outcome", "tie: undisclosed"]
    assert set(path.fits) == {("tie", "spouse"), ("tie", "child")}
    assert path.on_path.keys() == {("persecution", "yes")}


def test_an_outcome_that_an_answer_contradicts_is_refused_with_both_places():
    fault = fault_of("tree: example\ndecided: 2024\noutcome: allowed\nanswers:\n  hardship: no\n", EXAMPLES)
    assert fault.code == "case-outcome-contradicted"
    assert "`allowed` is contradicted by `hardship: no` (line 5)" in fault.message
    assert "ends at `refused`" in fault.help
    assert (fault.span.line, fault.span.column) == (3, 10)


def test_where_several_answers_contradict_the_outcome_the_first_that_loses_it_is_named():
    fault = refused("outcome: recognised\nanswers: {persecution: no, hardship: no}")
    assert "`persecution: no`" in fault.message
    fault = refused("outcome: refused\nanswers: {persecution: no, hardship: yes}")
    assert "`hardship: yes`" in fault.message


# Rule 4: steps -----------------------------------------------------------------------------------


def test_a_given_answer_keeps_its_basis_and_what_the_author_wrote():
    step = decided("answers: {persecution: {answer: no, basis: inferred, note: A guess}, hardship: yes}").steps[0]
    assert (step.basis, step.follows, step.gap) == ("inferred", None, None)
    assert step.given.note.by_language == {"en": "A guess"}


def test_an_undisclosed_answer_that_the_outcome_leaves_no_choice_of_is_assumed():
    path = decided("outcome: recognised\nanswers: {persecution: undisclosed, tie: spouse}")
    assert in_words(path) == ["persecution: yes, assumed from later-answer", "tie: spouse, stated"]


def test_connectors_are_on_the_path_of_all_fits_or_of_some():
    path = decided("outcome: refused\nanswers: {persecution: undisclosed}")
    assert {connector: str(basis) for connector, basis in path.on_path.items()} == {("hardship", "no"): "assumed"}
    assert set(path.fits) == {("persecution", "yes"), ("persecution", "no"), ("tie", "none")}
    assert ids(path.fit_questions) == ["tie"]


def test_a_known_outcome_is_reached_though_the_way_is_not_told():
    assert decided("outcome: allowed\nanswers: {persecution: undisclosed}").outcome.id == "allowed"


def test_what_a_decision_left_open_is_told_from_what_is_not_disclosed():
    fits = decided("answers: {persecution: pending, tie: undisclosed}").fits
    assert {fits["persecution", "yes"], fits["hardship", "yes"], fits["hardship", "no"]} == {Certainty.LEFT_OPEN}
    assert fits["tie", "child"] is Certainty.UNDISCLOSED
    fits = decided("answers: {persecution: undisclosed, tie: pending}").fits
    assert fits["persecution", "yes"] is Certainty.UNDISCLOSED
    assert fits["tie", "child"] is Certainty.LEFT_OPEN


def test_nothing_is_said_of_other_answers_than_one_that_is_only_assumed():
    stated, assumed = (
        decided(f"answers: {{persecution: {{answer: yes, basis: {basis}}}, tie: child}}").steps[0]
        for basis in ("stated", "assumed")
    )
    assert [other.answer.id for other in stated.others] == ["no"]
    assert assumed.others == ()


def test_of_a_decision_that_answered_nothing_no_way_fits():
    path = decided("outcome: allowed\nanswers: none")
    assert (path.fit_count, path.steps, path.outcome.id) == (0, (), "allowed")


def test_an_answer_that_is_kept_open_is_not_told_though_all_that_fits_agrees():
    path = decided("outcome: recognised\nanswers: {persecution: {answer: undisclosed, assume: no}}")
    assert in_words(path)[0] == "persecution: undisclosed"
    assert path.fits[("persecution", "yes")] is Certainty.UNDISCLOSED
    assert ("persecution", "yes") not in path.on_path
    assert path.outcome.id == "recognised"


# Where a decision ended of which not all is known -------------------------------------------------

IN_PART = library_of(
    {
        "2000-01-01": EXAMPLE.replace(
            "refused: Refused}",
            "refused: Refused, in-part: {label: Not told which, either: [allowed, refused]}}",
        )
    }
)


def test_a_decision_may_have_reached_one_of_several_outcomes_and_nobody_knows_which():
    trace = trace_of("tree: example\ndecided: 2024\noutcome: in-part", IN_PART)
    path, decision = trace.paths[0], trace.course[0]
    assert ids(path.ends) == ["allowed", "refused"]
    assert (path.outcome, path.either.id, decision.outcome.id) == (None, "in-part", "in-part")
    assert in_words(path) == ["persecution: undisclosed", "hardship: undisclosed"]
    assert ("hardship", "no") not in path.on_path


def test_an_outcome_that_stands_for_several_is_contradicted_as_any_other():
    fault = fault_of("tree: example\ndecided: 2024\noutcome: in-part\nanswers: {persecution: yes, tie: child}", IN_PART)
    assert fault.code == "case-outcome-contradicted"


# Rule 5: focus -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dates", "focus"),
    [
        (["2024", "2023"], 0),
        (["2023", "2024"], 1),
        (["2024-03-15", "2024"], 1),  # an imprecise date counts from its first day that is not before the one above
        (["2024-03-15", "2024-02"], 0),
        (["2024", "2024-03-15"], 1),
        (["2023", "2024-03-15", "2024", "2024-03-10"], 2),
        (["2024-03", "2024-03-01"], 1),  # on a tie the later written wins
        (["2024-03-01", "2024-03"], 1),
        (["2020", "unknown"], 1),  # what has no day stands after the one above
        (["2020", "by 2024"], 1),
        (["2020", "by 2024", "2019"], 1),
        (["unknown", "2020"], 1),
        (["2020", "pending"], 0),  # what is to come never beats what has been decided
        (["pending", "pending"], 1),
        (["by 2024", "unknown"], 1),
        (["unknown", "pending", "by 2001"], 2),
        ([None, "unknown"], 1),
        ([None, "2020", None], 1),
        ([None, None], 0),
    ],
)
def test_the_focus_is_the_last_decision_or_else_the_first_path(dates, focus):
    paths = [f"decided: {date}, effect: settled" if date else "by: author" for date in dates]
    trace = paths_of(*paths)
    assert trace.focus is trace.paths[focus]


def test_focus_names_the_path_to_draw():
    text = "tree: example\nfocus: author\npaths: [{by: author}, {by: court, decided: 2024, outcome: refused}]"
    trace = trace_of(text, EXAMPLES)
    assert trace.focus is trace.paths[0]
    assert trace.focus.is_argued


@pytest.mark.parametrize(("focus", "place"), [("court", 0), ("agency", 1), ("author", 2)])
def test_focus_names_one_of_several_paths_wherever_it_stands(focus, place):
    paths = (
        "[{by: court, decided: 2024, outcome: refused}, {by: agency, decided: 2022, outcome: refused}, {by: author}]"
    )
    trace = trace_of(f"tree: example\nfocus: {focus}\npaths: {paths}", EXAMPLES)
    assert trace.focus is trace.paths[place]


@pytest.mark.parametrize("paths", ["[{by: author}]", "[{by: author}, {by: court, decided: 2024}]"])
def test_a_focus_that_no_path_has_is_none_of_them(paths):
    assert focus_of(replace(case_of(f"tree: example\npaths: {paths}"), focus="agency")) is None


def test_a_tree_alone_has_no_focus():
    trace = trace_of("tree: example", EXAMPLES)
    assert (trace.focus, trace.paths, trace.partings, trace.first_parting) == (None, (), (), None)


# Rule 6: effect ----------------------------------------------------------------------------------

AGENCY = "by: agency, decided: 2020, outcome: refused, answers: {persecution: no}"


@pytest.mark.parametrize("effect", ["upheld", "dismissed", "inadmissible", "quashed", "sent-back", "settled"])
def test_no_effect_chooses_an_outcome_or_fills_an_answer(effect):
    court = paths_of(AGENCY, f"by: court, decided: 2022, effect: {effect}, answers: {{persecution: undisclosed}}").focus
    assert in_words(court) == ["persecution: undisclosed"]
    assert (court.outcome, court.fit_count) == (None, 6)


def test_with_an_effect_it_is_still_told_where_the_answers_lead():
    court = paths_of(AGENCY, "by: court, decided: 2022, effect: dismissed, answers: {tie: child}").focus
    assert (court.outcome.id, court.path.outcome, court.is_outcome_known) == ("recognised", None, False)


def test_a_written_outcome_stands_beside_an_effect():
    court = paths_of(AGENCY, "by: court, decided: 2022, effect: dismissed, outcome: allowed").focus
    assert (court.outcome.id, court.is_outcome_known) == ("allowed", True)


# Rule 7: parting ---------------------------------------------------------------------------------


def partings(*paths):
    """Return the questions at which each pair of paths parts, and those that cannot be compared."""
    trace = paths_of(*paths)
    return [([step.question.id for step in pair.steps], ids(pair.incomparable)) for pair in trace.partings]


def test_paths_part_at_the_first_question_that_both_answer_differently():
    court = "by: court, decided: 2022, answers: {persecution: yes, tie: child}"
    trace = paths_of(AGENCY, court)
    step = trace.first_parting
    assert (step.question.id, step.first.id, step.second.id) == ("persecution", "no", "yes")
    assert partings(AGENCY, court) == [(["persecution"], [])]


def test_a_later_question_after_a_shared_node_is_listed_too():
    court = "by: court, decided: 2022, answers: {persecution: yes, tie: none, hardship: yes}"
    agency = "by: agency, decided: 2020, answers: {persecution: no, hardship: no}"
    assert partings(agency, court) == [(["persecution", "hardship"], [])]


def test_what_only_one_path_comes_to_is_no_parting():
    assert partings(
        "by: agency, decided: 2020, answers: {tie: child}",
        "by: author, answers: {persecution: yes, tie: child}",
    ) == [([], [])]


@pytest.mark.parametrize(
    "told", ["answers: {persecution: undisclosed}", "answers: {persecution: pending}", "effect: settled"]
)
def test_an_open_answer_cannot_be_compared(told):
    assert partings(AGENCY, f"by: court, decided: 2022, {told}")[0][0] == []
    assert partings(AGENCY, f"by: court, decided: 2022, {told}")[0][1] == ["persecution"]


def test_where_an_argument_stops_nothing_can_be_compared():
    assert partings(AGENCY, "by: author, answers: {persecution: no}") == [([], ["hardship"])]


@pytest.mark.parametrize(
    "court",
    [
        "by: court, decided: 2022, outcome: recognised",
        "by: court, decided: 2022, answers: {tie: child}",
        "by: court, decided: 2022, answers: {persecution: {answer: yes, basis: assumed}, tie: child}",
    ],
)
def test_an_answer_that_is_only_assumed_never_parts(court):
    assert partings(AGENCY, court) == [([], ["persecution"])]


def test_an_inferred_answer_parts():
    court = "by: court, decided: 2022, basis: inferred, answers: {persecution: yes, tie: child}"
    assert partings(AGENCY, court) == [(["persecution"], [])]


def test_the_same_answer_can_be_compared_though_it_is_assumed():
    court = "by: court, decided: 2022, answers: {persecution: {answer: no, basis: assumed}, hardship: undisclosed}"
    assert partings(AGENCY, court) == [([], ["hardship"])]


def test_every_pair_is_compared():
    trace = paths_of(
        AGENCY,
        "by: applicant, answers: {persecution: no, hardship: yes}",
        "by: court, decided: 2022, answers: {persecution: no, hardship: no}",
    )
    assert [(pair.first.path.id, pair.second.path.id) for pair in trace.partings] == [
        ("agency", "applicant"),
        ("agency", "court"),
        ("applicant", "court"),
    ]
    assert trace.first_parting is trace.partings[2].steps[0]


def test_where_they_part_is_where_decisions_do_whatever_is_argued_or_looked_at():
    paths = [
        "by: author, answers: {persecution: yes, tie: child}",
        "by: agency, decided: 2020, answers: {persecution: no, hardship: no}",
        "by: court, decided: 2022, answers: {persecution: no, hardship: yes}",
    ]
    listed = "".join(f"  - {{{path}}}\n" for path in paths)
    for focus in ("author", "agency", "court"):
        trace = trace_of(f"tree: example\nfocus: {focus}\npaths:\n{listed}", EXAMPLES)
        assert trace.first_parting.question.id == "hardship"
    assert paths_of(*paths[:2]).first_parting.question.id == "persecution"


def test_the_course_is_the_decisions_in_order_of_time_and_the_others_stand_beside_the_focus():
    trace = paths_of(
        "by: court, decided: 2022, answers: {persecution: no, hardship: no}",
        "by: author, answers: {persecution: yes}",
        AGENCY,
    )
    assert [decision.trace.path.id for decision in trace.course] == ["agency", "court"]
    assert trace.focus.path.id == "court"
    assert [path.path.id for path in trace.beside] == ["author", "agency"]


# Rule 8: weighing --------------------------------------------------------------------------------

WEIGHED = EXAMPLE.replace("hardship: {ask: Hardship?,", "hardship: {ask: Hardship?, weigh: {family: {label: Family}},")


def weighed(lines):
    """Say what other answers would have changed on the tree whose last question weighs."""
    path = trace_of(f"tree: example\ndecided: 2024\n{lines}", library_of({"2000-01-01": WEIGHED})).paths[0]
    return {f"{step.question.id}: {other.answer.id}": other for step in path.steps for other in step.others}


def test_a_change_above_a_weighing_depends_on_it_though_it_was_answered():
    told = weighed("answers: {persecution: no, hardship: no, tie: {answer: none, if-asked: yes}}")
    assert told["persecution: yes"].depends_on.id == "hardship"
    assert told["persecution: yes"].depends_on_weighing
    assert ids(told["persecution: yes"].outcomes) == ["allowed", "refused"]


def test_nothing_is_said_of_another_balance():
    told = weighed("answers: {persecution: no, hardship: no}")
    assert [key for key in told if key.startswith("hardship")] == []


def test_a_change_that_leads_around_the_weighing_is_said():
    told = weighed("answers: {persecution: yes, tie: none, hardship: no}")
    assert told["tie: child"].changes_to.id == "recognised"
    assert not told["tie: child"].depends_on_weighing
    assert told["persecution: no"].depends_on_weighing


def test_the_factors_of_every_party_are_kept_apart():
    tree = WEIGHED.replace("{label: Family}}", "{label: Family}, record: {label: Record}}")
    text = """
        tree: example
        paths:
          - by: agency
            decided: 2020
            answers: {persecution: no, hardship: {answer: no, for: family, against: record}}
          - {by: court, decided: 2022, answers: {persecution: no, hardship: {answer: yes, for: [family, record]}}}
          - {by: author, answers: {persecution: no, hardship: yes}}
        """
    trace = trace_of(text, library_of({"2000-01-01": tree}))
    told = [
        (path.path.id, ids(given.counted_for), ids(given.counted_against))
        for path, given in trace.weighed(trace.tree.questions["hardship"])
    ]
    assert told == [("agency", ["family"], ["record"]), ("court", ["family", "record"], [])]


# What a decision turned on ------------------------------------------------------------------------


def turned(text, *said):
    """Walk a block with what stands under `turned-on:` at its top."""
    points = tuple(
        TurnedOn(question=each, span=SPAN) if each else TurnedOn(is_undisclosed=True, span=SPAN) for each in said
    )
    trace, faults = trace_case(replace(case_of(text), turned_on=points), EXAMPLES)
    assert not faults, faults
    return trace


def test_what_stands_at_the_top_of_a_block_is_what_the_decision_in_focus_turned_on():
    listed = f"tree: example\npaths:\n  - {{{AGENCY}}}\n  - {{by: court, decided: 2022, effect: quashed}}\n"
    trace = turned(listed, "hardship", "")
    assert [path.turned_on for path in trace.paths[:1]] == [()]
    assert [point.question and point.question.id for point in trace.focus.turned_on] == ["hardship", None]
    assert trace.focus.turned_on[1].said.is_undisclosed


def test_no_argument_of_another_party_has_a_turning_point_of_its_own():
    trace = turned(
        "tree: example\npaths:\n  - {by: agency, decided: 2020, answers: {persecution: no, hardship: no}}\n"
        "  - {by: author, answers: {persecution: no, hardship: yes}}\n",
        "hardship",
    )
    assert [step.changes_outcome for step in trace.paths[1].steps] == [False, True]
    assert trace.paths[1].turned_on == ()


def test_under_another_law_nothing_is_said_of_what_a_decision_turned_on_nor_does_its_outcome_bind():
    library = library_of({"2000-01-01": EXAMPLE, "2010-01-01": EXAMPLE.replace("no: hardship", "no: tie", 1)})
    block = "tree: example\ndecided: 2005\noutcome: refused\nturned-on: hardship\nanswers: {persecution: no}"
    own = trace_of(block, library)
    assert [point.question.id for point in own.focus.turned_on] == ["hardship"]
    other = library.trees["example"][1]
    again, faults = walk(other, *under_other_law(own, other))
    assert faults == []
    assert (again.focus.turned_on, again.focus.outcome, again.focus.is_rewalked) == ((), None, True)


# What was left open -------------------------------------------------------------------------------


def test_a_decision_that_was_made_leaves_open_what_it_answered_pending():
    path = decided("effect: quashed\nanswers: {persecution: pending}")
    assert (path.steps[0].gap, path.steps[0].value) == ("left-open", "pending")
    assert (path.missing, path.waits) == ("left-open", False)


def test_only_a_decision_that_is_to_come_is_still_to_be_made():
    path = trace_of("{tree: example, decided: pending, answers: {persecution: pending}}", EXAMPLES).paths[0]
    assert (path.steps[0].gap, path.missing, path.waits) == ("pending", "awaited", True)
    assert set(path.fits.values()) == {Certainty.PENDING}


def test_what_was_left_open_stays_open_though_all_that_fits_agrees():
    case = case_of("{tree: example, decided: 2024, answers: {persecution: pending, tie: child}}")
    ended = replace(case.paths[0], outcome=GivenOutcome(id="recognised", span=SPAN))
    path = trace_case(replace(case, paths=(ended,)), EXAMPLES)[0].paths[0]
    assert in_words(path) == ["persecution: pending", "tie: child, stated"]
    assert path.fits == {("persecution", "yes"): Certainty.LEFT_OPEN}
    assert (path.fit_count, path.missing, path.outcome.id) == (1, "left-open", "recognised")
    assert path.at(path.steps[0].question).reach is Reach.LEFT_OPEN


# Real cases --------------------------------------------------------------------------------------


def real(name):
    """Walk a real case and return its paths by id."""
    text = (CASES / f"{name}.yaml").read_text(encoding="utf-8")
    trace, faults = trace_with_faults(text, SITE)
    assert not any(fault.is_error for fault in faults), faults
    return trace, {path.path.id: path for path in trace.paths}


ALL_YES = [
    "believed: yes",
    "outside: yes",
    "harm: yes",
    "danger: yes",
    "no-protection: yes",
    "excluded: no",
    "reason: yes",
]


def answers(path):
    """Return the steps without their basis."""
    return [line.split(",")[0] for line in in_words(path)]


def test_why_the_russian_critic_was_let_stay_is_open_and_five_ways_fit():
    trace, paths = real("russian-critic")
    agency = paths["agency"]
    assert trace.tree.law == "2023-12-01"
    assert in_words(agency) == ["believed: undisclosed", "stay: yes, stated"]
    assert (agency.outcome.id, agency.fit_count) == ("allowed", 5)
    assert ids(agency.fit_questions) == ["outside", "harm", "danger", "no-protection", "excluded"]
    assert [answer.question for answer in agency.off_path] == ["reason"]


def test_a_reason_cannot_be_found_on_the_way_to_the_russian_critic_s_stay():
    text = (CASES / "russian-critic.yaml").read_text(encoding="utf-8").replace(", if-asked: yes", "")
    fault = fault_of(text, SITE)
    assert fault.code == "case-answers-exclude"
    assert "`stay: yes` and `reason: yes`" in fault.message


def test_the_rohingya_man_s_court_parts_from_the_agency_at_the_danger():
    trace, paths = real("rohingya-man")
    assert trace.focus is paths["court-2"]
    assert answers(trace.focus) == ALL_YES
    assert (trace.focus.path.effect, trace.focus.outcome.id) == ("recognition-ordered", "recognised")
    assert in_words(paths["agency"])[3:] == ["danger: no, inferred", "stay: no, assumed from outcome"]
    assert (paths["court"].outcome, in_words(paths["court"])) == (None, ["believed: undisclosed"])
    assert trace.first_parting.question.id == "danger"


def test_the_kurdish_man_was_recognised_after_the_court_believed_him():
    trace, paths = real("kurdish-man")
    assert trace.focus is paths["agency-2"]
    assert {str(step.follows) for step in trace.focus.steps} == {"outcome"}
    assert answers(paths["agency"]) == ["believed: no", "stay: no"]
    assert [answer.question for answer in paths["agency"].off_path] == ["danger"]
    assert [[step.question.id for step in pair.steps] for pair in trace.partings] == [
        ["believed"],
        [],
        [],
    ]


def test_what_the_agency_also_found_against_the_ugandan_woman_is_off_its_path():
    trace, paths = real("ugandan-woman")
    assert trace.tree.law == "1982-01-01"
    assert [answer.question for answer in paths["agency"].off_path] == ["reason"]
    assert (trace.focus.path.effect, trace.focus.path.final) == ("quashed", "yes")
    assert trace.first_parting.question.id == "danger"


def test_the_high_court_let_stand_what_a_gay_man_had_won():
    trace, paths = real("gay-man")
    assert trace.focus is paths["court-2"]
    assert trace.focus.outcome is None
    assert answers(paths["court"]) == ALL_YES
    assert trace.first_parting.question.id == "believed"


def test_the_syrian_men_lost_in_court_and_kept_their_stay():
    trace, _ = real("syrian-men")
    assert in_words(trace.focus)[3:] == ["danger: no, stated", "stay: undisclosed"]
    assert trace.focus.outcome is None
    assert trace.first_parting is None


def test_the_second_court_in_aichi_left_the_danger_open():
    trace, paths = real("syrian-man-in-aichi")
    assert answers(trace.focus) == ["believed: yes", "outside: yes", "harm: yes", "danger: pending"]
    assert ids(trace.focus.ends) == ["recognised", "allowed", "refused"]
    assert trace.focus.fit_count == 7
    assert paths["review"].outcome is None
    assert ids(trace.partings[-1].incomparable) == ["danger"]


@pytest.mark.parametrize(
    ("name", "turn", "outcome"),
    [
        ("armed-conflict", "reason: no, stated", "allowed"),
        ("genital-cutting", "no-protection: no, stated", "allowed"),
        ("debt", "reason: no, stated", "refused"),
    ],
)
def test_the_agency_s_own_examples_lead_where_it_says(name, turn, outcome):
    focus = real(name)[0].focus
    assert turn in in_words(focus)
    assert in_words(focus)[-1].startswith("stay:")
    assert (focus.outcome.id, focus.fit_count) == (outcome, 1)


def test_with_armed_conflict_another_reason_alone_would_have_led_to_recognition():
    step = real("armed-conflict")[0].focus.step("reason")
    assert [(other.answer.id, other.changes_to.id) for other in step.others] == [("yes", "recognised")]
