"""Checks where the links of all posts lead, once every post is converted."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic, error, say

from ..files.files import files_below, image_sizes, leads_to_file, place_in_content
from ..files.image_size import Size
from ..posts.body.address_check import Surroundings, Unsure, check_addresses
from ..posts.body.images import own_image
from ..posts.body.link_check import Link, check_links
from ..posts.headers.header import names_in
from .link_targets import linked_pages
from .site import Site


def link_faults(
    site: Site,
    root: Path,
    own: Mapping[str, str] | None = None,
    pages: Mapping[str, str] | None = None,
    leaves: Collection[str] = (),
    closed: tuple[str, ...] = (),
    untold: tuple[str, ...] = (),
    unsure: list[Unsure] | None = None,
    has_page: Callable[[str, str], bool] | None = None,
    made: Iterable[str] = (),
) -> list[Diagnostic]:
    """Return what is wrong with the links of the site's posts below a content folder.

    `own` are the addresses of posts and `pages` what stands at every address, both by the files of posts;
    without them only those links are told that no address of a site can make right. `has_page` tells of a tag,
    a category or an author whether its page stands. `leaves` are those of `pages` that are files, `closed` folders that
    a program alone reads, `untold` the endings of addresses that are not told of. `made` are the addresses that a post
    can link to by `{filename}/…` besides those of cases and trees.
    """
    inside = {name: _from_root(Path(name), root) for name in site.shown}
    anchors = {inside[name]: shown.anchors for name, shown in site.shown.items()}
    drafts = {post.slug for post in site.posts.values() if not post.is_public}
    drafts -= {post.slug for post in site.posts.values() if post.is_public}
    standing = None if pages is None else {address: inside.get(name, "") for address, name in pages.items()}
    unpublished = frozenset(_from_root(Path(name), root) for name, post in site.posts.items() if not post.is_public)
    files = tuple(path.relative_to(root).as_posix() for path in files_below(root))
    linked = replace(
        linked_pages(site.library, made),
        unpublished=unpublished,
        files=files,
        names=_names(site, pages),
        has_page=has_page,
    )
    faults: list[Diagnostic] = []
    for name, shown in site.shown.items():
        around = Surroundings(
            file_at=_file_at(Path(name), root),
            files=tuple(inside.values()),
            anchors=anchors,
            drafts=drafts,
            address=(own or {}).get(name),
            pages=standing,
            leaves=leaves,
            closed=closed,
            untold=untold,
            unsure=unsure,
        )
        faults += _broken(shown.links, Path(name), root, site.sizes)
        is_file, place = leads_to_file(Path(name), root), place_in_content(Path(name), root)
        faults += check_links(shown.links, site.posts[name].is_public, is_file, place, linked)
        faults += check_addresses(shown.links, shown.anchors, site.posts[name].is_public, around)
    return faults


def _names(site: Site, pages: Mapping[str, str] | None) -> dict[str, tuple[str, ...]]:
    """Return the names of tags, categories and authors of public posts; no authors where no page of one stands."""
    headers = [post.header for post in site.posts.values() if post.is_public]
    has_authors = pages is None or any(address.startswith("author") for address in pages)
    keys = {"tag": ("tags",), "category": ("category",), "author": ("author", "authors") if has_authors else ()}
    return {
        kind: tuple(
            dict.fromkeys(name.text for header in headers for key in found for name in names_in(header.values.get(key)))
        )
        for kind, found in keys.items()
    }


def _broken(links: Iterable[Link], post: Path, root: Path, known: dict[Path, Size | None]) -> Iterator[Diagnostic]:
    """Report each image that is there and of which no size can be read."""
    is_file, size_of = leads_to_file(post, root), image_sizes(post, root, known)
    for link in links:
        path = own_image(link.target) if link.is_image else ""
        if path and is_file(path) and size_of(path) is None:
            yield error(
                "post-broken-image",
                link.part(path),
                say("`{path}` is broken or no image that browsers show", path=path),
                say("save it again as PNG, JPEG, WebP or SVG; an SVG needs `width` and `height`"),
            )


def _from_root(path: Path, root: Path) -> str:
    return path.resolve().relative_to(root.resolve()).as_posix()


def _file_at(post: Path, root: Path) -> Callable[[str], str]:
    is_file, place = leads_to_file(post, root), place_in_content(post, root)
    return lambda path: place(path) if path and is_file(path) else ""
