"""`python -m casetree`: check trees and posts, or draw one block, without Pelican."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from runpy import run_path
from typing import Any

from casetree.exporting.face import draw, trace_block
from casetree.exporting.tree_export import FORMATS
from casetree.law.law import newest
from casetree.law.tree_paths import tell_paths
from casetree.nouns.diagnostics import Diagnostic, Message, in_order, in_words, say, series
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.nouns.printing import full, summary
from casetree.nouns.suggest import did_you_mean
from casetree.text.told_in import language_of as asked_language
from casetree.text.told_in import messages_for
from casetree.walking.pipeline import Place
from keeping.refused import is_of_the_machine, refused, stopped_by
from keeping.settings_file import look_through

from ..files.closed_output import leave_closed_output
from ..files.extras import MORE, to_install
from ..files.files import (
    MARKDOWN_SUFFIXES,
    content_root,
    files_below,
    posts_below,
    read_library,
    read_posts,
    read_source,
    write_new,
)
from ..files.folder_check import check_folder
from ..files.glossary import read_glossary
from ..files.names import shown_name
from ..files.own_words import own_words, speak_in
from ..files.tables import read_tables
from ..pages.catalogue.catalogue_page import catalogue_places
from ..posts.headers.header_check import PostRules
from ..posts.limits import too_deep
from ..posts.new_post import language_of, new_block, new_post, slug_of, slug_of_day
from ..posts.post_check import can_be_slug, check_post
from ..posts.post_reader import read_post
from ..posts.reader_check import check_for_readers
from ..posts.together import check_together
from ..prose.convert import convert_whole
from ..prose.page.page import Page
from ..site.addresses import urls
from ..site.figures import Figures
from ..site.index import site_of
from ..site.links import link_faults
from .options import FAULT_FORMATS, parsed, schemas

# What Pelican's own defaults and this site's settings have in common for finding a block's place.
_EXTENSIONS = ["extra", "admonition", "sane_lists"]

_SETTINGS = "pelicanconf.py"
"""The settings of a site, in the words of which commands speak that are called beside it."""

_STATIC = ("images",)
"""Pelican's own folder of files that are published as they are."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return its exit status: 0 fine, 1 faults found, 2 not called right, 130 stopped, 141 unread."""
    messages = messages_for(os.environ)
    options = parsed(arguments, messages)
    options.messages = messages
    speak_in(own_words(_settings_here()))
    try:
        status = _COMMANDS[options.command](options)
        sys.stdout.flush()
    except BrokenPipeError:
        return leave_closed_output()
    except OSError as fault:
        _complain(options, refused(fault))
        return 1
    except KeyboardInterrupt:
        _complain(options, say("stopped"))
        return 130
    return status


def _settings_here() -> dict[str, Any]:
    """Return the settings of the site that this is called in; none where there are none, or where they have a fault."""
    with suppress(Exception):  # a build tells what is wrong with them
        return run_path(_SETTINGS) if Path(_SETTINGS).is_file() else {}
    return {}


def _complain(options: argparse.Namespace, message: Message) -> None:
    """Say why nothing was done."""
    print(f"casetree: {in_words(message, options.messages)}", file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    """Check everything below the paths; faults go to standard output, a summary to standard error."""
    missing = [path for path in options.paths if not path.exists()]
    if missing:
        _complain(options, say("there is no `{path}`", path=missing[0]))
        return 2
    if options.settings and not (options.settings.is_file() and options.settings.suffix == ".py"):
        _complain(options, say("`{path}` is no file of Pelican's settings", path=options.settings))
        return 2
    faults: list[Diagnostic] = []
    for root in dict.fromkeys(content_root(path) for path in options.paths):
        wanted = {shown_name(path) for path in options.paths if path.is_file() and content_root(path) == root}
        try:
            found = _dry_run(options.settings, root) if options.settings else _check_root(root, options.lang)
        except OSError as fault:
            if not is_of_the_machine(fault):
                raise
            found, wanted = [stopped_by(fault, is_check=True)], set()  # whatever was asked for, it was not looked at
        faults.extend(fault for fault in found if not wanted or fault.span.source.path in wanted)
    faults = in_order(faults)
    written = FAULT_FORMATS[options.format](faults, options.messages)
    if written:
        print(written, file=sys.stderr if options.tell else sys.stdout)
    if options.tell:
        _tell_paths(options)
    print(summary(faults, options.messages), file=sys.stderr)
    return 1 if any(fault.is_error or options.strict for fault in faults) else 0


def _tell_paths(options: argparse.Namespace) -> None:
    """Print the paths through all trees, a blank line between two trees."""
    for root in dict.fromkeys(content_root(path) for path in options.paths):
        library, _ = read_library(root, options.lang)
        print("\n\n".join("\n".join(tell_paths(versions)) for versions in library.trees.values() if versions))


def _export(options: argparse.Namespace) -> int:
    """Print one version of a tree; what keeps it from being read goes to standard error."""
    library, faults = read_library(options.content, options.lang)
    versions = library.trees.get(options.tree, ())
    named = {version.law: version for version in versions}
    tree = named.get(options.law) if options.law else newest(versions)
    if tree is not None:
        sys.stdout.write(FORMATS[options.format](tree, options.lang))
        return 0
    for fault in faults:
        if fault.is_error:
            print(full(fault, options.messages), file=sys.stderr)
    if options.tree not in library.trees:
        message = say("there is no tree `{tree}`", tree=options.tree)
        help = did_you_mean(options.tree, library.trees, say("trees"))
    else:
        message = say("there is no version of `{tree}` in force", tree=options.tree)
        if options.law:
            message = say("there is no version of `{tree}` of {law}", tree=options.tree, law=options.law)
        help = (
            say("versions: {versions}", versions=series(f"`{law}`" for law in named))
            if named
            else say("versions: none that can be read")
        )
    _complain(options, say("{message}; {help}", message=message, help=help) if help else message)
    return 1


def _schema(options: argparse.Namespace) -> int:
    """Print one JSON Schema."""
    written = schemas()
    if not written:
        _complain(options, to_install(MORE))
        return 1
    sys.stdout.write(written[options.kind]())
    return 0


def _check_root(root: Path, language: str) -> list[Diagnostic]:
    library, faults = read_library(root, language)
    tables, wrong = read_tables(root, library, language)
    terms, unclear = read_glossary(root, library, language)
    sources, more = read_posts(posts_below(root))
    posts = {
        path: read_post(source, path.name.partition(".")[0], default_language=language) for path, source in sources
    }
    site, found = site_of([*posts.values()], library, tables, terms)
    faults += [*wrong, *unclear, *more, *found, *check_folder(root, _STATIC), *check_together(posts.values())]
    figures = Figures(site.library)
    for path, post in posts.items():
        rules = PostRules(needs_date="pages" not in path.relative_to(root).parts)
        faults.extend(check_post(post, rules))
        faults.extend(check_for_readers(post))
        page = Page(post, site, figures)
        site.shown[post.source.path] = page.shown
        try:
            convert_whole(page, _EXTENSIONS)
        except RecursionError:
            page.report(too_deep(post.source.span(1)))
        faults.extend(page.faults)
    files = (path.relative_to(root).as_posix() for path in files_below(root))  # any may be copied: settings say which
    static = (path for path in files if not path.endswith(MARKDOWN_SUFFIXES))
    return in_order([*faults, *link_faults(site, root, made=(*urls(catalogue_places(site)), *static))])


def _dry_run(settings: Path, root: Path) -> list[Diagnostic]:
    from ..building.reporting.dry_run import dry_run  # the other commands work without Pelican

    look_through(settings)
    return dry_run(settings, root).found()


def _new(options: argparse.Namespace) -> int:
    """Write a post with a filled-in header and a case block to complete."""
    if not options.title.strip():
        _complain(options, say('say what it is called: make new TITLE="…"'))
        return 2
    tree = _tree(options)
    if tree is None:
        return 1
    title = " ".join(options.title.split())
    today, language = datetime.now(), language_of(title)
    slug = options.slug or (_free_slug(options, today) if language == "ja" else slug_of(title))
    if not can_be_slug(slug):
        made_of = options.slug or title
        no_address = say("no address can be made of `{title}`; add SLUG=some-latin-words", title=made_of[:60])
        _complain(options, no_address)
        return 1
    suffix = "" if language == "en" else f".{language}"
    path = options.content / "articles" / str(today.year) / f"{slug}{suffix}.md"
    if not write_new(path, new_post(title, slug, today, tree)):
        _complain(options, say("{path} exists already; nothing was written", path=path))
        return 1
    told = [say("{path} is written, as a draft. Complete it, then: make html", path=path)]
    if not options.slug and language == "ja":
        told.append(say("its address ends in `{slug}`; for another one, rename the file and change `Slug:`", slug=slug))
    for line in told:
        print(in_words(line, options.messages))
    return 0


def _block(options: argparse.Namespace) -> int:
    """Print a case block."""
    tree = _tree(options)
    if tree is None:
        return 1
    print(new_block(tree, options.lang or asked_language(os.environ)))
    return 0


def _tree(options: argparse.Namespace) -> DecisionTree | None:
    """Return the version in force of the tree that is named, or of the first one; say so where there is none."""
    library, faults = read_library(options.content, "en")
    trees = {name: tree for name, versions in library.trees.items() if versions and (tree := newest(versions))}
    name = options.tree or next(iter(trees), "")
    if name in trees:
        return trees[name]
    for fault in faults:
        print(full(fault, options.messages), file=sys.stderr)
    help = did_you_mean(name, trees, say("trees")) or say(
        "put one at {folder}/trees/<tree>/<date>.yaml", folder=options.content
    )
    _complain(options, say("there is no tree `{tree}`; {help}", tree=name, help=help))
    return None


def _free_slug(options: argparse.Namespace, today: date) -> str:
    return slug_of_day(today, {path.name.partition(".")[0] for path in posts_below(options.content)})


def _draw(options: argparse.Namespace) -> int:
    """Write the drawing of one block, or its faults and no file."""
    if not options.block.is_file() or not options.output.absolute().parent.is_dir() or options.output.is_dir():
        needed = say(
            "there must be a file `{file}`, and a folder for `{output}`", file=options.block, output=options.output
        )
        _complain(options, needed)
        return 2
    library, faults = read_library(options.content, options.lang)
    source, more = read_source(options.block, shown_name(options.block))
    faults += more
    passage = Passage(source, "\n".join(source.lines))
    trace, more = trace_block(passage, library, Place(source.path), id="drawing")
    for fault in in_order([*faults, *more]):
        print(full(fault, options.messages), file=sys.stderr)
    if trace is None:
        return 1
    options.output.write_text(f"{draw(trace, language=options.lang)}\n", encoding="utf-8")
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "new": _new,
    "block": _block,
    "draw": _draw,
    "export": _export,
    "schema": _schema,
}
