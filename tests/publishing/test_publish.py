"""`make publish`: a site with a fault is never swapped in, and one without is, whole."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from building import PUBLIC, ROOT, Built, build, run_python, write
from pages import BLOCK, TREE

POST = "Title: A post\nDate: 2026-01-01\nCategory: Cases\nSummary: What happened.\n\n"
FAULTY = {
    "a block without answers": "```case\ntitle: T\n```\n",
    "an image without text": "![](court.png){width=640 height=480}\n",
    "an image without size": "![The court](court.png)\n",
    "a heading that skips a level": "### One\n",
    "a link that leads nowhere": "[there]({filename}nowhere.md)\n",
    "an image in HTML without text": '<img src="court.png" width="640" height="480">\n',
}
NO_SUMMARY = POST.replace("Summary: What happened.\n", "")
WARNED = POST.replace("A post", 'A "post"')


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one good post, and a `public/` that was published earlier, with files that no build would write."""
    for name in ("Makefile", "pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("plugins", "theme"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "set-up").touch()
    write(tmp_path / "content", {"good.md": POST + "Text.\n"})
    write(tmp_path / "public", {"index.html": "as it was", "posts/old/index.html": "old\r\n", "bytes.bin": b"\0\xff"})
    return tmp_path


def publish(project: Path) -> subprocess.CompletedProcess[str]:
    """Do what the chore does, but that Pelican and what makes edited texts are loaded already."""
    return run_python("-m", "publishing", "publish", PUBLIC, cwd=project)


def make_publish(project: Path) -> subprocess.CompletedProcess[str]:
    """Run the chore with the packages that are here; its stamp of set-up counts as done."""
    command = ["make", "publish", f"SITEURL={PUBLIC}", f"VENV={ROOT / '.venv'}", "SITE=set-up", "-o", "set-up"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_faulty_posts_leave_the_output_byte_for_byte_and_all_are_told(project: Path) -> None:
    posts = {f"faulty-{number}.md": POST + text for number, text in enumerate(FAULTY.values())}
    write(project / "content", posts)
    output = project / "public"
    before = Built(output, None).bytes()  # type: ignore[arg-type]  # no build of ours wrote it
    done = publish(project)
    assert done.returncode
    told = re.findall(r"^error\[.*\n *--> content/(faulty-\d\.md)", done.stderr, re.MULTILINE)
    assert {*told} == {*posts}, done.stderr
    assert Built(output, done).bytes() == before


def test_one_faulty_post_leaves_the_output_byte_for_byte(project: Path) -> None:
    write(project / "content", {"faulty.md": POST + FAULTY["a block without answers"]})
    before = Built(project / "public", None).bytes()  # type: ignore[arg-type]  # no build of ours wrote it
    done = make_publish(project)
    assert done.returncode
    assert "content/faulty.md" in done.stderr
    assert Built(project / "public", done).bytes() == before


@pytest.mark.parametrize(
    ("header", "said"), [(NO_SUMMARY, "error[post-no-summary]"), (WARNED, "warning[post-straight")]
)
def test_any_fault_keeps_a_site_from_being_published(project: Path, header: str, said: str) -> None:
    write(project / "content", {"faulty.md": header + "Text.\n"})
    before = Built(project / "public", None).bytes()  # type: ignore[arg-type]  # no build of ours wrote it
    done = publish(project)
    assert done.returncode
    assert said in done.stderr
    assert "not published: fix all of these first, warnings too" in done.stderr
    assert Built(project / "public", done).bytes() == before


def test_what_keeps_a_site_from_being_published_is_no_error_at_home(project: Path) -> None:
    write(project / "content", {"no-summary.md": NO_SUMMARY + "Text.\n", "warned.md": WARNED + "Text.\n"})
    built = build(project / "content", project / "at-home")
    assert built.done.returncode == 0
    assert built.done.stderr.count("warning[post-") == 2
    assert "error[" not in built.done.stderr


def test_a_check_warns_of_what_publishing_refuses(project: Path) -> None:
    write(project / "content", {"no-summary.md": NO_SUMMARY + "Text.\n"})
    done = run_python("-m", "casetree", "check", "content", "--settings", "pelicanconf.py", cwd=project)
    assert done.returncode == 0
    assert "warning[post-no-summary]" in done.stdout


def test_a_site_without_a_fault_takes_the_place_of_the_old_one_whole(project: Path) -> None:
    done = make_publish(project)
    assert done.returncode == 0, done.stderr
    files = Built(project / "public", done).bytes()
    assert "posts/good/index.html" in files
    assert b"as it was" not in files["index.html"]
    assert not {"posts/old/index.html", "bytes.bin"} & set(files)
    assert not [name for name in (".public-building", ".public-before") if (project / name).exists()]


ALONE = "only texts were edited"


def test_edited_texts_are_published_as_a_whole_build_would(project: Path) -> None:
    write(
        project / "content",
        {
            "trees/steps/2000-01-01.yaml": TREE,
            "good.md": f"{POST}Text, and [another]({{filename}}other.md).\n\n{BLOCK}\n",
            "other.md": f"{POST}Tags: 一つ\n\nMore & more.\n".replace("happened.\n\nTags", "happened.\nTags"),
        },
    )
    first = publish(project)
    assert first.returncode == 0, first.stderr
    edits = (
        ("good.md", "Text,", "Some words,"),
        ("other.md", "More & more", "Less < “more”"),
        ("good.md", "Some words,", "Few words,"),
    )
    for file, old, new in edits:
        path = project / "content" / file
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        alone = publish(project)
        assert ALONE in alone.stdout, alone.stdout + alone.stderr
    kept = Built(project / "public", alone).bytes()
    shutil.rmtree(project / ".kept")
    whole = publish(project)
    assert ALONE not in whole.stdout
    assert Built(project / "public", whole).bytes() == kept


def test_what_is_more_than_an_edited_text_is_published_whole(project: Path) -> None:
    assert publish(project).returncode == 0
    settings = (ROOT / "publishconf.py").read_text(encoding="utf-8")
    more = (
        ("public/posts/good/stray.txt", "stray"),  # an output
        ("public/.published.json", "{}"),  # the address
        ("publishconf.py", settings + "\n"),  # a setting
        ("content/good.md", POST.replace("happened", "came") + "Another text 4.\n"),  # a header
    )
    for number, (name, text) in enumerate(more, start=1):
        write(project, {"content/good.md": f"{POST}Another text {number}.\n"} | {name: text})
        done = publish(project)
        assert done.returncode == 0, name
        assert ALONE not in done.stdout, name
        assert not (project / "public/posts/good/stray.txt").exists()
        assert f"Another text {number}" in (project / "public/posts/good/index.html").read_text(encoding="utf-8")


def test_a_fault_in_an_edited_text_leaves_what_was_published(project: Path) -> None:
    assert publish(project).returncode == 0
    before = Built(project / "public", None).bytes()  # type: ignore[arg-type]  # compared, not searched
    write(project / "content", {"good.md": POST + "[there]({filename}nowhere.md)\n"})
    done = publish(project)
    assert done.returncode
    assert Built(project / "public", done).bytes() == before
