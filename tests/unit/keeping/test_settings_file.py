"""What hinders Python from reading or running a file of settings is told in one sentence, by its line."""

import errno
import os
import runpy
import sys
from pathlib import Path

import pytest

from casetree.nouns.diagnostics import in_words
from casetree.text.messages.japanese import SENTENCES
from keeping.refused import refused
from keeping.settings_file import SettingsError, error_of_running, look_through

LATER = "; put that right, then run it again"
NO_UTF_8 = ": these settings are not written in UTF-8; save the file as UTF-8"


def told(data: bytes, folder: Path) -> str:
    """Return what is said of settings; nothing where they can be read."""
    path = folder / "conf.py"
    path.write_bytes(data)
    try:
        look_through(path)
    except SettingsError as fault:
        return str(refused(fault)).replace(str(path), "conf.py")
    return ""


@pytest.mark.parametrize(
    ("data", "begins", "ends"),
    [
        (b"A = 1\nB = (2\n", "conf.py, line 2: Python cannot read these settings: '(' was never closed", LATER),
        (b"A = 1\n  B = 2\n", "conf.py, line 2: Python cannot read these settings: unexpected indent", LATER),
        (b"return\n", "conf.py, line 1: Python cannot read these settings: 'return' outside function", LATER),
        (b"A = 1\nB = '\xe9'\n", "conf.py, line 2", NO_UTF_8),
        (b"# \xe9\nB = 2\n", "conf.py, line 1", NO_UTF_8),
        (b"# coding: ascii\n\nB = '\xe9'\n", "conf.py, line 3: these settings are not written in ASCII", "as UTF-8"),
        (b"# coding: nowhere\n", "conf.py, line 1: Python cannot read these settings: unknown encoding", LATER),
        (b"A = '\0'\n", "conf.py", LATER),
        ("".join(["A = ", "(" * 500, ")" * 500]).encode(), "conf.py", LATER),
        (b"A = " + b"-" * 100_000 + b"1\n", "conf.py", LATER),
    ],
)
def test_what_python_cannot_read_is_told_in_one_sentence(data: bytes, begins: str, ends: str, tmp_path: Path) -> None:
    said = told(data, tmp_path)
    assert said.startswith(begins)
    assert said.endswith(ends)
    assert "\n" not in said


def test_it_is_told_in_japanese(tmp_path: Path) -> None:
    (tmp_path / "conf.py").write_text("(", encoding="utf-8")
    with pytest.raises(SettingsError) as found:
        look_through(tmp_path / "conf.py")
    assert in_words(refused(found.value), SENTENCES).endswith(
        "、1行目：この設定をPythonが読み取れません（'(' was never closed）。直してから、もう一度実行してください。"
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbfA = 1\n",
        "# coding: shift_jis\nA = '難民'\n".encode("shift_jis"),
        b"1 / 0\nimport os, nowhere\nfrom . import other\nA = '\\d'\n",
    ],
)
def test_what_python_can_read_is_left_to_it(data: bytes, tmp_path: Path) -> None:
    assert told(data, tmp_path) == ""


def test_what_settings_import_from_beside_them_is_read_as_well(tmp_path: Path) -> None:
    (tmp_path / "base.py").write_text("import further, conf", encoding="utf-8")
    (tmp_path / "further.py").write_text("A = (", encoding="utf-8")
    (tmp_path / "other.py").write_text("A = (", encoding="utf-8")
    assert told(b"from base import *\n", tmp_path).startswith(f"{tmp_path / 'further.py'}, line 1")


def test_what_the_system_refuses_is_its_own_fault_and_no_file_is_none(tmp_path: Path) -> None:
    look_through(tmp_path / "nowhere.py")
    (tmp_path / "conf.py").mkdir()
    (tmp_path / "link.py").symlink_to("nowhere.py")
    with pytest.raises(IsADirectoryError):
        look_through(tmp_path / "conf.py")
    with pytest.raises(FileNotFoundError):
        look_through(tmp_path / "link.py")


def told_of_running(data: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what is said of settings that end in an exception."""
    path = folder / "conf.py"
    path.write_text(data, encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    with pytest.raises(Exception) as found:  # noqa: PT011  # settings can end in any
        runpy.run_path(str(path))
    return str(refused(error_of_running(path, found.value))).replace(f"{folder}{os.sep}", "")


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        ("A = 1\nB = C\n", "conf.py, line 2: these settings end in an error: NameError: name 'C' is not defined"),
        ("import nowhere\n", "conf.py, line 1: these settings end in an error: ModuleNotFoundError: No module named"),
        ("from os import nowhere\n", "conf.py, line 1: these settings end in an error: ImportError: cannot import"),
        ("def half(n):\n    return n / 0\n\nA = half(1)\n", "conf.py, line 2: these settings end in an error: Zero"),
        ("A = 1\nimport json\njson.loads('[')\n", "conf.py, line 3: these settings end in an error: JSONDecodeError"),
        ("assert False\n", "conf.py, line 1: these settings end in an error: AssertionError; put that right"),
        ("raise ValueError('one\\n\\ntwo')\n", "conf.py, line 1: these settings end in an error: ValueError: one two;"),
        (
            "raise ValueError('x' * 1000)\n",
            f"conf.py, line 1: these settings end in an error: ValueError: {'x' * 300};",
        ),
        ("open('nowhere')\n", "conf.py, line 1: these settings end in an error: FileNotFoundError: [Errno 2] No such"),
    ],
)
def test_what_ends_in_an_exception_is_told_by_its_line(
    data: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = told_of_running(data, tmp_path, monkeypatch)
    assert said.startswith(begins)
    assert said.endswith(LATER)
    assert "\n" not in said


def test_the_line_is_that_of_the_file_beside_it_which_ended_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "of_this_test.py").write_text("A = 1\nB = C\n", encoding="utf-8")
    try:
        said = told_of_running("import json\nfrom of_this_test import *\n", tmp_path, monkeypatch)
    finally:
        sys.modules.pop("of_this_test", None)
    assert said.startswith("of_this_test.py, line 2: these settings end in an error: NameError: ")


def test_what_pelican_ends_in_is_told_without_a_line_and_what_the_system_refuses_as_such(tmp_path: Path) -> None:
    told = str(refused(error_of_running(tmp_path / "conf.py", ValueError("no theme"))))
    assert told == f"{tmp_path / 'conf.py'}: these settings end in an error: ValueError: no theme{LATER}"
    full = OSError(errno.ENOSPC, "No space left on device")
    assert error_of_running(tmp_path / "conf.py", full) is full
