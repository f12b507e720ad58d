"""The signals of Pelican, and what each of them starts."""

import gc

from pelican import signals
from pelican.plugins.casetree import register
from pelican.plugins.casetree.building.reporting.report import report


def test_the_package_is_what_pelican_registers():
    signals.finalized.disconnect(report)
    register()
    register()
    assert [receiver for receiver in signals.finalized.receivers_for(None) if receiver is report] == [report]


def test_garbage_is_looked_for_seldom():
    before = gc.get_threshold()
    try:
        gc.set_threshold(700, 10, 10)
        register()
        assert gc.get_threshold()[0] >= 50_000
    finally:
        gc.set_threshold(*before)
