"""How far a build has come is shown: by a bar on a terminal, by a line now and then elsewhere."""

import re
import signal
from io import StringIO
from threading import Event, Thread
from time import sleep

from rich.console import Console

from building import build_well, write
from casetree.nouns.diagnostics import say
from keeping.cores import made_on_all_cores
from pelican.plugins.casetree.building.reporting import progress
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


def test_a_child_that_prints_never_waits_for_the_thread_that_moves_what_a_terminal_shows(monkeypatch):
    console = Console(file=StringIO(), force_terminal=True)
    monkeypatch.setattr(progress, "console", console)
    with console.status("building"):
        (live,) = console._live_stack
        has_begun = Event()

        def write():
            with live._lock:
                has_begun.set()
                sleep(0.5)

        writing = Thread(target=write)
        writing.start()
        has_begun.wait()

        def print_line(_):
            signal.alarm(5)  # which ends it where it waits for ever
            console.print("a line of a child")
            return "printed"

        assert sorted(made_on_all_cores(print_line, [0, 1], cores=2, few=0)) == [(0, "printed"), (1, "printed")]
        writing.join()
