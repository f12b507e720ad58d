"""What pages tell of a case: what was decided about whom, under which law, and how it ended."""

from collections.abc import Mapping

from handover.cases import CaseWords
from pages import BLOCK, HEADER, PART, pages_of
from pelican.plugins.casetree.pages.cases.case_words import CasesInWords, in_words

STAY = "Allowed to stay (in our reading)"
FACTS = BLOCK.replace("decided: 2010", "decided: 2010\ntitle: A title\nfacts: {nationality: Russia, people: 3}")


def told(block: str, language: str = "en", more: Mapping[str, str] | None = None) -> CaseWords:
    """Tell the case `one` of a post, with `more` posts beside it."""
    site = pages_of({"one.md": HEADER + block, **(more or {})}).site
    whole = site.whole("one")
    assert whole is not None
    return in_words(whole.own, whole.parts, site.library, language)


def test_a_page_says_what_was_decided_and_about_whom():
    case = told(FACTS)
    assert (case.title, case.nationality, case.ground, case.people) == ("A title", "Russia", "", 3)
    assert [(stage.who, stage.what) for stage in case.stages] == [("The agency, 2010", STAY)]
    assert (case.end, case.decided, case.argued) == (STAY, "The agency, 2010", "")
    assert [(end.tree, end.outcome) for end in case.ends] == [("steps", "allowed")]
    assert [(each.tree, each.law) for each in case.laws] == [("Steps", "Law in force since 1 January 2000")]


def test_words_of_another_language_are_marked():
    case = told(FACTS, "ja")
    assert case.nationality == '<span lang="en">Russia</span>'


def test_what_is_argued_is_no_stage_of_the_procedure_and_no_end():
    block = "```case\ntree: steps\nlaw: 2000-01-01\nby: author\nanswers: {danger: yes, tie: no}\n```"
    case = told(block)
    assert (case.stages, case.ends, case.decided) == ((), (), "")
    assert case.end == "No decision is told"
    assert "Allowed to stay" in case.argued or "allowed to stay" in case.argued


def test_how_a_person_stands_today_goes_before_the_decisions():
    now = "now: {is: recognised, date: 2022-07-28, cite: act}\nsources: {act: {title: Act}}\ntree: steps"
    case = told(BLOCK.replace("tree: steps", now))
    assert [end.outcome for end in case.ends] == ["recognised"]
    assert str(case.end).startswith("Recognised")
    in_words_alone = told(BLOCK.replace("tree: steps", now.replace("recognised", "Has left")))
    assert in_words_alone.ends == ()


def test_a_case_with_parts_has_one_course_one_end_and_each_law_that_was_applied():
    case = told(BLOCK, more={"two.md": HEADER + PART})
    assert [stage.who for stage in case.stages] == ["The agency, 2010", "The agency, 2021"]
    assert case.end == f"2021 – Recognised (in our reading); 2010 – {STAY}"
    assert [end.outcome for end in case.ends] == ["recognised", "allowed"]
    assert [each.law for each in case.laws] == [
        "Law in force since 1 January 2000",
        "Law in force since 1 January 2020",
    ]
    assert case.trees == ("steps",)


def test_a_decision_to_come_is_a_stage_that_came_to_nothing_yet():
    case = told(BLOCK.replace("decided: 2010", "decided: pending").replace("basis: inferred\n", ""))
    assert [(stage.who, stage.what) for stage in case.stages] == [("The agency, not decided yet", "")]
    assert (case.ends, case.decided) == ((), "")


def test_a_case_without_a_title_has_none_and_its_page_has_the_language_s_address():
    assert told(BLOCK).title == ""
    assert [told(BLOCK, language).address for language in ("en", "ja")] == ["cases/one/", "ja/cases/one/"]
    assert told(BLOCK).post == "one.md"


def test_a_case_is_told_once_in_each_language():
    site = pages_of({"one.md": HEADER + BLOCK}).site
    whole, words = site.whole("one"), CasesInWords(site.library)
    assert whole is not None
    english, japanese = (words.of(whole.own, whole.parts, language) for language in ("en", "ja"))
    assert words.of(whole.own, whole.parts, "en") is english
    assert (english.ends[0].label, japanese.ends[0].label) == ("Allowed to stay", "在留許可")
