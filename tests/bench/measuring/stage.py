"""The sites of one number of posts, one for each tool, and the ways in which they are built."""

from __future__ import annotations

import shutil
import subprocess
from functools import cached_property
from itertools import count
from pathlib import Path

from ..sites import eleventy, hugo, ours
from ..sites.corpus import Post, posts
from ..sites.site import Site
from .meter import NotMeasuredError, Spent, spend

SMALL = 1000
"""Bytes of a PNG that shows nothing."""


class Stage:
    """The sites of one number of posts, each laid out when it is first asked for."""

    def __init__(self, folder: Path, size: int, project: Site, limit: float) -> None:
        self.size, self._folder, self._limit = size, folder / str(size), limit
        self.posts: list[Post] = posts(size)
        self.ours = project
        if size:
            ours.forget(project)
            ours.fill(project, self.posts)
        self._words = count(1)
        self._is_warm = False

    @cached_property
    def hugo(self) -> Site:
        """Bare Hugo."""
        return hugo.lay(self._folder / "hugo", self.posts, diagrams=False)

    @cached_property
    def hugo_drawing(self) -> Site:
        """Hugo with static diagrams and a page for each case."""
        return hugo.lay(self._folder / "hugo-drawing", self.posts, diagrams=True)

    @cached_property
    def eleventy(self) -> Site:
        """Eleventy."""
        return eleventy.lay(self._folder / "eleventy", self.posts, cases=False)

    @cached_property
    def eleventy_cases(self) -> Site:
        """Eleventy with a page for each case."""
        return eleventy.lay(self._folder / "eleventy-cases", self.posts, cases=True)

    @property
    def edited(self) -> Post:
        """The post that is edited: one in the middle."""
        return self.posts[self.size // 2]

    def word(self) -> str:
        """Return a word that no post has had yet."""
        return f"edited{next(self._words):06d}"

    def warm(self) -> None:
        """Build our site whole, unless that was done."""
        if not self._is_warm:
            self.build(self.ours)
            self._is_warm = True

    def build(self, site: Site, *, watch_memory: bool = False) -> Spent:
        """Build a site once."""
        return spend(site.build, site.folder, site.environment, limit=self._limit, watch_memory=watch_memory)

    def build_anew(self, site: Site) -> Spent:
        """Build a site for the first time."""
        if site.folder == self.ours.folder:
            ours.forget(site)
            compiled = (str(site.folder / ".venv/bin/python"), "-m", "compileall", "-q", "plugins", "tools")
            subprocess.run(compiled, cwd=site.folder, check=True)
            self._is_warm = False
        else:
            site.forget()
        return self.build(site)

    def build_lean(self) -> Spent:
        """Build our site for the first time without drawing pictures and without Pagefind."""
        spent = self.build_anew(ours.without(self.ours, "pictures", "search"))
        output = self.ours.folder / "output"
        drawn = [path for path in output.rglob("case.png") if path.stat().st_size > SMALL]
        if drawn or (output / "pagefind" / "pagefind.js").exists():
            raise NotMeasuredError("what tests/bench/stubs/ has in place of resvg and Pagefind is not what was used")
        return spent

    def build_edit(self, site: Site) -> Spent:
        """Edit a post, then build; the page has to show it."""
        word = self.word()
        site.edit(self.edited, word)
        spent = self.build(site)
        if not site.shows(self.edited, word):
            raise NotMeasuredError(f"the page does not show the edit: {site.page.format(name=self.edited.name)}")
        return spent

    def clear(self) -> None:
        """Remove the sites of the others."""
        shutil.rmtree(self._folder, ignore_errors=True)
