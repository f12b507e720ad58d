"""Markdown: a block becomes a figure where it stands, a reference becomes words, code stays code."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from casetree.nouns.diagnostics import Source
from casetree.text.markup import post_address
from pages import BLOCK, EXTENSIONS, HEADER, LIBRARY, PLACES, fault_in, indented, page_of, pages_of, pointed_at
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.extension import convert, convert_whole, in_feed, markdown_for, without_figures
from pelican.plugins.casetree.prose.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of

SUMMARY = "Title: A post\nDate: 2026-11-22\nSummary: {}\n\n"
NAMED = BLOCK.replace("tree:", "id: one\ntree:")


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


# Blocks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("above", "first", "following", "css"), PLACES.values(), ids=PLACES)
def test_the_figure_stands_where_the_block_stood(above, first, following, css):
    page = page_of(f"{above}{indented(BLOCK, following, first)}\n\nThe end.")
    assert len(page.select("figure.case")) == 1
    assert len(page.select(css)) == 1
    assert page.select("p figure") == []
    assert page.select("pre, code") == []
    assert page.find_all("p")[-1].text == "The end."


@pytest.mark.parametrize(("above", "first", "following", "_"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("header", [HEADER, f"---\n{HEADER.strip()}\n---\n", "Title: A post\nDate: 2026\n    11\n\n"])
def test_a_fault_points_at_the_very_word_in_the_file(above, first, following, _, header):
    block = indented(BLOCK.replace("danger: yes", "danger: maybe"), following, first)
    text = f"{above}{block}\n\nThe end."
    fault = fault_in(text, header)
    assert (fault.code, pointed_at(fault)) == ("case-unknown-answer", "maybe")
    assert fault.span.line == (header + above).count("\n") + 4
    assert fault.span.text == (header + text).split("\n")[fault.span.line - 1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_move_no_place(end, mark):
    text = f"{HEADER}- item\n\n{indented(BLOCK.replace('steps', 'stepz'), '    ')}\n"
    pages = pages_of({"post.md": text.replace("\n", end)})
    [fault] = pages.faults
    assert (fault.span.line, fault.span.column, pointed_at(fault)) == (7, 11, "stepz")
    assert read_with_mark(mark + text) == (7, 11, "stepz")


def page_for(text: str) -> Page:
    """Announce a post that is the only one of its site."""
    post = read_post(Source.of("post.md", text), "post")
    site, _ = site_of([post], LIBRARY)
    return Page(post, site, Figures(site.library))


def read_with_mark(text: str) -> tuple[int, int, str]:
    """Place a fault in a file's bytes, which may begin with a mark."""
    page = page_for(text.encode().decode("utf-8-sig"))
    convert_whole(page, EXTENSIONS)
    [fault] = page.faults
    return fault.span.line, fault.span.column, pointed_at(fault)


def test_spaces_at_line_ends_move_no_place():
    fault = fault_in(BLOCK.replace("steps", "stepz").replace("\n", "  \n"))
    assert (fault.span.line, fault.span.column, pointed_at(fault)) == (5, 7, "stepz")


def test_lines_that_only_unicode_ends_are_not_counted():
    fault = fault_in(f"a\u2028b\x0cc\x85d\n\n{BLOCK.replace('steps', 'stepz')}")
    assert (fault.span.line, pointed_at(fault)) == (7, "stepz")


def test_a_tab_that_yaml_refuses_is_pointed_at_as_it_was_typed():
    fault = fault_in("```case\ntree: steps\nanswers:\n\tdanger: yes\n```")
    assert (fault.code, pointed_at(fault), fault.span.line) == ("yaml-tab", "\t", 7)


def test_a_post_without_a_header_is_counted_from_its_first_line():
    assert fault_in(BLOCK.replace("steps", "stepz"), header="").span.line == 2


def test_a_fault_stands_in_the_place_of_its_figure():
    pages = pages_of({"post.md": f"{HEADER}Before.\n{BLOCK.replace('steps', '<stepz>')}\nAfter."})
    page = pages.soup("post.md")
    figure = page.select_one("p + figure.case-faulty")
    assert figure.pre.code.text.splitlines()[:2] == [
        "error[case-unknown-tree]: there is no tree `<stepz>`",
        " --> post.md:6:7",
    ]
    assert figure.find_next_sibling("p").text == "After."


def test_all_errors_of_a_block_are_shown_in_its_place_and_warnings_only_reported():
    block = BLOCK.replace("danger: yes", "danger: maybe, tie2: no").replace("tree:", "by: agencyy\ntree:")
    pages = pages_of({"post.md": HEADER + block})
    shown = [pre.text.partition("]")[0] for pre in pages.soup("post.md").select("figure.case-faulty > pre")]
    assert sorted(shown) == sorted(f"error[{fault.code}" for fault in pages.faults if fault.is_error)
    assert "case-party-near-miss" in pages.codes


def test_several_blocks_of_a_post_become_several_figures_in_order():
    page = page_of(f"{NAMED}\n\nBetween.\n\n{NAMED.replace('one', 'two')}\n\n```\ncode\n```\n\n{BLOCK}")
    assert [figure["id"] for figure in page.select("figure")] == ["case-one", "case-two", "case-post"]
    assert page.select_one("pre code").text == "code\n"


def test_what_stands_between_blocks_is_left_as_it_was():
    page = page_of(f"One\ntwo.\n{NAMED}\nthree\n\n- four\n- five\n\n{BLOCK}\n## six")
    assert page.select_one("h2").text == "six"
    assert [item.text for item in page.select("ul:not(.case *) > li")][:2] == ["four", "five"]
    assert page.p.text == "One\ntwo."


def test_a_sample_stays_a_sample():
    page = page_of(f"````markdown\n{BLOCK}\n````")
    assert page.select("figure") == []
    assert page.code.text == BLOCK + "\n"


def test_a_comment_stays_a_comment():
    page = page_of(f"<!--\n{BLOCK}\n-->\n\nThe end.")
    assert page.select("figure") == []
    assert page.find_all("p")[-1].text == "The end."


def test_the_next_item_of_a_list_follows_its_block():
    page = page_of(f"- one\n\n{indented(BLOCK, '    ')}\n\n- two")
    assert len(page.select("main > ul > li")) == 2
    page = page_of(f"- one\n{indented(BLOCK, '    ', '-   ')}\n- two")
    assert page.select_one("main > ul > li").p is None, "a list without blank lines stays one"
    page = page_of(f"{indented(BLOCK, '    ', '-   ')}\n- two")
    assert [bool(item.figure) for item in page.select("main > ul > li")] == [True, False]


# Blocks in the wrong place -----------------------------------------------------------------------


def test_a_block_that_markdown_takes_for_code_is_reported_in_its_place():
    pages = pages_of({"post.md": f"{HEADER}Words.\n\n{indented(BLOCK, '    ')}\n\nThe end."})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-indented-into-code", 6, "```case")
    page = pages.soup("post.md")
    assert "case-indented-into-code" in page.select_one("figure.case-faulty").text
    assert [p.text for p in page.select("p")][-1] == "The end."
    assert page.select(":not(figure) > pre") == []


def test_code_around_a_block_that_is_taken_for_code_is_kept():
    pages = pages_of({"post.md": f"{HEADER}Words.\n\n    print()\n\n{indented(BLOCK, '    ')}\n"})
    assert pages.codes == ["case-indented-into-code"]
    page = pages.soup("post.md")
    assert page.select_one("pre > code").text.strip() == "print()"
    assert page.select_one("figure.case-faulty")


def test_a_block_in_a_table_is_reported():
    fault = fault_in("| a | b |\n|---|---|\n| 1 | ```case |")
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-in-table", 6, "```case")


# References --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("It was: {case:outcome}.", "p"),
        ("{case:post:outcome}", "p"),
        ("{case: outcome }", "p"),
        ("## {case:outcome}", "h2"),
        ("## {case:outcome} {#an-id .a-class}", "h2#an-id.a-class"),
        ("{case:outcome}\n=====", "h1"),
        ("**{case:outcome}**", "strong"),
        ("**{case:outcome}**{.a-class}", "strong.a-class"),
        ("*so {case:outcome}*", "em"),
        ("[{case:outcome}](https://example.org)", "a"),
        ("- {case:outcome}", "li"),
        ("> {case:outcome}", "blockquote"),
        ("|a|\n|---|\n|{case:outcome}|", "td"),
        ("a[^1]\n\n[^1]: {case:outcome}", ".footnote"),
        ("!!! note\n    {case:outcome}", ".admonition"),
        ("<span>{case:outcome}</span> in HTML", "span"),
        ('<div markdown="1">\n{case:outcome}\n</div>', "div"),
    ],
)
def test_a_reference_becomes_words(text, css):
    page = page_of(f"{text}\n\n{BLOCK}")
    assert "Allowed to stay" in page.select_one(f"{css}:not(figure *)").text
    assert "{case" not in page.text
    assert "{:" not in page.text


@pytest.mark.parametrize(
    "text",
    [
        "`{case:outcome}`",
        "`` {case:outcome} ` ``",
        "```\n{case:outcome}\n```",
        "Words.\n\n    {case:outcome}",
        "<pre>{case:outcome}</pre>",
        "<!-- {case:outcome} -->",
    ],
)
def test_a_reference_in_code_or_a_comment_is_left_alone(text):
    assert "{case:outcome}" in str(page_of(f"{text}\n\n{BLOCK}"))


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        ("![the law of {case:law}](a.png)", "alt", "the law of 1 January 2000"),
        ('[link](a.html "by {case:by}")', "title", "by A <B> & “C”"),
    ],
)
def test_in_an_attribute_a_reference_is_plain_text(text, attribute, expected):
    block = BLOCK.replace("tree:", """by: 'A <B> & "C"'\ntree:""")
    page = page_of(f"{text}\n\n{block}")
    assert page.select_one(f"[{attribute}]:not(figure *)")[attribute] == expected


@pytest.mark.parametrize("beside", ["{case:outcome}", "[@act]", "plain words"])
@pytest.mark.parametrize("words", ["*Act*{law}", "[Act](x){href}", "![Act](x){alt=Act width=1 height=1 loading}"])
def test_an_attribute_without_a_value_does_no_harm(words, beside):
    pages = pages_of({"post.md": f"{HEADER}{words} and {beside}.\n\n{BLOCK}"})
    assert {fault.code for fault in pages.faults} <= {"unknown-source"}
    assert pages.soup("post.md").select("em[law], a[href=''], img[loading]")


def test_words_that_only_begin_alike_are_no_references():
    assert page_of(f"{{cases:outcome}} {{ case:outcome }} {{}} case:outcome\n\n{BLOCK}").p.text == (
        "{cases:outcome} { case:outcome } {} case:outcome"
    )


# The summary, which Pelican converts by the same object ---------------------------------------------


def test_a_reference_in_the_summary_is_resolved_and_a_faulty_one_is_pointed_at():
    assert pages_of({"post.md": SUMMARY.format("{case:outcome}, **{case:outcome}**") + BLOCK}).faults == []
    pages = pages_of({"post.md": SUMMARY.format("It was {case:nope}.") + BLOCK})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-unknown-reference", 3, "{case:nope}")


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


def test_the_page_is_as_it_was_after_a_feed_was_written():
    text = f"It ended: {{case:outcome}}.\n\n{BLOCK}"
    md, _ = converted(text)
    in_feed(md, post_address("one.md"))
    assert convert(md.reset()).count("<svg") == 1


# Any text ----------------------------------------------------------------------------------------


def test_a_bare_markdown_object_needs_no_other_extension():
    assert soup(convert_whole(page_for(NAMED), [])).select_one("figure#case-one")


PIECES = [
    "```",
    "````",
    "~~~",
    "case",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "[^1]: ",
    "| ",
    "<!--",
    "-->",
    "tree: steps",
    ": ",
    "{case:",
    "{law}",
    "*a*",
    "outcome",
    "}",
    "`",
    "<b>",
    "難",
    "\x02",
    "\ufeff",
    "---\n",
    "Title: x\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_no_text_breaks_the_conversion_and_every_fault_points_into_the_file(text):
    pages = pages_of({"post.md": HEADER + text})
    lines = (HEADER + text).split("\n")
    for fault in pages.faults:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column <= len(lines[fault.span.line - 1]) + 1
