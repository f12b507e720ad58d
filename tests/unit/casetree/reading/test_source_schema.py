"""The text of a file of sources, read."""

from casetree.nouns.model import Text
from casetree.reading.source_schema import read_sources
from reading import passage, told


def test_a_file_of_sources_is_read_in_the_language_of_the_site():
    found, faults = read_sources(passage("act: {title: 入管法}\n"), "ja")
    assert found["act"].title == Text({"ja": "入管法"})
    assert not faults


def test_an_empty_file_has_no_sources_and_no_fault():
    assert read_sources(passage("# nothing yet\n"), "en") == ({}, [])


def test_a_file_that_is_no_yaml_leaves_the_sources_unknown():
    found, faults = read_sources(passage("act: {title: [\n"), "en")
    assert found is None
    assert faults


def test_faults_of_single_sources_leave_the_others_known():
    found, faults = read_sources(passage("act: {}\npress: {title: A report}\n"), "en")
    assert list(found) == ["act", "press"]
    assert told(faults) == [("missing-key", "act")]


def test_what_is_no_list_of_sources_leaves_them_unknown():
    found, faults = read_sources(passage("words\n"), "en")
    assert found is None
    assert [fault.code for fault in faults] == ["wrong-shape"]


def test_a_needless_key_around_the_sources_is_told_and_passed_over():
    found, faults = read_sources(passage("sources:\n  act: {title: The Act}\n"), "en")
    assert list(found) == ["act"]
    assert told(faults) == [("unknown-key", "sources")]


def test_a_source_may_be_called_sources():
    found, faults = read_sources(passage("sources: {title: Sources}\n"), "en")
    assert list(found) == ["sources"]
    assert not faults
