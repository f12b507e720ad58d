"""Takes pictures of pages: light, dark, in forced colours, as on paper; at several widths.

    python tools/screenshots.py output/index.html --widths 1280 360 --modes light print
    python tools/screenshots.py gallery/index.html --each section

The browser is the one that `make test` has found.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from browser import setup_browser

MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "print": {"media": "print"},
}

ALONE = "(shown, each) => { for (const other of document.querySelectorAll(each)) other.hidden = other !== shown }"
"""Hides the other elements: Chromium takes seconds for a picture from a page that is very long."""


def shoot(browser: Browser, address: str, width: int, mode: str, each: str, only: str, folder: Path) -> int:
    """Take pictures of one page in one mode; return how many."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.emulate_media(**MODES[mode])
    page.goto(address)
    stem = f"{Path(address).parent.name}-{Path(address).stem}"
    targets = page.locator(each).all() if each else [page.locator("html")]
    count = 0
    for number, target in enumerate(targets):
        name = target.get_attribute("id") or str(number)
        if only in name:
            if each:
                target.evaluate(ALONE, each)
            target.screenshot(path=folder / f"{name if each else stem}-{width}-{mode}.png")
            count += 1
    context.close()
    return count


def main() -> None:
    """Take the pictures that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", help="files or addresses")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "shots", help="the folder for the pictures")
    parser.add_argument("--widths", type=int, nargs="+", default=[1280], help="widths of the window in px")
    parser.add_argument("--modes", choices=list(MODES), nargs="+", default=["light"])
    parser.add_argument("--each", default="", metavar="SELECTOR", help="one picture of each element, not of the page")
    parser.add_argument("--only", default="", metavar="TEXT", help="only elements with this in their id")
    options = parser.parse_args()
    path = os.environ.get("CHROMIUM") or setup_browser.noted_browser(setup_browser.NOTE, os.environ)
    if not path:
        raise SystemExit("screenshots: no browser is set up yet: run `make test` once")
    options.output.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox"] if os.geteuid() == 0 else [],  # root's Chromium does not start with it
        )
        count = sum(
            shoot(browser, _address(page), width, mode, options.each, options.only, options.output)
            for page in options.pages
            for width in options.widths
            for mode in options.modes
        )
        browser.close()
    print(f"screenshots: {count} in {options.output}")


def _address(page: str) -> str:
    return page if "://" in page else Path(page).resolve().as_uri()


if __name__ == "__main__":
    main()
