"""The page of each case, and the list of all: address, language and values."""

from __future__ import annotations

from datetime import date
from functools import partial

from casetree.nouns.trace import Trace
from handover.pages import CasePage, CasesPage, MovedPage

from ...files.png import png_of
from ...site.addresses import CASES, address_in, alternates_of, case_address, languages_of, moves
from ...site.figures import Figures
from ...site.site import Site
from ..data_page import DataFile, DataPage
from .case_words import in_words


def case_pages(site: Site, figures: Figures) -> list[DataPage]:
    """Return the pages of all public cases that could be walked, and the list of them."""
    traces = site.public_traces()
    default = site.library.default_language
    about = site.posts_about()
    pages = []
    listing = alternates_of(CASES, default)
    newest = sorted(traces, key=lambda trace: (-_day(trace).toordinal(), trace.case.id))
    for language, address in listing.items():
        values = CasesPage(cases=tuple(in_words(trace, site.library, language) for trace in newest))
        pages.append(DataPage(address=address, language=language, template="cases", alternates=listing, values=values))
    for trace in traces:
        id = trace.case.id
        alternates = alternates_of(case_address(id), default)
        for language, address in alternates.items():
            page = DataPage(
                address=address,
                language=language,
                template="case",
                alternates=alternates,
                values=CasePage(
                    case=in_words(trace, site.library, language), figure=figures.compose_page(trace, language)
                ),
                source=site.library.cases[id].path,
                posts=about.get(id, ()),
            )
            pages.append(page)
    return [*pages, *_signposts(site, {trace.case.id for trace in traces})]


def case_files(site: Site, figures: Figures) -> list[DataFile]:
    """Return the pictures of all cases that have a page, at their former addresses too."""
    default = site.library.default_language
    found = []
    for trace in site.public_traces():
        id = trace.case.id
        names = [id, *(alias for alias, now in site.library.aliases.items() if now == id)]
        for language in languages_of(default):
            svg = str(figures.picture(trace, language).svg)
            for name in names:
                address = address_in(case_address(name), language, default)
                source = site.library.cases[id].path
                found.append(DataFile(address=f"{address}case.svg", make=partial(_svg_file, svg), source=source))
                found.append(DataFile(address=f"{address}case.png", make=partial(png_of, svg), source=source))
    return found


def _svg_file(svg: str, before: bytes) -> bytes:
    return f"{svg}\n".encode()


def _signposts(site: Site, ids: set[str]) -> list[DataPage]:
    """Return the pages that stand where a case was found under a former id, and lead to it."""
    return [
        DataPage(
            address=old,
            language=language,
            template="moved",
            values=MovedPage(to=new),
            source=site.library.cases[id].path,
        )
        for language, old, new, id in moves(site.library)
        if id in ids
    ]


def _day(trace: Trace) -> date:
    """Return the last possible day of a case's last dated decision, to put the newest first."""
    moments = [path.path.decided for path in trace.paths if path.path.decided]
    return max((moment.last for moment in moments if moment.last), default=date.min)
