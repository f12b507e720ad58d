"""What a build hands over to whoever remembers it."""

import math
from datetime import UTC, datetime, timedelta, timezone

import pytest

from casetree.nouns.diagnostics import Source, error, say
from keeping.home.memory import Told
from pelican.plugins.casetree.building.reporting.for_next import hand_over, stands_until
from pelican.plugins.casetree.posts.post_reader import read_post

NOW = datetime(2026, 11, 20, 12)


def post(*header):
    return read_post(Source.of("one.md", "\n".join((*header, "", "Text."))), "one")


def test_what_was_said_is_handed_over_with_how_it_ended_and_how_long_it_stands(tmp_path):
    fault = error("case/unknown-answer", Source.of("a", "b").span(1), say("x"), say("y"))
    hand_over(str(tmp_path / "told"), [fault], 1, until=math.inf, said=["WARNING  Watch out", "a fault"], notes={})
    told = Told.read(str(tmp_path / "told"))
    assert (told.status, told.until, told.said) == (1, math.inf, b"WARNING  Watch out\na fault\n")


@pytest.mark.parametrize("code", ["internal-error", "pelican-error", "system-refused"])
def test_a_fault_that_may_be_gone_without_a_change_is_not_handed_over(tmp_path, code):
    faults = [error(code, Source.of("a", "b").span(1), say("x"), say("y"))]
    hand_over(str(tmp_path / "told"), faults, 1, until=math.inf, said=[], notes={})
    assert [*tmp_path.iterdir()] == []


def test_a_site_stands_until_its_next_post_comes_due():
    past, soon, late = (NOW + timedelta(days=days) for days in (-1, 2, 9))
    assert stands_until([past], [], NOW) == math.inf
    assert stands_until([late, past, soon], [], NOW) == soon.timestamp()
    assert stands_until([past], [post("Date: 2026-11-21 08:00")], NOW) == datetime(2026, 11, 21, 8).timestamp()


def test_both_the_site_and_this_machine_have_a_time():
    noon = datetime(2026, 11, 25, 12, tzinfo=UTC)
    for zone in (timedelta(hours=-9), timedelta(hours=9)):
        date = noon.astimezone(tz=timezone(zone))
        until = stands_until([date], [], NOW)
        assert until == min(noon.timestamp(), date.replace(tzinfo=None).timestamp())


def test_a_date_that_is_completed_from_today_stands_for_today():
    assert stands_until([], [post("Date: March 2026")], NOW) == datetime(2026, 11, 21).timestamp()
