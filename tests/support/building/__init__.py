"""Builds sites with Pelican in a process of its own, the way authors do, and opens what was built."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from multiprocessing.forkserver import ensure_running
from pathlib import Path
from subprocess import CompletedProcess, run
from tempfile import TemporaryDirectory
from typing import Any, NoReturn
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from building.searching import Parsed

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "tests" / "fixtures" / "site"
PUBLIC = "https://example.org"
TERSE = ("-e", "CASETREE_CATEGORY_REQUIRED=false")
"""Posts of tests leave out what they are not about; tests/built/test_slips.py is about it."""


@dataclass(frozen=True)
class Built:
    """A built site."""

    root: Path
    done: CompletedProcess[str] = field(repr=False)
    """How the build ended, and what it printed."""

    table: Sequence[str] = field(default=(), repr=False)
    """Of a site that many tests read: the address of everything that it was to write."""

    @cached_property
    def html(self) -> dict[str, str]:
        """The text of each page, by its address from the root: `posts/one/`."""
        return {
            path.relative_to(self.root).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8")
            for path in sorted(self.root.rglob("*.html"))
        }

    @cached_property
    def pages(self) -> Mapping[str, BeautifulSoup]:
        """Each page to search in."""
        return Parsed(self.html)

    def bytes(self) -> dict[str, bytes]:
        """Return every file's bytes by its name."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }


IMPORTED = (__name__, "pelican", "pelican.plugins.casetree.commands.cli", "pelican.plugins.casetree.plugin")
IMPORTED += (
    "editions.plugin",
    "hosting.plugin",
    "stylesheet",
    "typesetting",
    "charts.figure",
    "charts.drawing.svg",
    "casetree.exporting.dataset.database",
    "pelican.plugins.casetree.building.made.dataset_pages",
    "pelican.plugins.casetree.pages.charts_page",
    "pelican.plugins.casetree.prose.page.charts",
    *(f"finding.{each}.plugin" for each in ("search", "sitemap", "structured_data")),
    *(f"markdown.extensions.{each}" for each in ("extra", "admonition", "sane_lists", "meta", "codehilite")),
    *("budoux", "resvg", "rich.status", "rich._emoji_codes", "encodings.utf_8_sig"),
    f"{__name__}.made_once",
)
CORES = os.cpu_count() or 1
"""Those of this machine: the builds that others wait for take all of them, and work is shared in no other."""

MADE_ONCE = "MADE_ONCE"
"""The variable of the environment that names the folder of what a run makes once, for `building.made_once`."""

STARTS_BUILDS = "STARTS_BUILDS"
"""The variable of the environment that tells that module that it is in the process whose forks are builds."""

AT_START = {"PYTHONHASHSEED": "1", "PYTHONUTF8": "1", "COLUMNS": "300"}
"""What is read when Python starts or modules are imported: the order of sets, encodings, the width of a terminal."""


@cache
def starter() -> ForkServerContext:
    """Start a process that has only imported what each build imports: its forks begin as new ones do, but at once."""
    context = get_context("forkserver")
    context.set_forkserver_preload(list(IMPORTED))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in AT_START.items():
            patch.setenv(name, value)
        patch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))  # where this package is
        patch.setenv(STARTS_BUILDS, "yes")
        ensure_running()
    return context


_STREAMS = ("p2cread", "c2pwrite", "errwrite")
"""What Python's own `Popen` calls the ends of pipes, or the files, that become the streams of a new process."""


_NAMES_OF_BEGINNING = subprocess.Popen._execute_child.__code__.co_varnames  # type: ignore[attr-defined]  # it is private
"""Of what it is given as it begins a process, itself and the command first."""


class ForkingPopen(subprocess.Popen[Any]):
    """Begins a module or a file of Python as a fork, with its folder, environment, streams and session; else as usual.

    A file that shuts out what its environment says (`-I`) is begun as usual.
    What is waited for, read, stopped and killed is a process of its own, as elsewhere.
    """

    def _execute_child(self, args: Any, *rest: Any) -> None:
        is_python = isinstance(args, list) and args[0] == sys.executable
        if not is_python or not (args[1] == "-m" or args[1].endswith(".py")):
            super()._execute_child(args, *rest)  # type: ignore[misc]  # the only part that decides how one begins
            return
        given = dict(zip(_NAMES_OF_BEGINNING[2:], rest, strict=False))
        for stream in (sys.stdout, sys.stderr):
            stream.flush()  # or both would print it
        self.pid = os.fork()
        if not self.pid:
            _become(args[1:], given)
        self._child_created = True
        pipes = [given[name] for name in ("p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite")]
        self._close_pipe_fds(*pipes)  # type: ignore[attr-defined]  # of those it closes what the new process alone uses


def _become(command: Sequence[str], given: dict[str, Any]) -> None:
    """Be the process of `-m module …` or of `file …`, and end."""
    status = 1
    try:
        _take_streams([given[name] for name in _STREAMS], given["pass_fds"])
        if given["start_new_session"]:
            os.setsid()
        if given["cwd"] is not None:
            os.chdir(given["cwd"])
        if given["env"] is not None:
            os.environ.clear()
            os.environ.update(given["env"])
        if command[0] == "-m":
            _, module, *sys.argv[1:] = command
            sys.modules.pop(module, None)
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        else:
            file, *sys.argv[1:] = command
            runpy.run_path(file, run_name="__main__")
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        leave(status)


def leave(status: int) -> NoReturn:
    """End a fork: what was printed is printed, and nothing of what its parent has begun is ended."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)


def _take_streams(ends: Sequence[int], passed: Sequence[int]) -> None:
    """Let the streams of this process be these, -1 for one that stays, and hold no other file but those passed on."""
    copies = [os.dup(end) if end >= 0 else end for end in ends]
    for stream, copy in enumerate(copies):
        if copy >= 0:
            os.dup2(copy, stream)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    start = 3
    for file in sorted(passed):
        os.closerange(start, file)
        start = file + 1
    os.closerange(start, os.sysconf("SC_OPEN_MAX"))


def _begin(
    command: Sequence[str], cwd: str, environment: Mapping[str, str], printed: Sequence[str], cores: int
) -> None:
    """Be the process of a command, which begins others of Python as forks too."""
    os.cpu_count = lambda: cores
    subprocess.Popen = ForkingPopen  # type: ignore[misc]  # it begins all others as before
    for number, file in enumerate(printed, start=1):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), number)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    kind, code, *arguments = command
    sys.path[:] = [cwd, *(path for path in sys.path if not Path(path).is_relative_to(ROOT / "tests"))]
    sys.argv = [code if kind == "-m" else kind, *arguments]
    if kind == "-m":
        runpy.run_module(code, run_name="__main__", alter_sys=True)
    else:
        exec(code, {"__name__": "__main__"})


def run_python(
    *command: str, cwd: Path = ROOT, seed: str = "", cores: int = 1, **environment: str
) -> CompletedProcess[str]:
    """Run `-m module …` or `-c code …` in a process of its own, which takes the machine for one of so many cores.

    With a `seed`, Python's for the order of sets, it is one that shares no start with others and has all cores.
    """
    if seed:
        env = os.environ | AT_START | {"PYTHONHASHSEED": seed} | environment
        new = [sys.executable, *command]
        return run(new, capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd, env=env)
    with TemporaryDirectory() as folder:
        printed = [str(Path(folder, name)) for name in ("stdout", "stderr")]
        process = starter().Process(target=_begin, args=(command, str(cwd), os.environ | environment, printed, cores))
        process.start()
        process.join()
        said = [Path(file).read_text(encoding="utf-8") for file in printed]
    return CompletedProcess(command, process.exitcode or 0, *said)


TABLED = """
import json, sys
from pathlib import Path
from pelican import main, signals
from pelican.plugins.casetree.building.build import build_of
kept = []
signals.all_generators_finalized.connect(lambda generators: kept.append(build_of(generators[0].settings)), weak=False)
main(sys.argv[2:])
Path(sys.argv[1]).write_text(json.dumps([each.file for each in kept[0].table]), encoding="utf-8")
"""
"""Runs Pelican, and writes down the address of everything in the table of what it was to write."""


def build(
    content: Path,
    output: Path,
    *,
    settings: str = "pelicanconf.py",
    cwd: Path = ROOT,
    seed: str = "",
    address: str = PUBLIC,
    shows: str = "false",
    table: str = "",
    more: str = "",
) -> Built:
    """Build a content folder.

    With a `seed`, Python is started anew for it; `address` is where it is to be published, `shows` is "true" for a
    preview that shows drafts, `table` is a file for the addresses of all that is written, `more` a setting more, as in
    `READERS={}`.
    """
    command = ["-c", TABLED, table] if table else ["-m", "pelican"]
    terse = [*TERSE, f"CASETREE_SHOW_UNPUBLISHED={shows}", *([more] if more else [])]
    arguments = [str(content), "-s", str(ROOT / settings), "-o", str(output), *terse]
    cores = CORES if table else 1
    return Built(output, run_python(*command, *arguments, cwd=cwd, seed=seed, cores=cores, SITEURL=address))


def build_well(content: Path, output: Path, **options: str) -> Built:
    """Build a content folder that has no fault."""
    built = build(content, output, **options)  # type: ignore[arg-type]  # all of them are words
    assert built.done.returncode == 0, built.done.stderr
    return built


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a content folder; names are paths in it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def said(built: Built, folder: str = "content") -> list[tuple[str, int, int, str]]:
    """Return file, line, column and code of each diagnostic that a build printed, in order."""
    place = re.compile(rf"^(?:error|warning)\[(.+?)\]: .*\n *--> {folder}/(.+?):(\d+):(\d+)$", re.MULTILINE)
    found = place.findall(built.done.stderr)
    return [(path, int(line), int(column), code) for code, path, line, column in found]


def target(address: str, link: str) -> tuple[str, str]:
    """Return the file of a site that a page's link leads to, and its fragment."""
    parts = urlsplit(urljoin(f"{PUBLIC}/{address}", link))
    path = unquote(parts.path).lstrip("/")
    return (path + "index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)


# What hosts read beside the pages -----------------------------------------------------------------


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read a `_headers` file: patterns and their headers."""
    found: dict[str, dict[str, str]] = {}
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        assert pattern not in found
        found[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def matching(patterns: dict[str, dict[str, str]], address: str) -> list[dict[str, str]]:
    """Return the headers of all patterns that match, as hosts compare them."""
    signs = {r":name": "[^/]+", r"\*": ".*"}
    forms = {p: re.sub(r":name|\\\*", lambda sign: signs[sign[0]], re.escape(p)) for p in patterns}
    return [patterns[p] for p, form in forms.items() if re.fullmatch(form, address)]


def headers_at(text: str, address: str) -> dict[str, str]:
    """Return the headers at an address, each said once."""
    merged: dict[str, str] = {}
    for headers in matching(rules(text), address):
        assert not merged.keys() & headers.keys(), address
        merged |= headers
    return merged


def address_of(file: str) -> str:
    """Return the address that readers see."""
    return "/" + file.removesuffix("index.html")
