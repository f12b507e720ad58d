"""The languages of a site's frame beside those of its figures: pages of half a language would lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say, series
from casetree.nouns.suggest import meant
from casetree.reading.values.forms import is_language, language_meant
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


def unspoken(posts: Iterable[Post], frame: Mapping[str, FrameWords]) -> Iterator[Diagnostic]:
    """Yield a fault for each post in a language that the frame does not speak: no list and no feed is in it."""
    for post in posts:
        code, value = post.language, post.header.values.get("lang")
        is_written = value and value.text.lower() == code
        if not frame or code in frame or (is_written and not is_language(code)):  # which is a fault of the address
            continue
        near = next((each for each in (language_meant(code), code.partition("-")[0]) if each in frame), "")
        yield error(
            "post-other-language",
            value.span if value and is_written else post.source.span(1),
            say("this site has no lists and no feed in `{code}`, the language of this post", code=code),
            meant(near) if near else say("languages: {codes}", codes=series(f"`{each}`" for each in sorted(frame))),
        )


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
