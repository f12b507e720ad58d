"""Texts that once broke a reader, or a page that was made of them: found by `make fuzz`, and broken no more."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from building import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from fuzz.seeds import FOUND  # tools is no package, so its folder comes first
from fuzz.shapes import TEXTS
from fuzz.targets import TARGETS

ONCE_BROKEN = [path for path in sorted(FOUND.glob("*/*")) if path.is_file()]


@pytest.mark.parametrize("path", ONCE_BROKEN, ids=[f"{path.parent.name} {path.stem}" for path in ONCE_BROKEN])
def test_a_text_that_once_broke_something_ends_in_diagnostics_or_a_page(path: Path) -> None:
    TARGETS[path.parent.name](path.read_text(encoding="utf-8"))


def test_every_target_has_texts_by_structure() -> None:
    assert TEXTS.keys() == TARGETS.keys()
