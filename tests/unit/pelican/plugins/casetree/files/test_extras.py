"""What a site can have besides: languages, pictures, charts, and one sentence where what draws them is missing."""

from pathlib import Path

import pytest

from pelican.plugins.casetree.files import extras
from pelican.plugins.casetree.files.extras import (
    draws_png,
    figure_sheet,
    languages,
    missing,
    sheet_address,
    tables_of_data,
)

SITE = {"DEFAULT_LANG": "en", "THEME_STATIC_DIR": "theme"}


def test_pages_made_from_data_are_in_the_languages_of_the_posts_that_figures_speak():
    assert languages(SITE, {"en"}) == ("en",)
    assert languages(SITE, {"ja", "en-GB"}) == ("en", "ja")


def test_a_site_in_a_language_that_figures_do_not_speak_has_their_pages_in_english_in_its_place():
    assert languages({**SITE, "DEFAULT_LANG": "de"}, {"de"}) == ("en",)
    assert languages({**SITE, "DEFAULT_LANG": "en-GB"}, {"en-GB", "ja"}) == ("en", "ja")


def test_a_site_can_name_its_languages_or_want_all():
    assert languages({**SITE, "CASETREE_LANGUAGES": ["ja"]}, {"en"}) == ("en", "ja")
    assert {"en", "ja"} <= {*languages({**SITE, "CASETREE_LANGUAGES": "all"}, ())}


def test_pictures_are_drawn_where_that_can_be_unless_a_site_wants_none(monkeypatch: pytest.MonkeyPatch):
    assert draws_png({})
    assert not draws_png({"CASETREE_PNG": False})
    monkeypatch.setattr(extras.png, "is_installed", lambda: False)
    assert not draws_png({})
    assert [*missing({}, False)] == []


def test_what_is_asked_for_and_not_installed_is_told_with_what_to_type(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extras.png, "is_installed", lambda: False)
    monkeypatch.setattr(extras.charts, "is_installed", lambda: False)
    monkeypatch.setattr(extras, "HAS_MORE", False)
    faults = [*missing({"CASETREE_PNG": True, "CASETREE_DATA_KEYWORDS": ["law"]}, True)]
    assert [(fault.code, fault.is_error) for fault in faults] == [("extra-missing", True)] * 3
    assert [fault.help for fault in faults] == [
        "type `pip install 'pelican-casetree[png]'`",
        "type `pip install 'pelican-casetree[charts]'`",
        "type `pip install 'pelican-casetree[more]'`",
    ]
    [fault] = missing({"CASETREE_DECISIONS_FEED": "decisions.xml"}, False)
    assert fault.message == "`CASETREE_DECISIONS_FEED` asks for what is not installed"
    assert [*missing({"CASETREE_DATA_SAYS": ""}, False)] == [], "what nothing needs is not asked for"


def test_the_names_of_tables_are_free_where_nothing_makes_the_data_set(monkeypatch: pytest.MonkeyPatch):
    assert {"cases", "statistics"} <= {*tables_of_data()}
    monkeypatch.setattr(extras, "HAS_MORE", False)
    assert tables_of_data() == []


def test_a_theme_with_rules_of_its_own_for_figures_is_given_no_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert sheet_address(SITE) == ""  # the source has none
    (tmp_path / "casetree.css").touch()
    monkeypatch.setattr(extras, "FIGURE_SHEET", tmp_path / "casetree.css")
    assert sheet_address(SITE) == "theme/casetree.css"
    assert sheet_address({**SITE, "CASETREE_STYLE": False}) == ""


def test_figures_are_dark_in_the_dark_where_the_theme_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "casetree.css").write_text("figure.case {}\n", encoding="utf-8")
    monkeypatch.setattr(extras, "FIGURE_SHEET", tmp_path / "casetree.css")
    sheet = tmp_path / "main.css"
    sheet.write_text("body {}\n", encoding="utf-8")
    assert figure_sheet([sheet, tmp_path / "main.js"]) == b"figure.case {}\n"
    sheet.write_text("@media (prefers-color-scheme:dark) { body {} }", encoding="utf-8")
    assert figure_sheet([sheet]).endswith(b"figure.chart { color-scheme: light dark; }\n")
