"""Pages of posts beside each other: who may show which case, what is refused, and which ids are free."""

import re

from pages import AGAIN, BLOCK, HEADER, case, figures, pages_of, pointed_at, post

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


# The report --------------------------------------------------------------------------------------


def test_faults_are_reported_once_and_in_order():
    pages = pages_of(
        {"b.md": post("{case:nope}", BLOCK), "a.md": post(case("x").replace("steps", "stepz"), "{case:nope}")}
    )
    places = [(fault.span.source.path, fault.span.line) for fault in pages.faults]
    assert places == sorted(places)
    assert len(set(places)) == len(places) == 2


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
