"""The languages of a site's frame beside those of its figures: pages of half a language would lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casetree.nouns.diagnostics import Diagnostic, Source, error
from casetree.text.words import LANGUAGES
from handover.words import FrameWords


def half_languages(frame: Mapping[str, FrameWords]) -> Iterator[Diagnostic]:
    """Yield a fault for each language that only the frame or only the figures speak; no frame at all misses nothing."""
    spoken = {words.code for words in frame.values()}
    for code in sorted({*frame, *spoken} - {*LANGUAGES}):
        yield _half(code, "the frame of this site speaks", "figures do not", "casetree/text/languages/", "Words")
    for code in sorted({*LANGUAGES} - spoken) if frame else ():
        yield _half(code, "figures speak", "the frame of this site does not", "editions/languages/", "FrameWords")


def _half(code: str, who: str, others: str, place: str, kind: str) -> Diagnostic:
    return error(
        "language-half",
        Source.of(f"plugins/{place}", "").span(1),
        f"{who} `{code}`, and {others}, so that pages in it would lead nowhere",
        f'add a module there with `code="{code}"` and all other words of `{kind}`',
    )
