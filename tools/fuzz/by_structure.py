"""Feeds one target with texts that have the structure of what authors write: Hypothesis; and with very long ones.

python -m fuzz.by_structure TARGET SECONDS REPORT SEED
"""

from __future__ import annotations

import sys
import time
import warnings
from itertools import count
from pathlib import Path

from fuzz.seeds import seeds
from fuzz.shapes import TEXTS, pumped
from fuzz.targets import TARGETS
from fuzz.watch import Watch
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

_AT_ONCE = 100
_LONG = 8
"""One round of long texts follows so many of short ones, and has a tenth as many."""

_SETTINGS = settings(
    database=None, deadline=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck], max_examples=_AT_ONCE
)


def main(name: str, seconds: float, report: Path, first: int) -> None:
    """Feed a target until so much processor time is used; rounds have seeds from `first` on."""
    warnings.simplefilter("ignore")
    watch = Watch(name, TARGETS[name])
    known = [text for target, text in seeds() if target == name]
    for text in known:
        watch.run(text)
    texts = TEXTS[name]
    long = pumped(st.one_of(texts, st.sampled_from(known)) if known else texts)
    for number in count():
        strategy, most = (long, _AT_ONCE // 10) if number % _LONG == _LONG - 1 else (texts, _AT_ONCE)

        @seed(first + number)
        @settings(_SETTINGS, max_examples=most)
        @given(strategy)
        def feed(text: str) -> None:
            if time.process_time() < seconds:
                watch.run(text.encode("utf-8", "replace").decode())

        feed()
        if time.process_time() > seconds:
            break
    watch.told(report)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
