"""What can be typed after `python -m casetree`, and what is said of it, in the language of an author's messages."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from casetree.exporting.tree_export import FORMATS
from casetree.nouns.diagnostics import Diagnostic, Message, Messages, in_words, say
from casetree.nouns.listing import listed
from casetree.nouns.printing import as_json, concise, github

FAULT_FORMATS: dict[str, Callable[[Sequence[Diagnostic], Messages], str]] = {
    "full": listed,
    "concise": lambda faults, messages: "\n".join(concise(fault, messages) for fault in faults),
    "github": lambda faults, messages: "\n".join(github(fault, messages) for fault in faults),
    "json": as_json,
}

_OF_ARGPARSE = (
    say("usage: "),
    say("positional arguments"),
    say("options"),
    say("show this help message and exit"),
    say("argument %(argument_name)s: %(message)s"),
    say("the following arguments are required: %s"),
    say("unrecognized arguments: %s"),
    say("expected one argument"),
    say("expected at least one argument"),
    say("ignored explicit argument %r"),
    say("ambiguous option: %(option)s could match %(matches)s"),
    say("invalid choice: %(value)r (choose from %(choices)s)"),
    say("%(prog)s: error: %(message)s\n"),
)
"""Its own sentences; those of another version of Python are in English."""


def parsed(arguments: Sequence[str] | None, messages: Messages) -> argparse.Namespace:
    """Read what was typed; what is not understood is told, and the process ends with 2."""
    with _speaking(messages):
        return _parser(lambda said: in_words(said, messages)).parse_args(arguments)


@contextmanager
def _speaking(messages: Messages) -> Iterator[None]:
    """Let argparse say its own sentences in a language: it asks gettext, by this name."""
    own = vars(argparse)
    before = own["_"]
    own["_"] = lambda sentence: messages.get(sentence, sentence)
    try:
        yield
    finally:
        own["_"] = before


def _parser(word: Callable[[Message], str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="casetree", description=word(say("checks trees and posts, begins posts, and draws and exports trees"))
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _check(commands.add_parser("check", help=word(say("report every fault of trees, sources and posts"))), word)
    _new(commands.add_parser("new", help=word(say("begin a post with a case"))), word)
    filled = say("write a case block with every question of a tree, to be filled in")
    _block(commands.add_parser("block", help=word(filled)), word)
    _draw(commands.add_parser("draw", help=word(say("draw one case block as an SVG file"))), word)
    _export(commands.add_parser("export", help=word(say("write a tree in a format of other programs"))), word)
    schema = commands.add_parser("schema", help=word(say("write the JSON Schema that editors check a file with")))
    schema.add_argument("kind", choices=list(schemas()) or None, help=word(say("what the file holds")))
    return parser


def schemas() -> Mapping[str, Callable[[], str]]:
    """Return what writes the JSON Schema of each kind of file; nothing where that is not installed."""
    if find_spec("casetree.exporting.schema_export") is None:
        return {}
    from casetree.exporting.schema_export import SCHEMAS

    return SCHEMAS


def _check(check: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    whole = say("Pelican's settings: let it read the site too, writing nothing")
    strict = say("let warnings fail the check too, as publishing does")
    check.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=word(say("content folder, or single files")))
    check.add_argument(
        "--format", choices=list(FAULT_FORMATS), default="full", help=word(say("how faults are written"))
    )
    check.add_argument("--lang", default="en", help=word(say("the site's default language")))
    check.add_argument("--settings", type=Path, help=word(whole))
    check.add_argument("--strict", action="store_true", help=word(strict))
    every_path = word(say("print every path through every tree too"))
    check.add_argument("--paths", dest="tell", action="store_true", help=every_path)


def _new(new: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    new.add_argument("title", help=word(say("the post's title")))
    new.add_argument("--tree", default="", help=word(say("the tree that the case is walked through")))
    slug = say("the last part of its address, where the title gives none")
    new.add_argument("--slug", default="", help=word(slug))
    _content(new, word)


def _block(block: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    block.add_argument("tree", help=word(say("the tree's name")))
    _content(block, word)
    language = say("the language of its notes; that of your messages if left out")
    block.add_argument("--lang", default="", help=word(language))


def _draw(drawing: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    inside = say("a file that holds what stands inside a case block")
    drawing.add_argument("block", type=Path, help=word(inside))
    drawing.add_argument("-o", "--output", type=Path, required=True, help=word(say("the SVG file to write")))
    _content(drawing, word)
    drawing.add_argument("--lang", default="en", help=word(say("the language of the drawing")))


def _export(export: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    export.add_argument("tree", help=word(say("the tree's name")))
    export.add_argument("--as", dest="format", choices=list(FORMATS), required=True, help=word(say("the format")))
    newest = say("the date of the version; the newest in force if left out")
    export.add_argument("--law", default="", help=word(newest))
    _content(export, word)
    export.add_argument("--lang", default="en", help=word(say("the language of the labels")))


def _content(parser: argparse.ArgumentParser, word: Callable[[Message], str]) -> None:
    folder = say("the content folder, with trees/ and sources.yaml")
    parser.add_argument("--content", type=Path, default=Path("content"), help=word(folder))
