"""The tables of keys do not contradict each other."""

from pelican.plugins.casetree.posts.headers.header_keys import ELSEWHERE, JAPANESE, KEYS, MANY, RARE, STATUSES


def test_what_is_said_of_other_keys_names_keys_that_are_read():
    assert {line.partition(":")[0].lower() for line in ELSEWHERE.values()} <= set(KEYS)
    assert {name.lower() for name in JAPANESE.values()} <= set(KEYS)


def test_no_key_is_known_and_foreign_at_once():
    assert not set(ELSEWHERE) & {*KEYS, *RARE}
    assert set(MANY) <= set(KEYS)


def test_a_status_that_is_named_for_another_key_is_one():
    named = {line.partition(": ")[2] for line in ELSEWHERE.values() if line.startswith("Status")}
    assert named <= set(STATUSES)
