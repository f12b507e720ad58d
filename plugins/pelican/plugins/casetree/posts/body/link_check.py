"""Checks the links of a post to other files, and to the pages that are made from trees and cases."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from casetree.nouns.diagnostics import UNSAID, Diagnostic, Message, Span, error, say
from casetree.nouns.suggest import did_you_mean, meant, nearest

_OF_PELICAN = re.compile(r"[{|](?P<kind>filename|static|attach)[}|](?P<path>[^#?]+)")

_OF_NAME = re.compile(r"[{|](?P<kind>tag|category|author)[}|](?P<name>[^#?]+)")

_WALK = "walk"
_POSTS = (".md", ".markdown", ".mkd", ".mdown")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPages:
    """What a post can link to by `{filename}/…` besides files, all from the site's root."""

    addresses: frozenset[str]
    """Of every page made from a tree or a case, and of what stands beside one; without a slash at the end."""

    languages: tuple[str, ...]
    """The folders of languages that have one."""

    versions: Mapping[str, tuple[str, ...]]
    """Tree to the dates of its versions, those with errors too."""

    cases: tuple[str, ...]
    """Ids of the cases that have a page."""

    hidden: frozenset[str]
    """Ids of the cases of drafts and hidden posts, which have none."""

    files: Sequence[str] = ()
    """Every file of the content folder that can be linked to, from there on, in order."""

    unpublished: frozenset[str] = frozenset()
    """The files of posts that are not public, from the content folder on."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The names of tags, categories and authors that have a page, by `tag`, `category` and `author`."""

    has_page: Callable[[str, str], bool] | None = None
    """Tells whether the page stands that Pelican makes of such a word and a name as written; None where not known."""


NO_PAGES = LinkedPages(addresses=frozenset(), languages=(), versions={}, cases=(), hidden=frozenset())


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link or an image leads."""

    target: str
    """As written, entities resolved."""

    is_image: bool
    span: Span

    def part(self, part: str) -> Span:
        """Return the place of a part of the address; of all of it, where it is written otherwise."""
        at = self.target.find(part)
        if at < 0 or not part or self.span.length != len(self.target):
            return self.span
        return self.span.source.span(self.span.line, self.span.column + at, len(part))


@dataclass(frozen=True, slots=True)
class _Link:
    kind: str
    path: str
    """As written."""

    span: Span

    def part(self, word: str) -> Span:
        """Return the place of a part of the path; of all of it, where it is written otherwise."""
        at = self.path.rfind(word)
        if at < 0 or not word:
            return self.span
        return self.span.source.span(self.span.line, self.span.column + at, len(word))


def check_links(
    links: Iterable[Link],
    is_public: bool,
    is_file: Callable[[str], bool],
    place: Callable[[str], str],
    pages: LinkedPages = NO_PAGES,
) -> Iterator[Diagnostic]:
    """Yield a fault for each link that leads nowhere.

    `is_file` tells whether a path, as the author wrote it, leads to a file; `place` returns the path from
    the content folder, without a slash at either end.
    """
    links = list(links)
    yield from _unknown_names(links, pages)
    for link in _files(links):
        where = place(link.path)
        if where.startswith(".."):
            yield _outside(link)
            continue
        if is_file(link.path):
            if where in pages.unpublished and is_public:
                yield _unpublished(link)
            elif (other := _other_link(link, where, pages)) != (written := f"{{{link.kind}}}{link.path}"):
                message = say("`{target}` would be left as it stands, and lead nowhere", target=written)
                yield error("post-broken-link", link.span, message, meant(other))
            continue
        if link.kind == "filename" and where in pages.addresses:
            continue
        known = _unknown_page(link, where.split("/"), pages) if link.kind == "filename" else None
        yield known or error(
            "post-broken-link",
            link.span,
            say("there is no file `{path}` to link to", path=link.path),
            _near_file(link, where, pages.files)
            or _near_page(link, where, pages.addresses)
            or say(
                "write the path from this post's folder, or from content/ with a slash: `{{{kind}}}/articles/…`",
                kind=link.kind,
            ),
        )


def _other_link(link: _Link, where: str, pages: LinkedPages) -> str:
    """Return how a link to a file is to be written: Pelican takes posts by `filename`, and other files by `static`.

    It makes a path from a post's folder plain itself, and not one from content/.
    """
    is_post, is_made, path, kind = where.endswith(_POSTS), where in pages.addresses, link.path, link.kind
    if is_post == is_made and is_post != (kind == "filename"):
        kind = "filename" if is_post else "static"
    if path.startswith("/") and posixpath.normpath(path).lstrip("/") != path[1:]:
        path = f"/{where}"
    return f"{{{kind}}}{path}"


def _unknown_names(links: Iterable[Link], pages: LinkedPages) -> Iterator[Diagnostic]:
    """Report links to the page of a tag, a category or an author that has none: Pelican makes an address of any."""
    for link in links:
        found = _OF_NAME.match(link.target)
        known = pages.names.get(found["kind"]) if found else None
        if found and known is not None and not _has_page(found["kind"], found["name"], known, pages):
            name = found["name"]
            message = say("`{target}` has no page", target=link.target)
            help = say("remove the link, or link to another page")
            near = did_you_mean(unquote(name), ["-".join(each.split()) for each in known]) if known else help
            yield error("post-unknown-page", link.part(name), message, near)


def _has_page(kind: str, name: str, known: Iterable[str], pages: LinkedPages) -> bool:
    if pages.has_page:
        return pages.has_page(kind, name)
    return _letters(name) in map(_letters, known)


def _letters(name: str) -> str:
    """Return what is surely left of a name in an address, whatever the settings of a site are."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", unquote(name)).casefold())


def _near_file(link: _Link, where: str, files: Iterable[str]) -> Message:
    """Name the file that is meant: one of that name elsewhere, or of nearly that name; nothing where none is."""
    name, is_post = posixpath.basename(where), link.kind == "filename"
    possible = [file for file in files if file.endswith(_POSTS) == is_post]
    near = next((file for file in possible if posixpath.basename(file) == name), None)
    near = near or nearest(where, possible, cutoff=0.8)
    return say("did you mean `{near}`?", near=f"{{{link.kind}}}/{near}") if near else UNSAID


def _near_page(link: _Link, where: str, addresses: Iterable[str]) -> Message:
    """Name the page that is meant, of those that are made from data."""
    near = nearest(where, sorted(addresses), cutoff=0.8) if link.kind == "filename" and "/" in where else None
    return say("did you mean `{near}`?", near=f"{{filename}}/{near}{'' if '.' in near else '/'}") if near else UNSAID


def _outside(link: _Link) -> Diagnostic:
    return error(
        "post-link-outside",
        link.span,
        say("`{path}` lies outside the content folder, and nothing from there is published", path=link.path),
        say("put a copy into the content folder, and link to that"),
    )


def _unpublished(link: _Link) -> Diagnostic:
    return error(
        "post-link-to-draft",
        link.span,
        say("`{path}` is a draft, hidden or of a day to come, so this link would lead nowhere", path=link.path),
        say("publish that post first, or remove the link"),
    )


def _files(links: Iterable[Link]) -> Iterator[_Link]:
    """Yield the links that Pelican resolves, with the places of their paths."""
    for link in links:
        found = _OF_PELICAN.match(link.target)
        if found:
            yield _Link(found["kind"], found["path"], link.part(found["path"]))


def _unknown_page(link: _Link, parts: list[str], pages: LinkedPages) -> Diagnostic | None:
    """Say which tree, version, step or case a link means that there is none of; None for any other path."""
    parts = parts[1:] if parts[0] in pages.languages else parts
    match parts:
        case ["trees", tree, *rest] if pages.versions:
            return _unknown_in_tree(link, tree, rest, pages)
        case ["cases", case, *_] if (pages.cases or pages.hidden) and case not in pages.cases:
            return _unknown_case(link, case, pages)
    return None


def _unknown_in_tree(link: _Link, tree: str, rest: list[str], pages: LinkedPages) -> Diagnostic | None:
    if tree not in pages.versions:
        name = tree.removesuffix(".yaml")
        if name in pages.versions:
            message = say("the tree `{name}` is a folder, with a file for each version", name=name)
            help = say("write `{{filename}}/trees/{name}/` for the newest version", name=name)
            return _fault(link, tree, message, help)
        help = did_you_mean(name, pages.versions, say("trees"))
        return _fault(link, tree, say("there is no tree `{tree}`", tree=name), help)
    versions = pages.versions[tree]
    match rest:
        case [name, *_] if name != _WALK and (day := name.removesuffix(".yaml")) not in versions:
            help = did_you_mean(day, (*versions, _WALK), say("its versions, and the walk through it"))
            return _fault(link, day, say("the tree `{tree}` has no version of `{day}`", tree=tree, day=day), help)
        case [name, step, *_] if name == _WALK:
            message = say(
                "`{tree}/walk/` is the walk through the newest version, whatever that is on the day", tree=tree
            )
            address = f"{{filename}}/trees/{tree}/{versions[-1]}/walk/<question>_<answer>/"
            return _fault(link, step, message, say("name version and answers: `{address}`, and so on", address=address))
        case [day, name, *steps] if name == _WALK and f"trees/{tree}/{day}/{name}" in pages.addresses:
            return _unknown_step(link, f"trees/{tree}/{day}/{name}", steps, pages)
    return None


def _unknown_step(link: _Link, walk: str, steps: list[str], pages: LinkedPages) -> Diagnostic | None:
    """Say which answer of a walk's address leads nowhere, and which there are; None for anything else below it."""
    for step in steps:
        below = f"{walk}/"
        known = {each.removeprefix(below).partition("/")[0] for each in pages.addresses if each.startswith(below)}
        if step not in known:
            ends = say("remove it: the walk ends before")
            help = did_you_mean(step, sorted(known), say("answers here")) if known else ends
            return _fault(link, step, say("the walk has no answer `{step}` here", step=step), help)
        walk = below + step
    return None


def _unknown_case(link: _Link, case: str, pages: LinkedPages) -> Diagnostic:
    if case in pages.hidden:
        message = say("the case `{case}` is of a draft or a hidden post, so it has no page", case=case)
        return _fault(link, case, message, say("publish that post first, or link to another page"))
    return _fault(
        link, case, say("there is no case `{case}`", case=case), did_you_mean(case, pages.cases, say("cases"))
    )


def _fault(link: _Link, part: str, message: Message, help: Message) -> Diagnostic:
    return error("post-unknown-page", link.part(part), message, help)
