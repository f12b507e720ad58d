"""Checks where the links and images of a converted text lead: addresses of the site, and places within a page."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from casetree.nouns.diagnostics import UNSAID, Diagnostic, Message, error, say
from casetree.nouns.suggest import did_you_mean, meant, nearest

from .link_check import Link

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""Another site, a mail, a telephone."""

_OF_NO_READER = re.compile(
    r"(?:javascript|vbscript|data|file|[A-Za-z]):|https?:(?!//)|https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b"
    r"|https?://(?:[/?#]|$)|https?://[^/?#]*\s|https?://\S*\s+[\"“”']|(?:mailto|tel):(?:\s|$)|(?!https?:)(?:h[tps]{2,6}|[ht]ttps?):/",
    re.IGNORECASE,
)
"""What only the author's own computer can open, a mail to nobody, and a slip in `https://` or in the name after it."""

_OF_PELICAN = re.compile(r"[{|](?P<kind>[a-z]+)[}|](?P<path>.*)")
_KINDS = ("filename", "static", "attach", "tag", "category", "author", "index")
"""What Pelican puts an address in place of."""

_POST = (".md", ".markdown", ".mkd", ".mdown")

_WAYS = say("link to a file by `{{filename}}/articles/…`, or to another site by its whole address, `https://…`")

_ANYWHERE = ("", "top")
"""The beginning of any page (HTML standard, section 7.4.6.3)."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A link to a place that the text of a page does not have; its frame may."""

    address: str
    """Of the page, as `plain` writes it."""

    place: str
    """As written."""

    link: Link
    anchors: Collection[str] | None
    """The HTML ids of the page's text; None where it is made from data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the links of one post can lead to."""

    file_at: Callable[[str], str]
    """Tells the file, from the content folder on, that a path leads to from this post; nothing where there is none."""

    files: Collection[str]
    """The files of all posts, from the content folder on."""

    anchors: Mapping[str, Collection[str]]
    """By such a file, the HTML ids of its text."""

    drafts: Collection[str] = ()
    """Slugs of the posts that are not public."""

    address: str | None = None
    """Of the post's own page, from the site's root on; None where it has none or it is not known."""

    pages: Mapping[str, str] | None = None
    """By address, as `plain` writes it, the file of the post that stands there, or nothing; None where not known."""

    unsure: list[Unsure] | None = None
    """Takes the links that only the written page can tell of; None where none will be written."""

    leaves: Collection[str] = ()
    """Which of these are files: no slash stands behind their addresses."""

    closed: tuple[str, ...] = ()
    """Folders, as in `pagefind/`, of which only a program knows what it will find there."""

    untold: tuple[str, ...] = ()
    """Endings of addresses where something may stand that is in no `pages`."""


def plain(address: str) -> str:
    """Write an address so that the ways to write the same one are equal.

    >>> plain("/posts/one/index.html"), plain("posts/one/")
    ('posts/one', 'posts/one')
    """
    return re.sub(r"(^|/)index\.html$", "", unicodedata.normalize("NFC", address).strip("/"))


def check_addresses(
    links: Iterable[Link], own: Collection[str], is_public: bool, around: Surroundings
) -> Iterator[Diagnostic]:
    """Yield a fault for each link that leads nowhere; `own` are the HTML ids of the text itself."""
    for link in links:
        if not link.target or _OF_NO_READER.match(link.target):
            is_shown = link.is_image and (not link.target or link.target.startswith("data:"))
            yield from () if is_shown else [_of_no_reader(link)]
            continue
        if _ELSEWHERE.match(link.target):
            continue
        path, _, place = link.target.partition("#")
        path = path.partition("?")[0]
        of_pelican = _OF_PELICAN.fullmatch(path)
        if of_pelican and of_pelican["kind"] not in _KINDS:
            yield _unknown_kind(link, of_pelican["kind"])
        elif of_pelican:
            file = around.file_at(of_pelican["path"]) if of_pelican["kind"] == "filename" else ""
            yield from _place(
                link, place, around.anchors.get(file), _address_of(file, of_pelican["path"], around), around
            )
        elif path:
            yield from _address(link, unquote(unescape(path)), place, is_public, around)
        else:
            yield from _place(link, place, own, around.address and plain(around.address), around)


def _unknown_kind(link: Link, kind: str) -> Diagnostic:
    message = say("`{{{kind}}}` is none of the words that an address can begin with", kind=kind)
    return error("post-dead-link", link.part(kind), message, did_you_mean(kind, _KINDS))


def _of_no_reader(link: Link) -> Diagnostic:
    message = (
        say("no reader can open `{target}`", target=link.target[:60])
        if link.target
        else say("this link has no address, so it leads nowhere")
    )
    plain = "".join(link.target.split())
    help = meant(plain) if plain.startswith(("mailto:", "tel:")) and not plain.endswith(":") else _WAYS
    return error("post-dead-link", link.span, message, help)


def _address_of(file: str, path: str, around: Surroundings) -> str | None:
    """Return where the page of a file stands, or one that is made from data and goes by its own address."""
    pages = around.pages or {}
    if file:
        return next((address for address, shown in pages.items() if shown == file), None)
    return plain(path) if plain(path) in pages else None


def _place(
    link: Link, written: str, anchors: Collection[str] | None, address: str | None, around: Surroundings
) -> Iterator[Diagnostic]:
    """Report a place that there is none of on its page; one whose page is still to be written is asked for then."""
    place = unicodedata.normalize("NFC", unquote(written))
    if place in _ANYWHERE or (anchors is not None and (place in anchors or _is_within_figure(place, anchors))):
        return
    if around.unsure is not None and address is not None:
        around.unsure.append(Unsure(address, written, link, anchors))
    elif anchors is not None:
        yield unknown_place(link, written, anchors)


def unknown_place(link: Link, written: str, anchors: Collection[str]) -> Diagnostic:
    """Report a place that a page does not have; `anchors` are those that it has."""
    place = unicodedata.normalize("NFC", unquote(written))
    shown = [anchor for anchor in anchors if not anchor.startswith("fn")]
    return error(
        "post-unknown-place",
        link.part(f"#{written}"),
        say("nothing on this page has the id `{written}`", written=written)
        if link.target.startswith("#")
        else say("nothing on that page has the id `{written}`", written=written),
        did_you_mean(place, sorted(shown), say("places there"))
        or say("write `{{#that-id}}` after the heading that is meant"),
    )


def _is_within_figure(place: str, anchors: Collection[str]) -> bool:
    """True for what a figure or a list of sources numbers by itself: `case-one.2`, `s.sources`."""
    figure = place.partition(".")[0]
    return figure != place and (figure == "s" or figure in anchors)


def _address(link: Link, path: str, place: str, is_public: bool, around: Surroundings) -> Iterator[Diagnostic]:
    address = _from_root(path, around)
    pages = around.pages or {}
    if is_public and address is not None and _is_draft(address, around):
        yield _to_draft(link)
    elif address is not None and f"{address}/".startswith(around.closed):
        yield _of_program(link, path)
    elif address is not None and path.endswith("/") and (address in around.leaves or path.endswith("/index.html/")):
        yield _no_slash(link, path)
    elif address is not None and address in pages:
        yield from _place(link, place, around.anchors.get(pages[address]), address, around)
    elif _is_surely_dead(link, path, address, around):
        yield _dead(link, path, address, around)


def _from_root(path: str, around: Surroundings) -> str | None:
    """Return the address that a browser goes to; None where it cannot be told."""
    if path.startswith("/"):
        return plain(posixpath.normpath(path))
    if around.address is None:
        return None
    return plain(posixpath.normpath(posixpath.join("/", posixpath.dirname(around.address), path)))


def _is_draft(address: str, around: Surroundings) -> bool:
    first, _, last = address.removesuffix(".html").rpartition("/")
    return "drafts" in first.split("/") or (last in around.drafts and address not in (around.pages or {}))


def _is_surely_dead(link: Link, path: str, address: str | None, around: Surroundings) -> bool:
    """True where nothing can stand; where no addresses are known only what looks like a file."""
    if address is not None and around.pages is not None:
        return not address.endswith(around.untold)
    return path.lower().endswith(_POST) or (not path.startswith("/") and (link.is_image or bool(around.file_at(path))))


def _dead(link: Link, path: str, address: str | None, around: Surroundings) -> Diagnostic:
    return error(
        "post-dead-link",
        link.part(link.target.partition("#")[0]),
        say("there is no image at `{path}`", path=path)
        if link.is_image
        else say("there is no page at `{path}`", path=" ".join(path.split())),
        _near_file(path, around) or _near_page(link, address, around),
    )


def _of_program(link: Link, path: str) -> Diagnostic:
    message = say("`{path}` is in the folder of the search, which holds nothing for readers", path=path)
    return error("post-dead-link", link.part(link.target.partition("#")[0]), message, _WAYS)


def _no_slash(link: Link, path: str) -> Diagnostic:
    message = say("there is no page at `{path}`: that is a file", path=path)
    return error("post-dead-link", link.part(link.target.partition("#")[0]), message, meant(path.rstrip("/")))


def _near_file(path: str, around: Surroundings) -> Message:
    """Say how to link to the file that is meant; nothing where none is."""
    kind = "filename" if path.lower().endswith(_POST) else "static"
    file = around.file_at(path)
    if file:
        return say("write `{{{kind}}}{path}`: that is a file, and its page stands elsewhere", kind=kind, path=path)
    near = nearest(posixpath.basename(path), map(posixpath.basename, around.files)) if kind == "filename" else None
    found = next((file for file in around.files if near == posixpath.basename(file)), "")
    if found:
        return meant(f"{{filename}}/{found}")
    return UNSAID if kind == "static" else say("write the path of a post of this site: `{{filename}}/articles/…`")


def _near_page(link: Link, address: str | None, around: Surroundings) -> Message:
    near = nearest(address, (page for page in around.pages or () if page)) if address and not link.is_image else None
    if near:
        return meant(f"/{near}/" if "." not in near else f"/{near}")
    if link.is_image:
        return say("put the image into content/images/ and write `{{static}}/images/…`")
    return _WAYS


def _to_draft(link: Link) -> Diagnostic:
    return error(
        "post-link-to-draft",
        link.span,
        say("`{target}` is a draft, hidden or of a day to come, so this link would lead nowhere", target=link.target),
        say("publish that post first, or remove the link"),
    )
