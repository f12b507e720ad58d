"""Where posts and pages are written."""

import pytest

from pelican.plugins.casetree.building.contents import numbered


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
