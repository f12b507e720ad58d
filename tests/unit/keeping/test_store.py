"""What the store keeps, and what becomes of one that is broken, foreign, old, full or in use."""

from __future__ import annotations

import multiprocessing
import sqlite3
import zlib
from hashlib import blake2b
from pathlib import Path
from random import Random

import pytest

from keeping import store as store_module
from keeping.store import Store, kept_or_made


def _kept(path: Path, **values: bytes) -> None:
    store = Store(path)
    for key, value in values.items():
        store.put("page", key.encode(), value)
    store.close(1)


def _rows(path: Path) -> dict[str, tuple[bytes, int]]:
    """Return what stands on disk for each key, and its day."""
    base = sqlite3.connect(path)
    found = {key.decode(): (value, day) for key, value, day in base.execute("select key, value, day from kept")}
    base.close()
    return found


def test_a_value_is_there_again_for_the_next_build(tmp_path: Path) -> None:
    _kept(tmp_path / "deep" / "down" / "store", one=b"1", two=b"")
    store = Store(tmp_path / "deep" / "down" / "store")
    assert store.get_all("page", [b"one", b"two", b"three"]) == {b"one": b"1", b"two": b""}
    assert store.get("picture", b"one") is None
    assert store.trouble == ""


def test_a_new_value_is_there_at_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.put("page", b"one", b"1")
    assert store.get("page", b"one") == b"1"


def test_many_values_are_read_in_one_go(tmp_path: Path) -> None:
    keys = [str(number).encode() for number in range(1_700)]
    store = Store(tmp_path / "store")
    for key in keys:
        store.put("page", key, key * 3)
    store.close(1)
    assert Store(tmp_path / "store").get_all("page", keys) == {key: key * 3 for key in keys}


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\0" * 100, b"\0" * 5_000])
def test_a_broken_file_is_begun_anew_and_told_of(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store"
    path.write_bytes(content)
    store = Store(path)
    assert store.trouble
    assert store.get("page", b"one") is None
    store.put("page", b"one", b"1")
    store.close(1)
    again = Store(path)
    assert (again.get("page", b"one"), again.trouble) == (b"1", "")


@pytest.mark.parametrize("told", ["user_version = 99", "user_version = 1", "application_id = 1"])
def test_a_file_of_another_version_or_program_is_begun_anew(tmp_path: Path, told: str) -> None:
    path = tmp_path / "store"
    _kept(path, one=b"1")
    with sqlite3.connect(path) as base:
        base.execute(f"pragma {told}")
    base.close()
    store = Store(path)
    assert store.get("page", b"one") is None
    assert store.trouble == "it is of another program or of another version"
    store.put("page", b"one", b"2")
    store.close(1)
    again = Store(path)
    assert (again.get("page", b"one"), again.trouble) == (b"2", "")


@pytest.mark.parametrize("sign", [b"\0", b"\xff"])
def test_a_value_that_was_damaged_is_not_there(tmp_path: Path, sign: bytes) -> None:
    path = tmp_path / "store"
    _kept(path, one=b"1" * 100, two=b"2")
    with sqlite3.connect(path) as base:
        base.execute("update kept set value = ? where key = ?", (sign * 100, b"one"))
    base.close()
    assert Store(path).get_all("page", [b"one", b"two"]) == {b"two": b"2"}


def test_a_file_that_another_build_is_writing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "store"
    _kept(path, one=b"1")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, timeout: connect(path, timeout=0))
    with connect(path) as other:
        other.execute("begin exclusive")
        store = Store(path)
        assert store.get("page", b"one") is None
        assert "locked" in store.trouble
        store.close(1)
    other.close()
    assert Store(path).get("page", b"one") == b"1"


def test_where_no_file_can_be_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "store")
    store.put("page", b"one", b"1")
    assert store.get("page", b"one") == b"1"
    store.close(1)
    assert store.trouble


def test_too_much_is_forgotten_what_was_not_used_for_longest_first(tmp_path: Path) -> None:
    path = tmp_path / "store"
    _kept(path, **{name: Random(name).randbytes(600) for name in ("old", "used", "other")})
    store = Store(path, limit=1_000)
    assert store.get("page", b"used")
    store.close(2)
    left = Store(path)
    assert left.get_all("page", [b"old", b"used", b"other"]).keys() == {b"used"}


def test_of_what_was_used_last_on_one_day_the_largest_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store(path, limit=1_000)
    for name, size in (("a", 100), ("b", 800), ("c", 200)):
        store.put("page", name.encode(), Random(name).randbytes(size))
    store.close(1)
    assert Store(path).get_all("page", [b"a", b"b", b"c"]).keys() == {b"a", b"c"}


def test_what_is_too_large_for_memory_is_written_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_IN_MEMORY", 1_000)
    path = tmp_path / "store"
    store = Store(path)
    assert store._base
    done = list[str]()
    store._base.set_trace_callback(done.append)
    for name in ("a", "b", "c"):
        store.put("page", name.encode(), Random(name).randbytes(600))
    assert not [each for each in done if each.startswith("update")]  # else each time costs more than the one before
    assert Store(path).get_all("page", [b"a", b"b", b"c"]).keys() == {b"a", b"b"}
    assert len(store.get_all("page", [b"a", b"b", b"c"])) == 3
    store.close(5)
    with sqlite3.connect(path) as base:
        assert base.execute("select distinct day from kept").fetchall() == [(5,)]
    base.close()


def _keep_many(path: Path, name: str) -> None:
    store = Store(path)
    for number in range(200):
        store.put("page", f"{name}{number}".encode(), name.encode() * 50)
    store.close(1)


def test_two_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store"
    _kept(path)
    context = multiprocessing.get_context("spawn")
    both = [context.Process(target=_keep_many, args=(path, name)) for name in "ab"]
    for each in both:
        each.start()
    for each in both:
        each.join()
    store = Store(path)
    keys = [f"{name}{number}".encode() for name in "ab" for number in range(200)]
    assert len(store.get_all("page", keys)) == 400


def test_a_child_that_was_forked_reads_by_itself(tmp_path: Path) -> None:
    _kept(tmp_path / "store", one=b"1")
    store = Store(tmp_path / "store")
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=lambda: theirs.send(store.get("page", b"one")))
    child.start()
    assert ours.recv() == b"1"
    child.join()
    assert store.get("page", b"one") == b"1"


@pytest.mark.parametrize("apart", [-1, 1])
def test_a_child_is_known_by_its_number_whether_that_is_larger_or_smaller(tmp_path: Path, apart: int) -> None:
    _kept(tmp_path / "store", one=b"1")
    store = Store(tmp_path / "store")
    of_parent = store._base
    assert store.get("page", b"one") == b"1"
    assert store._base is of_parent
    store._process += apart
    assert store.get("page", b"one") == b"1"
    assert store._base is not of_parent


def test_what_is_missing_is_made_together_and_kept(tmp_path: Path) -> None:
    made: list[list[str]] = []

    def make(things: list[str]) -> list[bytes]:
        made.append(things)
        return [thing.upper().encode() for thing in things]

    keys = {"a": b"1", "b": b"2", "c": b"3"}
    store = Store(tmp_path / "store")
    assert kept_or_made(store, "kind", {"b": b"2"}, make) == {"b": b"B"}
    assert kept_or_made(store, "kind", keys, make) == {"a": b"A", "b": b"B", "c": b"C"}
    assert made == [["b"], ["a", "c"]]
    store.close(1)
    assert kept_or_made(Store(tmp_path / "store"), "kind", keys, make)["c"] == b"C"
    assert kept_or_made(None, "kind", {"a": b"1"}, make) == {"a": b"A"}
    assert made == [["b"], ["a", "c"], [], ["a"]]


def test_half_a_gibibyte_is_kept_and_a_little_of_it_waits_in_memory() -> None:
    assert (store_module.LIMIT, store_module._IN_MEMORY) == (1 << 29, 1 << 22)


def test_a_file_says_whose_it_is_and_in_what_form_its_values_stand(tmp_path: Path) -> None:
    words = "".join(f"<li>{number} of a list</li>" for number in range(400)).encode()
    noise = Random(1).randbytes(5_000)
    _kept(tmp_path / "store", words=words, noise=noise, both=noise + words, few=b"a")
    base = sqlite3.connect(tmp_path / "store")
    assert base.execute("pragma application_id").fetchone() == (0x43617365,)
    assert base.execute("pragma user_version").fetchone() == (2,)
    base.close()
    forms = {
        "words": b"z" + zlib.compress(words, 1),
        "noise": b" " + noise,
        "both": b" " + noise + words,
        "few": b" a",
    }
    expected = {key: (blake2b(form, digest_size=8).digest() + form, 1) for key, form in forms.items()}
    assert _rows(tmp_path / "store") == expected
    values = {b"words": words, b"noise": noise, b"both": noise + words, b"few": b"a"}
    assert Store(tmp_path / "store").get_all("page", values) == values


@pytest.mark.parametrize(("noise", "sign"), [(3_900, b" "), (3_500, b"z")])
def test_a_value_is_packed_that_takes_less_than_nine_tenths_then(tmp_path: Path, noise: int, sign: bytes) -> None:
    _kept(tmp_path / "store", one=Random(1).randbytes(noise) + b"0" * (4_096 - noise))
    assert _rows(tmp_path / "store")["one"][0][8:9] == sign


def test_as_much_waits_in_memory_as_may_and_not_a_byte_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "_IN_MEMORY", 1_000)
    path = tmp_path / "store"
    store = Store(path)
    for first, second in (("a", "b"), ("c", "d")):  # what is written no longer waits
        before = _rows(path)
        store.put("page", first.encode(), b"1" * 1_000)
        assert _rows(path) == before
        store.put("page", second.encode(), b"1")
        assert {key: day for key, (_, day) in _rows(path).items()} == dict.fromkeys([*before, first, second], 0)
    store.close(1)
    assert {day for _, day in _rows(path).values()} == {1}


def test_what_was_used_on_a_later_day_keeps_that_day(tmp_path: Path) -> None:
    path = tmp_path / "store"
    _kept(path, one=b"1", two=b"2")
    for day, expected in ((7, 7), (3, 7), (7, 7), (8, 8)):
        store = Store(path)
        assert store.get("page", b"one") == b"1"
        store.close(day)
        assert {key: day for key, (_, day) in _rows(path).items()} == {"one": expected, "two": 1}


@pytest.mark.parametrize(("number", "left"), [(20, 20), (21, 15), (40, 15)])
def test_as_much_is_kept_as_may_be_and_else_three_quarters_of_it(tmp_path: Path, number: int, left: int) -> None:
    store = Store(tmp_path / "store", limit=1_000)
    for name in range(number):
        store.put("page", b"%02d" % name, Random(name).randbytes(50 - 9))
    store.close(1)
    assert len(_rows(tmp_path / "store")) == left


def test_what_is_forgotten_leaves_no_room_behind_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store(path, limit=100_000)
    for name in "abcdef":
        store.put("page", name.encode(), Random(name).randbytes(100_000))
    store.close(1)
    assert path.stat().st_size < 200_000


def test_everything_is_forgotten_what_waits_and_what_is_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "store"
    _kept(path, one=b"1")
    store = Store(path)
    store.put("page", b"two", b"2")
    assert store.get_all("page", [b"one", b"two"])
    store.forget()
    assert store.get_all("page", [b"one", b"two"]) == {}
    store.close(2)
    assert _rows(path) == {}
    assert store.trouble == ""
    store.forget()  # closed: nothing is left to forget
    assert store.trouble == ""


def test_after_it_was_closed_nothing_is_kept_and_nothing_fails(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    store.close(1)
    store.put("page", b"one", b"1")
    assert store.get_all("page", [b"one", b"two"]) == {b"one": b"1"}
    store.close(2)
    assert (store.trouble, _rows(tmp_path / "store")) == ("", {})


def test_what_the_store_has_is_not_made_again_and_each_thing_gets_its_own(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    with pytest.raises(ValueError, match="zip"):
        kept_or_made(store, "kind", {"a": b"1", "b": b"2"}, lambda things: [b"A"])
    assert kept_or_made(store, "other", {"a": b"1"}, lambda things: [b"another" for _ in things]) == {"a": b"another"}
