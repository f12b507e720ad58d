"""Reads trees, case blocks, tables, charts and terms out of a test's own text, the way a build reads files."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Any

from casetree.exporting.face import trace_block
from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import Case, DecisionTree
from casetree.nouns.passage import Passage
from casetree.nouns.trace import Decision, PathTrace, Trace
from casetree.reading.case_schema import read_block
from casetree.reading.tree_schema import read_tree
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Mapping, Node
from casetree.reading.yaml_text.repair import load_all, read_again
from casetree.walking.pipeline import Place, trace_case
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.table import COLUMNS, Table
from charts.table_reader import read_table
from pelican.plugins.casetree.files.files import read_library
from pelican.plugins.casetree.files.own_words import SETTINGS, own_words, speak_in
from terms.reader import read_glossary
from terms.term import Term

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "fixtures" / "cases"


def speak_as_the_blog() -> dict[str, Any]:
    """Let figures speak in the words of the blog; return its settings for that."""
    settings = run_path(str(ROOT / "pelicanconf.py"))
    assert speak_in(own_words(settings)) == []
    return {name: settings[name] for name in SETTINGS}


SHARED = """\
title: Shared
start: one
questions:
  one: {ask: One?, answers: {yes: two, no: two}}
  two: {ask: Two?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: {label: Bad, next: [{label: Review, within: 7 days}]}}
"""
"""A tree whose second question both answers of the first lead to."""


def diamonds(number: int) -> str:
    """Write a tree with two ways from each question to the next: 2^n ways in all."""
    asked = "".join(f"  q{n}: {{ask: Q{n}?, answers: {{yes: q{n + 1}, no: q{n + 1}}}}}\n" for n in range(number))
    last = f"  q{number}: {{ask: Last?, answers: {{yes: good, no: bad}}}}\n"
    return f"title: Many\nstart: q0\nquestions:\n{asked}{last}outcomes: {{good: Good, bad: Bad}}\n"


def passage(text: str, name: str = "post.md") -> Passage:
    """Take a text for what stands in a file or a block."""
    return Passage(Source.of(name, text), text)


def tree_of(text: str, law: str = "2000-01-01", id: str = "example") -> DecisionTree:
    """Read a tree that has no error."""
    tree, faults = read_tree(passage(text, f"{law}.yaml"), id, law, {}, "en")
    assert tree is not None, faults
    return tree


def library_of(versions: Map[str, str], cases: Map[str, str] | None = None, id: str = "example") -> Library:
    """Build a library of one tree, its versions by date, and of known cases."""
    known = {
        name: KnownCase(case=case_of(text, name), path="other.md", is_public=True)
        for name, text in (cases or {}).items()
    }
    return Library(
        default_language="en",
        trees={id: tuple(tree_of(text, law, id) for law, text in versions.items())},
        sources={},
        cases=known,
    )


@cache
def content_library() -> Library:
    """Read the trees that the site itself publishes, once."""
    library, faults = read_library(ROOT / "content", "en")
    assert not faults
    return library


def case_of(text: str, id: str = "a-case") -> Case:
    """Read a block that holds a case."""
    case, faults = read_block(passage(text), id, "en")
    assert isinstance(case, Case), faults
    return case


def trace_with_faults(text: str, library: Library) -> tuple[Trace | None, list[Diagnostic]]:
    """Read and walk a block."""
    return trace_block(passage(text), library, Place("post.md"), id="a-case")


def trace_of(text: str, library: Library) -> Trace:
    """Read and walk a block without any fault."""
    trace, faults = trace_with_faults(text, library)
    assert trace is not None, faults
    assert not faults, faults
    return trace


def fault_of(text: str, library: Library) -> Diagnostic:
    """Read and walk a block that has exactly one fault."""
    _, faults = trace_with_faults(text, library)
    assert len(faults) == 1, faults
    return faults[0]


def in_words(path: PathTrace) -> list[str]:
    """Say each step in a line: question, answer, basis and what it follows from.

    A step without an answer says `undisclosed` or `pending` instead.
    """
    return [
        f"{step.question.id}: {step.value}"
        + (f", {step.basis}" if step.answer else "")
        + (f" from {step.follows}" if step.follows else "")
        for step in path.steps
    ]


# Nodes, for the tests of what reads them ---------------------------------------------------------


def node_of(text: str) -> Node:
    """Read YAML that has no fault."""
    found, faults = load_all(passage(text, "x.yaml"))
    assert found is not None
    assert not faults
    return found


def value_of(text: str) -> Node:
    """Return the value after `key:`, as a field has it."""
    root = node_of(f"key: {text}\n")
    assert isinstance(root, Mapping)
    return root.entries[0][1]


def fields_in(language: str = "en") -> Fields:
    """Return readers that have noted nothing yet."""
    return Fields(language, read_again)


def told(faults: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """Return each fault's code and the words under its caret, in the order of being found."""
    spans = [(fault.code, fault.span) for fault in faults]
    return [(code, span.text[span.column - 1 : span.column - 1 + span.length]) for code, span in spans]


_ODD = r"""
title: {en: 'Odd "title" \ <b>', ja: 妙な「題」}
kind: reading
lang: ja
start: class
questions:
  class:
    ask: {en: 'Is "it" <b>so</b>; or #1 | [not] {at} (all)? %% \n `x` **y** -->', ja: 「それ」は＜そう＞か；#1｜［否］}
    ask-you: {en: Is "it" <b>you</b>?, ja: あなたですか}
    cite: {id: act, at: '第1条"', quote: {ja: 「それ」, en: '"it"'}}
    answers: {yes: graph, no: subgraph}
  graph:
    ask: {en: "1. First line\nsecond line"}
    answers:
      style: {label: {en: 'a"b|c'}, to: end}
      click: {label: {en: "-->"}, to: subgraph}
outcomes:
  end: {label: {en: "&amp; \\\\ \"", ja: 後}, tone: middle}
  subgraph: {en: '- [ ] <script>alert("x")</script>'}
sources:
  act: {title: {en: An act}}
"""

ODD = tree_of(_ODD, id="odd")
"""A tree whose words are full of signs that other formats take for their own."""


EXAMPLE = """\
title: Example
start: persecution
questions:
  persecution: {ask: Persecution likely?, answers: {yes: tie, no: hardship}}
  tie:
    ask: Which tie to Japan?
    answers:
      spouse: {label: Spouse, to: recognised}
      child: {label: Child, to: recognised}
      none: {label: None, to: hardship}
  hardship: {ask: Hardship?, answers: {yes: allowed, no: refused}}
outcomes: {recognised: Recognised, allowed: Allowed, refused: Refused}
"""
"""`hardship` is shared: an answer of each of the two questions before it leads there."""

EXAMPLES = library_of({"2000-01-01": EXAMPLE})


def paths_of(*paths: str) -> Trace:
    """Walk a case of several paths through `EXAMPLE`, each given as lines of YAML in braces."""
    return trace_of("tree: example\npaths:\n" + "".join(f"  - {{{path}}}\n" for path in paths), EXAMPLES)


def decided(lines: str) -> PathTrace:
    """Walk a case of one decision through `EXAMPLE`, and return its path."""
    return trace_of(f"tree: example\ndecided: 2024\n{lines}", EXAMPLES).paths[0]


# Cases of several decisions and parts ---------------------------------------------------------------

TWO_STEPS = """\
title: Example
start: danger
questions:
  danger: {ask: In danger?, answers: {yes: good, no: stay}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: bad}}
outcomes: {good: Recognised, allowed: Allowed, bad: Refused}
"""


def several(*paths: str, id: str = "a-case", top: str = "") -> Case:
    """Read a case of several paths, each given as lines of YAML in braces."""
    listed = "".join(f"  - {{{path}}}\n" for path in paths)
    return case_of(f"tree: example\n{top}paths:\n{listed}", id)


def library_with(*parts: Case, posted: tuple[date | None, ...] = ()) -> Library:
    """Build a library that knows a case and its parts, posted on the days given."""
    days = posted or (None,) * len(parts)
    known = {
        part.id: KnownCase(case=part, path=f"{part.id}.md", is_public=True, posted=day)
        for part, day in zip(parts, days, strict=True)
    }
    return replace(library_of({"2000-01-01": TWO_STEPS}), cases=known)


def walked_whole(own: Case, *parts: Case, posted: tuple[date | None, ...] = ()) -> Trace:
    """Walk a case that has parts, without any fault."""
    trace, faults = trace_case(own, library_with(own, *parts, posted=posted))
    assert trace is not None, faults
    assert not [fault for fault in faults if fault.is_error], faults
    return trace


def part_with(*paths: str, id: str = "other") -> Case:
    """Read a part of the case `a-case`."""
    return several(*paths, id=id, top="part-of: a-case\n")


def stages(trace: Trace) -> list[str]:
    """Name the stages: the path alone in the case's own block, with its part otherwise."""
    return ["/".join(decision.id).removeprefix("a-case/") for decision in trace.course]


def stage(trace: Trace, id: str) -> Decision:
    """Return one stage."""
    return next(decision for decision in trace.course if decision.trace.path.id == id)


def standing(decision: Decision) -> list[str]:
    """Say what stands after a decision: `agency` as it was made, or `agency quashed by court`."""
    return [
        each.decision.trace.path.id + (f" {each.effect.effect} by {each.by.trace.path.id}" if each.effect else "")
        for each in decision.stands
    ]


ROWS = """\
applications,2020,3936,annex,confirmed,
applications,2021,2413,annex,confirmed,
applications,2022,3772,annex,confirmed,
recognised,2020,47,annex,confirmed,
recognised,2022,202,press,reported,"as told, once"
"""
"""Rows of a small table of figures; of 2021 one series has no value."""

SCHEMA = """\
{
  "title": {"en": "Applications and results", "ja": "申請と結果"},
  "unit": {"en": "people", "ja": "人"},
  "labels": {"applications": {"en": "Applications", "ja": "申請"}, "recognised": {"en": "Recognised", "ja": "認定"}},
  "keys": {"first": {"en": "at first instance", "ja": "一次審査"}, "review": {"en": "on review", "ja": "審査請求"}},
  "fields": [
    {"name": "series"}, {"name": "key"}, {"name": "value"}, {"name": "source"}, {"name": "confidence"}, {"name": "note"}
  ]
}
"""


def table_of(rows: str = ROWS, schema: str = SCHEMA) -> tuple[Table | None, list[Diagnostic]]:
    """Read a table of figures called `figures` by its rows."""
    source = Source.of("figures.csv", f"{','.join(COLUMNS)}\n{rows}")
    return read_table(
        source, Source.of("figures.schema.json", schema), name="figures", sources=("annex", "press"), language="en"
    )


def table(rows: str = ROWS) -> Table:
    """Read a table of figures that has no faults."""
    found, faults = table_of(rows)
    assert found is not None
    assert faults == []
    return found


def chart_of(text: str, rows: str = ROWS, language: str = "en") -> tuple[Chart | None, list[Diagnostic]]:
    """Read a chart block of that table."""
    source = Source.of("post.md", text)
    return read_chart(Passage(source, text), {"figures": table(rows)}, language)


def chart(keys: str = "form: line", rows: str = ROWS) -> Chart:
    """Read a chart that has no faults."""
    found, faults = chart_of(f"data: figures\ntitle: A headline\n{keys}\n", rows)
    assert found is not None
    assert faults == []
    return found


TERMS = """\
refugee:
  term: {en: refugee, ja: 難民}
  reading: なんみん
  definition: {en: Somebody who fits the definition., ja: 定義に当たる人。}
  cite: {id: annex, at: {en: Art. 2, ja: 2条}}
recognition:
  term: {en: refugee recognition, ja: 難民認定}
  also: {en: [recognition as a refugee]}
  definition: {en: The decision., ja: 判断。}
  cite: [annex, press]
detention:
  term: {en: detention, ja: 収容}
  definition: {en: Holding a person., ja: 人を留め置くこと。}
  cite: annex
  linked: no
"""
"""A small glossary."""


def terms_of(text: str = TERMS) -> tuple[dict[str, Term], list[Diagnostic]]:
    """Read a glossary in English and Japanese."""
    return read_glossary(passage(text, "glossary.yaml"), sources=("annex", "press"), languages=("en", "ja"))


def terms(text: str = TERMS) -> dict[str, Term]:
    """Read a glossary that has no faults."""
    found, faults = terms_of(text)
    assert faults == []
    return found
