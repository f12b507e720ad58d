"""The signals of Pelican, and what each of them starts."""

from pelican import signals
from pelican.plugins.casetree import register
from pelican.plugins.casetree.building.reporting.report import report


def test_the_package_is_what_pelican_registers():
    signals.finalized.disconnect(report)
    register()
    register()
    assert [receiver for receiver in signals.finalized.receivers_for(None) if receiver is report] == [report]
