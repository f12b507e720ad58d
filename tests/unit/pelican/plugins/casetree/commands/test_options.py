"""What can be typed is told in the language of the messages, argparse's own words included."""

import argparse

import pytest

from casetree.text.messages.japanese import SENTENCES
from pelican.plugins.casetree.commands.options import parsed


def told(arguments: list[str], messages, capsys) -> str:
    """Return what is printed where something was not typed right, or help was asked for."""
    with pytest.raises(SystemExit):
        parsed(arguments, messages)
    return "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "エラー：次のものを指定してください：COMMAND"),
        (["check"], "エラー：次のものを指定してください：PATH"),
        (["check", "x", "--formt", "json"], "エラー：指定できないものがあります：--formt json"),
        (["check", "x", "--format"], "--format：値を一つ指定してください"),
        (["export", "x", "--as", "xml"], "'xml'は選べません。次のいずれかを指定してください："),
        (["check", "x", "--s"], "候補：--settings, --strict"),
        (["check", "x", "--strict=yes"], "値'yes'は指定できません"),
    ],
)
def test_a_slip_is_told_in_japanese(arguments, said, capsys):
    words = told(arguments, SENTENCES, capsys)
    assert said in words
    assert words.startswith("使い方：casetree")
    assert "error" not in words
    assert "usage" not in words


@pytest.mark.parametrize("command", ["check", "new", "block", "draw", "export", "schema"])
def test_help_has_no_english_sentence(command, capsys):
    words = told([command, "--help"], SENTENCES, capsys)
    assert "この説明を表示して終了する" in words
    for english in ("show this", "the ", "options:", "positional"):
        assert english not in words


def test_in_english_argparse_says_what_it_always_says(capsys):
    assert "the following arguments are required: COMMAND" in told([], {}, capsys)
    assert "begin a post with a case" in told(["--help"], {}, capsys)


def test_another_parser_of_the_process_speaks_its_own_language(capsys):
    told([], SENTENCES, capsys)
    with pytest.raises(SystemExit):
        argparse.ArgumentParser(prog="other").parse_args(["x"])
    assert "usage: other" in capsys.readouterr().err
