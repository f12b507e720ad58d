"""From a block to its trace: the parts of a case, and what keeps a block from being one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.library import MOST_PARTS, KnownCase
from casetree.nouns.model import Case
from casetree.walking.pipeline import trace_case
from reading import library_of, library_with, part_with, several, trace_of

WITHDRAWN = "part-of: a-case\nwithdrawn: {date: 2026-11-01, why: A mistake}\n"
AGENCY = "by: agency, decided: 2020, outcome: bad"


def faults(own: Case, *others: Case) -> list[tuple[str, str]]:
    """Return code and help of the errors of a case among others."""
    _, found = trace_case(own, library_with(own, *others))
    return [(fault.code, fault.help) for fault in found if fault.is_error]


def test_a_part_belongs_to_a_case_that_there_is() -> None:
    assert [code for code, _ in faults(part_with(AGENCY))] == ["case-unknown-case"]
    assert faults(part_with(AGENCY), several(AGENCY)) == []


def test_a_part_of_a_part_is_a_fault() -> None:
    nested = several(AGENCY, id="third", top="part-of: other\n")
    assert faults(nested, part_with(AGENCY), several(AGENCY)) == [("case-part-of-part", "write `part-of: a-case`")]


@pytest.mark.parametrize(("is_public", "codes"), [(True, ["case-not-public"]), (False, [])])
def test_a_part_of_a_draft_is_a_fault_unless_it_stands_in_a_draft_itself(is_public: bool, codes: list[str]) -> None:
    own, other = several(AGENCY), part_with(AGENCY)
    known = {
        "a-case": KnownCase(case=own, path="draft.md", is_public=False),
        "other": KnownCase(case=other, path="post.md", is_public=is_public),
    }
    _, found = trace_case(other, replace(library_with(own, other), cases=known))
    assert [fault.code for fault in found if fault.is_error] == codes


def test_a_withdrawn_part_is_in_no_course() -> None:
    own = several(AGENCY)
    gone = several("by: agency, decided: 2021, outcome: allowed", id="other", top=WITHDRAWN)
    trace, _ = trace_case(own, library_with(own, gone))
    assert trace is not None
    assert [decision.id for decision in trace.course] == [("a-case", "agency")]


def test_what_stands_at_the_top_for_the_focus_stays_with_its_path_under_another_focus() -> None:
    text = several(AGENCY, "by: court, decided: 2022, effect: quashed", top="turned-on: danger\n")
    trace, _ = trace_case(text, library_with(text))
    assert trace is not None
    assert [path.path.id for path in trace.paths if path.turned_on] == ["court"]
    again = trace_of("case: a-case\nfocus: agency", library_with(text))
    assert again.focus is again.paths[0]
    assert [path.path.id for path in again.paths if path.turned_on] == ["court"]


OLDER = "{title: T, start: q, questions: {q: {ask: Q?, answers: {yes: good, no: bad}}}, outcomes: {good: G, bad: B}}"


@pytest.mark.parametrize(
    ("node", "ends"), [("good", ["good"]), ("sure", ["good", "fair"]), ("open", None), ("bad", None)]
)
def test_the_newest_law_leads_elsewhere_only_where_it_cannot_lead_to_the_same_end(
    node: str, ends: list[str] | None
) -> None:
    versions = {"2000-01-01": OLDER, "2010-01-01": _leading_to(node)}
    case = "{tree: example, decided: 2005, basis: inferred, answers: {q: no}}"
    elsewhere = trace_of(case, library_of(versions)).elsewhere
    assert ([outcome.id for outcome in elsewhere.ends] if elsewhere else None) == ends


def _leading_to(node: str) -> str:
    """Write a newer version, in which the same answer leads to a node."""
    questions = {
        "sure": "{ask: Sure?, answers: {yes: good, no: fair}}",
        "open": "{ask: Open?, answers: {yes: fair, no: bad}}",
    }
    asked = f"q: {{ask: Q?, answers: {{yes: good, no: {node}}}}}" + (
        f", {node}: {questions[node]}" if node in questions else ""
    )
    ends = ", ".join(f"{id}: {id.title()}" for id in ("good", "fair", "bad") if f": {id}" in asked)
    return f"{{title: T, start: q, questions: {{{asked}}}, outcomes: {{{ends}}}}}"


def test_the_title_of_a_tree_in_place_of_its_name_is_asked_for() -> None:
    own = several(AGENCY)
    title = next(iter(library_with(own).trees[own.tree][0].title.by_language.values()))
    ((code, help),) = faults(replace(own, tree=title))
    assert (code, help.partition("?")[0]) == ("case-unknown-tree", f"did you mean `{own.tree}`")


def test_a_case_has_as_many_parts_as_a_course_tells() -> None:
    parts = [several(AGENCY, id=f"part-{n:02}", top="part-of: a-case\n") for n in range(MOST_PARTS + 1)]
    own = several(AGENCY)
    assert faults(parts[-2], own, *parts) == []
    assert [code for code, _ in faults(parts[-1], own, *parts)] == ["case-too-many-parts"]
    trace, _ = trace_case(own, library_with(own, *parts))
    assert trace is not None
    assert len(trace.course) == MOST_PARTS + 1


@pytest.mark.parametrize(
    ("top", "code"),
    [("now: {is: badd}\n", "case-unknown-outcome"), ("turned-on: stya\n", "case-unknown-question")],
)
def test_names_at_the_top_of_a_block_are_those_of_its_tree(top: str, code: str) -> None:
    assert [code for code, _ in faults(several(AGENCY, top=top))] == [code]
