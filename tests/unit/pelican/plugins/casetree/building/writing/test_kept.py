"""A page is laid out again as soon as anything is different that it shows, and says what that was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from pelican.settings import DEFAULT_CONFIG

from handover.editions import Edition
from keeping.store import Store
from pelican.plugins.casetree.building.writing.job import Job
from pelican.plugins.casetree.building.writing.kept import KIND, KeptPages, record_key, why
from pelican.plugins.casetree.building.writing.templates import LateTemplate

TEMPLATES = {
    "page.html": "{% extends 'base.html' %}{% block main %}{{ words }} {{ more }} {{ one.prefix }}{% endblock %}",
    "base.html": "{{ SITENAME }} {{ also }} {% block main %}{% endblock %}{% include 'foot.html' %}",
    "foot.html": "{{ SITEURL }}",
    "named.html": "{% include words %}",
}


class Build:
    """One build after the other, of one page."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.templates = dict(TEMPLATES)
        self.context: dict[str, Any] = {"SITENAME": "A site", "SITEURL": "", "localsiteurl": None, "unused": "1"}
        self.own: dict[str, Any] = {"words": "some"}
        self.inputs: dict[str, str] | None = {"of": "1"}
        self.settings: dict[str, Any] = {}
        self.prefix = "en/"
        self.template = "page.html"
        self.made: list[str] = []

    def __call__(self) -> bool:
        """Build, and return whether the page was laid out."""
        store = Store(self.folder / "store")
        env = Environment(loader=DictLoader(self.templates))
        env.globals["also"] = "also"
        edition = Edition(language="en", prefix=self.prefix, posts=(), tags={}, categories={}, own=())
        context = {**self.context, "one": edition}
        settings = {**DEFAULT_CONFIG, "OUTPUT_PATH": str(self.folder / "out"), **self.settings}
        kept = KeptPages(settings, store, env, {"edition en": edition})
        job = Job(
            name="one/index.html",
            path=self.folder / "out" / "one.html",
            template=LateTemplate(env, self.template),
            context=context,
            own=self.own,
            more=self._more,
            inputs=(lambda: self.inputs or {}) if self.inputs is not None else None,
            root="..",
        )
        kept.begin([job])
        stood = kept.stands(job)
        if not stood:
            kept.keep(job, kept.lay_out(job))
        store.close(1)
        return not stood

    def _more(self) -> dict[str, Any]:
        self.made.append("made")
        return {"more": "made later"}

    def text(self) -> str:
        """Return what was written."""
        return (self.folder / "out" / "one.html").read_text(encoding="utf-8")

    def record(self) -> dict[str, Any]:
        """Return what is known of the page."""
        store = Store(self.folder / "store")
        found = json.loads(store.get(KIND, record_key("one/index.html", f"\0{self.folder / 'out'}")) or b"{}")
        store.close(1)
        return found


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return a page that was built."""
    made = Build(tmp_path)
    assert made()
    return made


def _global(build: Build) -> None:
    build.own["also"] = "told"


CHANGES: dict[str, Callable[[Build], object]] = {
    "told words": lambda build: build.own.update(words="other"),
    "template": lambda build: build.templates.update({"page.html": TEMPLATES["page.html"] + "!"}),
    "template that is included": lambda build: build.templates.update({"foot.html": "{{ SITEURL }}!"}),
    "site": lambda build: build.context.update(SITENAME="Another"),
    "told also": _global,
    "of": lambda build: setattr(build, "inputs", {"of": "2"}),
    "edition en: prefix": lambda build: setattr(build, "prefix", "ja/"),
    "frame": lambda build: build.settings.update(JINJA_ENVIRONMENT={"autoescape": True}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_is_laid_out_again_once_for_each_change_and_says_which_it_was(build, change):
    assert not build()
    CHANGES[change](build)
    assert build()
    assert change.partition(" that")[0] in build.record()["why"]
    assert not build()


def test_what_a_page_does_not_show_changes_nothing(build):
    before = build.text(), build.made.copy()
    build.context["unused"] = "2"
    build.own["unused_too"] = "3"
    assert not build()
    assert (build.text(), build.made) == before


def test_a_page_whose_file_was_touched_or_removed_is_made_again(build):
    page, before = build.folder / "out" / "one.html", build.text()
    page.write_text("mine", encoding="utf-8")
    assert build()
    assert build.text() == before
    page.unlink()
    assert build()
    assert build.text() == before
    assert not build()


def test_what_is_quickly_made_tells_by_itself_what_it_is(build):
    build.inputs = None
    assert build()
    assert not build()
    build._more = lambda: {"more": "other"}
    assert build()


def test_what_is_of_no_known_kind_is_made_each_time(build):
    build.own["words"] = object()
    assert build()
    assert build()


def test_a_template_that_is_named_while_it_is_laid_out_makes_its_page_each_time(build):
    build.template, build.own["words"] = "named.html", "foot.html"
    assert build()
    assert build()


def test_a_published_page_is_written_from_the_store_and_goes_by_no_time(build):
    build.settings = {"CASETREE_PUBLISHING": True}
    assert build()
    before = build.text()
    (build.folder / "out" / "one.html").unlink()
    assert not build()
    assert build.text() == before


def test_a_record_that_is_broken_is_none(build):
    store = Store(build.folder / "store")
    store.put(KIND, record_key("one/index.html", f"\0{build.folder / 'out'}"), b"{")
    store.close(1)
    assert build()
    assert not build()


def test_a_page_of_which_nothing_was_known_is_new():
    assert why(None, {}, []) == ["new"]
    assert why({"inputs": {"a": "1"}, "reads": []}, {"b": "1"}, [["one.md", "title\nurl", "1"]]) == [
        *("a", "b"),
        "one.md: title, url",
    ]
