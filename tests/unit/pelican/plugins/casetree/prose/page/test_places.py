"""Where something is written: the very place, outside fences, comments and code."""

import pytest

from pages import BLOCK, HEADER, pages_of, pointed_at


def test_equal_references_are_each_pointed_at():
    text = f"`{{case:nope}}` {{case:nope}} {{case:nope}}\n\n{{case:nope}}\n\n```\n{{case:nope}}\n```\n\n{BLOCK}"
    pages = pages_of({"post.md": HEADER + text})
    assert [(fault.span.line, fault.span.column) for fault in pages.faults] == [(4, 15), (4, 27), (6, 1)]


def test_a_link_has_the_place_where_it_is_written_and_not_one_in_a_comment_or_in_code():
    pages = pages_of({"one.md": f'{HEADER}<!-- [a](b) -->\n\n`[a](b)`\n\n[a](b) and [c](b "d")\n'})
    links = pages.site.shown["one.md"].links
    assert [(link.target, link.span.line, link.span.column) for link in links] == [("b", 8, 5), ("b", 8, 16)]


@pytest.mark.parametrize("written", ["a_b.html", r"a\_b.html"])
def test_an_address_is_found_with_a_backslash_in_it_and_without(written):
    pages = pages_of({"one.md": f"{HEADER}See [a]({written}).\n"})
    [link] = pages.site.shown["one.md"].links
    assert (link.target, link.span.line, link.span.column, link.span.length) == ("a_b.html", 4, 9, len(written))


@pytest.mark.parametrize("sign", ["&", "&amp;"])
def test_an_address_is_found_however_its_signs_are_written(sign):
    pages = pages_of({"one.md": f"{HEADER}See [a](x.html?b=1{sign}c=2).\n"})
    [link] = pages.site.shown["one.md"].links
    assert (link.target, link.span.line, link.span.column) == ("x.html?b=1&c=2", 4, 9)


def test_thousands_of_links_in_one_line_are_all_met_and_only_so_many_are_looked_for():
    number = 3_000
    pages = pages_of({"one.md": HEADER + "".join(f"[a](https://example.org/{n}/) " for n in range(number))})
    links = pages.site.shown["one.md"].links
    assert [link.target for link in links] == [f"https://example.org/{n}/" for n in range(number)]
    placed = [link for link in links if link.span.line == 4]
    assert placed == links[: len(placed)]
    assert 100 < len(placed) < 500


def test_a_part_of_a_longer_address_is_not_taken_for_it():
    pages = pages_of({"one.md": f"{HEADER}[long](a/b/c) and [short](b)\n"})
    assert [(link.target, link.span.column) for link in pages.site.shown["one.md"].links] == [("a/b/c", 8), ("b", 27)]


def test_a_source_whose_name_begins_like_another_is_not_taken_for_it():
    fault = pages_of({"one.md": f"{HEADER}See [@acts] and [@act].\n"}).faults[1]
    assert (pointed_at(fault), fault.span.column) == ("act", 19)


def test_a_loose_tag_of_the_text_is_not_looked_for_in_the_header():
    header = HEADER.replace("A post", "A <b>bold</b> post")
    [fault] = [
        each for each in pages_of({"one.md": f"{header}So </b> it ends.\n"}).faults if each.code == "post-open-html"
    ]
    assert (fault.span.line, fault.span.column) == (4, 4)
