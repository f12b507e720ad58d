"""Why a block is not walked: each refusal points at what was written and says what to type."""

from dataclasses import replace

import pytest

from casetree.exporting.face import trace_block
from casetree.nouns.library import KnownCase, Library
from casetree.walking.pipeline import Place
from reading import case_of, fault_of, library_of, passage, tree_of

TREE = (
    "{title: T, start: q, questions: {q: {ask: Q?, answers: {yes: good, no: bad}}}, outcomes: {good: Good, bad: Bad}}"
)
CASE = "{tree: example, decided: 2024, basis: inferred, answers: {q: yes}}"
LIBRARY = library_of({"2000-01-01": TREE}, {"one": CASE, "faulty": CASE.replace("q: yes", "q: maybe")})
DRAFT = KnownCase(case=case_of(CASE, "draft"), path="draft.md", is_public=False)
"""A case of a post that is not published."""


def refused(text: str, library: Library = LIBRARY) -> tuple[str, str, str]:
    """Return code, the word pointed at, and help of the one fault of a block."""
    fault = fault_of(text, library)
    span = fault.span
    return fault.code, span.text[span.column - 1 : span.column - 1 + span.length], fault.help


def test_a_case_that_nobody_defines_is_refused_with_the_one_that_is_meant():
    assert refused("case: oen") == ("case-unknown-case", "oen", "did you mean `one`? cases: `one`, `faulty`")


def test_a_case_by_a_former_name_is_refused_with_its_name_of_today():
    library = replace(LIBRARY, aliases={"uno": "one"})
    assert refused("case: uno", library) == ("case-unknown-case", "uno", "write `one`, as it is called now")


def test_where_no_post_defines_a_case_that_is_said():
    assert refused("case: one", library_of({"2000-01-01": TREE}))[2] == "no post defines a case yet"


def test_the_case_of_a_draft_is_refused_in_public_and_never_suggested():
    library = replace(LIBRARY, cases={**LIBRARY.cases, "draft": DRAFT})
    code, word, help = refused("case: draft", library)
    assert (code, word) == ("case-not-public", "draft")
    assert "publish that post first" in help
    assert "`draft`" not in refused("case: drafty", library)[2]


def test_the_case_of_a_draft_may_be_shown_in_a_draft():
    library = replace(LIBRARY, cases={"draft": DRAFT})
    assert trace_block(passage("case: draft"), library, Place("other.md", is_public=False))[1] == []


def test_the_faults_of_a_case_are_told_where_it_is_defined():
    assert refused("case: faulty") == ("case-faulty-case", "faulty", "fix it there")


def test_a_tree_with_errors_is_to_be_fixed_first():
    library = replace(LIBRARY, trees={**LIBRARY.trees, "broken": ()})
    code, word, help = refused("{tree: broken, decided: 2024}", library)
    assert (code, word) == ("case-faulty-tree", "broken")
    assert help.startswith("fix the tree first")


@pytest.mark.parametrize(("law", "code"), [("2012-01-01", "case-faulty-tree"), ("2005-01-01", None)])
def test_a_version_with_errors_is_named_where_a_block_needs_it_and_only_there(law, code):
    faulty = tree_of(TREE, "2010-01-01").since
    library = replace(LIBRARY, faulty={"example": (faulty,)})
    _, faults = trace_block(
        passage(f"law: {law}\n" + CASE[1:-1].replace(", ", "\n", 3)), library, Place("post.md"), id="x"
    )
    assert [fault.code for fault in faults] == ([code] if code else [])
    assert all("2010-01-01" in fault.message for fault in faults)
