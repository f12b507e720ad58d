"""Where refusals stopped, in one sentence: its numbers are all that was counted, and it claims no more."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.telling.ends.stops import stops, unmarked
from casetree.telling.speech import Speech
from casetree.text.languages.base import StoppedHere
from casetree.text.markup import plain
from casetree.text.words import words_for
from casetree.walking.counts import comings, refusals
from reading import library_of, trace_of

TREE = """\
title: Example
start: believed
questions:
  believed: {ask: {en: Is it?, ja: 信用か}, short: {en: Believed?, ja: 信用}, answers: {yes: danger, no: bad}}
  danger: {ask: {en: In danger?, ja: 危険か}, answers: {yes: good, no: bad, other: {label: Other, to: hard}}}
outcomes:
  good: {label: {en: Recognised, ja: 難民認定}, tone: good}
  hard: {label: {en: A hard case, ja: 難しい事例}, tone: bad}
  bad: {label: {en: Not recognised, ja: 難民不認定}, tone: bad}
allow: {missing-language: A test.}
"""
LIBRARY = library_of({"2000-01-01": TREE})
FIRST, INFERRED, SECOND = "{believed: no}", "{believed: {answer: no, basis: inferred}}", "{believed: yes, danger: no}"
ASSUMED, HARD, UNTOLD = "{believed: {answer: no, basis: assumed}}", "{believed: yes, danger: other}", ""


def told(*answers: str, language: str = "en") -> str:
    """Say where refusals with these answers stopped."""
    listed = [
        f"  - {{by: agency, id: p{n}, decided: 2010, {f'answers: {each}' if each else 'outcome: bad'}}}\n"
        for n, each in enumerate(answers)
    ]
    trace = trace_of(f"tree: example\nid: a\npaths:\n{''.join(listed)}", LIBRARY)
    found = refusals(comings([trace]), LIBRARY.trees["example"])
    assert found is not None
    return plain(stops(Speech(words_for(language)), found))


@pytest.mark.parametrize(
    ("answers", "english", "japanese"),
    [
        (
            [FIRST],
            "The agency’s one refusal stopped at the first question, “Believed?”.",
            "入管当局の不認定処分1件は、最初の問い「信用」への答えを理由とする。",
        ),
        (
            [INFERRED, INFERRED],
            "No source says where the agency’s two refusals stopped. In our reading, two (both in one case) "
            "stopped at the "
            "first question, “Believed?”.",
            "入管当局の不認定処分2件の理由を述べた出典はない。"
            "本ブログの解釈では、2件（いずれも同じ事例）は最初の問い「信用」への答えを理由とする。",
        ),
        (
            [SECOND, SECOND, SECOND],
            "All three of the agency’s refusals, in one case, stopped at “In danger?”.",
            "入管当局の不認定処分3件（いずれも同じ事例）は、「危険か」への答えを理由とする。",
        ),
        (
            [FIRST, INFERRED, ASSUMED, SECOND, UNTOLD, UNTOLD],
            "Of the agency’s six refusals, three (all in one case) stopped at the first question, “Believed?” "
            "(1 in our "
            "reading, 1 assumed), and one at “In danger?”; where the other two stopped is not known.",
            "入管当局の不認定処分6件のうち、3件（いずれも同じ事例）は最初の問い「信用」への答えを理由とし"
            "（うち1件は本ブログの解釈、1件は前提）、"
            "1件は「危険か」への答えを理由とする。残る2件の理由は分かっていない。",
        ),
        (
            [FIRST, UNTOLD],
            "Of the agency’s two refusals, one stopped at the first question, “Believed?”; where the other stopped is "
            "not known.",
            "入管当局の不認定処分2件のうち、1件は最初の問い「信用」への答えを理由とする。残る1件の理由は分かっていない。",
        ),
        (
            [UNTOLD],
            "Where the agency’s one refusal stopped is not known.",
            "入管当局の不認定処分1件で、どの問いへの答えが理由となったかは分かっていない。",
        ),
        (
            [UNTOLD, UNTOLD],
            "Where the agency’s two refusals stopped is not known.",
            "入管当局の不認定処分2件で、どの問いへの答えが理由となったかは分かっていない。",
        ),
    ],
)
def test_one_both_all_some_and_none_are_told_apart(answers, english, japanese):
    assert told(*answers) == english
    assert told(*answers, language="ja") == japanese


def test_what_its_words_do_not_call_a_refusal_goes_by_its_outcome():
    assert told(HARD) == "The agency’s one decision with the outcome “A hard case” stopped at “In danger?”."
    assert told(HARD, SECOND) == (
        "Both of the agency’s decisions with the outcome “A hard case” or “Not recognised”, in one case, stopped at "
        "“In danger?”."
    )
    assert told(HARD, language="ja") == "入管当局の「難しい事例」とした判断1件は、「危険か」への答えを理由とする。"


_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {"both": 2} | {word: number for number, word in enumerate(_WORDS, 1)}


def numbers_in(sentence: str) -> list[int]:
    """Return the numbers of a sentence in order, those in brackets left out."""
    words = re.sub(r"[（(].*?[）)]|\{\w+\}", "", sentence).lower().replace("the other stopped", "the other one stopped")
    return [NUMBERS.get(word) or int(word) for word in re.findall(r"\b(?:" + "|".join(NUMBERS) + r")\b|\d+", words)]


def test_what_a_decision_turned_on_in_our_reading_is_where_it_stopped_in_our_reading():
    answers = "answers: {believed: undisclosed, danger: {answer: no, if-asked: yes}}"
    turned = "outcome: bad, turned-on: {question: danger, basis: inferred}"
    trace = trace_of(f"tree: example\nid: a\npaths: [{{by: agency, decided: 2010, {turned}, {answers}}}]", LIBRARY)
    found = refusals(comings([trace]), LIBRARY.trees["example"])
    assert plain(stops(Speech(words_for("en")), found)) == (
        "No source says where the agency’s one refusal stopped. In our reading, one stopped at “In danger?”."
    )


@given(st.lists(st.integers(1, 30), max_size=5), st.integers(0, 30), st.booleans())
def test_the_numbers_of_the_sentence_are_a_whole_and_its_parts(told, untold, is_ours):
    total = sum(told) + untold
    if not total:
        return
    parts = [*told, *([untold] if untold else [])]
    for language in ("en", "ja"):
        here = [StoppedHere(number, "", False) for number in told]
        sentence = words_for(language).stopped(here, untold, is_ours)
        assert sentence.count("{place") == len(told)
        if is_ours and told:
            assert numbers_in(sentence) == [total, *told]
            continue
        assert numbers_in(sentence) == ([total] if len(parts) == 1 else [total, *parts])
        is_of_all = any(sentence.startswith(word) for word in ("All", "Both")) or "いずれも" in sentence
        assert is_of_all == (len(told) == 1 and not untold and total > 1)


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9))
def test_what_answers_rest_on_is_said_of_all_only_where_it_is_so_of_all(stated, inferred, assumed):
    for language in ("en", "ja"):
        words, total = words_for(language), stated + inferred + assumed
        assert numbers_of(words.resting(total, inferred, assumed)) == [n for n in (inferred, assumed) if n]
        assert numbers_of(words.resting(stated, stated, 0)) == []
        assert words.resting(total, 0, 0) == ""


def numbers_of(said: str) -> list[int]:
    return [*map(int, re.findall(r"\d+", said))]


def test_a_refusal_without_a_mark_where_it_stopped_is_counted_and_others_are_not():
    given = "answers: {believed: undisclosed, danger: {answer: no, if-asked: yes}}"
    turned = f"outcome: bad, turned-on: {{question: danger, basis: inferred}}, {given}"

    def said(*paths: str, language: str = "en") -> str:
        listed = "".join(f"  - {{by: agency, id: p{n}, decided: 2010, {each}}}\n" for n, each in enumerate(paths))
        trace = trace_of(f"tree: example\nid: a\npaths:\n{listed}", LIBRARY)
        found = refusals(comings([trace]), LIBRARY.trees["example"])
        assert found is not None
        return plain(unmarked(Speech(words_for(language)), found))

    assert said(f"answers: {FIRST}", f"answers: {SECOND}", "outcome: bad") == ""
    assert said(turned, f"answers: {FIRST}") == (
        "One of the decisions that stopped has no mark at the question: the earlier answers are not all known."
    )
    assert said(turned, turned).startswith("Two of the decisions that stopped have")
    assert said(turned, language="ja").startswith("理由を数えた判断のうち1件は、")
