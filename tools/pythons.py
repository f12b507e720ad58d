"""Publishes the site with several Pythons, each in a copy of the project of its own, and compares the bytes.

Set-up is done in each copy: `make pythons PYTHONS="python3.11 python3.12 python3.13"`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
ADDRESS = "https://example.org"
STAMP = ".published.json"
"""Written at the end of a publication: the digest of each file."""

SHOWN = 20


def main(pythons: list[str]) -> int:
    """Return 0 where all of them write the same bytes."""
    with TemporaryDirectory(prefix="pythons-") as folder:
        places = {python: Path(folder, str(number)) for number, python in enumerate(pythons)}
        for place in places.values():  # all of them before the first is built: somebody may be at work here
            _copy(place)
        stamps = [_published(python, place) for python, place in places.items()]
    first = json.loads(stamps[0])["files"]
    others = [json.loads(stamp)["files"] for stamp in stamps[1:]]
    differing = sorted({name for other in others for name in first | other if first.get(name) != other.get(name)})
    print("\n".join(f"pythons: differs: {name}" for name in differing[:SHOWN]), end="\n" if differing else "")
    print(f"pythons: {len(first):,} files, {len(differing):,} of them differ")
    return 1 if differing or len(stamps) < 2 else 0


def _published(python: str, folder: Path) -> bytes:
    """Publish with one Python, and return the stamp."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "publish", f"PYTHON={python}", f"SITEURL={ADDRESS}"]
    subprocess.run(command, cwd=folder, env=environment, stdout=sys.stderr, check=True)
    version = subprocess.run([folder / ".venv/bin/python", "--version"], capture_output=True, text=True, check=True)
    stamp = (folder / "public" / STAMP).read_bytes()
    print(f"pythons: {version.stdout.strip()}: {hashlib.sha256(stamp).hexdigest()}", flush=True)
    return stamp


def _copy(folder: Path) -> None:
    """Copy what git keeps, or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
