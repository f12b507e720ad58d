"""Keeps all addresses of a site apart, and leads from those that posts had before."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

from pelican.contents import Content, Static
from pelican.generators import Generator
from pelican.urlwrappers import Author, Category, Tag

from casetree.nouns.diagnostics import error, say
from handover.addresses import Address, Kind, Refused, addresses_of
from handover.border import offer, offered, tell, told
from handover.editions import Lists
from handover.pages import MovedPage
from handover.posts import Carded, Moved

from ...files.files import forms
from ...files.names import shown_name
from ...pages.data_page import DataPage
from ...posts.body.address_check import plain
from ...posts.post_check import former_slugs
from ...site.address_table import AddressTable, Clash, Refusal
from ...site.addresses import address_in, alternates_of
from ...site.former import dead_ends, taken_already
from ...site.languages import foreign_names, half_languages, unspoken
from ...site.links import link_faults
from ..build import Build, build_of
from ..contents import card_beside, contents, numbered
from ..texts.later import text_at_hand
from .content_template import unshown, use_known_template
from .faults import refused, what
from .of_pelican import labels, of_pelican, untold


def part_addresses(generators: list[Generator]) -> None:
    """Enter all that will be written in one table; what clashes is reported, and a content gets a free address.

    Pelican would stop with a traceback, or lose one of the two.
    """
    settings, context = generators[0].settings, generators[0].context
    build = build_of(settings)
    build.table = AddressTable()
    known = (each for generator in generators for each in (*labels(generator), *addresses_of(generator)))
    claimed = [*of_pelican(settings), *known]
    claimed = [replace(each, source=each.source and shown_name(Path(each.source))) for each in claimed]
    offer(context, Refused(refused_files=frozenset(each.file for each in claimed if not _enter(each, build))))
    for generator in generators:
        for content in contents(generator):
            post = build.post(shown_name(Path(content.source_path)))
            build.faults.extend(use_known_template(content, generator, post))
            _place(content, build)
    for kind in ("generated_content", "static_content"):
        _know_all_forms(context[kind])
    found = [content for generator in generators for content in contents(generator)]
    _attach(found)
    context["staticfiles"] = [each for each in context.get("staticfiles", ()) if Path(each.source_path).is_file()]
    for static in sorted(context["staticfiles"], key=lambda static: str(static.source_path)):
        _place(static, build)
    build.faults.extend(unshown(generators[0]))
    build.moved[:] = [page for content in found for page in _moved(content, build)]
    build.by_url.update({content.url: content for content in found})
    own = {shown_name(Path(content.source_path)): content.url for content in found}
    files = [address.file for address in build.table.all()]
    pages = {**{plain(file): "" for file in files if not file.endswith("/")}, "": ""}
    pages |= {plain(content.save_as): shown_name(Path(content.source_path)) for content in found}
    build.moved += _former(build, pages)
    has_page = partial(_has_page, settings, pages)
    found_links = link_faults(
        build.site,
        build.root,
        own,
        pages,
        leaves={plain(file) for file in files if not file.endswith(("/", "index.html"))},
        closed=tuple([file for file in files if file.endswith("/")]),
        untold=untold(generators),
        unsure=build.unsure,
        has_page=has_page,
        made=(str(each) for name in ("generated_content", "static_content") for each in context[name]),
    )
    build.faults.extend(found_links)
    frame = offered(context, Lists).WORDS
    posts = build.site.posts.values()
    build.faults.extend([*half_languages(frame), *foreign_names(posts, frame), *unspoken(posts, frame)])


def _has_page(settings: dict[str, Any], pages: Collection[str], kind: str, name: str) -> bool:
    """True where the page stands that Pelican lets `{tag}name` lead to: it reads the name as a part of an address."""
    read = urlparse(name.replace("&", "&amp;")).path
    file = str({"tag": Tag, "category": Category, "author": Author}[kind](read, settings).save_as)
    return bool(file) and plain(file) in pages


def _enter(address: Address, build: Build) -> bool:
    """Enter what no author has placed by hand; False where it cannot stand there."""
    refusal = build.table.claim(address)
    if refusal:
        _report(address, refusal, build)
    return refusal is None


def _report(address: Address, refusal: Refusal, build: Build) -> None:
    """Tell of an address that cannot be had, once for a page and for all that stands beside it."""
    fault = refused(address, refusal, build.site)
    known = [
        each for each in build.faults if each.code.endswith("-address") and each.span.source.path == address.source
    ]
    if refusal.clash is Clash.NO_FILE:  # a tree or a tag of such a name has many pages
        known = [each for each in (known if address.kind == "static" else build.faults) if each.help == fault.help]
    elif not any(each.span.line == fault.span.line or each.message == fault.message for each in known):
        known = []
    if not known:
        build.faults.append(fault)


def _know_all_forms(known: dict[str, Any]) -> None:
    """Let a link find a file whose name has another Unicode form than the link."""
    for name, content in list(known.items()):
        for form in forms(name):
            known.setdefault(form, content)


def _place(content: Content, build: Build) -> None:
    """Let a content stand where it is to stand, or at the next free address."""
    own = shown_name(Path(content.source_path))
    kind: Kind = "static" if isinstance(content, Static) else "page"
    address = Address(file=content.save_as.replace(os.sep, "/"), kind=kind, source=own)
    refusal = build.table.claim(address)
    if refusal and refusal.first != address:
        _report(address, refusal, build)
        content.override_save_as = _free(address.file, build.table)
        content.override_url = content.override_save_as.removesuffix("index.html")
        build.table.claim(Address(file=content.override_save_as, kind=kind, source=own))
    elif refusal and address.file not in build.table:  # it has no address: Pelican writes nothing of that name
        _report(address, refusal, build)
        content.override_save_as = ""
        if isinstance(content, Static):
            content._context["staticfiles"].remove(content)
    if content in build.carded:
        is_public = bool(content.settings["SITEURL"])
        card = Address(file=card_beside(content.save_as), kind="card", source=own, is_written=is_public)
        tell(content, Carded(card=card.file if card.is_written else ""))
        _enter(card, build)


def _free(file: str, table: AddressTable) -> str:
    """Return the next free name of a file that cannot have its own."""
    first, _, rest = file.partition("/")
    names = (name for n in range(2, 10_000) for name in (numbered(file, n), f"{first}-{n}/{rest}" if rest else ""))
    return next(name for name in names if table.is_free(name))


def _attach(found: Iterable[Content]) -> None:
    """Let what posts attach stand beside them now, and not only when they are written."""
    for content in found:
        for text in (text_at_hand(content), str(content.metadata.get("summary", ""))):
            if "{attach}" in text:
                content._update_content(text, "")


def _moved(content: Content, build: Build) -> Iterator[DataPage]:
    """Yield a page for each address that a published post had before; one that means something else is a fault."""
    name = shown_name(Path(content.source_path))
    post = build.post(name)
    if post is None or content.status != "published":
        return
    for alias in former_slugs(post.header):
        before = copy(content)
        before.slug = alias.text
        mine = Address(file=before.save_as, kind="alias", source=name, word=alias.text)
        refusal = build.table.claim(mine)
        if refusal and refusal.first != mine:
            message = say(
                "`{url}` cannot lead to this post: there stands {first}", url=before.url, first=what(refusal.first)
            )
            help = say("remove it here: an alias is a slug that this post had before, and no other has now")
            build.faults.append(error("post-alias-taken", alias.span, message, help))
        elif before.save_as.endswith("index.html"):  # pages elsewhere are not for a static site to lead from
            tell(content, Moved(first_url=told(content, Moved).first_url or before.url))
            address = before.save_as.removesuffix("index.html")
            yield _moved_to(content.url, address, content.lang, source=name)


def _former(build: Build, pages: Collection[str]) -> Iterator[DataPage]:
    """Yield a page for each former address, in every language in which there is the page that it leads to."""
    library = build.site.library
    build.faults.extend(dead_ends(build.former, pages))
    for former in build.former:
        if plain(former.to) not in pages:
            continue
        for language, address in alternates_of(former.address, library).items():
            to = address_in(former.to, language, library.default_language)
            mine = Address(file=f"{address}index.html", kind="alias", source=former.span.source.path)
            refusal = build.table.claim(mine) if plain(to) in pages else None
            if refusal:
                build.faults.append(taken_already(former, what(refusal.first)))
                break
            if plain(to) in pages:
                yield _moved_to(to, address, language)


def _moved_to(to: str, address: str, language: str, source: str = "") -> DataPage:
    make = partial(MovedPage, to=to)
    return DataPage(address=address, language=language, template="moved", make=make, to=to, source=source)
