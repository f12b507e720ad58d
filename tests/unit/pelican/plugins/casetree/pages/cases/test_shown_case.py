"""What the frame of a post tells of its cases: each once, with its corrections, its sentence and its strip."""

from bs4 import BeautifulSoup

from handover.cases import ShownCase
from pages import AGAIN, BLOCK, HEADER, case, pages_of, post
from pelican.plugins.casetree.pages.cases.shown_case import shown_cases

CORRECTED = "corrected: [{date: 2026-11-01, text: {en: A date, ja: 日付}}]\n"
PART = case("second", "part-of: one\n")


def shown_in(text: str, name: str = "a.md", **others: str) -> tuple[ShownCase, ...]:
    """Return the cases of a post, beside other posts."""
    pages = pages_of({name: text, **{f"{other}.md": written for other, written in others.items()}})
    return shown_cases(pages.site.posts[name], pages.site.shown[name], pages.site)


def test_cases_come_in_the_order_in_which_the_post_shows_them_and_each_once():
    found = shown_in(post(case("two"), case("one"), AGAIN))
    assert [each.words.id for each in found] == ["two", "one"]


def test_a_case_and_its_part_are_one():
    assert [each.words.id for each in shown_in(post(PART, case("one")))] == ["one"]


def test_a_post_without_a_case_has_none():
    assert shown_in(post("Words.")) == ()
    assert shown_in(post("```case\ntree: steps\n```")) == ()


def test_a_comparison_shows_no_case_of_its_own():
    assert [
        each.words.id for each in shown_in(post(case("one"), "```case\ncompare: [one, two]\n```"), b=post(case("two")))
    ] == ["one"]


def test_corrections_are_told_in_the_language_of_the_post_with_their_day():
    japanese = HEADER.replace("Date:", "Lang: ja\nDate:")
    [english] = shown_in(post(case("one", CORRECTED)))
    [again] = shown_in(post(AGAIN, header=japanese), b=post(case("one", CORRECTED)))
    assert [(each.date.isoformat(), each.text) for each in english.corrections] == [("2026-11-01", "A date")]
    assert [each.text for each in again.corrections] == ["日付"]


def test_the_sentence_and_the_strip_are_of_what_the_post_shows_first():
    other = PART.replace("tie: no", "tie: yes")
    [first], [alone], [turned] = (
        shown_in(post(*blocks)) for blocks in ((case("one"), other), (case("one"),), (other, case("one")))
    )
    assert first.strip == alone.strip != turned.strip
    assert first.sentence


def test_the_strip_of_a_case_stands_alone_without_links_and_ids():
    [found] = shown_in(post(BLOCK))
    table = BeautifulSoup(found.strip, "html.parser").table
    assert table["class"][0] == "case-strip"
    assert not table.select("a, [id]")
    assert table.select(".result td")


def test_answers_and_results_of_a_case_are_counted_with_those_of_its_parts():
    [alone], [whole] = shown_in(post(case("one"))), shown_in(post(PART, case("one")))
    assert sum(each.count for each in whole.grounds) > sum(each.count for each in alone.grounds) > 0


def test_what_a_case_is_found_by_is_told_in_the_other_languages_too():
    facts = "facts: {nationality: {en: Syria, ja: シリア}}\n"
    [found] = shown_in(post(case("one", facts)))
    [elsewhere] = found.elsewhere
    assert (elsewhere.language, elsewhere.nationality, found.words.nationality) == ("ja", "シリア", "Syria")
    assert [(each.tree, each.outcome) for each in elsewhere.ends] == [
        (each.tree, each.outcome) for each in found.words.ends
    ]
