"""What plugins do with edited texts runs in a process of its own, without Pelican."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from keeping.home.apart import REFUSED
from keeping.home.edited import MODULES
from keeping.home.texts import Edited

FIRST = """
import sys
def edited(texts):
    texts.files.append("one")
    return texts
"""
SECOND = """
from keeping.home.texts import RefusedError
def edited(texts):
    if texts.names: raise RefusedError("not this one")
    texts.files.append("two")
    return texts
"""


def _run(folder: Path, *modules: str, names: tuple[str, ...] = ()) -> subprocess.CompletedProcess[bytes]:
    (folder / "first.py").write_text(FIRST, encoding="utf-8")
    (folder / "second.py").write_text(SECOND, encoding="utf-8")
    command = [sys.executable, "-m", "keeping.home.apart", *modules]
    given = Edited([*names], {}).written()
    return subprocess.run(command, input=given, cwd=folder, capture_output=True, check=False)


def test_each_module_has_the_texts_after_the_other(tmp_path: Path) -> None:
    done = _run(tmp_path, "first", "second")
    assert (done.returncode, Edited.read(done.stdout).files) == (0, ["one", "two"])


def test_one_that_is_not_sure_says_why_and_nothing_is_made_of_it(tmp_path: Path) -> None:
    done = _run(tmp_path, "first", "second", names=("x.md",))
    assert (done.returncode, done.stdout, done.stderr) == (REFUSED, b"", b"not this one\n")


def test_our_modules_import_neither_pelican_nor_jinja(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from importlib import import_module\n"
        "from keeping.home.apart import stand_in\n"
        "stand_in()\n"
        f"for name in {MODULES}: assert import_module(name).edited\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    loaded = {*done.stdout.split()}
    assert "pelican.plugins.casetree.posts.post" in loaded
    assert not loaded & {"pelican.settings", "pelican.contents", "jinja2", "rich"}
