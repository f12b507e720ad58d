"""The languages of a site's frame beside those of its figures: pages of half a language would lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say
from casetree.text.words import LANGUAGES
from handover.words import FrameWords


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


def _half(code: str, message: Message, place: str, kind: str) -> Diagnostic:
    return error(
        "language-half",
        Source.of(f"plugins/{place}", "").span(1),
        message,
        say('add a module there with `code="{code}"` and all other words of `{kind}`', code=code, kind=kind),
    )
