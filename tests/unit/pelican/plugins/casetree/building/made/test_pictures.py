"""Pictures that are drawn once, and taken from the store from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from keeping.store import Store
from pelican.plugins.casetree.building.made import pictures as module
from pelican.plugins.casetree.building.made.pictures import pictures
from pelican.plugins.casetree.files.png import png_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2"/>'
ONE, TWO = SVG.format(1), SVG.format(2)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what has been drawn, as it is."""
    found: list[str] = []
    monkeypatch.setattr(module, "pngs_of", lambda svgs: found.extend(svgs) or [svg.encode() for svg in svgs])
    return found


def test_each_svg_has_its_png():
    assert pictures([ONE, TWO, ONE], None) == {ONE: png_of(ONE), TWO: png_of(TWO)}
    assert pictures([], None) == {}


def test_what_is_kept_is_not_drawn_again(tmp_path: Path, drawn: list[str]):
    first = Store(tmp_path / "store")
    pictures([ONE], first)
    first.close(1)
    second = Store(tmp_path / "store")
    assert pictures([ONE, TWO], second) == {ONE: ONE.encode(), TWO: TWO.encode()}
    assert drawn == [ONE, TWO]
    second.close(2)


def test_what_another_maker_drew_is_drawn_again(tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch):
    store = Store(tmp_path / "store")
    pictures([ONE], store)
    monkeypatch.setattr(module, "MAKER", "another")
    pictures([ONE], store)
    assert drawn == [ONE, ONE]
    store.close(1)


def test_without_a_store_all_is_drawn(drawn: list[str]):
    pictures([ONE], None)
    pictures([ONE], None)
    assert drawn == [ONE, ONE]
