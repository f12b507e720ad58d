"""Pictures that are drawn once, and taken from the store from then on."""

from __future__ import annotations

from pathlib import Path

import pytest

from keeping.store import Store
from pelican.plugins.casetree.building.made import pictures as module
from pelican.plugins.casetree.building.made.pictures import (
    ASKED_FOR,
    draw_pictures,
    note_picture,
    noted_pictures,
    pictures,
)
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
    monkeypatch.setattr(module, "maker", lambda: "another")
    pictures([ONE], store)
    assert drawn == [ONE, ONE]
    store.close(1)


def test_without_a_store_all_is_drawn(drawn: list[str]):
    pictures([ONE], None)
    pictures([ONE], None)
    assert drawn == [ONE, ONE]


# Those of a build -----------------------------------------------------------------------------


def test_what_was_noted_is_drawn_once(tmp_path: Path, drawn: list[str]):
    settings: dict[str, object] = {}
    one, two = tmp_path / "a" / "one.png", tmp_path / "b" / "two.png"
    note_picture(settings, one, ONE)
    note_picture(settings, two, TWO)
    assert [*draw_pictures(noted_pictures(settings), None)] == [one, two]
    assert (one.read_bytes(), two.read_bytes()) == (ONE.encode(), TWO.encode())
    assert noted_pictures(settings) == {}


def test_many_are_drawn_in_parts(tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    noted = {tmp_path / f"{number}.png": SVG.format(number) for number in range(5)}
    assert [*draw_pictures(noted, None)] == [*noted]
    assert {path: path.read_bytes().decode() for path in noted} == noted


def test_a_preview_draws_none_until_it_is_asked_for(tmp_path: Path):
    settings: dict[str, object] = {ASKED_FOR: True}
    note_picture(settings, tmp_path / "one.png", ONE)
    assert noted_pictures(settings) == {}
    del settings[ASKED_FOR]
    assert noted_pictures(settings) == {}, "those of an earlier build are forgotten"
