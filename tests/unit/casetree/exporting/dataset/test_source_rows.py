"""Each source has one key, wherever it is declared, and what nobody cites is not told."""

from casetree.exporting.dataset.source_rows import Sources, law_ids
from casetree.nouns.model import Reference
from pages import BLOCK, CITING, cited_source, story
from reading import SHARED, tree_of

TREE = tree_of(SHARED + "sources: {act: {title: Act, publisher: P, date: 2000}}\n", id="steps")


def reference(id: str) -> Reference:
    """Cite a source."""
    return Reference(id=id, span=TREE.span)


def test_a_source_of_a_tree_goes_before_that_of_the_site_and_has_a_key_of_its_own():
    sources = Sources({"act": cited_source("act", ""), "other": cited_source("other", "https://example.org/")})
    found = sources.of_tree([reference("act"), reference("other"), reference("nowhere"), reference("act")], TREE)
    assert found == ("act@steps/2000-01-01", "other")
    assert [(row["source"], row["url"], row["date"]) for row in sources.rows()] == [
        ("act@steps/2000-01-01", None, "2000"),
        ("other", "https://example.org/", "2024"),
    ]


def test_a_source_of_a_block_goes_before_all_others():
    sources = Sources({"report": cited_source("report", "")})
    assert sources.of_block([reference("report")], story(CITING).own) == ("report@one",)
    assert sources.of_block([reference("report")], story(BLOCK).own) == ("report",)


def test_what_is_not_cited_is_not_told_and_what_there_is_not_has_no_key():
    sources = Sources({"report": cited_source("report", "")})
    assert [*sources.rows()] == []
    assert (sources.of_site("report"), sources.of_site("nowhere")) == ("report", "")


def test_a_law_is_known_by_its_address_at_e_gov():
    law = cited_source("act", "https://laws.e-gov.go.jp/law/326CO0000000319")
    others = [
        cited_source("x", url) for url in ("", "https://laws.e-gov.go.jp/", "https://example.org/326CO0000000319")
    ]
    assert law_ids([law, *others, law]) == ("326CO0000000319",)
