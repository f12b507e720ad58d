"""A post becomes a page, then a summary, then what a feed carries: the same each time."""

from itertools import product

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from casetree.nouns.diagnostics import Source
from casetree.nouns.printing import full
from casetree.text.markup import post_address
from drawings import of_each
from pages import BLOCK, EXTENSIONS, HEADER, LIBRARY, page_for, pages_of, pointed_at
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.convert import (
    convert,
    convert_whole,
    in_feed,
    markdown_for,
    without_figures,
)
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of

SUMMARY = "Title: A post\nDate: 2026-11-22\nSummary: {}\n\n"


def test_a_reference_in_the_summary_is_resolved_and_a_faulty_one_is_pointed_at():
    assert pages_of({"post.md": SUMMARY.format("{case:outcome}, **{case:outcome}**") + BLOCK}).faults == []
    pages = pages_of({"post.md": SUMMARY.format("It was {case:nope}.") + BLOCK})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-unknown-reference", 3, "{case:nope}")


@pytest.mark.parametrize(
    "text",
    [
        "<!-- why? {case:nope} -->\n\nText.",
        "Text. <!-- why? -->",
        "<div>\n<!-- why?\nso -->\nText.\n</div>",
        "<!--why?-->Text.",
    ],
)
def test_what_an_author_has_written_to_nobody_is_on_no_page_and_in_no_feed(text):
    md = markdown_for({"extensions": EXTENSIONS}, page_for(HEADER + text + "\n\n`<!-- code -->`\n"))
    html = convert(md)
    for written in (html, in_feed(md, post_address("post.md")), without_figures(md)):
        assert "why" not in written
        assert "Text." in written
        assert "&lt;!-- code --&gt;" in written


def test_the_summary_is_converted_after_the_text_and_changes_nothing_of_it():
    page = page_for(HEADER + BLOCK)
    md = markdown_for({"extensions": EXTENSIONS}, page)
    first = convert(md)
    md.preprocessors.deregister("meta")
    assert md.reset().convert("It was {case:outcome}.") == "<p>It was Allowed to stay (in our reading).</p>"
    assert "figure" in first
    assert page.faults == []


def test_a_post_can_be_converted_again_with_the_same_result():
    page = page_for(f"{HEADER}{{case:nope}} {{case:nope}}\n\n{BLOCK}")
    first = convert_whole(page, EXTENSIONS), page.faults
    assert [fault.span.column for fault in first[1]] == [1, 13]
    again = Page(page.post, page.site, page.figures)
    assert (convert_whole(again, EXTENSIONS), again.faults) == first


# One object for many posts -----------------------------------------------------------------------

OPTIONS = {"extensions": [*EXTENSIONS, "typesetting"]}
MANY = {
    "a figure": BLOCK + "\n\nIt ended: {case:outcome}.",
    "a note, a label and an abbreviation": "One[^1], [two][x], ACT.\n\n[^1]: Note.\n\n[x]: /x/\n\n*[ACT]: Law",
    "the same names without them": "One[^1], [two][x], ACT.",
    "headings of one name": "## One\n\n## One\n\n<div>raw</div> <b>open",
    "Japanese": '"引用" [@nobody] {case:nothing}',
    "no text": "",
    "too many brackets": "[" * 101,
}


def all_of(text: str, used: Markdown | None) -> tuple[list[object], Markdown]:
    """Convert a post as Pelican does, its summary after it; return what came of it, and what converted it."""
    language = "ja" if "引用" in text or not text else "en"
    header = f'Title: A post\nDate: 2026-11-22\nLang: {language}\nSummary: "Words" [@nobody]\n\n'
    page = page_for(header + text)
    md = markdown_for(OPTIONS, page, used)
    html = convert(md)
    fed = in_feed(md, post_address("one.md"))
    return [html, fed, md.reset().convert(page.summary), [*map(full, page.faults)], page.shown.anchors], md


@of_each(product(MANY, MANY))
def test_a_post_comes_out_the_same_whatever_its_object_has_converted_before(before, after):
    _, used = all_of(MANY[before], None)
    found, md = all_of(MANY[after], used)
    assert md is used
    assert found == all_of(MANY[after], None)[0]


def test_the_summary_of_a_post_without_text_is_set_in_its_language():
    assert all_of("", None)[0][2].startswith("<p>「Words」")


def test_an_object_whose_extensions_are_configured_converts_one_post():
    configured = {**OPTIONS, "extension_configs": {"footnotes": {"UNIQUE_IDS": True}}}
    used = markdown_for(configured, page_for(HEADER))
    assert markdown_for(configured, page_for(HEADER), used) is not used


OURS = markdown_for(OPTIONS, page_for(HEADER))


@given(st.text("`\\a \n", max_size=20))
def test_code_begins_where_it_does_in_markdown_by_itself(words):
    patterns = [md.inlinePatterns["backtick"].getCompiledRegExp() for md in (OURS, Markdown())]
    ours, own = ([found.regs for found in pattern.finditer(words)] for pattern in patterns)
    assert ours == own


# For feeds ---------------------------------------------------------------------------------------

POST = "https://example.org/posts/one/"
TITLE = BLOCK.replace("decided: 2010", 'decided: 2010\ntitle: "\\"Quoted\\" <b>"')


def converted(text: str) -> tuple[Markdown, Page]:
    """Convert a post; return what has converted it, and its page."""
    post = read_post(Source.of("one.md", HEADER + text), "one", default_language="en")
    site, _ = site_of([post], LIBRARY)
    page = Page(post, site, Figures(site.library))
    md = markdown_for({"extensions": EXTENSIONS}, page)
    convert(md)
    return md, page


def fed(text: str) -> BeautifulSoup:
    """Return a post as a feed carries it, once Pelican has resolved its links."""
    html = in_feed(converted(text)[0], post_address("one.md"))
    resolved = html.replace("{filename}/one.md", POST).replace("{filename}", "https://example.org")
    return BeautifulSoup(resolved, "html.parser")


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
    assert page.select("svg, .case-switch, .case-png, .case-svg") == []
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


def test_links_of_references_and_citations_name_the_post():
    page = fed(f"It ended: {{case:outcome}}, as [the list](x) says[^1].\n\n{BLOCK}\n\n[^1]: A note.")
    assert page.select_one("a.case-ref")["href"] == f"{POST}#one--allowed"
    assert page.select_one("a.footnote-ref")["href"] == f"{POST}#fn:1"


def test_a_fault_is_told_once():
    md, page = converted("Nothing [@nobody] and {case:nothing}.")
    before = list(page.faults)
    in_feed(md, post_address("one.md"))
    without_figures(md)
    assert page.faults == before != []


def test_figures_are_taken_out_whole():
    md, _ = converted("Before.\n\n" + BLOCK + "\n\nAfter.")
    assert " ".join(without_figures(md).split()) == "<p>Before.</p> <p>After.</p>"


def test_without_figures_nothing_leads_to_a_place_in_the_text():
    md, _ = converted(f"See [below](#below): {{case:outcome}}.\n\n{BLOCK}\n\n## Below {{#below}}\n")
    assert md
    written = without_figures(md)
    assert "href" not in written
    assert "Sources" not in written
    assert "Allowed to stay" in written
    assert in_feed(md, post_address("one.md")).count("href") > 2


def test_the_page_is_as_it_was_after_a_feed_was_written():
    text = f"It ended: {{case:outcome}}.\n\n{BLOCK}"
    md, _ = converted(text)
    in_feed(md, post_address("one.md"))
    assert convert(md.reset()).count("<svg") == 1
