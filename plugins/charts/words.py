"""What a chart says of itself, in each language of the site; numbers and labels come from its table."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.text.words import spoken


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of one language."""

    source: str
    table: str
    """What unfolds the numbers."""

    data: str
    """What leads to the file."""

    key: str
    """Over the column of keys that are no years."""

    year: str
    own_scales: str
    described: str
    """What a drawing is called where it is read out: with `title`, `unit` and `span`."""

    nothing: str
    """In a cell without a value."""

    confidence: str
    """How sure the values are, where not all are confirmed; with `words`."""

    confidences: dict[str, str]
    aside: str
    """Puts a unit and a denominator together."""

    sum: str
    """The denominator of shares."""

    more: str
    """In a feed, what leads to the drawing."""


_WORDS = {
    "en": ChartWords(
        source="Source: ",
        table="The numbers as a table",
        data="Data (CSV)",
        key="",
        year="Year",
        own_scales="Each chart has its own scale.",
        described="{title}: chart, {unit}. The numbers stand in the table below.",
        nothing="–",
        confidence="Not all of these numbers were read in an official text: {words}.",
        confidences={"reported": "reported", "derived": "computed by us"},
        aside="{unit}; {of}",
        sum="per cent of the sum of what is shown",
        more="See the chart",
    ),
    "ja": ChartWords(
        source="出典：",
        table="数値を表で見る",
        data="データ（CSV）",
        key="",
        year="年",
        own_scales="目盛りは図ごとに異なる。",
        described="{title}：グラフ、{unit}。数値は下の表にある。",
        nothing="－",
        confidence="公的な資料で確認した数値ばかりではない（{words}）。",
        confidences={"reported": "報道等による", "derived": "本ブログの計算"},
        aside="{unit}、{of}",
        sum="示した数の合計に対する割合（％）",
        more="グラフを見る",
    ),
}


def chart_words(language: str) -> ChartWords:
    """Return the words of a language, or English ones."""
    return spoken(_WORDS, language)
