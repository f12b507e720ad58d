"""The way from content to the published folder: build aside, look at it, sync, stamp, swap in, tell."""

from __future__ import annotations

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from casetree.nouns.diagnostics import Message, say
from keeping.ending import end_with_all
from keeping.home.memory import FOLDER, LAST_PUBLICATION, STORE, Memory, Told
from keeping.home.removing import remove
from keeping.refused import refused
from keeping.setting import KEEP, TOLD
from keeping.settings_file import look_through
from keeping.sources import Sources
from publishing import stamp
from publishing.again import Made, made_again
from publishing.exchange import recover, swap_in
from publishing.lock import locked
from publishing.names import SPARE, keep_spare
from publishing.report import counts, difference, vanished
from publishing.syncing import sync_all, sync_folder, sync_these
from publishing.telling import complain, tell, worded

NEEDED = ("index.html", "404.html", "sitemap.xml", "robots.txt", "_headers", "pagefind/pagefind.js")
"""Files without which a site is not whole."""

EMPTY = hashlib.sha256(b"").hexdigest()
"""The digest of a file without a byte."""

BUILD = [sys.executable, "-m", "keeping.home.whole", "content", "-s", "publishconf.py", "-o"]
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
    try:
        place = _place(target)
        building = place.with_name(f".{place.name}-building")
        place.parent.mkdir(parents=True, exist_ok=True)
        with locked(place.with_name(f".{place.name}-lock")) as lock:
            _heal(place, building, _aside(place))
            try:
                began, sources, before = time.time(), Sources(), stamp.read(place)
                made = made_again(before, address, place, building, sources, began=began, locks=[lock])
                made = made or _made_whole(address, building, sources, began, lock)
                _make_ready(building, made)
                with _undisturbed():  # nobody is to be told that it was stopped who could find the new site
                    _put_in_place(building, place, is_again=made.again is not None)
                    _tell(place, before, made.now)
                    _remember(made, sources, began)
            finally:
                with suppress(OSError):  # the next publication removes it
                    remove(building)
    except OSError as fault:
        raise NotPublishedError(
            say("not published: {told}; what was published is as it was", told=refused(fault))
        ) from fault


def _place(target: Path) -> Path:
    """Return where the published folder stands, links followed; raises where no folder can be put there."""
    try:
        place = target.resolve()
    except RuntimeError:  # what Python 3.11 says of links that lead in a circle
        place = target
    if place.is_symlink():
        raise NotPublishedError(
            say("{target} is a link that leads in a circle; remove it, or let it lead to a folder", target=target)
        )
    if place.exists() and not place.is_dir():
        raise NotPublishedError(
            say("{target} is a file; move it away, so that a folder can stand there", target=target)
        )
    if os.path.ismount(place):
        raise NotPublishedError(
            say(
                "{target}/ is where a disk is mounted, and no other folder can take its place; "
                "let {target} be a link to a folder on that disk",
                target=target,
            )
        )
    return place


def _aside(place: Path) -> Path:
    """Return where what was published before stands for a moment."""
    return place.with_name(f".{place.name}-before")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let nobody stop what takes no time and is not to be left half done."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _heal(place: Path, building: Path, aside: Path) -> None:
    """Put right what a publication that was killed has left."""
    if recover(place, aside):
        tell(
            say(
                "publish: an earlier publication was cut short; {target}/ has been put back as it was",
                target=place.name,
            )
        )
    remove(building)
    remove(aside)


def _made_whole(address: str, building: Path, sources: Sources, began: float, lock: int) -> Made:
    """Make the site with all that is not kept."""
    told = _build(address, building, lock)
    memory = Memory.of(told, began, sources.text, str(building)) if told else None
    return Made(memory, stamp.made_of(building, address))


def _build(address: str, building: Path, lock: int) -> Told | None:
    """Build everything that is not kept, and return what the build has told of itself; None where it told nothing.

    It holds the lock too, so that no other one begins in the same folder where this process alone is killed; and it is
    in a session of its own, so that Ctrl-C reaches this process alone, which then ends it.
    """
    tell(say("publish: reading and checking every tree, post and link, then building"))
    look_through(Path("publishconf.py"))
    remove(building)
    Memory.forget(LAST_PUBLICATION)
    begun = time.monotonic()
    os.makedirs(FOLDER, exist_ok=True)
    path = os.path.abspath(f"{FOLDER}/told{building.name}")
    Memory.forget(path)  # one that was killed may have left it
    command = [*BUILD, str(building), *_kept(path)]
    process = subprocess.Popen(
        command,
        env=_environment(address),
        stdout=_STANDARD_ERROR,
        pass_fds=() if os.name == "nt" else (lock,),
        start_new_session=True,
    )
    try:
        _watch(
            process,
            lambda: say(
                "publish: building: {count:,} files, {seconds:.0f} s",
                count=_count(building),
                seconds=time.monotonic() - begun,
            ),
        )
        told = Told.read(path)
    finally:
        end_with_all(process)
        with suppress(OSError):  # the next build writes its own in its place
            Path(path).unlink()
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


def _make_ready(building: Path, made: Made) -> None:
    """Look at what was built, and bring it to the disk."""
    _look_at(building, made.now)
    stamp.write(building, made.now)
    if made.again:
        sync_these(str(building), [stamp.NAME, *made.again.files], made.again.folders)
    else:
        sync_all(str(building))


def _put_in_place(building: Path, place: Path, *, is_again: bool) -> None:
    """Let what was built take the place of what was published; raises `OSError`, and then nothing has changed.

    It is published whatever becomes of the rest: the swap is brought to the disk, and what it replaced is removed, or
    kept as the spare folder where most of it was published again.
    """
    aside = _aside(place)
    swap_in(building, place, aside)
    with suppress(OSError):  # whoever reads it finds the new site all the same
        sync_folder(str(place.parent))
    if is_again:
        keep_spare(aside)
    for folder in (building, aside, *([] if is_again else [SPARE])):
        try:
            remove(folder)
        except OSError as fault:
            complain(
                say(
                    "warning: the site is published, but what it replaced is still there ({told}); "
                    "the next publication removes it",
                    told=refused(fault),
                )
            )


def _remember(made: Made, sources: Sources, began: float) -> None:
    """Keep in mind what was published, if nothing was touched meanwhile; else the next time everything is made."""
    with suppress(OSError):
        if made.memory and sources.is_untouched(began):
            made.memory.write(LAST_PUBLICATION)


def _look_at(folder: Path, now: stamp.Stamp) -> None:
    """Raise where a file that every site has is missing or empty, or any page or picture is empty."""
    for name in NEEDED:
        if now.files.get(name, EMPTY) == EMPTY:
            raise NotPublishedError(
                say("not published: the build left no {name}; what was published is as it was", name=name)
            )
    for name, digest in now.files.items():
        if digest == EMPTY and name.endswith((".html", ".svg", ".png")):
            message = say("not published: {name} is empty; what was published is as it was", name=name)
            raise NotPublishedError(message)


def _tell(place: Path, before: stamp.Stamp | None, now: stamp.Stamp) -> None:
    held = counts(now.files, now.leading_on)
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


def _environment(address: str) -> dict[str, str]:
    return {**os.environ, "SITEURL": address}


def _count(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))
