"""The glossary of a content folder is read with the sources that it cites."""

from casetree.nouns.library import Library
from pelican.plugins.casetree.files.glossary import read_glossary
from reading import TERMS


def test_a_glossary_is_read_in_every_language_of_the_site(tmp_path):
    (tmp_path / "glossary.yaml").write_text(TERMS, encoding="utf-8")
    found, faults = read_glossary(tmp_path, Library(has_sources=False), "en")
    assert ([*found], faults) == (["refugee", "recognition", "detention"], [])
    assert {fault.code for fault in read_glossary(tmp_path, Library(), "en")[1]} == {"unknown-source"}


def test_a_folder_without_one_has_no_terms(tmp_path):
    assert read_glossary(tmp_path, Library(), "en") == ({}, [])


def test_one_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / "glossary.yaml").write_bytes(b"\xff\xfe\xff")
    assert [fault.code for fault in read_glossary(tmp_path, Library(), "en")[1]] == ["file-not-utf8"]
