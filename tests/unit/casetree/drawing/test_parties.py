"""How parties stand to what is drawn: each has its own certainty, and the focus goes before the others."""

from casetree.drawing.looks import Look
from casetree.drawing.parties import Parties, shortened
from casetree.drawing.stands import Company
from casetree.nouns.trace import Certainty
from casetree.walking.marks import Marks, Rail

STATED, INFERRED, ASSUMED = Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED
YES, NO, NEXT = ("q", "yes"), ("q", "no"), ("r", "yes")


def rail(by: str, *sure: tuple, fits: tuple = (), outcome: str = "", basis: Certainty = STATED, **kind: bool) -> Rail:
    return Rail(
        by=by,
        is_focus=kind.get("is_focus", False),
        is_argued=kind.get("is_argued", False),
        sure=sure,
        fits=fits,
        outcome=outcome,
        outcome_certainty=basis,
        is_decided=bool(outcome),
    )


def parties(*rails: Rail, **marks: object) -> Parties:
    return Parties(Marks(rails=rails, **marks))


def test_a_connector_that_nobody_takes_leads_nobody():
    assert parties(rail("court", (YES, STATED), is_focus=True)).connector(NO).leading is None


def test_the_focus_goes_before_the_others_who_keep_their_own_certainty():
    found = parties(
        rail("agency", (YES, STATED)), rail("court", (YES, ASSUMED), is_focus=True), rail("review", (YES, INFERRED))
    ).connector(YES)
    assert found.leading == found.focus == Look("on-path", ASSUMED, is_focus=True)
    assert found.others == (
        Company(Look("other", STATED), "A", "agency"),
        Company(Look("other", INFERRED), "B", "review"),
    )


def test_parties_whose_lines_look_alike_share_one():
    found = parties(
        rail("agency", (YES, STATED)), rail("review", (YES, INFERRED)), rail("court", (YES, STATED))
    ).connector(YES)
    assert [(company.letters, company.by) for company in found.others] == [("AC", "agency court"), ("B", "review")]


def test_without_the_focus_the_surest_leads():
    found = parties(rail("agency", (YES, INFERRED)), rail("review", (YES, STATED))).connector(YES)
    assert found.leading == Look("other", STATED)


def test_a_finding_looks_found_though_the_focus_left_the_question_open():
    court = rail("court", fits=((YES, Certainty.LEFT_OPEN), (NO, Certainty.LEFT_OPEN)), is_focus=True)
    found = parties(rail("agency", (YES, STATED)), court).connector(YES)
    assert found.focus == Look("fits", Certainty.LEFT_OPEN, is_focus=True)
    assert [company.look.is_found for company in found.others] == [True]
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
    assert found.focus == Look("argued", Certainty.ARGUED, is_focus=True)


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


def test_a_box_has_the_letters_of_all_who_end_there_by_how_sure_their_end_is():
    found = parties(
        rail("agency", (NO, STATED), outcome="x"),
        rail("review", (NO, STATED), outcome="x", basis=INFERRED),
        rail("court", (YES, STATED), outcome="y", is_focus=True),
    ).box("x", [NO])
    assert [(company.letters, company.look.certainty) for company in found.ended] == [("A", STATED), ("B", INFERRED)]
    assert found.look == Look("other", STATED)


def test_a_known_outcome_is_marked_though_no_question_was_answered():
    silent = rail("agency", outcome="end", is_focus=True)
    found = parties(silent, outcome="end").box("end", [YES])
    assert (found.look, found.number) == (Look("on-path", STATED, is_focus=True), 1)
    assert parties(silent, outcome="end").box("other", [YES]).look is None


def test_a_known_outcome_of_a_party_beside_the_focus_is_marked_whatever_is_told_of_its_way():
    told = rail("court", (YES, STATED), is_focus=True)
    for beside in (rail("agency", outcome="end"), rail("agency", fits=((NO, Certainty.UNDISCLOSED),), outcome="end")):
        found = parties(beside, told).box("end", [NO])
        assert [(company.letters, company.look) for company in found.ended] == [("A", Look("other", STATED))]
        assert found.look == Look("other", STATED)


def test_partings_and_turning_points_are_marked_at_their_questions():
    found = parties(parting=frozenset("q"), turning=frozenset("r"))
    assert [(found.box(node, []).is_parting, found.box(node, []).is_turning) for node in "qr"] == [
        (True, False),
        (False, True),
    ]


def test_many_letters_become_a_range_or_a_count():
    assert [shortened(letters) for letters in ("", "A", "ABC", "ABCD", "BCDEF", "ABDE")] == [
        "", "A", "ABC", "A–D", "B–F", "A+3",
    ]  # fmt: skip
