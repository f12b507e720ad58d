"""Two versions in one tree: nothing is lost, and signs say what is in one of them only."""

from __future__ import annotations

from casetree.drawing.merging import Merged, merge
from casetree.law.versions import difference
from reading import content_library, tree_of

VERSIONS = content_library().trees["refugee-recognition"]


def merged(older: int, newer: int) -> Merged:
    found = merge(difference(VERSIONS[older], VERSIONS[newer]))
    assert found is not None
    return found


def test_both_versions_are_in_the_merged_tree() -> None:
    found = merged(0, 1)
    for version in VERSIONS[:2]:
        ways = {(id, answer.id, answer.to) for id, q in version.questions.items() for answer in q.answers}
        drawn = {
            (id, answer.id.removesuffix("--before"), answer.to)
            for id, q in found.tree.questions.items()
            for answer in q.answers
        }
        assert ways <= drawn
    assert found.nodes == {"complementary": "added"}
    assert found.answers == {("reason", "no"): "added", ("reason", "no--before"): "removed"}


def test_outcomes_keep_their_rank_beside_those_that_are_gone() -> None:
    assert list(merged(1, 2).tree.outcomes) == [
        "recognised",
        "complementary",
        "allowed",
        "refused",
        "outside-procedure",
    ]


def test_two_versions_that_run_in_a_circle_together_are_not_drawn() -> None:
    text = (
        "title: T\nstart: {}\nquestions:\n"
        "  a: {{ask: A?, answers: {{yes: {}, no: y}}}}\n"
        "  b: {{ask: B?, answers: {{yes: {}, no: y}}}}\n"
        "outcomes: {{x: X, y: Y}}\n"
    )
    before, after = tree_of(text.format("a", "b", "x")), tree_of(text.format("b", "x", "a"), "2010-01-01")
    assert merge(difference(before, after)) is None


def test_what_is_new_and_what_is_gone_have_signs_before_their_words_in_every_language() -> None:
    found = merged(0, 1)
    words = {answer.id: answer.label.by_language for answer in found.tree.questions["reason"].answers if answer.label}
    assert {text[0] for text in words["no"].values()} == {"+"}
    assert {text[0] for text in words["no--before"].values()} == {"−"}
    assert found.tree.outcomes["complementary"].label.by_language["en"].startswith("+ ")
