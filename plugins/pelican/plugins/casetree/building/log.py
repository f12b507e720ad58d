"""Turns what Pelican logs as an error into diagnostics, with the reason it leaves out; takes note of its warnings."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from keeping.refused import is_of_the_machine, way_out

from ..files.names import shown_name


class FaultLog(logging.Handler):
    """Listens to Pelican's log during one build.

    An error is a fault, and so is a warning of something that the system has refused: Pelican goes on without it.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.faults: list[Diagnostic] = []
        self.warnings: list[str] = []
        """What Pelican warns of, as it says it; no fault of the site's."""

        self.root = Path()
        """The content folder, from which on Pelican names files."""

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record; an exception under way is the reason for an error."""
        reason = sys.exc_info()[1]
        if isinstance(reason, FileNotFoundError) and "modification stamp" in record.getMessage():
            return  # a post links to what is not there, and that is told where it does
        if record.levelno < logging.ERROR and not isinstance(reason, OSError):
            self.warnings.append(f"{record.levelname}  {record.getMessage()}")
            return
        words = " ".join(record.getMessage().split())
        args = record.args if isinstance(record.args, tuple) else ()
        span = Source(next(filter(None, map(self._file_of, args)), "pelican"), ()).span(1)
        message = say("Pelican says: {words}", words=words)
        if reason:
            message = say("Pelican says: {words} ({reason})", words=words, reason=reason)
        if isinstance(reason, OSError) and is_of_the_machine(reason):
            self.faults.append(error("system-refused", span, message, way_out(reason)))
        else:
            self.faults.append(error("pelican-error", span, message, say("fix what it names; nothing else was lost")))

    def _file_of(self, argument: object) -> str:
        """Return the file that an argument of a log record is about, if it is one."""
        path = getattr(argument, "source_path", None) or (argument if isinstance(argument, str | Path) else None)
        if not path or not Path(path).suffix:
            return ""
        inside = self.root / path
        return shown_name(inside if os.path.lexists(inside) else Path(path))
