"""Which source an address belongs to."""

from __future__ import annotations

from pages import cited_source
from pelican.plugins.casetree.prose.outward import by_address

REPORT = "https://example.org/report"


def test_of_two_sources_at_one_address_the_one_that_says_more_counts() -> None:
    one, two = (
        cited_source("one", REPORT, "ja"),
        cited_source("two", f"{REPORT}/", "ja", "https://archive.example.org/report"),
    )
    assert [*by_address([one, two]).values()] == [*by_address([two, one]).values()] == [two]
