"""What a connector's and a box's stand say of the parties: who leads, where each runs, what is open."""

import pytest

from casetree.drawing.looks import Look
from casetree.drawing.stands import ConnectorStand, Line, surest
from casetree.nouns.trace import Certainty

AGENCY = Line(Look("other", Certainty.INFERRED), "agency", 8)
REVIEW = Line(Look("other", Certainty.STATED), "review", -8)
AUTHOR = Line(Look("argued", Certainty.ARGUED), "author", 13)
COURT = Line(Look("on-path", Certainty.ASSUMED, is_focus=True), "court", 0)


def asides(*lines: Line) -> dict[str, int]:
    return {line.by: aside for line, aside in ConnectorStand(lines).placed}


def test_the_focus_leads_where_it_goes_and_else_the_surest():
    assert ConnectorStand((COURT, AGENCY, AUTHOR)).leading is COURT.look
    assert ConnectorStand((AUTHOR, AGENCY)).leading is AGENCY.look
    assert ConnectorStand().leading is None


def test_the_surest_is_first_in_the_order_of_certainties():
    looks = [Look("other", certainty) for certainty in Certainty]
    assert surest(reversed(looks)) == looks[0]
    assert surest([]) is None


def test_beside_the_focus_a_party_has_its_place_whoever_else_is_there():
    alone, together = asides(COURT, REVIEW), asides(COURT, AGENCY, REVIEW, AUTHOR)
    assert alone["court"] == together["court"] == 0
    assert alone["review"] == together["review"] < 0 < together["agency"] < together["author"]


def test_without_the_focus_the_others_close_up_around_the_one_that_goes_furthest():
    assert asides(AUTHOR, REVIEW, AGENCY) == {"author": 0, "review": 6, "agency": -6}
    assert asides(REVIEW) == {"review": 0}


def test_one_line_runs_in_the_middle_of_every_connector_that_somebody_takes():
    for lines in [(COURT, AGENCY), (AGENCY,), (AGENCY, REVIEW), (AGENCY, REVIEW, AUTHOR)]:
        assert ConnectorStand(lines).middle is not None
    assert ConnectorStand().middle is None


@pytest.mark.parametrize(
    ("certainty", "mark"), [(Certainty.PENDING, " …"), (Certainty.UNDISCLOSED, " ?"), (Certainty.LEFT_OPEN, " ?")]
)
def test_an_answer_that_only_fits_is_marked_as_open_or_as_still_to_come(certainty, mark):
    assert ConnectorStand((Line(Look("fits", certainty, is_focus=True), "court", 0),)).mark == mark
    assert ConnectorStand((COURT,)).mark == ""
