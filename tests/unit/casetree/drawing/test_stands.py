"""What a connector's and a box's stand say of the parties: who leads, who else is there, what is open."""

import pytest

from casetree.drawing.looks import Look
from casetree.drawing.stands import Company, ConnectorStand, surest
from casetree.nouns.trace import Certainty

AGENCY = Company(Look("other", Certainty.INFERRED), "A", "agency")
AUTHOR = Company(Look("argued", Certainty.ARGUED), "B", "author")
COURT = Look("on-path", Certainty.ASSUMED, is_focus=True)


def test_the_focus_leads_where_it_goes_and_else_the_surest():
    assert ConnectorStand(focus=COURT, others=(AGENCY, AUTHOR)).leading is COURT
    assert ConnectorStand(others=(AUTHOR, AGENCY)).leading is AGENCY.look
    assert ConnectorStand().leading is None


def test_the_surest_is_first_in_the_order_of_certainties():
    looks = [Look("other", certainty) for certainty in Certainty]
    assert surest(reversed(looks)) == looks[0]
    assert surest([]) is None


def test_roles_of_those_beside_the_focus_are_named_once():
    assert ConnectorStand(others=(AGENCY, AUTHOR, AGENCY)).roles == ("other", "argued")


@pytest.mark.parametrize(
    ("certainty", "mark"), [(Certainty.PENDING, " …"), (Certainty.UNDISCLOSED, " ?"), (Certainty.LEFT_OPEN, " ?")]
)
def test_an_answer_that_only_fits_is_marked_as_open_or_as_still_to_come(certainty, mark):
    assert ConnectorStand(focus=Look("fits", certainty, is_focus=True)).mark == mark
    assert ConnectorStand(focus=COURT).mark == ""
