"""A disk that is really full, mounted in the way, or read-only: what root can make in a test, and others leave out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from breaking.processes import Served
from breaking.sites import SMALL, Project, files
from building import write
from finding.search.pagefind import index
from finding.search.records import Record, page_of

FREE = (0, 20_000, 100_000)
"""Bytes that are left on the disk where a publication begins that needs more."""


def mount(place: Path, options: str) -> None:
    """Mount a disk in memory, or change one."""
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    done = subprocess.run(command, capture_output=True, check=False) if os.geteuid() == 0 else None
    if done is None or done.returncode:
        pytest.skip("only root may mount a disk")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, a small one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount(place, "size=2m")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path, free: int) -> Path:
    """Write a file of all that is free on a disk, but for some bytes."""
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    os.truncate(filler, max(0, filler.stat().st_size - free))
    return filler


@pytest.fixture
def project(disk: Path) -> Project:
    """A project on that disk, as it was before its second publication."""
    made = Project(disk, SMALL, Served)
    made.restore()
    return made


@pytest.mark.parametrize("free", FREE)
def test_a_publication_that_finds_no_room_leaves_the_old_site_and_says_so(
    disk: Path, project: Project, free: int
) -> None:
    filler = fill(disk, free)
    ended = project.build()
    assert ended.status == 1
    assert "No space left on device" in ended.err
    assert project.standing(ended) == []
    filler.unlink()
    assert project.healed() == []


def test_a_disk_that_is_read_only_is_told(disk: Path, project: Project) -> None:
    mount(disk, "remount,ro")
    ended = project.build()
    assert ended.status == 1
    assert "that disk is read-only; let it be written to" in ended.err
    assert project.standing(ended) == []
    mount(disk, "remount,rw,size=2m")
    assert project.healed() == []


def test_a_place_where_a_disk_is_mounted_is_told_and_left_alone(project: Project) -> None:
    mount(project.site, "size=1m")
    try:
        write(project.site, {"a": "mine"})
        ended = project.build()
        assert (ended.status, files(project.site)) == (1, {"a": b"mine"})
        assert ended.err.endswith("let public be a link to a folder on that disk\n")
    finally:
        subprocess.run(["umount", "--lazy", str(project.site)], check=True)
    assert project.healed() == []


def test_an_index_of_the_search_is_whole_or_refused(disk: Path, tmp_path: Path) -> None:
    told = {"language": "en", "summary": "", "date": "", "end": "", "kind": "post", "filters": {}}
    records = [Record(file=f"{each}/index.html", title=each, text=f"Some words {each}.", **told) for each in "abc"]
    read = write(tmp_path / "read", {f"1/{record.file}": page_of(record) for record in records})
    index(read, tmp_path / "whole")
    refused = []
    for free in (4096, 16_384, 40_960, 65_536, 131_072):
        filler = fill(disk, free)
        try:
            index(read, disk / "pagefind")
        except (OSError, RuntimeError):
            refused.append(free)
        else:
            assert files(disk / "pagefind") == files(tmp_path / "whole"), free
        filler.unlink()
    assert refused
