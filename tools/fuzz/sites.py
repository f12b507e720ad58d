"""Builds sites of posts, trees and tables that no hand typed, by Pelican itself, which must always end with a report.

python -m fuzz.sites site SECONDS REPORT SEED
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import warnings
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory

from fuzz.shapes import TEXTS
from fuzz.targets import PARTED, ROOT
from fuzz.watch import WORK, Watch
from hypothesis import HealthCheck, Phase, given, seed, settings

from pages import TREE

_POSTS = 40
"""So many are built together: most of the time of a build of one is its start."""

_BROKEN = re.compile(r"Traceback|internal-error|pelican-error")
_SAMPLE = ROOT / "tests" / "fixtures" / "site"


def main(seconds: float, report: Path, first: int) -> None:
    """Build sites until so much processor time is used; the nth has the seed `first` and n."""
    warnings.simplefilter("ignore")
    watch = Watch("site", lambda text: None)
    for number in count(first):
        posts = _drawn("post", _POSTS, number)
        files = {f"articles/{n}.md": text for n, text in enumerate(posts)}
        files |= {f"trees/t{n}/2000-01-01.yaml": text for n, text in enumerate(_drawn("tree", 3, number))}
        for n, text in enumerate(_drawn("data", 3, number)):
            rows, _, schema = text.partition(PARTED)
            files |= {f"data/table-{n}.csv": rows, f"data/table-{n}.schema.json": schema}
        said = _broken(files)
        watch.runs += len(files)
        if said:
            name = f"site-{number}"
            watch.found[name] = 1
            _note(name, _fewer(files), said)
        if getrusage(RUSAGE_CHILDREN).ru_utime > seconds:
            break
    watch.told(report)


def _drawn(name: str, most: int, number: int) -> list[str]:
    """Draw so many texts."""
    found: list[str] = []

    @seed(number)
    @settings(
        database=None, deadline=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck], max_examples=most
    )
    @given(TEXTS[name])
    def draw(text: str) -> None:
        found.append(text)

    draw()
    return found


def _broken(files: Mapping[str, str]) -> str:
    """Build a site; return what it printed where it ended in another way than builds may, and nothing otherwise."""
    with TemporaryDirectory() as folder:
        content, output = Path(folder, "content"), Path(folder, "output")
        shutil.copytree(_SAMPLE, content, ignore=shutil.ignore_patterns("articles", "pages", "moved.txt"))
        for name, text in {**files, "trees/steps/2000-01-01.yaml": TREE}.items():
            (content / name).parent.mkdir(parents=True, exist_ok=True)
            (content / name).write_bytes(text.encode("utf-8", "replace"))
        terse = ("-e", "CASETREE_CATEGORY_REQUIRED=false")
        command = [sys.executable, "-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(output), *terse]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    said = done.stdout + done.stderr
    return said if done.returncode not in (0, 1) or _BROKEN.search(said) else ""


def _fewer(files: Mapping[str, str]) -> Mapping[str, str]:
    """Leave out files while what is left is broken too."""
    names, size = [*files], len(files) // 2
    while size:
        for start in range(0, len(names), size):
            less = names[:start] + names[start + size :]
            if less and _broken({name: files[name] for name in less}):
                names = less
                break
        else:
            size //= 2
    return {name: files[name] for name in names}


def _note(name: str, files: Mapping[str, str], said: str) -> None:
    for file, text in files.items():
        path = WORK / "findings" / "site" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "replace"))
    (WORK / "findings" / "site" / f"{name}.trace").write_text(said, encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main(float(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
