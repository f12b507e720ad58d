"""Lets Pelican read and lay out small sites without writing them, whatever their settings are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import Environment

from building import ROOT, write
from building.made_once import compiled_once
from pages import TREE
from pelican.plugins.casetree.building.build import Build
from pelican.plugins.casetree.building.reporting.dry_run import dry_run

SETTINGS = f"""
PLUGIN_PATHS = [{str(ROOT / "plugins")!r}]
PLUGINS = ["casetree"]
THEME = {str(ROOT / "theme")!r}
TIMEZONE = "UTC"
ARTICLE_EXCLUDES = ["private"]
PAGE_PATHS = ["pages"]
CASETREE_LANGUAGES = "all"
CASETREE_CHECK_POSTS = True
"""

Files = dict[str, str | bytes]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Build]:
    """Return what lets Pelican read a site of some files, with settings of its own; templates are compiled once."""
    monkeypatch.setattr(Environment, "compile", compiled_once)

    def checked(files: Files, settings: str = "") -> Build:
        write(tmp_path, {"conf.py": SETTINGS + settings})
        return dry_run(tmp_path / "conf.py", write(tmp_path / "content", {"trees/steps/2000-01-01.yaml": TREE} | files))

    return checked


@pytest.fixture
def said() -> Callable[[Build], list[tuple[str, str]]]:
    """Return what says file and code of every fault of a build."""
    return lambda build: [(Path(fault.span.source.path).name, fault.code) for fault in build.found()]
