"""How far a build has come is shown: by a bar on a terminal, by a line now and then elsewhere."""

import re
from io import StringIO

from rich.console import Console

from building import build_well, write
from casetree.nouns.diagnostics import say
from pelican.plugins.casetree.building.reporting.progress import Shown


def test_a_terminal_shows_a_bar(capsys):
    out = StringIO()
    shown = Shown(Console(file=out, force_terminal=True, width=80), every=0)
    with shown.bar:
        shown.stage(say("writing pages"), 2)
        shown.step()
        shown.bar.refresh()
    assert "writing pages" in out.getvalue()
    assert "1/2" in out.getvalue()
    assert capsys.readouterr().out == "", "the bar is enough"


def test_elsewhere_a_line_is_printed_when_nothing_was_said_for_a_while(capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("CASETREE_LANG", raising=False)
    out = StringIO()
    shown = Shown(Console(file=out), every=0)
    with shown.bar:
        shown.stage(say("reading posts"), 1200)
        shown.step()
        shown.stage(say("writing pages"), 3000)
        shown.step()
    assert capsys.readouterr().out.splitlines() == ["reading posts: 1 of 1,200", "writing pages: 1 of 3,000"]
    assert out.getvalue().strip() == ""


def test_a_build_that_is_soon_over_says_nothing(capsys):
    shown = Shown(Console(file=StringIO()), every=1e9)
    with shown.bar:
        shown.stage(say("writing pages"), 2)
        shown.step()
    assert capsys.readouterr().out == ""


def test_a_build_is_seen_and_ends_as_it_did(tmp_path):
    built = build_well(
        write(tmp_path / "content", {"a.md": "Title: A\nDate: 2026-11-22\nSummary: S.\n\nText.\n"}), tmp_path
    )
    last = built.done.stdout.splitlines()[-1]  # on a busy machine others may stand before it
    assert re.fullmatch(r"\d+ pages written, in \d+\.\d s", last)
