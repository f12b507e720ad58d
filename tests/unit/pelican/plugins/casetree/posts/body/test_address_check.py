"""Where the links of a converted text lead."""

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.address_check import Surroundings, check_addresses
from pelican.plugins.casetree.posts.body.link_check import Link

ALONE = Surroundings(
    file_at={"there.md": "there.md", "map.png": "map.png", "/images/map.png": "images/map.png"}.get,
    files=("there.md",),
    anchors={"there.md": {"facts"}},
    drafts=("half",),
)
ON_SITE = replace(
    ALONE,
    address="posts/one/",
    pages={"posts/one": "", "posts/page/2": "", "posts/there": "there.md", "images/map.png": "", "": ""},
    leaves={"images/map.png"},
    closed=("search/",),
)


def told(target: str, around: Surroundings, is_image: bool = False, is_public: bool = True) -> list[tuple[str, str]]:
    """Return code and pointed-at words of what is told about a link."""
    link = Link(target, is_image, Source.of("post.md", target).span(1, 1, len(target)))
    own = {"case-one", "one--danger", "見出し"}
    faults = check_addresses([link], own, is_public, around)
    return [(fault.code, target[fault.span.column - 1 :][: fault.span.length]) for fault in faults]


@pytest.mark.parametrize(
    "target",
    [
        *("https://example.org/#x", "mailto:a@b.org", "tel:+81-3", "//example.org/x.md"),
        *("#", "#top", "#case-one", "#one--danger", "#case-one.2", "#%E8%A6%8B%E5%87%BA%E3%81%97"),
        *("{filename}there.md", "{filename}there.md#facts", "{static}x.png#anything"),
    ],
)
def test_what_leads_somewhere_is_no_fault(target):
    assert told(target, ALONE) == told(target, ON_SITE) == []


@pytest.mark.parametrize(
    "target",
    [
        *("/posts/there/", "/posts/there", "/posts/there/index.html", "../there/", "../there/#facts", "/?q=1"),
        *("/posts/page/2/", "/images/map.png", "/"),
    ],
)
def test_addresses_of_the_site_are_known(target):
    around = replace(ON_SITE, pages={**(ON_SITE.pages or {}), "posts": ""})
    assert told(target, around) == []


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        ("mailto:", ("post-dead-link", "mailto:")),
        ("tel:", ("post-dead-link", "tel:")),
        ("there.md", ("post-dead-link", "there.md")),
        ("gone.md#x", ("post-dead-link", "gone.md")),
        ("map.png", ("post-dead-link", "map.png")),
        ("#fact", ("post-unknown-place", "#fact")),
        ("{file}there.md", ("post-dead-link", "file")),
        ("{filename}there.md#gone", ("post-unknown-place", "#gone")),
        ("/drafts/half/", ("post-link-to-draft", "/drafts/half/")),
        ("/posts/half/", ("post-link-to-draft", "/posts/half/")),
    ],
)
def test_what_cannot_be_right_is_told_with_and_without_addresses(target, fault):
    assert told(target, ALONE) == told(target, ON_SITE) == [fault]


@pytest.mark.parametrize(("target", "is_told"), [("C:\\Users\\a.png", True), ("data:image/png;base64,x", False)])
def test_an_image_of_this_computer_is_told_and_one_within_the_page_is_none(target, is_told):
    link = Link(target, True, Source.of("post.md", target).span(1, 1, len(target)))
    assert [fault.code for fault in check_addresses([link], (), True, ON_SITE)] == ["post-dead-link"] * is_told


def test_without_addresses_nothing_is_said_of_them():
    assert told("/posts/gone/", ALONE) == told("../gone/", ALONE) == []
    assert told("/posts/gone/", ON_SITE) == [("post-dead-link", "/posts/gone/")]
    assert told("../there/#gone", ON_SITE) == [("post-unknown-place", "#gone")]


def test_what_may_stand_untold_is_no_fault():
    assert told("/feeds/gone.xml", ON_SITE) == [("post-dead-link", "/feeds/gone.xml")]
    assert told("/feeds/gone.xml", replace(ON_SITE, untold=(".xml", ".txt"))) == []


@pytest.mark.parametrize(
    ("target", "words", "help"),
    [
        (
            "/images/map.png/",
            "there is no page at `/images/map.png/`: that is a file",
            "did you mean `/images/map.png`?",
        ),
        ("/posts/there/index.html/#facts", "that is a file", "did you mean `/posts/there/index.html`?"),
        ("/search/", "`/search/` is in the folder of the search", "link to a file"),
        ("../../search/a/b.js", "is in the folder of the search", "link to a file"),
    ],
)
def test_no_page_stands_behind_a_file_nor_among_what_a_program_reads(target, words, help):
    link = Link(target, False, Source.of("post.md", target).span(1, 1, len(target)))
    for around in (ON_SITE, replace(ON_SITE, untold=(".png", ".js"))):
        [fault] = check_addresses([link], (), True, around)
        assert (fault.code, words in fault.message, fault.help.startswith(help)) == ("post-dead-link", True, True)
        assert fault.span.length == len(target.partition("#")[0])


def test_a_draft_may_link_to_a_draft_that_a_preview_shows():
    around = replace(ON_SITE, pages={"drafts/half": ""})
    assert told("/drafts/half/", around, is_public=False) == []


@pytest.mark.parametrize(
    ("target", "help"),
    [
        ("there.md", "write `{filename}there.md`"),
        ("thre.md", "did you mean `{filename}/there.md`?"),
        ("map.png", "write `{static}map.png`"),
        ("xyzzy.md", "write the path of a post"),
        ("/posts/ther/", "did you mean `/posts/there/`?"),
        ("/xyzzy/", "link to a file by `{filename}/articles/…`"),
    ],
)
def test_the_cure_is_named(target, help):
    link = Link(target, False, Source.of("post.md", target).span(1, 1, len(target)))
    [fault] = check_addresses([link], (), True, ON_SITE)
    assert fault.help.startswith(help)
