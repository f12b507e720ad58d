"""Addresses that pages had before: what `moved.txt` says, and that each of ours leads to a page that there is."""

from __future__ import annotations

import pytest

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.site.addresses import newest_walk, urls, walk_places
from pelican.plugins.casetree.site.former import addresses_in, dead_ends
from reading import ROOT, content_library

COPIED = "open the page in the preview, and copy its address from there"


def told(text: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of each fault."""
    return [(fault.code, fault.span.line, fault.span.column) for fault in addresses_in(Source.of("moved.txt", text))[1]]


def test_each_line_has_a_former_address_and_the_present_one() -> None:
    found, faults = addresses_in(Source.of("moved.txt", "# why\n\ntrees/a/ trees/b/ # so\n  c/  d/\n"))
    assert [(former.address, former.to) for former in found] == [("trees/a/", "trees/b/"), ("c/", "d/")]
    assert (found[1].span.column, found[1].to_span.column) == (3, 7)
    assert faults == []


def test_all_bad_lines_are_told_and_the_others_are_kept() -> None:
    text = "a/ b/\none\n/a/ b/\nc/ d\na/ e/\nx/ y/ z/\n"
    assert told(text) == [("moved-bad-line", line, column) for line, column in ((2, 1), (3, 1), (4, 4), (5, 1), (6, 1))]
    assert [former.address for former in addresses_in(Source.of("moved.txt", text))[0]] == ["a/"]


@pytest.mark.parametrize("line", ["../x/ b/", "a/../b/ b/", "a/ ./b/", "a/ b/#place", "#a/ b/"])
def test_what_is_no_address_of_a_page_is_told_and_a_remark_stands_apart(line: str) -> None:
    assert len(told(f"{line}\n")) == (not line.startswith("#"))
    assert told(f"c/ d/ # why\n{line}")[:1] == told(f"# so\n{line}")


def test_reading_ends_where_hardly_a_line_lists_addresses() -> None:
    assert len(told("/\n" * 50_000)) == 1_000
    assert len(told("/\n" * 999 + "a/ b/\n" * 2)) == 1_000


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a/ page/\n", []),
        ("a/ pgae/\n", [(1, "no page stands at `pgae/`", "did you mean `page/`?")]),
        ("a/ a/\n", [(1, "`a/` leads to itself", COPIED)]),
        ("a/ b/\nb/ a/\n", [(1, "`a/` leads back to itself, by the lines 1, 2", COPIED)]),
        ("x/ b/\nb/ c/\nc/ b/\n", [(2, "`b/` leads back to itself, by the lines 2, 3", COPIED)]),
        ("b/ c/\nc/ b/\nx/ b/\n", [(1, "`b/` leads back to itself, by the lines 1, 2", COPIED)]),
        ("a/ b/\nb/ page/\n", [(1, "no page stands at `b/`: line 2 leads on from there", "write `page/`")]),
        ("a/ b/\nb/ no/\nc/ a/\n", [(2, "no page stands at `no/`", COPIED)]),
        (
            "a/ b/\nb/ c/\nc/ page/\n",
            [
                (1, "no page stands at `b/`: line 2 leads on from there", "write `page/`"),
                (2, "no page stands at `c/`: line 3 leads on from there", "write `page/`"),
            ],
        ),
    ],
)
def test_what_leads_nowhere_is_told_once_where_it_ends(text: str, told: list[tuple[int, str, str]]) -> None:
    found, _ = addresses_in(Source.of("moved.txt", text))
    faults = dead_ends(found, {"page": "", "": ""})
    assert [(fault.span.line, fault.message, fault.help) for fault in faults] == told


def test_a_chain_of_thousands_is_followed_once() -> None:
    text = "".join(f"a{number}/ a{number + 1}/\n" for number in range(5_000)) + "a5000/ page/\n"
    faults = [*dead_ends(addresses_in(Source.of("moved.txt", text))[0], {"page": "", "": ""})]
    assert {fault.help for fault in faults} == {"write `page/`"}
    assert len(faults) == 5_000


def test_every_address_of_a_walk_that_this_site_had_before_leads_to_a_walk_of_a_version() -> None:
    path = ROOT / "content" / "moved.txt"
    found, faults = addresses_in(Source.of("moved.txt", path.read_text(encoding="utf-8")))
    assert faults == []
    walks = set(urls(walk_places(content_library())))
    assert {former.to for former in found if former.address.startswith("trees/")} <= walks
    of_tree = {former.address.split("/")[1] for former in found if former.address.startswith("trees/")}
    assert {newest_walk(tree) for tree in of_tree} <= walks  # what stood at `…/walk/` itself
    assert len([former for former in found if "/walk/" in former.address]) == 75
    refused = {former.address: former.to for former in found}["trees/refugee-recognition/walk/refused/1/"]
    assert refused.endswith(
        "/2024-06-10/walk/believed_yes/outside_yes/harm_yes/danger_yes/no-protection_yes/excluded_yes/"
    )
