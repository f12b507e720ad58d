"""Finds a Chromium and fonts for the browser tests, or has them installed.

The browser's path is noted in .venv/browser.txt.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

NOTE = Path(__file__).resolve().parents[2] / ".venv" / "browser.txt"

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
DEBIAN_FONTS = {
    "DejaVu Sans": "fonts-dejavu-core",
    "Liberation Sans": "fonts-liberation",
    "Noto Sans CJK JP": "fonts-noto-cjk",
}
"""Debian's package of each font that the tests of text widths set text in."""

DEBIAN_PACKAGES = ("chromium", *DEBIAN_FONTS.values())

FONTS_HELP = (
    f"install the fonts {', '.join(DEBIAN_FONTS)}; in Debian: apt-get install {' '.join(DEBIAN_FONTS.values())}"
)

DOWNLOAD_SECONDS = 300
LOCK_SECONDS = 300
START_SECONDS = 60


class NoBrowserError(Exception):
    """No browser can be had; the message says what to do."""


def main() -> int:
    """Note a browser's path and say which; return the exit status."""
    try:
        browser = noted_browser(NOTE, os.environ) or find_browser(os.environ)
    except NoBrowserError as error:
        print(f"browser: {error}", file=sys.stderr)
        return 1
    NOTE.parent.mkdir(exist_ok=True)
    NOTE.write_text(browser + "\n", encoding="utf-8")
    print(f"browser: {browser}")
    provide_fonts()
    return 0


def noted_browser(note: Path, environ: Mapping[str, str]) -> str | None:
    """Return the browser of an earlier set-up while it is still there and no other is asked for."""
    if environ.get("CHROMIUM") or not note.is_file():
        return None
    browser = note.read_text(encoding="utf-8").strip()
    return browser if os.access(browser, os.X_OK) else None


def find_browser(environ: Mapping[str, str]) -> str:
    """Return the first browser that starts: asked for, installed, downloaded or from Debian's packages."""
    if asked_for := environ.get("CHROMIUM"):
        if starts(asked_for):
            return asked_for
        raise NoBrowserError(f"CHROMIUM is {asked_for}, which does not start")
    for look in (installed_browser, download_browser, install_debian_browser):
        if browser := look():
            return browser
    raise NoBrowserError(
        "no Chromium found, and none could be installed; install Chromium or Chrome, "
        "or name one: make test CHROMIUM=/path/to/chromium"
    )


def installed_browser() -> str | None:
    """Return a browser from PATH or from the applications folder of macOS."""
    on_path = (shutil.which(name) for name in NAMES)
    return first_that_starts([*filter(None, on_path), *MAC_APPS])


def download_browser() -> str | None:
    """Return the browser that Playwright downloads for itself."""
    print("browser: none found; downloading Playwright's Chromium", flush=True)
    if not succeeds([sys.executable, "-m", "playwright", "install", "chromium"], DOWNLOAD_SECONDS):
        print("browser: the download failed", flush=True)
        return None
    return first_that_starts([playwright_path()])


def playwright_path() -> str:
    """Return where Playwright keeps its own Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def provide_fonts() -> None:
    """Have the fonts installed that are missing; where that cannot be done, say so: a test will fail for them."""
    missing = [font for font in DEBIAN_FONTS if not has_font(font)]
    if missing:
        install_debian([DEBIAN_FONTS[font] for font in missing])
    if not all(map(has_font, missing)):
        print(f"fonts: {' and '.join(missing)} not found, and tests will fail for it; {FONTS_HELP}", file=sys.stderr)


def has_font(family: str) -> bool:
    """Tell whether a font is installed, as far as fontconfig knows it; without fontconfig tests will tell."""
    if not shutil.which("fc-list"):
        return True
    found = subprocess.run(["fc-list", f":family={family}", "family"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def install_debian_browser() -> str | None:
    """Return the browser of Debian's packages, which come with the fonts, where we may install them."""
    return installed_browser() if install_debian(DEBIAN_PACKAGES) else None


def install_debian(packages: Sequence[str]) -> bool:
    """Install packages of Debian; return False where we may not."""
    prefix = root_prefix(os.geteuid(), shutil.which)
    if prefix is None or not shutil.which("apt-get"):
        return False
    print(f"browser: installing Debian's {' and '.join(packages)}", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    apt += ["-o", f"DPkg::Lock::Timeout={LOCK_SECONDS}"]
    # A failed update is no reason to stop: the lists may be there, or another apt is fetching them.
    succeeds([*apt, "update"])
    succeeds([*apt, "install", "-y", "--no-install-recommends", *packages])
    return True


def root_prefix(user: int, which: Callable[[str], str | None]) -> list[str] | None:
    """Return what to put before a command to run it as root; None where that cannot be done unasked."""
    if user == 0:
        return []
    return ["sudo", "-n"] if which("sudo") else None


def first_that_starts(browsers: Iterable[str]) -> str | None:
    """Return the first of these browsers that starts."""
    return next(filter(starts, browsers), None)


def starts(browser: str) -> bool:
    """Tell whether a browser can be run: Ubuntu has a `chromium-browser` that only asks for a snap."""
    return succeeds([browser, "--version"], START_SECONDS, quiet=True)


def succeeds(command: list[str], seconds: float | None = None, *, quiet: bool = False) -> bool:
    """Tell whether a command exits 0; after so many seconds, end it with its children."""
    output = subprocess.DEVNULL if quiet else None
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True
        )
    except OSError:
        return False
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


if __name__ == "__main__":
    sys.exit(main())
