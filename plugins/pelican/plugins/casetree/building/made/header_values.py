"""Tells templates and other plugins what the header of a post or page says, and what no build has told of it yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from pelican.contents import Article, Content, Page

from casetree.nouns.moments import is_day
from casetree.text.markup import text
from casetree.text.punctuation import printed
from handover.border import complete, tell
from handover.cases import Cases, Correction
from handover.posts import Carded, Cited, Moved, PostHeader

from ...posts.headers.header import dated_remark


def tell_header(content: Content) -> None:
    """Give every post and page, whatever format it is written in, all that templates ask of it."""
    if isinstance(content, Article | Page):
        tell(content, _header(content, content.metadata))
        for kind in (Cases, Cited, Carded, Moved):
            complete(content, kind)


class _Summary:
    """An author's summary, which Markdown has made markup, with links that lead on from the page being written."""

    def __init__(self, content: Content, html: str) -> None:
        self.content = content
        self.html = html

    def __html__(self) -> str:
        return str(self.content._update_content(self.html, self.content.get_siteurl()))

    def __len__(self) -> int:
        return len(self.html)


def _header(content: Content, metadata: dict[str, Any]) -> PostHeader:
    law, reviewed = str(metadata.get("law", "")), str(metadata.get("reviewed", ""))
    corrected = metadata.get("corrected", ())
    return PostHeader(
        standfirst=_Summary(content, metadata["summary"]) if metadata.get("summary") else None,
        updated=getattr(content, "modified", None),
        law_as_of=date.fromisoformat(law) if is_day(law) else None,
        reviewed=date.fromisoformat(reviewed) if is_day(reviewed) else None,
        corrected=tuple(_corrections([corrected] if isinstance(corrected, str) else corrected, content.lang)),
        tags=getattr(content, "tags", ()),
        category=getattr(content, "category", None),
        authors=getattr(content, "authors", ()),
    )


def _corrections(lines: Iterable[str], language: str) -> Iterator[Correction]:
    """Yield what the lines of a header say was corrected; one without a day has been reported."""
    for line in lines:
        day, said = dated_remark(line)
        if day:
            yield Correction(date=day, text=text(printed(said, language)))
