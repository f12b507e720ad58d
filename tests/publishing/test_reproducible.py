"""The site has the same bytes on another machine: one that differs from this one in everything at once."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from building import PUBLIC, ROOT, SAMPLE, Built
from publishing.stamp import NAME
from thorough import some

NOBODY = 65534

SHIM = '''"""Imported by every Python that a build starts: folders are read from their end, and there is one core."""
import os

scandir, listdir = os.scandir, os.listdir


class FromTheEnd:
    def __init__(self, entries):
        with entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def close(self):
        self.entries = iter(())


os.scandir = lambda *path: FromTheEnd(scandir(*path))
os.listdir = lambda *path: sorted(listdir(*path), reverse=True)
os.cpu_count = lambda: 1
if hasattr(os, "sched_setaffinity"):  # for programs that are not Python
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
'''

TELL = """
import json, locale, os, time
print(json.dumps({
    "folder": os.getcwd(), "files": os.listdir(), "scanned": [each.name for each in os.scandir()],
    "cores": os.cpu_count(), "user": os.getuid(), "umask": os.umask(0), "hours": time.strftime("%z"),
    "locale": locale.setlocale(locale.LC_ALL, ""), "order": [*{"one", "two", "three", "four", "five", "six"}],
}))
"""


class Machine:
    """Another machine: a copy of the project in another folder, and all that Python learns from its surroundings."""

    def __init__(self, folder: Path, content: Path) -> None:
        self.project, self.shim = folder / "別の 場所" / "of nobody", folder / "shim"
        self.shim.mkdir()
        (self.shim / "sitecustomize.py").write_text(SHIM, encoding="utf-8")
        for name in ("theme", "requirements", "plugins"):
            _copy(ROOT / name, self.project / name)
        _copy(content, self.project / "content")
        shutil.copyfile(ROOT / "publishconf.py", self.project / "publishconf.py")
        terse = "CASETREE_CATEGORY_REQUIRED = False  # as in tests/support/building/\n"
        settings = (ROOT / "pelicanconf.py").read_text(encoding="utf-8") + terse
        (self.project / "pelicanconf.py").write_text(settings, encoding="utf-8")

    def python(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the copy, as nobody where this test runs as root."""
        return subprocess.run(
            [*_as_nobody(), sys.executable, *arguments],
            cwd=self.project,
            env={**self._environment(), **environment},
            umask=0o077,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def published(self, **environment: str) -> dict[str, bytes]:
        """Publish, and return the bytes of each file; the stamp is not handed to a host."""
        done = self.python("-m", "publishing", "publish", PUBLIC, **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        files = Built(self.project / "public", done).bytes()
        assert files.pop(NAME)
        return files

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{self.shim}:{self.project / 'plugins'}",
            "PYTHONHASHSEED": "4242",
            "TZ": "Pacific/Kiritimati",  # 14 hours ahead of UTC
            "LC_ALL": "C",
            "CASETREE_LANG": "ja",
            "HOME": "/nowhere",
            "USER": "nobody",
            "COLUMNS": "40",
        }


def _copy(folder: Path, to: Path) -> None:
    """Copy a folder, its last file first."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and "__pycache__" not in path.parts:
            (to / path.relative_to(folder)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to / path.relative_to(folder))


def _as_nobody() -> Sequence[str]:
    """Return what lets root start a program as nobody, who may open what root may: Python may stand in root's home."""
    if os.geteuid() != 0:
        return ()
    may = ("--inh-caps=+dac_override", "--ambient-caps=+dac_override")
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *may)


def test_the_other_machine_differs_in_everything(tmp_path: Path) -> None:
    machine = Machine(tmp_path, SAMPLE)
    done = machine.python("-c", TELL)
    assert done.returncode == 0, done.stderr
    there = json.loads(done.stdout)
    files = ["theme", "requirements", "publishconf.py", "plugins", "pelicanconf.py", "content"]
    assert (there["files"], there["scanned"]) == (files, files)
    assert there["folder"] == str(machine.project)
    assert (there["cores"], there["umask"], there["hours"], there["locale"]) == (1, 0o077, "+1400", "C")
    assert there["user"] == (NOBODY if os.geteuid() == 0 else os.geteuid())
    again = json.loads(machine.python("-c", TELL, PYTHONHASHSEED="1").stdout)
    assert there["order"] != again["order"]


CONTENT = some({"public_sample": SAMPLE, "public_site": ROOT / "content"}, "public_sample")
"""The smallest site that uses every feature, and the site itself."""


@pytest.mark.parametrize("name", CONTENT)
def test_a_site_has_the_same_bytes_there_with_nothing_kept_and_with_everything(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    machine, here = Machine(tmp_path, CONTENT[name]), request.getfixturevalue(name).bytes()
    assert _differing(machine.published(), here) == []
    first = (machine.project / "public" / "index.html").stat().st_ino
    warm = machine.published(PYTHONHASHSEED="7", TZ="America/Adak", CASETREE_LANG="en")
    assert _differing(warm, here) == []
    assert (machine.project / "public" / "index.html").stat().st_ino != first, "built anew, of what was kept"


def _differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
