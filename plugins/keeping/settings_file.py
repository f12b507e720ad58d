"""Tells what hinders Python from reading or running a file of settings, before a build prints a traceback of it."""

from __future__ import annotations

import ast
import os
import tokenize
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from traceback import walk_tb
from typing import Literal
from warnings import catch_warnings, simplefilter

_LONGEST = 300
"""So many signs of what an exception says are shown."""


class SettingsError(OSError):
    """A file of settings that nobody can read or run, though the system let it be read."""

    def __init__(
        self, path: Path, line: int, reason: str, *, fails_at: Literal["decoding", "parsing", "running"]
    ) -> None:
        super().__init__(reason)
        self.path = path
        self.line = line
        """From 1 on; 0 where Python names none."""

        self.reason = reason
        """Why, in the words of Python."""

        self.fails_at = fails_at
        """`decoding` for bytes that are no text in the encoding of the file, which is UTF-8 if it names no other."""


def look_through(path: Path) -> None:
    """Read a file of settings, and those beside it that it imports, without running them; nothing where there is none.

    Raises `SettingsError`, or another `OSError` where the system refuses a file.
    """
    seen: set[Path] = set()
    left = [path] if os.path.lexists(path) else []
    while left:
        path = left.pop()
        if path not in seen:
            seen.add(path)
            left += [file for name in _imported(_parsed(path)) if (file := path.with_name(f"{name}.py")).is_file()]


def error_of_running(path: Path, fault: Exception) -> OSError:
    """Return what is told of an exception in which a file of settings has ended, or Pelican when it took them over.

    Its line is the last that was run of that file, or of one beside it. What the system has refused to others is told
    as such.
    """
    line = 0
    for frame, number in walk_tb(fault.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.suffix == ".py" and file.absolute().parent == path.absolute().parent:
            path, line = path.with_name(file.name), number
    if isinstance(fault, OSError) and not line:
        return fault
    said = " ".join(str(fault).split())
    reason = ": ".join(filter(None, (type(fault).__name__, said[:_LONGEST])))
    return SettingsError(path, line, reason, fails_at="running")


def _parsed(path: Path) -> ast.Module:
    data = path.read_bytes()
    _readable(path, data)
    try:
        with catch_warnings():
            simplefilter("ignore")  # Python warns of it where it is run
            tree = ast.parse(data, str(path))
            compile(tree, str(path), "exec", dont_inherit=True)  # some slips are found only here: a `return`
    except SyntaxError as fault:
        raise SettingsError(path, fault.lineno or 0, fault.msg, fails_at="parsing") from fault
    except (ValueError, RecursionError, MemoryError) as fault:  # a NUL; more brackets than Python can count
        raise SettingsError(path, 0, str(fault) or type(fault).__name__, fails_at="parsing") from fault
    return tree


def _readable(path: Path, data: bytes) -> None:
    """Raise where bytes are no text."""
    encoding = "utf-8"
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise SettingsError(path, data.count(b"\n", 0, fault.start) + 1, encoding, fails_at="decoding") from fault
    except SyntaxError as fault:  # an unknown encoding, or a first line that is no UTF-8
        if b"coding" in b"".join(data.splitlines()[:2]):
            raise SettingsError(path, 1, fault.msg, fails_at="parsing") from fault
        raise SettingsError(path, 1, encoding, fails_at="decoding") from fault


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield the modules that are imported by their plain names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
