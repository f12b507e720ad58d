"""Numbers of a drawing: round ticks, years that fit along an axis, and labels that do not meet."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10


def ticks(highest: float, most: int = 5) -> list[float]:
    """Return round values from 0 up to one that is no less than the highest.

    >>> ticks(19629), ticks(33.3), ticks(0)
    ([0, 5000, 10000, 15000, 20000], [0, 10, 20, 30, 40], [0, 1])
    """
    if highest <= 0:
        return [0, 1]
    power = 10.0 ** floor(log10(highest / (most - 1)))
    step = next(each * power for each in (1, 2, 2.5, 5, 10, 20) if each * power * (most - 1) >= highest)
    count = next(number for number in range(1, most) if number * step >= highest)
    return [_plain(number * step) for number in range(count + 1)]


def years_along(first: int, last: int, most: int) -> list[int]:
    """Return years for an axis, the first and the last among them and round ones between.

    >>> years_along(1982, 2024, 6), years_along(2020, 2024, 6), years_along(2020, 2020, 6)
    ([1982, 1990, 2000, 2010, 2024], [2020, 2021, 2022, 2023, 2024], [2020])
    """
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if (last - first) / each < most)
    between = [year for year in range(first + 1, last) if year % step == 0]
    room = (last - first) / most
    kept = (year for year in between if year - first >= room * 0.8 and last - year >= room * 0.8)
    return [first, *kept, *([last] if last != first else [])]


def spread(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Move places apart until each is `least` from the next, as little as that takes, within limits.

    >>> spread([10, 12, 40], 16, 0, 100)
    [10, 26, 42]
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    moved = [0.0] * len(places)
    after = low - least
    for index in order:
        after = moved[index] = max(places[index], after + least)
    before = high + least
    for index in reversed(order):
        before = moved[index] = min(moved[index], before - least)
    return moved


def _plain(number: float) -> float:
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded
