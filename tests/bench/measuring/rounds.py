"""Lets contenders take turns, round by round, and prints them side by side with their ratios."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .meter import NotMeasuredError, Spent


@dataclass
class Contender:
    """Something that is timed beside others."""

    name: str
    run: Callable[[], Spent]
    goal: float | None = None
    """The most that it may be of the one it is compared with."""

    spent: list[Spent] = field(default_factory=list)
    fault: str = ""
    """Why it is measured no more."""

    def measure(self) -> None:
        """Time one round."""
        if self.fault:
            return
        try:
            self.spent.append(self.run())
        except NotMeasuredError as fault:
            self.fault = str(fault)

    @property
    def wall(self) -> float:
        """The fewest seconds by the clock."""
        return min(each.wall for each in self.spent)

    @property
    def cpu(self) -> float:
        """The fewest seconds of the processors."""
        return min(each.cpu for each in self.spent)


def take_turns(contenders: Sequence[Contender], rounds: int, budget: float) -> None:
    """Measure all, round by round; no round is begun that would take longer than what is left of `budget` seconds."""
    begun = time.monotonic()
    longest = 0.0
    for _ in range(rounds):
        start = time.monotonic()
        if start - begun + longest > budget:
            return
        for contender in contenders:
            contender.measure()
        longest = max(longest, time.monotonic() - start)


def table(title: str, contenders: Sequence[Contender], base: Contender | None) -> str:
    """Return what was measured; ratios are to `base`, of the fastest rounds."""
    rounds = max((len(each.spent) for each in contenders), default=0)
    heads = f"{'rounds: ' + str(rounds):44} {'wall':>10} {'CPU':>10}" + (f" {'wall':>9} {'CPU':>8}" if base else "")
    lines = [title, f"  {heads}"]
    for each in contenders:
        lines.append(f"  {each.name:44} {figures(each, base)}".rstrip())
    if base:
        lines.append(f"  (the last two columns: times {base.name})")
    return "\n".join([*lines, ""])


def figures(contender: Contender, base: Contender | None) -> str:
    """Return the figures of one contender, with its ratios."""
    if not contender.spent:
        return f"not measured: {contender.fault}"
    found = f"{seconds(contender.wall):>10} {seconds(contender.cpu):>10}"
    if base and base.spent and base is not contender:
        found += f" {ratio(contender.wall, base.wall):>9} {ratio(contender.cpu, base.cpu):>8}"
        if contender.goal is not None:
            found += f"  goal {contender.goal:g}"
    return found


def ratio(value: float, base: float) -> str:
    """Return how many times as long one took as the other; a dash where the other took too little to be measured."""
    return f"{value / base:.2f}" if base else "–"


def seconds(value: float) -> str:
    """Return a time with as many digits as it bears."""
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"
