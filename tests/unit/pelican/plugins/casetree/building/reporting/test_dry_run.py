"""A site that Pelican reads and lays out without writing it, whatever its settings are."""

import pytest

from pages import BLOCK

HEADER = "Title: {}\nDate: 2026-11-22\n\n"
FAULTY = BLOCK.replace("danger: yes", "danger: maybe")


def test_each_run_begins_anew(check, said, tmp_path):
    faulty = {"a.md": HEADER.format("A") + FAULTY, "b.rst": "Title\n=====\n\n:date: never\n\nText.\n"}
    assert len(said(check(faulty))) == 2
    assert len(said(check(faulty))) == 2
    assert said(check({"a.md": HEADER.format("A"), "b.rst": ""})) != []
    (tmp_path / "content/b.rst").unlink()
    assert said(check({"a.md": HEADER.format("A") + BLOCK})) == []


def test_a_dry_run_draws_no_pictures(check, said, monkeypatch):
    monkeypatch.setattr("pelican.plugins.casetree.building.made.pictures.drawn", lambda svgs: pytest.fail("drawn"))
    assert said(check({"one.md": HEADER.format("One") + BLOCK})) == []
