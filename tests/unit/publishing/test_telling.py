"""Lines of a publication, in the language that is asked for."""

import os
import sys

import pytest

from casetree.nouns.diagnostics import say
from publishing.telling import complain, tell, worded


def test_a_line_is_told_in_english_where_nothing_else_is_asked_for(capsys, monkeypatch):
    monkeypatch.setenv("CASETREE_LANG", "en")
    tell(say("since the last publication:"))
    assert capsys.readouterr().out == "since the last publication:\n"


def test_a_line_is_told_in_japanese_where_that_is_asked_for(capsys, monkeypatch):
    monkeypatch.setenv("CASETREE_LANG", "ja")
    complain(say("{tool} failed, as it says above", tool="git"))
    assert capsys.readouterr().err == "上に示したとおり、gitが失敗しました。\n"
    assert worded("as it is") == "as it is"


@pytest.mark.parametrize("tells", [tell, complain])
def test_a_line_that_nobody_can_read_hinders_nothing(monkeypatch, tells):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        monkeypatch.setattr(sys, "stderr", closed)
        tells("one")
        tells("two")
