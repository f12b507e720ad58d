"""Pictures as PNG: from the store, or drawn on all cores and kept there."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from keeping.store import Store

from ...files.png import MAKER, pngs_of

_KIND = "png"


def pictures(svgs: Iterable[str], store: Store | None) -> dict[str, bytes]:
    """Return the PNG of each SVG."""
    keys = {svg: blake2b(f"{MAKER}\n{svg}".encode(), digest_size=16).digest() for svg in svgs}
    kept = store.get_all(_KIND, keys.values()) if store else {}
    missing = [svg for svg, key in keys.items() if key not in kept]
    for svg, png in zip(missing, pngs_of(missing), strict=True):
        kept[keys[svg]] = png
        if store:
            store.put(_KIND, keys[svg], png)
    return {svg: kept[key] for svg, key in keys.items()}
