"""A whole build by Pelican says in one sentence what is wrong with its settings, and else is one of Pelican's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import run_python

SETTINGS = "PLUGINS = []\nTIMEZONE = 'UTC'\n"


def built(settings: str, folder: Path) -> tuple[int, str, str]:
    """Return exit status, output and errors of a build with these settings."""
    (folder / "content").mkdir()
    (folder / "conf.py").write_text(SETTINGS + settings, encoding="utf-8")
    done = run_python("-m", "keeping.home.whole", "content", "-o", "output", "-s", "conf.py", cwd=folder)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    ("settings", "begins"),
    [
        ("A = B\n", "conf.py, line 3: these settings end in an error: NameError: name 'B' is not defined; put that"),
        ("import nowhere\n", "conf.py, line 3: these settings end in an error: ModuleNotFoundError: No module named "),
        (
            "THEME = 'nowhere'\n",
            "conf.py: these settings end in an error: ValueError: Could not find the theme nowhere",
        ),
        ("PLUGINS = 3\n", "conf.py: these settings end in an error: TypeError: 'int' object is not iterable; put that"),
    ],
)
def test_settings_that_end_in_an_error_are_told_in_one_sentence(settings: str, begins: str, tmp_path: Path) -> None:
    status, said, told = built(settings, tmp_path)
    assert (status, told.count("\n"), "Traceback" in said) == (1, 1, False)
    assert told.startswith(begins)


def test_what_settings_say_themselves_is_said(tmp_path: Path) -> None:
    assert built("raise SystemExit('no address')\n", tmp_path) == (1, "", "no address\n")


def test_what_comes_later_is_told_by_pelican(tmp_path: Path) -> None:
    status, said, told = built("JINJA_FILTERS = 3\n", tmp_path)
    assert (status, told) == (1, "")
    assert "TypeError" in said


def test_a_build_without_a_fault_is_built(tmp_path: Path) -> None:
    status, _, _ = built("", tmp_path)
    assert status == 0
    assert (tmp_path / "output" / "index.html").is_file()
