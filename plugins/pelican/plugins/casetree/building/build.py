"""One run of Pelican: what it has read, what it makes, and what went wrong; begun anew for each run."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.contents import Article, Content

from casetree.nouns.diagnostics import Diagnostic, in_order
from casetree.nouns.library import Library
from casetree.walking.pipeline import Walks
from keeping.code import count_too
from pelican import Pelican  # type: ignore[attr-defined]  # Pelican comes without types

from ..files.extras import DATA_KEYWORDS, DATA_SAYS, draws_png
from ..files.own_words import own_words, speak_in
from ..pages.cases.case_words import CasesInWords
from ..pages.data_page import DataPage
from ..posts.body.address_check import Unsure
from ..posts.post import Post
from ..prose.conversion import Texts
from ..site.address_table import AddressTable
from ..site.figures import Figures
from ..site.former import Former
from ..site.site import Site
from .log import FaultLog

SHOW = "CASETREE_SHOW_UNPUBLISHED"
"""The setting by which a preview shows what is not public."""

CHECK_POSTS = "CASETREE_CHECK_POSTS"
"""The setting by which all of each post is checked, and not only its blocks and what they need."""

_ALWAYS = {"post-alias-taken", "post-same-address", "post-too-deep", "post-too-much", "post-unknown-template"}

_TREES = {".yaml", ".yml"}

_KEY = "CASETREE_BUILD"


@dataclass(slots=True)
class Build:
    """Kept in the settings of the Pelican that runs, which all its parts share."""

    root: Path = Path()
    """The content folder."""

    unreadable: set[str] = field(default_factory=set)
    """Names of posts that could not be read."""

    paths: dict[str, Path] = field(default_factory=dict)
    """By the names of posts, where their files were found."""

    site: Site = field(default_factory=lambda: Site(Library(), Walks(Library()), {}, {}, frozenset()))
    figures: Figures = field(default_factory=lambda: Figures(Library()))
    told: CasesInWords = field(default_factory=lambda: CasesInWords(Library()))
    """What all pages tell of the cases of the site, and the search with them."""

    faults: list[Diagnostic] = field(default_factory=list)
    former: list[Former] = field(default_factory=list)
    """Addresses that pages had before, besides those of posts and cases that say so themselves."""

    moved: list[DataPage] = field(default_factory=list)
    """What stands where posts and other pages have stood before."""

    carded: list[Article] = field(default_factory=list)
    """The posts that have a card where the site is published."""

    by_url: dict[str, Content] = field(default_factory=dict)
    """Posts and pages by their addresses."""

    in_feeds: dict[str, str] = field(default_factory=dict)
    """By the addresses of posts, what feeds carry of their texts: the last ones that were made."""

    feeds: dict[str, list[str]] = field(default_factory=dict)
    """By the addresses of posts, the files of the feeds that carry their texts."""

    at_hand: str = ""
    """The file that is being read or written; for when that fails."""

    table: AddressTable = field(default_factory=AddressTable)
    """Where everything stands that this build will write."""

    unsure: list[Unsure] = field(default_factory=list)
    """The links to places that only a written page can tell of."""

    written: set[str] = field(default_factory=set)
    """The pages that were written so far."""

    withheld: set[str] = field(default_factory=set)
    """The files that this build knows and does not write, as the posts that they come from are not published."""

    left_out: list[tuple[str, str]] = field(default_factory=list)
    """Files of the posts that are not public, with the reason; a preview alone shows them."""

    is_seen_whole: bool = True
    """False where it was made from a file that the next build does not look at to find out whether it changed."""

    dates: list[datetime] = field(default_factory=list)
    """Of all posts and pages; which of them are to come, the clock decides."""

    began: datetime = field(default_factory=datetime.now)

    texts: Texts | None = None
    """The texts of the posts, as soon as all of them have been read."""

    steps_ahead: int = 0
    """How many posts have been converted that Pelican has not asked for yet."""

    log: FaultLog = field(default_factory=FaultLog)
    checks_posts: bool = True
    """False where the site asks for its blocks, trees, tables and terms to be checked, and not for all of posts."""

    is_dry: bool = False
    """True where nothing is written and whoever asked for it reports the faults."""

    def post(self, name: str) -> Post | None:
        """Return a post by the name of its file."""
        return self.site.posts.get(name)

    def found(self) -> list[Diagnostic]:
        """Return every fault; what Pelican says of a file that has an error already is left out."""
        explained = {fault.span.source.path for fault in self.faults if fault.is_error}
        logged = (fault for fault in self.log.faults if fault.span.source.path not in explained)
        return in_order([each for each in (*self.faults, *logged) if self.checks_posts or not _is_of_posts(each)])


def _is_of_posts(fault: Diagnostic) -> bool:
    """True for what is wrong with a post besides its blocks, unless its page is not where, or as, it was to be."""
    if Path(fault.span.source.path).suffix in _TREES:
        return False
    return fault.code == "file-stray" or (fault.code.startswith("post-") and fault.code not in _ALWAYS)


def begin(settings: dict[str, Any], root: Path, context: dict[str, Any] | None = None) -> Build:
    """Begin a build: whatever an earlier run with the same settings has left is gone.

    `context` is what templates and feeds of this run are told.
    """
    before = settings.get(_KEY)
    build = settings[_KEY] = Build(root, is_dry=before.is_dry if before else False)
    build.checks_posts = bool(settings.get(CHECK_POSTS))
    if context is not None:
        context[_KEY] = build
    log = logging.getLogger("pelican")
    for handler in [each for each in log.handlers if isinstance(each, FaultLog)]:
        log.removeHandler(handler)
    build.log.root = root
    log.addHandler(build.log)
    return build


def begin_with(pelican: Pelican) -> None:
    """Listen to Pelican's log from the start, and speak in the words of the site."""
    settings = pelican.settings
    own, about = own_words(settings), [settings.get(name) for name in (DATA_SAYS, DATA_KEYWORDS)]
    speak_in(own)  # what is wrong with them is told when the site is opened
    count_too(json.dumps([own, about, draws_png(settings)], default=str, sort_keys=True))
    begin(settings, Path(settings["PATH"]))


def build_of(settings: dict[str, Any]) -> Build:
    """Return the build under way with these settings, or in this context."""
    build: Build = settings[_KEY]
    return build
