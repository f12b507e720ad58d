"""Files that are made from data, taken from the store where all that they are made from is as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache, partial

from keeping.code import code_fingerprint
from keeping.digests import digest, digest_of_words
from keeping.store import Store, kept_or_made

from ...pages.data_page import DataFile

_KIND = "file"


def kept_files(
    files: Iterable[DataFile], inputs: Callable[[], Mapping[str, str]], store: Store | None
) -> list[DataFile]:
    """Return the files so that each is made only where the store lacks it; `inputs` are the digests of all, by name.

    Nothing is looked up before a file is written.
    """
    if store is None:
        return [*files]
    together = cache(lambda: digest_of_words(code_fingerprint().hex(), *(f"{k} {v}" for k, v in inputs().items())))
    return [replace(file, make=partial(_made, file, together, store)) for file in files]


def _made(file: DataFile, together: Callable[[], str], store: Store) -> bytes:
    key = digest(f"{file.address}\0{together()}".encode())
    return kept_or_made(store, _KIND, {file.address: key}, lambda missing: [file.make() for _ in missing])[file.address]
