"""Figures that a person looked at: one for each thing a case block can say.

Their drawings are among the golden ones of tests/golden/test_drawings.py.
"""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from pathlib import Path
from weakref import ref
from xml.etree.ElementTree import Element, fromstring

import pytest
from bs4 import BeautifulSoup

from casetree.figures.citations import Numbering
from casetree.figures.figure import CaseFiles, Stand, compose
from casetree.nouns.library import Library
from casetree.walking.walk import walk
from golden import assert_golden, pretty
from pelican.plugins.casetree.files.files import read_library
from reading import ROOT, case_of, trace_of
from strategies import read_tree_data
from told import AGENCY, block, traced

FIGURES = ROOT / "tests" / "fixtures" / "figures"
BLOCKS = sorted(path for path in FIGURES.glob("*.yaml") if path.name != "sources.yaml")


@pytest.fixture(scope="module")
def library() -> Library:
    found, faults = read_library(FIGURES, "en")
    assert not faults
    return found


def markup_of(name: str, library: Library, number: int = 1) -> str:
    """Return the figure of a block; `.ja` before the suffix asks for it in Japanese."""
    block = (FIGURES / f"{name}.yaml").read_text(encoding="utf-8")
    trace = trace_of(block, library)
    return compose(trace, library.sources, Stand(language="ja" if name.endswith(".ja") else "en", number=number))


def read(name: str, library: Library) -> Element:
    return fromstring(markup_of(name, library))


def classed(figure: Element, name: str) -> list[Element]:
    return [element for element in figure.iter() if name in element.get("class", "").split()]


def words(elements: list[Element]) -> list[str]:
    return [" ".join("".join(element.itertext()).split()) for element in elements]


def connectors(figure: Element, kind: str) -> list[str]:
    """Return the connectors of a kind as `question answer`, in the order of their names."""
    found = [e for e in classed(figure, "connector") if kind in e.attrib["class"].split()]
    return sorted(f"{e.attrib['data-from']} {e.attrib['data-answer']}" for e in found)


def rails(figure: Element, by: str) -> list[str]:
    """Return the connectors that the line of a party runs along, as `question answer`, in the order of their names."""
    found, connector = [], ""
    for line in classed(figure, "wires")[0]:
        if "data-from" in line.attrib:
            connector = f"{line.attrib['data-from']} {line.attrib['data-answer']}"
        if line.get("data-by") == by:
            found.append(connector)
    return sorted(found)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda path: path.stem)
def test_a_figure_is_as_it_was_when_it_was_looked_at(block: Path, library: Library, is_rewriting: bool):
    words = re.sub("<svg.*?</svg>", "<svg/>", markup_of(block.stem, library), flags=re.DOTALL)
    assert_golden(pretty(words), block.with_suffix(".html"), is_rewriting)


def test_every_golden_figure_has_its_block():
    assert sorted(path.stem for path in FIGURES.glob("*.html")) == sorted(path.stem for path in BLOCKS)


# What a reader of each gets --------------------------------------------------------------------------


def test_a_tree_alone_claims_nothing(library):
    figure = read("tree-alone", library)
    assert figure.attrib["id"] == "case-tree-steps"
    assert {key for key in figure.attrib if key.startswith("data-")} == {"data-tree", "data-law"}
    assert [li.attrib["data-node"] for li in classed(figure, "case-steps")[0]] == [
        "persecution",
        "state-involved",
        "hardship",
    ]
    assert connectors(figure, "on-path") == []


def test_undisclosed_reasons_are_shown_as_every_way_that_fits(library):
    figure = read("undisclosed", library)
    assert figure.attrib["data-outcome"] == "allowed"
    assert connectors(figure, "on-path") == []
    assert connectors(figure, "fits") == ["hardship yes", "persecution no", "persecution yes", "state-involved no"]
    assert words(classed(figure, "fits-lead")) == [
        "The reasons are not disclosed; the questions can be answered in 2 ways that fit what is known."
    ]
    assert [g.attrib["data-node"] for g in classed(figure, "outcome") if "on-path" in g.attrib["class"].split()] == [
        "allowed"
    ] * 2


def test_the_figure_speaks_the_language_of_its_page(library):
    figure = read("undisclosed.ja", library)
    assert words(classed(figure, "case-title")) == ["入管庁の判断"]
    assert words(classed(figure, "answer"))[:2] == ["はい ?", "いいえ ?"]
    assert connectors(figure, "fits") == connectors(read("undisclosed", library), "fits")


def test_an_inferred_finding_and_an_argument_do_not_look_like_findings(library):
    figure = read("inferred-and-argued", library)
    assert connectors(figure, "on-path") == connectors(figure, "inferred") == ["persecution yes", "state-involved no"]
    assert rails(figure, "author") == ["persecution yes", "state-involved yes"]
    assert all("stroke-dasharray" in e.attrib for e in classed(figure, "connector") if "on-path" in e.attrib["class"])
    assert [p.attrib["data-by"] for p in figure.iter("p") if "data-by" in p.attrib] == ["author", "author"]
    assert [g.attrib["data-node"] for g in classed(figure, "parting") if g.tag == "g"] == ["state-involved"]


def test_answers_have_the_authors_words_and_their_line_ends(library):
    figure = read("worded-answers", library)
    [tie] = [g for g in classed(figure, "question") if g.get("data-node") == "tie"]
    assert [tspan.text for tspan in tie.iter("tspan")] == ["Which tie", "to Japan?"]
    assert words([g for g in classed(figure, "answer") if g.tag == "g"]) == [
        "Spouse",
        "Child",
        "None of these",
        "Yes",
        "No",
    ]
    assert words(classed(figure, "weighed")) == [
        "Counted in favour: Family in Japan; Many years in Japan.",
        "Counted against: Criminal record.",
    ]


def test_what_follows_from_the_outcome_is_told_as_assumed(library):
    figure = read("shared-exit", library)
    assert connectors(figure, "on-path") == ["believed yes", "harm no", "outside yes", "stay yes"]
    assert connectors(figure, "assumed") == ["outside yes", "stay yes"]
    assert words(classed(figure, "also")) == [
        "The agency, had “Is it for one of the five reasons?” been asked: Yes (stated, source not named)"
    ]


def test_every_decision_is_told_and_the_last_is_red(library):
    figure = read("several-decisions", library)
    assert (figure.get("data-outcome"), figure.get("data-effect")) == (None, "quashed")
    assert connectors(figure, "on-path") == ["believed yes", "harm yes", "outside yes", "reason yes"]
    assert rails(figure, "agency") == ["believed no", "stay no"]
    branch = [(li.attrib["data-by"], li.attrib["data-node"]) for li in figure.iter("li") if "data-by" in li.attrib]
    assert branch == [("agency", "stay")]
    assert "A date was wrong." in words(classed(figure, "case-foot"))[0]


def test_what_is_not_decided_yet_is_open(library):
    figure = read("pending", library)
    assert {"data-outcome", "data-effect"} & set(figure.attrib) == set()
    assert [li.get("data-answer") for li in classed(figure, "case-steps")[0]] == ["yes", "pending", None]
    assert connectors(figure, "fits") == ["state-involved no", "state-involved yes"]


def test_an_argument_stops_where_it_has_no_answer_and_is_never_red(library):
    figure = read("argument-that-stops", library)
    assert connectors(figure, "on-path") == []
    assert connectors(figure, "argued") == ["persecution yes"]
    assert words(classed(figure, "case-end")) == ["The argument stops at “Does the state take part in it?”"]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda path: path.stem)
def test_every_figure_ends_with_whose_tree_it_is_and_that_it_is_no_advice(block: Path, library: Library):
    figure = read(block.stem, library)
    foot = words(classed(figure, "case-foot"))[0]
    assert foot.endswith("法的助言ではありません。" if block.stem.endswith(".ja") else "This is not legal advice.")
    assert "2000" in foot


@pytest.mark.parametrize("block", BLOCKS, ids=lambda path: path.stem)
def test_a_second_showing_has_ids_of_its_own(block: Path, library: Library):
    one, other = (fromstring(markup_of(block.stem, library, number)) for number in (1, 2))
    first, second = ({e.attrib["id"] for e in figure.iter() if "id" in e.attrib} for figure in (one, other))
    assert first
    assert not first & second
    assert other.attrib["id"] == one.attrib["id"] + "--2"


def test_a_figure_does_not_depend_on_the_order_of_pythons_sets(library):
    code = (
        "import sys; sys.path[:0] = ['plugins', 'tests/support', 'tests/unit/casetree/figures'];"
        "from reading import speak_as_the_blog; speak_as_the_blog();"
        "import test_figure as t;"
        "library = t.read_library(t.FIGURES, 'en')[0];"
        "sys.stdout.reconfigure(encoding='utf-8');"
        "print(*(t.markup_of(block.stem, library) for block in t.BLOCKS))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        capture_output=True,
        check=True,
    )
    here = " ".join(markup_of(block.stem, library) for block in BLOCKS)
    assert run.stdout.decode() == here + "\n"


@pytest.mark.parametrize(("effect", "count"), [("", 1), ("effect: dismissed\n", 0)])
def test_what_may_follow_a_refusal_is_not_told_of_a_judgment_about_it(effect: str, count: int):
    refused = {"label": "Refused", "next": [{"label": "Request for review", "within": "7 days"}]}
    tree = read_tree_data(
        {
            "title": "t",
            "start": "q",
            "questions": {"q": {"ask": "?", "answers": {"yes": "allowed", "no": "refused"}}},
            "outcomes": {"allowed": "Allowed", "refused": refused},
        }
    )
    trace, _ = walk(tree, case_of(f"tree: tree\nid: x\nby: review\ndecided: 2024\n{effect}outcome: refused\n", "x"))
    assert trace is not None
    assert compose(trace, {}, Stand(language="en")).count("within 7 days") == count


def test_a_figure_among_words_of_another_language_runs_in_its_own_direction(library):
    trace = trace_of((FIGURES / "undisclosed.yaml").read_text(encoding="utf-8"), library)
    for language, words in (("ar", {"lang": "en", "dir": "ltr"}), ("en", {})):
        found = fromstring(compose(trace, {}, Stand(language=language))).attrib
        assert {name: found[name] for name in ("lang", "dir") if name in found} == words


def test_a_case_without_a_picture_in_png_offers_the_drawing_alone():
    for has_png, offered in ((True, ["case.svg", "case.png"]), (False, ["case.svg"])):
        files = CaseFiles(page="", folder="", id="a", width=1, height=1, has_png=has_png)
        made = compose(traced(block(AGENCY)), {}, Stand(language="en", files=files))
        links = BeautifulSoup(made, "html.parser").select(".case-links a[download]")
        assert [link["href"] for link in links] == offered


def test_nothing_of_a_figure_waits_until_somebody_looks_for_garbage(library):
    gc.disable()
    try:
        for block in BLOCKS:
            numbering = Numbering()
            compose(
                trace_of(block.read_text(encoding="utf-8"), library), library.sources, Stand(language="en"), numbering
            )
            kept = ref(numbering)
            del numbering
            assert kept() is None, block.stem
    finally:
        gc.enable()
