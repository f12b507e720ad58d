"""Takes the pictures of docs/writing.md: a post as `make new` begins it, the fault of a block, and a finished post.

    make pictures

Builds a site of its own in a folder that is thrown away.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support"), str(ROOT / "plugins")]

from browser.tabs import launched
from casetree.law.law import newest
from pelican.plugins.casetree.files.files import read_library
from pelican.plugins.casetree.posts.new_post import new_post

PICTURES = ROOT / "docs" / "images"
DAY = datetime(2026, 11, 22, 9, 30)


def main() -> None:
    """Write the posts, build them, and take each picture."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        content, output = Path(folder) / "content", Path(folder) / "output"
        copytree(ROOT / "content", content)
        library, _ = read_library(content, "en")
        tree = newest(library.trees["refugee-steps"])
        assert tree
        begun = new_post("A student from Myanmar", "student", DAY, tree)
        (content / "articles/2026/student.md").write_text(begun, encoding="utf-8")
        faulty = begun.replace("student", "mistake").replace("persecution: pending", "persecution: ye")
        (content / "articles/2026/mistake.md").write_text(faulty, encoding="utf-8")
        command = [sys.executable, "-m", "pelican", "content", "-s", str(ROOT / "pelicanconf.py"), "-o", str(output)]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONUTF8": "1"}, check=False, capture_output=True)
        with launched() as browser:
            page = browser.new_page(viewport={"width": 1000, "height": 760}, color_scheme="light")
            for name, address, place in (
                ("begun", "drafts/student/", ""),
                ("fault", "drafts/mistake/", "figure.case-faulty"),
                ("finished", "posts/russian-critic-allowed-to-stay/", "figure.case"),
            ):
                page.goto((output / address / "index.html").as_uri())
                picture = page.locator(place).first if place else page
                picture.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
