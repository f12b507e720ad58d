"""Which case a reference means, and under which law."""

from pages import AGAIN, BLOCK, case, pages_of, post


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
