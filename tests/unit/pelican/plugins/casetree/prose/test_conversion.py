"""What is kept of a conversion is all of it."""

from __future__ import annotations

import json

from casetree.nouns.diagnostics import Source
from pages import BLOCK, EXTENSIONS, HEADER, LIBRARY
from pelican.plugins.casetree.building.texts.converter import Converter
from pelican.plugins.casetree.posts.post import Post
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.conversion import (
    Conversion,
    as_json,
    conversion_of,
    long_texts,
    record_of,
)
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of

_CONVERTER = Converter({"extensions": EXTENSIONS, "output_format": "html"}, has_feeds=True)


def _no_size(link: str) -> None:
    """Tell no size of any image."""


def _converted(post: Post, values: dict[str, str]) -> Conversion:
    site, _ = site_of([post], LIBRARY)
    return _CONVERTER.convert(
        post, site, Figures(site.library), lambda link: None, values=values, place="a/one.md", faults=[]
    )


def test_a_conversion_comes_back_as_it_was() -> None:
    post = read_post(Source.of("one.md", f"{HEADER}See [a](b), ![](c.png).\n\n{BLOCK}"), "one")
    told = _converted(post, {"summary": "*S*."})
    long = long_texts(told)
    again = conversion_of(json.loads(as_json(record_of(told))), post, lambda name: lambda: long[name])
    assert record_of(again) == record_of(told)
    assert (again.cases, again.cited) == (told.cases, told.cited)
    assert long_texts(again) == long
    assert again.traces is None


def test_where_there_is_a_summary_none_is_cut() -> None:
    post = read_post(Source.of("one.md", f"{HEADER}Text."), "one")
    again = conversion_of(record_of(_converted(post, {})), post, lambda name: lambda: "")
    assert again.without_figures is None
