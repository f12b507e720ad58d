"""What a feed carries: a picture in place of a drawing, the list, and addresses that lead somewhere from anywhere."""

from __future__ import annotations

from bs4 import BeautifulSoup

from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.prose.feed import for_feed, without_figures

POST = "https://example.org/posts/one/"
TITLE = BLOCK.replace("decided: 2010", 'decided: 2010\ntitle: "\\"Quoted\\" <b>"')


def fed(text: str) -> BeautifulSoup:
    """Return a post as a feed carries it, once Pelican has resolved its links."""
    html = pages_of({"one.md": HEADER + text}).html["one.md"].replace("{filename}", "https://example.org")
    return BeautifulSoup(for_feed(html, POST), "html.parser")


def test_a_case_has_its_picture_where_it_had_its_drawing():
    page = fed(TITLE)
    [image] = page.select("figure img")
    assert image["src"] == "https://example.org/cases/one/case.png"
    assert int(image["width"]) > 500
    assert int(image["height"]) > 200
    drawing = BeautifulSoup(pages_of({"one.md": HEADER + TITLE}).html["one.md"], "html.parser").select_one(
        "svg > title"
    )
    assert drawing
    assert image["alt"] == drawing.text != ""
    assert page.select("svg, .case-legend, .case-switch, .case-png, .case-svg") == []
    following = [element["class"] for element in image.find_all_next(class_=True)]
    assert following[0] == ["case-steps"]


def test_a_figure_ends_with_a_link_to_the_page_of_its_case():
    assert [a["href"] for a in fed(BLOCK).select("a.case-link")] == ["https://example.org/cases/one/"]


def test_a_tree_a_comparison_and_a_case_under_another_law_have_no_picture_but_a_link_to_the_post():
    other = BLOCK.replace("decided: 2010", "id: other\ndecided: 2010").replace("tie: no", "tie: yes")
    text = "\n\n".join(
        [
            BLOCK,
            other,
            "```case\ntree: steps\n```",
            "```case\ncompare: [one, other]\n```",
            "```case\ncase: one\nlaw: 2020-01-01\n```",
        ]
    )
    page = fed(text)
    figures = page.select("figure")
    assert [len(figure.select("img")) for figure in figures] == [1, 1, 0, 0, 0]
    assert page.select("svg") == []
    links = [figure.select_one("a.case-link")["href"] for figure in figures]
    assert links[2:] == [f"{POST}#{figure['id']}" for figure in figures[2:]]
    assert all(figure.select("ol.case-steps > li") for figure in figures)


def test_links_inside_the_post_name_the_post():
    page = fed("[Below](#below)\n\n" + BLOCK + "\n\n## Below {#below}")
    assert page.select_one("p a")["href"] == f"{POST}#below"
    assert not [a["href"] for a in page.select("a[href]") if str(a["href"]).startswith("#")]


def test_figures_are_taken_out_whole():
    html = pages_of({"one.md": HEADER + "Before.\n\n" + BLOCK + "\n\nAfter."}).html["one.md"]
    assert " ".join(without_figures(html).split()) == "<p>Before.</p> <p>After.</p>"
