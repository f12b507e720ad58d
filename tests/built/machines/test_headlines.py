"""What a chart claims in its headline is computed of its table; tables and terms say all in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import pairwise

import pytest

from building import ROOT
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Text
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.table import Table
from pelican.plugins.casetree.files.glossary import read_glossary
from pelican.plugins.casetree.files.tables import read_tables
from pelican.plugins.casetree.posts.post_reader import read_post
from reading import content_library

Series = Mapping[str, Mapping[str, float]]
CONTENT = ROOT / "content"


def year_of_most(values: Mapping[str, float]) -> str:
    """Return the key of the largest value."""
    return max(values, key=lambda key: values[key])


def first_over(values: Mapping[str, float], bound: float) -> str:
    """Return the first year with a value above a bound."""
    return min(year for year, value in values.items() if value > bound)


def rises(values: Mapping[str, float], *years: str) -> bool:
    """True where each of some years has more than the one before."""
    return all(values[one] < values[other] for one, other in pairwise(years))


def more_humanitarian(of: Series) -> list[str]:
    """Return the years since 2010 with more humanitarian permissions than recognitions."""
    return [year for year in map(str, range(2010, 2025)) if of["humanitarian"][year] > of["recognised"][year]]


def share(of: Series, series: str, *keys: str) -> float:
    """Return the share that some keys have of all of a series."""
    return sum(of[series][key] for key in keys) / sum(of[series].values())


CLAIMS: dict[str, Callable[[Series], bool] | None] = {
    "From 2022 to 2024 more than half of those whom Japan recognised came from Afghanistan": lambda of: (
        all(of["afghans"][year] > of["others"][year] for year in ("2022", "2023", "2024"))
        and of["afghans"]["2021"] < of["others"]["2021"]
    ),
    "Applications passed 1,000 in 2008 and 10,000 in 2016; recognition stayed under 100 a year until 2021": lambda of: (
        (first_over(of["applications"], 1000), first_over(of["applications"], 10000)) == ("2008", "2016")
        and first_over(of["recognised"], 99) == "2022"
    ),
    "Review has led to recognition of at most 17 people a year": lambda of: max(of["on-review"].values()) == 17,
    "171 of 201 children were allowed to stay": lambda of: (
        (of["children"]["permitted"], sum(of["children"].values())) == (171, 201)
    ),
    "Each year from 2015 to 2024, between 28,000 and 40,000 people were given permanent residence": lambda of: (
        [*of["granted"]] == [*map(str, range(2015, 2025))]
        and all(28000 < value < 40000 for value in of["granted"].values())
    ),
    "Three rates of recognition for one year, 2023": lambda of: len(of["share"]) == 3,
    "Nationality of those who applied and of those who were recognised in 2023": None,
    "Nationality of those who applied and of those who were recognised in 2024": None,
    "Applications peaked in 2017, had fallen steeply by 2021, and were high again in 2023": lambda of: (
        year_of_most(of["applications"]) == "2017"
        and of["applications"]["2021"] < of["applications"]["2017"] / 4
        and of["applications"]["2023"] > 5 * of["applications"]["2021"]
    ),
    "Recognition peaked in 2023, humanitarian stay in 2022; both were lower in 2024": lambda of: (
        (year_of_most(of["recognised"]), year_of_most(of["humanitarian"])) == ("2023", "2022")
        and rises(of["recognised"], "2024", "2023")
        and rises(of["humanitarian"], "2024", "2022")
    ),
    "In twelve of fifteen years more people were given humanitarian stay than recognition": lambda of: (
        len(more_humanitarian(of)) == 12
    ),
    "More applications were pending at the end of each year; reviews rose and fell": lambda of: (
        rises(of["applications"], *of["applications"])
        and rises(of["reviews"], "2022", "2023")
        and rises(of["reviews"], "2024", "2023")
    ),
    "From 2020 to 2022 first decisions took longer and reviews less; for 2024 the agency speaks of about 22 months": (
        lambda of: (
            rises(of["first-instance"], "2020", "2021", "2022")
            and rises(of["review"], "2022", "2021", "2020")
            and of["first-instance"]["2024"] == 22
        )
    ),
    "Three in four of those allowed to stay in 2024 received complementary protection": lambda of: (
        sum(of["people"].values()) == of["total"]["all"]
        and 0.74 < share(of, "people", "complementary-application", "complementary-refugee") < 0.77
    ),
    "Of 4,371 people removed in the first months of the new law, 155 went under escort": lambda of: (
        (sum(of["removed"].values()), of["removed"]["escorted"]) == (4371, 155)
    ),
    "97 of 100 people who received complementary protection in 2024 came from Ukraine": lambda of: (
        round(100 * share(of, "granted", "ukraine")) == 97 and sum(of["granted"].values()) == 1661
    ),
    "Four in five of those recognised in 2024 came from Afghanistan, Myanmar or Yemen": lambda of: (
        0.79 < share(of, "recognised", "afghanistan", "myanmar", "yemen") < 0.83
        and sum(of["recognised"].values()) == 190
    ),
}
"""By headline what it claims; None for one that only names what is shown."""


@cache
def tables() -> dict[str, Table]:
    """Read the tables of the site."""
    found, faults = read_tables(CONTENT, content_library(), "en")
    assert not faults
    return found


def charts(language: str) -> Iterator[Chart]:
    """Yield the charts of all posts in a language."""
    for path in sorted((CONTENT / "articles").rglob("*.md")):
        post = read_post(Source.of(path.name, path.read_text(encoding="utf-8")), path.name.partition(".")[0])
        for fence in post.fences if post.language == language else ():
            if fence.kind == "chart":
                chart, faults = read_chart(fence.passage, tables(), language)
                assert chart, faults
                yield chart


def test_what_each_headline_claims_is_what_the_table_says() -> None:
    claims = {chart.title.in_language("en")[0]: chart.table for chart in charts("en")}
    assert claims.keys() - CLAIMS.keys() == set(), "say in CLAIMS how a headline is computed"
    for title, table in claims.items():
        of = {name: {key: value.number for key, value in each.items()} for name, each in table.series.items()}
        claim = CLAIMS[title]
        assert claim is None or claim(of), title


def test_no_claim_is_of_a_chart_that_there_is_not() -> None:
    assert CLAIMS.keys() - {chart.title.in_language("en")[0] for chart in charts("en")} == set()


def test_a_translation_has_the_charts_of_its_post() -> None:
    translated = {path.name.partition(".")[0] for path in CONTENT.rglob("*.ja.md")}
    assert {each for each in shown("en") if each[1] in translated} == shown("ja")


def shown(language: str) -> set[tuple[str, str]]:
    """Return the ids of all charts in a language, each with the slug of its post."""
    return {(chart.id, chart.span.source.path.partition(".")[0]) for chart in charts(language)}


@pytest.mark.parametrize("name", sorted(tables()))
def test_a_table_says_everything_in_both_languages(name: str) -> None:
    table = tables()[name]
    texts = [table.title, table.unit, *table.labels.values(), *table.keys.values()]
    assert lacking(texts) == []


def test_a_term_says_everything_in_both_languages() -> None:
    terms, faults = read_glossary(CONTENT, content_library(), "en")
    assert not faults
    assert lacking(text for term in terms.values() for text in (term.name, term.definition)) == []
    written = {term.id: term.reading or term.name.by_language["ja"] for term in terms.values()}
    assert [id for id, kana in written.items() if not re.fullmatch("[\\u3041-\\u30ff・]+", kana)] == []


def test_a_term_that_cites_the_act_names_the_article() -> None:
    terms, _ = read_glossary(CONTENT, content_library(), "en")
    cited = [(term.id, reference) for term in terms.values() for reference in term.cited]
    assert [term for term, reference in cited if reference.id == "immigration-act" and not reference.at] == []


def lacking(texts: Iterator[Text] | list[Text]) -> list[Text]:
    """Return the texts that a language is missing in."""
    return [text for text in texts if {*text.by_language} != {"en", "ja"}]
