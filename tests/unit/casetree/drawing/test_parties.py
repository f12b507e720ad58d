"""How parties stand to what is drawn: each has its own certainty, and the focus goes before the others."""

from casetree.drawing.looks import Look
from casetree.drawing.parties import Parties
from casetree.drawing.stands import ConnectorStand, Line
from casetree.nouns.trace import Certainty
from casetree.walking.marks import Marks, Rail

STATED, INFERRED, ASSUMED = Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED
YES, NO, NEXT = ("q", "yes"), ("q", "no"), ("r", "yes")


def rail(by: str, *sure: tuple, fits: tuple = (), outcome: str = "", basis: Certainty = STATED, **kind: object) -> Rail:
    return Rail(
        by=by,
        is_focus=kind.get("is_focus", False),
        is_argued=kind.get("is_argued", False),
        sure=sure,
        fits=fits,
        drawn_fits=kind.get("drawn_fits", fits),
        outcome=outcome,
        outcome_certainty=basis,
        is_decided=bool(outcome),
        open=kind.get("open", ()),
    )


def parties(*rails: Rail, **marks: object) -> Parties:
    return Parties(Marks(rails=rails, **marks))


def looks(stand: ConnectorStand) -> dict[str, Look]:
    return {line.by: line.look for line in stand.lines}


def test_a_connector_that_nobody_takes_leads_nobody():
    assert parties(rail("court", (YES, STATED), is_focus=True)).connector(NO).leading is None


def test_the_focus_goes_before_the_others_who_keep_their_own_certainty():
    found = parties(
        rail("agency", (YES, STATED)), rail("court", (YES, ASSUMED), is_focus=True), rail("review", (YES, INFERRED))
    ).connector(YES)
    assert found.leading == Look("on-path", ASSUMED, is_focus=True)
    assert looks(found) == {
        "court": found.leading,
        "agency": Look("other", STATED),
        "review": Look("other", INFERRED),
    }


def test_each_party_has_a_line_and_a_place_of_its_own_though_they_look_alike():
    rails = rail("agency", (YES, STATED)), rail("review", (NO, STATED)), rail("court", (YES, STATED))
    found = parties(*rails)
    assert [(line.by, line.look, line.aside) for line in found.connector(YES).lines] == [
        ("agency", Look("other", STATED), 0),
        ("court", Look("other", STATED), -8),
    ]
    assert [(line.by, line.aside) for line in found.begins()] == [("agency", 0), ("review", 8), ("court", -8)]


def test_the_focus_has_the_place_in_the_middle_and_one_that_answered_nothing_has_none():
    found = parties(rail("agency", (YES, STATED)), rail("review"), rail("court", (YES, ASSUMED), is_focus=True))
    court, agency = found.begins()
    assert court == Line(Look("on-path", ASSUMED, True), "court", 0)
    assert agency == Line(Look("other", STATED), "agency", 8)


def test_without_the_focus_the_surest_leads():
    found = parties(rail("agency", (YES, INFERRED)), rail("review", (YES, STATED))).connector(YES)
    assert found.leading == Look("other", STATED)


def test_a_finding_looks_found_though_the_focus_left_the_question_open():
    court = rail("court", fits=((YES, Certainty.LEFT_OPEN), (NO, Certainty.LEFT_OPEN)), is_focus=True)
    found = parties(rail("agency", (YES, STATED)), court).connector(YES)
    assert looks(found)["court"] == Look("fits", Certainty.LEFT_OPEN, is_focus=True)
    assert looks(found)["agency"].is_found
    assert found.mark == " ?"


def test_what_is_still_to_come_is_marked_otherwise_than_what_is_not_told():
    marks = [
        parties(rail("court", fits=((YES, kind),), is_focus=True)).connector(YES).mark
        for kind in (Certainty.PENDING, Certainty.UNDISCLOSED)
    ]
    assert marks == [" …", " ?"]
    assert parties(rail("court", (YES, STATED), is_focus=True)).connector(YES).mark == ""


def test_fits_of_parties_beside_the_focus_are_not_drawn():
    found = parties(rail("agency", (NEXT, STATED), fits=((YES, Certainty.UNDISCLOSED),)))
    assert found.connector(YES).leading is None


def test_an_argument_is_never_found_whatever_it_says():
    found = parties(rail("author", (YES, STATED), is_argued=True, is_focus=True)).connector(YES)
    assert found.leading == Look("argued", Certainty.ARGUED, is_focus=True)


def test_a_question_is_drawn_as_sure_as_its_answer_and_has_the_number_of_its_step():
    found = parties(rail("court", (YES, STATED), (NEXT, ASSUMED), is_focus=True), steps=("q", "r"))
    assert [(found.box(node, [(node, "yes"), (node, "no")]).number) for node in "qr"] == [1, 2]
    assert [found.box(node, [(node, "yes")]).look.certainty for node in "qr"] == [STATED, ASSUMED]


def test_a_step_without_an_answer_is_drawn_as_open():
    found = parties(rail("court", fits=((YES, Certainty.UNDISCLOSED),), is_focus=True), steps=("q",)).box(
        "q", [YES, NO]
    )
    assert found.look == Look("on-path", Certainty.UNDISCLOSED, is_focus=True)


def test_an_end_is_drawn_as_sure_as_it_is_and_has_the_last_number():
    for certainty in (STATED, INFERRED, ASSUMED):
        court = rail("court", (YES, STATED), outcome="x", basis=certainty, is_focus=True)
        found = parties(court, steps=("q",), outcome="x").box("x", [YES])
        assert (found.look, found.number) == (Look("on-path", certainty, is_focus=True), 2)


def test_the_end_of_the_focus_is_marked_only_at_boxes_that_it_comes_to():
    court = rail("court", (YES, STATED), outcome="x", is_focus=True)
    assert parties(court, steps=("q",), outcome="x").box("x", [NO]).look is None


def test_a_known_outcome_is_marked_though_no_question_was_answered():
    silent = rail("agency", outcome="end", is_focus=True)
    found = parties(silent, outcome="end").box("end", [YES])
    assert (found.look, found.number) == (Look("on-path", STATED, is_focus=True), 1)
    assert parties(silent, outcome="end").box("other", [YES]).look is None


def test_a_known_outcome_of_a_party_beside_the_focus_is_marked_whatever_is_told_of_its_way():
    told = rail("court", (YES, STATED), is_focus=True)
    for beside in (rail("agency", outcome="end"), rail("agency", fits=((NO, Certainty.UNDISCLOSED),), outcome="end")):
        found = parties(beside, told).box("end", [NO])
        assert found.look == Look("other", STATED)


def test_partings_and_turning_points_are_marked_at_their_questions():
    found = parties(parting=frozenset("q"), turning=frozenset("r"))
    assert [(found.box(node, []).is_parting, found.box(node, []).is_turning) for node in "qr"] == [
        (True, False),
        (False, True),
    ]


def test_a_line_beside_the_focus_ends_in_a_question_mark_at_each_question_whose_answer_is_not_known():
    agency = rail("agency", (YES, STATED), fits=((NEXT, Certainty.UNDISCLOSED),), open=("r",))
    found = parties(agency, rail("court", (NO, STATED), is_focus=True))
    [(line, came, aside)] = found.box("r", [NEXT], [NO, YES]).open
    assert (line.by, came, aside) == ("agency", 1, 0)
    assert found.box("q", [YES, NO]).open == ()


def test_a_line_that_is_unknown_from_the_first_question_on_ends_there():
    agency = rail("agency", fits=((YES, Certainty.UNDISCLOSED),), open=("q",))
    [(line, came, aside)] = parties(agency, rail("court", (YES, STATED), is_focus=True)).box("q", [YES, NO]).open
    assert (line.by, came, aside) == ("agency", -1, 13)


def test_two_that_stop_at_the_first_question_on_one_side_stand_so_far_apart_that_each_has_its_question_mark():
    others = [rail(by, fits=((YES, Certainty.UNDISCLOSED),), open=("q",)) for by in ("a", "b", "c")]
    found = parties(*others, rail("court", (YES, STATED), is_focus=True)).begins()
    left = sorted(line.aside for line in found if line.aside > 0)
    assert len(left) == 2
    assert left[1] - left[0] >= 20


def test_where_several_come_to_a_question_beside_the_focus_those_that_stop_leave_the_one_that_goes_on_to_be_seen():
    second = rail("second", (NO, INFERRED), (NEXT, STATED))
    first, court = (rail(by, (NO, INFERRED), open=("r",)) for by in ("first", "court"))
    found = parties(first, court, second, rail("high", (YES, STATED), is_focus=True))
    assert {line.by: aside for line, aside in found.connector(NO).placed}["second"] == 0
    ends = found.box("r", [NEXT], [NO]).open
    assert sorted((line.by, aside) for line, _, aside in ends) == [("court", -13), ("first", 13)]


def test_the_line_of_the_focus_ends_in_a_question_mark_too_where_its_further_ways_are_not_drawn():
    court = rail(
        "court", (YES, STATED), fits=((NEXT, Certainty.UNDISCLOSED),), drawn_fits=(), open=("r",), is_focus=True
    )
    found = parties(court, steps=("q", "r"))
    assert found.connector(NEXT).leading is None
    [(line, came, aside)] = found.box("r", [NEXT], [NO, YES]).open
    assert (line.look.role, line.by, came, aside) == ("on-path", "court", 1, 0)
