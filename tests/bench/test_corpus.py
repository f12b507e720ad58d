"""The made-up posts are the same for every tool and in every run, and have no fault."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.sites import hugo, ours
from bench.sites.corpus import WAYS, post, posts
from bench.sites.site import Site
from building import ROOT
from pelican.plugins.casetree.commands.cli import main


def site(folder: Path) -> Site:
    """A site that nobody builds."""
    source, page = "content/articles/{name}.md", "output/{name}.html"
    return Site("none", folder, build=(), serve=(), source=source, page=page, address="", made=("output",))


def test_posts_have_600_words_and_are_the_same_however_many_there_are():
    few, many = posts(3), posts(9)
    assert few == many[:3]
    assert {len(" ".join(each.paragraphs).split()) for each in many} == {600}
    assert len({each.paragraphs for each in many}) == len({each.date for each in many}) == 9


def test_our_posts_have_no_fault_whichever_way_their_case_takes_and_however_many_there_are(tmp_path, capsys):
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content" / "trees" / "refugee-steps", content / "trees" / "refugee-steps")
    shutil.copytree(ROOT / "content" / "data", content / "data")
    shutil.copy(ROOT / "content" / "sources.yaml", content)
    ours.fill(site(tmp_path), [*posts(len(WAYS)), post(4999)])
    assert main(["check", str(content), "--strict"]) == 0, capsys.readouterr()


def test_an_edit_takes_the_place_of_the_one_before_it(tmp_path):
    built, one = site(tmp_path), post(0)
    ours.fill(built, [one])
    path = tmp_path / "content" / "articles" / f"{one.name}.md"
    before = path.read_text(encoding="utf-8")
    built.edit(one, "first")
    built.edit(one, "second")
    assert path.read_text(encoding="utf-8") == before.rstrip("\n") + "\n\nEdited: second.\n"


def test_a_case_is_code_for_bare_hugo_and_a_diagram_with_static_diagrams():
    (one,) = posts(1)
    assert "```case\n" in hugo.post_text(one, diagrams=False)
    assert "```goat\n" in hugo.post_text(one, diagrams=True)
