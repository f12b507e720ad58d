"""Frozen dataclasses as data that JSON can hold, and back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

import pytest

from casetree.text.markup import Markup, text
from handover.html import Html
from keeping.data import data_of, value_of

_READERS = {Html: Markup}


@dataclass(frozen=True)
class Inner:
    """Stands in another."""

    day: date
    words: Html


@dataclass(frozen=True)
class Outer:
    """Has others in it."""

    name: str
    count: int
    inner: tuple[Inner, ...]
    only: Inner


def test_a_value_comes_back_as_it_was() -> None:
    inner = Inner(date(2024, 6, 1), text("a < b"))
    value = (Outer("難民", 2, (inner, inner), inner), Outer("", 0, (), inner))
    again = value_of(tuple[Outer, ...], json.loads(json.dumps(data_of(value))), _READERS)
    assert again == value
    assert isinstance(again[0].only.words, Markup)


def test_data_of_another_type_is_refused() -> None:
    with pytest.raises(ValueError, match="argument"):
        value_of(Outer, ["a", 1], _READERS)


def test_a_reader_is_found_by_an_equal_type() -> None:
    assert value_of(tuple[int, ...], [2, 1], {tuple[int, ...]: sorted}) == [1, 2]
