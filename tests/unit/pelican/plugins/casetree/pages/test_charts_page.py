"""The page of charts shows those of published posts, each in the language of the page where there is one."""

from pages import HEADER, pages_of, status
from pelican.plugins.casetree.pages.charts_page import chart_pages, charts_of
from reading import ROWS, table

CHART = "```chart\ndata: figures\ntitle: A headline\nform: line\n```\n"
JAPANESE = HEADER.replace("Date:", "Lang: ja\nDate:")


def site(posts=None, rows=ROWS):
    posts = posts or {"one.md": HEADER + CHART, "one.ja.md": JAPANESE + CHART}
    return pages_of(posts, tables={"figures": table(rows)}).site


def test_each_language_has_its_page_with_its_own_versions():
    english, japanese = chart_pages(site())
    assert (english.address, japanese.address) == ("figures/", "ja/figures/")
    [shown] = japanese.values.charts
    assert (shown.language, shown.source) == ("ja", "one.ja.md")
    assert 'href="../../data/figures.csv"' in str(shown.figure)


def test_what_is_in_the_language_of_the_page_comes_first_however_old_it_is():
    newer = HEADER.replace("2026-", "2027-")
    english, japanese = chart_pages(
        site({"new.md": newer + CHART, "one.md": HEADER + CHART, "one.ja.md": JAPANESE + CHART})
    )
    assert [shown.source for shown in japanese.values.charts] == ["one.ja.md", "new.md"]
    assert [shown.source for shown in english.values.charts] == ["new.md", "one.md"]


def test_a_draft_is_left_out_and_without_a_chart_the_page_is_empty():
    for text in (status("draft") + CHART, f"{HEADER}Words.\n"):
        assert [page.values.charts for page in chart_pages(site({"one.md": text}))] == [(), ()]


def test_the_page_is_made_anew_where_a_value_or_a_block_changes():
    before, other_value = chart_pages(site())[0], chart_pages(site(rows=ROWS.replace("3936", "3937")))[0]
    other_block = chart_pages(site({"one.md": HEADER + CHART.replace("A headline", "Another")}))[0]
    assert before.inputs() == chart_pages(site())[0].inputs()
    assert before.inputs()["tables"] != other_value.inputs()["tables"]
    assert before.inputs()["charts"] != other_block.inputs()["charts"]


def test_charts_that_cannot_be_drawn_are_passed_over():
    text = HEADER + CHART + "\n" + CHART.replace("line", "pie")
    assert [(chart.id, language) for chart, language in charts_of(site({"one.md": text}))] == [("figures", "en")]
