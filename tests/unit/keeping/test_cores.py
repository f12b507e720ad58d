"""What is made on all cores, and what is left to whoever asked."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from multiprocessing.connection import Connection

import pytest

from keeping import cores as module
from keeping.cores import FEW, made_on_all_cores

_MANY = range(FEW + 12)


def test_everything_is_made_once() -> None:
    assert sorted(made_on_all_cores(lambda number: -number, _MANY, cores=3)) == [(each, -each) for each in _MANY]


def test_it_is_made_elsewhere() -> None:
    assert os.getpid() not in dict(made_on_all_cores(lambda number: os.getpid(), _MANY, cores=2)).values()


def test_a_child_ends_after_its_share() -> None:
    made = dict(made_on_all_cores(lambda number: os.getpid(), _MANY, cores=2, share=4))
    assert [*sorted(made)] == [*_MANY]
    counted = Counter(made.values())
    assert max(counted.values()) <= 4
    assert len(counted) == 5


def test_neighbours_have_one_child_where_there_are_more_jobs_than_shares_for_each_core() -> None:
    made = dict(made_on_all_cores(lambda number: os.getpid(), _MANY, cores=2, share=4))
    assert all(len({made[number] for number in _MANY[begin : begin + 4]}) == 1 for begin in _MANY[::4])


def test_the_first_jobs_are_made_together() -> None:
    made = dict(made_on_all_cores(lambda number: os.getpid(), _MANY, cores=2, share=3, together=7))
    assert [*sorted(made)] == [*_MANY]
    assert len({made[number] for number in range(7)}) == 1
    assert sorted(Counter(made.values()).values()) == [1, 3, 3, 3, 3, 7]


def test_there_are_no_more_children_at_a_time_than_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_time: list[int] = []
    begin = module._begin

    def noted(make: Callable[[int], str], jobs: Sequence[int], numbers: range, talking: dict[Connection, int]) -> None:
        begin(make, jobs, numbers, talking)
        at_a_time.append(len(talking))

    monkeypatch.setattr(module, "_begin", noted)
    assert len(dict(made_on_all_cores(str, _MANY, cores=2, share=3))) == len(_MANY)
    assert len(at_a_time) == 7
    assert max(at_a_time) == 2


def test_what_fails_is_left_out() -> None:
    made = dict(made_on_all_cores(lambda number: 1 // (number - 3), _MANY, cores=2))
    assert {*_MANY} - {*made} == {3}


def test_what_cannot_be_sent_is_left_out() -> None:
    made = dict(made_on_all_cores(lambda number: (lambda: 1) if number == 3 else number, _MANY, cores=2))
    assert {*_MANY} - {*made} == {3}


def test_what_a_child_that_dies_has_not_made_is_left_out() -> None:
    made = dict(made_on_all_cores(lambda number: os._exit(1) if number == 10 else number, _MANY, cores=2))
    assert [*made.values()] == [*made]
    assert {0, 1, 8, 19} <= made.keys()
    assert not {10, 12} & made.keys()


def test_a_few_things_and_those_of_one_core_are_left_to_whoever_asks() -> None:
    assert not [*made_on_all_cores(str, range(FEW), cores=2)]
    assert not [*made_on_all_cores(str, range(FEW - 1), cores=2)]
    assert not [*made_on_all_cores(str, _MANY, cores=1)]
    assert not [*made_on_all_cores(str, range(8))]


@pytest.mark.parametrize(("count", "is_made"), [(2, True), (1, False), (None, False)])
def test_as_many_cores_are_taken_as_there_are(
    monkeypatch: pytest.MonkeyPatch, count: int | None, is_made: bool
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: count)
    assert bool([*made_on_all_cores(str, range(9))]) is is_made


def test_children_end_when_nobody_wants_more() -> None:
    with closing(made_on_all_cores(lambda number: "x" * 1_000_000, range(50), cores=2)) as made:
        next(iter(made))
    assert next(iter(made), None) is None


def test_no_child_stays_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[int] = []
    fork = module._fork

    def noted() -> int:
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(module, "_fork", noted)
    with closing(made_on_all_cores(lambda number: "x" * 1_000_000, range(50), cores=2)) as made:
        next(iter(made))
    assert len(children) == 2
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)
