"""What is warned about in a tree that can be read, and how its author says that it is meant so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from casetree.law import tree_check
from casetree.law.tree_check import ACKNOWLEDGEABLE, acknowledge, check_sources, is_acknowledged
from casetree.nouns.diagnostics import Diagnostic, Source, say, warning
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree

TREE = """\
title: Example
start: tie
questions:
  tie: {ask: Which tie?, ordered: best-first, answers: {spouse: {label: Spouse, to: A}, none: {label: None, to: B}}}
  danger: {ask: Danger?, answers: {yes: good, no: bad}}
  need: {ask: Need?, answers: {yes: fair, no: bad}}
outcomes: {good: Good, fair: Fair, bad: Bad}
"""


def check_tree(tree: DecisionTree) -> Iterator[Diagnostic]:
    return tree_check.check_tree(tree, "en")


def check_versions(versions: list[DecisionTree]) -> dict[str, list[Diagnostic]]:
    return tree_check.check_versions(versions, "en")


def read(text: str, law: str = "2000-01-01") -> DecisionTree:
    """Read a tree that has no error."""
    tree, faults = read_tree(Passage(Source.of(law, text), text), "example", law, {}, "en")
    assert tree is not None, faults
    return tree


def codes(faults: list[Diagnostic]) -> list[tuple[str, int]]:
    return [(fault.code, fault.span.line) for fault in faults]


def led(first: str, second: str) -> str:
    """Lead the better answer of TREE to one place and the other to a second; leave out what is then not reached."""
    text = TREE.replace("to: A", f"to: {first}").replace("to: B", f"to: {second}")
    lines = [
        line
        for line in text.splitlines()
        if not any(line.startswith(f"  {id}:") and id not in (first, second) for id in ("danger", "need"))
    ]
    kept = {"danger": {"good", "bad"}, "need": {"fair", "bad"}}
    ends = set().union(*(kept.get(each, {each}) for each in (first, second)))
    lines[-1] = "outcomes: {" + ", ".join(f"{o}: {o}" for o in ("good", "fair", "bad") if o in ends) + "}"
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("good", "bad", False),
        ("bad", "good", True),
        ("danger", "bad", False),
        ("danger", "fair", True),
        ("good", "danger", False),
        ("danger", "need", True),
        ("danger", "danger", False),
    ],
)
def test_a_better_answer_that_can_end_worse_is_told(first: str, second: str, is_told: bool) -> None:
    found = [fault.code for fault in check_tree(read(led(first, second)))]
    assert ("tree-worse-answer" in found) is is_told


def test_questions_that_both_answers_come_to_are_answered_alike() -> None:
    text = """\
title: Example
start: tie
questions:
  tie: {ask: Which tie?, ordered: best-first, answers: {yes: danger, no: record}}
  record: {ask: Record?, answers: {yes: bad, no: danger}}
  danger: {ask: Danger?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""
    assert list(check_tree(read(text))) == []
    swapped = text.replace("yes: danger, no: record", "yes: record, no: danger")
    assert codes(list(check_tree(read(swapped)))) == [("tree-worse-answer", 4)]


def test_a_tree_made_to_be_slow_is_left_unchecked_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = read(led("danger", "need"))
    assert [fault.code for fault in check_tree(tree)] == ["tree-worse-answer"]
    monkeypatch.setattr(tree_check, "_MAX_PAIRS", 0)
    assert [fault.code for fault in check_tree(tree)] == []


FAR = """\
title: Example
start: far
questions:
  far: {ask: Far?, answers: {yes: near, no: other}}
  near: {ask: Near?, answers: {yes: last, no: last}}
  other: {ask: Other?, answers: {yes: last, no: %s}}
  last: {ask: Last?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""


def test_a_question_that_decides_nothing_is_told_however_far_away_that_shows() -> None:
    found = list(check_tree(read(FAR % "last")))
    assert {fault.span.line for fault in found} == {4, 5, 6}
    message = "whatever is answered to `far`, the same follows: `good` or `bad`"
    assert message in {fault.message for fault in found}


def test_a_shortcut_past_a_question_decides_something() -> None:
    assert [fault.span.line for fault in check_tree(read(FAR % "good"))] == [5]


def test_a_tree_in_one_language_lacks_none() -> None:
    assert list(check_tree(read(led("good", "bad")))) == []


def test_a_tree_in_another_language_than_the_sites_says_so() -> None:
    tree = read(led("good", "bad").replace("title: Example", "title: {ja: 例}"))
    first = next(check_tree(tree))
    assert first.message == "`title` of this tree is not written in `en`, as other texts of this tree are"
    only = read(
        "title: {ja: 例}\nstart: q\nquestions: {q: {ask: {ja: 問}, answers: {yes: a, no: b}}}\n"
        "outcomes: {a: {ja: 甲}, b: {ja: 乙}}\n"
    )
    assert {fault.message.partition(" of ")[2] for fault in check_tree(only)} == {
        f"{node} is not written in `en`, the site's language" for node in ("this tree", "`q`", "`a`", "`b`")
    }


def test_each_node_tells_once_for_each_language_what_lacks_it() -> None:
    text = led("good", "bad").replace("ask: Which tie?", "ask: {en: Which tie?, ja: 何か}, help: {ja: 説明, ko: 설명}")
    found = [fault for fault in check_tree(read(text)) if fault.code == "missing-language"]
    assert [fault.message.split(" not written")[0] for fault in found if fault.span.line == 4] == [
        "`help` of `tie` is",
        "`spouse` and `none` of `tie` are",
        "`ask`, `spouse` and `none` of `tie` are",
    ]
    assert {fault.span.line for fault in found} == {1, 4, 5}


@pytest.mark.parametrize(("length", "is_told"), [(80, False), (81, True)])
def test_a_label_may_take_80_cells(length: int, is_told: bool) -> None:
    text = led("good", "bad").replace("Which tie?", "a" * length)
    assert bool(list(check_tree(read(text)))) is is_told
    wide = led("good", "bad").replace("Which tie?", "在" * (length // 2) + "a" * (length % 2))
    assert bool(list(check_tree(read(wide)))) is is_told
    assert not list(check_tree(read(text.replace("ask: a", "short: Tie?, ask: a"))))


def test_sources_say_which_parts_they_lack() -> None:
    tree = read(
        led("good", "bad").replace("ask: Which", "cite: [a, b, c], ask: Which")
        + "sources:\n"
        + "  a: {title: A, publisher: P, date: 2020, url: 'https://example.org'}\n"
        + "  b: {title: B}\n"
        + "  c: {title: C, publisher: P, date: 2020, allow: {source-incomplete: In print only.}}\n"
    )
    [fault] = check_sources(tree.sources)
    assert fault.message == "the source `b` has no `publisher`, `date` and `url`"


# Versions ------------------------------------------------------------------------------------------


def test_a_version_that_says_the_same_is_told_at_the_newer_file() -> None:
    found = check_versions([read(led("good", "bad")), read(led("good", "bad"), "2010-01-01")])
    assert (codes(found["2000-01-01"]), codes(found["2010-01-01"])) == ([], [("tree-unchanged", 1)])


def test_expected_law_that_came_into_force_unchanged_is_not_the_same() -> None:
    versions = [read(led("good", "bad")), read("status: expected\n" + led("good", "bad"), "2010-01-01")]
    assert check_versions(versions)["2010-01-01"] == []


def test_expected_law_is_overtaken_by_a_newer_version_in_force() -> None:
    versions = [read("status: expected\n" + led("good", "bad")), read(led("fair", "bad"), "2010-01-01")]
    assert codes(check_versions(versions)["2000-01-01"]) == [("tree-expected-past", 1)]


@pytest.mark.parametrize(
    ("words", "route", "is_told"),
    [
        ("Which tie?", "good", False),
        ("Which bond?", "good", False),
        ("Which tie?", "fair", False),
        ("New?", "fair", True),
    ],
)
def test_an_id_changed_its_meaning_where_both_its_words_and_its_ways_differ(
    words: str, route: str, is_told: bool
) -> None:
    before, after = read(led("good", "bad")), read(led(route, "bad").replace("Which tie?", words), "2010-01-01")
    found = [fault.code for fault in check_versions([before, after])["2010-01-01"]]
    assert ("tree-changed-meaning" in found) is is_told


# What is acknowledged ------------------------------------------------------------------------------


def told(allow: str) -> list[str]:
    text = led("good", "bad").replace("Which tie?", "a" * 99).replace("bad: bad", f"bad: {'b' * 99}") + allow
    tree = read(text)
    return [fault.code for fault in acknowledge(tree, check_tree(tree))]


def test_a_warning_is_acknowledged_for_a_place_or_for_the_whole_tree() -> None:
    assert told("") == ["label-too-long", "label-too-long"]
    assert told("allow: {label-too-long: {tie: x}}\n") == ["label-too-long"]
    assert told("allow: {label-too-long: x}\n") == []


def test_an_allow_that_allows_nothing_is_told() -> None:
    assert told("allow: {label-too-long: x, tree-unchanged: x}\n") == ["unused-allow"]
    assert told("allow: {label-too-long: {tie: x, bad: x, good: x}}\n") == ["unused-allow"]
    assert told("allow: {label-too-long: {tye: x, tie: x, bad: x}}\n") == ["unknown-allow"]
    assert told("allow: {label-too-long: x, tree-loop: x}\n") == ["unknown-allow"]


def test_an_allow_for_expected_law_may_be_needed_by_posts_that_are_read_later() -> None:
    assert told("allow: {label-too-long: x, tree-expected-past: x}\n") == []


def test_errors_cannot_be_acknowledged() -> None:
    assert not [code for code in ACKNOWLEDGEABLE if code.startswith(("yaml", "case", "file", "post"))]


# Tones -----------------------------------------------------------------------------------------------

TONED = """\
title: Example
start: a
questions: {a: {ask: A?, answers: {yes: x, no: y}}}
outcomes: {x: {label: X, tone: TONE}, y: Y}
"""


def tones(*written: str) -> dict[str, list[Diagnostic]]:
    texts = [TONED.replace(", tone: TONE", f", tone: {tone}" if tone else "") for tone in written]
    found = check_versions([read(text, f"200{number}-01-01") for number, text in enumerate(texts)])
    return {law: [fault for fault in faults if fault.code == "tree-tone-differs"] for law, faults in found.items()}


def test_an_outcome_has_the_same_tone_in_all_versions() -> None:
    assert tones("good", "good", "good") == {"2000-01-01": [], "2001-01-01": [], "2002-01-01": []}
    assert tones("", "") == {"2000-01-01": [], "2001-01-01": []}


@pytest.mark.parametrize(
    ("first", "later", "message"),
    [
        ("good", "bad", "the outcome `x` has `bad` here, and `good` in the version of 2000-01-01"),
        ("good", "", "the outcome `x` has no tone here, and `good` in the version of 2000-01-01"),
        ("", "middle", "the outcome `x` has `middle` here, and no tone in the version of 2000-01-01"),
    ],
)
def test_another_tone_in_a_later_version_is_an_error_there(first: str, later: str, message: str) -> None:
    found = tones(first, later, first)
    assert [fault.message for fault in found["2001-01-01"]] == [message]
    assert found["2001-01-01"][0].is_error
    assert found["2000-01-01"] == found["2002-01-01"] == []


def test_a_warning_that_was_found_after_the_tree_was_read_may_be_allowed_too():
    tree, other = (read(led("good", "bad") + more) for more in ("allow: {tree-expected-past: We wait.}\n", ""))
    fault = warning("tree-expected-past", tree.span, say("late"))
    assert is_acknowledged(tree, fault)
    assert not is_acknowledged(other, fault)


def test_of_many_outcomes_the_first_are_named():
    labels = ", ".join(f"e{number}: E" for number in range(5))
    answers = ", ".join(f"a{number}: {{label: A, to: e{number}}}" for number in range(5))
    questions = f"first: {{ask: Q?, answers: {{yes: last, no: last}}}}, last: {{ask: Q?, answers: {{{answers}}}}}"
    [fault] = check_tree(read(f"title: T\nstart: first\nquestions: {{{questions}}}\noutcomes: {{{labels}}}\n"))
    assert fault.message == "whatever is answered to `first`, the same follows: `e0`, `e1` or `e2`, …"


def test_several_texts_without_the_language_of_the_site_are_named_together():
    question = "q: {ask: {ja: 問い}, help: {ja: 助け}, answers: {yes: a, no: b}}"
    text = f"title: {{ja: 題}}\nstart: q\nquestions: {{{question}}}\noutcomes: {{a: {{ja: 甲}}, b: {{ja: 乙}}}}\n"
    found = {fault.message for fault in check_tree(read(text))}
    assert "`ask` and `help` of `q` are not written in `en`, the site's language" in found
