"""Lets Pelican build a whole site, and says in one sentence what is wrong with its settings, not in a traceback.

python -m keeping.home.whole content -o output -s pelicanconf.py …: as `python -m pelican` of the same words
"""

from __future__ import annotations

import logging
import os
import runpy
import sys
from pathlib import Path
from traceback import walk_tb

from keeping.settings_file import error_of_running

_BEGINS_IN = "get_instance"
"""Pelican's function that runs the settings and takes them over; of what comes after that, the plugins tell."""


class _Short(logging.Filter):
    """Says in one sentence what Pelican would log with a traceback."""

    def __init__(self, settings: Path) -> None:
        super().__init__()
        self.settings = settings

    def filter(self, record: logging.LogRecord) -> bool:
        fault = record.exc_info[1] if record.exc_info else None
        if not isinstance(fault, Exception) or not _is_of_beginning(fault):
            return True
        from casetree.nouns.diagnostics import in_words  # a build that ends well does without
        from casetree.text.told_in import messages_for
        from keeping.refused import refused

        sentence = refused(error_of_running(self.settings, fault))
        print(in_words(sentence, messages_for(os.environ)), file=sys.stderr, flush=True)
        return False


def tell_shortly(settings: Path) -> None:
    """Have it said in one sentence if a build of this process, which is to come, ends with an error in its settings."""
    logging.getLogger("pelican").addFilter(_Short(settings))


def _is_of_beginning(fault: Exception) -> bool:
    return any(frame.f_code.co_name == _BEGINS_IN for frame, _ in walk_tb(fault.__traceback__))


if __name__ == "__main__":
    tell_shortly(Path(sys.argv[sys.argv.index("-s") + 1]))
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)
