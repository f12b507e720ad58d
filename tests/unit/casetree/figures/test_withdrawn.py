"""What stands where the figure of a withdrawn case stood."""

from __future__ import annotations

from datetime import date

from casetree.figures.figure import Stand, compose
from casetree.figures.withdrawn import withdrawal, withdrawn_figure
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Text, Withdrawn
from told import AGENCY, LIBRARY, block, traced

GONE = Withdrawn(
    date=date(2026, 2, 1),
    why=Text({"en": "It was <another> person."}),
    span=Source("post.md", ()).span(1),
)


def test_day_and_reason_are_told_in_the_language_of_the_page() -> None:
    assert str(withdrawal(GONE, "en")) == (
        "This case was withdrawn on 1 February 2026, and its figure is not shown any more. "
        "The reason: It was &lt;another&gt; person."
    )
    assert str(withdrawal(GONE, "ja")) == (
        "この事例は2026年2月1日に掲載を取りやめ、図は表示していない。"
        '理由：<span lang="en">It was &lt;another&gt; person.</span>'
    )


def test_it_keeps_the_id_of_the_figure_and_says_its_language_where_the_page_has_another() -> None:
    told = str(withdrawal(GONE, "en"))
    assert str(withdrawn_figure(GONE, "en", "one", 1)) == f'<p class="case-withdrawn" id="case-one">{told}</p>'
    assert (
        str(withdrawn_figure(GONE, "fr", "one", 2))
        == f'<p class="case-withdrawn" id="case-one--2" lang="en">{told}</p>'
    )


def test_no_figure_is_composed_of_a_withdrawn_case() -> None:
    trace = traced(block(AGENCY, more="withdrawn: {date: 2026-02-01, why: It was another person.}\n"))
    markup = str(compose(trace, LIBRARY.sources, Stand(language="en", number=2)))
    assert markup.startswith('<p class="case-withdrawn" id="case-a--2">')
    assert "<svg" not in markup
