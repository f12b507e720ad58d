"""The way from content to the published folder: build aside, look at it, sync, stamp, swap in, tell."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from casetree.nouns.diagnostics import Message, say
from keeping.home.memory import FOLDER, LAST_PUBLICATION, STORE, TOLD, Memory, Told
from keeping.setting import KEEP
from keeping.sources import Sources
from publishing import stamp
from publishing.again import Made, made_again
from publishing.exchange import recover, swap_in
from publishing.lock import locked
from publishing.report import counts, difference, vanished
from publishing.telling import complain, tell, worded

NEEDED = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers", "pagefind/pagefind.js")
"""Files without which a site is not whole."""

BUILD = [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o"]
"""The folder to build follows, and then where the store is."""

_ADDRESS = re.compile(
    r"https://[^\s/?#@:]+(?::\d+)?(?:/[^\s?#]*)?|http://(?:localhost|127\.0\.0\.1)(?::\d+)?(?:/[^\s?#]*)?"
)
"""What the address of every page can begin with: no name of a user, no question, no place within a page."""

_STANDARD_ERROR = 2
_TICK = 0.2
_EVERY = 5.0
"""Seconds between two lines of progress where no terminal shows them."""


class NotPublishedError(Exception):
    """The site was not published, and what was published before stands; the message says why."""


def publish(address: str, target: Path) -> None:
    """Publish `content/` for an address (`https://…`) to a folder; a link stays a link to the folder it leads to.

    Raises `NotPublishedError`, or `lock.BusyError`; then the folder is as it was.
    """
    if not _ADDRESS.fullmatch(address):
        raise NotPublishedError(
            say(
                "`{address}` is not the address of a site; write it as in make publish SITEURL=https://example.org",
                address=address,
            )
        )
    place = target.resolve()
    if place.exists() and not place.is_dir():
        raise NotPublishedError(
            say("{target} is a file; move it away, so that a folder can stand there", target=target)
        )
    beside = place.parent
    building, aside = beside / f".{place.name}-building", beside / f".{place.name}-before"
    try:
        beside.mkdir(parents=True, exist_ok=True)
        with locked(beside / f".{place.name}-lock"):
            _heal(place, building, aside)
            try:
                began, sources = time.time(), Sources()
                made = made_again(address, place, building, sources, began)
                made = made or _made_whole(address, building, sources, began)
                _replace(building, place, aside, made.now)
            finally:
                _remove(building)
            if made.memory and sources.is_untouched(began):
                made.memory.write(LAST_PUBLICATION)
    except OSError as fault:
        where = fault.filename or place
        reason = fault.strerror or fault
        raise NotPublishedError(
            say("{where}: {reason}; {target}/ is as it was", where=where, reason=reason, target=target)
        ) from fault


def _heal(place: Path, building: Path, aside: Path) -> None:
    """Put right what a publication that was killed has left."""
    if recover(place, aside):
        tell(
            say(
                "publish: an earlier publication was cut short; {target}/ has been put back as it was",
                target=place.name,
            )
        )
    _remove(building)
    _remove(aside)


def _made_whole(address: str, building: Path, sources: Sources, began: float) -> Made:
    """Make the site with all that is not kept."""
    told = _build(address, building)
    memory = Memory.of(told, began, sources.text, str(building)) if told else None
    return Made(memory, stamp.made_of(building, address))


def _build(address: str, building: Path) -> Told | None:
    """Build everything that is not kept, and return what the build has told of itself; None where it told nothing."""
    tell(say("publish: reading and checking every tree, post and link, then building"))
    _remove(building)
    Memory.forget(LAST_PUBLICATION)
    begun = time.monotonic()
    os.makedirs(FOLDER, exist_ok=True)
    path = os.path.abspath(f"{FOLDER}/told-{os.getpid()}")
    command = [*BUILD, str(building), *_kept(path)]
    process = subprocess.Popen(command, env=_environment(address), stdout=_STANDARD_ERROR)
    try:
        _watch(
            process,
            lambda: say(
                "publish: building: {count:,} files, {seconds:.0f} s",
                count=_count(building),
                seconds=time.monotonic() - begun,
            ),
        )
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        told = Told.read(path)
        Path(path).unlink(missing_ok=True)
    if process.returncode:
        raise NotPublishedError(
            say("not published: the build failed, as it says above; what was published is as it was")
        )
    seconds = time.monotonic() - begun
    tell(say("publish: built {count:,} files in {seconds:.1f} s", count=_count(building), seconds=seconds))
    return told


def _kept(told: str) -> list[str]:
    """Let what an earlier build has made be used again, whoever built, and name the file for what this one tells."""
    settings = {KEEP: os.path.abspath(STORE), TOLD: told}
    return ["-e", *(f"{name}={json.dumps(value)}" for name, value in settings.items())]


def _watch(process: subprocess.Popen[bytes], line: Callable[[], Message]) -> None:
    """Show that the build goes on: a line that changes on a terminal, elsewhere a line now and then."""
    is_terminal = sys.stdout.isatty()
    told = time.monotonic()
    while process.poll() is None:
        time.sleep(_TICK)
        if is_terminal:
            print(f"\r{worded(line())}", end="", flush=True)
        elif time.monotonic() - told > _EVERY:
            told = time.monotonic()
            tell(line())
    if is_terminal:
        print("\r\033[K", end="")


def _replace(building: Path, place: Path, aside: Path, now: stamp.Stamp) -> None:
    """Look at what was built, bring it to the disk, and put it in place."""
    _look_at(building)
    before = stamp.read(place)
    stamp.write(building, now)
    _sync(building)
    swap_in(building, place, aside)
    _tidy(place, aside)
    _tell(place, before, now)


def _tidy(place: Path, aside: Path) -> None:
    """Bring the swap to the disk and remove what it replaced; the site is published whatever becomes of this."""
    try:
        _sync_folder(place.parent)
        _remove(aside)
    except OSError as fault:
        complain(
            say("warning: the site is published, but {folder} could not be removed: {fault}", folder=aside, fault=fault)
        )


def _look_at(folder: Path) -> None:
    """Raise where a file that every site has is missing or empty."""
    for name in NEEDED:
        file = folder / name
        if not file.is_file() or not file.stat().st_size:
            raise NotPublishedError(
                say("not published: the build left no {name}; what was published is as it was", name=name)
            )
    for root, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".html", ".svg", ".png")) and not os.path.getsize(f"{root}/{name}"):
                page = Path(root, name).relative_to(folder)
                message = say("not published: {name} is empty; what was published is as it was", name=page)
                raise NotPublishedError(message)


def _sync(folder: Path) -> None:
    """Wait until every file and folder is on the disk, so that a loss of power after the swap loses nothing."""
    for root, _, names in os.walk(folder):
        for name in names:
            _sync_file(f"{root}/{name}")
        _sync_folder(root)


def _sync_file(path: str) -> None:
    """Wait for a file, unless it has another name: then it was published before."""
    if os.stat(path).st_nlink == 1:
        with open(path, "rb") as file:
            os.fsync(file.fileno())


def _sync_folder(path: str | Path) -> None:
    if os.name == "nt":  # folders cannot be opened there
        return
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _tell(place: Path, before: stamp.Stamp | None, now: stamp.Stamp) -> None:
    held = counts(now.files, [name for name in now.files if name.endswith(".html") and _leads_on(place / name)])
    tell(say("publish: done. {target}/ holds {pages}, for {address}", target=place, pages=held, address=now.address))
    tell(say("since the last publication:") if before else say("this is the first publication here"))
    for line in difference(before.files, now.files) if before else ():
        tell(line)
    for address in vanished(before, now):
        complain(
            say(
                "warning: /{address} led to a page and leads nowhere now; write its old name under `Aliases:` "
                "of the post that took its place",
                address=address,
            )
        )
    tell(
        say(
            "next: make deploy-pages, make deploy-rclone REMOTE=… or make deploy-rsync TARGET=…; "
            "with DRY=1 it only shows"
        )
    )


def _leads_on(page: Path) -> bool:
    """True for a page that is nothing but a way on to another."""
    with page.open("rb") as file:
        return b'http-equiv="refresh"' in file.read(4_000)


def _environment(address: str) -> dict[str, str]:
    return {**os.environ, "SITEURL": address}


def _count(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
