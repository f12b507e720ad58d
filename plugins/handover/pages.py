"""What a template gets: about any page, and about each kind of page that is made from data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from handover.cases import CaseWords, CatalogueFacet, CatalogueRow, CatalogueValue
from handover.editions import View
from handover.html import Html
from handover.posts import Label, Page, Post
from handover.trees import CountedTree, Helper, OutcomeWords, StepWords, VersionWords, WalkStart


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Under what conditions others may use something."""

    name: str
    """As the SPDX list has it."""

    title: str
    address: str


LICENCE = Licence(name="CC-BY-4.0", title="CC BY 4.0", address="https://creativecommons.org/licenses/by/4.0/")
"""Of the texts and the data of the site (LICENSE-CONTENT.md)."""


class Part(Protocol):
    """One page of a long list, as Pelican parts it."""

    number: int
    """From 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """What the frame asks about a page of whatever kind; a page tells what it has."""

    article: Post | None = None
    page: Page | None = None
    """The post or page that it shows."""

    view: View | None = None
    """The list that it shows."""

    label: Label | None = None
    """The tag or category whose list it is."""

    articles_page: Part | None = None
    """Which part of the list it is."""

    lang: str = ""
    """Its language; the site's own where it does not say."""

    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in every language it is to be had in, its own included: language to address."""

    canonical: str = ""
    """The address that search engines are to show instead, where another page says the same."""

    is_listed: bool = True
    """False where search engines and the sitemap are to leave it out."""

    to: str = ""
    """Where a page leads that has moved."""

    case: CaseWords | None = None
    source: Page | None = None
    """The post that it comes from, if it comes from one that is published."""

    posts: Sequence[Page] = ()
    """Published posts that it names."""

    published: Mapping[str, Page] = field(default_factory=dict)
    """Every published post and page, by file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesPage:
    """The catalogue of cases in one of its orders, or the cases of one of its values."""

    rows: tuple[CatalogueRow, ...]
    facets: tuple[CatalogueFacet, ...] = ()
    """What one can choose by; none in the list of one value."""

    order: str = ""
    orders: Mapping[str, str] = field(default_factory=dict)
    """Every order, this one too, and where the catalogue stands in it."""

    listed: str = ""
    """The facet of the one value."""

    value: CatalogueValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFigure:
    """The figure of one part of a case."""

    title: Html
    figure: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDecision:
    """A decision by what others know it by; what is not known is empty."""

    authority: str
    number: str
    """The docket number."""

    date: str
    """A year, a month or a day, in ISO 8601."""

    official: str
    """The address of the official text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedLaw:
    """A version of a law that a tree is of."""

    id: str
    """The number by which e-Gov lists the law."""

    title: str
    url: str
    language: str
    """Of the law."""

    since: str
    """The day from which the version applies; empty where the tree cites several laws, which have days of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """The page of a case."""

    case: CaseWords
    figure: Html
    """Of its own block."""

    parts: tuple[PartFigure, ...]
    """HTML."""

    sources: Html
    """What the figures cite, as a section; empty where that is nothing."""

    citing: tuple[tuple[str, str], ...] = ()
    """Names and contents of `<meta>` by which programs that keep references know the decision."""

    decisions: tuple[CitedDecision, ...] = ()
    """What is to be cited of the case, in the order of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnPage:
    """What stands where the page of a case was that was withdrawn."""

    id: str
    why: Html
    """When that was, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreesPage:
    """The list of trees."""

    trees: tuple[VersionWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TreePage:
    """The page of a version of a tree."""

    tree: VersionWords
    is_dated: bool
    """True on the page of the version, false on the tree's own."""

    is_current: bool
    """True for the version that the tree's own address shows."""

    figure: Html
    outcomes: tuple[OutcomeWords, ...]
    sources: Html
    versions: tuple[VersionWords, ...]
    before: VersionWords | None
    """The version before this one."""

    change: Html
    amendment: Html
    """What changed since, in words and drawn; empty where nothing can be said."""

    counted: CountedTree
    """The decisions of our cases under the version that is shown, on the tree's own page under any."""

    written: Html
    file: str
    """The tree as its author wrote it, and the address of that as a file."""

    walk: str
    """The address of the walk through the version."""

    walk_newest: str
    """The address of that through the newest version, where this is another; else empty."""

    laws: tuple[CitedLaw, ...] = ()
    """The law that it is a tree of; none for a reading of practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPage:
    """The page that all walks begin from."""

    walks: tuple[WalkStart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkPage:
    """One state of a walk through a version of a tree."""

    tree: VersionWords
    is_dated: bool
    """False at the address that begins the walk through the newest version, whichever that is."""

    step: StepWords
    start: str
    """The address of its first page."""

    newest: str
    """The address of the walk through the newest version of the tree, where this is another; else empty."""

    helpers: tuple[Helper, ...]
    """Who helps, at an outcome."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedPage:
    """A page that leads to where it is now."""

    to: str
    """The address, with the place on the page where that is not its top."""

    is_part: bool = False
    """True for a part of a case, which has its place on the page of the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEntry:
    """A chart on the page of all charts."""

    figure: Html
    language: str
    source: str
    """The file of the post that it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartsPage:
    """The page of all charts, those of the newest post first."""

    charts: tuple[ChartEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """A term on the page of all terms."""

    id: str
    """Its HTML id there."""

    name: Html
    """In the language of the page, with the other names after it."""

    short: str
    """In the language of the page alone."""

    definition: Html
    sources: Html
    posts: tuple[str, ...]
    """Files of the published posts in the language of the page that show or link it."""

    trees: tuple[tuple[str, str], ...]
    """Title and address of each tree whose questions and outcomes name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """The page of all terms, in the order of the language."""

    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """One table of the data set."""

    file: str
    """The name of its file."""

    title: Html
    says: Html
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DataChange:
    """One dated change of the data."""

    day: date
    change: str
    """`added`, `changed` or `corrected`."""

    case: str
    """The case's id."""

    text: Html
    """What was corrected; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetPage:
    """The page of the data set."""

    tables: tuple[DataTable, ...]
    cases: int
    decisions: int
    """How many have been made."""

    answers: int
    """How many of them are counted on the pages of trees."""

    licence: Licence
    version: date | None
    """The day of the newest change; None where there is none."""

    changes: tuple[DataChange, ...]
    """The newest."""

    more: int
    """How many others the file of changes has."""

    bibtex: str
    csl: str
    """How to cite the whole, for programs; empty in a build for reading at home, where it has no address."""


DataValues = (
    CasesPage
    | CasePage
    | WithdrawnPage
    | TreesPage
    | TreePage
    | CheckPage
    | WalkPage
    | ChartsPage
    | GlossaryPage
    | DatasetPage
    | MovedPage
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSheets:
    """The style sheets of the site."""

    STYLESHEET: Mapping[str, str] = field(default_factory=dict)
    """By name, their addresses."""

    STYLESHEET_OF_DATA: Mapping[str, str] = field(default_factory=dict)
    """The same of those that data adds rules to: apart, so that other pages stand when these rules change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleRules:
    """Rules that are made from data, for sheets of the theme."""

    STYLE_RULES: Mapping[str, str] = field(default_factory=dict)
    """By the name of the sheet that they are added to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """A page made from data, or a part of one, as the search finds it."""

    address: str
    """From the root of the site, with the place on the page where it is only a part."""

    kind: str
    """`case`, `tree`, `walk` or `term`."""

    language: str
    title: str
    summary: str
    text: str
    """Its words."""

    case: CaseWords | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """What there is to be found besides posts and pages."""

    FINDABLE: Callable[[], Iterable[FoundPage]] = tuple
    """Makes one after the other, so that nobody holds the words of all."""


def _no_mark(name: str, key: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searching:
    """What the search page offers to choose from."""

    SEARCH_LABELS: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    """Filter to key to language to words."""

    search_mark: Callable[[str, str], str] = _no_mark
    """Returns the word by which a page is found under a filter and one of its keys."""


def _nothing_said(*told: object, **more: object) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Describing:
    """What pages that are made from data say of themselves to machines: each returns a block of JSON-LD."""

    describe_case: Callable[..., Html | str] = _nothing_said
    """Of the name, address and language of the page, and the decisions."""

    describe_tree: Callable[..., Html | str] = _nothing_said
    """Of the name, address and language of the page, and the laws."""

    describe_data: Callable[..., Html | str] = _nothing_said
    """Of the name, address and language of the page, what it says first, the names of the files, and the version."""


def _no_policy(address: str) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """What a browser may do with a page."""

    policy_in_page: Callable[[str], str] = _no_policy
    """Returns the policy that a page states itself, by the name of its file."""
