"""Names that every computer can store are parts of an address, and no others."""

import pytest

from pelican.plugins.casetree.posts.headers.address_names import device_in, is_name, unportable_in, unseen_in


def test_a_name_is_neither_empty_nor_longer_than_file_systems_take():
    assert not is_name("")
    assert is_name("a" * 200)
    assert not is_name("a" * 201)
    assert not is_name("\udcff" * 67)  # as Python has bytes of a name that are no UTF-8


@pytest.mark.parametrize("name", ["con", "CON", "nul.txt", "Aux", "com1", "LPT9.tar.gz", "com²", "prn"])
def test_a_device_of_windows_is_no_name(name):
    assert device_in(f"posts/{name}/index.html") == unportable_in(name) == name


@pytest.mark.parametrize("name", ["content", "com10", "com", "aux-states", "nullity", "lpt", "a.con"])
def test_a_name_that_only_begins_like_a_device_is_one(name):
    assert device_in(name) == ""


@pytest.mark.parametrize("name", ["a:b", "why?", "a*", "a<b", "a|b", 'a"b', "a.", "a ", "a\\b"])
def test_a_name_with_a_sign_that_windows_keeps_for_itself_is_none(name):
    assert unportable_in(f"images/{name}/x.png") == name


@pytest.mark.parametrize("sign", ["\0", "\n", "\x1b", "\x85", "\u200b", "\u2028", "\u202e", "\u2066", "\udcff"])
def test_a_sign_that_nobody_sees_is_found_in_a_name(sign):
    assert unseen_in(f"images/a{sign}b/x.png") == sign
    assert unseen_in("images/難民 é e\u0301.png") == ""
