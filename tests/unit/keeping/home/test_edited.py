"""When the short way is tried, and what is remembered after it."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

from keeping.home import edited
from keeping.home.edited import edited_texts, short_way
from keeping.home.memory import Memory, Told
from keeping.home.outputs import outputs
from keeping.home.way import Way
from keeping.sources import Sources

MODULE = """
from pathlib import Path
from keeping.home.texts import RefusedError
def edited(texts):
    text = Path(texts.names[0]).read_text()
    if "refuse" in text: raise RefusedError("no")
    if "fail" in text: raise KeyError("a fault of the program")
    for name in ("one/index.html", "found/new"):
        Path("output", name).write_text(text)
    Path("output", "found", "old").unlink()
    texts.files += ["one/index.html", "found"]
    texts.notes["n"] += 1
    return texts
"""


def test_only_texts_that_were_edited_are_made_by_themselves() -> None:
    before = {"(python)": "3", "content/one.md": "a", "content/two.md": "b", "content/trees/x.yaml": "c"}

    def changed(**changes: str) -> list[str]:
        now = {**before, **changes}
        return edited_texts(*(b"\0".join("\0".join(pair).encode() for pair in each.items()) for each in (before, now)))

    assert changed() == []
    assert changed(**{"content/two.md": "x"}) == ["content/two.md"]
    assert changed(**{"content/one.md": "x", "content/two.md": "x"}) == ["content/one.md", "content/two.md"]
    assert changed(**{"content/one.md": "x", "content/trees/x.yaml": "x"}) == []
    assert changed(**{"content/one.md": "x", "(python)": "4"}) == []
    assert changed(**{"content/one.md": "x", "content/new.md": "x"}) == []
    assert changed(**{"theme/one.md": "x"}) == []


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(edited, "MODULES", ("one",))
    for name in (".kept/x", "output/one/index.html", "output/two/index.html", "output/found/old", "content/one.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", encoding="utf-8")
    (tmp_path / "one.py").write_text(MODULE, encoding="utf-8")
    Memory.of(Told(0, math.inf, b"said", json.dumps({"n": 1}).encode()), 1.5, Sources().text).write()
    return tmp_path


WAY = Way(1.5)


def _go(project: Path, text: str) -> Memory | None:
    memory = Memory.read()
    assert memory
    (project / "content" / "one.md").write_text(text, encoding="utf-8")
    with (project / "lock").open("w") as lock:
        return short_way(memory, Sources(), [lock.fileno()], WAY)


def test_what_is_remembered_then_is_as_after_a_whole_build(project: Path) -> None:
    made = _go(project, "after")
    assert made
    assert (made.sources, made.outputs) == (Sources().text, outputs("output"))
    assert (made.told.said, made.told.status, made.since, made.told.notes) == (b"said", 0, 1.5, b'{"n":2}')
    assert WAY.made == ["one/index.html", "found"]
    assert Memory.read() is None  # until it is written


@pytest.mark.parametrize("text", ["refuse", "fail"])
def test_what_is_not_sure_is_left_to_the_whole_way(
    project: Path, text: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    WAY.refused = ""
    assert _go(project, text) is None
    assert WAY.refused == ("no" if text == "refuse" else "")
    sys.stderr.flush()
    assert (b"KeyError" in capfdbinary.readouterr().err) is (text == "fail")


def test_it_is_not_tried_where_an_output_was_touched(project: Path) -> None:
    (project / "output" / "two" / "stray").touch()
    assert _go(project, "after") is None
    assert (project / "output" / "one" / "index.html").read_text(encoding="utf-8") == "before"


def test_it_is_not_tried_without_notes_or_with_many_texts(project: Path) -> None:
    for number in range(9):
        (project / "content" / f"{number}.md").write_text("before", encoding="utf-8")
    Memory.of(Told(0, math.inf, b"", b'{"n": 1}'), 1.5, Sources().text).write()
    for number in range(9):
        (project / "content" / f"{number}.md").write_text("after", encoding="utf-8")
    assert _go(project, "before") is None
    Memory.of(Told(0, math.inf, b"", b""), 1.5, Sources().text).write()
    assert _go(project, "after") is None
