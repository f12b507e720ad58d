"""Draws charts by Vega-Lite, in a process of its own: JSON in, JSON out; the only module that imports the library.

The engine in it takes 105 MB and begins threads, which a build that forks must not have.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

EXTRA = "charts"
"""What a site installs to have charts drawn: `pip install 'pelican-casetree[charts]'`."""

Spec = dict[str, Any]
"""What Vega-Lite draws a chart from, or a part of that."""

IS_WHOLE = Path(__file__).with_name("vega.py").is_file()
"""True where what reads charts and writes their figures is installed: others install it apart."""


@cache  # what is installed stays so while a build runs
def is_installed() -> bool:
    """True where there is what draws."""
    return IS_WHOLE and find_spec("vl_convert") is not None


@cache
def maker() -> str:
    """Return what draws; another version may draw otherwise."""
    return f"vl-convert-python {version('vl-convert-python')}"


def drawn(specs: Sequence[str]) -> list[str]:
    """Return the SVG of each specification, as the library writes it; raises `RuntimeError` for one that it refuses."""
    if not specs:
        return []
    command = [sys.executable, "-I", __file__]
    done = subprocess.run(command, input=json.dumps([*specs]), capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"a chart cannot be drawn: {done.stderr[-2000:]}")
    return [str(svg) for svg in json.loads(done.stdout)]


def _main() -> None:
    import vl_convert

    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text stream
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # the same
    specs = json.load(sys.stdin)
    json.dump([vl_convert.vegalite_to_svg(spec, vl_version="6.4") for spec in specs], sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    _main()
