"""Keeps the addresses of posts and pages apart, and leads from those that posts had before."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import Generator, PelicanTemplateNotFound

from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from handover.border import offered, tell, told
from handover.editions import Lists
from handover.pages import MovedPage
from handover.posts import Moved

from ..files.files import forms
from ..files.names import shown_name
from ..pages.data_page import DataPage
from ..posts.body.address_check import plain
from ..posts.post_check import address_value, former_slugs
from ..site.languages import half_languages
from ..site.links import link_faults
from .build import Build, build_of
from .contents import contents, numbered, place_card


def part_addresses(generators: list[Generator]) -> None:
    """Give the later of two contents with one address another, and report it.

    Pelican would stop with a traceback, or lose one of the two.
    """
    settings = generators[0].settings
    build = build_of(settings)
    taken: dict[str, str] = {
        _main_page(name, settings): say("a list of this site") for name in settings["DIRECT_TEMPLATES"]
    }
    for generator in generators:  # another plugin's generator may have addresses of its own
        taken |= dict.fromkeys(getattr(generator, "addresses", ()), say("a page of this site"))
    for generator in generators:
        for content in contents(generator):
            _use_known_template(content, generator, build)
            _place(content, taken, build)
    for kind in ("generated_content", "static_content"):
        _know_all_forms(generators[0].context[kind])
    found = [content for generator in generators for content in contents(generator)]
    build.moved[:] = [page for content in found for page in _moved(content, taken, build)]
    build.by_url.update({content.url: content for content in found})
    own = {shown_name(Path(content.source_path)): content.url for content in found}
    elsewhere = (settings["THEME_STATIC_DIR"].strip("/"), "pagefind")
    build.faults.extend(link_faults(build.site, build.root, own, _pages(generators, taken), elsewhere))
    build.faults.extend(half_languages(offered(generators[0].context, Lists).WORDS))


def _pages(generators: list[Generator], taken: dict[str, str]) -> dict[str, str]:
    """Return every address of the site, with the file of the post that stands there or something else."""
    found = {plain(address): name for address, name in taken.items()}
    for generator in generators:
        for beside in getattr(generator, "beside", ()):
            addresses = (address.removesuffix("index.html") for address in generator.addresses)
            found |= {plain(f"{address}{beside}"): "" for address in addresses}
        labels = (*getattr(generator, "tags", ()), *(label for label, _ in getattr(generator, "categories", ())))
        found |= {plain(label.save_as): "" for label in labels if label.save_as}
    static = map(copy, generators[0].context["static_content"].values())  # one asked for its address is never moved
    return {**{plain(content.save_as): "" for content in static}, "": "", **found}


def _know_all_forms(known: dict[str, Any]) -> None:
    """Let a link find a file whose name has another Unicode form than the link."""
    for name, content in list(known.items()):
        for form in forms(name):
            known.setdefault(form, content)


def _place(content: Content, taken: dict[str, str], build: Build) -> None:
    """Let a content stand where it is to stand, or at the next free address."""
    own = shown_name(Path(content.source_path))
    first = taken.setdefault(content.save_as, own)
    if first == own:
        return
    build.faults.append(_same_address(content, first, build))
    number = next(n for n in range(2, 10_000) if numbered(content.save_as, n) not in taken)
    content.override_save_as = numbered(content.save_as, number)
    content.override_url = numbered(content.url, number)
    if content in build.carded:
        place_card(content)
    taken[content.override_save_as] = own


def _moved(content: Content, taken: dict[str, str], build: Build) -> Iterator[DataPage]:
    """Yield a page for each address that a published post had before; one that means something else is a fault."""
    name = shown_name(Path(content.source_path))
    post = build.post(name)
    if post is None or content.status != "published":
        return
    for alias in former_slugs(post.header):
        before = copy(content)
        before.slug = alias.text
        mine = say("what leads to {name}", name=name)
        first = taken.setdefault(before.save_as, mine)
        if first != mine:
            message = say("`{url}` cannot lead to this post: there stands {first}", url=before.url, first=first)
            help = say("remove it here: an alias is a slug that this post had before, and no other has now")
            build.faults.append(error("post-alias-taken", alias.span, message, help))
        elif before.save_as.endswith("index.html"):  # pages elsewhere are not for a static site to lead from
            tell(content, Moved(first_url=told(content, Moved).first_url or before.url))
            address = before.save_as.removesuffix("index.html")
            values = MovedPage(to=content.url)
            yield DataPage(address=address, language=content.lang, template="moved", values=values, source=name)


def _use_known_template(content: Content, generator: Generator, build: Build) -> None:
    """Let a page whose `Template:` does not exist have the usual one: Pelican would stop."""
    try:
        generator.get_template(content.template)
    except PelicanTemplateNotFound:
        name = shown_name(Path(content.source_path))
        post = build.post(name)
        written = post.header.values.get("template") if post else None
        span = written.span if written else Source(name, ()).span(1)
        message = say("the theme has no template `{template}`", template=content.template)
        build.faults.append(error("post-unknown-template", span, message, say("remove `Template:`")))
        content.template = content.default_template


def _main_page(name: str, settings: dict[str, Any]) -> str:
    """Return where a list such as the archives is written."""
    return str(settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html"))


def _same_address(content: Content, first: str, build: Build) -> Diagnostic:
    name = shown_name(Path(content.source_path))
    post = build.post(name)
    span = Source.of(name, "").span(1)
    if post:
        value = address_value(post.header)
        span = value.span if value else post.source.whole_line(1)
    return error(
        "post-same-address",
        span,
        say("this would be published at `{url}`, where {first} stands already", url=content.url, first=first),
        say("give one of the two another `Slug:`, or, if it is a translation, its own `Lang:`"),
    )
