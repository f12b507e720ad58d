"""Which source an address belongs to."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import CitedSource, Text
from pelican.plugins.casetree.prose.outward import by_address

REPORT = "https://example.org/report"
COPY = "https://archive.example.org/report"


def source(id: str, url: str, language: str = "", archived: str = "") -> CitedSource:
    return CitedSource(
        id=id,
        title=Text({"en": id}),
        publisher=None,
        date="2024",
        url=url,
        language=language,
        archived=archived,
        span=Source.of("s.yaml", "").span(1),
    )


REPORTED = source("report", REPORT, "ja", COPY)


def test_of_two_sources_at_one_address_the_one_that_says_more_counts() -> None:
    one, two = source("one", REPORT, "ja"), source("two", f"{REPORT}/", "ja", COPY)
    assert [*by_address([one, two]).values()] == [*by_address([two, one]).values()] == [two]
