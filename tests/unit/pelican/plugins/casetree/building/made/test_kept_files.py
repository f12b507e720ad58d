"""A file made from data is made once, and again only where something that it is made from has changed."""

from keeping.store import Store
from pelican.plugins.casetree.building.made.kept_files import kept_files
from pelican.plugins.casetree.pages.data_page import DataFile


def test_a_file_is_made_again_only_where_its_inputs_change(tmp_path):
    made = []

    def make() -> bytes:
        made.append("once")
        return b"data"

    store, files = Store(tmp_path / "store"), [DataFile(address="data/a.csv", make=make)]
    for inputs in ({"cases": "1"}, {"cases": "1"}, {"cases": "2"}):
        [file] = kept_files(files, lambda inputs=inputs: inputs, store)
        assert (file.address, file.make()) == ("data/a.csv", b"data")
    assert len(made) == 2


def test_two_files_of_the_same_inputs_are_not_taken_for_one(tmp_path):
    files = [DataFile(address=name, make=name.encode) for name in ("a", "b")]
    assert [file.make() for file in kept_files(files, dict, Store(tmp_path / "store"))] == [b"a", b"b"]


def test_without_a_store_nothing_is_kept_and_nothing_is_looked_up_before_a_file_is_written(tmp_path):
    files = [DataFile(address="a", make=lambda: b"a")]
    assert kept_files(files, dict, None) == files
    assert kept_files(files, lambda: 1 / 0, Store(tmp_path / "store"))
