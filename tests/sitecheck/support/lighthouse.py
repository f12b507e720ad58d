"""Runs Lighthouse on a page of the served site, for the checks and for the benchmarks."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from browser.tabs import browser_path
from sitecheck.support.tools import PACKAGES, run

KINDS = {"home": "", "article": "posts/*/", "case": "cases/*/", "search": "search/", "Japanese article": "ja/posts/*/"}
"""The pages that readers meet first, as patterns of addresses."""

_AGAIN = "Please run Lighthouse again"
"""What it says where the browser gave it no trace of the page, which happens now and then."""

_TRIES = 3


def longest(pages: Mapping[str, str], pattern: str) -> str:
    """Return the address of the longest page whose address fits a pattern; `pages` are texts by address."""
    found = [address for address in pages if Path(f"/{address}").match(f"/{pattern}")]
    found = [address for address in found if address.count("/") == pattern.count("/")]
    return max(found, key=lambda address: len(pages[address]))


def report(url: str, categories: str, file: Path) -> dict[str, Any]:
    """Look at a page for some categories, `seo,performance`; what Lighthouse writes is kept in `file`."""
    options = [f"--only-categories={categories}", "--quiet", "--output=json", f"--output-path={file}"]
    # Lighthouse has the page itself fetch robots.txt, which the page's policy refuses: check_lighthouse.py reads it.
    options.append("--skip-audits=robots-txt")
    flags = "--headless=new" + (" --no-sandbox" if os.geteuid() == 0 else "")
    command = [PACKAGES / ".bin" / "lighthouse", url, *options, f"--chrome-flags={flags}"]
    for _ in range(_TRIES):
        done = run(command, environment={"CHROME_PATH": browser_path()})
        if _AGAIN not in done.stderr:
            break
    if done.returncode != 0:
        raise RuntimeError(f"Lighthouse failed: {done.stderr}")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
