"""The rows of trees say what the file of each version says."""

from datetime import date

from casetree.exporting.dataset.source_rows import Sources
from casetree.exporting.dataset.tree_rows import laws_cited, outcome_rows, question_rows, tree_row
from reading import tree_of

TREE = tree_of(
    """\
title: {en: Steps, ja: 段階}
kind: reading
start: one
questions:
  one: {ask: {en: One?, ja: 一}, short: {en: One}, cite: act, answers: {yes: good, no: two}}
  two: {ask: Two?, weigh: {family: {label: Family}}, answers: {yes: good, no: bad}}
outcomes: {good: {label: Good, tone: good}, bad: Bad}
sources: {act: {title: Act, publisher: P, date: 1951, url: "https://laws.e-gov.go.jp/law/326CO0000000319"}}
"""
)


def test_a_version_says_what_it_is_and_which_law_it_cites():
    row = tree_row(TREE, Sources({}), "trees/example/2000-01-01/")
    assert (row["tree"], row["law"], row["kind"], row["status"]) == ("example", "2000-01-01", "reading", "in-force")
    assert (row["title_en"], row["title_ja"], row["start"], row["until"]) == ("Steps", "段階", "one", None)
    assert row["law_ids"] == ("326CO0000000319",)


def test_a_version_that_was_replaced_says_until_when_it_held():
    object.__setattr__(TREE, "until", date(2010, 1, 1))
    assert tree_row(TREE, Sources({}), "")["until"] == "2010-01-01"
    object.__setattr__(TREE, "until", None)


def test_questions_stand_in_order_with_their_answers_and_sources():
    first, second = question_rows(TREE, Sources({}))
    assert (first["question"], first["place"], first["asked_ja"], first["short_en"]) == ("one", 1, "一", "One")
    assert (first["answers"], first["sources"]) == (("yes", "no"), ("act@example/2000-01-01",))
    assert (first["weighed"], second["weighed"]) == (False, True)


def test_outcomes_stand_from_the_best_on_and_have_a_tone_only_where_the_tree_says_so():
    rows = [(row["outcome"], row["place"], row["tone"]) for row in outcome_rows(TREE, Sources({}))]
    assert rows == [("good", 1, "good"), ("bad", 2, None)]


def test_what_questions_and_outcomes_cite_is_found_once():
    assert [source.id for source in laws_cited(TREE, Sources({}))] == ["act"]
