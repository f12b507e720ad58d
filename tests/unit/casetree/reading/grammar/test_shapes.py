"""What a declaration of a key says of itself."""

from casetree.reading.grammar.shapes import NEEDED, Either, Key, Lines, ListOf, Plain, either, one_or_more


def key(name: str, left_out: str = "none", add: str = "") -> Key:
    return Key(name=name, says="what it says", left_out=left_out, shape=Plain.TEXT, add=add)


def test_a_key_is_needed_where_leaving_it_out_is_an_error():
    assert [key("a", NEEDED).is_needed, key("a").is_needed] == [True, False]


def test_the_help_for_a_missing_key_is_what_to_type():
    assert key("a").help == "add `a: …`"
    assert key("a", add="say more").help == "say more"


def test_keys_are_found_by_their_names():
    lines = Lines(what="a thing", keys=(key("a"), key("b")))
    assert list(lines.by_name) == ["a", "b"]


def test_a_single_value_may_stand_for_a_list_of_one():
    assert one_or_more(Plain.ID) == ListOf(of=Plain.ID, is_short=True)
    assert either(Plain.ID, Plain.TEXT) == Either(shapes=(Plain.ID, Plain.TEXT))
