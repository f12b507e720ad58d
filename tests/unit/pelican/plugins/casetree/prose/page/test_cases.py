"""Which cases a page may show: its own, and those of other posts that are public and have no errors."""

import pytest

from pages import AGAIN, BLOCK, HEADER, case, figures, pages_of, pointed_at, post, status


@pytest.mark.parametrize("names", [("a.md", "b.md"), ("b.md", "a.md")])
def test_a_case_is_shown_by_posts_before_and_after_its_own(names):
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
