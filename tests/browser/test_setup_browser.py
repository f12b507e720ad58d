"""Which browser the set-up takes, and what it says when there is none."""

import shutil
import sys
import time
from pathlib import Path

import pytest

from browser import setup_browser


def program(path: Path, script: str = "exit 0") -> str:
    """Write an executable that stands in for a browser."""
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Leave one empty folder on PATH, and neither download nor packages."""
    path = tmp_path / "bin"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(setup_browser, "MAC_APPS", ())
    monkeypatch.setattr(setup_browser, "NOTE", tmp_path / ".venv" / "browser.txt")
    monkeypatch.setattr(setup_browser, "download_browser", lambda: None)
    return path


def test_the_browser_asked_for_is_taken_before_an_installed_one(bare_machine, tmp_path):
    program(bare_machine / "chromium")
    asked_for = program(tmp_path / "mine")
    assert setup_browser.find_browser({"CHROMIUM": asked_for}) == asked_for


def test_a_browser_asked_for_that_does_not_start_is_an_error(bare_machine, tmp_path):
    program(bare_machine / "chromium")
    with pytest.raises(setup_browser.NoBrowserError, match="nowhere, which does not start"):
        setup_browser.find_browser({"CHROMIUM": str(tmp_path / "nowhere")})


def test_an_installed_browser_that_does_not_start_is_passed_over(bare_machine):
    program(bare_machine / "chromium", "exit 1")
    chrome = program(bare_machine / "google-chrome")
    assert setup_browser.find_browser({}) == chrome


def test_a_download_is_taken_where_nothing_is_installed(bare_machine, monkeypatch):
    monkeypatch.setattr(setup_browser, "download_browser", lambda: "/downloaded")
    assert setup_browser.find_browser({}) == "/downloaded"


def test_a_failed_download_is_said_and_passed_over(monkeypatch, capsys):
    monkeypatch.setattr(setup_browser, "succeeds", lambda *_: False)
    assert setup_browser.download_browser() is None
    assert "the download failed" in capsys.readouterr().out


def test_packages_are_installed_where_the_download_fails(bare_machine, monkeypatch):
    browser = bare_machine / "chromium"
    program(bare_machine / "apt-get")
    commands = []

    def install(command, *_, **__):
        commands.append(command)
        if "install" in command:
            program(browser)
        return command != [str(browser), "--version"] or browser.exists()

    monkeypatch.setattr(setup_browser, "succeeds", install)
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: 0)
    assert setup_browser.find_browser({}) == str(browser)
    assert commands[0][-1] == "update"
    assert commands[1][-4:] == ["chromium", "fonts-dejavu-core", "fonts-liberation", "fonts-noto-cjk"]


def test_missing_fonts_are_installed_where_we_may(monkeypatch):
    installed = []
    monkeypatch.setattr(setup_browser, "has_font", lambda font: font != "DejaVu Sans" or bool(installed))
    monkeypatch.setattr(setup_browser, "install_debian", installed.extend)
    setup_browser.provide_fonts()
    assert installed == ["fonts-dejavu-core"]


def test_fonts_that_cannot_be_installed_are_named(monkeypatch, capsys):
    monkeypatch.setattr(setup_browser, "has_font", lambda font: font != "Liberation Sans")
    monkeypatch.setattr(setup_browser, "root_prefix", lambda *_: None)
    setup_browser.provide_fonts()
    said = capsys.readouterr().err
    assert "Liberation Sans not found" in said
    assert "apt-get install fonts-dejavu-core fonts-liberation fonts-noto-cjk" in said


def test_a_font_that_nobody_has_is_missed():
    assert not setup_browser.has_font("No Such Font Anywhere") or not shutil.which("fc-list")


def test_root_needs_no_sudo():
    assert setup_browser.root_prefix(0, lambda _: None) == []


def test_others_use_sudo_that_does_not_ask():
    assert setup_browser.root_prefix(1000, lambda name: f"/usr/bin/{name}") == ["sudo", "-n"]
    assert setup_browser.root_prefix(1000, lambda _: None) is None


def test_the_browser_is_noted_and_said(bare_machine, capsys):
    chromium = program(bare_machine / "chromium")
    assert setup_browser.main() == 0
    assert setup_browser.NOTE.read_text(encoding="utf-8") == f"{chromium}\n"
    assert capsys.readouterr().out == f"browser: {chromium}\n"


def test_no_browser_at_all_fails_and_says_what_to_do(bare_machine, capsys):
    assert setup_browser.main() == 1
    assert "make test CHROMIUM=" in capsys.readouterr().err
    assert not setup_browser.NOTE.exists()


def test_a_noted_browser_is_kept_while_it_is_there(tmp_path):
    note = tmp_path / "browser.txt"
    assert setup_browser.noted_browser(note, {}) is None
    chromium = program(tmp_path / "chromium")
    note.write_text(f"{chromium}\n", encoding="utf-8")
    assert setup_browser.noted_browser(note, {}) == chromium
    assert setup_browser.noted_browser(note, {"CHROMIUM": "/other"}) is None
    Path(chromium).unlink()
    assert setup_browser.noted_browser(note, {}) is None


def test_a_command_that_takes_too_long_is_ended_with_its_children(tmp_path):
    late = tmp_path / "late"
    slow = program(tmp_path / "slow", f"(sleep 1; echo > '{late}') & wait")
    assert not setup_browser.succeeds([slow], 0.1)
    time.sleep(1.2)
    assert not late.exists()


def test_a_commands_exit_status_is_what_counts():
    assert setup_browser.succeeds([sys.executable, "-c", ""])
    assert not setup_browser.succeeds([sys.executable, "-c", "raise SystemExit(1)"])
