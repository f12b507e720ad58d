"""Pages of posts beside each other: who may show which case, what is refused, and which ids are free."""

import re

import pytest

from pages import BLOCK, HEADER, Pages, fault_in, pages_of, pointed_at
from reading import library_of

AGAIN = "```case\ncase: one\n```"


def post(*blocks: str, header: str = HEADER) -> str:
    """Put blocks below a header, a paragraph between them."""
    return header + "\n\nWords.\n\n".join(blocks)


def case(id: str, more: str = "") -> str:
    return BLOCK.replace("tree:", f"id: {id}\n{more}tree:")


def status(word: str) -> str:
    return HEADER.replace("Date:", f"Status: {word}\nDate:")


def figures(pages: Pages, path: str) -> list[str]:
    return [str(figure["id"]) for figure in pages.soup(path).select("figure.case[id]")]


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


@pytest.mark.parametrize(("blocks", "count"), [((), "no case"), ((case("one"), case("two")), "2 cases")])
def test_a_reference_without_an_id_needs_exactly_one_case(blocks, count):
    fault = fault_in("\n\n".join(["{case:outcome}", *blocks]))
    assert (fault.code, pointed_at(fault)) == ("case-ambiguous-reference", "{case:outcome}")
    assert count in fault.message


def test_the_help_for_an_ambiguous_reference_can_be_typed():
    pages = pages_of({"a.md": post("{case:outcome}", case("one"), case("two"))})
    assert "`{case:one:outcome}`" in pages.faults[0].help
    assert pages_of({"a.md": post("{case:one:outcome}", case("one"), case("two"))}).faults == []


def test_a_reference_to_an_unknown_or_hidden_case_is_an_error():
    pages = pages_of(
        {"a.md": post(case("one"), header=status("hidden")), "b.md": post("{case:one:outcome} {case:three:outcome}")}
    )
    assert pages.codes == ["case-unknown-case", "case-unknown-case"]
    assert [pointed_at(fault) for fault in pages.faults] == ["{case:one:outcome}", "{case:three:outcome}"]


def test_a_reference_to_a_faulty_case_is_an_error():
    pages = pages_of(
        {"a.md": post(case("one").replace("danger: yes", "danger: maybe")), "b.md": post("{case:one:outcome}")}
    )
    assert [(fault.code, fault.span.source.path) for fault in pages.faults][1] == ("case-faulty-case", "b.md")


# HTML ids ----------------------------------------------------------------------------------------


def test_the_nth_showing_numbers_every_id():
    pages = pages_of({"a.md": post(case("one"), AGAIN, AGAIN)})
    assert figures(pages, "a.md") == ["case-one", "case-one--2", "case-one--3"]
    second = pages.soup("a.md").select("figure.case")[1]
    own = {str(element["id"]) for element in second.select("[id]")}
    assert {"one--danger--2", "one--tie--2", "one--allowed--2"} <= own
    assert {id for id in own if not id.startswith("one--")} == {"case-one--2.title", "case-one--2.steps"}


NUMBERED_TREE = """
title: Numbered
start: 2
questions:
  2: {ask: Is it so?, answers: {yes: good, no: bad}}
outcomes: {good: Good, bad: Bad}
"""

CLASHING = [
    [case("a"), case("case-a"), "```case\ncase: a\n```", "```case\ncase: case-a\n```"],
    [case("a"), case("b"), "```case\ncompare: [a, b]\n```", case("a-and-b"), "```case\ncompare: [a, b]\n```"],
    ["```case\ntree: steps\n```", case("tree-steps"), "```case\ntree: steps\n```", "```case\ncase: tree-steps\n```"],
    [case("one"), AGAIN, "```case\ncase: one\nlaw: 2020-01-01\n```", AGAIN],
]


@pytest.mark.parametrize("blocks", CLASHING)
def test_no_two_ids_of_a_page_are_equal(blocks):
    pages = pages_of({"page.md": post(*blocks)})
    assert pages.faults == []
    ids = [str(element["id"]) for element in pages.soup("page.md").select("[id]")]
    assert len(pages.soup("page.md").select("figure.case")) == len(blocks)
    assert sorted(ids) == sorted(set(ids))


def test_a_showing_passes_over_a_number_that_a_node_has_taken():
    odd = library_of({"2000-01-01": NUMBERED_TREE}, id="odd")
    block = "```case\nid: {}\ntree: odd\ndecided: 2010\nbasis: inferred\nanswers: {{2: yes}}\n```"
    pages = pages_of({"a.md": post(block.format("x"), block.format("case-x"), "```case\ncase: x\n```")}, odd)
    assert pages.faults == []
    assert figures(pages, "a.md") == ["case-x", "case-case-x", "case-x--3"]
    assert pages.soup("a.md").find(id="case-x--2").name == "li", "the node `2` of the case `case-x`"


def test_links_inside_a_figure_lead_to_its_own_ids():
    pages = pages_of({"a.md": post(case("one"), AGAIN)})
    for figure in pages.soup("a.md").select("figure.case"):
        own = {str(element["id"]) for element in figure.select("[id]")} | {figure["id"]}
        assert {link["href"].lstrip("#") for link in figure.select("a[href^='#']")} <= own
        assert set(figure.svg["aria-labelledby"].split()) <= own


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


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("{case:one:would-be}", "case-ambiguous-reference", "under no other law"),
        ("{case:one@2021-05-05:outcome}", "case-unknown-reference", "does not change with it"),
        ("{case:one@2010-01-01:would-be}", "case-empty-reference", "nothing to say"),
        ("{case:one@2010:would-be}", "case-unknown-reference", "`2010` in"),
        ("{case:one@2023-02-29:would-be}", "case-unknown-reference", "no day of the calendar"),
        ("{case:one@1999-01-01:would-be}", "case-no-law", "no version"),
        ("{case:one@:would-be}", "case-unknown-reference", "names no field"),
        ("{case:one:would-have}", "case-unknown-reference", "neither a field"),
    ],
)
def test_what_cannot_be_said_of_another_law_is_an_error(text, code, said):
    fault = fault_in(f"{text}\n\n{case('one')}")
    assert fault.code == code
    assert said in fault.message
    assert pointed_at(fault) == text


# Links -------------------------------------------------------------------------------------------


def test_the_ids_of_figures_and_steps_can_be_linked_to():
    pages = pages_of({"one.md": post(BLOCK, case("two"), AGAIN.replace("one", "two"))})
    ids = {str(element["id"]) for element in pages.soup("one.md").select("[id]")}
    shown = pages.site.shown["one.md"]
    assert {"case-one", "case-two", "case-two--2", "one--danger"} <= ids & shown.anchors
    assert {id for id in ids - shown.anchors if id.partition(".")[0] not in shown.anchors} == set()


def test_a_link_has_the_place_where_it_is_written_and_not_one_in_a_comment_or_in_code():
    pages = pages_of({"one.md": f'{HEADER}<!-- [a](b) -->\n\n`[a](b)`\n\n[a](b) and [c](b "d")\n'})
    links = pages.site.shown["one.md"].links
    assert [(link.target, link.span.line, link.span.column) for link in links] == [("b", 8, 5), ("b", 8, 16)]


@pytest.mark.parametrize("written", ["[@q]", "{case:outcome}", "[@q; "])
def test_what_stands_in_a_raw_tag_is_told(written):
    pages = pages_of({"one.md": f'{HEADER}So <span title="{written}">it</span> says.\n\n{BLOCK}'})
    assert pages.codes == ["case-reference-in-html"]
    assert pages.faults[0].span.column == 17


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
