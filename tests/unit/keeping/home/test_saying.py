"""What is said around a build, and said again."""

from __future__ import annotations

import math

import pytest

from keeping.home.memory import Told
from keeping.home.saying import say_again


@pytest.mark.parametrize(("status", "output"), [(0, "before\n後\n"), (1, "before\n")])
def test_faults_and_words_are_said_again(capfdbinary: pytest.CaptureFixture[bytes], status: int, output: str) -> None:
    assert say_again(Told(status, math.inf, b"a fault\n"), "before", ["後"]) == status
    said = capfdbinary.readouterr()
    assert (said.out.decode(), said.err) == (output, b"a fault\n")
