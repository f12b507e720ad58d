"""The keys of a `chart` block, declared once: the reader and the table of docs/charts.md follow from them."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.reading.grammar.shapes import NEEDED, Choice, Key, Lines, ListOf, Plain, one_or_more

FORM = Choice(
    what=say("a form of a chart"),
    words={
        "line": "values over years, a line for each series",
        "bar": "values of one series: columns over years, else bars in order of size",
        "shares": "what part each series has in the sum of all, year by year",
        "multiples": "a small chart for each series, each with its own scale",
    },
)

EVENT = Lines(
    what=say("a marked day"),
    example="at: 2023-12-01",
    keys=(
        Key(name="at", says="a year, a month or a day", left_out=NEEDED, shape=Plain.SOURCE_DATE),
        Key(name="label", says="what happened, in a few words", left_out=NEEDED, shape=Plain.TEXT),
    ),
)

CHART = Lines(
    what=say("a chart"),
    example="data: …",
    keys=(
        Key(
            name="data",
            says="the table, by the name of its file in content/data/ without `.csv`",
            left_out=NEEDED,
            shape=Plain.WORD,
        ),
        Key(name="id", says="by what other posts show it", left_out="the name of the table", shape=Plain.ID),
        Key(
            name="title",
            says="the headline: what the chart shows, as a sentence; "
            "`{data:TABLE:SERIES:KEY}` takes a number from a table",
            left_out=NEEDED,
            shape=Plain.TEXT,
        ),
        Key(name="form", says="how it is drawn", left_out=NEEDED, shape=FORM),
        Key(name="series", says="which series, in order", left_out="all of the table", shape=one_or_more(Plain.ID)),
        Key(name="range", says="the years, as in `1982-2024`", left_out="all years of the series", shape=Plain.WORD),
        Key(
            name="of",
            says="the denominator: of what the figures are a part, or whom they leave out",
            left_out="the unit alone is written",
            shape=Plain.TEXT,
        ),
        Key(
            name="label",
            says="keys whose values are written beside their points, where they meet no line and no other words",
            left_out="the last one",
            shape=one_or_more(Plain.WORD),
        ),
        Key(name="marks", says="days of law, each drawn as a line", left_out="none", shape=ListOf(of=EVENT)),
        Key(name="note", says="what a reader must know besides", left_out="none", shape=Plain.TEXT),
    ),
)
