"""Finds a Chromium and fonts for the browser tests, or installs them; notes its path in .venv/headless.txt."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

NOTE = Path(__file__).resolve().parents[2] / ".venv" / "headless.txt"
NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome"]
NAMES += [f"/Applications/{name}.app/Contents/MacOS/{name}" for name in ("Chromium", "Google Chrome")]
PACKAGES = ("chromium-headless-shell", "chromium")
"""Debian's, the better first: the shell draws pages with a quarter less work than a whole browser that shows none."""
# The fonts that the tests of text widths set text in, and Debian's packages of them.
FONTS = {
    "DejaVu Sans": "fonts-dejavu-core",
    "Liberation Sans": "fonts-liberation",
    "Noto Sans CJK JP": "fonts-noto-cjk",
}
FONTS_HELP = f"install the fonts {', '.join(FONTS)}; in Debian: apt-get install {' '.join(FONTS.values())}"
LOCK_SECONDS = 300


def main() -> None:
    """Note a browser's path and say which; then see to the fonts."""
    browser = noted_browser(NOTE, os.environ) or find_browser(os.environ)
    NOTE.write_text(browser + "\n", encoding="utf-8")
    print(f"browser: {browser}", flush=True)
    if missing := missing_fonts():
        install_debian(*(FONTS[font] for font in missing))
    if missing := missing_fonts():
        print(f"fonts: {' and '.join(missing)} not found, and tests will fail for it; {FONTS_HELP}", file=sys.stderr)


def noted_browser(note: Path, environ: Mapping[str, str]) -> str | None:
    """Return the browser of an earlier set-up while it is still there and no other is asked for."""
    is_wanted = note.is_file() and not environ.get("CHROMIUM")
    return shutil.which(note.read_text(encoding="utf-8").strip()) if is_wanted else None


def find_browser(environ: Mapping[str, str]) -> str:
    """Return the browser asked for, or else one that is installed, Debian's or Playwright's; without any, exit."""
    asked_for = environ.get("CHROMIUM")
    browser = first_that_starts([asked_for] if asked_for else NAMES)
    if not browser and not asked_for:
        ways = (*(partial(debians, package) for package in PACKAGES), download)
        browser = next(filter(None, (first_that_starts(way()) for way in ways)), None)
    fault = f"{asked_for} does not start" if asked_for else "no Chromium is here, and none could be installed"
    return browser or sys.exit(f"browser: {fault}; install Chromium, or name one: make test CHROMIUM=/path/to/chromium")


def first_that_starts(names: Iterable[str]) -> str | None:
    """Return the first browser that can be run: Ubuntu has a `chromium-browser` that only asks for a snap."""
    return next((path for path in map(shutil.which, names) if path and succeeds([path, "--version"], quiet=True)), None)


def debians(package: str) -> Iterable[str]:
    """Have Debian's package of a browser installed, and the fonts; return the names that a browser may have then."""
    install_debian(package, *FONTS.values())
    return NAMES


def download() -> Iterable[str]:
    """Have Playwright download its Chromium; return where it would be."""
    from playwright.sync_api import sync_playwright

    print("browser: downloading Playwright's Chromium", flush=True)
    succeeds([sys.executable, "-m", "playwright", "install", "chromium"])
    with sync_playwright() as playwright:
        return [playwright.chromium.executable_path]


def missing_fonts() -> list[str]:
    """Return the fonts that fontconfig does not list; where there is no fontconfig, tests will tell."""
    listed = subprocess.getoutput("fc-list : family") if shutil.which("fc-list") else None
    return [font for font in FONTS if listed is not None and font not in listed]


def install_debian(*packages: str) -> None:
    """Install packages of Debian where we may."""
    prefix = root_prefix(os.geteuid(), shutil.which)
    if prefix is not None and shutil.which("apt-get"):
        print(f"set-up: installing Debian's {' and '.join(packages)}", flush=True)
        # RUNLEVEL=1: a package shall start no server of its own.
        apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", "apt-get"]
        apt.append(f"-qqoDPkg::Lock::Timeout={LOCK_SECONDS}")
        succeeds([*apt, "update"])  # if it fails, the lists may be there all the same
        succeeds([*apt, "install", "-y", "--no-install-recommends", *packages])


def root_prefix(user: int, which: Callable[[str], str | None]) -> list[str] | None:
    """Return what to put before a command to run it as root; None where that cannot be done unasked."""
    return [] if user == 0 else ["sudo", "-n"] if which("sudo") else None


def succeeds(command: list[str], *, quiet: bool = False) -> bool:
    """Tell whether a command can be run and exits 0."""
    output = subprocess.DEVNULL if quiet else None
    try:
        return not subprocess.run(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output).returncode
    except OSError:
        return False


if __name__ == "__main__":
    main()
