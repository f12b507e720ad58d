"""A file is named as its author would name it."""

import contextlib

from pelican.plugins.casetree.files.names import shown_name


def test_a_file_is_named_from_where_the_command_was_started(tmp_path):
    inside, beside = tmp_path / "site" / "content" / "a.md", tmp_path / "b.md"
    inside.parent.mkdir(parents=True)
    with contextlib.chdir(tmp_path / "site"):
        assert shown_name(inside) == "content/a.md"
        assert shown_name(beside) == beside.as_posix()


def test_a_link_that_leads_to_itself_has_a_name(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(link)
    assert shown_name(link).endswith("link")
