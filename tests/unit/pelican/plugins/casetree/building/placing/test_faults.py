"""What is told of an address that cannot be had: at the word that decides it, with what stands there."""

import pytest

from handover.addresses import Address
from pages import HEADER, case, pages_of, pointed_at, post
from pelican.plugins.casetree.building.placing.faults import refused, what
from pelican.plugins.casetree.site.address_table import Clash, Refusal

FIRST = Address(file="index.html", kind="list")
SITE = pages_of(
    {
        "one.md": post(
            case("first"), header=HEADER.replace("Date:", "Tags: a, b\nAliases: before\nCategory: C\nDate:")
        ),
        "two.md": post("Text.", header=HEADER.replace("Date:", "Save_as: two.html\nSlug: two\nDate:")),
    }
).site


def place(word: str, source: str = "one.md") -> str:
    """Return the words that are pointed at where something from a file cannot stand."""
    address = Address(file="x/index.html", kind="label", source=source, word=word)
    return pointed_at(refused(address, Refusal(Clash.SAME, FIRST), SITE))


@pytest.mark.parametrize("word", ["b", "before", "C", "first"])
def test_the_word_that_decides_an_address_is_pointed_at(word):
    assert place(word) == word


def test_of_a_post_itself_what_decides_its_address_is_pointed_at():
    assert place("") == "A post"
    assert place("", "two.md") == "two.html"


def test_of_a_tree_the_node_is_pointed_at():
    path = SITE.library.trees["steps"][0].span.source.path
    address = Address(file="x/index.html", kind="walk", source=path, word="tie")
    span = refused(address, Refusal(Clash.SAME, FIRST), SITE).span
    assert (span.source.path, "tie" in span.text) == (path, True)


@pytest.mark.parametrize(
    ("clash", "code", "said"),
    [
        (Clash.NO_NAME, "post-bad-address", "cannot be an address"),
        (Clash.SAME, "post-same-address", "where a list of this site stands already"),
        (Clash.ALIKE, "post-same-address", "do not tell from `"),
        (Clash.FOLDER, "post-same-address", "a file or a folder of that name is there"),
        (Clash.OWNED, "post-same-address", "a file or a folder of that name is there"),
    ],
)
def test_every_way_to_clash_is_told_in_its_own_words(clash, code, said):
    fault = refused(Address(file="posts/x/index.html", kind="page", source="one.md"), Refusal(clash, FIRST), SITE)
    assert (fault.code, fault.is_error) == (code, True)
    assert said in fault.message
    assert "index.html" not in fault.message


def test_the_help_says_what_to_type_for_a_post_and_for_a_file():
    post_help, file_help = (
        refused(Address(file="x.html", kind=kind, source="one.md"), Refusal(Clash.SAME, FIRST), SITE).help
        for kind in ("page", "static")
    )
    assert "`Slug:`" in post_help
    assert "another name" in file_help


@pytest.mark.parametrize(("file", "name"), [("tags/con/index.html", "about-con"), ("images/why?.png", "why-.png")])
def test_a_name_that_no_file_can_have_on_windows_is_told_with_one_that_it_can_have(file, name):
    address = Address(file=file, kind="label", source="one.md", word="b")
    fault = refused(address, Refusal(Clash.NO_FILE, address), SITE)
    assert (fault.code, pointed_at(fault)) == ("post-bad-address", "b")
    assert "on Windows" in fault.message
    assert f"`{name}`" in fault.help


def test_of_a_post_that_says_its_address_as_a_whole_another_one_is_asked_for():
    fault = refused(Address(file="two.html", kind="page", source="two.md"), Refusal(Clash.SAME, FIRST), SITE)
    assert fault.help == "write another address here"


def test_what_stands_somewhere_is_named_so_that_its_author_knows_it():
    page, case, label = (
        what(Address(file="x", kind=kind, source="one.md", word="w")) for kind in ("page", "case", "label")
    )
    assert (page, "`w`" in case, "`w`" in label) == ("one.md", True, True)
    former = [what(Address(file="x", kind="alias", source="moved.txt", word=word)) for word in ("", "before")]
    assert former == ["another former address in moved.txt", "what leads to moved.txt"]


@pytest.mark.parametrize(
    ("file", "message", "name"),
    [
        ("images/a\u202eb.png", "nobody sees the character U+202E in it", "a-b.png"),
        ("images/a\nb.png", "nobody sees the character U+000A in it", "a-b.png"),
        ("images/a\udcff.png", "the name of the file is not UTF-8", "a-.png"),
    ],
)
def test_a_name_with_what_nobody_sees_is_told_with_one_that_it_can_have(file, message, name):
    address = Address(file=file, kind="static", source="content/x.png")
    fault = refused(address, Refusal(Clash.NO_FILE, address), SITE)
    assert fault.message.endswith(message)
    assert f"`{name}`, for example" in fault.help
