"""Pelican: the feed of decisions, in the order in which this site told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from feedgenerator import Atom1Feed
from pelican.writers import Writer

from casetree.nouns.trace import Decision
from casetree.text.html_reader import sentence_of
from handover.addresses import Address, when_published
from handover.border import offered
from handover.border import told as header_of
from handover.editions import Lists
from handover.html import html_of
from handover.posts import Page, PostHeader
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ...files.extras import DECISIONS_FEED
from ...pages.cases.case_words import CasesInWords
from ...pages.data_page import DataPage
from ...site.addresses import CASES, address_in, languages_of
from ...site.site import Site, Whole
from ..build import build_of
from ..contents import title_of
from ..writing.job import write_where_different
from .generator import DataPages

_MOST = 50
"""So many decisions are told."""


class DecisionsFeeds(DataPages):
    """Writes the feed of each language where feeds are on."""

    def made(self) -> list[DataPage]:
        """Return no page."""
        return []

    @property
    def addresses(self) -> list[Address]:
        """The feeds; none where no decision was made."""
        name, written = when_published(self.settings).get(DECISIONS_FEED) or "", self.settings.get(DECISIONS_FEED)
        site = build_of(self.settings).site
        languages = languages_of(site.library) if name and any(_told(site, self.published())) else ()
        return [Address(file=name.format(lang=code), kind="feed", is_written=bool(written)) for code in languages]

    def generate_output(self, writer: Writer) -> None:
        """Write them."""
        name, build = self.settings.get(DECISIONS_FEED) or "", build_of(self.settings)
        words = offered(self.context, Lists).WORDS
        for language in languages_of(build.site.library) if name else ():
            frame = FeedFrame(
                title=f"{self.settings['SITENAME']} – {words[language].new_decisions}",
                author=self.settings["SITENAME"],
                root=self.settings["SITEURL"],
                file=name.format(lang=language),
                language=language,
            )
            data = decisions_feed(build.site, build.told, self.published(), frame)
            if data and getattr(writer, "writes_files", True):
                write_where_different(Path(self.output_path) / frame.file, data)


def generator(pelican: Pelican) -> type[DecisionsFeeds]:
    """Return what writes them."""
    return DecisionsFeeds


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFrame:
    """What a feed says of itself."""

    title: str
    author: str
    root: str
    """The address of the site."""

    file: str
    """Where the feed stands, from there on."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """One decision that was made, as the feed tells it."""

    whole: Whole
    decision: Decision
    title: str
    end: str
    posted: datetime
    """When the post was published that tells of it."""

    updated: datetime

    @property
    def order(self) -> tuple[datetime, date, tuple[str, str]]:
        """What the newest has the most of: the day of its post, then its own."""
        decided = self.decision.trace.path.decided
        return self.posted, (decided and decided.last) or date.min, self.decision.id


def decisions_feed(site: Site, told: CasesInWords, published: Mapping[str, Page], frame: FeedFrame) -> bytes:
    """Write the feed; nothing where no decision was made. Entries have the dates of posts, so no clock is asked."""
    entries = sorted(_entries(site, told, published, frame.language), key=lambda entry: entry.order, reverse=True)
    if not entries:
        return b""
    home = f"{frame.root}/{address_in(CASES, frame.language, site.library.default_language)}"
    feed = Atom1Feed(
        title=frame.title,
        link=home,
        description=None,
        language=frame.language,
        feed_url=f"{frame.root}/{frame.file}",
    )
    for entry in entries[:_MOST]:
        part, path = entry.decision.id
        feed.add_item(
            title=entry.title,
            link=f"{home}{entry.whole.id}/",
            description=entry.end,
            unique_id=f"{frame.root}/{CASES}{part}/#{path}",
            author_name=frame.author,
            pubdate=entry.posted,
            updateddate=entry.updated,
        )
    written = BytesIO()
    feed.write(written, "utf-8")
    return written.getvalue()


def _entries(site: Site, told: CasesInWords, published: Mapping[str, Page], language: str) -> Iterator[_Entry]:
    for whole, place, post, posted in _told(site, published):
        decision, stage = whole.own.course[place], told.of(whole.own, whole.parts, language).stages[place]
        who = sentence_of(html_of(stage.who))
        yield _Entry(
            whole=whole,
            decision=decision,
            title=f"{title_of(published, site.library.cases[decision.part].path, language)} – {who}",
            end=sentence_of(html_of(stage.what)),
            posted=posted,
            updated=header_of(post, PostHeader).updated or posted,
        )


def _told(site: Site, published: Mapping[str, Page]) -> Iterator[tuple[Whole, int, Page, datetime]]:
    """Yield each decision that was made, by its place in its case, with the published post and its day."""
    for whole in site.wholes():
        for place, decision in enumerate(whole.own.course):
            post = published.get(site.library.cases[decision.part].path)
            posted: datetime | None = getattr(post, "date", None)  # a page has none
            if post and posted and decision.is_made:
                yield whole, place, post, posted
