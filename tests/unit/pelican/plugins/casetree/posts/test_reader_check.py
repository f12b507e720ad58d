"""What a published post lacks for its readers is told; a draft may still lack it."""

import pytest

from casetree.nouns.diagnostics import Source
from pages import HEADER, pointed_at
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.posts.reader_check import Summary, check_for_readers

SIZE = "{width=2 height=1}"


def faults(text: str, header: str = HEADER, wanted: Summary = Summary.OPTIONAL):
    return [*check_for_readers(read_post(Source.of("post.md", header + text), "post"), wanted)]


def told(text: str, header: str = HEADER) -> list[tuple[str, str]]:
    """Return the code of each fault, and the words that it points at."""
    return [(fault.code, pointed_at(fault)) for fault in faults(text, header)]


def test_nothing_is_asked_of_a_draft():
    draft = HEADER.replace("Date:", "Status: Draft\nDate:")
    assert faults("# One\n\n![](x.png)\n", draft, Summary.REQUIRED) == []


# Summaries ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "found"),
    [(Summary.OPTIONAL, []), (Summary.ASKED_FOR, ["warning"]), (Summary.REQUIRED, ["error"])],
    ids=lambda value: str(value),
)
def test_a_summary_is_asked_for_as_loudly_as_the_site_wants(wanted, found):
    assert [fault.severity.value for fault in faults("Text.", wanted=wanted)] == found


def test_a_post_with_a_summary_has_what_is_asked_for():
    assert faults("Text.", HEADER.replace("Date:", "Summary: All.\nDate:"), Summary.REQUIRED) == []


def test_a_summary_below_a_slip_that_ends_the_header_is_not_asked_for():
    assert faults("Text.", "Title: T\nDate: 2026-11-22\nTags = x\nSummary: S.\n\n", Summary.REQUIRED) == []


# Text --------------------------------------------------------------------------------------------


def test_a_post_without_text_is_told_unless_a_template_brings_it():
    assert told("\n  \n") == told("") == [("post-no-text", "A post")]
    assert told("", HEADER.replace("Date:", "Template: corrections\nDate:")) == []
    assert told("", HEADER.replace("Date:", "Status: draft\nDate:")) == []


# Titles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("title", "sign"), [("The “end”", ""), ('The "end"', '"'), ("A man's case", "'")])
def test_the_quotes_of_a_typewriter_in_a_title_are_told(title, sign):
    assert told("Text.", HEADER.replace("A post", title)) == ([("post-straight-quotes", sign)] if sign else [])


# Images ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("image", "codes"),
    [
        (f"![A house](x.png){SIZE}", []),
        ("![A house](x.png)", ["post-image-without-size"]),
        ("![A house][x]{width=2}", ["post-image-without-size"]),
        (f"![ ](x.png){SIZE}", ["post-image-without-text"]),
        ("![](x.png)", ["post-image-without-text", "post-image-without-size"]),
        ('<img src="x.png" alt="A house" width="2" height="1">', []),
        ('<img src="x.png" alt="" width="2" height="1">', []),
        ('<img src="x.png" width="2" height="1">', ["post-image-without-text"]),
        ('<img src="x.png" title="alt=1" width=2 height=1>', ["post-image-without-text"]),
        ('<img src="x.png" alt="A house" width="2">', ["post-image-without-size"]),
    ],
)
def test_an_image_needs_its_words_and_its_size(image, codes):
    assert told(f"See {image} here.") == [(code, image) for code in codes]


@pytest.mark.parametrize("text", ["`![](x.png)`", "`<img src=x>`", "```\n![](x.png)\n```", "<!-- ![](x.png) <img> -->"])
def test_an_image_that_is_shown_as_code_or_left_out_is_none(text):
    assert told(text) == []


def test_an_image_over_several_lines_is_pointed_at_on_its_first_line():
    [(code, words)] = told('One.\n\n<img src="x.png"\n  width="2" height="1">\n')
    assert (code, words) == ("post-image-without-text", '<img src="x.png"')


# Headings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## One\n\n### Two\n\n## Three", []),
        ("# One", [("post-heading-level", "#")]),
        ("### One", [("post-heading-level", "###")]),
        ("One\n---\n\n### Two", []),
        ("Text\nOne\n===", []),
        ("##One", []),
        ("## One\n\n#### Two", [("post-heading-level", "####")]),
        ("```\n# a comment\n```", []),
    ],
)
def test_headings_go_down_one_level_at_a_time_from_the_title(text, found):
    assert told(text) == found
    assert all(
        fault.help == f"write `{'##' if len(marks) < 4 else '###'}`"
        for fault, (_, marks) in zip(faults(text), found, strict=True)
    )


def test_a_row_of_signs_below_makes_a_title():
    assert told("One\n===\n\nText.") == [("post-heading-level", "One")]
    assert faults("One\n===")[0].help == "write `## One`, without the line below it"


@pytest.mark.parametrize("line", ["#hashtag", "#難民 #入管"])
def test_a_word_with_a_hash_is_a_heading_to_markdown(line):
    assert told(line) == [("post-heading-level", "#")]
    assert faults(line)[0].help == "write `##` and a space; if it is no heading, write `\\#`"
