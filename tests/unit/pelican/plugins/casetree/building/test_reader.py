"""Which files our reader reads."""

from types import SimpleNamespace

from pelican.readers import MarkdownReader

from pelican.plugins.casetree.building.reader import CaseReader, use_reader


def test_a_reader_that_another_plugin_has_put_in_place_is_kept():
    other = type("OtherReader", (MarkdownReader,), {})
    readers = SimpleNamespace(reader_classes={"md": other, "markdown": MarkdownReader})
    use_reader(readers)
    assert readers.reader_classes == {"md": other, "markdown": CaseReader}
