"""Pelican's signals, and what each of them starts.

Pelican drops a post that it cannot read, keeps the reason to itself and exits 0. What went wrong is
collected here, all of it is printed at the end, and the exit status is 1 where anything was an error.
"""

from __future__ import annotations

import gc
from functools import partial

from pelican.generators import ArticlesGenerator

from keeping.setting import store_in
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types

from .building.build import begin_with
from .building.feeds import note_feed, prepare_feed, summarise_without_figures
from .building.made import generated
from .building.made.header_values import tell_header
from .building.made.pictures import draw_pictures, noted_pictures
from .building.opening import open_site
from .building.placing.addresses import part_addresses
from .building.placing.leftovers import mark_own, note_written, remove_leftovers
from .building.placing.places import look_for_places, settle_the_rest
from .building.reporting import progress
from .building.reporting.report import guard, note, report
from .building.texts.converter import Converter
from .building.texts.later import let_texts_wait
from .building.texts.reader import read_each_time, use_reader
from .building.texts.texts import begin_texts, keep
from .building.unpublished import keep_inside, leave_out, pass_over_files, withhold
from .building.writing.dry_writer import writer
from .building.writing.end import write_pages
from .building.writing.templates import share_templates
from .files.extras import HAS_MORE

_SELDOM = (50_000, 20, 100)
"""How seldom Python looks for garbage: nearly all that a build makes is wanted until its end, and to look through it
after every 700 new objects takes a quarter of what it takes to read 5,000 posts (Python's `gc.set_threshold`)."""


def register() -> None:
    """Connect to the signals of a build."""
    let_texts_wait()
    gc.set_threshold(*_SELDOM)
    signals.initialized.connect(begin_with)
    signals.initialized.connect(guard)
    signals.initialized.connect(progress.show)
    signals.article_generator_write_article.connect(note)
    signals.page_generator_write_page.connect(note)
    signals.readers_init.connect(use_reader)
    signals.generator_init.connect(share_templates)
    signals.generator_init.connect(read_each_time)
    signals.generator_init.connect(pass_over_files)
    signals.article_generator_init.connect(open_site)
    signals.article_generator_init.connect(progress.begin_reading)
    signals.article_generator_init.connect(_convert)
    signals.article_generator_preread.connect(progress.step)
    signals.page_generator_preread.connect(progress.step)
    for finished in (signals.article_generator_finalized, signals.page_generator_finalized):
        finished.connect(leave_out)
        finished.connect(keep_inside)
    signals.get_generators.connect(generated.generators)
    if HAS_MORE:
        from .building.made import cards, dataset_pages, decisions_feed

        signals.article_generator_finalized.connect(cards.give_cards)
        for made in (cards, dataset_pages, decisions_feed):
            signals.get_generators.connect(made.generator)
    signals.all_generators_finalized.connect(part_addresses)
    signals.all_generators_finalized.connect(mark_own)
    signals.all_generators_finalized.connect(progress.begin_writing)
    signals.content_written.connect(note_written)
    signals.content_written.connect(look_for_places)
    signals.content_written.connect(progress.step_of_page)
    signals.content_object_init.connect(withhold)
    signals.content_object_init.connect(summarise_without_figures)
    signals.content_object_init.connect(tell_header)
    signals.feed_generated.connect(prepare_feed)
    signals.feed_written.connect(note_feed)
    signals.get_writer.connect(writer)
    signals.finalized.connect(write_pages)
    signals.finalized.connect(_draw)
    signals.finalized.connect(remove_leftovers)
    signals.finalized.connect(settle_the_rest)
    signals.finalized.connect(keep)
    signals.finalized.connect(report)


def _convert(generator: ArticlesGenerator) -> None:
    """Find the texts that were kept, and convert the others if that is to be done on all cores."""
    settings = generator.settings
    converter = Converter(settings["MARKDOWN"], has_feeds=bool(settings["SITEURL"]))
    begin_texts(generator, converter).prepare(partial(progress.step_ahead, generator))


def _draw(pelican: Pelican) -> None:
    """Draw the pictures that pages lead to, once these are there."""
    noted = noted_pictures(pelican.settings)
    if noted:
        progress.begin_drawing(pelican, len(noted))
        for _ in draw_pictures(noted, store_in(pelican.settings)):
            progress.step_of_picture(pelican)
