"""The languages of a site's frame beside those of its figures: pages of half a language would lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say
from casetree.nouns.suggest import meant
from casetree.text.words import LANGUAGES
from handover.words import FrameWords

from ..posts.headers.header import names_in
from ..posts.post import Post


def half_languages(frame: Mapping[str, FrameWords]) -> Iterator[Diagnostic]:
    """Yield a fault for each language that only the frame or only the figures speak; no frame at all misses nothing."""
    spoken = {words.code for words in frame.values()}
    for code in sorted({*frame, *spoken} - {*LANGUAGES}):
        message = say(
            "the frame of this site speaks `{code}`, and figures do not, so that pages in it would lead nowhere",
            code=code,
        )
        yield _half(code, message, "casetree/text/languages/", "Words")
    for code in sorted({*LANGUAGES} - spoken) if frame else ():
        message = say(
            "figures speak `{code}`, and the frame of this site does not, so that pages in it would lead nowhere",
            code=code,
        )
        yield _half(code, message, "editions/languages/", "FrameWords")


def foreign_names(posts: Iterable[Post], frame: Mapping[str, FrameWords]) -> Iterator[Diagnostic]:
    """Yield a fault for each category or tag that is another one in the words of a language: there would be two."""
    known = {shown: name for words in frame.values() for name, shown in words.names.items() if shown != name}
    for post in posts:
        category = post.header.values.get("category")
        if category and category.text in known:
            message = say(
                "`{shown}` is what the category `{name}` is called in another language, so there would be two of it",
                shown=category.text,
                name=known[category.text],
            )
            yield error("post-category-near-miss", category.span, message, meant(known[category.text]))
        for tag in names_in(post.header.values.get("tags")):
            if tag.text in known:
                message = say(
                    "`{shown}` is what the tag `{name}` is called in another language, so there would be two of it",
                    shown=tag.text,
                    name=known[tag.text],
                )
                yield error("post-bad-tag", tag.span, message, meant(known[tag.text]))


def _half(code: str, message: Message, place: str, kind: str) -> Diagnostic:
    return error(
        "language-half",
        Source.of(f"plugins/{place}", "").span(1),
        message,
        say('add a module there with `code="{code}"` and all other words of `{kind}`', code=code, kind=kind),
    )
