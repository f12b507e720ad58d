"""The keys of sources and references, as they are declared."""

import pytest

from casetree.reading.grammar.sources import CITES, SOURCES, cite
from key_tables import declared


@pytest.mark.parametrize("lines", [*declared(SOURCES), *declared(CITES)], ids=lambda lines: lines.what)
def test_no_key_is_declared_twice_and_each_says_something(lines):
    assert len(lines.by_name) == len(lines.keys)
    assert all(key.says and key.left_out and not key.says.endswith(".") for key in lines.keys)


def test_what_is_cited_may_be_said_in_other_words():
    assert (cite().says, cite("the source of all of it").says) == ("its source, or a list", "the source of all of it")
    assert cite().shape is CITES
