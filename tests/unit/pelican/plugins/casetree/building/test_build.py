"""One run of Pelican: nothing of an earlier one is left, and a fault is told once."""

import logging

from casetree.nouns.diagnostics import Source, error
from pelican.plugins.casetree.building.build import begin, build_of
from pelican.plugins.casetree.building.log import FaultLog


def fault(name: str, code: str = "a-code", line: int = 1):
    return error(code, Source.of(name, "one\ntwo").span(line), "message", "help")


def handlers() -> list[logging.Handler]:
    return [each for each in logging.getLogger("pelican").handlers if isinstance(each, FaultLog)]


def test_a_run_begins_without_anything_of_the_one_before(tmp_path):
    settings: dict[str, object] = {}
    begin(settings, tmp_path).faults.append(fault("a.md"))
    context: dict[str, object] = {}
    again = begin(settings, tmp_path, context)
    assert again.found() == []
    assert build_of(settings) is build_of(context) is again


def test_a_run_that_is_only_for_its_faults_stays_one_when_its_generators_begin(tmp_path):
    settings: dict[str, object] = {}
    begin(settings, tmp_path).is_dry = True
    assert begin(settings, tmp_path).is_dry


def test_however_many_runs_there_were_one_listens_to_the_log(tmp_path):
    for _ in range(3):
        build = begin({}, tmp_path)
    assert handlers() == [build.log]


def test_faults_are_told_in_order_of_file_and_line_and_pelicans_words_only_where_nothing_better_is_known(tmp_path):
    build = begin({}, tmp_path)
    build.faults.extend([fault("b.md", line=2), fault("b.md"), fault("a.md")])
    build.log.faults.extend([fault("a.md", "pelican"), fault("c.md", "pelican")])
    told = [(each.span.source.path, each.span.line, each.code) for each in build.found()]
    assert told == [("a.md", 1, "a-code"), ("b.md", 1, "a-code"), ("b.md", 2, "a-code"), ("c.md", 1, "pelican")]


def test_a_post_that_is_not_known_is_none(tmp_path):
    assert begin({}, tmp_path).post("a.md") is None
