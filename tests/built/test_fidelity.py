"""The posts say what their blocks and sources say: numbers, what courts did, and both languages against each other."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import groupby

import pytest

from casetree.figures.citations import CITATION
from casetree.nouns.model import Case, CitedSource, Comparison, Path, ShownCase, Text
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.table import Table
from pelican.plugins.casetree.files.tables import read_tables
from pelican.plugins.casetree.posts.blocks import Fence
from pelican.plugins.casetree.posts.post import Post
from reading import ROOT, content_library
from written.claims import Sentence, posts_of, sentences_of

CONTENT = ROOT / "content"
MONTHS = list(calendar.month_name)[1:]
_MONTH = "|".join(MONTHS)
_NO_PROSE = re.compile(rf"{CITATION}|\]\([^)]*\)|\{{[^}}]*\}}|`[^`]*`")
_DATES = (
    re.compile(rf"(?P<day>\d{{1,2}}) (?P<name>{_MONTH})(?: (?P<year>\d{{4}}))?"),
    re.compile(rf"(?P<name>{_MONTH}) (?P<year>\d{{4}})"),
    re.compile(rf"\b(?P<name>{_MONTH.replace('May|', '')})\b"),
    re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?"),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)(?:-(?P<day>\d\d))?\b"),
)
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_LARGE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>万(?!\d)| million)")
_UNITS = {"万": 10_000, " million": 1_000_000}
_IN_WORDS = {"ten": 10, "eleven": 11, "twelve": 12}


@cache
def posts() -> tuple[Post, ...]:
    """Return the posts and pages of the site."""
    return tuple(posts_of(CONTENT))


@cache
def known_sources() -> dict[str, CitedSource]:
    return dict(content_library().sources)


@cache
def known_tables() -> dict[str, Table]:
    return read_tables(CONTENT, content_library(), "en")[0]


def articles() -> list[Post]:
    return [post for post in posts() if "pages" not in post.source.path.split("/")]


def names(found: Iterable[Post]) -> list[str]:
    return [f"{post.slug}.{post.language}" for post in found]


def by_name(name: str) -> Post:
    return next(post for post in posts() if f"{post.slug}.{post.language}" == name)


# Numbers ---------------------------------------------------------------------------------------


def numbers_in(text: str) -> set[str]:
    """Return the days, months, years and numbers of a text, in whichever language they are written.

    >>> sorted(numbers_in("on 20 May 2022, 1,005 people")) == sorted(numbers_in("2022年5月20日に1,005人"))
    True
    >>> numbers_in("1.5 million yen") == numbers_in("150万円") == numbers_in("1,500,000")
    True
    """
    return set(_numbers_of(text))


def _numbers_of(text: str) -> Iterator[str]:
    text = _LARGE.sub(_in_digits, _NO_PROSE.sub(" ", text))
    for date in _DATES:
        for match in date.finditer(text):
            yield from _parts(match)
        text = date.sub(" ", text)
    for match in _NUMBER.finditer(text):
        number = match[0].replace(",", "")
        yield f"year {number}" if re.fullmatch("(?:19|20)[0-9]{2}", match[0]) else f"{float(number):g}"


def _in_digits(match: re.Match[str]) -> str:
    return str(round(float(match["number"]) * _UNITS[match["unit"]]))


def _parts(match: re.Match[str]) -> Iterator[str]:
    parts = match.groupdict()
    month = MONTHS.index(parts["name"]) + 1 if parts.get("name") else int(parts["month"])
    yield f"day {month}-{int(parts['day'])}" if parts.get("day") else f"month {month}"
    if parts.get("year"):
        yield f"year {parts['year']}"


def given(post: Post, sentences: Iterable[Sentence]) -> set[str]:
    """Return the numbers that a post may use: those of its blocks, of its sources, and of its cited sentences."""
    cites = {id for sentence in sentences for id in sentence.cites}
    sources = [known_sources()[id] for id in cites]
    texts = [sentence.words for sentence in sentences if sentence.cites]
    texts += [f"{source.date} {' '.join(source.title.by_language.values())}" for source in sources]
    texts += ["\n".join(fence.passage.text for fence in fences_of(post))]
    texts += ["\n".join(chart.table.source.lines) for chart in charts_of(post)]
    found = set().union(*map(numbers_in, texts))
    return found | {f"month {number.split()[1].split('-')[0]}" for number in found if number.startswith("day ")}


def charts_of(post: Post) -> Iterator[Chart]:
    """Yield the charts of a post; every value of their tables has its source there."""
    for fence in post.fences:
        if fence.kind == "chart":
            chart, _ = read_chart(fence.passage, known_tables(), post.language)
            assert chart
            yield chart


def _peaked(chart: Chart) -> bool:
    of = {year: number(chart, "applications", year) for year in range(chart.first, chart.last + 1)}
    highest = max(of, key=lambda year: of[year])
    return highest == 2017 and of[2021] < of[2017] / 5 and of[2023] > 3 * of[2021]


def _peaked_and_fell(chart: Chart) -> bool:
    years = range(chart.first, chart.last + 1)
    of = {id: {year: number(chart, id, year) for year in years} for id in ("recognised", "humanitarian")}
    highest = [max(years, key=lambda year: of[id][year]) for id in of]
    return highest == [2023, 2022] and all(of[id][2024] < of[id][2023] for id in of)


def _twelve_of_fifteen(chart: Chart) -> bool:
    years = range(chart.first, chart.last + 1)
    more = [year for year in years if number(chart, "humanitarian", year) > number(chart, "recognised", year)]
    return (len(more), len(years)) == (12, 15)


def _more_each_year(chart: Chart) -> bool:
    waiting, reviews = ([number(chart, id, year) for year in (2022, 2023, 2024)] for id in ("applications", "reviews"))
    return waiting == sorted(set(waiting)) and reviews[0] < reviews[1] > reviews[2]


def _longer_and_shorter(chart: Chart) -> bool:
    first, review = ([number(chart, id, year) for year in (2020, 2021, 2022)] for id in ("first-instance", "review"))
    return first == sorted(first) and review == sorted(review, reverse=True) and chart.last == 2024


def _three_in_four(chart: Chart) -> bool:
    complementary = sum(number(chart, "people", key) for key in ("complementary-application", "complementary-refugee"))
    everybody = sum(number(chart, "people", key) for key in chart.keys)
    return everybody == 2186 and 0.75 < complementary / everybody < 0.77


def _at_most_seventeen(chart: Chart) -> bool:
    return max(number(chart, "on-review", year) for year in chart.keys) == 17


def _removed_under_escort(chart: Chart) -> bool:
    everybody = sum(number(chart, "removed", key) for key in chart.keys)
    return (everybody, number(chart, "removed", "escorted")) == (4371, 155)


def _more_than_half_afghans(chart: Chart) -> bool:
    return all(number(chart, "afghans", year) > number(chart, "others", year) for year in (2022, 2023, 2024))


def _nearly_all_from_ukraine(chart: Chart) -> bool:
    granted = [number(chart, "granted", key) for key in chart.keys]
    return sum(granted) == 1661 and round(100 * number(chart, "granted", "ukraine") / sum(granted)) == 97


def _within_bounds(chart: Chart) -> bool:
    granted = [number(chart, "granted", year) for year in range(2015, 2025)]
    return min(granted) > 28_000 and max(granted) < 40_000


def _most_children_stay(chart: Chart) -> bool:
    children = [number(chart, "children", key) for key in chart.keys]
    return (sum(children), number(chart, "children", "permitted")) == (201, 171)


def _passed_and_stayed_low(chart: Chart) -> bool:
    applied = {year: number(chart, "applications", year) for year in range(1982, 2025)}
    recognised = {year: number(chart, "recognised", year) for year in range(1982, 2025)}
    passed = [min(year for year in applied if applied[year] > bound) for bound in (1_000, 10_000)]
    return passed == [2008, 2016] and min(year for year in recognised if recognised[year] >= 100) == 2022


def _four_in_five(chart: Chart) -> bool:
    of_three = sum(number(chart, "recognised", key) for key in ("afghanistan", "myanmar", "yemen"))
    everybody = sum(number(chart, "recognised", key) for key in chart.keys)
    return everybody == 190 and 0.8 < of_three / everybody < 0.85


def number(chart: Chart, series: str, key: int | str) -> float:
    """Return a value that a headline speaks of."""
    value = chart.value(series, str(key))
    assert value is not None
    return value.number


HEADLINES: dict[str, Callable[[Chart], bool]] = {
    "applications": _peaked,
    "recognised-and-humanitarian": _peaked_and_fell,
    "shares-of-those-allowed": _twelve_of_fifteen,
    "pending": _more_each_year,
    "processing-time": _longer_and_shorter,
    "rates-2023": lambda chart: len(chart.keys) == 3,
    "nationalities-2023": lambda chart: set(chart.series) == {"applied-2023", "recognised-2023"},
    "nationalities-2024": lambda chart: set(chart.series) == {"applied-2024", "recognised-2024"},
    "allowed-2024": _three_in_four,
    "recognised-on-review": _at_most_seventeen,
    "removed-2024": _removed_under_escort,
    "recognised-afghans": _more_than_half_afghans,
    "complementary-2024": _nearly_all_from_ukraine,
    "permanent-residence": _within_bounds,
    "children-2024": _most_children_stay,
    "applications-and-recognised": _passed_and_stayed_low,
    "recognised-2024": _four_in_five,
}
"""What the headline of each chart claims, by the chart's id: a new one has to say so here."""


@pytest.mark.parametrize("name", names(post for post in articles() if any(charts_of(post))))
def test_a_headline_claims_what_the_numbers_of_its_chart_say(name):
    for chart in charts_of(by_name(name)):
        assert HEADLINES[chart.id](chart), chart.title.by_language


def fences_of(post: Post) -> Iterator[Fence]:
    """Yield the case blocks of a post, and those that define the cases which it shows."""
    shown = {id for block in post.blocks for id in _shown(block.block)}
    for other in posts():
        for block in other.blocks:
            if other is post or (block.case and block.case.id in shown):
                yield block.fence


def _shown(block: object) -> list[str]:
    if isinstance(block, ShownCase):
        return [block.case]
    return [path.case for path in block.paths] if isinstance(block, Comparison) else []


@pytest.mark.parametrize("name", names(articles()))
def test_every_number_of_a_post_stands_in_a_block_or_beside_a_source(name: str) -> None:
    post = by_name(name)
    sentences = list(sentences_of(post))
    known = given(post, sentences)
    unknown = [
        f"{post.source.path}:{sentence.line}: {number}: {sentence.words}"
        for sentence in sentences
        if not sentence.cites
        for number in sorted(numbers_in(sentence.words) - known)
    ]
    help = "cite the source in the same sentence, or [@own-calculation] for what you counted yourself"
    assert not unknown, "\n".join([*unknown, help])


# What courts did -------------------------------------------------------------------------------

_DONE = {
    "en": {
        "quashed": r"\bquashed\b",
        "dismissed": r"\bdismissed\b",
        "inadmissible": r"\binadmissible\b",
        "reversed": r"\breversed\b",
        "recognition-ordered": r"\bordered recognition\b",
    },
    "ja": {
        "quashed": "取り消[しすさ]",
        "dismissed": "棄却",
        "inadmissible": "却下",
        "recognition-ordered": "義務付け、",
    },
}
_SAID_AS = {"upheld": "dismissed"}
"""An appeal that is dismissed upholds."""


def decisions() -> list[tuple[Case, Path]]:
    cases = {block.case.id: block.case for post in posts() for block in post.blocks if block.case}
    return [(case, path) for case in cases.values() for path in case.paths if path.decided and path.by == "court"]


def done_by(path: Path, language: str) -> set[str]:
    """Return what a court did, in the words for it that the language tells apart."""
    done = {_SAID_AS.get(effect.effect, effect.effect) for effect in path.effects}
    return {"quashed" if word == "reversed" and language == "ja" else word for word in done}


def told_of(path: Path, post: Post) -> Iterator[Sentence]:
    """Yield the sentences that name a court with the date of its decision."""
    court = re.split(" on |, |（", path.name.in_language(post.language)[0])[0] if path.name else "?"
    date = {number for number in numbers_in(path.decided.text if path.decided else "") if "year" not in number}
    for sentence in sentences_of(post):
        if court in sentence.words and date & numbers_in(sentence.words):
            yield sentence


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_prose_says_of_a_court_what_its_block_says(language: str) -> None:
    for case, path in decisions():
        if f"{case.id}.{language}" not in names(posts()):
            continue
        post = by_name(f"{case.id}.{language}")
        same_day = [other for other in case.paths if other.decided == path.decided]
        allowed = set().union(*(done_by(other, language) for other in same_day))
        told = list(told_of(path, post))
        assert told, f"{post.source.path} does not say what {path.id} decided"
        for sentence in told:
            found = {word for word, written in _DONE[language].items() if re.search(written, sentence.words)}
            assert found <= allowed, f"{post.source.path}:{sentence.line}: {found - allowed}: {sentence.words}"


# Both languages --------------------------------------------------------------------------------


def translated() -> list[str]:
    """Return the slugs of what stands in both languages: not every post has been translated."""
    japanese = {post.slug for post in posts() if post.language == "ja"}
    return [post.slug for post in posts() if post.language == "en" and post.slug in japanese]


def compared(text: str) -> Counter[str]:
    """Count the numbers of a text that both languages write in digits: from ten on, and all that is not whole."""
    words = [str(number) for word, number in _IN_WORDS.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)]
    return Counter(number for number in (*_numbers_of(text), *words) if not re.fullmatch(r"\d", number))


def paragraphs(post: Post) -> list[str]:
    """Return the paragraphs, items, rows and headings of a post, each whole."""
    by_line = groupby(sentences_of(post), lambda sentence: sentence.line)
    return [" ".join(sentence.words for sentence in sentences) for _, sentences in by_line]


@pytest.mark.parametrize("slug", translated())
def test_both_languages_have_the_same_numbers_and_dates_paragraph_by_paragraph(slug: str) -> None:
    english, japanese = (paragraphs(by_name(f"{slug}.{code}")) for code in ("en", "ja"))
    assert len(english) == len(japanese)
    for one, other in zip(english, japanese, strict=True):
        assert compared(one) == compared(other), f"{one}\n{other}"


@pytest.mark.parametrize("slug", translated())
def test_both_languages_cite_the_same_sources_as_often(slug: str) -> None:
    english, japanese = (
        sorted(id for sentence in sentences_of(by_name(f"{slug}.{code}")) for id in sentence.cites)
        for code in ("en", "ja")
    )
    assert english == japanese


@pytest.mark.parametrize("slug", translated())
def test_both_languages_have_the_same_headings_and_blocks(slug: str) -> None:
    english, japanese = (by_name(f"{slug}.{code}") for code in ("en", "ja"))
    count = [sum(sentence.is_heading for sentence in sentences_of(post)) for post in (english, japanese)]
    assert count[0] == count[1]
    assert len(english.blocks) == len(japanese.blocks)


def texts_in(value: object) -> Iterator[Text]:
    """Yield the texts within a tree or a case; titles of sources are quoted and stand for themselves."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value) and not isinstance(value, CitedSource):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def test_the_words_of_trees_and_cases_have_the_same_numbers_in_both_languages() -> None:
    trees = [tree for versions in content_library().trees.values() for tree in versions]
    cases = [block.case for post in posts() for block in post.blocks if block.case]
    for text in texts_in((*trees, *cases)):
        english, japanese = (text.by_language.get(code, "") for code in ("en", "ja"))
        assert english, text
        assert japanese, text
        assert compared(english) == compared(japanese), text
