"""The charts of a site's posts, found before any text is converted; and their page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from casetree.figures.citations import Numbering
from casetree.text.markup import Markup
from charts.chart import Chart
from charts.chart_reader import read_chart
from charts.figure import compose
from handover.pages import ChartEntry, ChartsPage
from keeping.digests import digest_of_words

from ..posts.post import Post
from ..site.addresses import FIGURES, alternates_of
from ..site.site import Site
from .data_page import DataPage


def chart_pages(site: Site) -> list[DataPage]:
    """Return the page of charts in each language."""
    alternates = alternates_of(FIGURES, site.library)
    return [
        DataPage(
            address=address,
            language=language,
            template="figures",
            alternates=alternates,
            make=partial(_values, site, language, address),
            inputs=partial(_inputs, site, language),
            is_wanted=bool(_posts(site)),
            posts=tuple(post.source.path for post in _posts(site)),
        )
        for language, address in alternates.items()
    ]


def charts_of(site: Site) -> Iterator[tuple[Chart, str]]:
    """Yield each chart that can be drawn, and the language of its post."""
    for post in site.posts.values():
        yield from ((chart, post.language) for chart in charts_in(post, site))


def charts_in(post: Post, site: Site) -> Iterator[Chart]:
    """Yield the charts of one post that can be drawn, in order."""
    for fence in post.fences:
        if fence.kind == "chart" and fence.is_closed and not fence.in_footnote:
            chart, _ = read_chart(fence.passage, site.tables, post.language)
            if chart:
                yield chart


def _posts(site: Site) -> list[Post]:
    """Return the published posts with charts, the newest first."""
    found = (post for post in site.posts.values() if post.is_public and any(True for _ in charts_in(post, site)))
    return sorted(found, key=lambda post: (str(post.posted or ""), post.source.path), reverse=True)


def _shown(site: Site, language: str) -> list[Post]:
    """Return one version of each post, first all that are in the language of the page."""
    by_slug = sorted(_posts(site), key=lambda post: (str(post.posted or ""), post.slug), reverse=True)
    groups = (list(group) for _, group in groupby(by_slug, key=lambda post: post.slug))
    shown = [next((post for post in group if post.language == language), group[0]) for group in groups]
    return sorted(shown, key=lambda post: post.language != language)


def _values(site: Site, language: str, address: str) -> ChartsPage:
    numbering, seen, entries = Numbering(), dict[str, int](), []
    for post in _shown(site, language):
        for chart in charts_in(post, site):
            number = seen[chart.id] = seen.get(chart.id, 0) + 1
            figure: Markup = compose(
                chart,
                post.language,
                site.drawings.of,
                sources=site.library.sources,
                numbering=numbering,
                number=number,
                level=2,
                to_root="../" * address.count("/"),
            )
            entries.append(ChartEntry(figure=figure, language=post.language, source=post.source.path))
    return ChartsPage(charts=tuple(entries))


def _inputs(site: Site, language: str) -> dict[str, str]:
    """Return the digests of the tables, the sources, and the blocks of all posts that are shown."""
    tables = [
        line for name, table in sorted(site.tables.items()) for line in (name, *table.source.lines, *table.schema.lines)
    ]
    cited = [repr(source) for source in site.library.sources.values()]
    blocks = [
        part
        for post in _shown(site, language)
        for fence in post.fences
        if fence.kind == "chart"
        for part in (post.source.path, post.language, fence.passage.text)
    ]
    return {"tables": digest_of_words(*tables, *cited), "charts": digest_of_words(*blocks)}
