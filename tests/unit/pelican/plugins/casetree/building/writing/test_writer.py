"""Pages are laid out at the end, on all cores, with the bytes of Pelican's own writer."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from pelican.writers import FileOverwriteFailedError, Writer

from keeping import cores
from pelican import signals
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.writing.end import write_pages
from pelican.plugins.casetree.building.writing.writer import ASKED, PageWriter

TEMPLATES = {
    "page": "{{ SITEURL }} {{ localsiteurl }} {{ output_file }} {{ words }} {{ more }}",
    "list": "{{ articles_page.number }}{% for each in articles_page.object_list %} {{ each }}{% endfor %}"
    "{% if articles_next_page %} then {{ articles_next_page.url }}{% endif %}"
    "{% if articles_previous_page %} after {{ articles_previous_page.url }}{% endif %}",
    "faulty": "{{ words.nothing.at_all }}",
    "loud": "{{ say(words) }}",
    "who": "{{ who() }}",
    "rare": "{{ who() }}",
}


class Site:
    """What Pelican gives a writer."""

    def __init__(self, folder: Path) -> None:
        from pelican.settings import DEFAULT_CONFIG, configure_settings

        self.settings = configure_settings(
            {**DEFAULT_CONFIG, "PAGINATED_TEMPLATES": {"list": 2}, "DEFAULT_PAGINATION": 2, "PATH": str(folder)}
        )
        self.context: dict[str, Any] = {"SITEURL": "https://example.org", "localsiteurl": None}
        self.build = begin(self.settings, folder, self.context)
        self.heard: list[str] = []
        env = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
        env.globals["say"] = lambda words: logging.getLogger("pelican.of_a_template").warning("said: %s", words) or ""
        env.globals["who"] = os.getpid
        self.templates = {name: env.get_template(name) for name in TEMPLATES}

    def note(self, writer: Writer, name: str, template: str = "page", **own: Any) -> None:
        """Hand a page to a writer."""
        writer.write_file(name, self.templates[template], self.context, True, template_name=template, url=name, **own)

    def finish(self) -> None:
        """End the run."""
        write_pages(SimpleNamespace(settings=self.settings))


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Return a site, and take note of the pages that are told of."""
    made = Site(tmp_path)

    def note(path: str, context: dict[str, Any]) -> None:
        made.heard.append(context["output_file"])

    signals.content_written.connect(note)
    yield made
    signals.content_written.disconnect(note)
    logging.getLogger("pelican").removeHandler(made.build.log)


@pytest.fixture(params=[1, 2])
def count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Let there be so many cores."""
    monkeypatch.setattr(cores.os, "cpu_count", lambda: request.param)
    return int(request.param)


def files(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_pages_have_the_bytes_of_pelicans_own_writer(site, tmp_path, count):
    for writer in (Writer(str(tmp_path / "pelican"), site.settings), PageWriter(str(tmp_path / "ours"), site.settings)):
        for number in range(50):
            site.note(writer, f"posts/{number}/index.html", words=f"<{number}>")
        site.note(writer, "list.html", "list", articles=["one", "two", "three", "four", "five"])
        site.note(writer, "", words="nowhere")
    assert files(tmp_path / "ours") == {}
    site.finish()
    assert files(tmp_path / "ours") == files(tmp_path / "pelican")
    assert len(files(tmp_path / "ours")) == 53


def test_pages_are_told_of_in_the_order_in_which_they_were_noted(site, tmp_path, count):
    writer = PageWriter(str(tmp_path / "out"), site.settings)
    names = [f"{number}.html" for number in range(50)]
    for name in names:
        site.note(writer, name)
    site.finish()
    assert site.heard == names


def test_pages_that_are_asked_for_go_first(site, tmp_path, count):
    site.settings[ASKED] = ["30/index.html", "20/index.html"]
    writer = PageWriter(str(tmp_path), site.settings)
    names = [f"{number}/index.html" for number in range(40)]
    for name in names:
        site.note(writer, name, words="x")
    site.finish()
    first = ["20/index.html", "30/index.html"]
    assert site.heard == [*first, *(name for name in names if name not in first)]


def test_pages_of_a_template_of_few_pages_are_for_one_child(site, tmp_path, monkeypatch):
    monkeypatch.setattr(cores.os, "cpu_count", lambda: 2)
    writer = PageWriter(str(tmp_path), site.settings)
    for number in range(520):
        site.note(writer, f"{number}.html", "rare" if number % 80 == 0 else "who")
    site.finish()
    made = {int(name.removesuffix(".html")): by for name, by in files(tmp_path).items() if name.endswith(".html")}
    assert (
        len({made[number] for number in range(0, 480, 80)}) == 1
    )  # the last one is made here, to compile its template
    assert len({*made.values()}) == 8
    assert site.heard == [f"{number}.html" for number in range(520)]


def test_what_only_a_template_needs_is_made_when_its_page_is_laid_out(site, tmp_path):
    writer = PageWriter(str(tmp_path / "out"), site.settings)
    asked: list[str] = []
    site.note(writer, "one.html", more=lambda: asked.append("asked") or {"more": "made"})
    assert asked == []
    site.finish()
    assert asked == ["asked"]
    assert files(tmp_path / "out")["one.html"].endswith(b"made")


def test_a_page_that_cannot_be_laid_out_stops_the_build_where_its_file_is_known(site, tmp_path, count):
    writer = PageWriter(str(tmp_path / "out"), site.settings)
    for number in range(50):
        post = SimpleNamespace(source_path=str(tmp_path / f"{number}.md"))
        site.note(writer, f"{number}.html", "faulty" if number == 7 else "page", article=post)
    with pytest.raises(Exception, match="undefined"):
        site.finish()
    assert Path(site.build.at_hand).name == "7.md"


def test_what_is_logged_of_a_page_is_heard_once(site, tmp_path, count, caplog):
    writer = PageWriter(str(tmp_path / "out"), site.settings)
    for number in range(50):
        site.note(
            writer, f"{number}.html", "loud" if number in (3, 8) else "page", words=f"{count}-{number}"
        )  # Pelican says each thing once
    site.finish()
    heard = [record.getMessage() for record in caplog.records if "said" in record.msg]
    assert sorted(heard) == [f"said: {count}-3", f"said: {count}-8"]
    assert len(files(tmp_path / "out")) == 50


def test_a_file_that_holds_the_same_already_is_left_alone(site, tmp_path):
    before = []
    for words in ("same", "same", "other"):
        site.note(PageWriter(str(tmp_path / "out"), site.settings), "one.html", words=words)
        site.finish()
        before.append((tmp_path / "out" / "one.html").stat().st_mtime_ns)
    assert before[0] == before[1] < before[2]


def test_no_page_takes_the_place_of_another_one_but_one_that_was_placed_by_hand(site, tmp_path):
    writer = PageWriter(str(tmp_path / "out"), site.settings)
    site.note(writer, "one.html", words="first")
    with pytest.raises(FileOverwriteFailedError):
        site.note(writer, "one.html", words="second")
    site.note(writer, "one.html", words="third", override_output=True)
    site.note(writer, "one.html", words="fourth")
    with pytest.raises(FileOverwriteFailedError):
        site.note(writer, "one.html", words="fifth", override_output=True)
    site.finish()
    assert b"third" in files(tmp_path / "out")["one.html"]
    assert site.heard == ["one.html"]
