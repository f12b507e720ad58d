"""Takes the pictures of the author's guide, in both languages, of what a preview shows.

    make pictures

They are a post as `make new` begins it, a fault of its block, and a finished figure. The preview, as of `make serve`,
is that of a site in a folder that is thrown away.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support"), str(ROOT / "plugins")]

from playwright.sync_api import Page

from browser.tabs import launched
from casetree.law.law import newest
from pelican.plugins.casetree.files.files import read_library
from pelican.plugins.casetree.posts.new_post import new_post

PICTURES = ROOT / "docs" / "images"
DAY = datetime(2026, 11, 22, 9, 30)


@dataclass(frozen=True)
class Guide:
    """What the guide in one language begins, and where it is shown."""

    language: str
    title: str
    slug: str
    prefix: str
    """What stands before the addresses of its language."""

    ending: str
    """Of its posts and pictures, before the dot of the kind of file."""


GUIDES = (
    Guide("en", "A student from Myanmar", "a-student-from-myanmar", "", ""),
    Guide("ja", "ミャンマーの学生に在留許可", "student-from-myanmar", "ja/", ".ja"),
)


def main() -> None:
    """Take each picture of each guide."""
    PICTURES.mkdir(exist_ok=True)
    with launched() as browser:
        for guide in GUIDES:
            with TemporaryDirectory() as folder, previewed(Path(folder), guide.language) as address:
                page = browser.new_page(viewport={"width": 1000, "height": 860}, color_scheme="light")
                page.set_default_timeout(120_000)  # a busy machine builds slowly
                take(guide, Path(folder), page, address + guide.prefix)
                page.close()


@contextmanager
def previewed(folder: Path, language: str) -> Iterator[str]:
    """Preview a copy of the site that speaks a language; give the address."""
    for name in ("content", "tools"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("plugins", "theme", "pelicanconf.py"):
        (folder / name).symlink_to(ROOT / name)
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "CASETREE_LANG": language}
    command = [sys.executable, str(folder / "tools" / "preview"), "8400"]
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as preview:
        assert preview.stdout
        try:
            yield next(filter(None, (re.search(r"http://\S+?/", line) for line in preview.stdout)))[0]
        finally:
            preview.terminate()


def take(guide: Guide, folder: Path, page: Page, address: str) -> None:
    """Take a picture of a finished figure, begin the post, and break it."""
    library, _ = read_library(folder / "content", "en")
    tree = newest(library.trees["refugee-steps"])
    assert tree
    post = folder / f"content/articles/2026/{guide.slug}{guide.ending}.md"
    begun = new_post(guide.title, guide.slug, DAY, tree)
    page.goto(f"{address}posts/russian-critic-allowed-to-stay/")
    page.locator("figure.case").first.screenshot(path=PICTURES / f"finished{guide.ending}.png")

    page.goto(f"{address}drafts/{guide.slug}/")  # it appears there as soon as it is built
    post.write_text(begun, encoding="utf-8")
    page.locator("body > div > p[style]").wait_for()  # what the preview says above it, once all is built
    page.screenshot(path=PICTURES / f"begun{guide.ending}.png")

    decided = begun.replace("decided: pending", "decided: 2024-07").replace("persecution: pending", "persecution: ye")
    post.write_text(decided, encoding="utf-8")
    page.locator("a[href='/.faults']").wait_for()
    page.locator("figure.case-faulty").screenshot(path=PICTURES / f"fault{guide.ending}.png")


if __name__ == "__main__":
    main()
