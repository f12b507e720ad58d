"""Who helps: the sources that say what they offer, in the words of one language."""

from collections.abc import Iterable

from casetree.nouns.model import CitedSource
from casetree.reading.source_schema import read_sources
from casetree.text.words import words_for
from pelican.plugins.casetree.pages.trees.helpers import helpers
from reading import passage

SOURCES = """\
guide: {title: A guide, publisher: An office}
advice:
  title: A page
  publisher: {en: A group, ja: 団体}
  url: "https://example.org/"
  lang: ja
  read: 2024-05
  helps: {en: Free advice, ja: 無料相談}
dated: {title: A leaflet, date: 2023, helps: Advice}
"""


def sources() -> Iterable[CitedSource]:
    found, _ = read_sources(passage(SOURCES, "sources.yaml"), "en")
    assert found is not None
    return found.values()


def test_only_sources_that_say_what_is_offered_are_named_in_their_order():
    assert [str(each.name) for each in helpers(sources(), words_for("en"))] == ["A group", "A leaflet"]


def test_each_is_told_with_its_address_its_offer_and_when_the_source_is_from():
    advice, dated = helpers(sources(), words_for("ja"))
    assert (advice.name, advice.offer, advice.address, advice.language) == (
        "団体",
        "無料相談",
        "https://example.org/",
        "ja",
    )
    assert (advice.dated, advice.read) == ("", "2024年5月")
    assert (dated.dated, dated.read, dated.address) == ("2023年", "", "")
