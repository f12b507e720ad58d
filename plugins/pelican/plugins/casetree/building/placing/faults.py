"""What an author is told of an address that cannot be had, at the word that decides it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casetree.nouns.diagnostics import Diagnostic, Message, Source, Span, error, say
from casetree.nouns.model import DecisionTree
from handover.addresses import Address

from ...posts.headers.address_names import device_in, is_name, unportable_in, unseen_in
from ...posts.headers.header import HeaderValue, names_in
from ...posts.post import Post
from ...posts.post_check import address_value
from ...site.address_table import Clash, Refusal
from ...site.site import Site


def refused(address: Address, refusal: Refusal, site: Site) -> Diagnostic:
    """Say why something cannot stand at an address."""
    url, first, span = address.file.removesuffix("index.html") or "/", refusal.first, _place(address, site)
    match refusal.clash:
        case Clash.NO_NAME:
            part = next((each for each in url.split("/") if each and not is_name(each)), url)
            message = say("`{url}` cannot be an address: a part of it is empty or longer than 200 bytes", url=part[:60])
            help = say("give it a shorter name, of letters, digits and hyphens")
            return error("post-bad-address", span, message, help)
        case Clash.NO_FILE if sign := unseen_in(address.file):
            message = say(
                "`{url}` cannot be an address: nobody sees the character U+{code:04X} in it", url=url, code=ord(sign)
            )
            if 0xD800 <= ord(sign) < 0xE000:
                message = say("`{url}` cannot be an address: the name of the file is not UTF-8", url=url)
            name = next(part for part in address.file.split("/") if unseen_in(part))
            return error("post-bad-address", span, message, _other_name(name))
        case Clash.NO_FILE:
            name = unportable_in(address.file)
            message = say("`{url}` cannot be an address: no file can be called `{name}` on Windows", url=url, name=name)
            return error("post-bad-address", span, message, _other_name(name))
        case Clash.SAME:
            message = say(
                "this would be published at `{url}`, where {first} stands already", url=url, first=what(first)
            )
        case Clash.ALIKE:
            message = say(
                "this would be published at `{url}`, which many computers do not tell from `{first}`",
                url=url,
                first=first.file.removesuffix("index.html"),
            )
        case Clash.FOLDER | Clash.OWNED:
            message = say(
                "this would be published at `{url}`, but a file or a folder of that name is there: {first}",
                url=url,
                first=what(first),
            )
    if address.word or address.kind == "static":
        return error("post-same-address", span, message, say("give one of the two another name"))
    help = say("give one of the two another `Slug:`, or, if it is a translation, its own `Lang:`")
    if address.source in site.posts and _placed(site.posts[address.source]):
        help = say("write another address here")
    return error("post-same-address", span, message, help)


def what(address: Address) -> str:
    """Say what stands at an address."""
    match address.kind:
        case "page" | "static":
            return address.source
        case "alias" if not address.word:
            return say("another former address in {name}", name=address.source)
        case "alias":
            return say("what leads to {name}", name=address.source)
        case "list":
            return say("a list of this site")
        case "label":
            return say("the list of `{name}`", name=address.word)
        case "case":
            return say("the page of the case `{name}`", name=address.word)
        case "tree" | "walk":
            return say("a page of the tree in {name}", name=address.source)
    return say("a file of this site")


def _place(address: Address, site: Site) -> Span:
    """Return the word that decides an address, or the beginning of the file that it comes from."""
    post = site.posts.get(address.source)
    if post:
        return next(_words(address.word, post), _header(post))
    for tree in (tree for versions in site.library.trees.values() for tree in versions):
        if tree.span.source.path == address.source:
            return _node(address.word, tree)
    return Source.of(address.source or "pelican", "").span(1)


def _words(word: str, post: Post) -> Iterator[Span]:
    """Yield where a post writes a tag, a category, a former slug, or the id of a case, now or before."""
    values = post.header.values
    named = [*names_in(values.get("tags")), *names_in(values.get("aliases"))]
    if "category" in values:
        named.append(values["category"])
    yield from (name.span for name in named if name.text == word)
    for case in (block.case for block in post.blocks if block.case):
        yield from (alias.span for alias in case.aliases if alias.id == word)
        if case.id_span and case.id == word:
            yield case.id_span


def _other_name(name: str) -> Message:
    return say("give it another name, of letters, digits and hyphens: `{name}`, for example", name=_safe(name))


def _safe(name: str) -> str:
    """Return a name like another, without what no file can have in it."""
    return f"about-{name}" if device_in(name) else re.sub(r"[^\w.-]+", "-", name).strip("-.")


def _header(post: Post) -> Span:
    value = _placed(post) or address_value(post.header)
    return value.span if value else post.source.whole_line(1)


def _placed(post: Post) -> HeaderValue | None:
    """Return the header value that says an address as a whole, if there is one."""
    return post.header.values.get("save_as") or post.header.values.get("url")


def _node(id: str, tree: DecisionTree) -> Span:
    node = tree.questions.get(id) or tree.outcomes.get(id)
    return node.span if node else tree.span
