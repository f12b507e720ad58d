"""How to cite the decisions of a case: CSL-JSON of the kind `legal_case`, BibTeX, and what a page tells Zotero.

A court is cited by its name, the docket number and the day, each as it is known; what is not known is left out. Where
no court decided it is the latest decision of another authority, and where nobody did the page itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casetree.exporting.references import bibtex_entry, csl_items, name, tex
from casetree.nouns.model import Path, Text
from casetree.nouns.moments import Moment
from casetree.nouns.trace import Authority, Decision, Trace

JURISDICTION = "JP"
"""Of every decision on this site, as CSL names a country."""

_MONTHS = ("", *["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Citable:
    """One thing to cite, in words of one language; what is not known is empty."""

    key: str
    title: str
    """That of our post; of a decision in square brackets, as one that it does not bear itself."""

    authority: str = ""
    """Who decided."""

    number: str = ""
    """The docket number."""

    decided: Moment | None = None
    """None for what nobody has decided: then it is the page that is cited."""

    url: str = ""
    """The official text, else the page."""

    language: str = ""
    site: str = ""
    """The name of the site."""

    page: str = ""
    """The address of the page that shows it."""


def citables(own: Trace, title: Text, language: str, site: str = "", page: str = "") -> list[Citable]:
    """Return what is to be cited of a case, in the order of time; `title` is that of the post that tells it."""
    words, code = title.in_language(language)
    found = [
        Citable(
            key=f"{'-'.join(decision.id)}",
            title=f"[{words}]",
            authority=_authority(decision.trace.path, language),
            number=decision.trace.path.number,
            decided=decision.trace.path.decided,
            url=decision.trace.path.official or page,
            language=code,
            site=site,
            page=page,
        )
        for decision in _cited(own)
    ]
    return found or [Citable(key=own.case.id, title=words, url=page, language=code, site=site, page=page)]


def _cited(own: Trace) -> list[Decision]:
    made = [each for each in own.course if each.is_made]
    return [each for each in made if each.authority is Authority.COURT] or made[-1:]


def _authority(path: Path, language: str) -> str:
    """Return the name that the author gives to who decided; `the court` alone names none."""
    named = path.name or path.by_text
    return named.in_language(language)[0] if named else ""


def iso_date(cited: Citable) -> str:
    """Return a year, a month or a day in ISO 8601; empty where nobody knows when, or only by when."""
    return cited.decided.text if cited.decided and cited.decided.is_dated else ""


# CSL-JSON ------------------------------------------------------------------------------------------


def as_csl(cited: Iterable[Citable]) -> str:
    """Write items of CSL-JSON."""
    return csl_items([_csl(each) for each in cited]) + "\n"


def _csl(cited: Citable) -> dict[str, object]:
    if cited.decided is None:
        return {
            "id": cited.key,
            "type": "webpage",
            "title": cited.title,
            "container-title": cited.site,
            "URL": cited.url,
            "language": cited.language,
        }
    return {
        "id": cited.key,
        "type": "legal_case",
        "title": cited.title,
        "authority": cited.authority,
        "number": cited.number,
        "issued": _issued(cited.decided),
        "jurisdiction": JURISDICTION,
        "URL": cited.url,
        "language": cited.language,
        "source": cited.site,
        "note": f"Shown at {cited.page}" if cited.page and cited.page != cited.url else "",
    }


def _issued(moment: Moment) -> dict[str, object] | None:
    parts = [part for part in moment.parts if part]
    if moment.is_by:
        return {"literal": moment.text}
    return {"date-parts": [parts]} if parts else None


# BibTeX --------------------------------------------------------------------------------------------


def as_bibtex(cited: Iterable[Citable]) -> str:
    """Write entries for BibTeX: of the kind `misc`, since it knows no decisions of courts."""
    return "\n\n".join(map(_bibtex, cited)) + "\n"


def _bibtex(cited: Citable) -> str:
    year, month, _ = cited.decided.parts if cited.decided else (0, 0, 0)
    is_exact = cited.decided and cited.decided.is_dated
    fields = {
        "author": name(cited.authority) if cited.authority else "",
        "title": name(cited.title),
        "year": str(year) if is_exact else "",
        "month": _MONTHS[month] if is_exact else "",
        "number": tex(cited.number),
        "howpublished": rf"\url{{{cited.url}}}" if cited.url else "",
        "note": tex(_note(cited)),
    }
    return bibtex_entry("misc", cited.key, fields)


def _note(cited: Citable) -> str:
    """Return the whole date, which BibTeX has no field for, and where the decision is shown."""
    date = f"Decided {cited.decided.text}" if cited.decided and cited.decided.last else ""
    shown = f"shown at {cited.page}" if cited.page and cited.page != cited.url else ""
    told = "; ".join(each for each in (date, shown) if each)
    return told[:1].upper() + told[1:]


# What a page tells ---------------------------------------------------------------------------------


def for_zotero(cited: Citable) -> list[tuple[str, str]]:
    """Return names and contents of `<meta>` by which Zotero takes a page for this decision.

    Its translator Embedded Metadata passes what begins with `z:` to its translator RDF, which takes `itemType` for the
    kind of item, and each other name for the field of that name
    (https://github.com/zotero/translators, `Embedded Metadata.js` and `RDF.js`, `z:itemType` and "OTHER FIELDS").
    """
    if cited.decided is None:
        return []
    told = {
        "z:itemType": "case",
        "dc:title": cited.title,
        "z:court": cited.authority,
        "z:docketNumber": cited.number,
        "z:date": cited.decided.text if cited.decided.last else "",
        "z:url": cited.url,
        "dc:language": cited.language,
    }
    return [(each, content) for each, content in told.items() if content]
