"""What a text looks up is written down, and the digest of what was found changes with what is made of it."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from casetree.walking.pipeline import Place
from pages import BLOCK, HEADER, LIBRARY, PART
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.site.index import site_of
from pelican.plugins.casetree.site.lookups import Digests, Lookups, watched
from pelican.plugins.casetree.site.site import Site
from reading import ROWS, table


def _site(**texts: str) -> Site:
    posts = [read_post(Source.of(f"{name}.md", HEADER + text), name) for name, text in texts.items()]
    return site_of(posts, LIBRARY)[0]


def test_a_walk_is_written_down() -> None:
    site = _site(one=BLOCK, other=BLOCK)
    lookups = Lookups(Digests(site))
    block = site.posts["one.md"].blocks[0].block
    assert block
    assert watched(site, lookups).walks.block(block, Place("one.md"))[0]
    asked = {(kind, key) for kind, key, _ in lookups.written()}
    assert {("tree", "steps"), ("case", "one"), ("parts", "one")} <= asked
    assert not {("case", "other"), ("case", "*")} & asked


def test_who_asks_for_everything_depends_on_everything() -> None:
    site = _site(one=BLOCK, other=BLOCK)
    lookups = Lookups(Digests(site))
    seen = watched(site, lookups).library
    assert "one" in seen.cases
    assert [*seen.cases] == ["one", "other"]
    assert len(seen.trees) == 1
    assert [(kind, key) for kind, key, _ in lookups.written()] == [("case", "*"), ("tree", "*")]
    more = _site(one=BLOCK, other=BLOCK, third=BLOCK)
    assert Digests(site).of("case", "*") != Digests(more).of("case", "*")
    assert Digests(site).of("tree", "*") == Digests(more).of("tree", "*")


def test_a_case_is_another_when_its_block_changes_and_the_same_when_its_place_does() -> None:
    found = Digests(_site(one=BLOCK)).of("case", "one")
    assert Digests(_site(one=f"Text.\n\n{BLOCK}")).of("case", "one") == found
    assert Digests(_site(one=BLOCK.replace("2010", "2011"))).of("case", "one") != found


def test_a_case_knows_its_parts() -> None:
    alone, whole = Digests(_site(one=BLOCK)), Digests(_site(one=f"{BLOCK}\n\n{PART}"))
    assert alone.of("case", "one") == whole.of("case", "one")
    assert alone.of("parts", "one") != whole.of("parts", "one")


def test_what_is_not_there_has_a_digest_too() -> None:
    digests = Digests(_site(one=BLOCK))
    assert len({digests.of(kind, "nobody") for kind in ("tree", "source", "case", "alias", "parts")}) <= 3
    assert digests.of("case", "nobody") != digests.of("case", "one")


def test_what_would_be_found_otherwise_is_told_by_its_key() -> None:
    lookups = Lookups(Digests(_site(one=BLOCK)))
    for kind, key in (("case", "one"), ("tree", "steps"), ("case", "")):
        lookups.note(kind, key)
    lookups.note("image", "a.png", "(1, 2)")
    written = lookups.written()
    same, other = Digests(_site(one=BLOCK)), Digests(_site(one=BLOCK.replace("2010", "2011")))
    assert [*same.differing(written, lambda link: (1, 2))] == []
    assert [*other.differing(written, lambda link: (1, 3))] == ["one", "a.png"]


def test_what_does_not_stand_in_the_site_comes_with_its_digest() -> None:
    lookups = Lookups(Digests(_site()))
    lookups.note("image", "/a.png", "(1, 2)")
    assert lookups.written() == [("image", "/a.png", "(1, 2)")]


def test_a_table_is_looked_up_by_its_name_and_every_value_and_word_of_it_counts() -> None:
    def digest(rows: str) -> str:
        found = site_of([], LIBRARY, {"figures": table(rows), "other": table()})[0]
        return Digests(found).of("table", "figures")

    assert digest(ROWS) == digest(ROWS) != digest(ROWS.replace("3936", "3937"))
    site = site_of([], LIBRARY, {"figures": table(), "other": table()})[0]
    lookups = Lookups(Digests(site))
    assert watched(site, lookups).tables.get("figures") is site.tables["figures"]
    assert [(kind, key) for kind, key, _ in lookups.written()] == [("table", "figures")]
