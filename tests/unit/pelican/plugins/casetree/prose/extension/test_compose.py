"""What stands on a page is composed in the order in which readers meet it."""

from pages import BLOCK, CITING, HEADER, pages_of


def test_numbers_follow_the_order_of_reading_not_of_blocks():
    sources = "sources: {other: {title: Another}, report: {title: A report}}"
    figure = CITING.replace("cite: report", "cite: [report, other]").replace(CITING.splitlines()[5], sources)
    page = pages_of({"post.md": f"{HEADER}First [@other].\n\n{figure}"}).soup("post.md")
    assert [a.text for a in page.select("p:not(figure p) > .cite")] == ["[1]"]
    assert [(li["value"], li.text.split(" ↩")[0]) for li in page.select(".case-sources > li")] == [
        ("1", "Another"),
        ("2", "A report"),
    ]


def test_a_citation_in_a_link_has_no_link_of_its_own():
    page = pages_of({"post.md": f"{HEADER}{CITING}\n\n[the report [@report]](https://example.org)"}).soup("post.md")
    assert page.select("a a") == []


def test_a_reference_in_a_link_has_no_link_of_its_own():
    page = pages_of({"post.md": f"{HEADER}[it was {{case:outcome}}](https://example.org)\n\n{BLOCK}"}).soup("post.md")
    assert page.select("a a") == []
    assert page.select_one("p > a").text == "it was Allowed to stay (in our reading)"
