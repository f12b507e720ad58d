"""What all tests share."""

import gc
import os
import tempfile
from collections.abc import Iterator
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from hypothesis import settings
from pelican.settings import DEFAULT_CONFIG
from playwright.sync_api import Browser
from xdist.scheduler import LoadScopeScheduling

from browser.tabs import launched
from building import MADE_ONCE, ROOT, SAMPLE, Built
from building.once import built_once
from building.parsing import parse_plainly
from pelican.plugins.casetree.files.own_words import own_words, speak_in
from reading import speak_as_the_blog

os.environ["CASETREE_LANG"] = "en"  # what is told is compared in English, whatever this machine speaks
BLOG = speak_as_the_blog()  # golden files are of its pages
OWN_WORDS = own_words(BLOG)
DEFAULT_CONFIG.update(BLOG)

parse_plainly()

settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make golden` asks for."""
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write the golden files anew; look at the difference"
    )


KEPT_LAWS, BUILT = "tests/laws/test_kept_laws.py", "tests/built"
LONGEST = (
    KEPT_LAWS,
    BUILT,
    *(f"tests/browser/{name}" for name in ("test_pages", "test_acc", "test_axe", "finding", "test_drawing_on")),
    "tests/browser",  # those that do with one browser, which the worker that was with BUILT has too
    "tests/publishing/test_reproducible.py",
    "tests/written/test_set_up.py",
    "tests/publishing/breaking",
    "tests/publishing",
    "tests/laws",
    "tests/written/test_diagnostics_docs.py",
    "tests/golden",
    "tests/unit/keeping/home",
    "tests/unit/pelican/plugins/casetree/building",
    "tests/unit/charts",
    "tests/unit/casetree/drawing",
)
"""Modules and folders that take longest, the longest first: begun last, one would leave other cores with nothing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest begin first, and the others stand as they do in their folders."""

    @cache
    def rank(module: str) -> int:
        return next((number for number, name in enumerate(LONGEST) if module.startswith(name)), len(LONGEST))

    items.sort(key=lambda item: rank(item.nodeid.partition("::")[0]))


class Shared(LoadScopeScheduling):
    """Gives a worker a whole module, all that looks through the built sites, or a part of the longest of all."""

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        return BUILT if module.startswith(f"{BUILT}/") else nodeid if module == KEPT_LAWS else module


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shared | None:
    """Share the tests as `Shared` does where whole modules are asked for, as `make test` does."""
    return Shared(config, log) if config.getoption("dist") == "loadfile" else None


MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30
"""Where Linux keeps files in memory, and how many bytes have to be free there: runs were seen to leave 140 MB."""


def pytest_configure(config: pytest.Config) -> None:
    """Make room for what this run writes, and builds make once; workers are told of it by the one that starts them."""
    if MADE_ONCE in os.environ:
        return
    if "TMPDIR" not in os.environ and not config.option.basetemp and _has_room():
        os.environ["TMPDIR"] = tempfile.tempdir = _removed_at_the_end("tests-", MEMORY)
    os.environ[MADE_ONCE] = _removed_at_the_end("made-once-")


def _has_room() -> bool:
    """True where files of tests can stay in memory: to write a small site costs a sixth less there than on a disk."""
    try:
        found = os.statvfs(MEMORY)
    except OSError:
        return False
    return os.access(MEMORY, os.W_OK) and found.f_bavail * found.f_frsize >= ROOM


def _removed_at_the_end(prefix: str, within: Path | None = None) -> str:
    """Make a folder that goes when this process ends, after that of `multiprocessing` (-100), which may be in it."""
    folder = tempfile.mkdtemp(prefix=prefix, dir=within)
    Finalize(None, rmtree, (folder,), {"ignore_errors": True}, exitpriority=-200)
    return folder


def pytest_collectstart() -> None:
    """Let nothing look for garbage among what is collected: all of it stays."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look through what was imported and collected no more: it is there to the end, and next to nothing is garbage."""
    gc.freeze()
    gc.enable()


@pytest.fixture(autouse=True)
def _words_of_the_blog() -> Iterator[None]:
    """Speak in the words of the blog again after a test, whatever it has spoken in."""
    yield
    speak_in(OWN_WORDS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that the set-up has found, once for all modules: a process can drive one only."""
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def is_rewriting(request: pytest.FixtureRequest) -> bool:
    """True where golden files are to be written, not compared."""
    return bool(request.config.getoption("--rewrite-golden"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site itself, as `make html` builds it."""
    return built_once(tmp_path_factory, "site", ROOT / "content")


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The smallest site that uses every feature."""
    return built_once(tmp_path_factory, "sample", SAMPLE)


@pytest.fixture(scope="session")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site itself, as `make publish` builds it."""
    return built_once(tmp_path_factory, "public", ROOT / "content", settings="publishconf.py")


@pytest.fixture(scope="session")
def public_sample(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sample, with its drafts and hidden posts, as it would be published."""
    return built_once(tmp_path_factory, "public_sample", SAMPLE, settings="publishconf.py")
