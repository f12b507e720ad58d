"""Where the text of a post stands in its page, and when it is not sure."""

import pytest
from pelican.contents import Article
from pelican.settings import DEFAULT_CONFIG

from building import ROOT
from pelican.plugins.casetree.building.texts.edited.replacing import (
    have_same_contents,
    links_of,
    replaced,
    replaced_in_feed,
    show_text_once,
)

LINKS = links_of(DEFAULT_CONFIG["INTRASITE_LINK_REGEX"])


def test_links_are_found_as_pelican_finds_them():
    article = Article.__new__(Article)
    article.settings = DEFAULT_CONFIG
    html = '<a href="{filename}/one.md#x">1</a> <img src=\'|static|/a.png\' alt="{no}"> <a href="https://x/{y}">2</a>'
    ours, its = LINKS.finditer(html), article._get_intrasite_link_regex().finditer(html)
    for one, other in zip(ours, its, strict=True):
        assert one.groupdict() == other.groupdict()
        assert one.span("path") == other.span("path")


def test_the_new_text_takes_the_place_of_the_old_one():
    assert replaced("<b>old</b>\n<p>a</p>", "<p>a</p>", "<p>b (.*)</p>", LINKS) == (
        "<b>old</b>\n<p>b (.*)</p>",
        "<p>b (.*)</p>",
    )


@pytest.mark.parametrize("page", ["", "<p>b</p>", "<p>a</p><hr><p>a</p>"])
def test_a_text_that_does_not_stand_there_once_is_not_replaced(page):
    assert replaced(page, "<p>a</p>", "<p>b</p>", LINKS) is None


def test_places_that_overlap_are_two():
    assert replaced("xyxyx", "xyx", "z", LINKS) is None


@pytest.mark.parametrize("old", ["", " \n"])
def test_a_post_without_a_text_has_no_place(old):
    assert replaced("<p>a b</p>", old, "<p>b</p>", LINKS) is None


OLD = (
    '<p><a href="{filename}two.md">2</a> and <img src="{static}/images/a.png"> and <a href="{filename}two.md">2</a></p>'
)
PAGE = '<p><a href="../two/">2</a> and <img src="../../images/a.png"> and <a href="../two/">2</a></p>'


def test_links_lead_where_they_led():
    new = OLD.replace("and", "or").replace(">2<", ">two<")
    text = PAGE.replace("and", "or").replace(">2<", ">two<")
    assert replaced(f"<h1>{PAGE}</h1>", OLD, new, LINKS) == (f"<h1>{text}</h1>", text)


FEED = '<entry><content type="html">&lt;p&gt;{}&lt;/p&gt;</content></entry>'


def test_a_text_is_replaced_where_a_feed_carries_it():
    one, two, new = FEED.format("a &amp;amp; b"), FEED.format("c"), FEED.format("d &amp;lt; e")
    assert replaced_in_feed(one + two, "<p>a &amp; b</p>", "<p>d &lt; e</p>", LINKS) == (new + two, "<p>d &lt; e</p>")


@pytest.mark.parametrize("feed", ["", FEED.format("b"), FEED.format("a") * 2, FEED.format("a").replace("&gt;", ">")])
def test_a_feed_in_which_the_text_does_not_stand_as_it_was_written_is_left_alone(feed):
    assert replaced_in_feed(feed, "<p>a</p>", "<p>b</p>", LINKS) is None


def test_a_link_that_was_not_there_leads_nobody_knows_where():
    assert replaced(PAGE, OLD, OLD.replace("two.md", "three.md", 1), LINKS) is None


def test_a_link_that_leads_to_two_places_is_led_to_none():
    assert replaced(PAGE.replace("../two/", "../one/", 1), OLD, OLD, LINKS) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ('<h2 id="a">A</h2><p>1</p>', '<h2 id="a">A</h2><p>2</p>', True),
        ('<h2 id="a">A</h2>', '<h2 id="a">B</h2>', False),
        ('<h2 id="a">A</h2>', '<figure><h2 id="a">A</h2></figure>', False),
        ("<h3>A</h3>", "<h3>B</h3>", True),
    ],
)
def test_main_headings_are_compared_with_the_figures_around_them(one, other, same):
    assert have_same_contents(one, other) is same


def test_our_templates_show_a_text_once():
    folder = ROOT / "theme" / "templates"
    templates = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.html")
    }
    assert show_text_once(templates)


@pytest.mark.parametrize(
    "templates",
    [
        {"article.html": "{{ article.content|wordcount }}"},
        {"index.html": "{{ from_markdown(article.content) }}"},
        {"page.html": "{% set words = page['content'] %}"},
        {"components/card.html": "{{ posts|map(attribute='content')|join }}"},
    ],
)
def test_templates_that_use_a_text_otherwise_are_known(templates):
    assert not show_text_once(templates)


def test_an_attribute_of_html_is_no_text():
    assert show_text_once({"base.html": '<meta name="x" content="{{ contents }}">'})
