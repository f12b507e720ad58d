"""When a site is made of the one that was published before, and that this one is never written to."""

import json
import math
import os
from pathlib import Path

import pytest

from building import write
from keeping.home import edited
from keeping.home.memory import LAST_PUBLICATION, Memory, Told
from keeping.home.outputs import outputs
from keeping.sources import Sources
from publishing import again, stamp

ADDRESS = "https://example.org"
PLACE, BUILDING = Path("public"), Path(".public-building")
MODULE = """
import os
from pathlib import Path
def edited(texts):
    page = Path(texts.output, "one/index.html")
    Path("new").write_text(Path(texts.names[0]).read_text())
    os.replace("new", page)
    texts.files.append("one/index.html")
    return texts
"""


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of two pages that was published, and whose source of one was edited since."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(edited, "MODULES", ("one",))
    write(tmp_path, {"one.py": MODULE, "content/one.md": "before", ".kept/x": ""})
    write(PLACE, {"one/index.html": "before", "two/index.html": "two"})
    told = Told(0, math.inf, b"", json.dumps({"address": ADDRESS}).encode())
    Memory.of(told, 1.5, Sources().text, str(PLACE)).write(LAST_PUBLICATION)
    stamp.write(PLACE, stamp.made_of(PLACE, ADDRESS))
    write(tmp_path, {"content/one.md": "after"})


def made(address: str = ADDRESS) -> again.Made | None:
    return again.made_again(stamp.read(PLACE), address, PLACE, BUILDING, Sources(), began=2.5)


def test_all_but_the_edited_page_is_linked() -> None:
    found = made()
    assert found
    assert found.now == stamp.made_of(BUILDING, ADDRESS)
    assert found.memory
    assert found.memory.outputs == outputs(str(BUILDING))
    assert [(folder / "one/index.html").read_text() for folder in (PLACE, BUILDING)] == ["before", "after"]
    assert (PLACE / "two/index.html").samefile(BUILDING / "two/index.html")
    assert not (BUILDING / stamp.NAME).exists()


@pytest.mark.parametrize("what", ["address", "memory", "stamp", "output", "source", "due", "links"])
def test_what_is_not_sure_is_made_whole(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if what == "memory":
        Memory.forget(LAST_PUBLICATION)
    elif what == "stamp":
        (PLACE / stamp.NAME).unlink()
    elif what == "output":
        write(PLACE, {"two/index.html": "touched"})
    elif what == "source":
        write(Path("content"), {"two.md": "new"})
    elif what == "due":
        memory = Memory.read(LAST_PUBLICATION)
        assert memory
        memory.told.until = 2.0
        memory.write(LAST_PUBLICATION)
    elif what == "links":

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError("no links here")

        monkeypatch.setattr(os, "link", refuse)
    assert made("https://example.com" if what == "address" else ADDRESS) is None
    assert (PLACE / "one/index.html").read_text() == "before"
