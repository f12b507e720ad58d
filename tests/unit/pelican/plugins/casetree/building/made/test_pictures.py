"""Pictures that are drawn once, and taken from the store from then on."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from keeping.store import Store
from pelican.plugins.casetree.building.made import pictures as module
from pelican.plugins.casetree.building.made.pictures import ASKED_FOR, draw_pictures, note_picture, noted_pictures
from pelican.plugins.casetree.files.png import png_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2"/>'
ONE, TWO = SVG.format(1), SVG.format(2)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what has been drawn, as it is."""
    found: list[str] = []

    def drawn(svgs):
        found.extend(svgs)
        return [(svg, svg.encode()) for svg in reversed(svgs)]

    monkeypatch.setattr(module, "drawn", drawn)
    return found


def draw(folder: Path, store: Store | None, **svgs: str) -> dict[str, bytes]:
    """Draw pictures; return what stands in their files."""
    noted = {folder / f"{name}.png": partial(str, svg) for name, svg in svgs.items()}
    assert {*draw_pictures(noted, store)} == {*noted}
    return {path.stem: path.read_bytes() for path in noted}


def test_each_svg_has_its_png(tmp_path: Path):
    assert draw(tmp_path, None, a=ONE, b=TWO, c=ONE) == {"a": png_of(ONE), "b": png_of(TWO), "c": png_of(ONE)}
    assert draw(tmp_path, None) == {}


def test_what_is_kept_is_not_drawn_again_and_what_is_the_same_only_once(tmp_path: Path, drawn: list[str]):
    first = Store(tmp_path / "store")
    draw(tmp_path, first, a=ONE, b=ONE)
    first.close(1)
    second = Store(tmp_path / "store")
    assert draw(tmp_path / "new", second, a=ONE, b=TWO) == {"a": ONE.encode(), "b": TWO.encode()}
    assert drawn == [ONE, TWO]
    second.close(2)


def test_what_another_maker_drew_is_drawn_again(tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch):
    store = Store(tmp_path / "store")
    draw(tmp_path, store, a=ONE)
    monkeypatch.setattr(module, "maker", lambda: "another")
    draw(tmp_path, store, a=ONE)
    assert drawn == [ONE, ONE]
    store.close(1)


def test_without_a_store_all_is_drawn(tmp_path: Path, drawn: list[str]):
    draw(tmp_path, None, a=ONE)
    draw(tmp_path, None, a=ONE)
    assert drawn == [ONE, ONE]


# Those of a build -----------------------------------------------------------------------------


def test_what_was_noted_is_drawn_once(tmp_path: Path, drawn: list[str]):
    settings: dict[str, object] = {}
    one, two = tmp_path / "a" / "one.png", tmp_path / "b" / "two.png"
    note_picture(settings, one, lambda: ONE)
    note_picture(settings, two, lambda: TWO)
    assert {*draw_pictures(noted_pictures(settings), None)} == {one, two}
    assert (one.read_bytes(), two.read_bytes()) == (ONE.encode(), TWO.encode())
    assert noted_pictures(settings) == {}


def test_no_svg_is_held_until_its_picture_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    asked: list[int] = []

    def svg(number: int) -> str:
        asked.append(number)
        return SVG.format(number)

    def drawn(svgs):
        assert asked == [1, 2]
        return ((svgs[number], b"png") for number in range(len(svgs)))

    monkeypatch.setattr(module, "drawn", drawn)
    noted = {tmp_path / f"{number}.png": partial(svg, number) for number in (1, 2)}
    assert len([*draw_pictures(noted, None)]) == 2
    assert asked == [1, 2, 1, 2]


def test_many_are_taken_from_the_store_in_parts(tmp_path: Path, drawn: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_AT_ONCE", 2)
    store, svgs = Store(tmp_path / "store"), {f"n{number}": SVG.format(number) for number in range(5)}
    for _ in range(2):
        assert draw(tmp_path, store, **svgs) == {name: svg.encode() for name, svg in svgs.items()}
    assert drawn == [*svgs.values()]
    store.close(1)


def test_a_preview_draws_none_until_it_is_asked_for(tmp_path: Path):
    settings: dict[str, object] = {ASKED_FOR: True}
    note_picture(settings, tmp_path / "one.png", lambda: ONE)
    assert noted_pictures(settings) == {}
    del settings[ASKED_FOR]
    assert noted_pictures(settings) == {}, "those of an earlier build are forgotten"
