"""The package as others install it: its wheel, alone with what it needs, in fresh sites of Pelican's own quickstart."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import sys
import tomllib
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import distribution, requires
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen, run
from threading import Thread
from time import sleep
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from packaging.requirements import Requirement
from playwright.sync_api import Browser

from casetree.text.messages.japanese import SENTENCES

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "use-it-in-your-site.md").read_text(encoding="utf-8")
FILES = {name: text for _, name, text in re.findall(r"^(`{3,4})\w+ (\S+\.\w+)\n(.*?)^\1$", GUIDE, re.M | re.S)}
POST = "a-visit-to-the-garden.html"
INSTALLED = os.environ.get("PACKAGE_THEMES", "")
"""The folder into which `make package-check` has installed public themes."""

PUBLIC = {
    "pelican-engineering-theme": "pelican_engineering_theme/theme",
    "pelican-theme-smallweb": "pelican/themes/smallweb",
    "pelican-themeless": "pelican/themes/themeless",
}
"""Where they stand in it, by the names of their packages."""

OURS = re.compile(r"cases|trees|case-|casetree")
"""What a link of ours has in it; a public theme may lead to pages of its own that nobody made."""

THEMES = {"notmyidea": "notmyidea", "simple": "simple"}
THEMES |= {name: f"{INSTALLED}/{place}" for name, place in PUBLIC.items() if INSTALLED}

ANSWERS = ".\nMy site\nMe\nen\nn\nn\nUTC\nn\n"
"""To what `pelican-quickstart` asks."""


@dataclass(frozen=True)
class Place:
    """An environment with the package and what it needs, and nothing else."""

    bin: Path

    def run(self, *words: str, cwd: Path, said: str = "", status: int = 0) -> str:
        """Run a command, and return what it prints."""
        command = [str(self.bin / words[0]), *words[1:]]
        done = run(command, cwd=cwd, input=said, stdout=PIPE, stderr=STDOUT, text=True, encoding="utf-8", check=False)
        assert done.returncode == status, done.stdout
        return done.stdout

    def python(self, text: str, cwd: Path) -> str:
        """Run a program."""
        return self.run("python", "-c", text, cwd=cwd)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as pip does, in an environment of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True)
    return next(folder.glob("pelican_casetree-*.whl"))


@pytest.fixture(scope="module")
def place(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Install it beside copies of what it needs, which are installed here for the site."""
    folder = tmp_path_factory.mktemp("place")
    venv.create(folder, symlinks=True)
    packages = next((folder / "lib").glob("python*")) / "site-packages"
    with ZipFile(wheel) as zipped:
        zipped.extractall(packages)
        told = zipped.read(next(name for name in zipped.namelist() if name.endswith("/METADATA"))).decode()
    for name in needed(re.findall(r"^Requires-Dist: (.+)$", told, re.MULTILINE)):
        copy(name, packages)
    for name, module in (("pelican", "pelican"), ("pelican-quickstart", "pelican.tools.pelican_quickstart")):
        script = folder / "bin" / name
        script.write_text(
            f"#!{folder}/bin/python\nfrom {module} import main\nmain()\n".replace(
                "from pelican import main", "from pelican.__main__ import main"
            ),
            encoding="utf-8",
        )
        script.chmod(0o755)
    return Place(folder / "bin")


def needed(asked: list[str]) -> set[str]:
    """Return the packages that some requirements come to, with what these need."""
    found: set[str] = set()
    while asked:
        requirement = Requirement(asked.pop())
        if requirement.name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(requirement.name)
        asked += requires(requirement.name) or []
    return found


def copy(name: str, to: Path) -> None:
    """Copy an installed package."""
    for file in distribution(name).files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            (to / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(file.locate()), to / file)


@pytest.fixture(scope="module")
def site(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let Pelican's quickstart begin a site, and put the tree and the post of the guide into it."""
    folder = tmp_path_factory.mktemp("site")
    place.run("pelican-quickstart", cwd=folder, said=ANSWERS)
    for name, text in FILES.items():
        if name.startswith("content/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


@cache
def built(place: Place, site: Path, theme: str) -> Path:
    """Build it in a theme, once for all tests that look at it."""
    place.run("pelican", "content", "-o", f"out-{theme}", "-t", THEMES[theme], cwd=site)
    return site / f"out-{theme}"


# What is in the wheel ----------------------------------------------------------------------------


def test_the_wheel_takes_no_names_but_the_two_that_are_its_own(wheel: Path):
    with ZipFile(wheel) as zipped:
        names = {Path(name).parts[:3] for name in zipped.namelist()}
    assert {parts[0] for parts in names} == {"casetree", "pelican", "pelican_casetree-0.1.0.dist-info"}
    assert {parts for parts in names if parts[0] == "pelican"} == {("pelican", "plugins", "casetree")}


def test_the_wheel_is_typed_licensed_and_says_what_it_is_for(wheel: Path):
    with ZipFile(wheel) as zipped:
        names = zipped.namelist()
        told = zipped.read("pelican_casetree-0.1.0.dist-info/METADATA").decode()
    assert {"casetree/py.typed", "pelican/plugins/casetree/py.typed"} <= {*names}
    assert "pelican_casetree-0.1.0.dist-info/licenses/LICENSE" in names
    assert "Classifier: Framework :: Pelican :: Plugins" in told
    assert "License-Expression: AGPL-3.0-or-later" in told


def test_the_sdist_has_all_that_its_wheel_is_made_of():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = told["tool"]["hatch"]["build"]["targets"]
    hook = (ROOT / "tools" / "package" / "wheel.py").read_text(encoding="utf-8")
    read = [text for text in texts_of(hook) if re.fullmatch(r"[\w./-]+/[\w./-]+", text) and (ROOT / text).is_file()]
    inside = [f"plugins/{name}" for name in targets["wheel"]["hooks"]["custom"]["inside"]]
    needed = [*read, *inside, "plugins/casetree", "plugins/pelican", "tools/package", told["project"]["readme"]]
    assert "theme/static/css/charts.css" in needed
    assert {f"/{name}" for name in needed} <= {*targets["sdist"]["include"]}


def test_what_it_takes_is_small(wheel: Path, place: Place):
    assert wheel.stat().st_size < 660_000, "docs/dependencies.md says why it is no smaller"
    packages = next((place.bin.parent / "lib").glob("python*")) / "site-packages"
    of_pelican = {str(file) for name in needed(["pelican"]) for file in distribution(name).files or ()}
    files = {str(path.relative_to(packages)): path.stat().st_size for path in packages.rglob("*") if path.is_file()}
    more = {name: size for name, size in files.items() if name not in of_pelican and not name.endswith(".pyc")}
    assert sum(more.values()) < 5.12e6, "of which PyYAML has 3 MB, and Markdown 0.4 MB"


def test_a_module_in_the_wheel_does_what_it_does_in_the_source_and_each_line_stands_where_it_stood(wheel: Path):
    with ZipFile(wheel) as zipped:
        modules = {name: zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".py")}
    inside = "pelican/plugins/casetree/inside/"
    for name, text in modules.items():
        source = ROOT / "plugins" / name.removeprefix(inside)
        if name == f"{inside}__init__.py":
            continue
        if name.startswith("casetree/text/messages/"):
            continue
        said = re.sub(r"pelican\.plugins\.casetree\.inside\.", "", text)
        assert bare(said) == bare(source.read_text(encoding="utf-8")), name


def test_a_wheel_has_the_sentences_in_other_languages_that_it_says_and_no_others(wheel: Path):
    with ZipFile(wheel) as zipped:
        modules = {name: zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".py")}
    name = "casetree/text/messages/japanese.py"
    there, source = texts_of(modules.pop(name)), texts_of((ROOT / "plugins" / name).read_text(encoding="utf-8"))
    said = {text for module in modules.values() for text in texts_of(module)}
    sentences = [text for text in source if text in SENTENCES]
    assert [text for text in sentences if text in said] == [text for text in there if text in SENTENCES]
    assert {"there is no tree `{tree}`", "needs {tool}, which is not installed"} <= {*sentences}
    assert "there is no tree `{tree}`" in there
    assert "needs {tool}, which is not installed" not in there, "it is said by what deploys the blog"
    assert {text: there[text] for text in there if text in SENTENCES}.items() <= source.items(), "on the same lines"


def texts_of(module: str) -> dict[str, int]:
    """Return the texts that a module has as values, each with its line."""
    nodes = (node for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant))
    return {node.value: node.lineno for node in nodes if isinstance(node.value, str)}


def bare(text: str) -> str:
    """Write down what a module does, line by line, without its docstrings."""
    module = ast.parse(text)
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [each for each in body if not isinstance(each, ast.Expr) or not is_explained(each.value)]
    lines = [str(node.lineno) for node in ast.walk(module) if isinstance(node, ast.stmt)]
    return ast.dump(module) + " ".join(lines)


def is_explained(value: ast.expr) -> bool:
    """True for a docstring, and for what stands where there was nothing else."""
    return isinstance(value, ast.Constant) and (isinstance(value.value, str) or value.value is ...)


def test_nothing_that_draws_pictures_or_charts_or_makes_style_sheets_is_needed(place: Place, tmp_path: Path):
    said = place.python("import importlib.metadata as m; print(*(d.name for d in m.distributions()))", cwd=tmp_path)
    assert not {"resvg", "lightningcss", "pagefind_bin", "vl-convert-python", "imagesize", "regex"} & {*said.split()}


# A fresh site ------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_a_fresh_site_has_figure_strip_list_and_style_sheet_and_every_link_leads_somewhere(
    place: Place, site: Path, theme: str
):
    out = built(place, site, theme)
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in out.rglob("*.html")}
    figure = pages[out / POST].select_one("figure.case[data-case=ann]")
    assert figure
    assert all(figure.select_one(part) for part in ("svg", "table.case-strip", "ol.case-steps", "figcaption"))
    for shown in (POST, "cases/ann/index.html", "trees/garden/index.html"):
        assert pages[out / shown].select_one("head link[href='/theme/casetree.css']"), shown
    dead = {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}
    assert {each for each in dead if theme not in PUBLIC or OURS.search(each[1])} == set()
    assert not list(out.rglob("ja")), "no post is in Japanese"


def links(page: BeautifulSoup) -> Iterator[str]:
    """Yield where a page leads within the site."""
    for element in page.select("[href], [src]"):
        link = str(element.get("href") or element.get("src") or "")
        if link and not link.startswith(("http", "mailto:", "//", "data:")) and link != "#":
            yield link


def leads(link: str, page: Path, out: Path) -> bool:
    """True for a link to a file that there is, or to a place on this page that there is."""
    to, _, place = unquote(link).partition("#")
    if not to:
        return f'id="{place}"' in page.read_text("utf-8")
    path = out / to.lstrip("/") if to.startswith("/") else page.parent / to
    return path.is_file() or (path / "index.html").is_file()


def test_the_style_sheet_says_nothing_of_what_is_no_figure(place: Place, site: Path):
    sheet = (built(place, site, "simple") / "theme" / "casetree.css").read_text("utf-8")
    rules, _, nested = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S).partition(":is(html, #case-) {")
    assert re.findall(r"^[^\s{][^{]*(?= \{)", rules, re.M) == [
        "figure.case, .case-strip, .case-sources, .case-faulty, figure.chart"
    ]
    assert "@layer" not in sheet
    for selector in re.findall(r"^  ([^\s@}&][^{]*?) \{", nested, re.M):
        assert re.search(r"\.(case|of-\d|heard|post-sources)|:is\(\.case|a\.cite|^figure\.chart", selector), selector
    assert "100vw" not in sheet, "nothing breaks out of the column of a theme"


def test_a_theme_lays_out_these_pages_by_templates_of_its_own(place: Place, site: Path):
    theme = site / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "static").mkdir()
    (theme / "templates" / "case.html").write_text("<p>Mine: {{ case.id }}</p>", encoding="utf-8")
    place.run("pelican", "content", "-o", "out-own", "-t", "theme", cwd=site)
    assert (site / "out-own/cases/ann/index.html").read_text("utf-8") == "<p>Mine: ann</p>"


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_pelicans_own_cache_changes_nothing(place: Place, site: Path, layer: str):
    plain = built(place, site, "simple")
    for _ in range(2):
        place.run(
            *("pelican", "content", "-o", "out-cached", "-t", "simple", "-e"),
            *("CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", f'CONTENT_CACHING_LAYER="{layer}"'),
            cwd=site,
        )
        made = (site / "out-cached" / POST).read_text("utf-8")
        assert made == (plain / POST).read_text("utf-8")


def test_pelican_that_waits_for_changes_builds_an_edited_tree_anew(place: Place, site: Path):
    command = [str(place.bin / "pelican"), "content", "-r", "-o", "out-watched", "-t", "simple"]
    page, tree = site / "out-watched" / POST, site / "content/trees/garden/2024-01-01.yaml"
    before = tree.read_text("utf-8")
    with Popen(command, cwd=site, stdout=DEVNULL, stderr=DEVNULL) as watching:
        try:
            wait_for(lambda: page.is_file() and "Enters with a ticket" in page.read_text("utf-8"))
            sleep(2)  # Pelican begins to look for changes after a build, and misses one that is made meanwhile
            tree.write_text(before.replace("Enters with a ticket", "Pays and enters"), encoding="utf-8")
            wait_for(lambda: "Pays and enters" in page.read_text("utf-8"))
        finally:
            watching.terminate()
            tree.write_text(before, encoding="utf-8")


def wait_for(happens: Callable[[], bool]) -> None:
    """Wait until something happens; whoever starts the tests ends what never does."""
    for _ in range(2400):
        if happens():
            return
        sleep(0.05)
    raise AssertionError("it never happened")


def test_a_site_from_which_the_plugin_is_taken_builds(place: Place, site: Path):
    place.run("pelican", "content", "-o", "out-without", "-e", "PLUGINS=[]", cwd=site)
    assert "figure" not in (site / "out-without" / POST).read_text("utf-8")


def test_a_preview_of_another_site_asks_for_drafts_and_gets_a_report(place: Place, site: Path, tmp_path: Path):
    shutil.copytree(site / "content", tmp_path / "content")
    draft = (site / "content/a-visit.md").read_text("utf-8").replace("Category:", "Status: draft\nCategory:")
    (tmp_path / "content/a-visit.md").write_text(draft.replace("ticket: yes", "ticket: perhaps"), encoding="utf-8")
    asks = "from pelican.plugins.casetree.commands.preview import settings_of as s; "
    told = place.python(f"{asks}print(*map('='.join, s('report.json', []).items()), sep='\\n')", cwd=tmp_path)
    place.run("pelican", "content", "-e", *told.splitlines(), cwd=tmp_path, status=1)
    found = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [(each["file"], each["address"]) for each in found["unpublished"]] == [
        ("content/a-visit.md", "drafts/a-visit-to-the-garden.html")
    ]
    assert [fault["line"] for fault in found["faults"]] == [18]
    assert (tmp_path / "output/drafts/a-visit-to-the-garden.html").is_file()


@pytest.mark.parametrize("language", ["fr", "en-GB"])
def test_a_site_in_a_language_that_figures_do_not_speak_has_one_page_of_each_thing(
    place: Place, site: Path, tmp_path: Path, language: str
):
    shutil.copytree(site / "content", tmp_path / "content")
    place.run("pelican", "content", "-t", "simple", "-e", f'DEFAULT_LANG="{language}"', cwd=tmp_path)
    out = tmp_path / "output"
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in out.rglob("*.html")}
    assert {out / "cases/ann/index.html", out / "trees/garden/index.html", out / "check/index.html"} <= {*pages}
    assert not (out / "en").exists()
    assert (out / "trees/garden/2024-01-01.yaml").is_file()
    assert not {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}


# Other law ---------------------------------------------------------------------------------------


def test_trees_of_other_fields_need_nothing_but_their_files(place: Place, tmp_path: Path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    said = place.run("pelican", "-o", str(tmp_path / "out"), cwd=tmp_path / "examples")
    assert not re.search(r"error|warning", said), said
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in (tmp_path / "out").rglob("*.html")}
    figures = [figure for page in pages.values() for figure in page.select("figure.case[data-case]")]
    assert {str(figure["data-case"]) for figure in figures} == {"infusion-pumps", "station-cameras"}
    replaced = pages[tmp_path / "out" / "cases/infusion-pumps/index.html"].select_one(".case-outcome")
    assert replaced
    assert replaced.get_text(" ", strip=True) == "The plan of the vendor is replaced; the outcome is “Immediately”"
    longest = pages[tmp_path / "out" / "cameras-in-a-station.html"]
    assert len(longest.select("ol.case-steps > li[data-question]")) == 14
    out = tmp_path / "out"
    assert not {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}


# In a browser ------------------------------------------------------------------------------------


SHOWN = (POST, "cases/ann/", "trees/garden/", "trees/garden/walk/")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("theme", THEMES)
def test_no_page_scrolls_sideways_on_a_phone_and_nothing_is_squeezed_or_refused(
    browser: Browser, place: Place, site: Path, theme: str, width: int
):
    size = {"width": width, "height": 640}
    with served(built(place, site, theme)) as address, browser.new_page(viewport=size) as page:
        said: list[str] = []
        page.on("requestfailed", lambda request: said.append(request.url))  # a theme may ask others for fonts
        for shown in SHOWN:
            page.goto(address + shown)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, shown
            if shown != "trees/garden/walk/":
                assert page.locator("figure.case ol.case-steps").is_visible()
                box = page.locator("figure.case").first.bounding_box()
                assert box
                assert box["width"] > 0.75 * width, "what a theme floats stands above it"
                assert not page.locator("figure.case svg.case-drawing").first.is_visible(), "the list is the drawing"
    assert [url for url in said if url.startswith(address)] == []


ROOM = {"36": "27", "45": "34", "60": "45"}
"""The width in rem of a drawing, and that of a figure from which on it is shown: three quarters at least."""


@pytest.mark.parametrize("theme", THEMES)
def test_a_drawing_is_shown_wherever_the_column_has_room_for_it(browser: Browser, place: Place, site: Path, theme: str):
    room = "figure => { const style = getComputedStyle(figure.parentElement); return figure.parentElement.clientWidth"
    room += " - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) }"
    with (
        served(built(place, site, theme)) as address,
        browser.new_page(viewport={"width": 1280, "height": 900}) as page,
    ):
        for shown in (POST, "index.html", "cases/ann/", "trees/garden/"):
            page.goto(address + shown)
            for figure in page.locator("figure.case").all():
                least = next(int(rem) for size, rem in ROOM.items() if f"case-{size}" in figure.get_attribute("class"))
                has_room = figure.evaluate(room) - 24 >= 16 * least
                assert figure.locator("svg.case-drawing").is_visible() is has_room, shown
                left = {
                    figure.locator(part).bounding_box()["x"]
                    for part in (".case-strip", "figcaption")
                    if figure.locator(part).count()
                }
                assert len(left) == 1, "a theme may centre its tables"


WIDE = """
<link rel="stylesheet" href="/theme/casetree.css">
<main style="inline-size: {width}px">
<figure class="case case-60"><div class="case-scroll"><svg class="case-drawing" width="960" height="300"
  viewBox="0 0 960 300"></svg></div></figure>
<figure class="chart"><div class="chart-drawings">
<svg class="chart-wide" width="680" height="320" viewBox="0 0 680 320"><path d="M0,0h9v9z" fill="var(--chart-1)"/></svg>
<svg class="chart-narrow" width="288" height="280" viewBox="0 0 288 280"></svg></div></figure>
</main>
"""


@pytest.mark.parametrize(
    ("width", "drawn", "chart"),
    [(240, 0, "narrow"), (700, 0, "narrow"), (760, 736, "wide"), (1000, 960, "wide")],
)
def test_a_drawing_shrinks_to_three_quarters_at_most_and_a_chart_is_the_one_that_fits(
    browser: Browser, place: Place, site: Path, width: int, drawn: int, chart: str
):
    out = built(place, site, "simple")
    (out / "wide.html").write_text(f"<!doctype html>{WIDE.format(width=width)}", encoding="utf-8")
    with served(out) as address, browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{address}wide.html")
        box = page.locator(".case-drawing").bounding_box()
        assert (box["width"] if box else 0) == drawn
        shown = [each for each in ("wide", "narrow") if page.locator(f".chart-{each}").is_visible()]
        assert shown == [chart]
        assert page.evaluate("document.querySelector('main').scrollWidth") == width
        fill = "getComputedStyle(document.querySelector('.chart-wide path')).fill"
        assert page.evaluate(fill) == "rgb(27, 88, 153)"


def test_figures_are_dark_in_the_dark_where_the_theme_is(browser: Browser, place: Place, site: Path):
    ground = "getComputedStyle(document.querySelector('figure.case')).backgroundColor"
    for scheme, color in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(22, 23, 25)")):
        with served(built(place, site, "notmyidea")) as address, browser.new_page(color_scheme=scheme) as page:
            page.goto(address + POST)
            assert page.evaluate(ground) == color


def test_figures_are_dark_where_a_theme_says_that_it_can_be(browser: Browser, place: Place, site: Path):
    with (
        served(built(place, site, "simple")) as address,
        browser.new_page(color_scheme="dark", viewport={"width": 1200, "height": 900}) as page,
    ):
        page.goto(address + POST)
        ground = "getComputedStyle(document.querySelector('figure.case')).backgroundColor"
        assert page.evaluate(ground) == "rgb(255, 255, 255)"
        page.add_style_tag(content=":root { color-scheme: light dark }")
        assert page.evaluate(ground) == "rgb(22, 23, 25)"
        page.add_style_tag(content=":root { --case-paper: rgb(1, 2, 3) }")
        assert page.evaluate(ground) == "rgb(1, 2, 3)"
        assert page.locator("figure.case .case-drawing").first.is_visible(), "there is room for it"


@contextmanager
def served(out: Path) -> Iterator[str]:
    """Serve a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(out))) as httpd:
        thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{httpd.server_port}/"
        finally:
            httpd.shutdown()
            thread.join()


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing of what it serves."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


# What is missing ---------------------------------------------------------------------------------


def test_a_missing_extra_is_told_in_one_sentence_with_what_to_type(place: Place, site: Path):
    said = place.run("pelican", "content", "-o", "out-png", "-e", "CASETREE_PNG=true", cwd=site, status=1)
    assert said.count("error[") == 1
    assert "error[extra-missing]: `CASETREE_PNG` asks for pictures as PNG, and what draws them is not installed" in said
    assert "type `pip install 'pelican-casetree[png]'`" in said


def test_a_pelican_that_is_too_old_is_told_in_one_sentence(place: Place, site: Path):
    old = "import importlib.metadata as m; m.version = lambda name: '4.9.1'; from pelican.plugins import casetree; "
    needs = r"it needs Pelican 4\.12 or newer, and 4\.9\.1 is installed; type `pip install -U pelican`"
    with pytest.raises(AssertionError, match=needs):
        place.python(f"{old}casetree.register()", cwd=site)


def test_a_theme_without_a_place_for_the_pages_is_told_once(place: Place, site: Path):
    theme = site / "bare"
    (theme / "static").mkdir(parents=True)
    (theme / "templates").mkdir()
    (theme / "templates" / "base.html").write_text("<title>{% block title %}{% endblock %}</title>", encoding="utf-8")
    said = place.run("pelican", "content", "-o", "out-bare", "-t", "bare", cwd=site, status=1)
    assert said.count("error[") == 1
    assert "error[theme-without-block]: the theme's `base.html` has no block `content`" in said
    assert not (site / "out-bare/cases/ann/index.html").exists()


def test_a_tree_that_is_not_there_is_told_with_where_to_put_it(place: Place, site: Path, tmp_path: Path):
    shutil.copytree(site / "content", tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "trees")
    said = place.run("pelican", "content", cwd=tmp_path, status=1)
    assert "error[case-unknown-tree]: there is no tree `garden`" in said
    assert "help: put it at content/trees/<tree>/<date>.yaml" in said


def test_the_guide_can_be_followed_in_an_empty_folder(place: Place, tmp_path: Path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert "error" not in place.run("pelican", "content", cwd=tmp_path)
    for shown in (POST, "cases/ann/index.html", "trees/garden/index.html", "trees/garden/walk/index.html"):
        assert (tmp_path / "output" / shown).is_file()
