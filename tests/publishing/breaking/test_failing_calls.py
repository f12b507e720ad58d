"""Whatever the system refuses: the old site stands, one sentence says what to do, and the next run heals.

Here a sample of all calls fails, and nearly all runs are of a small stand-in for Pelican; `make break` tries them all.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from breaking.calls import CAN_SEE, Answer, Call, Ended, failing_at, fitting, nothing_fails, run
from breaking.processes import Served
from breaking.sites import HTML, SCENARIOS, SMALL, Project, Scenario, wrong_words
from building import ROOT, write
from keeping.store import Store
from pages import TREE

STOPPED = "html: stopped; the site in output/ may be half made: run `make html` again"

pytestmark = pytest.mark.skipif(not CAN_SEE, reason="only Linux on x86-64 shows what is asked of it")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose builds take no time."""
    return Project(tmp_path_factory.mktemp("small"), SMALL, Served)


@pytest.fixture
def project(small: Project) -> Project:
    """The same, as it was before its second publication."""
    small.restore()
    return small


def sample(number: int, most: int, seed: int) -> list[int]:
    """Return some numbers below another one, in order."""
    return sorted(random.Random(seed).sample(range(number), min(most, number)))


def test_calls_of_any_program_are_seen_and_can_fail(tmp_path: Path) -> None:
    program = "import subprocess; subprocess.run(['sh', '-c', 'echo word > one; mv one other; rm other'])"
    begin = partial(Served, ("-c", program), str(tmp_path), dict(os.environ))
    seen = run(begin, tmp_path, nothing_fails).calls
    assert [(call.name, call.path) for call in seen if call.name in ("write", "unlinkat")] == [
        ("write", "one"),
        ("unlinkat", "other"),
    ]
    ended = run(begin, tmp_path, failing_at(seen.index(Call("write", "one", True)), errno.ENOSPC))
    assert "I/O error" in ended.err, "as the shell says"


def test_a_call_that_fails_leaves_the_old_site_and_a_sentence_and_the_next_run_heals(project: Project) -> None:
    calls = project.build(nothing_fails).calls
    for number in sample(len(calls), 40, seed=24):
        project.restore()
        ended = project.build(lambda place, call, number=number: fitting(call, number) if place == number else 0)
        assert [*project.standing(ended), *project.healed()] == [], (number, calls[number])


def full_from(number: int) -> Answer:
    """Let nothing more be written from a call on: the disk is full."""

    def answer(place: int, call: Call) -> int:
        return errno.ENOSPC if place >= number and call.is_writing and not call.name.startswith("open") else 0

    return answer


def test_a_disk_that_is_full_leaves_the_old_site_and_says_so(project: Project) -> None:
    calls = project.build(nothing_fails).calls
    writing = [number for number, call in enumerate(calls) if call.name == "write" and "building" in call.path]
    for number in (writing[0], writing[len(writing) // 2], writing[-1]):
        project.restore()
        ended = project.build(full_from(number))
        assert ended.status == 1
        assert [*project.standing(ended), *project.healed()] == []
    assert "No space left on device; make room on the disk, then run it again" in ended.err


REFUSED = {
    "a disk that is read-only": (errno.EROFS, lambda call: call.is_writing, "let it be written to"),
    "a source that cannot be read": (errno.EACCES, lambda call: call.path == "content/one.md", "Permission denied"),
    "a folder that cannot be listed": (errno.EACCES, lambda call: call.path == "content", "let your user read"),
}


@pytest.mark.parametrize(("number", "is_meant", "words"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_each_time_is_told(project: Project, number, is_meant, words) -> None:
    ended = project.build(lambda _, call: number if is_meant(call) else 0)
    assert ended.status == 1
    assert words in ended.err
    assert project.standing(ended) == []
    assert project.healed() == []


def test_ctrl_c_leaves_the_old_site_with_one_sentence_or_the_new_one_whole(project: Project) -> None:
    calls = project.build(nothing_fails).calls
    statuses = set()
    for number in sample(len(calls), 10, seed=7):
        project.restore()
        ended = project.build(lambda place, call, number=number: -signal.SIGINT if place == number else 0)
        statuses.add(ended.status)
        assert project.standing(ended) == [], number
        if ended.status:
            assert ended.err.strip() == "publish: stopped; public/ is as it was"
    assert statuses == {0, 130}
    assert project.healed() == []


def first_of(ending: str, number: int) -> Answer:
    """Let the first call fail that would write a file of such a name in the folder that is built."""
    met: list[int] = []

    def answer(place: int, call: Call) -> int:
        if met or not (call.is_writing and "building" in call.path and call.path.endswith(ending)):
            return 0
        met.append(place)
        return number

    return answer


def test_what_fails_in_a_build_by_pelican_publishes_nothing_that_is_not_whole(tmp_path: Path) -> None:
    whole = Project(tmp_path, SCENARIOS["publish"], Served)
    for ending, number in (("square.svg", errno.ENOSPC), ("en.atom.xml", errno.EIO), ("cases.sqlite", errno.EACCES)):
        whole.restore()
        ended = whole.build(first_of(ending, number))
        assert whole.standing(ended) == []
        assert (ended.status, "error[system-refused]" in ended.err) == (1, True), ended.err
    assert whole.healed() == []


def each_call_fails(command: Sequence[str], folder: Path, again: Callable[[], None]) -> Iterator[Ended]:
    """Let one call of a command after the other fail, and yield how it ended; `again` puts back what it begins with."""
    begin = partial(Served, command, str(folder), {**os.environ, "CASETREE_LANG": "en"})
    again()
    calls = run(begin, folder, nothing_fails).calls
    assert calls
    for number in range(len(calls)):
        again()
        yield run(begin, folder, lambda place, call, number=number: fitting(call, number) if place == number else 0)


def test_a_post_that_cannot_be_begun_is_no_half_one(tmp_path: Path) -> None:
    write(tmp_path, {"content/trees/steps/2000-01-01.yaml": TREE})
    posts = tmp_path / "content" / "articles"

    def without_posts() -> None:
        shutil.rmtree(posts, ignore_errors=True)

    command = ("-m", "casetree", "new", "--tree", "steps", "--slug", "a-post", "--", "A post")
    for ended in each_call_fails(command, tmp_path, without_posts):
        written = [path.read_text(encoding="utf-8") for path in posts.rglob("*.md")]
        assert wrong_words(ended) == []
        assert [text.endswith("```\n") or "Title: A post" in text for text in written] == [True] * (not ended.status)


def test_what_cannot_be_read_is_not_deployed(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = write(tmp_path, {"rsync": "#!/bin/sh\necho handed over\n"}) / "rsync"
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    command = ("-m", "publishing", "deploy", "--dry", "rsync", "host:/srv/site/")
    for ended in each_call_fails(command, project.folder, lambda: None):
        assert wrong_words(ended) == []
        assert ("handed over" in ended.out) == (ended.status == 0)
        assert ended.status


KEEPS = """
from pathlib import Path
from keeping.store import Store
store = Store(Path(".kept/store"))
assert store.get("kind", b"old") in (None, b"old"), store.trouble
store.put("kind", b"new", b"new" * 5_000)
store.close(1)
print(store.trouble)
"""


def test_a_store_that_fails_hinders_nothing_and_tells_nothing_wrong(tmp_path: Path) -> None:
    def as_it_was() -> None:
        shutil.rmtree(tmp_path / ".kept", ignore_errors=True)
        store = Store(tmp_path / ".kept" / "store")
        store.put("kind", b"old", b"old")
        store.close(1)

    for ended in each_call_fails(("-c", KEEPS), tmp_path, as_it_was):
        assert (ended.status, ended.err) == (0, "")
        store = Store(tmp_path / ".kept" / "store")
        assert store.get("kind", b"new") in (None, b"new" * 5_000)
        store.put("kind", b"new", b"new" * 5_000)
        store.close(1)
        assert (store.trouble, Store(store.path).get("kind", b"new")) == ("", b"new" * 5_000)


def test_ctrl_c_ends_a_build_at_home_with_one_sentence(tmp_path: Path) -> None:
    small = Project(tmp_path, Scenario(HTML, "output", SMALL.edit, is_small=True), Served)
    small.restore()
    calls = small.build(nothing_fails).calls
    for number in sample(len(calls), 6, seed=3):
        small.restore()
        ended = small.build(lambda place, call, number=number: -signal.SIGINT if place == number else 0)
        said = ended.err.strip()
        assert (ended.status, said) in {(0, ""), (130, STOPPED)}
    assert small.healed() == []


HANGS = """
import os, socket, sys, time
from pathlib import Path
from breaking import branches

branches._PATIENCE = 1
folder, copy = map(Path, sys.argv[1:])
ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
if os.fork():
    for answer in (branches.FORK, branches.GO_ON, branches.GO_ON, branches.GO_ON):
        print(int.from_bytes(ours.recv(4), sys.byteorder, signed=True))
        ours.send(answer)
    os.wait()
else:
    process = branches.Branches(branches.Moments(), [0, 1], theirs, folder, copy, [], {})
    process.begin()
    if process._is_waiting:  # in the fork
        os.fork()

        def wait_for_ever():
            while True:
                time.sleep(1)

        wait_for_ever()
"""


def test_a_fork_that_does_not_end_is_ended_with_its_children_and_each_says_where_it_stood(tmp_path: Path) -> None:
    for name in ("folder", "copy"):
        (tmp_path / name).mkdir()
    command = [sys.executable, "-c", HANGS, str(tmp_path / "folder"), str(tmp_path / "copy")]
    paths = os.pathsep.join(str(ROOT / name) for name in ("plugins", "tests/support", "tests/publishing"))
    # which returns when nobody holds the pipes any more
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0", str(-signal.SIGALRM), "0"]
    assert done.stderr.count("in wait_for_ever") == 2
