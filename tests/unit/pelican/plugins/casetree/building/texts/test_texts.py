"""What is kept of texts, when it is used again, and that it is what a build makes that keeps nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from building import ROOT, SAMPLE
from keeping.setting import KEEP
from pelican.plugins.casetree.building.build import Build
from pelican.plugins.casetree.building.texts import texts as module
from pelican.plugins.casetree.building.texts.converter import Converter
from pelican.plugins.casetree.building.texts.texts import ConvertedTexts, keep
from pelican.plugins.casetree.files.files import posts_below, read_library, read_posts
from pelican.plugins.casetree.files.tables import read_tables
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.conversion import long_texts, record_of
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of

MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.sane_lists", "typesetting"],
    "output_format": "html5",
}
POSTS = "articles/2024/"


class Site:
    """A small site, built as far as its texts."""

    def __init__(self, root: Path, store: Path | None) -> None:
        library, faults = read_library(root, "en")
        assert not any(fault.is_error for fault in faults)
        self.build = Build(root)
        posts = [self._post(source, path) for path, source in read_posts(posts_below(root))[0]]
        tables, wrong = read_tables(root, library, "en")
        assert not wrong
        self.build.site, _ = site_of(posts, library, tables)
        self.build.figures = Figures(self.build.site.library, "A site", "https://example.org")
        self.settings: dict[str, Any] = {
            "FORMATTED_FIELDS": ["summary"],
            "SLUGIFY_SOURCE": "basename",
            "SLUG_REGEX_SUBSTITUTIONS": [],
            "SLUGIFY_PRESERVE_CASE": False,
            "SLUGIFY_USE_UNICODE": True,
            KEEP: str(store) if store else None,
        }
        self.converted: list[str] = []
        self.texts = ConvertedTexts(self.build, self.settings, self._counting(Converter(MARKDOWN, has_feeds=True)))

    def _post(self, source: Any, path: Path) -> Any:
        slug = path.name.partition(".")[0]
        self.build.paths[source.path] = path
        return read_post(source, slug, language="ja" if path.name.endswith(".ja.md") else "")

    def _counting(self, converter: Converter) -> Converter:
        convert = converter.convert

        def counted(post: Any, *arguments: Any, **more: Any) -> Any:
            self.converted.append(Path(post.source.path).name)
            return convert(post, *arguments, **more)

        converter.convert = counted  # type: ignore[method-assign]  # it counts
        return converter

    def all(self) -> dict[str, Any]:
        """Return all that becomes of every text."""
        steps: list[int] = []
        self.texts.prepare(lambda: steps.append(1))
        found = {}
        for name in sorted(self.build.site.posts):
            before = len(self.build.faults)
            _, conversion = self.texts.of(Path(name))
            traces = [(id, repr(trace)) for id, trace in self.build.site.shown[name].traces.items()]
            faults = self.build.faults[before:]
            found[Path(name).name] = record_of(conversion), long_texts(conversion), traces, faults
        keep(SimpleNamespace(settings=self.settings))
        return found


@pytest.fixture(autouse=True)
def _on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """Convert every text here: each process of its own would copy what this one holds."""
    one: Any = partial(module.made_on_all_cores, cores=1)
    monkeypatch.setattr(module, "made_on_all_cores", one)


def write_content(root: Path) -> Path:
    """Write what each of these tests begins with."""
    shutil.copytree(SAMPLE, root)
    (root / POSTS / "cites.md").write_text(
        "Title: It cites\nDate: 2024-07-01\nSummary: S.\n\nAs was said [@act].\n\n![A dot]({static}/images/dot.png)\n"
    )
    return root


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content")


@dataclass(frozen=True)
class Begun:
    """A site whose texts have been converted once, with the store in which they are kept."""

    folder: Path
    kept: Path
    """As it was then."""

    with_faults: set[str]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """Convert them for all tests that edit something then."""
    folder, kept = tmp_path_factory.mktemp("begun"), tmp_path_factory.mktemp("kept")
    found = Site(write_content(folder / "content"), folder / "store").all()
    shutil.copytree(folder, kept, dirs_exist_ok=True)
    return Begun(folder, kept, {name for name, (_, _, _, faults) in found.items() if faults})


@pytest.fixture
def edited(begun: Begun) -> Path:
    """The folder of its texts, as they were, for a test to edit them."""
    shutil.rmtree(begun.folder)
    shutil.copytree(begun.kept, begun.folder)
    return begun.folder / "content"


def changed(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit of a file."""

    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return edit


_TREE = "trees/stay/2020-04-01.yaml"
SHOWING_PARTIES = {"about.md", "about.ja.md", "parties.md", "parties.ja.md", "showings.md", "unlisted.md"}
WITH_LINKS = {"about.md", "draft.md", "parties.md", "parties.ja.md", "showings.md", "unlisted.md"}
"""Any source may tell something of what a link leads to."""


_CITES, _PARTIES = POSTS + "cites.md", POSTS + "parties.md"
_MORE = "Title: More\nDate: 2024-08-01\n\n```case\nid: {id}\ntree: stay\ndecided: 2021\noutcome: refused\n```\n"


def added(name: str, text: str) -> Callable[[Path], None]:
    """Return an edit that adds a post."""
    return lambda root: (root / POSTS / name).write_text(text, encoding="utf-8") and None


def removed(name: str) -> Callable[[Path], None]:
    """Return an edit that removes a file."""
    return lambda root: (root / name).unlink()


EDITS: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "nothing": (lambda root: None, set()),
    "a text": (changed(_CITES, "As was said", "It was said"), {"cites.md"}),
    "a summary": (changed(_CITES, "Summary: S.", "Summary: *T*."), {"cites.md"}),
    "text above a case that others show": (changed(_PARTIES, "The two part", "\n\nThey part"), {"parties.md"}),
    "a case that others show": (changed(_PARTIES, "Nagoya High Court", "Osaka High Court"), SHOWING_PARTIES),
    "a part of a case": (changed(_PARTIES, "A later permission", "A permission"), SHOWING_PARTIES),
    "a source that is cited": (changed("sources.yaml", "An act", "The act"), {"cites.md", *WITH_LINKS}),
    "a value of a table that is charted": (changed("data/waiting.csv", "19500", "19501"), {"showings.md"}),
    "a deletion": (removed(_CITES), set()),
    "another case": (added("more.md", _MORE.format(id="more")), set()),
    "a translation": (added("cites.ja.md", "Title: 引用\nDate: 2024-07-01\n\n文。\n"), {"cites.ja.md"}),
    "an image": (removed("images/dot.png"), {"cites.md"}),
}


@pytest.mark.parametrize("what", EDITS)
def test_what_is_kept_is_what_would_be_made_and_no_more_is_made_than_has_to_be(what: str, begun: Begun, edited: Path):
    edit, expected = EDITS[what]
    edit(edited)
    again = Site(edited, begun.folder / "store")
    assert again.all() == Site(edited, None).all()
    assert set(again.converted) - begun.with_faults - {"more.md"} == expected


def test_another_tree_changes_the_texts_that_show_cases_of_it(begun: Begun, edited: Path) -> None:
    changed(_TREE, "title:", "# Amended.\ntitle:")(edited)
    again = Site(edited, begun.folder / "store")
    assert again.all() == Site(edited, None).all()
    assert set(again.converted) >= SHOWING_PARTIES
    assert "cites.md" not in again.converted


def test_what_is_made_on_all_cores_is_what_one_makes(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def on_two_cores(make: Any, jobs: Any) -> Any:
        return made_on_all_cores(make, jobs, cores=2)

    made_on_all_cores = module.made_on_all_cores
    monkeypatch.setattr(module, "made_on_all_cores", on_two_cores)
    on_all = Site(content, tmp_path / "store")
    assert on_all.all() == Site(content, None).all()
    assert not on_all.converted  # here


def test_a_text_with_a_fault_is_never_kept(content: Path, tmp_path: Path) -> None:
    changed(POSTS + "cites.md", "As was said", "As {case:nobody:outcome} says")(content)
    for _ in range(2):
        site = Site(content, tmp_path / "store")
        site.all()
        assert "case-unknown-case" in {fault.code for fault in site.build.faults}


def test_a_block_that_is_refused_is_never_kept(content: Path, tmp_path: Path) -> None:
    added("more.md", _MORE.format(id="silent"))(content)
    Site(content, tmp_path / "store").all()
    again = Site(content, tmp_path / "store")
    assert again.all() == Site(content, None).all()
    assert "showings.md" in again.converted


def test_a_long_text_that_is_lost_is_written_again(content: Path, tmp_path: Path) -> None:
    first = Site(content, tmp_path / "store").all()
    again = Site(content, tmp_path / "store")
    again.texts.prepare(lambda: None)
    conversion = again.texts.of(content / POSTS / "cites.md")[1]
    assert again.texts.store
    again.texts.store._base.execute("delete from kept where kind = 'text html'")  # type: ignore[union-attr]  # there is one
    assert conversion.html() == first["cites.md"][1]["html"]


def test_the_last_text_of_a_name_can_be_looked_up(content: Path, tmp_path: Path) -> None:
    site = Site(content, tmp_path / "store")
    name = next(name for name in site.build.site.posts if name.endswith("cites.md"))
    site.all()
    again = Site(content, tmp_path / "store")
    assert again.texts.store
    key = again.texts.store.get(module.BY_NAME, name.encode())
    assert key == again.texts.keys[name]
    assert re.search(rb'"source","act"', again.texts.store.get(module.KIND, key) or b"")


def test_without_a_store_nothing_is_kept(content: Path, tmp_path: Path) -> None:
    Site(content, None).all()
    assert not [*tmp_path.rglob("store*")]
    assert tmp_path != ROOT
