"""The store that all parts of a build share; there is one only where whoever started the build asked for it."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date
from pathlib import Path
from typing import Any

from keeping.code import is_as_loaded
from keeping.store import Store

KEEP = "CASETREE_KEEP"
"""The setting that names the file of the store; `make html`, `make serve` and `make publish` hand it over."""

TOLD = "CASETREE_TOLD"
"""The setting that names the file in which a build hands over what it has said."""

_OPEN = "CASETREE_KEEP_STORE"


def store_in(settings: MutableMapping[str, Any]) -> Store | None:
    """Return the store of a build, opened when it is first asked for; None where nothing is to be kept."""
    if not settings.get(KEEP):
        return None
    store: Store = settings.get(_OPEN) or settings.setdefault(_OPEN, Store(Path(settings[KEEP])))
    return store


def close_store(settings: MutableMapping[str, Any]) -> str:
    """Write what is new to the store, and return what was wrong with it; nothing where nothing was."""
    store: Store | None = settings.pop(_OPEN, None)
    if store is None:
        return ""
    if not is_as_loaded():  # what older code has made would go by the hash of what stands there now
        store.forget()
    store.close(date.today().toordinal())
    return store.trouble
