"""Measures the catalogue with 1,000 made-up cases: how much is sent, and how long clicks take on a slow machine.

    .venv/bin/python tools/catalogue_bench.py [FOLDER [CASES]]

A folder that has been built already is only measured. Clicks are made in Chromium, with its processor slowed down.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import random
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import CDPSession, Page

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from browser.tabs import launched

STUBS = ROOT / "tests" / "bench" / "stubs"
SLOWED = 4
"""So many times slower Chromium is made."""

_FROM = """Afghanistan Angola Bangladesh Burundi Cambodia Cameroon China Colombia Congo Cuba Egypt Eritrea Ethiopia
Georgia Ghana Guinea Haiti India Indonesia Iran Iraq Jordan Kazakhstan Kenya Laos Lebanon Liberia Libya Mali Mongolia
Morocco Myanmar Nepal Nigeria Pakistan Peru Philippines Russia Rwanda Senegal Somalia Sudan Syria Tanzania Thailand Togo
Tunisia Turkey Uganda Ukraine Uzbekistan Venezuela Vietnam Yemen Zambia"""
_GROUNDS = "Opinion Religion Ethnicity Orientation Conflict Conscription Marriage Dispute Journalism Conversion Coup"
_PEOPLE = "man woman family student journalist teacher farmer driver nurse singer monk lawyer"
_FATES = "refused believed detained appealed waited returned fled spoke wrote marched hid converted testified"
COUNTRIES, GROUNDS, PEOPLE, FATES = (words.split() for words in (_FROM, _GROUNDS, _PEOPLE, _FATES))
QUESTIONS = ("believed", "outside", "harm", "danger")
"""The first ones of the tree of recognition."""

CLICKS = (("n", 3), ("n", 9), ("e", 1), ("a", 2), ("y", 4), ("y", 0), ("n", 0), ("e", 0), ("a", 0), ("g", 2))
"""Facet and place of what is clicked, one after the other."""

OBSERVE = """() => { window.told = []; new PerformanceObserver((list) => { for (const each of list.getEntries())
    if (each.interactionId) window.told.push(each.duration); }).observe({ type: "event", durationThreshold: 16 }); }"""


def case(number: int) -> str:
    """Make up a post with a case of one to three decisions."""
    chance = random.Random(number)
    country, year = COUNTRIES[min(int(chance.expovariate(0.07)), len(COUNTRIES) - 1)], chance.randint(1995, 2020)
    title = f"A {chance.choice(PEOPLE)} from {country} who {chance.choice(FATES)} and {chance.choice(FATES)} ({number})"
    paths = [decision(chance, "agency", year)]
    if chance.random() < 0.6:
        paths.append(decision(chance, "review", year + 1, "effect: dismissed, "))
    if chance.random() < 0.5:
        effect = chance.choice(("quashed", "dismissed"))
        paths.append(decision(chance, "court", year + 2, f"number: {number}, effect: {effect}, "))
    nationality = f"{{en: {country}, ja: 国{COUNTRIES.index(country)}}}"
    facts = f"nationality: {nationality}, ground: {chance.choice(GROUNDS)}, people: {chance.choice((1, 1, 1, 2, 5))}"
    return (
        f"Title: {title}\nDate: 2026-01-{number % 28 + 1:02}\nCategory: Cases\nTags: made up\nSummary: Made up.\n\n"
        f"Text.\n\n```case\ntree: refugee-recognition\nid: case-{number}\nfacts: {{{facts}}}\n"
        f"paths:\n{''.join(paths)}```\n"
    )


def decision(chance: random.Random, by: str, year: int, more: str = "") -> str:
    """Make up a decision that is told up to some question, and is our reading."""
    told = QUESTIONS[: chance.choice((1, 3, 4))]  # of these no leads on to what is asked last
    answers = [f"{question}: {'yes' if more or question != told[-1] else 'no'}" for question in told]
    turned = f"turned-on: {told[-1]}, " if chance.random() < 0.4 else ""
    outcome = "" if more else f"outcome: {chance.choice(('allowed', 'refused'))}, "
    given = ", ".join([*answers, *(["stay: undisclosed"] if more else [])])
    return f"  - {{by: {by}, decided: {year}, basis: inferred, {more}{outcome}{turned}answers: {{{given}}}}}\n"


def build(folder: Path, cases: int) -> None:
    """Build a site of made-up cases, without pictures and without an index."""
    content = folder / "content"
    (content / "articles").mkdir(parents=True)
    for name in ("trees", "data"):  # trees take official figures from the tables
        shutil.copytree(ROOT / "content" / name, content / name)
    shutil.copy(ROOT / "content" / "sources.yaml", content)
    for number in range(cases):
        (content / "articles" / f"post-{number}.md").write_text(case(number), encoding="utf-8")
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    stubs = os.pathsep.join(str(STUBS / name) for name in ("pictures", "search"))
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "pelicanconf.py"]
    subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": stubs}, check=True)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def clicks(page: Page, width: int, address: str) -> list[tuple[float, float]]:
    """Return how long each click took, in ms: until its effect was shown, and of the processor's time for it.

    The former is what the browser tells (Event Timing); the latter, for styles and layout, says more on a machine that
    has other work to do.
    """
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    if width < 960:
        page.click(".filters summary")
    page.evaluate(OBSERVE)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return [_click(page, session, f'input[name="{facet}"] >> nth={place}') for facet, place in CLICKS]


def _click(page: Page, session: CDPSession, selector: str) -> tuple[float, float]:
    page.locator(selector).scroll_into_view_if_needed()  # nobody clicks what is not in sight
    page.wait_for_timeout(700)
    before = _worked(session)
    page.evaluate("window.told = []")
    page.click(selector)
    page.wait_for_timeout(1500)
    return max(page.evaluate("window.told"), default=0), _worked(session) - before


def _worked(session: CDPSession) -> float:
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    return 1000 * float(metrics["RecalcStyleDuration"] + metrics["LayoutDuration"])


def main(arguments: list[str]) -> None:
    """Build unless that was done, and print what was measured."""
    folder = Path(arguments[0] if arguments else mkdtemp())
    output = folder / "output"
    if not output.is_dir():
        build(folder, int(arguments[1]) if len(arguments) > 1 else 1000)
    for file in (*sorted(output.glob("**/cases/index.html")), *output.glob("theme/css/catalogue.*")):
        data = file.read_bytes()
        sent = len(gzip.compress(data, 9, mtime=0))
        print(f"{file.relative_to(output)}: {len(data):,} bytes, {sent:,} gzipped")
    handler = functools.partial(_Quiet, directory=str(output))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with launched() as browser:
        for width in (1280, 360):
            took = clicks(browser.new_page(), width, f"http://127.0.0.1:{server.server_port}/cases/")
            for what, (first, *rest) in zip(
                ("until it is shown", "styles and layout"), zip(*took, strict=True), strict=True
            ):
                told = f"first {first:.0f} ms, others median {statistics.median(rest):.0f}, most {max(rest):.0f}"
                print(f"{width} px, {what}: {told}")
    server.shutdown()


if __name__ == "__main__":
    main(sys.argv[1:])
