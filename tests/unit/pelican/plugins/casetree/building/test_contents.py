"""Where posts and pages are written."""

import pytest

from pelican.plugins.casetree.building.contents import card_beside, numbered


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("posts/one/index.html", "posts/one-2/index.html"),
        ("posts/one/", "posts/one-2/"),
        ("one.html", "one-2.html"),
        ("one", "one-2"),
    ],
)
def test_the_second_of_two_equal_addresses_is_numbered(address, expected):
    assert numbered(address, 2) == expected


@pytest.mark.parametrize(
    ("save_as", "card"),
    [("posts/one/index.html", "posts/one/card.png"), ("index.html", "card.png"), ("a/b/one.html", "a/b/one-card.png")],
)
def test_a_card_stands_beside_its_post_under_a_name_that_no_other_post_has(save_as, card):
    assert card_beside(save_as) == card
