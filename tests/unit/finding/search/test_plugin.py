"""What is indexed of a site: every published post and page, with what the cases of posts can be found by."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from casetree.text.markup import text
from finding.search import plugin
from finding.search.pagefind import READ, READ_PUBLIC
from finding.search.records import Record
from handover.border import offer, offered, tell
from handover.cases import Cases
from handover.pages import Findable, FoundPage, Searching
from handover.posts import PostHeader
from keeping.setting import TOLD
from pages import BLOCK, HEADER, pages_of
from pelican.plugins.casetree.pages.cases.shown_case import shown_cases

FACTS = BLOCK.replace("decided: 2010", "decided: 2010\nfacts: {nationality: {en: Russia, ja: ロシア}}")


def content(lang: str, *, cases: Cases | None = None, date: datetime | None = None):
    """Make a post or page as Pelican does."""
    made = SimpleNamespace(
        lang=lang, save_as=f"{lang}/index.html", title="A &amp; B", _content="<p>Words.</p>", translations=[]
    )
    if date:
        made.date = date
    tell(made, PostHeader(standfirst=text("In short")))
    tell(made, cases or Cases())
    return made


def post_with_case(lang: str):
    header = HEADER.replace("Date:", f"Lang: {lang}\nDate:")
    site = pages_of({"one.md": header + FACTS}).site
    shown = shown_cases(site.posts["one.md"], site.shown["one.md"], site)
    return content(lang, cases=Cases(cases=shown), date=datetime(2026, 1, 2, tzinfo=UTC))


@pytest.fixture
def generator(monkeypatch, tmp_path):
    """Make what indexes a post in two languages and a page, and keeps what it would write."""
    written: list[Record] = []
    monkeypatch.setattr(plugin, "write_index", lambda records, folder, stay: written.extend(records))
    made = plugin.SearchGenerator.__new__(plugin.SearchGenerator)
    english, japanese = post_with_case("en"), post_with_case("ja")
    english.translations.append(japanese)
    made.context = {"articles": [english], "pages": [content("en")]}
    made.settings, made.output_path = {"DEFAULT_LANG": "en"}, str(tmp_path)
    made.generate_context()
    made.written = written
    return made


def test_every_published_post_and_page_is_indexed_in_each_of_its_languages(generator):
    generator.generate_output(None)
    assert [(record.language, record.date) for record in generator.written] == [
        ("en", "2026-01-02"),
        ("ja", "2026-01-02"),
        ("en", ""),
    ]
    assert {(record.title, record.summary, record.text) for record in generator.written} == {
        ("A & B", "In short", "Words.")
    }


def test_what_has_no_address_is_not_indexed(generator):
    generator.context["pages"][0].save_as = ""
    generator.generate_output(None)
    assert [record.file for record in generator.written] == ["en/index.html", "ja/index.html"]


def test_a_post_is_found_by_the_end_and_the_nationality_of_its_case_under_one_key_in_all_languages(generator):
    generator.generate_output(None)
    english, japanese, page = generator.written
    assert english.end == "Allowed to stay (in our reading)"
    assert "在留許可" in japanese.end
    assert english.filters == japanese.filters == {"outcome": ("steps.allowed",), "nationality": ("Russia",)}
    assert page.filters == {"outcome": (), "nationality": ()}


def test_the_search_page_offers_what_there_is_to_choose_from_in_the_words_of_its_language(generator):
    found = offered(generator.context, Searching).SEARCH_LABELS
    assert found["nationality"] == {"Russia": {"en": "Russia", "ja": "ロシア"}}
    assert found["outcome"] == {"steps.allowed": {"en": "Allowed to stay", "ja": "在留許可"}}


def test_the_folder_of_the_index_is_kept_free(generator):
    assert [address.file for address in generator.addresses] == ["pagefind/"]


def test_records_stay_of_builds_for_reading_at_home_and_for_the_public(generator, monkeypatch, tmp_path):
    stays: list[str] = []
    monkeypatch.setattr(plugin, "write_index", lambda records, folder, stay: stays.append(stay))
    monkeypatch.chdir(tmp_path)
    public = {TOLD: "x", "CASETREE_PUBLISHING": True}
    for folder, handed in (("output", {}), ("output", {TOLD: "x"}), (".preview/site", {TOLD: "x"}), ("new", public)):
        generator.output_path = str(tmp_path / folder)
        generator.settings = {"DEFAULT_LANG": "en", **handed}
        generator.generate_output(None)
    assert stays == ["", READ, "", READ_PUBLIC]


def test_what_is_made_from_data_is_indexed_too_each_part_of_a_page_with_its_place(generator):
    case = post_with_case("en").cases[0].words
    pages = [
        FoundPage(address="cases/one/", kind="case", language="en", title="One", summary="S", text="T", case=case),
        FoundPage(address="glossary/#term-a", kind="term", language="en", title="A", summary="S", text="T"),
    ]
    offer(generator.context, Findable(FINDABLE=lambda: pages))
    generator.generate_output(None)
    case_record, term = generator.written[-2:]
    assert (case_record.file, case_record.kind, case_record.address) == ("cases/one/index.html", "case", "")
    assert case_record.filters["nationality"] == ("Russia",)
    assert case_record.filters["outcome"]
    assert (term.file, term.kind, term.address) == ("glossary/term-a/index.html", "term", "glossary/#term-a")
    assert term.filters == {"outcome": (), "nationality": ()}


def test_a_check_makes_the_records_and_no_index(generator):
    generator.generate_output(SimpleNamespace(writes_files=False))
    assert generator.written == []
