"""Pages that are made from data in the words of https://schema.org: of a case, of a tree, of the data set.

What they are called comes from templates, as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from casetree.text.html_reader import sentence_of
from casetree.text.markup import Markup
from finding.structured_data.script import script
from finding.structured_data.vocabulary import Json, Site, known
from handover.pages import LICENCE, CitedDecision, CitedLaw

JURISDICTION = "JP"
_FORMATS = {".csv": "text/csv", ".sqlite": "application/vnd.sqlite3", ".json": "application/json"}


def case(site: Site, name: str, address: str, language: str, decisions: Sequence[CitedDecision]) -> Markup:
    """Describe the page of a case, which cites decisions by docket number and official address."""
    page = _page(site, name, address, language)
    return script([known({**page, "citation": [_decision(each) for each in decisions]})])


def tree(site: Site, name: str, address: str, language: str, laws: Sequence[CitedLaw]) -> Markup:
    """Describe the page of a version of a tree, which is about a version of a law (https://schema.org/Legislation)."""
    return script([known({**_page(site, name, address, language), "about": [_law(each) for each in laws]})])


def data(
    site: Site, name: str, address: str, language: str, *, says: str, files: Sequence[str], version: date | None
) -> Markup:
    """Describe the data set (https://schema.org/Dataset); its files stand beside the page in the site's language."""
    page = _page(site, name, address, language)
    more = {
        "@type": "Dataset",
        "description": sentence_of(str(says)),
        "creator": _publisher(site),
        "version": str(version or ""),
        "dateModified": str(version or ""),
        "spatialCoverage": {"@type": "Country", "name": "Japan"},
        "distribution": [_file(site, file) for file in files],
    }
    return script([known({**page, **more})])


def _page(site: Site, name: str, address: str, language: str) -> Json:
    url = f"{site.url}/{address}"
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": url,
        "url": url,
        "name": sentence_of(str(name)),
        "inLanguage": language,
        "publisher": _publisher(site),
        "isAccessibleForFree": True,
        "license": LICENCE.address,
    }


def _publisher(site: Site) -> Json:
    return {"@type": "Organization", "name": site.name, "url": f"{site.url}/"}


def _decision(decision: CitedDecision) -> Json:
    number = {"@type": "PropertyValue", "propertyID": "docket number", "value": decision.number}
    return known(
        {
            "@type": "CreativeWork",
            "author": {"@type": "Organization", "name": decision.authority} if decision.authority else None,
            "identifier": number if decision.number else None,
            "dateCreated": decision.date,
            "url": decision.official,
        }
    )


def _law(law: CitedLaw) -> Json:
    return known(
        {
            "@type": "Legislation",
            "name": law.title,
            "legislationIdentifier": law.id,
            "legislationDateVersion": law.since,
            "legislationJurisdiction": JURISDICTION,
            "inLanguage": law.language,
            "url": law.url,
        }
    )


def _file(site: Site, name: str) -> Json:
    kind = _FORMATS[name[name.rindex(".") :]]
    return {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": f"{site.url}/data/{name}"}
