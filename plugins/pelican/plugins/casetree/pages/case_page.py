"""The page of each case, and the list of all: what they say in each language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from casetree.figures.figure import CaseFiles, Stand, compose
from casetree.nouns.model import Text
from casetree.nouns.trace import PathTrace, Trace
from casetree.telling.ends.conclusions import conclusion, result
from casetree.telling.laws import law_in_words
from casetree.telling.references import titled
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, text
from casetree.text.words import LANGUAGES, words_for

from ..files.png import png_of
from ..posts.site import CASES, VERSIONS, Site
from .data_page import DataFile, DataPage, address_in, alternates_of


@dataclass(frozen=True, slots=True)
class Stage:
    """One decision of a case."""

    who: Markup
    """The party, the date, and whether it is final."""

    what: Markup
    """Its effect, and where it ended."""


@dataclass(frozen=True, slots=True)
class CaseWords:
    """A case in the words of one language, for the templates `case.html` and `cases.html`."""

    id: str
    address: str
    post: str
    """The file of the post that defines it."""

    title: Markup
    """The author's title of the figure; empty where there is none."""

    outcome: Markup
    """Where the focus ended, or what it argues for."""

    who: Markup
    """Whose decision the focus is, and its date; empty for an argument, whose outcome names the party."""

    stages: tuple[Stage, ...]
    """The decisions, in the order they were made."""

    tree: Markup
    law: Markup
    """The version of the tree, in words."""

    nationality: Markup
    ground: Markup
    """Facts, empty where they are not told."""

    people: int


BESIDE = ("case.svg", "case.png")
"""Files that stand beside the page of each case."""


def case_pages(site: Site) -> list[DataPage]:
    """Return the pages of all public cases that could be walked, and the list of them."""
    traces = site.public_traces()
    default = site.library.default_language
    languages = _languages(default)
    posts = {id: known.path for id, known in site.library.cases.items()}
    pages = []
    listing = alternates_of(CASES, languages, default)
    newest = sorted(traces, key=lambda trace: (-_day(trace).toordinal(), trace.case.id))
    for language, address in listing.items():
        entries = [in_words(trace, posts[trace.case.id], language, default) for trace in newest]
        pages.append(DataPage(address, language, "cases", listing, {"cases": entries}))
    for trace in traces:
        id = trace.case.id
        alternates = alternates_of(f"{CASES}{id}/", languages, default)
        for language, address in alternates.items():
            picture = site.picture(trace, language)
            here = CaseFiles(page="", id=id, width=picture.width, height=picture.height)
            stand = Stand(language=language, files=here, tree_address=f"../../{VERSIONS}")
            figure = compose(trace, site.library.sources, stand)
            values = {"case": in_words(trace, posts[id], language, default), "figure": figure}
            pages.append(DataPage(address, language, "case", alternates, values, posts[id], site.posts_about(id)))
    return [*pages, *_signposts(site, [trace.case.id for trace in traces])]


def case_files(site: Site) -> list[DataFile]:
    """Return the pictures of all cases that have a page, at their former addresses too."""
    default = site.library.default_language
    found = []
    for trace in site.public_traces():
        id = trace.case.id
        names = [id, *(alias for alias, now in site.library.aliases.items() if now == id)]
        for language in _languages(default):
            svg = str(site.picture(trace, language).svg)
            for name in names:
                address = address_in(f"{CASES}{name}/", language, default)
                source = site.library.cases[id].path
                found.append(DataFile(f"{address}case.svg", partial(_svg_file, svg), source))
                found.append(DataFile(f"{address}case.png", partial(png_of, svg), source))
    return found


def _svg_file(svg: str, before: bytes) -> bytes:
    return f"{svg}\n".encode()


def _signposts(site: Site, ids: list[str]) -> list[DataPage]:
    """Return the pages that stand where a case was found under a former id, and lead to it."""
    return [
        DataPage(old, language, "moved", values={"to": new}, source=site.library.cases[id].path)
        for language, old, new, id in _moves(site)
        if id in ids
    ]


def moved(site: Site) -> dict[str, str]:
    """Return where each former address of a public case leads, for a server that can redirect.

    A rule for `cases/old/` holds for what is below it too: `cases/old/case.png` is `cases/new/case.png` now.
    """
    return {old: new for _, old, new, id in _moves(site) if site.library.cases[id].is_public}


def _moves(site: Site) -> list[tuple[str, str, str, str]]:
    """Return language, former address, address and id of each case that was renamed, in each language."""
    default = site.library.default_language
    return [
        (
            language,
            address_in(f"{CASES}{alias}/", language, default),
            address_in(f"{CASES}{id}/", language, default),
            id,
        )
        for alias, id in sorted(site.library.aliases.items())
        for language in _languages(default)
    ]


def case_addresses(site: Site) -> list[str]:
    """Return the addresses that belong to cases, whether or not a page stands there in the end."""
    default = site.library.default_language
    names = [CASES, *(f"{CASES}{id}/" for id, known in site.library.cases.items() if known.is_public)]
    own = [address for name in names for address in alternates_of(name, _languages(default), default).values()]
    return [*own, *moved(site)]


def in_words(trace: Trace, post: str, language: str, default_language: str) -> CaseWords:
    """Say what the pages tell of a case besides its figure; `post` is the file that defines it."""
    words = words_for(language)
    voice = Voice(trace, words)

    def say(what: Text | None) -> Markup:
        return voice.say(what) if what else NOTHING

    focus = trace.focus
    assert focus is not None, "a case has a path"
    facts = trace.case.facts
    address = address_in(f"{CASES}{trace.case.id}/", language, default_language)
    return CaseWords(
        trace.case.id,
        address,
        post,
        titled(trace, voice) if trace.case.title else NOTHING,
        conclusion(voice, focus),
        voice.byline(focus),
        tuple(Stage(voice.dated(path), _made(path, voice)) for path in trace.procedure),
        say(trace.tree.title),
        text(law_in_words(trace, words)),
        say(facts.nationality),
        say(facts.ground),
        facts.people,
    )


def _made(path: PathTrace, voice: Voice) -> Markup:
    """Say what a stage came to; of one to come its date says already that it has not been made."""
    return NOTHING if path.path.is_awaited else result(voice, path)


def _languages(default_language: str) -> tuple[str, ...]:
    """Return the languages of pages: the site's own first, then the others that figures speak."""
    return (default_language, *(language for language in LANGUAGES if language != default_language))


def _day(trace: Trace) -> date:
    """Return the last possible day of a case's last dated decision, to put the newest first."""
    moments = [path.path.decided for path in trace.paths if path.path.decided]
    return max((moment.last for moment in moments if moment.last), default=date.min)
