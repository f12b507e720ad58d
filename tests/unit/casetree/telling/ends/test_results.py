"""Where a path ended: the effect first, then where its reasons lead; an argument never as a decision."""

from __future__ import annotations

import pytest

from reading import library_of
from told import AGENCY, COURT, TREE, all_told, block, figure, told

AWAITED = "  - {by: court, name: High Court, decided: pending, final: no, answers: {danger: pending}}\n"


def outcome(*paths: str, more: str = "", language: str = "en") -> str:
    return told(figure(block(*paths, more=more), language).select_one(".case-outcome"))


def test_an_effect_is_said_before_where_the_reasons_lead():
    assert outcome(AGENCY, COURT) == (
        "Refusal quashed; on the tree its answers lead to “Recognised”, which is not a court’s to decide"
    )
    assert outcome(AGENCY, COURT, language="ja") == (
        "不認定処分の取消し。答えを判断フローでたどると「認定」に至るが、裁判所が自らその処分をするのではない"
    )
    upheld = "  - {by: court, name: High Court, decided: 2022, effect: upheld, final: yes, answers: {danger: yes}}\n"
    assert outcome(AGENCY, COURT, upheld) == "Appeal dismissed: the refusal stays quashed"
    silent = upheld.replace(", answers: {danger: yes}", "")
    assert outcome(AGENCY, COURT, silent) == "Appeal dismissed: the refusal stays quashed"


def test_a_court_of_which_only_its_reasons_are_told_has_no_end():
    assert (
        outcome(AGENCY, COURT.replace("effect: quashed, ", ""))
        == "On the tree the answers lead to “Recognised”, which is not what was decided"
    )


def test_an_argued_outcome_names_the_party_and_is_never_shown_as_a_decision():
    found = figure("tree: example\nid: a\nby: author\nanswers: {danger: no, stay: yes}")
    assert told(found.select_one("figcaption .case-argued")) == "The author argues for “Allowed to stay”"
    assert not found.select(".case-outcome, .case-party")
    stopped = figure("tree: example\nid: a\nby: author\nanswers: {danger: no}")
    assert told(stopped.select_one(".case-argued")) == "The author argues, and stops at “Is there a tie?”"


def test_a_party_that_the_author_named_and_a_reading_are_not_said_to_argue():
    named = figure("tree: example\nid: a\nby: author\nname: This blog\nanswers: {danger: no, stay: yes}")
    assert told(named.select_one(".case-argued")) == "This blog – Allowed to stay (argued)"
    read = "  - {by: author, reads: agency, answers: {danger: no, stay: yes}}\n"
    beside = figure(block(AGENCY, read))
    assert all_told(beside, ".case-end.argued > p")[0] == (
        "The author (reading the decision of the agency) – Allowed to stay"
    )


def test_where_a_reading_or_who_is_named_stops_is_not_said_to_be_argued():
    named = "tree: example\nid: a\nby: author\nname: {en: This blog, ja: 本ブログ}\nanswers: {danger: no}"
    assert told(figure(named).select_one(".case-argued")) == "This blog stops at “Is there a tie?”"
    assert told(figure(named, "ja").select_one(".case-argued")) == "本ブログは「つながりがあるか」で止まる"
    beside = figure(block(AGENCY, "  - {by: author, reads: agency, answers: {danger: yes}}\n"))
    [end] = all_told(beside, ".case-end.argued")
    assert end == "The author (reading the decision of the agency) stops at “Is there protection?”"


def test_an_argument_beside_the_focus_that_stops_says_so_once():
    found = figure(block(AGENCY, "  - {by: author, answers: {danger: yes}}\n"))
    assert all_told(found, ".case-end.argued") == ["The author argues, and stops at “Is there protection?”"]


def test_a_decision_that_is_not_made_is_said_to_be_so_once_and_is_not_called_not_final():
    found = figure(block(AGENCY, AWAITED, more="focus: agency\n"))
    assert "not final" not in told(found)
    assert all_told(found, ".case-end.other > p")[0] == "High Court, not decided yet"
    focus = figure(block(AGENCY, AWAITED, more="focus: court\n"))
    assert told(focus.select_one(".case-outcome")) == "Not decided yet"
    assert told(focus.select_one(".case-party")) == "High Court"


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("danger: pending", "Outcome left open, possibly “Recognised”, “Allowed to stay” or “Not recognised”"),
        ("danger: no, stay: undisclosed", "Outcome not known, possibly “Allowed to stay” or “Not recognised”"),
    ],
)
def test_an_outcome_that_was_left_open_and_an_unknown_one_differ(answers, words):
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{{answers}}}}}\n")
    assert told(figure(text).select_one(".case-end")) == words
    assert told(figure(text).select_one(".case-outcome")) == words


def test_under_another_law_no_party_is_said_to_have_decided_what_its_answers_would_lead_to():
    newer = TREE.replace("yes: allowed, no: refused", "yes: refused, no: allowed")
    library = library_of({"2000-01-01": TREE, "2025-01-01": newer}, {"a": block(AGENCY, COURT)})
    found = figure("case: a\nlaw: 2025-01-01", library=library)
    assert told(found.select_one("figcaption .case-outcome")) == "Under this law the answers would lead to “Recognised”"
    assert (
        all_told(found, ".case-end.other > p")[0]
        == "The agency, 2020 – Under this law the answers would lead to “Allowed to stay”"
    )


def test_under_another_law_what_is_open_stays_open():
    newer = TREE.replace("stay: {ask", "bond: {ask").replace(": stay", ": bond")
    known = {"a": block(AGENCY.replace("2020", "2005"))}
    library = library_of({"2000-01-01": TREE, "2010-01-01": newer}, known)
    shown = figure("case: a\nlaw: 2010-01-01", library=library)
    assert "“Allowed to stay” or “Not recognised”" in shown.get_text()


def test_a_decision_that_answered_nothing_leads_nowhere_under_another_law():
    silent = "  - {by: court, decided: 2006, effect: inadmissible}\n"
    known = {"a": block(AGENCY.replace("2020", "2005"), silent)}
    library = library_of({"2000-01-01": TREE, "2010-01-01": TREE}, known)
    shown = figure("case: a\nfocus: court\nlaw: 2010-01-01", library=library)
    assert told(shown.select_one(".case-outcome")) == "No answers are known that this law could be applied to"


EITHER = TREE.replace("outcomes:\n", "outcomes:\n  stayed: {label: Let stay or refused, either: [allowed, refused]}\n")


def test_an_outcome_that_is_one_of_several_is_told_in_its_own_words():
    text = block("  - {by: agency, decided: 2020, cite: press, outcome: stayed, answers: {danger: no}}\n")
    end = figure(text, library=library_of({"2000-01-01": EITHER})).select_one("li.case-end")
    assert "Let stay or refused" in told(end)


def test_an_argument_that_is_walked_under_another_law_argues_nothing_there():
    later = TREE.replace("answers: {yes: allowed, no: refused}", "answers: {yes: refused, no: tie}").replace(
        "outcomes:", "  tie: {ask: Is there a work?, answers: {yes: allowed, no: refused}}\noutcomes:", 1
    )
    argued = "  - {by: author, answers: {danger: no, stay: yes}}\n  - {by: Lawyer, answers: {danger: no, stay: no}}\n"
    library = library_of({"2000-01-01": TREE, "2010-01-01": later}, {"a": block(argued, more="law: 2000-01-01\n")})
    shown = figure("case: a\nlaw: 2010-01-01", library=library)
    assert (
        told(shown.select_one(".case-argued"))
        == "The author – Under this law the answers would lead to “Not recognised”"
    )
    assert all_told(shown, ".case-end.argued")[0] == "Lawyer – The argument stops at “Is there a work?”"
    assert "argues" not in told(shown)
