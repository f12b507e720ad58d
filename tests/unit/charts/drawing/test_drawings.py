"""What was drawn once is taken from the store, by what it was drawn from."""

from charts.drawing import drawings
from charts.drawing.drawings import Drawings
from charts.drawing.vega import specs_of
from keeping.store import Store
from reading import ROWS, chart


def test_a_chart_that_was_kept_is_not_drawn_again(tmp_path, monkeypatch):
    store = Store(tmp_path / "store")
    first = Drawings(specs_of, store)
    first.prepare([(chart(), "en")])
    store.close(1)
    monkeypatch.setattr(drawings, "drawn", lambda specs: [str(0 / len(specs) and "") for _ in specs])
    later = Drawings(specs_of, Store(tmp_path / "store"))
    assert later.of(chart(), "en") == first.of(chart(), "en")


def test_another_value_and_another_language_are_drawn_anew(monkeypatch):
    asked: list[str] = []

    def drawn(specs):
        asked.extend(specs)
        return [f"<svg>{len(asked)}</svg>" for _ in specs]

    monkeypatch.setattr(drawings, "drawn", drawn)
    made = Drawings(specs_of)
    made.of(chart(), "en")
    made.of(chart(), "en")
    assert len(asked) == 2
    made.prepare([(chart(rows=ROWS.replace("3936", "3937")), "en"), (chart(), "ja"), (chart(), "ja")])
    assert len(asked) == 6
