"""The policy of a page, by the name of its file."""

import pytest

from hosting.headers import policy_in_page


@pytest.mark.parametrize(
    ("file", "is_search"), [("search/index.html", True), ("ja/search/index.html", True), ("ja/index.html", False)]
)
def test_a_page_states_the_policy_it_is_served_with(file, is_search):
    assert ("script-src" in policy_in_page(file)) == is_search
    assert "frame-ancestors" not in policy_in_page(file)
