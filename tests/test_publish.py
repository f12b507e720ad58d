"""`make publish`: a site with a fault is never swapped in, and one without is, whole."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from building import PUBLIC, ROOT, Built, write

POST = "Title: A post\nDate: 2026-01-01\nSummary: What happened.\n\n"
FAULTY = {
    "a block without answers": "```case\ntitle: T\n```\n",
    "an image without text": "![](court.png){width=640 height=480}\n",
    "an image without size": "![The court](court.png)\n",
    "a heading that skips a level": "### One\n",
    "a link that leads nowhere": "[there]({filename}nowhere.md)\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one good post, and an output that was published earlier, with files that no build would write."""
    for name in ("Makefile", "pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("plugins", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "set-up").touch()
    write(tmp_path / "content", {"good.md": POST + "Text.\n"})
    write(tmp_path / "output", {"index.html": "as it was", "posts/old/index.html": "old\r\n", "bytes.bin": b"\0\xff"})
    return tmp_path


def publish(project: Path) -> subprocess.CompletedProcess[str]:
    """Run the chore with the packages that are here; its stamp of set-up counts as done."""
    command = ["make", "publish", f"SITEURL={PUBLIC}", f"VENV={ROOT / '.venv'}", "SITE=set-up", "-o", "set-up"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("text", FAULTY.values(), ids=FAULTY)
def test_a_faulty_post_leaves_the_output_byte_for_byte(project: Path, text: str) -> None:
    write(project / "content", {"faulty.md": POST + text})
    output = project / "output"
    before = Built(output, None).bytes()  # type: ignore[arg-type]  # no build of ours wrote it
    done = publish(project)
    assert done.returncode
    assert "error[" in done.stderr
    assert "content/faulty.md" in done.stderr
    assert Built(output, done).bytes() == before


def test_a_site_without_a_fault_takes_the_place_of_the_old_one_whole(project: Path) -> None:
    done = publish(project)
    assert done.returncode == 0, done.stderr
    files = Built(project / "output", done).bytes()
    assert "posts/good/index.html" in files
    assert b"as it was" not in files["index.html"]
    assert not {"posts/old/index.html", "bytes.bin"} & set(files)
    assert not [name for name in (".publishing", ".published-before") if (project / name).exists()]
