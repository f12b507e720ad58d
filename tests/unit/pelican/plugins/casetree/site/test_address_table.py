"""The table of all addresses: what meets on any computer clashes."""

import unicodedata

import pytest

from handover.addresses import Address
from pelican.plugins.casetree.site.address_table import AddressTable, Clash

FIRST = ("posts/one/index.html", "sitemap.xml", "pagefind/", "posts/がcase/index.html")


def table() -> AddressTable:
    """Return a table with some addresses in it."""
    made = AddressTable()
    assert [made.claim(Address(file=file)) for file in FIRST] == [None] * len(FIRST)
    return made


@pytest.mark.parametrize(
    ("file", "clash", "first"),
    [
        ("posts/one/index.html", Clash.SAME, "posts/one/index.html"),
        ("Posts/One/index.html", Clash.ALIKE, "posts/one/index.html"),
        (unicodedata.normalize("NFD", "posts/がcase/index.html"), Clash.ALIKE, "posts/がcase/index.html"),
        ("posts/one", Clash.FOLDER, "posts/one/index.html"),
        ("sitemap.xml/index.html", Clash.FOLDER, "sitemap.xml"),
        ("Sitemap.XML/index.html", Clash.FOLDER, "sitemap.xml"),
        ("pagefind", Clash.FOLDER, "pagefind/"),
        ("pagefind/index.html", Clash.OWNED, "pagefind/"),
        ("PageFind/a/b.html", Clash.OWNED, "pagefind/"),
        ("posts/", Clash.FOLDER, "posts/one/index.html"),
        ("posts//index.html", Clash.NO_NAME, "posts//index.html"),
        ("/posts/two.html", Clash.NO_NAME, "/posts/two.html"),
        ("../two.html", Clash.NO_NAME, "../two.html"),
        (f"{'難' * 67}/index.html", Clash.NO_NAME, f"{'難' * 67}/index.html"),
        ("", Clash.NO_NAME, ""),
        ("tags/con/index.html", Clash.NO_FILE, "tags/con/index.html"),
        ("images/a:b.png", Clash.NO_FILE, "images/a:b.png"),
    ],
)
def test_what_cannot_stand_beside_the_first_is_refused(file, clash, first):
    refusal = table().claim(Address(file=file))
    assert refusal
    assert (refusal.clash, refusal.first.file) == (clash, first)


@pytest.mark.parametrize("file", ["posts/two/index.html", "posts/index.html", "sitemap", f"{'難' * 66}/index.html"])
def test_what_meets_nothing_is_entered(file):
    made = table()
    assert made.claim(Address(file=file)) is None
    assert file in made
    assert [address.file for address in made] == [*(each for each in FIRST if each != "pagefind/"), file, "pagefind/"]


def test_what_only_a_build_for_the_public_writes_holds_its_place_in_every_build():
    made = table()
    made.claim(Address(file="_headers", is_written=False))
    refusal = made.claim(Address(file="_headers/index.html"))
    assert refusal
    assert (refusal.clash, refusal.first.file) == (Clash.FOLDER, "_headers")
    assert "_headers" not in made
    assert "_headers" not in [address.file for address in made]


def test_what_is_refused_does_not_stand_in_the_table():
    made = table()
    made.claim(Address(file="sitemap.xml/index.html"))
    assert "sitemap.xml/index.html" not in made
    assert "pagefind/what/ever" in made
