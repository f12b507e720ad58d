"""The site of a build: whose case a page tells, what is nobody else's, and which posts speak of a case."""

from pages import AGAIN, HEADER, case, pages_of, post, status
from pelican.plugins.casetree.site.site import Site

ONE, PART = case("one"), case("second", "part-of: one\n")
DRAFT = status("draft")


def site_of(**posts: str) -> Site:
    """Convert posts, by name."""
    return pages_of({f"{name}.md": text for name, text in posts.items()}).site


def test_a_case_is_one_with_its_parts():
    site = site_of(a=post(ONE), b=post(PART), c=post(case("other")))
    assert [(whole.id, [part.case.id for part in whole.parts]) for whole in site.wholes()] == [
        ("one", ["second"]),
        ("other", []),
    ]
    assert [block.case.id for block in site.whole("second").blocks] == ["one", "second"]


def test_a_draft_has_no_page_and_its_part_is_not_shown_with_a_published_case():
    site = site_of(a=post(ONE), b=post(PART, header=DRAFT), c=post(case("other"), header=DRAFT))
    assert [whole.id for whole in site.wholes()] == ["one"]
    assert site.whole("one").parts == ()


def test_a_draft_itself_shows_its_case_with_its_parts():
    site = site_of(a=post(ONE, PART, header=DRAFT))
    assert site.wholes() == []
    assert [block.case.id for block in site.whole("one").blocks] == ["one", "second"]


def test_a_case_with_an_error_is_left_out_and_so_is_one_of_which_a_part_could_not_be_read():
    site = site_of(
        a=post(ONE.replace("danger: yes", "danger: maybe")),
        b=post(case("other", "facts: {people: many}\n")),
        c=post(case("sound")),
    )
    assert [whole.id for whole in site.wholes()] == ["sound"]
    assert site.whole("nowhere") is None


def test_a_withdrawn_case_is_walked_nowhere():
    withdrawn = "```case\ntree: steps\nid: gone\nwithdrawn: {date: 2026-11-01, why: A mistake}\n```"
    site = site_of(a=post(withdrawn))
    assert (site.wholes(), site.whole("gone"), site.public_trace("gone")) == ([], None, None)


def test_a_page_shows_a_case_and_its_part_as_they_are_and_nothing_that_is_hidden():
    site = site_of(
        a=post(ONE), b=post(PART), c=post(case("secret"), header=DRAFT), d=post(case("of-secret", "part-of: secret\n"))
    )
    assert site.public_trace("one").case.id == "one"
    assert site.public_trace("second").case.id == "second"
    assert [site.public_trace(id) for id in ("secret", "of-secret", "nowhere")] == [None, None, None]


def test_posts_about_a_case_are_those_that_show_it_or_speak_of_it_its_own_first():
    site = site_of(
        a=post("It was {case:one:outcome}."),
        b=post(PART),
        c=post(AGAIN, header=DRAFT),
        z=post(ONE),
        y=HEADER + "Nothing.",
    )
    assert site.posts_about() == {"one": ("z.md", "a.md", "b.md")}
