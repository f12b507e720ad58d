"""Style sheets as Pelican writes them: where templates say that they are, and none of an earlier build beside them."""

from pathlib import Path

import pytest

from building import write
from handover.border import offer
from handover.pages import StyleRules
from stylesheet.plugin import _StyleSheet


@pytest.fixture
def generator(tmp_path: Path) -> _StyleSheet:
    """Make what joins two sheets into one, and has read them."""
    theme = write(tmp_path / "theme", {"a.css": "a{color:red}", "b.css": "b{color:red}"})
    made = _StyleSheet.__new__(_StyleSheet)
    made.settings = {"THEME": str(theme), "THEME_STATIC_DIR": "theme", "STYLESHEETS": {"site": ["b.css", "a.css"]}}
    made.context, made.output_path = {}, str(tmp_path / "out")
    made.generate_context()
    return made


def test_a_sheet_is_written_where_templates_say_that_it_is_in_the_order_of_the_settings(generator, tmp_path):
    generator.generate_output(None)
    [address] = generator.context["STYLESHEET"].values()
    assert (tmp_path / "out" / address).read_text(encoding="utf-8") == "b,a{color:red}"
    assert [each.file for each in generator.addresses] == [address]


def test_sheets_of_an_earlier_build_are_taken_away(generator, tmp_path):
    write(tmp_path / "out", {"theme/css/site.0123456789ab.css": "old", "theme/other.css": "kept"})
    generator.generate_output(None)
    assert len(list((tmp_path / "out/theme/css").iterdir())) == 1
    assert (tmp_path / "out/theme/other.css").is_file()


def test_a_changed_sheet_has_another_name_so_that_browsers_ask_for_it(generator, tmp_path):
    before = dict(generator.context["STYLESHEET"])
    write(tmp_path / "theme", {"a.css": "a{color:blue}"})
    generator.generate_context()
    assert generator.context["STYLESHEET"] != before


def test_rules_that_another_plugin_makes_from_data_end_the_sheet_that_they_are_for(generator, tmp_path):
    offer(generator.context, StyleRules(STYLE_RULES={"site": "i { color: red }", "none": "u { color: red }"}))
    generator.generate_context()
    generator.generate_output(None)
    [address] = generator.context["STYLESHEET_OF_DATA"].values()
    assert (tmp_path / "out" / address).read_text(encoding="utf-8") == "b,a,i{color:red}"
    assert generator.context["STYLESHEET"] == {}  # pages that ask for others stand when the rules change
    assert [each.file for each in generator.addresses] == [address]
