"""What is laid out again after an edit: every page that would differ, and, but for a few lists, no other one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import PUBLIC, ROOT, SAMPLE, run_python
from laws.edits import TERMS

BUILD = """
import os, sys
from pelican import main
from pelican.plugins.casetree.building.writing.kept import KeptPages
stands = KeptPages.stands

def told(self, job):
    found = stands(self, job)
    if not found:
        print("laid out:", job.name, file=sys.stderr)
    return found

KeptPages.stands = told
main(["content", "-o", sys.argv[1], "-s", sys.argv[2], *sys.argv[3:]])
"""


class Project:
    """The sample site in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(SAMPLE, folder / "content")
        for name, text in TERMS.items():
            (folder / name).write_bytes(text)
        shutil.copytree(ROOT / "theme", folder / "theme")
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, folder / name)
        (folder / "plugins").symlink_to(ROOT / "plugins")

    def build(self, output: str = "output", conf: str = "pelicanconf.py", keeps: bool = True) -> set[str]:
        """Build the site, and return the files of the pages that were laid out."""
        keep = ["-e", f"CASETREE_KEEP={json.dumps(str(self.folder / '.kept' / 'store'))}"] if keeps else []
        done = run_python("-c", BUILD, output, conf, *keep, cwd=self.folder, SITEURL=PUBLIC)
        assert "Traceback" not in done.stderr, done.stderr
        self.said = done.stdout + done.stderr
        return {line.removeprefix("laid out: ") for line in done.stderr.splitlines() if line.startswith("laid out: ")}

    def files(self, output: str = "output") -> dict[str, bytes]:
        """Return what was written."""
        root = self.folder / output
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def change(self, name: str, before: str, after: str) -> None:
        """Edit a file."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert before in text, name
        path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Return a site that was built once; tests edit it one after the other."""
    made = Project(tmp_path_factory.mktemp("kept"))
    first = made.build()
    assert first, made.said
    assert first == {name for name in made.files() if name.endswith(".html")}
    return made


def differing(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """Return the names of the pages that are not the same."""
    names = before.keys() | after.keys()
    return {name for name in names if name.endswith(".html") and before.get(name) != after.get(name)}


def test_a_page_of_which_nothing_has_changed_is_not_laid_out(project):
    before = project.files()
    assert project.build() == set()
    assert project.files() == before
    assert project.build(output="plain", keeps=False) == set()
    print(project.said)
    plain = project.files("plain")
    shutil.rmtree(project.folder / "plain")
    assert differing(before, plain) == set()


def test_a_title_changes_the_pages_that_show_it_and_no_others_are_laid_out(project):
    before = project.files()
    project.change("content/articles/2024/parties.md", "Title: ", "Title: Another than ")
    laid = project.build()
    after = project.files()
    assert laid == differing(before, after) != set()
    assert len(laid) < len(before) / 4
    assert before["data/cases.csv"] != after["data/cases.csv"], "the data have the title, and their page has not"


def test_an_answer_in_a_case_changes_the_first_page_and_those_of_its_tree(project):
    before = project.files()
    project.change("content/articles/2024/parties.md", "{tie: child, record: no", "{tie: spouse, record: no")
    laid = project.build()
    assert {"index.html", "ja/index.html", "trees/stay/index.html"} <= differing(before, project.files()) <= laid
    assert not {"archives/index.html", "tags/index.html", "404.html"} & laid
    after = project.files()
    assert before["data/answers.csv"] != after["data/answers.csv"]
    project.build(output="plain", keeps=False)
    plain = project.files("plain")
    shutil.rmtree(project.folder / "plain")
    assert {name for name in after if name.startswith(("data/", "cases/")) and after[name] != plain[name]} == set()
    project.change("content/articles/2024/parties.md", "{tie: spouse, record: no", "{tie: child, record: no")
    project.build()  # the other answer is warned of, and what is warned of is not published


def test_a_country_changes_the_catalogue_its_lists_and_the_pages_of_its_case_alone(project):
    before = project.files()
    country = "nationality: {en: Nowhere, ja: なし}"
    project.change("content/articles/2024/parties.md", country, "nationality: {en: Elsewhere, ja: 他}")
    laid = project.build()
    after = project.files()
    assert {"cases/index.html", "cases/parties/index.html", "catalogue/nationality/elsewhere/index.html"} <= laid
    assert "catalogue/nationality/nowhere/index.html" not in after
    gone = {name for name in before if "nationality/nowhere/" in name}
    assert differing(before, after) - gone <= laid
    assert not {"archives/index.html", "tags/index.html", "404.html", "trees/index.html"} & laid
    project.change("content/articles/2024/parties.md", "nationality: {en: Elsewhere, ja: 他}", country)
    project.build()


def test_a_number_of_a_table_changes_the_official_figure_beside_the_decisions(project):
    before = project.files()
    project.change("content/data/waiting.csv", "applications,2024,19500", "applications,2024,19501")
    laid = project.build()
    assert {"index.html", "trees/stay/index.html"} <= differing(before, project.files()) <= laid
    assert b"19,501" in project.files()["index.html"]


def test_a_definition_changes_the_posts_that_show_it_and_the_page_of_terms(project):
    before = project.files()
    project.change("content/glossary.yaml", "It lets somebody stay", "It allows a person to stay")
    laid = project.build()
    shown = {"posts/terms/index.html", "posts/passages/index.html", "glossary/index.html"}
    assert shown <= differing(before, project.files()) <= laid
    assert not {"archives/index.html", "trees/stay/index.html", "posts/parties/index.html"} & laid


def test_a_table_changes_the_post_that_shows_it_too(project):
    before = project.files()
    project.change("content/articles/2024/terms.md", "| 2023 | 5 |", "| 2023 | 6 |")
    laid = project.build()
    assert differing(before, project.files()) == {"posts/terms/index.html", "posts/passages/index.html"} <= laid


def test_a_page_that_was_touched_or_removed_is_made_again(project):
    before = project.files()
    page = project.folder / "output" / "tags/index.html"
    page.write_text("mine", encoding="utf-8")
    (project.folder / "output" / "archives/index.html").unlink()
    assert project.build() == {"tags/index.html", "archives/index.html"}
    assert project.files() == before


def test_an_edit_of_a_template_lays_out_the_pages_that_need_it(project):
    project.change("theme/templates/components/pager.html", "<nav", "<nav data-new")
    laid = project.build()
    assert "index.html" in laid
    assert "404.html" not in laid
    project.change("theme/templates/components/footer.html", "<footer", "<footer data-new")
    assert project.build() == {name for name in project.files() if name.endswith(".html")}


def test_a_setting_that_pages_show_changes_them(project):
    project.change("pelicanconf.py", 'SITENAME = "Japan Immigration News"', 'SITENAME = "Another name"')
    laid = project.build()
    assert laid == {name for name in project.files() if name.endswith(".html")}
    assert b"Another name" in project.files()["index.html"]


def test_a_published_page_is_written_from_what_was_kept(project):
    first = project.build("public", "publishconf.py")
    assert first, project.said
    before = project.files("public")
    shutil.rmtree(project.folder / "public")
    assert project.build("public", "publishconf.py") == set()
    assert project.files("public") == before
    assert project.build() == set()
