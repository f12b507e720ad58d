"""The page of each case: address, language and values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from casetree.exporting.case_data_schema import schema
from casetree.exporting.case_export import as_json
from casetree.exporting.citing import Citable, as_bibtex, as_csl, for_zotero, iso_date
from casetree.figures.citations import PAGE_LIST, Numbering, SourceList
from casetree.figures.withdrawn import withdrawal
from casetree.nouns.model import Withdrawn
from casetree.nouns.trace import Trace
from casetree.telling.references import titled
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from handover.addresses import Address
from handover.pages import CasePage, CitedDecision, MovedPage, PartFigure, WithdrawnPage

from ...site.addresses import (
    BESIDE,
    CASE_BIB,
    CASE_CSL,
    CASE_DATA,
    CASE_SCHEMA,
    address_in,
    alternates_of,
    case_address,
    languages_of,
    moves,
)
from ...site.figures import Figures
from ...site.site import Site, Whole
from ..data_page import DataFile, DataPage
from ..inputs import Inputs
from .case_words import CasesInWords
from .story import Stories


def case_pages(site: Site, figures: Figures, told: CasesInWords) -> list[DataPage]:
    """Return the pages of all public cases that could be walked or were withdrawn.

    Each part leads to its case.
    """
    wholes, of = site.wholes(), Inputs(site)
    pages = []
    about, stories = site.posts_about(), _stories(site, figures)
    for whole in wholes:
        alternates = alternates_of(case_address(whole.id), site.library)
        for language, address in alternates.items():
            page = DataPage(
                address=address,
                language=language,
                template="case",
                alternates=alternates,
                make=partial(_values, whole, language, figures, told=told, stories=stories),
                inputs=partial(_of_case, whole, language, stories, of),
                source=site.library.cases[whole.id].path,
                posts=about.get(whole.id, ()),
            )
            pages.append(page)
    gone = list(_withdrawn(site))
    standing = {block.case.id for whole in wholes for block in whole.blocks} | {id for id, _ in gone}
    return [*pages, *(page for _, page in gone), *_signposts(site, standing)]


def _withdrawn(site: Site) -> Iterator[tuple[str, DataPage]]:
    """Yield the id and the page of each public case that was withdrawn: it says so, and is in no list."""
    library = site.library
    for id, known in sorted(library.cases.items()):
        withdrawn = library.withdrawn(id) if known.is_public else None
        alternates = alternates_of(case_address(id), library)
        for language, address in alternates.items() if withdrawn else ():
            assert withdrawn is not None
            make = partial(_notice, id, withdrawn, language)
            yield (
                id,
                DataPage(
                    address=address,
                    language=language,
                    template="withdrawn",
                    alternates=alternates,
                    make=make,
                    source=known.path,
                    is_listed=False,
                ),
            )


def _notice(id: str, withdrawn: Withdrawn, language: str) -> WithdrawnPage:
    return WithdrawnPage(id=id, why=withdrawal(withdrawn, language))


def _of_case(whole: Whole, language: str, stories: Stories, of: Inputs) -> dict[str, str]:
    title = stories.cited(whole, language)[-1].title
    return {"case": of.whole(whole), "imprint": of.words(stories.name, stories.address), "title": of.words(title)}


def _values(whole: Whole, language: str, figures: Figures, told: CasesInWords, stories: Stories) -> CasePage:
    numbering = Numbering(listed_in=PAGE_LIST)
    cited = stories.cited(whole, language)
    return CasePage(
        citing=tuple(for_zotero(cited[-1])),
        decisions=tuple([_decision(each) for each in cited if each.decided]),
        case=told.of(whole.own, whole.parts, language),
        figure=figures.compose_page(whole.own, language, numbering),
        parts=tuple([_part(part, language, figures, numbering) for part in whole.parts]),
        sources=SourceList(PAGE_LIST, words_for(language), numbering).section(),
    )


def _decision(cited: Citable) -> CitedDecision:
    official = cited.url if cited.url != cited.page else ""
    return CitedDecision(authority=cited.authority, number=cited.number, date=iso_date(cited), official=official)


def _part(part: Trace, language: str, figures: Figures, numbering: Numbering) -> PartFigure:
    title = titled(part, Voice(part, words_for(language)))
    return PartFigure(title=title, figure=figures.compose_page(part, language, numbering))


def case_files(site: Site, figures: Figures) -> list[DataFile]:
    """Return the data of all cases that have a page, and pictures, of their parts and at former addresses too."""
    found = [*_data_files(site, figures)]
    for block, language, address, source in _pictured(site):
        svg, beside = partial(_svg, figures, block, language), f"{address}case.svg"
        found.append(DataFile(address=beside, make=partial(_svg_file, svg), source=source))
        if figures.has_png:
            found.append(DataFile(address=f"{address}case.png", svg=svg, beside=beside, source=source))
    return found


def file_places(site: Site, figures: Figures) -> Iterator[Address]:
    """Yield where they stand, before any is drawn."""
    yield from (Address(file=file.address, source=file.source) for file in _data_files(site, figures))
    beside = BESIDE if figures.has_png else BESIDE[:1]
    for _, _, address, source in _pictured(site):
        yield from (Address(file=f"{address}{name}", source=source) for name in beside)


def _pictured(site: Site) -> Iterator[tuple[Trace, str, str, str]]:
    """Yield cases and parts that have a page, with each language, an address that they have there, and their file."""
    default = site.library.default_language
    former: dict[str, list[str]] = {}
    for alias, id in site.library.aliases.items():
        former.setdefault(id, []).append(alias)
    for block in (block for whole in site.wholes() for block in whole.blocks):
        id = block.case.id
        source = site.library.cases[id].path
        for language in languages_of(site.library):
            for name in (id, *former.get(id, ())):
                yield block, language, address_in(case_address(name), language, default), source


def _data_files(site: Site, figures: Figures) -> Iterator[DataFile]:
    """Yield each case as data and for citing, and the schema of the former; nothing is made before it is written."""
    wholes, stories = site.wholes(), _stories(site, figures)
    for whole in wholes:
        made: dict[str, Callable[[], str]] = {
            CASE_DATA: partial(as_json, whole.own, whole.parts, site.library.sources),
            CASE_CSL: partial(_cited, as_csl, whole, stories),
            CASE_BIB: partial(_cited, as_bibtex, whole, stories),
        }
        source = site.library.cases[whole.id].path
        for name, make in made.items():
            yield DataFile(address=f"{case_address(whole.id)}{name}", make=partial(_bytes, make), source=source)
    if wholes:
        yield DataFile(address=CASE_SCHEMA, make=partial(_bytes, schema))


def _stories(site: Site, figures: Figures) -> Stories:
    return Stories(site, figures.name, figures.address)


def _cited(write: Callable[[Iterable[Citable]], str], whole: Whole, stories: Stories) -> str:
    return write(stories.cited(whole))


def _bytes(make: Callable[[], str]) -> bytes:
    return make().encode()


def _svg(figures: Figures, block: Trace, language: str) -> str:
    return figures.picture(block, language).svg


def _svg_file(svg: Callable[[], str]) -> bytes:
    return f"{svg()}\n".encode()


def _signposts(site: Site, ids: set[str]) -> list[DataPage]:
    """Return the pages that stand where a case was found under a former id, or has a part, and lead to it."""
    return [
        DataPage(
            address=old,
            language=language,
            template="moved",
            make=partial(MovedPage, to=new, is_part="#" in new),
            to=new,
            source=site.library.cases[id].path,
        )
        for language, old, new, id in moves(site.library)
        if id in ids
    ]
