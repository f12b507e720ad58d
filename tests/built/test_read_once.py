"""In one build each file is opened once, each header and block read once, and each case walked once under each law.

And whatever a build has in memory, nothing of it is there in the next.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from building import PUBLIC, ROOT, SAMPLE, Built, build_well, run_python, write
from pages import BLOCK, TREE

COUNTING = """
import json, os, sys
from collections import Counter
from casetree.reading.case_schema import read_block
from casetree.walking.walk import walk
from pelican.plugins.casetree.posts.headers.header import read_header

opened, called = Counter(), Counter()

def note_open(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        opened[os.path.abspath(os.fsdecode(arguments[0]))] += 1

def note_call(frame, event, argument):
    if event == "call" and frame.f_code in NAMES:
        called[NAMES[frame.f_code](**frame.f_locals)] += 1

NAMES = {
    read_header.__code__: lambda source, **more: f"header {source.path}",
    read_block.__code__: lambda passage, **more: f"block {passage.source.path}:{passage.first_line}",
    walk.__code__: lambda tree, case, rewalk, **more: f"{'again' if rewalk else 'walk'} {case.id} {tree.law}",
}
os.cpu_count = lambda: 1  # what children do is not counted here
sys.addaudithook(note_open)
sys.setprofile(note_call)
from pelican import main
try:
    main(sys.argv[2:])
finally:
    sys.setprofile(None)
    with open(sys.argv[1], "w") as file:
        json.dump([opened, called], file)
"""


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, int], dict[str, int]]:
    """Publish the sample site; return how often each file was opened, and each thing read or walked."""
    folder = tmp_path_factory.mktemp("once")
    arguments = [str(folder / "counts.json"), str(SAMPLE), "-s", "publishconf.py", "-o", str(folder / "out")]
    done = run_python("-c", COUNTING, *arguments, SITEURL=PUBLIC)
    assert (folder / "out" / "index.html").is_file(), done.stderr
    opened, called = json.loads((folder / "counts.json").read_text(encoding="utf-8"))
    return opened, called


def test_each_file_is_opened_once(counted: tuple[dict[str, int], dict[str, int]]) -> None:
    read = {name: count for name, count in counted[0].items() if Path(name).is_relative_to(SAMPLE) or "/theme/" in name}
    files = {str(path) for path in SAMPLE.rglob("*") if path.suffix in (".md", ".yaml")}
    files |= {str(path) for path in (ROOT / "theme" / "templates").rglob("*.html")}
    assert files <= set(read)
    images = {str(path) for path in (SAMPLE / "images").iterdir()}  # one that a post shows is looked at, and copied
    assert {name: count for name, count in read.items() if count > 1 + (name in images)} == {}


@pytest.mark.parametrize("what", ["header", "block", "walk", "again"])
def test_each_header_and_block_is_read_once_and_each_case_walked_once_under_each_law(
    counted: tuple[dict[str, int], dict[str, int]], what: str
) -> None:
    """A tree that is walked alone, for a case without an id, is no case."""
    found = {name: n for name, n in counted[1].items() if name.startswith(f"{what} ") and name.split(" ")[1]}
    assert len(found) > 1
    assert {name: n for name, n in found.items() if n > 1} == {}


# From one build to the next ----------------------------------------------------------------------

HEADER = "Title: {}\nDate: 2026-11-22\nSummary: S.\nCategory: Cases\nTags: one, two\n\n"
BEFORE = {
    "trees/steps/2000-01-01.yaml": TREE,
    "one.md": "Aliases: older\n" + HEADER.format("One") + BLOCK,
    "two.md": HEADER.format("Two") + "```case\ncase: one\n```\n\nIt was {case:one:outcome}.",
    "gone.md": "Aliases: long-gone\n" + HEADER.format("Gone") + BLOCK.replace("tree:", "id: lost\ntree:"),
}
AFTER = {
    "trees/steps/2000-01-01.yaml": TREE.replace("Is there a tie?", "Is there any tie?"),
    "one.md": "Aliases: oldest\n" + HEADER.format("First") + BLOCK.replace("tie: no", "tie: yes"),
    "two.md": BEFORE["two.md"],
}

TWICE = """
import shutil, sys
from pathlib import Path
from pelican import Pelican
from pelican.settings import read_settings

content, other, out, kind = sys.argv[1:]
changes = {"PATH": content, "OUTPUT_PATH": out}
pelican = Pelican(read_settings("publishconf.py", override=changes))
pelican.run()
shutil.rmtree(content)
shutil.copytree(other, content)
if kind == "anew":
    pelican = Pelican(read_settings("publishconf.py", override=changes))
pelican.run()
"""


@pytest.mark.parametrize("kind", ["anew", "again"], ids=["another Pelican", "the same, as a watcher does"])
def test_a_second_build_in_one_process_is_as_the_first_of_another(tmp_path: Path, kind: str) -> None:
    """`Pelican` is made anew for each build, or runs again."""
    content, other = write(tmp_path / "content", BEFORE), write(tmp_path / "other", AFTER)
    done = run_python("-c", TWICE, str(content), str(other), str(tmp_path / "out"), kind, SITEURL=PUBLIC)
    assert done.returncode == 0, done.stderr
    fresh = build_well(content, tmp_path / "fresh", settings="publishconf.py", cwd=ROOT)
    assert differing(Built(tmp_path / "out", done).bytes(), fresh.bytes()) == []


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Return the files that are not the same in two builds."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
