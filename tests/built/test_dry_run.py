"""`make check`: what Pelican itself would drop or overwrite is reported, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from building import run_python

HEADER = "Title: {title}\nDate: 2026-01-0{day}\nCategory: Cases\n\nText.\n"

POSTS = {
    "good.md": HEADER.format(title="Good", day=1),
    "draft.md": "Title: Draft\nDate: 2026-01-02\nStatus: draft\nCategory: Cases\n\nText.\n",
    "bad-date.md": "Title: Bad date\nDate: the other day\nCategory: Cases\n\nText.\n",
    "bad-modified.md": "Title: Bad\nDate: 2026-01-01\nModified: 2026-13-45\nCategory: Cases\n\nText.\n",
    "no-date.md": "Title: No date\nCategory: Cases\n\nText.\n",
    "no-title.md": "Titel: No title\nDate: 2026-01-03\nCategory: Cases\n\nText.\n",
    "no-header.md": "Just text.\n",
    "bad-status.md": "Title: Status\nDate: 2026-01-04\nStatus: publishd\nCategory: Cases\n\nText.\n",
    "broken-link.md": "Title: Link\nDate: 2026-01-05\nCategory: Cases\n\nSee [that]({filename}gone.md).\n",
    "clash-one.md": "Title: One\nDate: 2026-01-06\nSlug: same\nCategory: Cases\n\nFirst.\n",
    "clash-two.md": "Title: Two\nDate: 2026-01-07\nSlug: same\nCategory: Cases\n\nSecond.\n",
    "full-width.md": "Title: Width\nCategory: Cases\nDate：2026-01-08\n\nText.\n",
    "pages/archives.md": "Title: Archives\n\nA page where the list of posts stands.\n",
    "pages/no-title.md": "Slug: nameless\n\nText.\n",
}

EXPECTED = [
    ("bad-date.md", 2, "post-bad-date"),
    ("bad-modified.md", 3, "post-bad-date"),
    ("bad-status.md", 3, "post-unknown-status"),
    ("broken-link.md", 5, "post-broken-link"),
    ("clash-two.md", 3, "post-same-address"),
    ("full-width.md", 3, "post-full-width-colon"),
    ("latin-1.md", 1, "file-not-utf8"),
    ("no-date.md", 1, "post-missing-date"),
    ("no-header.md", 1, "post-no-header"),
    ("no-title.md", 1, "post-missing-title"),
    ("no-title.md", 1, "post-unknown-key"),
    ("pages/archives.md", 1, "post-same-address"),
    ("pages/no-title.md", 1, "post-missing-title"),
]
"""File, line and code of what must be reported; the drafts and the good ones are fine."""

LOST = {"bad-date", "bad-modified", "no-date", "no-title", "no-header", "bad-status", "full-width", "latin-1"}
"""Posts that Pelican cannot publish: each of them has an error in `EXPECTED`."""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a content folder with every fault that Pelican knows."""
    folder = tmp_path_factory.mktemp("dry") / "content"
    for name, text in POSTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "latin-1.md").write_bytes("Title: Caf\xe9\nDate: 2026-01-09\n\nText.\n".encode("latin-1"))
    return folder


@pytest.fixture(scope="module")
def checked(content: Path) -> CompletedProcess[str]:
    """Check the folder as `make check` does."""
    before = {path: path.stat().st_mtime_ns for path in content.parent.rglob("*")}
    done = run_python("-m", "casetree", "check", str(content), "--settings", "pelicanconf.py", "--format", "json")
    assert {path: path.stat().st_mtime_ns for path in content.parent.rglob("*")} == before
    return done


def test_every_fault_is_reported_at_its_place(content: Path, checked: CompletedProcess[str]) -> None:
    found = [
        (Path(row["file"]).relative_to(content).as_posix(), row["line"], row["code"])
        for row in json.loads(checked.stdout)
        if row["severity"] == "error"
    ]
    assert sorted(found) == EXPECTED


def test_faults_end_the_check_with_status_1(checked: CompletedProcess[str]) -> None:
    assert checked.returncode == 1
    assert "Traceback" not in checked.stderr


def test_every_post_is_published_or_reported(content: Path, tmp_path: Path) -> None:
    done = run_python("-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(tmp_path))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    posts_in = {path.stem for path in content.glob("*.md")}
    pages_out = {path.parent.name for path in (*tmp_path.glob("posts/*/*.html"), *tmp_path.glob("drafts/**/*.html"))}
    assert pages_out == (posts_in - LOST - {"clash-one", "clash-two", "draft"}) | {"same", "same-2"}
    assert "Second." in (tmp_path / "posts/same-2/index.html").read_text(encoding="utf-8")


def test_a_page_never_takes_the_place_of_a_list(content: Path, tmp_path: Path) -> None:
    run_python("-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(tmp_path))
    assert (tmp_path / "archives-2/index.html").is_file()
    assert "Good" in (tmp_path / "archives/index.html").read_text(encoding="utf-8")


def test_the_site_itself_has_no_fault() -> None:
    done = run_python("-m", "casetree", "check", "content", "--settings", "pelicanconf.py", "--format", "json")
    assert json.loads(done.stdout) == []
    assert done.returncode == 0


def test_settings_that_end_in_an_error_are_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "conf.py").write_text("A = 1\nB = C\n", encoding="utf-8")
    done = run_python("-m", "casetree", "check", "content", "--settings", "conf.py", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "casetree: conf.py, line 2: these settings end in an error: NameError: name 'C' is not defined; "
        "put that right, then run it again\n"
    )
