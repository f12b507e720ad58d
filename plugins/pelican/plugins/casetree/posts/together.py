"""Checks posts against each other: names that nearly agree, addresses that differ in nothing but case."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.nouns.suggest import nearest

from .headers.header import names_in
from .post import CaseBlock, Post


def check_together(posts: Iterable[Post], slug_of: Callable[[str], str] | None = None) -> Iterator[Diagnostic]:
    """Yield what only shows when all posts are known; `slug_of` makes a part of an address of a tag or a category."""
    posts = list(posts)
    yield from _categories(posts)
    yield from _names_of_one_address(posts, slug_of) if slug_of else ()
    yield from _slugs(posts)
    yield from _translations(posts)
    yield from _cases(posts)
    yield from _facts(posts)


def folded(name: str) -> str:
    """Return what a file system may take a name for: macOS and Windows tell no case apart, macOS no Unicode form.

    >>> folded("Foo") == folded("foo")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _categories(posts: list[Post]) -> Iterator[Diagnostic]:
    """Report a category that one post alone has, where others have nearly the same."""
    count = Counter(post.header.get("category") for post in posts)
    order = {name: number for number, name in enumerate(count)}
    for post in posts:
        value = post.header.values.get("category")
        if not value or not value.text or count[value.text] > 1:
            continue
        near = nearest(value.text, [name for name in count if name and name != value.text])
        if near and (count[near] > 1 or order[near] < order[value.text]):
            yield error(
                "post-category-near-miss",
                value.span,
                say("no other post is in the category `{name}`, but another is in `{near}`", name=value.text, near=near)
                if count[near] == 1
                else say(
                    "no other post is in the category `{name}`, but {count} are in `{near}`",
                    name=value.text,
                    count=count[near],
                    near=near,
                ),
                say("did you mean `{near}`?", near=near),
            )


_OF_YAML = ("#", '"', "'", "[")
"""What a name of a header surely does not begin with."""


def _names_of_one_address(posts: list[Post], slug_of: Callable[[str], str]) -> Iterator[Diagnostic]:
    """Report tags and categories that others would swallow: of `C` and `C++` one page alone is written."""
    first: dict[tuple[str, str], str] = {}
    for post in posts:
        yield from _tags_twice(post, slug_of)
        category = post.header.values.get("category")
        tags = [("tag", tag) for tag in names_in(post.header.values.get("tags"))]
        for what, name in [*tags, *([("category", category)] if category else [])]:
            if name.text[:1] in _OF_YAML:  # told already, and its sign is no part of a name
                continue
            slug = slug_of(name.text)
            other = first.setdefault((what, slug), name.text)
            if slug and _as_read(other) != _as_read(name.text):
                yield error(
                    "post-bad-tag" if what == "tag" else "post-bad-category",
                    name.span,
                    say(
                        "`{name}` and `{other}` would have one address, `{slug}`",
                        name=name.text,
                        other=other,
                        slug=slug,
                    ),
                    say("write `{other}` if that is meant, or another name", other=other),
                )


def _tags_twice(post: Post, slug_of: Callable[[str], str]) -> Iterator[Diagnostic]:
    """Report a tag that a post has in two spellings: it would show both, and both would lead to one list."""
    own: dict[str, str] = {}
    for tag in names_in(post.header.values.get("tags")):
        other = own.setdefault(slug_of(tag.text), tag.text)
        if other != tag.text and _as_read(other) == _as_read(tag.text):
            message = say(
                "`{name}` and `{other}` are one tag, which this post would show twice", name=tag.text, other=other
            )
            yield error("post-bad-tag", tag.span, message, say("remove one of the two"))


def _as_read(name: str) -> str:
    """Return a name without the differences that a reader hardly sees: case, width, Unicode form, spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _place_of_slug(post: Post) -> Span:
    """Return where a post says its slug, or what it is made of."""
    value = post.header.values.get("slug") or post.header.values.get("title")
    return value.span if value else post.source.whole_line(1)


def _slugs(posts: list[Post]) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Post] = {}
    for post in posts:
        other = first.setdefault((folded(post.slug), post.language), post)
        if other.slug != post.slug:
            yield error(
                "post-same-address",
                _place_of_slug(post),
                say(
                    "the address of this post, `{slug}`, is that of {path} but for capital letters",
                    slug=post.slug,
                    path=other.source.path,
                ),
                say("give it another `Slug:`; on many computers one page would overwrite the other"),
            )


def _translations(posts: list[Post]) -> Iterator[Diagnostic]:
    """Report what its file's name calls a translation, and whose slug is another: nothing would link the two."""
    first: dict[str, Post] = {}
    for post in sorted(posts, key=lambda post: len(post.source.path)):
        stem, ending = post.source.path.rpartition(".")[0], f".{post.language}"
        base = stem[: -len(ending)] if stem.lower().endswith(ending) else stem
        other = first.setdefault(base, post)
        is_named = "slug" in post.header.values or "slug" in other.header.values
        if is_named and other.slug != post.slug and other.language != post.language:
            yield error(
                "post-other-slug",
                _place_of_slug(post),
                say(
                    "by its file's name this is a translation of {path}, but its slug is `{slug}`",
                    path=other.source.path,
                    slug=post.slug,
                ),
                say("write `Slug: {slug}`, or rename one of the files", slug=other.slug),
            )


def _cases(posts: list[Post]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for case in (block.case for post in posts for block in post.blocks if block.case):
        other = first.setdefault(folded(case.id), case.id)
        if other != case.id:
            yield error(
                "case-same-address",
                case.span,
                say(
                    "the case `{case}` would stand where the case `{other}` stands but for capital letters",
                    case=case.id,
                    other=other,
                ),
                say("give it another `id`"),
            )


def _facts(posts: list[Post]) -> Iterator[Diagnostic]:
    """Report a country or a ground that an earlier case has in other capital letters: the catalogue would list two."""
    first: dict[tuple[str, str, str], str] = {}
    for block, what, language, name in _named_facts(posts):
        other = first.setdefault((what, language, _as_read(name)), name)
        if other != name:
            message = say("`{name}` and `{other}` would be two values of the catalogue", name=name, other=other)
            help = say("write `{other}` here too, or the other name there", other=other)
            yield error("case-same-address", block.place_of(name), message, help)


def _named_facts(posts: list[Post]) -> Iterator[tuple[CaseBlock, str, str, str]]:
    """Yield what cases are listed under, each with the block that says it, what it is, and its language."""
    for block in (block for post in posts for block in post.blocks):
        facts = block.case.facts if block.case else None
        named = {"nationality": facts.nationality, "ground": facts.ground} if facts else {}
        for what, text in named.items():
            yield from ((block, what, language, name) for language, name in (text.by_language if text else {}).items())
