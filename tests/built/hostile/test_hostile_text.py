"""Hostile text in every place of a site: each is shown as text or refused, nothing runs, every file is well-formed."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from building import PUBLIC, ROOT, Built, build, write
from built.hostile.places import IN_DATA, MARKDOWN, PLACES, UNSEEN, Content, content_of, plain, spread
from built.hostile.settling import Settled, settle
from built.hostile.strings import ALL, CANARY

GROUPS = 10
"""So many that each text has a place, and each place a dozen texts; `make hostile` puts each text in each place."""


@pytest.fixture(scope="module")
def settled() -> Settled:
    """The texts that are taken where they stand, and those that are refused."""
    return settle(GROUPS, spread(ALL))


SETTINGS = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from publishconf import *
CASETREE_PUBLISHING = False
THEME = {str(ROOT / "theme")!r}
PLUGIN_PATHS = [{str(ROOT / "plugins")!r}]
"""
"""What a site is published with, but that a warning does not stop it: a label that is too long is one."""


def published(content: Content, folder: Path) -> Built:
    """Build a site as it would be published."""
    write(folder, {"hostile_conf.py": SETTINGS})
    root = write(folder / "content", content.bytes())
    return build(root, folder / "output", settings=str(folder / "hostile_conf.py"))


@pytest.fixture(scope="module")
def hostile(settled: Settled, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site of the texts that are taken, as it would be published."""
    return published(settled.content, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site, of plain words."""
    return published(content_of(1, plain), tmp_path_factory.mktemp("harmless"))


def test_what_is_refused_is_told_where_it_stands(settled: Settled) -> None:
    assert not settled.crashes
    assert not settled.astray


def test_a_site_of_hostile_texts_is_built(hostile: Built) -> None:
    assert "error[" not in hostile.done.stderr
    assert "Traceback" not in hostile.done.stderr


# Files ----------------------------------------------------------------------------------------------


def test_every_file_of_a_machine_is_well_formed(hostile: Built) -> None:
    read = {".xml": ElementTree.fromstring, ".svg": ElementTree.fromstring, ".json": json.loads, ".csv": _rows}
    found = set()
    for name, data in hostile.bytes().items():
        ending = f".{name.rpartition('.')[2]}"
        if ending in read and not name.startswith("pagefind/"):
            found.add(ending)
            read[ending](data.decode("utf-8"))
    assert found == set(read)


def _rows(text: str) -> None:
    rows = [*csv.reader(StringIO(text, newline=""), strict=True)]
    assert len({len(row) for row in rows}) == 1


def test_every_page_is_text_that_html_can_hold(hostile: Built) -> None:
    for address, text in hostile.html.items():
        page = hostile.pages[address]
        values = [str(value) for element in page.find_all(True) for value in element.attrs.values()]
        for written in (text, page.get_text(), *values):  # as the file has it, and as a browser reads it
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", written), address
            assert not re.search("[\u202a-\u202e\u2066-\u2069]", written), address


def test_what_pages_say_to_machines_is_json(hostile: Built) -> None:
    scripts = [each for page in hostile.pages.values() for each in page.select('script[type="application/ld+json"]')]
    assert scripts
    for script in scripts:
        json.loads(script.string or "")


# Markup ---------------------------------------------------------------------------------------------


def shape(built: Built) -> set[tuple[str, str]]:
    """Return every element of a site with each of its attributes; what an author's Markdown makes stands apart."""
    return {
        (element.name, name)
        for address, page in built.pages.items()
        if not address.startswith("posts/x")
        for element in page.find_all(True)
        for name in ("", *element.attrs)
    }


def test_no_text_becomes_an_element_or_an_attribute(hostile: Built, harmless: Built, public_sample: Built) -> None:
    assert shape(hostile) - shape(harmless) - shape(public_sample) == set()


def test_no_text_becomes_a_script(hostile: Built, harmless: Built) -> None:
    def scripts(built: Built) -> set[str]:
        found = (str(each.get("src") or each.get("type")) for page in built.pages.values() for each in page("script"))
        return {re.sub(r"^(\.\./)+", "", each) for each in found}

    assert scripts(hostile) <= scripts(harmless)


# Text -----------------------------------------------------------------------------------------------


def letters(text: str) -> str:
    """Return a text without white space, and without quotes, dashes and dots, which are set as in print."""
    signs = re.compile(r"[\s\"'“”‘’「」\-–—….\u00ad]")
    return signs.sub("", unicodedata.normalize("NFC", text))


def test_no_text_is_lost(settled: Settled, hostile: Built) -> None:
    told = {group: letters(f"{_pages(hostile, group)} {_data(hostile, group)}") for group in range(GROUPS)}
    shown = {group: letters(_pages(hostile, group)) for group in range(GROUPS)}
    for put in settled.content.places.values():
        if put.place not in (*UNSEEN, *MARKDOWN):
            assert letters(put.written) in (told if put.place in IN_DATA else shown)[put.group], put


def _pages(built: Built, group: int) -> str:
    """Return what a reader can see of a group."""
    own = re.compile(rf"(?:ja/)?(?:posts/[pwx]{group}|cases/[cw]{group}|trees/t{group}|glossary)/")
    pages = [page for address, page in built.pages.items() if own.match(address)]
    named = [str(each[name]) for page in pages for name in ("content", "title") for each in page.select(f"[{name}]")]
    return " ".join([*(page.get_text() for page in pages), *named])


def _data(built: Built, group: int) -> str:
    """Return the texts of what machines read of a group."""
    files = (f"cases/c{group}/case.json", f"data/d{group}.schema.json")
    return " ".join(text for file in files for text in _texts(json.loads((built.root / file).read_text("utf-8"))))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def test_each_place_takes_some_texts_and_each_kind_of_refusal_has_a_code(settled: Settled) -> None:
    taken = {put.place for put in settled.content.places.values() if put not in settled.refused}
    assert taken == set(PLACES)
    assert "internal-error" not in settled.refused.values()


# A browser ------------------------------------------------------------------------------------------

WATCH = """
window.told = [];
const tell = (what) => window.told.push(String(what));
addEventListener("securitypolicyviolation", (event) => tell(`${event.violatedDirective} ${event.blockedURI}`));
addEventListener("error", (event) => tell(event.message || event.target.src), true);
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => { tell(name); };
Object.defineProperty(window, "%s", { set: () => tell("the canary") });
"""
"""Tells of all that ran or was kept from running by the policy alone."""

SCHEMES = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["href", "src", "action", "formAction", "data", "poster", "cite"].map((name) => element[name]))
  .map((value) => value?.baseVal ?? value).filter((value) => typeof value === "string" && value)
  .map((value) => new URL(value, document.baseURI).protocol)"""


@pytest.fixture(scope="module")
def visitor(browser: Browser, hostile: Built) -> Iterator[BrowserContext]:
    """A browser for which the address of the site is where the built files are."""
    context = browser.new_context()
    context.add_init_script(WATCH % CANARY)
    context.route("**/*", lambda route: _answer(route, hostile))
    yield context
    context.close()


def _answer(route: Route, built: Built) -> None:
    address = urlsplit(route.request.url)
    file = built.root / unquote(address.path).lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    if f"{address.scheme}://{address.netloc}" != PUBLIC or not file.is_file():
        route.abort()
        return
    route.fulfill(body=file.read_bytes(), content_type=guess_type(file.name)[0] or "application/octet-stream")


def test_nothing_runs_in_a_browser(visitor: BrowserContext, hostile: Built) -> None:
    kinds = (
        "",
        "posts/p",
        "posts/x",
        "posts/w",
        "cases/c",
        "trees/t",
        "glossary/",
        "tags/",
        "categories/",
        "data/",
        "ja/",
    )
    pages = [next(each for each in hostile.html if each.startswith(kind)) for kind in kinds]
    pages += [each for each in hostile.html if re.match(r"posts/[px]\d+/", each)]
    pages += [name for name in hostile.bytes() if name.endswith("case.svg")][:4]
    page = visitor.new_page()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for address in dict.fromkeys(pages):
        page.goto(f"{PUBLIC}/{address}")
        assert page.evaluate("window.told") == [], address
        assert {*page.evaluate(SCHEMES)} <= {"https:", "http:", "mailto:"}, address
    assert dialogs == []


@pytest.mark.parametrize("asked", ["words", "<img src=x onerror=alert(1)>", '"><script>alert(1)</script>'])
def test_nothing_runs_where_it_is_searched_for(visitor: BrowserContext, asked: str) -> None:
    page = visitor.new_page()
    page.goto(f"{PUBLIC}/search/")
    page.fill("[name=q]", asked)
    page.keyboard.press("Enter")
    page.wait_for_selector(".search-count:not(:empty)")
    assert page.evaluate("window.told") == []
