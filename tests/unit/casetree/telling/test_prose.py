"""The sentences of a figure: each says what was found, whose it is, and never more."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from casetree.figures.figure import Stand, compose
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.words import words_for
from casetree.walking.binding import check_steps
from reading import library_of, trace_with_faults

TREE = """\
title: {en: Example, ja: 例}
start: danger
questions:
  danger: {ask: {en: Is there a danger?, ja: 危険があるか}, answers: {yes: protection, no: stay}}
  protection: {ask: {en: Is there protection?, ja: 保護があるか}, answers: {yes: stay, no: reason}}
  reason: {ask: {en: Is there a reason?, ja: 理由があるか}, answers: {yes: recognised, no: stay}}
  stay: {ask: {en: Is there a tie?, ja: つながりがあるか}, answers: {yes: allowed, no: refused}}
outcomes:
  recognised: {en: Recognised, ja: 認定}
  allowed: {en: Allowed to stay, ja: 在留許可}
  refused:
    label: {en: Not recognised, ja: 不認定}
    next:
      - {label: {en: Review, ja: 審査請求}, within: {en: 7 days, ja: 7日}}
      - {label: {en: Action in court, ja: 取消訴訟}}
sources:
  press: {title: A report, publisher: A newspaper, date: 2024, url: "https://example.org/"}
"""
LIBRARY = library_of({"2000-01-01": TREE})
AGENCY = "  - {by: agency, decided: 2020, cite: press, answers: {danger: no, stay: no}}\n"
_YES = "{danger: yes, protection: no, reason: yes}"
COURT = f"  - {{by: court, decided: 2021, effect: quashed, cite: press, answers: {_YES}}}\n"
REVIEW = "  - {by: review, decided: 2020-06, effect: dismissed, cite: press, answers: {danger: yes, protection: yes}}\n"


def block(*paths: str, more: str = "") -> str:
    return f"tree: example\nid: a\n{more}paths:\n{''.join(paths)}"


def figure(text: str, language: str = "en") -> Tag:
    trace, faults = trace_with_faults(text, LIBRARY)
    assert trace is not None, faults
    found = BeautifulSoup(compose(trace, LIBRARY.sources, Stand(language=language)), "html.parser").figure
    assert found
    return found


def told(found: Tag | None) -> str:
    """Return the words of an element as a browser spaces them, without the numbers of sources."""
    assert found is not None
    for cite in found.select(".case-cite"):
        cite.extract()
    return " ".join(found.get_text().split())


def all_told(found: Tag, selector: str) -> list[str]:
    return [told(each) for each in found.select(selector)]


def step(found: Tag, question: str) -> Tag:
    here = found.select_one(f"li[data-question={question}]")
    assert here
    return here


# Where parties part ----------------------------------------------------------------------------------


def test_a_step_says_once_who_goes_where():
    found = figure(block(AGENCY, COURT, "  - {by: author, answers: {danger: yes, protection: no, reason: yes}}\n"))
    assert all_told(step(found, "danger"), "p.parting") == [
        "Here they part. Yes: the court and the author. No: the agency."
    ]
    here = told(step(figure(str(block(AGENCY, COURT)), "ja"), "danger").select_one("p.parting"))
    assert here == "ここで分かれる。はい：裁判所。いいえ：入管庁。"


def test_every_pair_that_parts_is_told_above_the_drawing_also_without_the_focus():
    found = figure(block(AGENCY, REVIEW, COURT, more="focus: agency\n"))
    assert all_told(found, "p.case-parting") == [
        "At step 1, “Is there a danger?”, they part. Yes: the review and the court. No: the agency.",
        "At “Is there protection?”, they part. Yes: the review. No: the court.",
    ]
    assert found.select_one("p.case-parting a")["href"] == "#a--danger"


def test_parties_that_part_away_from_the_focus_are_told_where_they_do():
    found = figure(block(AGENCY, REVIEW, COURT, more="focus: agency\n"))
    assert all_told(found, "li[data-node=protection] p.parting") == ["Here they part. Yes: the review. No: the court."]


@pytest.mark.parametrize(
    ("answers", "english", "japanese"),
    [
        (
            "decided: 2021, effect: x, answers: {danger: undisclosed, stay: no}",
            "the answer of the court is not disclosed",
            "裁判所の答えは公表されていない",
        ),
        (
            "decided: 2021, effect: x, answers: {danger: pending, stay: no}",
            "the court left it open",
            "裁判所は判断を示していない",
        ),
    ],
)
def test_who_has_no_answer_and_why_is_said_once(answers, english, japanese):
    other = f"  - {{by: court, cite: press, {answers}}}\n"
    text = block(AGENCY, other, more="focus: agency\n")
    assert all_told(step(figure(text), "danger"), "p.incomparable") == [f"No comparison here: {english}."]
    assert all_told(figure(text), "p.case-parting") == [f"No comparison at step 1, “Is there a danger?”: {english}."]
    assert all_told(figure(text, "ja"), "p.case-parting") == [f"問い1「危険があるか」では比べられない。{japanese}。"]


# What a party found beside its path ------------------------------------------------------------------


def test_what_another_party_found_beside_its_path_stands_at_the_question_with_its_name():
    beside = AGENCY.replace("danger: no", "danger: no, protection: {answer: yes, if-asked: yes, basis: inferred}")
    found = figure(block(beside, COURT))
    assert all_told(step(found, "protection"), "p.also") == [
        "The agency, had this been asked: Yes (inferred, the author’s reading)"
    ]
    assert len(found.select("p.also")) == 1
    assert not found.select(".case-end p.also")


def test_what_the_focus_found_beside_its_path_stands_at_its_last_step_and_not_in_its_outcome():
    beside = AGENCY.replace("danger: no", "danger: no, protection: yes")
    found = figure(block(COURT, beside, more="focus: agency\n"))
    assert all_told(step(found, "stay"), "p.also") == [
        "The agency, beside the path, on “Is there protection?”: Yes (stated by the source)"
    ]
    assert len(found.select("p.also")) == 1
    [japanese] = all_told(figure(block(beside), "ja"), "p.also")
    assert japanese == "入管庁（道筋の外での判断）「保護があるか」：はい（出典に明記）"


# Arguments -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "english", "japanese", "is_warned"),
    [
        ("by: author", "an argument, not a finding", "主張であり、認定ではない", False),
        ("by: author, cite: press", "an argument, not a finding", "主張であり、認定ではない", False),
        ("by: applicant, cite: press", "an argument, as the source reports it", "出典が伝える主張", False),
        ("by: applicant", "an argument, source not named", "主張であり、出典の記載はない", True),
    ],
)
def test_an_argued_answer_is_called_an_argument(path, english, japanese, is_warned):
    text = f"tree: example\nid: a\npaths: [{{{path}, answers: {{danger: yes}}}}]"
    trace, _ = trace_with_faults(text, LIBRARY)
    assert trace is not None
    assert [fault.code for fault in check_steps(trace)] == ["case-step-without-source"] * is_warned
    assert all_told(figure(text), ".said .basis") == [english]
    assert all_told(figure(text, "ja"), ".said .basis") == [japanese]


def test_an_argued_outcome_names_the_party_and_is_never_shown_as_a_decision():
    found = figure("tree: example\nid: a\nby: author\nanswers: {danger: no, stay: yes}")
    assert told(found.select_one("figcaption .case-argued")) == "The author argues for “Allowed to stay”"
    assert not found.select(".case-outcome, .case-party")
    stopped = figure("tree: example\nid: a\nby: author\nanswers: {danger: no}")
    assert told(stopped.select_one(".case-argued")) == "The author argues, and stops at “Is there a tie?”"


# Stages ----------------------------------------------------------------------------------------------

AWAITED = "  - {by: court, name: High Court, decided: pending, final: no, answers: {danger: pending}}\n"


def test_a_decision_that_is_not_made_is_said_to_be_so_once_and_is_not_called_not_final():
    found = figure(block(AGENCY, AWAITED, more="focus: agency\n"))
    assert "not final" not in told(found)
    assert all_told(found, ".case-end.other > p")[0] == "High Court, not decided yet"
    assert all_told(found, ".case-stage")[-1] == "not decided yet High Court"
    focus = figure(block(AGENCY, AWAITED, more="focus: court\n"))
    assert told(focus.select_one(".case-outcome")) == "Not decided yet"
    assert told(focus.select_one(".case-party")) == "High Court"


def test_a_stage_leads_to_where_its_path_ends():
    found = figure(block(AGENCY, REVIEW, COURT, AWAITED))
    places = [link["href"] for link in found.select(".case-stage > a:not(:first-child, .case-cite)")]
    assert places == ["#a--agency.end", "#a--review.end", "#a--recognised", "#a--court-2.end"]
    assert all(found.find(id=place[1:]) for place in places)
    assert all(link["href"][1:] == link.find_parent("li")["id"] for link in found.select(".case-stage > a:first-child"))


# Gaps ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "lead"),
    [
        ("danger: undisclosed", "The reasons are not disclosed. 7 ways through the questions fit what is known."),
        (
            "danger: yes, stay: undisclosed",
            "Not all of the reasons are disclosed. 5 ways through the questions fit what is known.",
        ),
        ("danger: pending", "Some of it was left open. 7 ways through the questions fit what is known."),
        (
            "danger: undisclosed, stay: pending",
            "Some of it was left open, and not all of the rest is disclosed. "
            "7 ways through the questions fit what is known.",
        ),
    ],
)
def test_what_is_missing_is_said_and_no_more(answers, lead):
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{{answers}}}}}\n")
    assert told(figure(text).select_one(".fits-lead")) == lead


def test_what_is_pending_behind_an_open_step_is_told_at_its_question():
    late = "{answer: pending, note: The court has to ask again., cite: press}"
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{danger: undisclosed, reason: {late}}}}}\n")
    here = figure(text).select_one("li.fits[data-node=reason]")
    assert told(here.select_one("p.said")) == "Not decided yet The court has to ask again."


def test_an_answer_behind_an_open_step_keeps_its_ground():
    text = block("  - {by: agency, decided: 2020, effect: x, cite: press, answers: {danger: pending, reason: yes}}\n")
    here = figure(text).select_one("li.fits[data-node=reason]")
    assert told(here.select_one("p.said")) == "Yes (stated by the source)"


def test_what_another_decision_leaves_pending_behind_an_open_step_is_told_too():
    other = "  - {by: court, decided: 2021, effect: x, cite: press, answers: {danger: undisclosed, reason: pending}}\n"
    found = figure(block(AGENCY, other, more="focus: agency\n"))
    assert "On “Is there a reason?”: Not decided yet" in all_told(found, "p.also")


def test_what_is_pending_beside_the_path_is_told():
    other = "  - {by: agency, decided: 2021, cite: press, answers: {danger: no, stay: no, reason: pending}}\n"
    assert all_told(figure(block(other)), "p.also") == [
        "The agency, beside the path, on “Is there a reason?”: Not decided yet"
    ]


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ("danger: pending", "Outcome not known, possibly “Recognised”, “Allowed to stay” or “Not recognised”"),
        ("danger: no, stay: undisclosed", "Outcome not known, possibly “Allowed to stay” or “Not recognised”"),
    ],
)
def test_an_open_outcome_and_an_unknown_one_differ(answers, words):
    text = block(f"  - {{by: agency, decided: 2020, cite: press, answers: {{{answers}}}}}\n")
    assert told(figure(text).select_one(".case-end")) == words
    assert told(figure(text).select_one(".case-outcome")) == words


def test_a_question_that_was_asked_is_not_said_to_have_never_been_reached():
    answers = "{danger: yes, protection: undisclosed}"
    silent = f"  - {{by: agency, decided: 2020, outcome: allowed, cite: press, answers: {answers}}}\n"
    ways = all_told(step(figure(block(silent)), "danger"), ".case-ways li")
    assert ways[0] == "No → Is there a tie? The outcome would then depend on this question, to which no answer is told."
    ways = all_told(step(figure(block(COURT)), "danger"), ".case-ways li")
    never = "It could not be “Recognised” then, but would depend on this question, which was never reached."
    assert ways == [f"No → Is there a tie? {never}"]


# The foot, and the drawing's name ----------------------------------------------------------------------


def test_what_may_follow_has_one_colon_also_where_several_outcomes_are_possible():
    english = all_told(
        figure(block("  - {by: agency, decided: 2020, cite: press, answers: {danger: no, stay: undisclosed}}\n")),
        ".case-foot p",
    )
    assert "What may follow “Not recognised”: Review, within 7 days." in english
    assert "What may follow “Not recognised”: Action in court." in english
    japanese = all_told(figure(block(AGENCY), "ja"), ".case-foot p")
    assert "次にありうる手続：審査請求（7日以内）。" in japanese


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            block(AGENCY, COURT),
            "Three questions were answered; the court, 2021: refusal quashed; the answers lead to “Recognised”. "
            "Also drawn: the agency; they part at step 1.",
        ),
        (
            block(
                "  - {by: agency, decided: 2020-03, outcome: allowed, cite: press, answers: {danger: undisclosed}}\n"
            ),
            "One answer is assumed; the case ended at “Allowed to stay” (the agency, March 2020); "
            "3 ways fit what is known.",
        ),
        (
            block(AGENCY, "  - {by: review, decided: 2020-06, effect: upheld, cite: press}\n"),
            "How the questions were answered is not known; the review, June 2020: earlier decision upheld; "
            "where it ended is not known; 7 ways fit what is known. "
            "Also drawn: the agency.",
        ),
        (
            "tree: example\nid: a\nby: author\nanswers: {danger: no, stay: yes}",
            "The argument answers two questions; the author argues for “Allowed to stay”.",
        ),
        (
            "tree: example\nid: a\nby: author\nanswers: {danger: no}",
            "The argument answers one question; the author stops at “Is there a tie?”",
        ),
    ],
)
def test_the_title_of_a_drawing_says_what_has_to_be_known(text, title):
    trace, _ = trace_with_faults(text, LIBRARY)
    assert trace is not None
    assert summarise(Voice(trace, words_for("en"))) == title


# Under another law, and several parties ----------------------------------------------------------------


def test_an_argument_beside_the_focus_that_stops_says_so_once():
    found = figure(block(AGENCY, "  - {by: author, answers: {danger: yes}}\n"))
    assert all_told(found, ".case-end.argued") == ["The author argues, and stops at “Is there protection?”"]


def test_the_first_parting_is_the_first_question_not_the_first_pair():
    late = "  - {by: applicant, cite: press, answers: {danger: no, stay: yes}}\n"
    early = "  - {by: author, answers: {danger: yes}}\n"
    trace, _ = trace_with_faults(block(AGENCY, late, early), LIBRARY)
    assert trace is not None
    assert trace.first_parting is not None
    assert trace.first_parting.question.id == "danger"


def test_what_another_law_leaves_open_is_not_said_to_be_unknown():
    newer = TREE.replace(
        "no: stay}}\n  protection",
        "no: other}}\n  other: {ask: Other?, answers: {yes: allowed, no: refused}}\n  protection",
    )
    known = block("  - {by: agency, decided: 2005, cite: press, answers: {danger: no, stay: yes}}\n")
    library = library_of({"2000-01-01": TREE, "2010-01-01": newer}, {"a": known})
    trace, faults = trace_with_faults("case: a\nlaw: 2010-01-01", library)
    assert trace is not None, faults
    found = BeautifulSoup(compose(trace, library.sources, Stand(language="en")), "html.parser").figure
    assert found
    words = "Under this law the answers would leave “Allowed to stay” or “Not recognised” open"
    assert told(found.select_one(".case-outcome")) == words
    assert told(found.select_one(".case-end")) == words
    assert "under this law the answers would leave open where it ends (the agency, 2005)" in told(
        found.select_one("title")
    )
    assert "The case really ended at “Allowed to stay”." in told(found)


def test_many_questions_that_would_decide_are_counted():
    known = block("  - {by: agency, decided: 2005, cite: press, outcome: refused, answers: {stay: no}}\n")
    asked = "".join(f"  q{n}: {{ask: Is it {n}?, answers: {{yes: q{n + 1}, no: recognised}}}}\n" for n in range(4))
    last = "  q4: {ask: Is it 4?, answers: {yes: allowed, no: recognised}}\n"
    newer = f"title: T\nstart: q0\nquestions:\n{asked}{last}outcomes: {{recognised: R, allowed: A}}\n"
    library = library_of({"2000-01-01": TREE, "2010-01-01": newer}, {"a": known})
    trace, faults = trace_with_faults("case: a\nlaw: 2010-01-01", library)
    assert trace is not None, faults
    html = compose(trace, library.sources, Stand(language="en"))
    assert "open; what is answered to the 5 questions without an answer would decide." in html


def test_quotation_marks_inside_others_are_the_inner_ones():
    tree = TREE.replace("危険があるか", "それは「危険」か").replace("Is there a danger?", "Is it “danger”?")
    trace, _ = trace_with_faults(block(AGENCY, COURT), library_of({"2000-01-01": tree}))
    assert trace is not None
    figures = [
        BeautifulSoup(compose(trace, {}, Stand(language=language)), "html.parser").figure for language in ("en", "ja")
    ]
    parted = [all_told(found, "p.case-parting")[0] for found in figures if found]
    assert parted[0].startswith("At step 1, “Is it ‘danger’?”, they part.")
    assert parted[1].startswith("問い1「それは『危険』か」で分かれる。")
    asked = [told(found.select_one("p.ask")) for found in figures if found]
    assert asked == ["Is it “danger”?", "それは「危険」か"]


def test_what_the_outcome_of_another_party_rests_on_is_told_with_its_note():
    outcome = "{is: refused, basis: inferred, note: Nothing says that he stayed.}"
    other = f"  - {{by: agency, decided: 2020, outcome: {outcome}, cite: press, answers: {{danger: undisclosed}}}}\n"
    end = figure(block(other, COURT)).select_one(".case-end.other")
    assert end
    assert all_told(end, ":scope > p")[1] == "inferred, the author’s reading Nothing says that he stayed."
