"""Pages of posts beside each other: who may show which case, what is refused, and which ids are free."""

import re

import pytest

from pages import AGAIN, BLOCK, HEADER, case, figures, pages_of, pointed_at, post, status

# Ids of cases ------------------------------------------------------------------------------------


def test_a_case_goes_by_the_slug_of_its_post():
    pages = pages_of({"one.md": post(BLOCK), "two.md": post(BLOCK, header="Title: Two\nDate: 2026\nSlug: second\n\n")})
    assert pages.faults == []
    assert (figures(pages, "one.md"), figures(pages, "two.md")) == (["case-one"], ["case-second"])


def test_one_case_of_a_post_may_go_by_the_slug_wherever_it_stands():
    pages = pages_of({"one.md": post(case("first"), BLOCK, case("third"))})
    assert pages.faults == []
    assert figures(pages, "one.md") == ["case-first", "case-one", "case-third"]


def test_a_second_case_without_an_id_is_an_error_and_the_first_stands():
    pages = pages_of({"one.md": post(BLOCK, BLOCK)})
    assert pages.codes == ["case-missing-id"]
    assert pages.faults[0].span.line == 14
    assert figures(pages, "one.md") == ["case-one"]
    assert "case-missing-id" in pages.html["one.md"]


def test_a_slug_that_cannot_be_an_id_is_none():
    pages = pages_of({"one.md": post(BLOCK, header="Title: x\nDate: 2026\nSlug: 日本語\n\n")})
    assert pages.codes == ["case-missing-id"]


def test_showings_comparisons_and_bare_trees_need_no_id():
    compare = "```case\ncompare: [one, two]\n```"
    pages = pages_of({"a.md": post(case("one"), case("two"), AGAIN, compare, "```case\ntree: steps\n```")})
    assert pages.faults == []
    assert figures(pages, "a.md") == ["case-one", "case-two", "case-one--2", "case-one-and-two", "case-tree-steps"]


def test_an_id_that_another_post_has_taken_is_refused_in_place():
    pages = pages_of({"a.md": post(case("one")), "b.md": post("Words.", case("one"))})
    [fault] = pages.faults
    assert (fault.code, fault.span.source.path, pointed_at(fault)) == ("case-duplicate-id", "b.md", "one")
    assert "a.md, line 5" in fault.message
    assert "case: one" in fault.help
    assert figures(pages, "a.md") == ["case-one"]
    assert figures(pages, "b.md") == []
    assert "case-duplicate-id" in pages.html["b.md"]


def test_an_id_that_is_taken_in_the_same_post_is_refused():
    pages = pages_of({"a.md": post(case("one"), case("one"))})
    assert pages.codes == ["case-duplicate-id"]
    assert figures(pages, "a.md") == ["case-one"]


def test_a_slug_that_another_posts_case_has_taken_is_refused():
    pages = pages_of({"a.md": post(case("b")), "b.md": post(BLOCK)})
    assert [(fault.code, fault.span.source.path) for fault in pages.faults] == [("case-duplicate-id", "b.md")]


def test_ids_differ_by_case():
    assert pages_of({"a.md": post(case("one"), case("One"))}).faults == []


# Cases of other posts ----------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("a.md", "b.md"), ("b.md", "a.md")])
def test_a_case_is_shown_by_posts_before_and_behind_its_own(names):
    own, other = names
    pages = pages_of(dict(sorted({own: post(case("one")), other: post(AGAIN)}.items())))
    assert pages.faults == []
    assert figures(pages, other) == ["case-one"]


def test_posts_may_show_each_others_cases():
    pages = pages_of({"a.md": post(case("one"), "```case\ncase: two\n```"), "b.md": post(case("two"), AGAIN)})
    assert pages.faults == []
    assert figures(pages, "a.md") == figures(pages, "b.md")[::-1] == ["case-one", "case-two"]


def test_a_case_may_be_shown_above_its_own_block():
    pages = pages_of({"a.md": post(AGAIN, case("one"))})
    assert pages.faults == []
    assert figures(pages, "a.md") == ["case-one", "case-one--2"]


def test_a_case_speaks_the_language_of_the_post_that_shows_it():
    japanese = HEADER.replace("Date:", "Lang: ja\nDate:")
    pages = pages_of({"a.md": post(case("one")), "a.ja.md": post(AGAIN, header=japanese)})
    assert "Allowed to stay" in pages.soup("a.md").select_one(".case-outcome").text
    assert "在留許可" in pages.soup("a.ja.md").select_one(".case-outcome").text


@pytest.mark.parametrize("word", ["draft", "hidden", "skip", "Draft"])
def test_a_case_of_a_draft_or_hidden_post_is_nobody_elses(word):
    pages = pages_of({"a.md": post(case("one"), header=status(word)), "b.md": post(AGAIN)})
    assert [(fault.code, fault.span.source.path, pointed_at(fault)) for fault in pages.faults] == [
        ("case-not-public", "b.md", "one")
    ]
    assert figures(pages, "b.md") == []


def test_a_draft_may_show_its_own_and_others_cases():
    draft = status("draft")
    pages = pages_of(
        {
            "a.md": post(case("one"), AGAIN, header=draft),
            "b.md": post(AGAIN, "```case\ncase: two\n```", header=draft),
            "c.md": post(case("two")),
        }
    )
    assert pages.faults == []
    assert figures(pages, "b.md") == ["case-one", "case-two"]


def test_an_unknown_case_is_an_error_that_names_public_ones_only():
    pages = pages_of(
        {
            "a.md": post(case("one")),
            "b.md": post(case("oner"), header=status("draft")),
            "c.md": post("```case\ncase: on\n```"),
        }
    )
    [fault] = pages.faults
    assert (fault.code, pointed_at(fault)) == ("case-unknown-case", "on")
    assert "did you mean `one`" in fault.help
    assert "oner" not in fault.help


def test_a_case_with_errors_is_reported_where_it_is_and_where_it_is_shown():
    pages = pages_of({"a.md": post(case("one").replace("danger: yes", "danger: maybe")), "b.md": post(AGAIN)})
    assert [(fault.code, fault.span.source.path) for fault in pages.faults] == [
        ("case-unknown-answer", "a.md"),
        ("case-faulty-case", "b.md"),
    ]


# References --------------------------------------------------------------------------------------


def test_a_reference_means_the_posts_only_case():
    pages = pages_of({"a.md": post("It was: {case:outcome}.", BLOCK)})
    assert pages.faults == []
    assert "It was: Allowed to stay (in our reading)." in pages.soup("a.md").text


def test_a_case_shown_from_another_post_counts_as_the_posts_own():
    pages = pages_of({"a.md": post(case("one")), "b.md": post("It was: {case:outcome}.", AGAIN)})
    assert pages.faults == []
    assert "It was: Allowed to stay (in our reading)." in pages.soup("b.md").text


def test_a_case_shown_twice_is_still_the_only_one():
    assert pages_of({"a.md": post("{case:outcome}", case("one"), AGAIN)}).faults == []


def test_any_public_case_can_be_referred_to_by_its_id():
    pages = pages_of({"a.md": post(case("one")), "b.md": post("It was: {case:one:outcome}.")})
    assert pages.faults == []
    assert "It was: Allowed to stay (in our reading)." in pages.soup("b.md").text


# The report --------------------------------------------------------------------------------------


def test_faults_are_reported_once_and_in_order():
    pages = pages_of(
        {"b.md": post("{case:nope}", BLOCK), "a.md": post(case("x").replace("steps", "stepz"), "{case:nope}")}
    )
    places = [(fault.span.source.path, fault.span.line) for fault in pages.faults]
    assert places == sorted(places)
    assert len(set(places)) == len(places) == 2


# What another law would give ---------------------------------------------------------------------

UNDER_LATER = "```case\ncase: one\nlaw: 2020-01-01\n```"


def test_what_another_law_would_give_is_asked_for_by_its_day():
    text = "It would be {case:one@2021-05-05:would-be}, and was {case:one:danger}."
    pages = pages_of({"a.md": post(case("one")), "b.md": post(text)})
    assert pages.faults == []
    assert "It would be Allowed to stay, and was yes." in pages.soup("b.md").text


def test_the_day_may_be_left_out_where_the_post_shows_one_such_walk():
    pages = pages_of({"a.md": post("It would be {case:one:would-be}.", case("one"), UNDER_LATER)})
    assert pages.faults == []
    assert "It would be Allowed to stay." in pages.soup("a.md").text
    assert pages_of({"a.md": post("{case:would-be}", case("one"), UNDER_LATER)}).faults == []


def test_other_fields_speak_of_the_real_case_though_it_is_shown_under_another_law_alone():
    pages = pages_of(
        {"a.md": post(case("one")), "b.md": post("Law of {case:one:law}: {case:one:outcome}.", UNDER_LATER)}
    )
    assert pages.faults == []
    page = pages.soup("b.md")
    assert "Law of 1 January 2000: Allowed to stay (in our reading)." in page.text
    assert not page.select("p > a.case-ref")


# Links -------------------------------------------------------------------------------------------


def test_the_ids_of_figures_and_steps_can_be_linked_to():
    pages = pages_of({"one.md": post(BLOCK, case("two"), AGAIN.replace("one", "two"))})
    ids = {str(element["id"]) for element in pages.soup("one.md").select("[id]")}
    shown = pages.site.shown["one.md"]
    assert {"case-one", "case-two", "case-two--2", "one--danger"} <= ids & shown.anchors
    assert {id for id in ids - shown.anchors if id.partition(".")[0] not in shown.anchors} == set()


def test_plain_japanese_in_a_japanese_post_is_marked_as_no_other_language() -> None:
    block = BLOCK.replace("tree:", "title: ある事件\nby: 入管庁\nname: 入管庁\nnote: 報道による。\neffect: 和解\ntree:")
    pages = pages_of({"post.md": HEADER.replace("Date:", "Lang: ja\nDate:") + block})
    assert not [fault for fault in pages.faults if fault.is_error]
    found = pages.soup("post.md")
    assert [word for word in ("ある事件", "入管庁", "報道による", "和解") if word not in found.get_text()] == []
    foreign = [tag.get_text() for tag in found.select('[lang="en"]')]
    assert not [word for word in foreign if re.search("[ぁ-ん一-龯]", word)]


def test_plain_english_that_a_japanese_post_shows_again_is_marked_as_english() -> None:
    own = BLOCK.replace("tree:", "id: one\ntitle: A case\nby: A bureau\ntree:")
    again = HEADER.replace("Date:", "Lang: ja\nDate:") + "```case\ncase: one\n```\n"
    found = pages_of({"own.md": HEADER + own, "again.md": again}).soup("again.md")
    assert {"A case", "A bureau"} <= {tag.get_text() for tag in found.select('[lang="en"]')}


# Withdrawn cases ---------------------------------------------------------------------------------

GONE = BLOCK.replace("decided: 2010", "withdrawn: {date: 2026-02-01, why: It was another person.}\ndecided: 2010")
SAID = "This case was withdrawn on 1 February 2026, and its figure is not shown any more. The reason: It was another"


def test_each_post_that_would_show_a_withdrawn_case_says_so_instead() -> None:
    again = "```case\ncase: one\n```"
    pages = pages_of({"one.md": HEADER + GONE, "two.md": HEADER + f"{again}\n\n{again}"})
    assert pages.codes == []
    for path, ids in (("one.md", ["case-one"]), ("two.md", ["case-one", "case-one--2"])):
        found = pages.soup(path)
        assert [notice["id"] for notice in found.select("p.case-withdrawn")] == ids
        assert all(notice.text.startswith(SAID) for notice in found.select("p.case-withdrawn"))
        assert not found.select("figure")
        assert not pages.site.shown[path].traces


def test_nothing_is_computed_from_a_withdrawn_case() -> None:
    other = BLOCK.replace("decided: 2010", "id: other\ndecided: 2010")
    posts = {
        "one.md": HEADER + GONE + "\n\nIt was {case:outcome}.",
        "two.md": HEADER + "It was {case:one:outcome}.",
        "three.md": HEADER + other + "\n\n```case\ncompare: [other, one]\n```",
    }
    pages = pages_of(posts)
    assert [(fault.code, fault.span.source.path, pointed_at(fault)) for fault in pages.faults] == [
        ("case-withdrawn", "one.md", "{case:outcome}"),
        ("case-withdrawn", "three.md", "one"),
        ("case-withdrawn", "two.md", "{case:one:outcome}"),
    ]
