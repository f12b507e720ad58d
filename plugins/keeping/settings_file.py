"""Tells what hinders Python from reading a file of settings, before a build prints a traceback of it."""

from __future__ import annotations

import ast
import os
import tokenize
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter


class SettingsError(OSError):
    """A file of settings that is no text of Python's: the system let it be read, and nobody can read it."""

    def __init__(self, path: Path, line: int, reason: str, *, is_text: bool) -> None:
        super().__init__(reason)
        self.path = path
        self.line = line
        """From 1 on; 0 where Python names none."""

        self.reason = reason
        """Why, in the words of Python."""

        self.is_text = is_text
        """False for bytes that are no text in the encoding of the file: UTF-8, if its first lines name no other."""


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


def _parsed(path: Path) -> ast.Module:
    data = path.read_bytes()
    _readable(path, data)
    try:
        with catch_warnings():
            simplefilter("ignore")  # Python warns of it where it is run
            tree = ast.parse(data, str(path))
            compile(tree, str(path), "exec", dont_inherit=True)  # some slips are found only here: a `return`
    except SyntaxError as fault:
        raise SettingsError(path, fault.lineno or 0, fault.msg, is_text=True) from fault
    except (ValueError, RecursionError, MemoryError) as fault:  # a NUL; more brackets than Python can count
        raise SettingsError(path, 0, str(fault) or type(fault).__name__, is_text=True) from fault
    return tree


def _readable(path: Path, data: bytes) -> None:
    """Raise where bytes are no text."""
    encoding = "utf-8"
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(data).readline)
        data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise SettingsError(path, data.count(b"\n", 0, fault.start) + 1, encoding, is_text=False) from fault
    except SyntaxError as fault:  # an unknown encoding, or a first line that is no UTF-8
        is_named = b"coding" in b"".join(data.splitlines()[:2])
        raise SettingsError(path, 1, fault.msg if is_named else encoding, is_text=is_named) from fault


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield the modules that are imported by their plain names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
