"""What a run took: times, memory of all its processes, and the reason where there is no figure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.measuring.meter import NotMeasuredError, Spent, family, parents, pss, spend
from bench.measuring.rounds import Contender, figures, seconds, take_turns

SLEEPER = "import time; time.sleep(60)"


def run(code: str, *, limit: float = 60) -> Spent:
    """Run some Python."""
    return spend((sys.executable, "-c", code), Path.cwd(), os.environ, limit=limit)


def test_a_family_is_a_process_and_all_that_descend_from_it():
    assert family(2, {1: 0, 2: 1, 3: 2, 4: 3, 5: 1}) == {2, 3, 4}


def test_memory_of_a_process_and_of_its_child_is_added_up():
    hold = "held = bytearray(30_000_000); print('held', flush=True)"
    child = f"{hold}; input()"
    code = f"import subprocess, sys; held = bytearray(30_000_000); subprocess.run([sys.executable, '-c', {child!r}])"
    with subprocess.Popen((sys.executable, "-c", code), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        processes = family(process.pid, parents())
        assert len(processes) == 2
        assert 60_000_000 < sum(map(pss, processes)) < 200_000_000


def test_this_process_is_the_child_of_its_parent_and_has_memory():
    assert parents()[os.getpid()] == os.getppid()
    assert pss(os.getpid()) > 0
    assert pss(2**30) == 0


def test_a_command_that_fails_is_told_with_its_last_words():
    with pytest.raises(NotMeasuredError, match="ended with 1: no such luck"):
        run("raise SystemExit('no such luck')")


def test_a_command_that_takes_too_long_is_ended_and_told():
    with pytest.raises(NotMeasuredError, match="more than 0 s"):
        run(SLEEPER, limit=0.2)


def test_ratios_are_of_the_fastest_rounds_and_a_fault_ends_the_rounds_of_one_alone():
    paces = iter([Spent(4, 2), Spent(2, 3), Spent(3, 3)])
    base = Contender("base", lambda: Spent(1, 1))
    slow = Contender("slow", lambda: next(paces), goal=1.5)

    def failing() -> Spent:
        raise NotMeasuredError("it failed")

    broken = Contender("broken", failing)
    take_turns([base, slow, broken], rounds=3, budget=60)
    assert figures(slow, base).split() == ["2.00", "s", "2.00", "s", "2.00", "2.00", "goal", "1.5"]
    assert figures(broken, base) == "not measured: it failed"


def test_no_round_is_begun_for_which_there_is_no_time_left():
    ones = Contender("ones", lambda: Spent(1, 1))
    take_turns([ones], rounds=3, budget=-1)
    assert not ones.spent


@pytest.mark.parametrize(("value", "shown"), [(0.01234, "0.012 s"), (1.234, "1.23 s"), (75.1, "75.10 s")])
def test_times_have_as_many_digits_as_they_bear(value, shown):
    assert seconds(value) == shown
