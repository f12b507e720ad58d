"""Which browser the set-up takes, what it installs, and what it says where it cannot."""

import re
import shutil

import pytest

from browser import setup_browser


@pytest.fixture
def program(monkeypatch, tmp_path):
    """Leave nothing on PATH, and no download; return what puts a program there."""

    def write(name, script="exit 0"):
        (tmp_path / name).write_text(f"#!/bin/sh\ncd {tmp_path}\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
        return str(tmp_path / name)

    (tmp_path / "env").symlink_to(shutil.which("env"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(setup_browser, "NAMES", ["chromium", "google-chrome"])
    monkeypatch.setattr(setup_browser, "NOTE", tmp_path / "note")
    monkeypatch.setattr(setup_browser, "download", list)
    return write


def noted():
    setup_browser.main()
    return setup_browser.NOTE.read_text(encoding="utf-8").strip()


def test_the_browser_asked_for_is_taken_or_none(program, monkeypatch):
    program("chromium")
    monkeypatch.setenv("CHROMIUM", program("mine"))
    assert noted() == program("mine", "exit 1")
    with pytest.raises(SystemExit, match="mine does not start"):
        noted()


def test_an_installed_browser_that_starts_is_taken_and_kept_while_it_is_there(program, tmp_path):
    chromium, chrome = program("chromium", "exit 1"), program("google-chrome")
    assert noted() == chrome
    program("chromium")
    assert noted() == chrome
    (tmp_path / "google-chrome").unlink()
    assert noted() == chromium


@pytest.mark.parametrize("user", [0, 1000])
def test_packages_of_debian_are_installed_by_root_or_a_sudo_that_does_not_ask(program, monkeypatch, tmp_path, user):
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: user)
    program("apt-get", 'echo "$@" >> asked; case "$*" in *" install "*) PATH=/bin cp other chromium; esac')
    program("other")
    if user:
        program("sudo", '[ "$1" = -n ] && shift && exec "$@"')
    assert noted() == str(tmp_path / "chromium")
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert re.search(r" update\n.* chromium-headless-shell fonts-dejavu-core fonts-liberation fonts-noto-cjk\n$", asked)


def test_a_whole_chromium_is_installed_where_there_is_no_package_of_the_shell_alone(program, monkeypatch, tmp_path):
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: 0)
    no_shell = '*" chromium-headless-shell "*) exit 100'
    program("apt-get", f'case "$*" in {no_shell};; *" install "*) PATH=/bin cp other chromium; esac')
    program("other")
    assert noted() == str(tmp_path / "chromium")


def test_a_shell_alone_is_taken_before_a_whole_browser():
    assert setup_browser.NAMES[0] == setup_browser.PACKAGES[0]


def test_a_download_is_taken_where_nothing_else_can_be_had_and_without_it_set_up_ends(program, monkeypatch):
    monkeypatch.setattr(setup_browser.os, "geteuid", lambda: 1000)
    program("apt-get", "exec cp env chromium")
    with pytest.raises(SystemExit, match=r"none could be installed; .* make test CHROMIUM="):
        noted()
    monkeypatch.setattr(setup_browser, "download", lambda: [program("downloaded")])
    assert noted().endswith("/downloaded")


def test_missing_fonts_are_installed_or_named(program, monkeypatch, capsys):
    program("chromium")
    program("fc-list", "echo 'DejaVu Sans'; echo 'Noto Sans CJK HK,Noto Sans CJK JP'")
    monkeypatch.setattr(setup_browser, "install_debian", print)
    noted()
    said = capsys.readouterr()
    assert said.out.endswith("\nfonts-liberation\n")
    assert "fonts: Liberation Sans not found" in said.err
