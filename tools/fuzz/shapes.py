"""Texts by structure: what the grammar of the product declares, filled with right and wrong values, then with slips.

Blocks, trees, sources, terms and charts are drawn from `casetree.reading.grammar` itself, so that a new key is
tried as soon as it is declared. Posts are put together from headers, blocks and Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import yaml
from fuzz.targets import PARTED
from hypothesis import strategies as st

from casetree.reading.grammar import cases, trees
from casetree.reading.grammar.shapes import ById, Choice, Either, Lines, ListOf, Plain, Shape
from casetree.reading.grammar.sources import SOURCES
from charts.chart_grammar import CHART
from charts.table import COLUMNS, CONFIDENCES
from pelican.plugins.casetree.posts.headers.header_keys import ELSEWHERE, JAPANESE, KEYS
from reading import SCHEMA
from strategies import AWKWARD_TEXTS, DATES
from terms.grammar import GLOSSARY

LONGEST = 100_000
"""Characters of the longest text that a reader is to be done with in two seconds."""

IDS = ("steps", "danger", "tie", "yes", "no", "recognised", "allowed", "refused", "other", "a-case", "p1", "p2", "one")
NAMES = ("report", "annex", "press", "figures", "refugee", "applications")
ODD = (
    *AWKWARD_TEXTS,
    *(
        "",
        " ",
        "~",
        "null",
        "true",
        "0",
        "-1",
        "1e400",
        "\u3000",
        "\u200b",
        "\ufeff",
        "\x00",
        "\u2028",
        "\u202e",
        "😀",
        "\x85",
    ),
    *("2024-02-30", "9999-12-31", "0001-01-01", "0000", "令和6年3月5日", "2024年", "03/04/2024", "by", "by 2017-13"),
    *("javascript:alert(1)", "data:text/html,x", "http://[", "https://例え.jp/", "//x", "https://a b", "mailto:"),
    *("{case:other}", "{case:", "{data:figures:applications:2020}", "{data:::}", "[^1]", "x" * 300, "é" * 90),
)
"""What nobody would type, or not there."""

WORDS: st.SearchStrategy[str] = st.one_of(
    st.sampled_from(IDS), st.sampled_from(NAMES), st.sampled_from(ODD), st.sampled_from(DATES), st.text(max_size=8)
)

_RIGHT: Mapping[Plain, Sequence[str]] = {
    Plain.WORD: (*IDS, *NAMES, "1982-2024"),
    Plain.DRAWN_WORD: NAMES,
    Plain.TEXT: AWKWARD_TEXTS,
    Plain.LABEL: AWKWARD_TEXTS,
    Plain.ID: IDS,
    Plain.SOURCE_ID: NAMES,
    Plain.PATH_NAME: ("p1", "p2", "other/agency", "other/court", "other/to-come"),
    Plain.LANGUAGE: ("en", "ja", "zh-Hant"),
    Plain.DAY: ("2024-06-10", "2000-01-01", "2020-01-01", "2030-01-01"),
    Plain.SOURCE_DATE: ("2024", "2024-03", "2024-03-15"),
    Plain.MOMENT: DATES,
    Plain.ADDRESS: ("https://example.org/", "http://example.org/a?b=c#d"),
    Plain.PEOPLE: ("1", "12"),
}


def of_shape(shape: Shape) -> st.SearchStrategy[Any]:
    """Return values of a declared shape, one in ten of them of none."""
    return st.integers(0, 9).flatmap(lambda number: _of(shape) if number else st.one_of(WORDS, _OTHER))


_OTHER = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=4
)


def _of(shape: Shape) -> st.SearchStrategy[Any]:
    if isinstance(shape, Plain):
        return _plain(shape)
    if isinstance(shape, Choice):
        return st.sampled_from([str(word) for word in shape.words])
    if isinstance(shape, Lines):
        return _lines(shape)
    if isinstance(shape, ById):
        keys = st.one_of(st.sampled_from([*_RIGHT[shape.keys], *shape.known]), WORDS)
        return st.dictionaries(keys, of_shape(shape.of), min_size=min(1, shape.least), max_size=3)
    if isinstance(shape, ListOf):
        several = st.lists(of_shape(shape.of), min_size=min(1, shape.least), max_size=3)
        return st.one_of(of_shape(shape.of), several) if shape.is_short else several
    assert isinstance(shape, Either)
    return st.one_of([of_shape(each) for each in shape.shapes])


def _plain(shape: Plain) -> st.SearchStrategy[Any]:
    right = st.sampled_from(_RIGHT[shape])
    if shape not in (Plain.TEXT, Plain.LABEL):
        return right
    return st.one_of(right, st.fixed_dictionaries({}, optional={"en": right, "ja": right, "fr": right}))


@st.composite
def _lines(draw: st.DrawFn, lines: Lines) -> dict[str, Any]:
    found = {}
    for key in lines.keys:
        if draw(st.integers(0, 9)) < (9 if key.is_needed else 3):
            found[key.name] = draw(of_shape(key.shape))
    return found


@st.composite
def _tree(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a tree whose questions lead somewhere, in most cases; by the declared shape few would."""
    count = draw(st.integers(1, 5))
    questions = [f"q{number}" for number in range(count)]
    outcomes = [f"end-{number}" for number in range(draw(st.integers(1, 3)))]
    found: dict[str, Any] = draw(_lines(trees.TREE))
    found |= {"title": draw(WORDS), "start": "q0", "questions": {}, "outcomes": {}}
    for number, id in enumerate(questions):
        targets = st.sampled_from(
            [*questions[number + 1 :], *outcomes, id if draw(st.integers(0, 19)) == 0 else outcomes[0]]
        )
        own: dict[str, Any] = draw(_lines(trees.QUESTION))
        own["answers"] = {"yes": draw(targets), "no": draw(targets)}
        found["questions"][id] = own
    found["outcomes"] = {id: draw(of_shape(trees.OUTCOME)) for id in outcomes}
    return found


@st.composite
def _case(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a case of the tree that there is, so that it is walked; answers are its own, in most cases."""
    kind = draw(st.sampled_from([cases.SINGLE, cases.CASE, cases.CASE, cases.SHOWING, cases.COMPARISON]))
    found: dict[str, Any] = draw(_lines(kind))
    if kind not in (cases.SINGLE, cases.CASE):
        return found
    found["tree"] = draw(st.sampled_from(["steps"] * 9 + ["stepz"]))
    for path in [found, *(found.get("paths") if isinstance(found.get("paths"), list) else [])]:
        if isinstance(path, dict) and draw(st.integers(0, 4)):
            values = st.sampled_from(["yes", "no", "undisclosed", "pending", "maybe"])
            answer = st.one_of(values, _lines(cases.ANSWER), of_shape(cases.ANSWER))
            path["answers"] = draw(st.fixed_dictionaries({}, optional={"danger": answer, "tie": answer}))
            path["decided"] = draw(st.sampled_from(DATES))
    return found


def written(values: st.SearchStrategy[Any]) -> st.SearchStrategy[str]:
    """Write values as YAML, in lines, in brackets or in both."""
    return st.builds(_written, values, st.sampled_from([None, True, False]))


def _written(value: Any, is_flow: bool | None) -> str:
    written: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, default_flow_style=is_flow, width=1000)
    return written


SLIPS = (
    *(
        ":",
        ": ",
        " :",
        "：",
        "-",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "、",
        '"',
        "'",
        "“",
        "「",
        "」",
        "#",
        " #",
        "|",
        ">",
        "&a",
        "*a",
    ),
    *(
        "!x",
        "%",
        "@",
        "`",
        "```",
        "~~~",
        "<<",
        "---",
        "...",
        "\t",
        "\u3000",
        "\n",
        "\n\n",
        "    ",
        "<!--",
        "-->",
        "<b",
        "\\",
    ),
)
"""Signs that slip in."""


@st.composite
def slipped(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """Draw a text, and let the hand slip a few times."""
    text = draw(texts)
    for _ in range(draw(st.sampled_from([0, 0, 1, 1, 2, 5]))):
        text = draw(st.sampled_from(_HANDS))(draw, text)
    return text


def _insert(draw: st.DrawFn, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.one_of(st.sampled_from(SLIPS), WORDS)) + text[place:]


def _delete(draw: st.DrawFn, text: str) -> str:
    place = draw(st.integers(0, len(text)))
    return text[:place] + text[place + draw(st.integers(1, 5)) :]


def _move_line(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    line = lines.pop(draw(st.integers(0, len(lines) - 1)))
    for _ in range(draw(st.integers(0, 2))):  # away, elsewhere, or twice
        lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(["", " ", "  ", "\t", "- ", "> "])) + line)
    return "\n".join(lines)


_HANDS: tuple[Callable[[st.DrawFn, str], str], ...] = (_insert, _delete, _move_line)

_MARKDOWN = (
    "# A heading\n\n## {case:a-case} and `code`\n",
    "Words {case:other}, {case:other:outcome}, {case:nope:title} and {law:2020-01-01}.\n",
    'A *star*, **two**, _one_, [a link](https://example.org/ "t"), ![image](/images/x.png), <b>raw</b> & <i.\n',
    "- item\n    - deeper\n\n        code\n\n1. one\n2. two\n",
    "> a quote\n> > in a quote\n",
    "| a | b |\n|---|--:|\n| 1 | {case:other} |\n",
    "A note.[^1] And [another][ref].\n\n[^1]: The note, {case:other}.\n[ref]: https://example.org/\n",
    "term\n:   definition\n",
    "*[HTML]: Hyper\nHTML\n",
    '!!! note "T"\n    inside\n',
    '<div markdown="1">\n**in** HTML\n</div>\n',
    "<details><summary>S</summary>\n\ntext\n\n</details>\n",
    "{#id .class}\n\n## Heading {#text}\n",
    "日本語の「文」です。\n\n難民（refugee）とは。\n",
    "```python\ncode\n```\n\n~~~\nother\n~~~\n",
    "    indented\n\n<!-- comment\n",
    "Setext\n======\n\n***\n",
    "\"Quoted 'inner'\" -- dashes --- and... [cite:report] {cite:report} {term:refugee}\n",
)

_PLACES = ("", "", "", "- ", "> ", "    ", "1. ", "> - ", ":   ", "\t")


@st.composite
def _block(draw: st.DrawFn) -> str:
    kind, text = draw(
        st.sampled_from(["case", "case", "case", "chart", "term", "Case", "case x"]).flatmap(
            lambda kind: st.tuples(st.just(kind), CHARTS if kind == "chart" else CASES)
        )
    )
    place = draw(st.sampled_from(_PLACES))
    lines = [f"```{kind}", *text.rstrip("\n").split("\n"), draw(st.sampled_from(["```", "```", "```", "~~~", ""]))]
    following = " " * len(place) if place.strip() not in (">", "") else place
    return "\n".join([place + lines[0], *(following + line for line in lines[1:])]) + "\n"


@st.composite
def _header(draw: st.DrawFn) -> str:
    keys = st.one_of(st.sampled_from([*KEYS]), st.sampled_from([*ELSEWHERE, *JAPANESE, "save_as", "url", "template"]))
    lines = {"title": draw(WORDS), "date": draw(st.sampled_from(["2026-11-22", "2026-11-22 10:00", *ODD]))}
    lines |= draw(st.dictionaries(keys, WORDS, max_size=5))
    mark = draw(st.sampled_from(["", "", "", "---\n"]))
    signs = draw(st.sampled_from([": ", ": ", ": ", ":", " : ", "："]))
    return mark + "".join(f"{key.capitalize()}{signs}{value}\n" for key, value in lines.items()) + mark


@st.composite
def _prose(draw: st.DrawFn) -> str:
    return "\n".join(draw(st.lists(st.one_of(st.sampled_from(_MARKDOWN), _block(), WORDS), min_size=1, max_size=6)))


@st.composite
def _table(draw: st.DrawFn) -> str:
    cells = st.one_of(
        WORDS,
        st.sampled_from(["2020", "2021", "12", "1.5", "9,860", "９８６０人", *NAMES, *CONFIDENCES, '"a, b"', '"a']),
    )
    years = st.one_of(st.integers(1990, 2030), st.integers(1000, 2999))
    right = st.tuples(
        st.sampled_from(["applications", "recognised"]), years.map(str), st.integers(0, 10**6).map(str),
        st.sampled_from(["annex", "press"]), st.sampled_from([*CONFIDENCES]), st.just(""),
    )  # fmt: skip
    rows = draw(st.lists(st.one_of(right, right, st.lists(cells, max_size=8)), max_size=8))
    sign = draw(st.sampled_from([",", ",", ",", ",", ";", "\t", "，"]))
    text = "\n".join(sign.join(row) for row in [COLUMNS, *rows])
    return text + (PARTED + draw(slipped(st.just(SCHEMA))) if draw(st.booleans()) else "")


@st.composite
def _moved(draw: st.DrawFn) -> str:
    words = st.one_of(st.sampled_from(["posts/a/", "posts/b/", "cases/old/", "#", "/", "a//b/", "a/?b"]), WORDS)
    return "\n".join(" ".join(line) for line in draw(st.lists(st.lists(words, max_size=3), max_size=6)))


CASES = slipped(written(_case()))
CHARTS = slipped(written(_lines(CHART)))

TEXTS: Mapping[str, st.SearchStrategy[str]] = {
    "block": CASES,
    "tree": slipped(written(_tree())),
    "post": slipped(st.builds("{}\n{}".format, _header(), _prose())),
    "header": slipped(_header()),
    "prose": slipped(_prose()),
    "data": slipped(_table()),
    "chart": CHARTS,
    "glossary": slipped(written(_of(GLOSSARY))),
    "sources": slipped(written(_of(SOURCES))),
    "moved": slipped(_moved()),
}
"""By target, what it is fed."""


@st.composite
def pumped(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """Draw a text, and repeat a piece of it until it is as long as a text may be."""
    text = draw(texts)[:2_000]
    first = draw(st.integers(0, max(0, len(text) - 1)))
    piece = text[first : first + draw(st.sampled_from([1, 2, 3, 5, 10, 40, 200]))] or "x"
    piece = piece.replace("#", draw(st.sampled_from(["#", "1"])))
    times = max(1, (LONGEST - len(text)) // len(piece))
    many = piece * times
    if len(piece) > 4 and draw(st.booleans()):
        many = "".join(f"{piece}{number}" for number in range(times // 2))
    return text[:first] + many + text[first:]
