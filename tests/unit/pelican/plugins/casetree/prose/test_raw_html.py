"""Raw tags go in pairs; what has no other to go with it is found where it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.text.html_reader import VOID
from pelican.plugins.casetree.prose.raw_html import Balance


def loose_in(*pieces: str) -> list[tuple[str, str, int]]:
    """Read pieces of raw HTML in one paragraph; return what is loose: kind, tag as written, and which of those."""
    balance = Balance()
    balance.begin()
    for piece in pieces:
        balance.raw(piece)
    balance.end()
    return [(each.kind, each.tag.written, each.tag.count) for each in balance.loose]


@pytest.mark.parametrize(
    "html",
    [
        "<b>x</b>",
        '<a title="x > y">x</a>',
        "<br><hr/><img src=x>",
        "<ul><li>a<li>b</ul>",
        "<table><tr><td>a<td>b<tr><td>c</table>",
        "<svg><g><path d='x'/></g></svg>",
        "<script>if (a < b) '<b>'</script>",
        "<!-- <b> -->",
        "<B>x</b>",
        "no tags & 1 < 2",
        "<p>one<p>two",
    ],
)
def test_whole_markup_has_nothing_loose(html):
    assert loose_in(html) == []


@pytest.mark.parametrize(
    ("pieces", "loose"),
    [
        (["<b>", "</b>", "<b>"], [("open", "<b>", 2)]),
        (["<b>", "<i>", "</b>"], [("open", "<i>", 1)]),
        (["</div"], []),
        (["</div>"], [("closing", "</div", 1)]),
        (["<b>", "</i>", "</b>"], [("closing", "</i", 1)]),
        (["<div class='x'/>"], [("open", "<div class='x'/>", 1)]),
        (["<script>x <b>"], [("open", "<script>", 1)]),
        (["<div><p>x</div><section>"], [("open", "<section>", 1)]),
    ],
)
def test_what_is_loose_is_told_once(pieces, loose):
    assert loose_in(*pieces) == loose


NESTED = st.recursive(
    st.just(""), lambda inner: st.builds("<{0}>{1}{2}</{0}>".format, st.sampled_from("bius"), inner, inner)
)


@given(NESTED)
def test_pairs_within_pairs_are_whole(html):
    assert loose_in(html) == []


def test_void_elements_are_those_of_the_standard():
    assert {"br", "img", "hr", "input", "wbr"} <= VOID
    assert "script" not in VOID
